/** What keys and the tray do to the timer without a window. */
import { describe, expect, it } from 'vitest'
import { createNotices } from '../../../../../electron/core/notices.ts'
import { createShortcutActions } from '../../../../../electron/core/external/shortcutActions.ts'
import { asAppError } from '../../../../../shared/errors.ts'
import type { TargetRef } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { MINUTE } from '../../../../support/samples.ts'
import { coding, trackerFixture, design, ref } from '../../../../support/trackerFixture.ts'

function keyboard(pins: TargetRef[] = []) {
  const { tracker, clock, journal } = trackerFixture()
  const offered = { yes: true }
  const notices = createNotices({ load: () => [], save: () => {} }, () => {})
  const seen = { opened: 0, failed: '' }
  const quick = createShortcutActions({
    tracker,
    isTimerOffered: () => offered.yes,
    settings: () => ({ ...defaultSettings, pins }),
    notices,
    open: () => (seen.opened += 1),
    attempt(action) {
      try {
        action()
      } catch (thrown) {
        seen.failed = asAppError(thrown).message
      }
    },
  })
  const titles = () => notices.list().map(({ title }) => title)
  const on = () => {
    const timer = tracker.timer()
    return timer.kind === 'running' ? timer.entry.target.activity : null
  }
  const pauses = () => {
    const timer = tracker.timer()
    return timer.kind === 'running' ? timer.entry.pauses.map(({ endedAt }) => endedAt !== null) : []
  }
  const entries = () => journal.entriesBetween(0, clock.now() + 1).length
  return { offered, quick, tracker, clock, pins, seen, titles, on, pauses, entries }
}

/** One on which coding runs since a minute. */
function running(pins: TargetRef[] = []) {
  const made = keyboard(pins)
  made.tracker.start({ target: ref(coding) })
  made.clock.set(made.clock.now() + MINUTE)
  return made
}

describe('start or stop', () => {
  it('stops what runs and starts it again', () => {
    const { quick, on, seen } = running()
    quick.toggle()
    expect(on()).toBeNull()
    quick.toggle()
    expect([on(), seen.opened]).toEqual(['Coding', 0])
  })

  it('opens the popover, which says so, where it starts what is no longer offered', () => {
    const { quick, on, seen, offered } = running()
    quick.toggle()
    offered.yes = false
    quick.toggle()
    expect([on(), seen.opened]).toEqual(['Coding', 1])
  })

  it('opens the popover where nothing ever ran', () => {
    const { quick, seen, on } = keyboard()
    quick.toggle()
    expect([seen.opened, on()]).toEqual([1, null])
  })
})

describe('pause or resume', () => {
  it('pauses and goes on', () => {
    const { quick, pauses, clock } = running()
    quick.pause()
    expect(pauses()).toEqual([false])
    clock.set(clock.now() + MINUTE)
    quick.pause()
    expect(pauses()).toEqual([true])
  })

  it('opens the popover where nothing runs', () => {
    const { quick, seen } = keyboard()
    quick.pause()
    expect(seen.opened).toBe(1)
  })
})

describe('stop', () => {
  it('stops, and starts nothing when it is pressed once more', () => {
    const { quick, on, seen, entries } = running()
    quick.stop()
    quick.stop()
    expect([on(), seen.opened, entries()]).toEqual([null, 1, 1])
  })
})

describe('what is chosen in the tray', () => {
  it('is started, and is not begun anew where it runs', () => {
    const { quick, on, seen, entries } = running()
    quick.start(design)
    quick.start(design)
    expect([on(), seen.opened, entries()]).toEqual(['Design', 1, 2])
  })
})

describe('a favourite', () => {
  it('is started, and switches from what runs', () => {
    const { quick, on, entries } = running([ref(coding), ref(design)])
    quick.favourite2()
    expect([on(), entries()]).toEqual(['Design', 2])
  })

  it('that runs is shown and not begun anew', () => {
    const { quick, seen, entries } = running([ref(coding)])
    quick.favourite1()
    expect([seen.opened, entries()]).toEqual([1, 1])
  })

  it('that is paused goes on', () => {
    const { quick, tracker, pauses, clock, entries } = running([ref(coding)])
    tracker.pause()
    clock.set(clock.now() + MINUTE)
    quick.favourite1()
    expect([pauses(), entries()]).toEqual([[true], 1])
  })

  it('that isn’t offered now says so and lets no other one take its place', () => {
    const gone = { ...ref(coding), activityId: '9' }
    const { quick, seen, on } = keyboard([gone, ref(design)])
    quick.favourite1()
    expect([seen.failed, on()]).toEqual(['no longer offered', null])
    quick.favourite2()
    expect(on()).toBe('Design')
  })

  it('that was never pinned opens the popover with how to pin, until there is one', () => {
    const { quick, pins, seen, titles, on } = keyboard([ref(coding)])
    quick.favourite3()
    expect([seen.opened, titles(), on()]).toEqual([1, ['There is no favourite 3 yet'], null])
    pins.push(ref(design), ref(design))
    quick.favourite3()
    expect([titles(), on()]).toEqual([[], 'Design'])
  })
})
