import { describe, expect, it } from 'vitest'
import { absenceFixture, at } from '../../../../support/absenceFixture.ts'
import { aPosting, anEntry, MINUTE } from '../../../../support/samples.ts'
import { diskFull } from '../../../../support/trackerFixture.ts'

/** A timer since 9 o'clock, in a run that began as every run. */
function running() {
  const fixture = absenceFixture()
  fixture.again()
  fixture.work()
  return fixture
}
const messages = (fixture: ReturnType<typeof absenceFixture>) => fixture.notices.list().map(({ message }) => message)

function restarted(fixture: ReturnType<typeof absenceFixture>, time: string, day = 0) {
  fixture.crash()
  fixture.until(time, day)
  fixture.again()
}

describe('after a crash', () => {
  it('the timer goes on, the time since the last sign of life is asked about, and a notice says what happened', () => {
    const fixture = running()
    fixture.until('12:01:20')
    restarted(fixture, '12:31')
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '12:01', to: '12:31' }])
    expect(fixture.notices.list()).toMatchObject([
      {
        level: 'info',
        message: 'Stint ended unexpectedly at about 12:01 and began again at 12:31. The timer kept its time.',
      },
    ])
    expect(fixture.shown).toMatchObject([{ title: 'Away 12:01–12:31' }])
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('another crash asks about the time up to the next start, not twice about the same', () => {
    const fixture = running()
    fixture.until('12:00')
    restarted(fixture, '12:31')
    fixture.until('12:31:20')
    restarted(fixture, '13:00')
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '13:00' }])
  })

  it('in an absence that absence goes on until now', () => {
    const fixture = running()
    fixture.until('12:00')
    fixture.begins('sleep', 5 * MINUTE)
    restarted(fixture, '08:00', 1)
    expect(fixture.asked()).toEqual([{ kinds: ['sleep', 'crash'], from: '11:55', to: '08:00' }])
    expect(messages(fixture)).toEqual([
      'Stint ended unexpectedly at about 12:00 on Fri 20 Nov and began again at 08:00. The timer kept its time.',
    ])
  })

  it('in an absence that absence is asked about, though time without Stint counts as work', () => {
    const fixture = running()
    fixture.rules({ quit: { mode: 'keep', minutes: 5 } })
    fixture.until('12:00')
    fixture.begins('sleep')
    restarted(fixture, '08:00', 1)
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '08:00' }])
  })

  it('before the first sign of life nothing before the last change of the entry is asked about', () => {
    const fixture = running()
    fixture.until('11:00')
    fixture.tracker.pause()
    fixture.until('12:00')
    fixture.crash()
    fixture.tracker.resume()
    restarted(fixture, '12:30')
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:30' }])
    expect(messages(fixture)[0]).toMatch('at about 12:00')
  })

  it('nothing is asked about a paused timer, and no time is made up for the crash', () => {
    const fixture = running()
    fixture.until('12:00')
    fixture.tracker.pause()
    restarted(fixture, '14:00')
    expect(fixture.asked()).toEqual([])
    expect(messages(fixture)).toEqual(['Stint ended unexpectedly. The timer kept its time.'])
  })

  it('by the rule to drop the time becomes a pause', () => {
    const fixture = running()
    fixture.rules({ quit: { mode: 'drop', minutes: 5 } })
    fixture.until('12:00')
    restarted(fixture, '12:31')
    expect(fixture.entries()).toMatchObject([{ to: null, paused: [{ from: '12:00', to: '12:31' }] }])
  })

  it('with a clock that is earlier than the last sign of life no time is negative, and it is said', () => {
    const fixture = running()
    fixture.until('12:00')
    fixture.crash()
    fixture.clock.set(at('11:00'))
    fixture.again()
    expect(fixture.asked()).toEqual([])
    expect(messages(fixture)).toEqual([
      'The clock was set back by 1 h at 12:00 while the timer ran. Check the times.',
      'Stint ended unexpectedly. The timer kept its time.',
    ])
  })

  it('with nothing running and nothing being sent nothing is said', () => {
    const fixture = running()
    fixture.tracker.stop()
    restarted(fixture, '12:00')
    expect([messages(fixture), fixture.shown]).toEqual([[], []])
  })
})

describe('what was just being sent', () => {
  it.each([
    [1, '1 entry was being sent: it is checked on the server.'],
    [2, '2 entries were being sent: they are checked on the server.'],
  ])('is counted: %i', (count, message) => {
    const fixture = running()
    fixture.tracker.stop()
    for (let each = 0; each < count; each++) {
      const entry = anEntry({ id: `sent ${each}` })
      const postings = [0, 1].map((part) =>
        aPosting({ id: `p${each}.${part}`, entryId: entry.id, part, state: 'sending' }),
      )
      fixture.journal.commit([
        { kind: 'saveEntry', entry },
        ...postings.map((posting) => ({ kind: 'savePosting' as const, posting })),
      ])
    }
    restarted(fixture, '12:00')
    expect(messages(fixture)).toEqual([`Stint ended unexpectedly. ${message}`])
  })
})

describe('after a quit', () => {
  it('with nothing running nothing is said', () => {
    const fixture = running()
    fixture.tracker.stop()
    fixture.absences.close('quit')
    restarted(fixture, '12:00')
    expect([messages(fixture), fixture.shown, fixture.asked()]).toEqual([[], [], []])
  })

  it('with a timer running the time without Stint is asked about', () => {
    const fixture = running()
    fixture.until('12:00:40')
    fixture.absences.close('quit')
    restarted(fixture, '12:31')
    expect(fixture.asked()).toEqual([{ kinds: ['quit'], from: '12:00:40', to: '12:31' }])
    expect(messages(fixture)).toEqual([])
  })

  it('and a quick start nothing is asked', () => {
    const fixture = running()
    fixture.until('12:00')
    fixture.absences.close('quit')
    restarted(fixture, '12:01')
    expect([fixture.asked(), messages(fixture)]).toEqual([[], []])
  })

  it('a crash after a quit and a start is told as a crash', () => {
    const fixture = running()
    fixture.absences.close('quit')
    restarted(fixture, '09:01')
    fixture.until('12:00')
    restarted(fixture, '12:31')
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '12:00', to: '12:31' }])
  })

  it('in an absence that absence is asked about, though time without Stint counts as work', () => {
    const fixture = running()
    fixture.rules({ quit: { mode: 'keep', minutes: 5 } })
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.absences.close('quit')
    restarted(fixture, '12:31')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:31' }])
  })

  it('with a paused timer nothing is asked', () => {
    const fixture = running()
    fixture.tracker.pause()
    fixture.absences.close('quit')
    restarted(fixture, '12:31')
    expect([fixture.asked(), messages(fixture)]).toEqual([[], []])
  })
})

describe('after a shutdown', () => {
  it('the rule for that judges, though Stint was quit by it', () => {
    const fixture = running()
    fixture.rules({ shutdown: { mode: 'ask', minutes: 1 }, quit: { mode: 'ask', minutes: 1440 } })
    fixture.until('17:00')
    fixture.begins('shutdown')
    fixture.absences.close('quit')
    restarted(fixture, '08:00', 1)
    expect(fixture.asked()).toEqual([{ kinds: ['shutdown'], from: '17:00', to: '08:00' }])
    expect(messages(fixture)).toEqual([])
  })

  it('that killed Stint it was no crash', () => {
    const fixture = running()
    fixture.rules({ shutdown: { mode: 'keep', minutes: 1 } })
    fixture.until('17:00')
    fixture.begins('shutdown')
    restarted(fixture, '08:00', 1)
    expect([fixture.asked(), messages(fixture)]).toEqual([[], []])
  })
})

describe('an update', () => {
  it('an update is told where a timer ran', () => {
    const fixture = running()
    fixture.until('12:00')
    fixture.absences.close('quit')
    fixture.version = '1.3.0'
    restarted(fixture, '12:01')
    expect(messages(fixture)).toEqual(['Stint was updated to 1.3.0.'])
    fixture.notices.clear('restart')
    fixture.absences.close('quit')
    restarted(fixture, '12:02')
    expect(messages(fixture)).toEqual([])
  })

  it('an update is not told where no timer ran', () => {
    const fixture = running()
    fixture.tracker.stop()
    fixture.absences.close('quit')
    fixture.version = '1.3.0'
    restarted(fixture, '12:01')
    expect(messages(fixture)).toEqual([])
  })
})

it('the first run asks nothing about a timer that an earlier Stint left, of which nothing is known', () => {
  const fixture = absenceFixture('12:00')
  fixture.journal.commit([{ kind: 'saveEntry', entry: anEntry({ startedAt: at('08:00'), endedAt: null }) }])
  fixture.again()
  expect([fixture.asked(), messages(fixture)]).toEqual([[], []])
  expect(fixture.clock.waiting()).toBe(1)
})

it('a journal that can not be written keeps Stint from nothing, and the gap is stored as soon as it can', () => {
  const fixture = running()
  fixture.until('12:00')
  fixture.begins('lock')
  fixture.crash()
  fixture.until('12:31')
  fixture.journal.beforeCommit = diskFull
  fixture.again()
  fixture.journal.beforeCommit = () => {}
  fixture.until('12:32')
  expect(fixture.asked()).toEqual([{ kinds: ['lock', 'crash'], from: '12:00', to: '12:31' }])
})
