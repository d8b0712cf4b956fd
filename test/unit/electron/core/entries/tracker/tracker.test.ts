import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, NOW, someDetails } from '../../../../../support/samples.ts'
import { coding, design, trackerFixture, diskFull, ref } from '../../../../../support/trackerFixture.ts'
import { press } from '../../../../../support/pressKeys.ts'

describe('a click', () => {
  it('is on disk, in one transaction, before anybody hears of it', () => {
    const made = trackerFixture()
    const { tracker, journal, commits, clock } = made
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    let heard = 0
    made.onCommit = () => {
      heard++
      expect(journal.running()?.target).toEqual(design)
      expect(journal.lastEnded()?.endedAt).toBe(NOW + HOUR)
      expect(journal.postingsIn('a1', ['queued'])).toHaveLength(1)
    }
    tracker.start({ target: ref(design), description: 'Logo' })
    expect(heard).toBe(1)
    expect(commits.map((changes) => changes.map(({ kind }) => kind))).toEqual([
      ['saveEntry'],
      ['saveEntry', 'saveEntry', 'savePosting'],
    ])
  })

  it('keeps the names that the target had', () => {
    const { tracker, journal } = trackerFixture()
    tracker.start({ target: ref(design) })
    expect(journal.running()?.target).toEqual(design)
  })

  it('that can’t be stored changes nothing, neither on disk nor in memory', () => {
    const made = trackerFixture()
    const { tracker, journal, clock } = made
    tracker.start({ target: ref(coding) })
    const before = tracker.timer()
    clock.advance(HOUR)
    made.onCommit = () => expect.unreachable()
    journal.beforeCommit = diskFull
    for (const action of [
      tracker.stop,
      () => press(tracker, 'toggle'),
      tracker.discard,
      () => tracker.continueEntry({ entryId: null }),
    ]) {
      expect(action).toThrow(expect.objectContaining({ kind: 'storage' }))
      expect(tracker.timer()).toBe(before)
      expect(journal.running()).toEqual(before.kind === 'running' && before.entry)
    }
    expect(journal.postingsIn('a1', ['queued'])).toEqual([])
  })

  it('that changes nothing writes nothing', () => {
    const { tracker, commits } = trackerFixture()
    tracker.stop()
    tracker.discard()
    expect(commits).toEqual([])
  })

  it('on a target that is no longer offered is refused and leaves what runs running', () => {
    const { tracker } = trackerFixture()
    tracker.start({ target: ref(coding) })
    const refused = expect.objectContaining({ kind: 'notFound' })
    expect(() => tracker.start({ target: { ...ref(coding), activityId: '9' } })).toThrow(refused)
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { target: coding } })
  })
})

describe('coming back from a pause', () => {
  it('counts from the moment at which the person was back', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    tracker.pause()
    clock.advance(HOUR)
    tracker.resume(NOW + 10 * MINUTE)
    expect(journal.running()?.pauses).toEqual([{ startedAt: NOW, endedAt: NOW + 10 * MINUTE }])
  })

  it('is refused outside the pause, which lasts then', () => {
    const { tracker, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.pause()
    clock.advance(HOUR)
    const before = tracker.timer()
    for (const at of [NOW + HOUR - 1, clock.now() + 1]) {
      expect(() => tracker.resume(at)).toThrow(expect.objectContaining({ kind: 'rejected' }))
    }
    expect(tracker.timer()).toBe(before)
  })
})

describe('an account that was removed', () => {
  it('is not started on again, and the person is asked to pick', () => {
    const made = trackerFixture()
    const { tracker, clock } = made
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    made.removed = 'a1'
    for (const action of [() => press(tracker, 'toggle'), () => tracker.continueEntry({ entryId: null })]) {
      expect(action).toThrow(expect.objectContaining({ kind: 'notFound' }))
    }
    expect(tracker.timer().kind).toBe('idle')
  })
})

describe('after a restart', () => {
  it('goes on with the entry that ran, however long ago that was', () => {
    const { tracker, reopen, clock, journal } = trackerFixture()
    tracker.start({ target: ref(design) })
    clock.advance(40 * HOUR)
    const again = reopen()
    expect(again.timer()).toEqual(tracker.timer())
    again.stop()
    expect(journal.lastEnded()).toMatchObject({ startedAt: NOW, endedAt: NOW + 40 * HOUR })
  })

  it('knows which target to start again', () => {
    const { tracker, reopen, clock } = trackerFixture()
    tracker.start({ target: ref(design) })
    clock.advance(HOUR)
    tracker.stop()
    expect(reopen().timer()).toEqual({ kind: 'idle', last: someDetails({ target: design }) })
  })
})

describe('discarding', () => {
  it('leaves neither the entry nor anything to send', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.discard()
    expect(journal.entriesBetween(0, NOW * 2)).toEqual([])
    expect(journal.accountsWithPostings(['queued'])).toEqual([])
  })
})
