import { describe, expect, it } from 'vitest'
import type { GapUse } from '../../../../../../shared/model/snapshot.ts'
import { absenceDesk, at, drop, giveDesign, keep } from '../../../../../support/absenceFixture.ts'
import { MINUTE } from '../../../../../support/samples.ts'

/** Nobody touches the computer from 12:00 to `time`. */
function still(desk: ReturnType<typeof absenceDesk>, time: string) {
  desk.until('12:00')
  desk.touched = at('12:00')
  desk.until(time)
  desk.touched = null
}

describe('somebody who sits idle', () => {
  it('is asked on return about the time since the last input', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:40')
    desk.until('12:40:05')
    expect(desk.asked()).toEqual([{ kinds: ['idle'], from: '12:00', to: '12:40:05' }])
  })

  it('is not asked before being away for as long as the rule says', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:09:59')
    desk.until('13:00')
    expect(desk.journal.gap('gap1')).toBeNull()
  })

  it('is not asked though the dialog is disabled', () => {
    const desk = absenceDesk()
    desk.rules({ idle: { mode: 'keep', minutes: 10 } })
    desk.work()
    still(desk, '14:00')
    desk.until('14:01')
    expect([desk.journal.gap('gap1'), desk.shown]).toEqual([null, []])
  })

  it('is found after the computer woke as before: idle is not missed after wake, and makes no second question', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('sleep')
    desk.asleep('12:38')
    desk.ends('sleep')
    // A wake by the clock: nobody is there, and the system counts anew.
    desk.touched = at('12:38')
    desk.until('13:00')
    desk.touched = null
    desk.until('13:00:05')
    expect(desk.asked()).toEqual([{ kinds: ['sleep', 'idle'], from: '12:00', to: '13:00:05' }])
  })

  it('and locks is away once', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:15')
    desk.begins('lock', 15 * MINUTE)
    desk.until('12:40')
    desk.ends('lock')
    desk.until('12:41')
    expect(desk.asked()).toEqual([{ kinds: ['idle', 'lock'], from: '12:00', to: '12:40' }])
    expect(desk.shown).toHaveLength(1)
  })

  it('can give the time to another target, then goes on with the first', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:40')
    desk.until('13:00')
    desk.answer(giveDesign)
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '12:00' },
      { on: 'Design', from: '12:00', to: '12:40:05' },
      { on: 'Coding', from: '12:40:05', to: null },
    ])
    expect(desk.tracker.timer()).toMatchObject({ kind: 'running', entry: { startedAt: at('12:40:05') } })
  })

  it('is away again later, from the answer on', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:40')
    desk.until('12:40:05')
    desk.answer(keep)
    desk.touched = at('12:10')
    desk.until('13:00')
    desk.touched = null
    desk.until('13:00:05')
    expect(desk.asked()).toEqual([{ kinds: ['idle'], from: '12:40:05', to: '13:00:05' }])
  })

  it('is not taken to be away before the timer began, or went on', () => {
    const desk = absenceDesk('11:00')
    desk.touched = at('10:00')
    desk.work()
    desk.until('11:01')
    expect(desk.journal.openGaps()).toMatchObject([{ startedAt: at('11:00') }])
    desk.tracker.pause()
    desk.until('12:00')
    desk.tracker.resume()
    desk.until('12:01')
    expect(desk.journal.openGaps().at(-1)).toMatchObject({ startedAt: at('12:00'), endedAt: null })
  })
})

it('a lock is one, not idleness besides', () => {
  const desk = absenceDesk()
  desk.work()
  desk.until('12:00')
  desk.touched = at('12:00')
  desk.begins('lock')
  desk.until('12:40')
  desk.ends('lock')
  expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
})

describe('looking', () => {
  it('is done only while a timer runs unpaused', () => {
    const desk = absenceDesk()
    expect(desk.clock.waiting()).toBe(0)
    desk.work()
    expect(desk.clock.waiting()).toBe(1)
    desk.tracker.pause()
    expect(desk.clock.waiting()).toBe(0)
    desk.tracker.resume()
    expect(desk.clock.waiting()).toBe(1)
    desk.tracker.stop()
    expect(desk.clock.waiting()).toBe(0)
  })

  it('tells the journal once a minute that Stint is there, and no more often', () => {
    const desk = absenceDesk()
    desk.work()
    const heard: (string | null)[] = []
    for (const time of ['09:00', '09:00:59', '09:01', '09:01:30', '09:02:10']) {
      desk.until(time)
      heard.push(desk.journal.meta('alive'))
    }
    const minutes = heard.map((text) => (Number(text) - at('09:00')) / MINUTE)
    expect(minutes).toEqual([0, 0, 1, 1, 2])
  })

  it('ends when Stint does', () => {
    const desk = absenceDesk()
    desk.work()
    desk.absences.close('quit')
    desk.absences.timerChanged()
    desk.begins('lock')
    expect(desk.clock.waiting()).toBe(0)
    expect(desk.journal.openGaps()).toMatchObject([{ kinds: ['quit'] }])
  })
})

describe('a question that was missed', () => {
  it('stays, over a restart, until it is answered: no entry of 16 hours', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('17:02')
    desk.begins('lock')
    desk.until('08:03', 1)
    desk.ends('lock')
    const night = { kinds: ['lock'], from: '17:02', to: '08:03' }
    expect(desk.asked()).toEqual([night])
    desk.until('08:30', 1)
    desk.absences.close('quit')
    desk.crash()
    desk.until('08:31', 1)
    desk.again()
    expect([desk.asked(), desk.shown]).toMatchObject([[night], [{}]])
    desk.answer(drop)
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '17:02' },
      { on: 'Coding', from: '08:03', to: null },
    ])
    expect(desk.asked()).toEqual([])
  })

  it('of the last run is not asked about again by the idle time before a sleep', () => {
    const desk = absenceDesk()
    desk.rules({ sleep: { mode: 'ask', minutes: 1 } })
    desk.work()
    desk.clock.set(desk.clock.now() + 60_001)
    desk.ends('sleep')
    desk.crash()
    desk.again()
    desk.begins('sleep', 60_000)
    const [last, lasting] = desk.journal.openGaps()
    expect(lasting?.endedAt).toBeNull()
    expect(lasting?.startedAt).toBe(last?.endedAt)
  })

  it('stays when the timer was stopped, and is then about the entry that ended', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:40')
    desk.until('13:00')
    desk.tracker.stop()
    desk.until('14:00')
    desk.answer(drop)
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '13:00', paused: [{ from: '12:00', to: '12:40:05' }] },
    ])
  })

  it('is asked no more where the entry was changed so that nothing of it is in it', () => {
    const desk = absenceDesk()
    desk.work()
    still(desk, '12:40')
    desk.until('13:00')
    desk.tracker.stop()
    desk.tracker.amend({ entryId: 'id1', endedAt: at('11:30') })
    expect(desk.asked()).toEqual([])
    expect(() =>
      desk.absences.answer({ gapId: 'gap1', parts: [{ endedAt: at('12:40:05'), use: drop }], stop: false }),
    ).toThrow('This absence was answered already.')
    desk.again()
    expect(desk.journal.gap('gap1')).toMatchObject({ outcome: 'moot' })
  })
})

describe('an answer', () => {
  const twice = () => {
    const desk = absenceDesk()
    desk.undoMs = 10_000
    desk.work()
    for (const hour of ['10', '12']) {
      desk.until(`${hour}:00`)
      desk.begins('lock')
      desk.until(`${hour}:30`)
      desk.ends('lock')
    }
    return desk
  }

  it('is taken once, also where it was work', () => {
    const desk = twice()
    const [gap] = desk.absences.views()
    const input = (use: GapUse) => ({ gapId: gap?.id ?? '', parts: [{ endedAt: gap?.endedAt ?? 0, use }], stop: false })
    desk.absences.answer(input(keep))
    const before = desk.entries()
    expect(() => desk.absences.answer(input(drop))).toThrow('This absence was answered already.')
    expect(desk.entries()).toEqual(before)
  })

  it('leaves the other questions to the part that they lie in', () => {
    const desk = twice()
    desk.answer(giveDesign)
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
    desk.answer(drop)
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: '10:00' },
      { on: 'Design', from: '10:00', to: '10:30' },
      { on: 'Coding', from: '10:30', to: null, paused: [{ from: '12:00', to: '12:30' }] },
    ])
  })

  it('leaves the absence that lasts to the part that goes on', () => {
    const desk = twice()
    desk.until('13:00')
    desk.begins('lock')
    desk.until('13:10')
    desk.answer(giveDesign)
    desk.until('13:30')
    desk.ends('lock')
    expect(desk.asked()).toEqual([
      { kinds: ['lock'], from: '12:00', to: '12:30' },
      { kinds: ['lock'], from: '13:00', to: '13:30' },
    ])
  })

  it('can be taken back, also that it was work, and asks again', () => {
    for (const use of [keep, drop, giveDesign]) {
      const desk = twice()
      const before = [desk.entries(), desk.asked()]
      desk.answer(use)
      expect(desk.asked()).toHaveLength(1)
      desk.tracker.undo(desk.tracker.undoView()?.id ?? '')
      expect([desk.entries(), desk.asked()]).toEqual(before)
    }
  })

  it('with stop ends the timer where the absence began', () => {
    const desk = twice()
    const [, gap] = desk.absences.views()
    desk.until('15:00')
    desk.absences.answer({ gapId: gap?.id ?? '', parts: [{ endedAt: gap?.endedAt ?? 0, use: drop }], stop: true })
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:00' }])
    expect(desk.tracker.timer().kind).toBe('idle')
    expect(desk.clock.waiting()).toBe(1)
  })
})
