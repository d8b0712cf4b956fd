import { describe, expect, it } from 'vitest'
import { createForgottenPause } from '../../../../../electron/core/absences/forgottenPause.ts'
import type { Settings } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { at } from '../../../../support/absenceFixture.ts'
import { fakeNotifier, rethrown } from '../../../../support/fakes.ts'
import { coding, trackerFixture, ref } from '../../../../support/trackerFixture.ts'

/** It was worked since 9 o'clock and is paused since 12. */
function pausesFixture() {
  const made = Object.assign(trackerFixture(), { settings: defaultSettings as Settings, opened: 0, changes: 0 })
  const { clock, journal } = made
  const notifier = fakeNotifier()
  clock.set(at('09:00'))
  const open = () =>
    createForgottenPause({
      clock,
      journal,
      notifier,
      timer: () => made.tracker.timer(),
      settings: () => made.settings,
      resume: () => made.tracker.resume(),
      stop: () => made.tracker.stop(),
      open: () => void made.opened++,
      onChange: () => void made.changes++,
      onFailure: rethrown,
    })
  const all = Object.assign(made, {
    shown: notifier.shown,
    pauses: open(),
    again() {
      all.pauses.close()
      all.pauses = open()
      all.pauses.check()
    },
    until: (time: string) => clock.advance(at(time) - clock.now()),
    limit: (pauseLimitMinutes: number) => {
      all.settings = { ...all.settings, pauseLimitMinutes }
      all.pauses.check()
    },
  })
  made.onCommit = () => all.pauses.check()
  made.tracker.start({ target: ref(coding) })
  all.until('12:00')
  made.tracker.pause()
  return all
}

describe('a pause', () => {
  it('that lasts too long is asked about, once', () => {
    const made = pausesFixture()
    made.until('12:59:59')
    expect([made.pauses.forgotten(), made.shown]).toEqual([null, []])
    made.until('13:00')
    expect(made.pauses.forgotten()).toBe(at('12:00'))
    expect(made.changes).toBe(1)
    made.until('18:00')
    expect(made.shown).toMatchObject([
      {
        title: 'Paused since 12:00',
        body: 'Website · Coding. Back at work?',
        actions: [{ label: 'Resume' }, { label: 'Stop' }],
      },
    ])
    made.shown[0]?.onClick()
    expect(made.opened).toBe(1)
  })

  it('that is meant to last is asked about again after as long once more, also over a restart', () => {
    const made = pausesFixture()
    made.until('13:20')
    made.pauses.pauseOn()
    expect([made.pauses.forgotten(), made.changes]).toEqual([null, 2])
    made.again()
    made.until('14:19:59')
    expect(made.pauses.forgotten()).toBeNull()
    made.until('14:20')
    expect([made.pauses.forgotten(), made.shown.length]).toEqual([at('12:00'), 2])
  })

  it('is asked about once, also over a restart', () => {
    const made = pausesFixture()
    made.until('13:00')
    made.again()
    made.until('15:00')
    expect([made.pauses.forgotten(), made.shown.length]).toEqual([at('12:00'), 1])
  })

  it('is asked about after a night in which timers stood still, at once or a quarter of an hour after', () => {
    const made = pausesFixture()
    made.clock.sleep(3 * 3_600_000)
    made.pauses.check()
    expect(made.shown).toHaveLength(1)
    const unwoken = pausesFixture()
    unwoken.clock.sleep(3 * 3_600_000)
    unwoken.until('15:15')
    expect(unwoken.shown).toHaveLength(1)
  })

  it('is its own: that one was meant to last says nothing of the next', () => {
    const made = pausesFixture()
    made.until('13:20')
    made.pauses.pauseOn()
    made.tracker.resume()
    made.until('14:00')
    made.tracker.pause()
    made.until('14:59')
    expect(made.pauses.forgotten()).toBeNull()
    made.until('15:00')
    expect([made.pauses.forgotten(), made.shown.length]).toEqual([at('14:00'), 2])
  })

  it('is asked about by the limit as it is now; 0 is never', () => {
    const made = pausesFixture()
    made.limit(0)
    expect(made.clock.waiting()).toBe(0)
    made.until('16:00')
    expect([made.pauses.forgotten(), made.shown]).toEqual([null, []])
    made.limit(30)
    expect([made.pauses.forgotten(), made.shown.length]).toEqual([at('12:00'), 1])
  })

  it('that is over, and no pause, is nothing to wait for', () => {
    const made = pausesFixture()
    made.until('13:00')
    made.tracker.resume()
    expect([made.pauses.forgotten(), made.clock.waiting()]).toEqual([null, 0])
    made.pauses.pauseOn()
    made.tracker.stop()
    expect([made.pauses.forgotten(), made.clock.waiting()]).toEqual([null, 0])
  })

  it('is waited for no longer once Stint ends', () => {
    const made = pausesFixture()
    made.pauses.close()
    expect(made.clock.waiting()).toBe(0)
  })
})

describe('the notification', () => {
  const actions = (made: ReturnType<typeof pausesFixture>) => made.shown[0]?.actions.map(({ run }) => run) ?? []

  it('the notification’s first button ends the pause', () => {
    const made = pausesFixture()
    made.until('13:30')
    actions(made)[0]?.()
    expect(made.tracker.timer()).toMatchObject({ entry: { pauses: [{ endedAt: at('13:30') }] } })
  })

  it('the notification’s second button stops the timer where the pause began', () => {
    const made = pausesFixture()
    made.until('13:30')
    actions(made)[1]?.()
    expect(made.journal.lastEnded()).toMatchObject({ endedAt: at('12:00'), pauses: [] })
  })

  it('says nothing hours later to another pause, or to work', () => {
    const made = pausesFixture()
    made.until('13:30')
    made.tracker.resume()
    for (const run of actions(made)) run()
    expect(made.tracker.timer()).toMatchObject({ entry: { endedAt: null, pauses: [{ endedAt: at('13:30') }] } })
    made.until('14:00')
    made.tracker.pause()
    for (const run of actions(made)) run()
    expect(made.tracker.timer()).toMatchObject({ entry: { pauses: [{}, { startedAt: at('14:00'), endedAt: null }] } })
  })
})
