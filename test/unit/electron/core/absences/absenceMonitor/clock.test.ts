import { describe, expect, it } from 'vitest'
import { absenceDesk, at, keep } from '../../../../../support/absenceFixture.ts'
import { diskFull } from '../../../../../support/trackerFixture.ts'

describe('sleep that is not counted as work', () => {
  it('though the system never told of it: the clock is ahead of one that stood still', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.asleep('12:40')
    desk.until('12:41')
    expect(desk.asked()).toEqual([{ kinds: ['clock'], from: '12:00:30', to: '12:40:30' }])
  })

  it('though the timer was stopped before anything looked', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.asleep('12:40')
    desk.tracker.stop()
    expect(desk.asked()).toEqual([{ kinds: ['clock'], from: '12:00', to: '12:40' }])
  })

  it.each(['awake', 'always'] as const)('when it is told of, as one gap, with a clock that counts %s', (counts) => {
    const desk = absenceDesk('09:00', counts)
    desk.work()
    desk.until('12:00')
    desk.begins('sleep')
    desk.asleep('12:40')
    desk.ends('sleep')
    desk.until('12:45')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40' }])
    expect(desk.shown).toHaveLength(1)
  })

  it.each([
    ['awake', '12:00'],
    ['always', '12:00:30'],
  ] as const)('when only the wake is told, with a clock that counts %s', (counts, from) => {
    const desk = absenceDesk('09:00', counts)
    desk.work()
    desk.until('12:00')
    desk.asleep('12:40')
    desk.ends('sleep')
    desk.until('12:45')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from, to: '12:40' }])
  })

  it('when both are told only after the clock was seen to jump', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.asleep('12:40')
    desk.until('12:40:30')
    expect(desk.asked()).toMatchObject([{ kinds: ['clock'] }])
    desk.begins('sleep')
    desk.ends('sleep')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00:30', to: '12:40:30' }])
    expect(desk.shown).toHaveLength(1)
  })

  it('but is by the rule for sleep, also when that is told after the clock was seen to jump', () => {
    const desk = absenceDesk()
    desk.rules({ sleep: { mode: 'keep', minutes: 5 } })
    desk.work()
    desk.until('12:00')
    desk.asleep('12:40')
    desk.until('12:40:30')
    desk.ends('sleep')
    expect(desk.asked()).toEqual([])
  })

  it('in an absence that lasts anyway is no gap of its own', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:10')
    desk.asleep('12:38')
    desk.until('12:40')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
  })
})

describe('sleep that is told of', () => {
  it('is sleep though it came a while after', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00:10')
    desk.begins('sleep')
    desk.until('12:00:35')
    desk.asleep('12:40')
    desk.until('12:42')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00:10', to: '12:40:25' }])
  })

  it('and counts as work is no jump of the clock either', () => {
    const desk = absenceDesk()
    desk.rules({ sleep: { mode: 'keep', minutes: 5 } })
    desk.work()
    desk.until('12:00')
    desk.begins('sleep')
    desk.asleep('12:40')
    desk.until('12:40:30')
    desk.ends('sleep')
    expect(desk.journal.gap('gap1')).toBeNull()
  })
})

describe('a clock that is set forward', () => {
  it('is asked about', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.clock.set(at('13:00'))
    desk.until('13:01')
    expect(desk.asked()).toEqual([{ kinds: ['clock'], from: '12:00:30', to: '13:00:30' }])
    expect(desk.notices.list()).toEqual([])
  })

  it('by less than a minute is not', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.clock.set(at('12:00:59'))
    desk.until('13:01')
    expect(desk.journal.gap('gap1')).toBeNull()
  })

  it('is nobody’s concern while no timer runs', () => {
    const desk = absenceDesk()
    desk.clock.set(at('13:00'))
    desk.work()
    desk.until('13:01')
    expect(desk.journal.gap('gap1')).toBeNull()
  })
})

describe('a clock that is set back', () => {
  it('while the timer runs is told once, and to the outbox', () => {
    const desk = absenceDesk('13:00')
    desk.work()
    desk.until('15:00')
    desk.clock.set(at('14:00'))
    desk.until('14:20')
    expect(desk.notices.list()).toMatchObject([
      {
        level: 'warning',
        title: 'The clock was set back',
        message: 'The clock was set back by 1 h at 15:00 while the timer ran. Check the times.',
      },
    ])
    expect(desk.wentBack).toBe(1)
    desk.notices.clear('clock')
    desk.until('14:40')
    expect(desk.notices.list()).toEqual([])
  })

  it('is told with what it was set back by', () => {
    const said = (from: string, to: string) => {
      const desk = absenceDesk()
      desk.work()
      desk.until(from)
      desk.clock.set(at(to))
      desk.begins('lock')
      return desk.notices.list()[0]?.message.slice(0, 40)
    }
    expect(said('12:00', '11:59:40')).toBe('The clock was set back by 20 s at 12:00 ')
    expect(said('12:00', '10:35')).toBe('The clock was set back by 1 h 25 min at ')
    expect(said('12:00', '11:59:55')).toBeUndefined()
  })

  it('by days or years is told with both dates', () => {
    const desk = absenceDesk('13:00')
    desk.work()
    desk.clock.set(Date.UTC(2090, 0, 3, 12))
    desk.begins('lock')
    desk.clock.set(at('14:00'))
    desk.ends('lock')
    expect(desk.notices.list()).toMatchObject([
      {
        id: 'clock',
        message:
          'The clock was set back from Tue 3 Jan 2090, 13:00 to Fri 20 Nov 2026, 14:00 while the timer ran. Check the times.',
      },
    ])
  })

  it('while nothing runs is told to the outbox only', () => {
    const desk = absenceDesk()
    desk.clock.set(at('08:00'))
    desk.work()
    expect([desk.notices.list(), desk.wentBack]).toEqual([[], 1])
  })

  it('brings times again, and absences in them', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:30')
    desk.ends('lock')
    desk.answer(keep)
    desk.clock.set(at('11:30'))
    desk.begins('lock')
    desk.until('11:40')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '11:30', to: '11:40' }])
  })

  it('makes no gap that ends before it began', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.clock.set(at('11:00'))
    desk.ends('lock')
    expect(desk.journal.gap('gap1')).toMatchObject({ startedAt: at('11:00'), endedAt: at('11:00'), outcome: 'moot' })
    desk.until('11:10')
    desk.begins('lock')
    desk.until('11:20')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '11:10', to: '11:20' }])
  })
})

it.each([
  ['spring', Date.UTC(2026, 2, 29)],
  ['autumn', Date.UTC(2026, 9, 25)],
])('summer time in %s is no jump of the clock', (_, night) => {
  const desk = absenceDesk(night)
  desk.work()
  desk.clock.advance(3 * 3_600_000)
  expect([desk.journal.gap('gap1'), desk.notices.list(), desk.wentBack]).toEqual([null, [], 0])
})

describe('whatever the system tells of a sleep, and whether what nobody sets goes on in it', () => {
  const told: [string, ('begins' | 'ends' | 'sleeps')[]][] = [
    ['all of it', ['begins', 'sleeps', 'ends']],
    ['its end only', ['sleeps', 'ends']],
    ['its end twice, and no begin', ['sleeps', 'ends', 'ends']],
    ['its begin only', ['begins', 'sleeps']],
    ['both twice', ['begins', 'begins', 'sleeps', 'ends', 'ends']],
    ['both when it is over, the end first', ['sleeps', 'ends', 'begins', 'ends']],
    ['both when it is over', ['sleeps', 'begins', 'ends']],
  ]
  const cases = told.flatMap(([what, signs]) =>
    (['awake', 'always'] as const).map((counts) => [what, counts, signs] as const),
  )

  it.each(cases)('%s, with a clock that counts %s: one question, and nothing fails', (_, counts, signs) => {
    const desk = absenceDesk('09:00', counts)
    desk.work()
    desk.until('12:00')
    for (const sign of signs) {
      if (sign === 'sleeps') desk.asleep('12:40')
      else desk[sign]('sleep')
    }
    desk.until('12:45')
    const [asked, ...more] = desk.asked()
    expect(more).toEqual([])
    expect(asked?.kinds).toEqual(['sleep'])
    expect(['12:00', '12:00:30']).toContain(asked?.from)
    expect(['12:40', '12:40:30']).toContain(asked?.to)
    expect(desk.failed).toEqual([])
    expect(desk.shown).toHaveLength(1)
    desk.tracker.stop()
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:45' }])
  })
})

describe('a clock that goes two minutes ahead with no word of sleep', () => {
  it.each([
    ['the popover is opened', (desk: ReturnType<typeof absenceDesk>) => desk.ends('lock')],
    ['the computer is said to wake', (desk: ReturnType<typeof absenceDesk>) => desk.ends('sleep')],
    ['the timer is stopped', (desk: ReturnType<typeof absenceDesk>) => desk.tracker.stop()],
    ['the next look comes', (desk: ReturnType<typeof absenceDesk>) => desk.clock.advance(0.5 * 60_000)],
  ])('is one question when %s, in whole milliseconds', (_, then) => {
    const desk = absenceDesk()
    desk.rules({ sleep: { mode: 'ask', minutes: 1 } })
    desk.work()
    desk.clock.advance(3 * 3_600_000 + 1_234)
    desk.clock.set(desk.clock.now() + 120_001)
    then(desk)
    expect(desk.asked()).toHaveLength(1)
    const gaps = desk.journal.openGaps()
    expect(gaps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]).every(Number.isInteger)).toBe(true)
    expect(desk.failed).toEqual([])
  })
})

describe('an idle time that the system tells in fractions, or as no number', () => {
  it.each([
    [600_000.75, 1],
    [Number.NaN, 0],
    [Infinity, 0],
    [-5, 0],
  ])('%d ms: %d absences', (idleMs, many) => {
    const desk = absenceDesk()
    desk.rules({ idle: { mode: 'ask', minutes: 10 } })
    desk.work()
    desk.until('12:00')
    desk.touched = desk.clock.now() - idleMs
    desk.until('12:00:30')
    expect(desk.journal.openGaps()).toHaveLength(many)
    desk.begins('lock', idleMs)
    expect(desk.failed).toEqual([])
  })
})

describe('a gap that can’t be stored', () => {
  const locked = (refuse: () => never) => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.journal.beforeCommit = refuse
    desk.begins('lock')
    desk.until('12:40')
    desk.ends('lock')
    return desk
  }

  it('as the journal refuses for now is stored later, and asked about', () => {
    const desk = locked(diskFull)
    expect(desk.asked()).toEqual([])
    desk.journal.beforeCommit = () => {}
    desk.until('12:41')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
    expect(desk.notices.list()).toEqual([])
  })

  it('ever is dropped, told with its time, and keeps no other from being asked about', () => {
    const desk = locked(() => {
      throw new TypeError('cannot be written')
    })
    desk.journal.beforeCommit = () => {}
    expect(desk.failed).toEqual(['takeSign: cannot be written'])
    expect(desk.notices.list()).toMatchObject([
      {
        id: 'gapsLost',
        level: 'warning',
        title: 'An absence was not asked about',
        message: expect.stringContaining('12:00–12:40 on Website.') as string,
      },
    ])
    desk.until('13:00')
    desk.begins('lock')
    desk.until('13:30')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '13:00', to: '13:30' }])
  })

  it('of more than a day, too, is told with both its dates', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.journal.beforeCommit = () => {
      throw new TypeError('cannot be written')
    }
    desk.clock.set(Date.UTC(2090, 0, 3, 12))
    desk.ends('lock')
    const [said] = desk.notices.list().filter(({ id }) => id === 'gapsLost')
    expect(said?.message).toContain('Fri 20 Nov 2026, 12:00 – Tue 3 Jan 2090, 13:00 on Website.')
  })

  it('since a time that is garbled begins where the entry did', () => {
    const desk = absenceDesk()
    desk.again()
    desk.work()
    desk.until('12:00')
    desk.crash()
    desk.journal.setMeta('alive', 'garbled')
    desk.until('12:40')
    desk.again()
    expect(desk.failed).toEqual([])
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '09:00', to: '12:40' }])
  })

  it('in fractions of a millisecond is stored in whole ones', () => {
    const desk = absenceDesk()
    desk.again()
    desk.work()
    desk.until('12:00')
    desk.crash()
    desk.journal.setMeta('alive', String(at('12:00') + 0.75))
    desk.until('12:40')
    desk.again()
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:40' }])
  })
})
