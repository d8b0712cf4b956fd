import { describe, expect, it } from 'vitest'
import { absenceFixture, at, keep } from '../../../../../support/absenceFixture.ts'
import { diskFull } from '../../../../../support/trackerFixture.ts'

describe('sleep that is not counted as work', () => {
  it('though the system never told of it: the clock is ahead of one that stood still', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.asleep('12:40')
    fixture.until('12:41')
    expect(fixture.asked()).toEqual([{ kinds: ['clock'], from: '12:00:30', to: '12:40:30' }])
  })

  it('though the timer was stopped before anything looked', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.asleep('12:40')
    fixture.tracker.stop()
    expect(fixture.asked()).toEqual([{ kinds: ['clock'], from: '12:00', to: '12:40' }])
  })

  it.each(['awake', 'always'] as const)('when it is told of, as one gap, with a clock that counts %s', (counts) => {
    const fixture = absenceFixture('09:00', counts)
    fixture.work()
    fixture.until('12:00')
    fixture.begins('sleep')
    fixture.asleep('12:40')
    fixture.ends('sleep')
    fixture.until('12:45')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40' }])
    expect(fixture.shown).toHaveLength(1)
  })

  it.each([
    ['awake', '12:00'],
    ['always', '12:00:30'],
  ] as const)('when only the wake is told, with a clock that counts %s', (counts, from) => {
    const fixture = absenceFixture('09:00', counts)
    fixture.work()
    fixture.until('12:00')
    fixture.asleep('12:40')
    fixture.ends('sleep')
    fixture.until('12:45')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from, to: '12:40' }])
  })

  it('when both are told only after the clock was seen to jump', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.asleep('12:40')
    fixture.until('12:40:30')
    expect(fixture.asked()).toMatchObject([{ kinds: ['clock'] }])
    fixture.begins('sleep')
    fixture.ends('sleep')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00:30', to: '12:40:30' }])
    expect(fixture.shown).toHaveLength(1)
  })

  it('but is by the rule for sleep, also when that is told after the clock was seen to jump', () => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: { mode: 'keep', minutes: 5 } })
    fixture.work()
    fixture.until('12:00')
    fixture.asleep('12:40')
    fixture.until('12:40:30')
    fixture.ends('sleep')
    expect(fixture.asked()).toEqual([])
  })

  it('in an absence that lasts anyway is no gap of its own', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:10')
    fixture.asleep('12:38')
    fixture.until('12:40')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
  })
})

describe('sleep that is told of', () => {
  it('is sleep though it came a while after', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00:10')
    fixture.begins('sleep')
    fixture.until('12:00:35')
    fixture.asleep('12:40')
    fixture.until('12:42')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00:10', to: '12:40:25' }])
  })

  it('and counts as work is no jump of the clock either', () => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: { mode: 'keep', minutes: 5 } })
    fixture.work()
    fixture.until('12:00')
    fixture.begins('sleep')
    fixture.asleep('12:40')
    fixture.until('12:40:30')
    fixture.ends('sleep')
    expect(fixture.journal.gap('gap1')).toBeNull()
  })
})

describe('a clock that is set forward', () => {
  it('a clock set forward is asked about', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.clock.set(at('13:00'))
    fixture.until('13:01')
    expect(fixture.asked()).toEqual([{ kinds: ['clock'], from: '12:00:30', to: '13:00:30' }])
    expect(fixture.notices.list()).toEqual([])
  })

  it('a clock set forward by less than a minute is not asked about', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.clock.set(at('12:00:59'))
    fixture.until('13:01')
    expect(fixture.journal.gap('gap1')).toBeNull()
  })

  it('is nobody’s concern while no timer runs', () => {
    const fixture = absenceFixture()
    fixture.clock.set(at('13:00'))
    fixture.work()
    fixture.until('13:01')
    expect(fixture.journal.gap('gap1')).toBeNull()
  })
})

describe('a clock that is set back', () => {
  it('while the timer runs is told once', () => {
    const fixture = absenceFixture('13:00')
    fixture.work()
    fixture.until('15:00')
    fixture.clock.set(at('14:00'))
    fixture.until('14:20')
    expect(fixture.notices.list()).toMatchObject([
      {
        level: 'warning',
        title: 'The clock was set back',
        message: 'The clock was set back by 1 h at 15:00 while the timer ran. Check the times.',
      },
    ])
    fixture.notices.clear('clock')
    fixture.until('14:40')
    expect(fixture.notices.list()).toEqual([])
  })

  it('is told with what it was set back by', () => {
    const said = (from: string, to: string) => {
      const fixture = absenceFixture()
      fixture.work()
      fixture.until(from)
      fixture.clock.set(at(to))
      fixture.begins('lock')
      return fixture.notices.list()[0]?.message.slice(0, 40)
    }
    expect(said('12:00', '11:59:40')).toBe('The clock was set back by 20 s at 12:00 ')
    expect(said('12:00', '10:35')).toBe('The clock was set back by 1 h 25 min at ')
    expect(said('12:00', '11:59:55')).toBeUndefined()
  })

  it('by days or years is told with both dates', () => {
    const fixture = absenceFixture('13:00')
    fixture.work()
    fixture.clock.set(Date.UTC(2090, 0, 3, 12))
    fixture.begins('lock')
    fixture.clock.set(at('14:00'))
    fixture.ends('lock')
    expect(fixture.notices.list()).toMatchObject([
      {
        id: 'clock',
        message:
          'The clock was set back from Tue 3 Jan 2090, 13:00 to Fri 20 Nov 2026, 14:00 while the timer ran. Check the times.',
      },
    ])
  })

  it('while nothing runs is not told', () => {
    const fixture = absenceFixture()
    fixture.clock.set(at('08:00'))
    fixture.work()
    expect(fixture.notices.list()).toEqual([])
  })

  it('brings times again, and absences in them', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:30')
    fixture.ends('lock')
    fixture.answer(keep)
    fixture.clock.set(at('11:30'))
    fixture.begins('lock')
    fixture.until('11:40')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '11:30', to: '11:40' }])
  })

  it('makes no gap that ends before it began', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.clock.set(at('11:00'))
    fixture.ends('lock')
    expect(fixture.journal.gap('gap1')).toMatchObject({ startedAt: at('11:00'), endedAt: at('11:00'), outcome: 'moot' })
    fixture.until('11:10')
    fixture.begins('lock')
    fixture.until('11:20')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '11:10', to: '11:20' }])
  })
})

it.each([
  ['spring', Date.UTC(2026, 2, 29)],
  ['autumn', Date.UTC(2026, 9, 25)],
])('summer time in %s is no jump of the clock', (_, night) => {
  const fixture = absenceFixture(night)
  fixture.work()
  fixture.clock.advance(3 * 3_600_000)
  expect([fixture.journal.gap('gap1'), fixture.notices.list()]).toEqual([null, []])
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
    const fixture = absenceFixture('09:00', counts)
    fixture.work()
    fixture.until('12:00')
    for (const sign of signs) {
      if (sign === 'sleeps') fixture.asleep('12:40')
      else fixture[sign]('sleep')
    }
    fixture.until('12:45')
    const [asked, ...more] = fixture.asked()
    expect(more).toEqual([])
    expect(asked?.kinds).toEqual(['sleep'])
    expect(['12:00', '12:00:30']).toContain(asked?.from)
    expect(['12:40', '12:40:30']).toContain(asked?.to)
    expect(fixture.failed).toEqual([])
    expect(fixture.shown).toHaveLength(1)
    fixture.tracker.stop()
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:45' }])
  })
})

describe('a clock that goes two minutes ahead with no word of sleep', () => {
  it.each([
    ['the popover is opened', (fixture: ReturnType<typeof absenceFixture>) => fixture.ends('lock')],
    ['the computer is said to wake', (fixture: ReturnType<typeof absenceFixture>) => fixture.ends('sleep')],
    ['the timer is stopped', (fixture: ReturnType<typeof absenceFixture>) => fixture.tracker.stop()],
    ['the next look comes', (fixture: ReturnType<typeof absenceFixture>) => fixture.clock.advance(0.5 * 60_000)],
  ])('is one question when %s, in whole milliseconds', (_, then) => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: { mode: 'ask', minutes: 1 } })
    fixture.work()
    fixture.clock.advance(3 * 3_600_000 + 1_234)
    fixture.clock.set(fixture.clock.now() + 120_001)
    then(fixture)
    expect(fixture.asked()).toHaveLength(1)
    const gaps = fixture.journal.openGaps()
    expect(gaps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]).every(Number.isInteger)).toBe(true)
    expect(fixture.failed).toEqual([])
  })
})

describe('an idle time that the system tells in fractions, or as no number', () => {
  it.each([
    [600_000.75, 1],
    [Number.NaN, 0],
    [Infinity, 0],
    [-5, 0],
  ])('%d ms: %d absences', (idleMs, many) => {
    const fixture = absenceFixture()
    fixture.rules({ idle: { mode: 'ask', minutes: 10 } })
    fixture.work()
    fixture.until('12:00')
    fixture.touched = fixture.clock.now() - idleMs
    fixture.until('12:00:30')
    expect(fixture.journal.openGaps()).toHaveLength(many)
    fixture.begins('lock', idleMs)
    expect(fixture.failed).toEqual([])
  })
})

describe('a gap that can’t be stored', () => {
  const locked = (refuse: () => never) => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.journal.beforeCommit = refuse
    fixture.begins('lock')
    fixture.until('12:40')
    fixture.ends('lock')
    return fixture
  }

  it('as the journal refuses for now is stored later, and asked about', () => {
    const fixture = locked(diskFull)
    expect(fixture.asked()).toEqual([])
    fixture.journal.beforeCommit = () => {}
    fixture.until('12:41')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
    expect(fixture.notices.list()).toEqual([])
  })

  it('ever is dropped, told with its time, and keeps no other from being asked about', () => {
    const fixture = locked(() => {
      throw new TypeError('cannot be written')
    })
    fixture.journal.beforeCommit = () => {}
    expect(fixture.failed).toEqual(['applySign: cannot be written'])
    expect(fixture.notices.list()).toMatchObject([
      {
        id: 'gapsLost',
        level: 'warning',
        title: 'An absence was not asked about',
        message: expect.stringContaining('12:00–12:40 on Website.') as string,
      },
    ])
    fixture.until('13:00')
    fixture.begins('lock')
    fixture.until('13:30')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '13:00', to: '13:30' }])
  })

  it('of more than a day, too, is told with both its dates', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.journal.beforeCommit = () => {
      throw new TypeError('cannot be written')
    }
    fixture.clock.set(Date.UTC(2090, 0, 3, 12))
    fixture.ends('lock')
    const [said] = fixture.notices.list().filter(({ id }) => id === 'gapsLost')
    expect(said?.message).toContain('Fri 20 Nov 2026, 12:00 – Tue 3 Jan 2090, 13:00 on Website.')
  })

  it('since a time that is garbled begins where the entry did', () => {
    const fixture = absenceFixture()
    fixture.again()
    fixture.work()
    fixture.until('12:00')
    fixture.crash()
    fixture.journal.setMeta('alive', 'garbled')
    fixture.until('12:40')
    fixture.again()
    expect(fixture.failed).toEqual([])
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '09:00', to: '12:40' }])
  })

  it('in fractions of a millisecond is stored in whole ones', () => {
    const fixture = absenceFixture()
    fixture.again()
    fixture.work()
    fixture.until('12:00')
    fixture.crash()
    fixture.journal.setMeta('alive', String(at('12:00') + 0.75))
    fixture.until('12:40')
    fixture.again()
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:40' }])
  })
})
