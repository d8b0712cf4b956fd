/** A timer that is stopped where its day ended, as a reminder offers: one ended entry, and a step that can be taken back. */
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'
import { coding, trackerFixture, ref } from '../../../../../support/trackerFixture.ts'

/** It began at 15:00, and it is 20:00 by now. */
function forgotten() {
  const made = trackerFixture()
  made.undoMs = 10_000
  made.tracker.start({ target: ref(coding) })
  made.clock.advance(5 * HOUR)
  return made
}

describe('a stop at an instant that is past', () => {
  it('ends the entry and what is to be booked of it there', () => {
    const { tracker, journal } = forgotten()
    tracker.stop(NOW + 2 * HOUR)
    const entry = journal.lastEnded()
    expect(entry).toMatchObject({ startedAt: NOW, endedAt: NOW + 2 * HOUR })
    expect(journal.postings([entry?.id ?? ''])).toMatchObject([{ startedAt: NOW, endedAt: NOW + 2 * HOUR }])
  })

  it('can be taken back: the timer runs on as it did', () => {
    const { tracker } = forgotten()
    tracker.stop(NOW + 2 * HOUR)
    const offered = tracker.undoView()
    expect(offered).toMatchObject({ kind: 'stop' })
    tracker.undo(offered?.id ?? '')
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { startedAt: NOW, endedAt: null } })
  })

  it('keeps the pauses before it, and ends before one that it falls into', () => {
    const { tracker, clock, journal } = forgotten()
    tracker.pause()
    clock.advance(HOUR)
    tracker.resume()
    clock.advance(HOUR)
    tracker.pause()
    clock.advance(HOUR)
    tracker.resume()
    tracker.stop(NOW + 7.5 * HOUR)
    const first = { startedAt: NOW + 5 * HOUR, endedAt: NOW + 6 * HOUR }
    expect(journal.lastEnded()).toMatchObject({ endedAt: NOW + 7 * HOUR, pauses: [first] })
  })

  it('is refused in the future and before the entry began, and nothing changes', () => {
    const { tracker } = forgotten()
    expect(() => tracker.stop(NOW + 5 * HOUR + 1)).toThrow(expect.objectContaining({ rule: 'endInFuture' }))
    expect(() => tracker.stop(NOW - MINUTE)).toThrow('began after that')
    expect(tracker.timer().kind).toBe('running')
  })

  it('does nothing to a timer that doesn’t run', () => {
    const { tracker, commits } = trackerFixture()
    tracker.stop(NOW)
    expect(commits).toEqual([])
  })
})
