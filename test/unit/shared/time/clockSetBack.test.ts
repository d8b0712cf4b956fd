/** Somebody sets the clock, or the network does: nothing becomes negative, nothing runs backwards, nothing waits for ever. */
import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../electron/core/sync/retry.ts'
import { createReminderService } from '../../../../electron/core/reminders/reminderService.ts'
import { elapsed, hoursMinutes } from '../../../../shared/time/formatTime.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { paused, worked } from '../../../../shared/time/workedTime.ts'
import { calm, fakeNotifier } from '../../../support/fakes.ts'
import { aPosting, aTarget, DAY, HOUR, MINUTE, NOW } from '../../../support/samples.ts'
import { dropped, fails, offline, outboxFixture } from '../../../support/outboxFixture.ts'
import { coding, design, trackerFixture, ref } from '../../../support/trackerFixture.ts'
import { booked, timeFixture } from '../../../support/timeFixture.ts'
import { press } from '../../../support/pressKeys.ts'

/** At work for two hours when the clock is set back by `hours`. */
function setBack(hours: number) {
  const made = timeFixture('2026-11-20T14:00', 'Europe/Berlin')
  made.begin()
  made.pass(2)
  made.clock.set(made.clock.now() - hours * HOUR)
  return { ...made, start: NOW, length: () => worked(made.entry(), made.clock.now()) }
}

describe('a clock of another century', () => {
  const wrong = Date.UTC(2250, 0, 3, 12)
  const said = 'The computer’s clock says Thu 3 Jan 2250. Set it right, then try again.'
  const refused = expect.objectContaining({ kind: 'clock', message: said }) as Error

  it('is named at a click on start, which begins nothing', () => {
    const { tracker, clock, journal } = trackerFixture()
    clock.set(wrong)
    expect(() => tracker.start({ target: ref(coding) })).toThrow(refused)
    expect([tracker.timer().kind, journal.running()]).toEqual(['idle', null])
  })

  it('is named at a click on stop, and the timer goes on until the clock is right', () => {
    const { tracker, clock, journal } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.set(wrong)
    for (const click of [tracker.stop, tracker.pause, () => tracker.start({ target: ref(design) })]) {
      expect(() => click()).toThrow(refused)
    }
    expect(journal.running()).toMatchObject({ startedAt: NOW })
    clock.set(NOW + HOUR)
    tracker.stop()
    expect(journal.lastEnded()).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR })
  })
})

describe('a clock that is set back while the timer runs', () => {
  it('leaves the entry its start, and its length is never negative', () => {
    const made = setBack(3)
    expect(made.entry().startedAt).toBe(made.start)
    expect([made.length(), elapsed(made.length()), hoursMinutes(made.length()), made.today()]).toEqual([
      0,
      '0:00:00',
      '0:00',
      0,
    ])
    made.pass(1.5)
    expect([elapsed(made.length()), made.today()]).toEqual(['0:30:00', 0.5])
  })

  it('ends the entry where it began at the earliest, and sends nothing of no length', () => {
    const made = setBack(3)
    made.tracker.stop()
    expect(made.entry()).toMatchObject({ startedAt: made.start, endedAt: made.start })
    expect([made.length(), made.day('2026-11-20')]).toEqual([0, 0])
    for (const breaks of ['field', 'text', 'segments'] as const) expect(booked(made.entry(), { breaks })).toEqual([])
    expect(made.snapshot().today).toMatchObject([{ send: { kind: 'nothing', why: 'Too short to send' } }])
  })

  it('ends it after its pauses', () => {
    const made = timeFixture('2026-11-20T14:00', 'Europe/Berlin')
    made.begin()
    made.pass(1)
    made.tracker.pause()
    made.pass(1)
    made.tracker.resume()
    made.clock.set(NOW + 0.5 * HOUR)
    made.tracker.stop()
    expect(made.entry()).toMatchObject({ endedAt: NOW + 2 * HOUR, pauses: [{ endedAt: NOW + 2 * HOUR }] })
    expect([worked(made.entry(), 0), paused(made.entry(), 0)]).toEqual([HOUR, HOUR])
  })

  it('begins what comes next where the entry before it ended', () => {
    const made = setBack(3)
    made.tracker.start({ target: ref(design) })
    const [next, before] = [made.entry(), made.journal.lastEnded()]
    expect([before?.endedAt, next.startedAt]).toEqual([made.start, made.start])
    expect(made.length()).toBe(0)
  })

  it('begins a pause where the work before it was, and one that took no time was none', () => {
    const made = setBack(3)
    made.tracker.pause()
    expect(made.entry().pauses).toEqual([{ startedAt: made.start, endedAt: null }])
    expect(paused(made.entry(), made.clock.now())).toBe(0)
    made.tracker.resume()
    expect(made.entry().pauses).toEqual([])
    made.pass(2)
    expect(made.length()).toBe(HOUR)
  })

  it('during a pause makes it no longer than it is by the clock, and takes no work away', () => {
    const made = timeFixture('2026-11-20T14:00', 'Europe/Berlin')
    made.begin()
    made.pass(1)
    made.tracker.pause()
    made.pass(1)
    made.clock.set(NOW + 0.5 * HOUR)
    expect([worked(made.entry(), made.clock.now()), paused(made.entry(), made.clock.now())]).toEqual([HOUR, 0])
    made.tracker.stop()
    expect(made.entry()).toMatchObject({ endedAt: NOW + HOUR, pauses: [] })
  })

  it('is survived by a restart', () => {
    const made = setBack(3)
    const again = made.reopen()
    expect(again.timer()).toEqual(made.tracker.timer())
    press(again, 'toggle')
    expect(made.entry()).toMatchObject({ startedAt: made.start, endedAt: made.start })
  })

  it('by a day shows the day before, and the entry when its day comes again', () => {
    const made = setBack(24)
    expect([made.day('2026-11-19'), made.today()]).toEqual([0, 0])
    made.pass(24)
    expect(made.today()).toBe(2)
  })

  it('back and forth leaves the entry as it was', () => {
    const made = setBack(1)
    made.clock.set(made.clock.now() + HOUR)
    made.pass(1)
    made.tracker.stop()
    expect([made.entry().startedAt, made.length()]).toEqual([made.start, 3 * HOUR])
  })
})

describe('a clock that is set back after a reminder', () => {
  it('a clock set back brings no second reminder', () => {
    const made = timeFixture('2026-11-20T14:00', 'Europe/Berlin')
    const { clock, journal, tracker } = made
    const notifier = fakeNotifier()
    const rest = { ...calm, timer: tracker.timer, stop: tracker.stop, open: () => {} }
    made.begin()
    createReminderService({ clock, journal, notifier, settings: () => defaultSettings, ...rest }).check()
    made.pass(2.5)
    clock.set(clock.now() - HOUR)
    made.pass(5)
    expect(notifier.shown.map(({ title }) => title)).toEqual(['Still running: 2:00'])
  })
})

describe('a clock that is set back while something waits to be sent', () => {
  it('holds up no entry that would be tried again at a time that is now far away', async () => {
    const made = outboxFixture()
    made.queue('a')
    made.provider.onSubmit = fails(offline)
    await made.wake()
    expect(made.state('a')).toBe('queued')
    made.provider.onSubmit = async ({ startedAt, endedAt }) => ({ id: 'r1', startedAt, endedAt, note: null })
    made.clock.set(NOW - DAY)
    await made.advance(1_000)
    expect(made.posting('a')).toMatchObject({ state: 'accepted', nextAttemptAt: null })
  })

  it('still gives the server its time, and not a day', async () => {
    const made = outboxFixture()
    made.queue('a')
    made.provider.onSubmit = fails(dropped)
    await made.wake()
    expect(made.state('a')).toBe('unknown')
    made.clock.set(NOW - DAY)
    await made.advance(readBackGraceMs - 1_000)
    expect([made.state('a'), made.provider.submitted.length]).toEqual(['unknown', 1])
    made.provider.onSubmit = async ({ startedAt, endedAt }) => ({ id: 'r1', startedAt, endedAt, note: null })
    // Asked about when its time was over, and then sent again.
    for (let step = 0; step < 5; step++) await made.advance(1_000)
    expect([made.state('a'), made.provider.submitted.length]).toEqual(['accepted', 2])
  })

  it('takes a record away that was to go', async () => {
    const made = outboxFixture()
    const removed: string[] = []
    made.queue('other')
    made.provider.remove = async (_, { id }) => void removed.push(id ?? '')
    const remote = { id: 'r9', startedAt: NOW - HOUR, endedAt: NOW, note: null }
    const posting = aPosting({ id: 'gone', state: 'accepted', remote, target: aTarget() })
    const removal = { posting, attempts: 3, nextAttemptAt: NOW + 5 * MINUTE }
    made.journal.commit([{ kind: 'saveRemoval', removal }])
    made.clock.set(NOW - DAY)
    await made.wake()
    await made.advance(5_000)
    expect(removed).toEqual(['r9'])
  })

  it('leaves nothing to the next run with a time that has still to come, of any kind', async () => {
    const made = outboxFixture()
    const later = { nextAttemptAt: NOW + 5 * MINUTE, sentAt: NOW }
    made.queue('queued', later)
    made.queue('unknown', { ...later, state: 'unknown' }, 'a1', 1)
    made.onLink = fails(offline)
    made.clock.set(NOW - DAY)
    made.restart()
    await made.wake()
    for (const id of ['queued', 'unknown']) {
      const { nextAttemptAt, sentAt } = made.posting(id) ?? {}
      expect(nextAttemptAt).toBeLessThanOrEqual(NOW - DAY + 5 * MINUTE)
      expect(sentAt).toBeLessThanOrEqual(NOW - DAY)
    }
  })
})

describe('a clock that was wrong and is put right while the timer runs', () => {
  it('forward counts what the clock says, until the person is asked about it', () => {
    const made = timeFixture('2026-11-20T14:00', 'Europe/Berlin')
    made.begin()
    made.pass(1)
    made.clock.set(made.clock.now() + HOUR)
    made.tracker.start({ target: ref(coding) })
    expect(made.journal.lastEnded()).toMatchObject({ startedAt: NOW, endedAt: NOW + 2 * HOUR })
    expect(made.today()).toBe(2)
  })
})
