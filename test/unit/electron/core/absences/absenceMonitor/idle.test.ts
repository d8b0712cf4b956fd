import { describe, expect, it } from 'vitest'
import type { GapUse } from '../../../../../../shared/model/snapshot.ts'
import { absenceFixture, at, drop, giveDesign, keep } from '../../../../../support/absenceFixture.ts'
import { MINUTE } from '../../../../../support/samples.ts'

/** Nobody touches the computer from 12:00 to `time`. */
function still(fixture: ReturnType<typeof absenceFixture>, time: string) {
  fixture.until('12:00')
  fixture.touched = at('12:00')
  fixture.until(time)
  fixture.touched = null
}

describe('somebody who sits idle', () => {
  it('is asked on return about the time since the last input', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:40')
    fixture.until('12:40:05')
    expect(fixture.asked()).toEqual([{ kinds: ['idle'], from: '12:00', to: '12:40:05' }])
  })

  it('is not asked before being away for as long as the rule says', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:09:59')
    fixture.until('13:00')
    expect(fixture.journal.gap('gap1')).toBeNull()
  })

  it('is not asked though the dialog is disabled', () => {
    const fixture = absenceFixture()
    fixture.rules({ idle: { mode: 'keep', minutes: 10 } })
    fixture.work()
    still(fixture, '14:00')
    fixture.until('14:01')
    expect([fixture.journal.gap('gap1'), fixture.shown]).toEqual([null, []])
  })

  it('is found after the computer woke as before: idle is not missed after wake, and makes no second question', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('sleep')
    fixture.asleep('12:38')
    fixture.ends('sleep')
    // A wake by the clock: nobody is there, and the system counts anew.
    fixture.touched = at('12:38')
    fixture.until('13:00')
    fixture.touched = null
    fixture.until('13:00:05')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep', 'idle'], from: '12:00', to: '13:00:05' }])
  })

  it('and locks is away once', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:15')
    fixture.begins('lock', 15 * MINUTE)
    fixture.until('12:40')
    fixture.ends('lock')
    fixture.until('12:41')
    expect(fixture.asked()).toEqual([{ kinds: ['idle', 'lock'], from: '12:00', to: '12:40' }])
    expect(fixture.shown).toHaveLength(1)
  })

  it('can give the time to another target, then goes on with the first', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:40')
    fixture.until('13:00')
    fixture.answer(giveDesign)
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '12:00' },
      { on: 'Design', from: '12:00', to: '12:40:05' },
      { on: 'Coding', from: '12:40:05', to: null },
    ])
    expect(fixture.tracker.timer()).toMatchObject({ kind: 'running', entry: { startedAt: at('12:40:05') } })
  })

  it('is away again later, from the answer on', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:40')
    fixture.until('12:40:05')
    fixture.answer(keep)
    fixture.touched = at('12:10')
    fixture.until('13:00')
    fixture.touched = null
    fixture.until('13:00:05')
    expect(fixture.asked()).toEqual([{ kinds: ['idle'], from: '12:40:05', to: '13:00:05' }])
  })

  it('is not taken to be away before the timer began, or went on', () => {
    const fixture = absenceFixture('11:00')
    fixture.touched = at('10:00')
    fixture.work()
    fixture.until('11:01')
    expect(fixture.journal.openGaps()).toMatchObject([{ startedAt: at('11:00') }])
    fixture.tracker.pause()
    fixture.until('12:00')
    fixture.tracker.resume()
    fixture.until('12:01')
    expect(fixture.journal.openGaps().at(-1)).toMatchObject({ startedAt: at('12:00'), endedAt: null })
  })
})

it('a lock is one, not idleness besides', () => {
  const fixture = absenceFixture()
  fixture.work()
  fixture.until('12:00')
  fixture.touched = at('12:00')
  fixture.begins('lock')
  fixture.until('12:40')
  fixture.ends('lock')
  expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
})

describe('looking', () => {
  it('is done only while a timer runs unpaused', () => {
    const fixture = absenceFixture()
    expect(fixture.clock.waiting()).toBe(0)
    fixture.work()
    expect(fixture.clock.waiting()).toBe(1)
    fixture.tracker.pause()
    expect(fixture.clock.waiting()).toBe(0)
    fixture.tracker.resume()
    expect(fixture.clock.waiting()).toBe(1)
    fixture.tracker.stop()
    expect(fixture.clock.waiting()).toBe(0)
  })

  it('tells the journal once a minute that Stint is there, and no more often', () => {
    const fixture = absenceFixture()
    fixture.work()
    const heard: (string | null)[] = []
    for (const time of ['09:00', '09:00:59', '09:01', '09:01:30', '09:02:10']) {
      fixture.until(time)
      heard.push(fixture.journal.meta('alive'))
    }
    const minutes = heard.map((text) => (Number(text) - at('09:00')) / MINUTE)
    expect(minutes).toEqual([0, 0, 1, 1, 2])
  })

  it('the checks for idle time end with the program', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.absences.close('quit')
    fixture.absences.timerChanged()
    fixture.begins('lock')
    expect(fixture.clock.waiting()).toBe(0)
    expect(fixture.journal.openGaps()).toMatchObject([{ kinds: ['quit'] }])
  })
})

describe('a question that was missed', () => {
  it('stays, over a restart, until it is answered: no entry of 16 hours', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('17:02')
    fixture.begins('lock')
    fixture.until('08:03', 1)
    fixture.ends('lock')
    const night = { kinds: ['lock'], from: '17:02', to: '08:03' }
    expect(fixture.asked()).toEqual([night])
    fixture.until('08:30', 1)
    fixture.absences.close('quit')
    fixture.crash()
    fixture.until('08:31', 1)
    fixture.again()
    expect([fixture.asked(), fixture.shown]).toMatchObject([[night], [{}]])
    fixture.answer(drop)
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '17:02' },
      { on: 'Coding', from: '08:03', to: null },
    ])
    expect(fixture.asked()).toEqual([])
  })

  it('of the last run is not asked about again by the idle time before a sleep', () => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: { mode: 'ask', minutes: 1 } })
    fixture.work()
    fixture.clock.set(fixture.clock.now() + 60_001)
    fixture.ends('sleep')
    fixture.crash()
    fixture.again()
    fixture.begins('sleep', 60_000)
    const [last, lasting] = fixture.journal.openGaps()
    expect(lasting?.endedAt).toBeNull()
    expect(lasting?.startedAt).toBe(last?.endedAt)
  })

  it('stays when the timer was stopped, and is then about the entry that ended', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:40')
    fixture.until('13:00')
    fixture.tracker.stop()
    fixture.until('14:00')
    fixture.answer(drop)
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '13:00', paused: [{ from: '12:00', to: '12:40:05' }] },
    ])
  })

  it('is asked no more where the entry was changed so that nothing of it is in it', () => {
    const fixture = absenceFixture()
    fixture.work()
    still(fixture, '12:40')
    fixture.until('13:00')
    fixture.tracker.stop()
    fixture.tracker.amend({ entryId: 'id1', endedAt: at('11:30') })
    expect(fixture.asked()).toEqual([])
    expect(() =>
      fixture.absences.answer({ gapId: 'gap1', parts: [{ endedAt: at('12:40:05'), use: drop }], stop: false }),
    ).toThrow('This absence was answered already.')
    fixture.again()
    expect(fixture.journal.gap('gap1')).toMatchObject({ outcome: 'moot' })
  })
})

describe('an answer', () => {
  const twice = () => {
    const fixture = absenceFixture()
    fixture.undoMs = 10_000
    fixture.work()
    for (const hour of ['10', '12']) {
      fixture.until(`${hour}:00`)
      fixture.begins('lock')
      fixture.until(`${hour}:30`)
      fixture.ends('lock')
    }
    return fixture
  }

  it('is taken once, also where it was work', () => {
    const fixture = twice()
    const [gap] = fixture.absences.views()
    const input = (use: GapUse) => ({ gapId: gap?.id ?? '', parts: [{ endedAt: gap?.endedAt ?? 0, use }], stop: false })
    fixture.absences.answer(input(keep))
    const before = fixture.entries()
    expect(() => fixture.absences.answer(input(drop))).toThrow('This absence was answered already.')
    expect(fixture.entries()).toEqual(before)
  })

  it('leaves the other questions to the part that they lie in', () => {
    const fixture = twice()
    fixture.answer(giveDesign)
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
    fixture.answer(drop)
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '10:00' },
      { on: 'Design', from: '10:00', to: '10:30' },
      { on: 'Coding', from: '10:30', to: null, paused: [{ from: '12:00', to: '12:30' }] },
    ])
  })

  it('leaves the absence that lasts to the part that goes on', () => {
    const fixture = twice()
    fixture.until('13:00')
    fixture.begins('lock')
    fixture.until('13:10')
    fixture.answer(giveDesign)
    fixture.until('13:30')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([
      { kinds: ['lock'], from: '12:00', to: '12:30' },
      { kinds: ['lock'], from: '13:00', to: '13:30' },
    ])
  })

  it('can be taken back, also that it was work, and asks again', () => {
    for (const use of [keep, drop, giveDesign]) {
      const fixture = twice()
      const before = [fixture.entries(), fixture.asked()]
      fixture.answer(use)
      expect(fixture.asked()).toHaveLength(1)
      fixture.tracker.undo(fixture.tracker.undoView()?.id ?? '')
      expect([fixture.entries(), fixture.asked()]).toEqual(before)
    }
  })

  it('with stop ends the timer where the absence began', () => {
    const fixture = twice()
    const [, gap] = fixture.absences.views()
    fixture.until('15:00')
    fixture.absences.answer({ gapId: gap?.id ?? '', parts: [{ endedAt: gap?.endedAt ?? 0, use: drop }], stop: true })
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:00' }])
    expect(fixture.tracker.timer().kind).toBe('idle')
    expect(fixture.clock.waiting()).toBe(1)
  })
})
