import { describe, expect, it } from 'vitest'
import { absenceDesk, at } from '../../../../support/absenceFixture.ts'
import { aPosting, anEntry, MINUTE } from '../../../../support/samples.ts'
import { diskFull } from '../../../../support/trackerFixture.ts'

/** A timer since 9 o'clock, in a run that began as every run. */
function running() {
  const desk = absenceDesk()
  desk.again()
  desk.work()
  return desk
}
const messages = (desk: ReturnType<typeof absenceDesk>) => desk.notices.list().map(({ message }) => message)

function restarted(desk: ReturnType<typeof absenceDesk>, time: string, day = 0) {
  desk.crash()
  desk.until(time, day)
  desk.again()
}

describe('after a crash', () => {
  it('the timer goes on, the time since the last sign of life is asked about, and a notice says what happened', () => {
    const desk = running()
    desk.until('12:01:20')
    restarted(desk, '12:31')
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '12:01', to: '12:31' }])
    expect(desk.notices.list()).toMatchObject([
      {
        level: 'info',
        message: 'Stint ended unexpectedly at about 12:01 and began again at 12:31. The timer kept its time.',
      },
    ])
    expect(desk.shown).toMatchObject([{ title: 'Away 12:01–12:31' }])
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('another crash asks about the time up to the next start, not twice about the same', () => {
    const desk = running()
    desk.until('12:00')
    restarted(desk, '12:31')
    desk.until('12:31:20')
    restarted(desk, '13:00')
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '13:00' }])
  })

  it('in an absence that absence goes on until now', () => {
    const desk = running()
    desk.until('12:00')
    desk.begins('sleep', 5 * MINUTE)
    restarted(desk, '08:00', 1)
    expect(desk.asked()).toEqual([{ kinds: ['sleep', 'crash'], from: '11:55', to: '08:00' }])
    expect(messages(desk)).toEqual([
      'Stint ended unexpectedly at about 12:00 on Fri 20 Nov and began again at 08:00. The timer kept its time.',
    ])
  })

  it('in an absence that absence is asked about, though time without Stint counts as work', () => {
    const desk = running()
    desk.rules({ quit: { mode: 'keep', minutes: 5 } })
    desk.until('12:00')
    desk.begins('sleep')
    restarted(desk, '08:00', 1)
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '08:00' }])
  })

  it('before the first sign of life nothing before the last change of the entry is asked about', () => {
    const desk = running()
    desk.until('11:00')
    desk.tracker.pause()
    desk.until('12:00')
    desk.crash()
    desk.tracker.resume()
    restarted(desk, '12:30')
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:30' }])
    expect(messages(desk)[0]).toMatch('at about 12:00')
  })

  it('nothing is asked about a paused timer, and no time is made up for the crash', () => {
    const desk = running()
    desk.until('12:00')
    desk.tracker.pause()
    restarted(desk, '14:00')
    expect(desk.asked()).toEqual([])
    expect(messages(desk)).toEqual(['Stint ended unexpectedly. The timer kept its time.'])
  })

  it('by the rule to drop the time becomes a pause', () => {
    const desk = running()
    desk.rules({ quit: { mode: 'drop', minutes: 5 } })
    desk.until('12:00')
    restarted(desk, '12:31')
    expect(desk.entries()).toMatchObject([{ to: null, paused: [{ from: '12:00', to: '12:31' }] }])
  })

  it('with a clock that is earlier than the last sign of life no time is negative, and it is said', () => {
    const desk = running()
    desk.until('12:00')
    desk.crash()
    desk.clock.set(at('11:00'))
    desk.again()
    expect(desk.asked()).toEqual([])
    expect(messages(desk)).toEqual([
      'The clock was set back by 1 h at 12:00 while the timer ran. Check the times.',
      'Stint ended unexpectedly. The timer kept its time.',
    ])
    expect(desk.wentBack).toBe(1)
  })

  it('with nothing running and nothing being sent nothing is said', () => {
    const desk = running()
    desk.tracker.stop()
    restarted(desk, '12:00')
    expect([messages(desk), desk.shown]).toEqual([[], []])
  })
})

describe('what was just being sent', () => {
  it.each([
    [1, '1 entry was being sent: it is checked on the server.'],
    [2, '2 entries were being sent: they are checked on the server.'],
  ])('is counted: %i', (count, message) => {
    const desk = running()
    desk.tracker.stop()
    for (let each = 0; each < count; each++) {
      const entry = anEntry({ id: `sent ${each}` })
      const postings = [0, 1].map((part) =>
        aPosting({ id: `p${each}.${part}`, entryId: entry.id, part, state: 'sending' }),
      )
      desk.journal.commit([
        { kind: 'saveEntry', entry },
        ...postings.map((posting) => ({ kind: 'savePosting' as const, posting })),
      ])
    }
    restarted(desk, '12:00')
    expect(messages(desk)).toEqual([`Stint ended unexpectedly. ${message}`])
  })
})

describe('after a quit', () => {
  it('with nothing running nothing is said', () => {
    const desk = running()
    desk.tracker.stop()
    desk.absences.close('quit')
    restarted(desk, '12:00')
    expect([messages(desk), desk.shown, desk.asked()]).toEqual([[], [], []])
  })

  it('with a timer running the time without Stint is asked about', () => {
    const desk = running()
    desk.until('12:00:40')
    desk.absences.close('quit')
    restarted(desk, '12:31')
    expect(desk.asked()).toEqual([{ kinds: ['quit'], from: '12:00:40', to: '12:31' }])
    expect(messages(desk)).toEqual([])
  })

  it('and a quick start nothing is asked', () => {
    const desk = running()
    desk.until('12:00')
    desk.absences.close('quit')
    restarted(desk, '12:01')
    expect([desk.asked(), messages(desk)]).toEqual([[], []])
  })

  it('and a start a crash is one', () => {
    const desk = running()
    desk.absences.close('quit')
    restarted(desk, '09:01')
    desk.until('12:00')
    restarted(desk, '12:31')
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:31' }])
  })

  it('in an absence that absence is asked about, though time without Stint counts as work', () => {
    const desk = running()
    desk.rules({ quit: { mode: 'keep', minutes: 5 } })
    desk.until('12:00')
    desk.begins('lock')
    desk.absences.close('quit')
    restarted(desk, '12:31')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:31' }])
  })

  it('with a paused timer nothing is asked', () => {
    const desk = running()
    desk.tracker.pause()
    desk.absences.close('quit')
    restarted(desk, '12:31')
    expect([desk.asked(), messages(desk)]).toEqual([[], []])
  })
})

describe('after a shutdown', () => {
  it('the rule for that judges, though Stint was quit by it', () => {
    const desk = running()
    desk.rules({ shutdown: { mode: 'ask', minutes: 1 }, quit: { mode: 'ask', minutes: 1440 } })
    desk.until('17:00')
    desk.begins('shutdown')
    desk.absences.close('quit')
    restarted(desk, '08:00', 1)
    expect(desk.asked()).toEqual([{ kinds: ['shutdown'], from: '17:00', to: '08:00' }])
    expect(messages(desk)).toEqual([])
  })

  it('that killed Stint it was no crash', () => {
    const desk = running()
    desk.rules({ shutdown: { mode: 'keep', minutes: 1 } })
    desk.until('17:00')
    desk.begins('shutdown')
    restarted(desk, '08:00', 1)
    expect([desk.asked(), messages(desk)]).toEqual([[], []])
  })
})

describe('an update', () => {
  it('is told where a timer ran', () => {
    const desk = running()
    desk.until('12:00')
    desk.absences.close('quit')
    desk.version = '1.3.0'
    restarted(desk, '12:01')
    expect(messages(desk)).toEqual(['Stint was updated to 1.3.0.'])
    desk.notices.clear('restart')
    desk.absences.close('quit')
    restarted(desk, '12:02')
    expect(messages(desk)).toEqual([])
  })

  it('is not told otherwise', () => {
    const desk = running()
    desk.tracker.stop()
    desk.absences.close('quit')
    desk.version = '1.3.0'
    restarted(desk, '12:01')
    expect(messages(desk)).toEqual([])
  })
})

it('the first run asks nothing about a timer that an earlier Stint left, of which nothing is known', () => {
  const desk = absenceDesk('12:00')
  desk.journal.commit([{ kind: 'saveEntry', entry: anEntry({ startedAt: at('08:00'), endedAt: null }) }])
  desk.again()
  expect([desk.asked(), messages(desk)]).toEqual([[], []])
  expect(desk.clock.waiting()).toBe(1)
})

it('a journal that can not be written keeps Stint from nothing, and the gap is stored as soon as it can', () => {
  const desk = running()
  desk.until('12:00')
  desk.begins('lock')
  desk.crash()
  desk.until('12:31')
  desk.journal.beforeCommit = diskFull
  desk.again()
  desk.journal.beforeCommit = () => {}
  desk.until('12:32')
  expect(desk.asked()).toEqual([{ kinds: ['lock', 'crash'], from: '12:00', to: '12:31' }])
})
