import { describe, expect, it } from 'vitest'
import type { Posting } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import type { UndoKind } from '../../../../../../shared/model/snapshot.ts'
import { anEntry, aPosting, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'
import { coding, trackerFixture, design, diskFull, ref } from '../../../../../support/trackerFixture.ts'
import { press } from '../../../../../support/pressKeys.ts'

/** An idle timer with two ended entries, the second of them refused by its provider. */
function worked() {
  const made = trackerFixture()
  const { journal } = made
  made.undoMs = 10 * SECOND
  const error = { kind: 'rejected' as const, message: 'The activity is closed.' }
  journal.commit([
    { kind: 'saveEntry', entry: anEntry({ id: 'e1', startedAt: NOW - 5 * HOUR, endedAt: NOW - 4 * HOUR }) },
    { kind: 'savePosting', posting: aPosting({ startedAt: NOW - 5 * HOUR, endedAt: NOW - 4 * HOUR, attempts: 2 }) },
    {
      kind: 'saveEntry',
      entry: anEntry({ id: 'e2', target: design, startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR }),
    },
    {
      kind: 'savePosting',
      posting: aPosting({
        id: 'p2',
        entryId: 'e2',
        target: design,
        startedAt: NOW - 3 * HOUR,
        endedAt: NOW - 2 * HOUR,
        state: 'rejected',
        error,
      }),
    },
  ])
  const tracker = made.reopen()
  const entries = () => journal.entriesBetween(0, NOW * 2)
  const all = () => ({
    entries: entries(),
    postings: journal.postings(entries().map(({ id }) => id)),
    removals: journal.removals('a1'),
    timer: tracker.timer(),
  })
  return Object.assign(made, { tracker, all, entries, undoNow: () => tracker.undo(tracker.undoView()?.id ?? '') })
}

/** The same while a timer runs that was paused once. */
function running() {
  const made = worked()
  const { tracker, clock } = made
  tracker.start({ target: ref(coding), description: 'Logo' })
  clock.advance(HOUR)
  tracker.pause()
  clock.advance(MINUTE)
  tracker.resume()
  clock.advance(MINUTE)
  return Object.assign(made, { runningId: made.journal.running()?.id ?? '' })
}

type Fixture = ReturnType<typeof running>
const past = {
  target: ref(coding),
  startedAt: NOW - 8 * HOUR,
  endedAt: NOW - 7 * HOUR,
  pauses: [],
  description: '',
  tags: [],
  billable: null,
}
const deeds: [UndoKind, string, (trackerFixture: Fixture) => void][] = [
  ['stop', 'a stop', ({ tracker }) => tracker.stop()],
  ['stop', 'a stop by the shortcut', ({ tracker }) => press(tracker, 'toggle')],
  ['switch', 'a switch', ({ tracker }) => tracker.start({ target: ref(design) })],
  ['discard', 'a discard', ({ tracker }) => tracker.discard()],
  ['delete', 'a delete', ({ tracker }) => tracker.deleteEntry('e2')],
  ['edit', 'an edit', ({ tracker }) => tracker.amend({ entryId: 'e2', description: 'x', startedAt: NOW - 4 * HOUR })],
  [
    'edit',
    'an edit of the running one',
    ({ tracker, runningId }) => tracker.amend({ entryId: runningId, target: ref(design), pauses: [] }),
  ],
  ['add', 'an added entry', ({ tracker }) => tracker.addEntry(past)],
  ['split', 'a cut', ({ tracker }) => tracker.split({ entryId: 'e1', at: NOW - 4.5 * HOUR })],
  [
    'split',
    'a cut of the running one',
    ({ tracker, runningId }) => tracker.split({ entryId: runningId, at: NOW + MINUTE }),
  ],
  ['merge', 'two made one', ({ tracker }) => tracker.merge({ entryId: 'e2', withId: 'e1' })],
  [
    'merge',
    'one made one with the running',
    ({ tracker, runningId }) => tracker.merge({ entryId: 'e1', withId: runningId }),
  ],
]

describe('taking back', () => {
  it.each(deeds)('(%s) %s brings back entries, postings and timer as they were', (kind, _, deed) => {
    const made = running()
    const { tracker, all, undoNow, reopen } = made
    const before = all()
    deed(made)
    expect(tracker.undoView()).toMatchObject({ kind, ms: 10 * SECOND })
    expect(all()).not.toEqual(before)
    undoNow()
    expect(all()).toEqual(before)
    expect(tracker.undoView()).toBeNull()
    expect(reopen().timer()).toEqual(before.timer)
  })

  it('a stop in a pause brings the pause back, too', () => {
    const { tracker, all, undoNow } = running()
    tracker.pause()
    const before = all()
    tracker.stop()
    undoNow()
    expect(all()).toEqual(before)
  })

  it('what was done to gaps takes the gaps along', () => {
    const { tracker, all, undoNow, journal } = running()
    const gap = {
      id: 'g1',
      entryId: 'e1',
      startedAt: NOW - 5 * HOUR,
      endedAt: NOW - 4.5 * HOUR,
      kinds: ['lock' as const],
    }
    const open = { kind: 'saveGap' as const, gap: { ...gap, outcome: null } }
    journal.commit([open])
    const before = all()
    tracker.rewrite({
      kind: 'gap',
      entryId: 'e1',
      saved: [anEntry({ id: 'e1', startedAt: NOW - 4.5 * HOUR, endedAt: NOW - 4 * HOUR })],
      deleted: [],
      also: [{ kind: 'saveGap', gap: { ...gap, outcome: 'answered' } }],
      back: [open],
    })
    expect(journal.openGaps()).toEqual([])
    expect(tracker.undoView()).toMatchObject({ kind: 'gap', entryId: 'e1' })
    undoNow()
    expect(all()).toEqual(before)
    expect(journal.openGaps()).toEqual([open.gap])
  })

  it('names the entry it was done to, or none where there are several', () => {
    const { tracker, runningId } = running()
    tracker.amend({ entryId: 'e1', description: 'x' })
    expect(tracker.undoView()?.entryId).toBe('e1')
    tracker.start({ target: ref(design) })
    expect(tracker.undoView()?.entryId).toBeNull()
    tracker.merge({ entryId: 'e1', withId: runningId })
    expect(tracker.undoView()?.entryId).toBe('e1')
  })

  it('that can’t be stored changes nothing, and may be tried again', () => {
    const { tracker, all, journal, undoNow } = running()
    const before = all()
    tracker.discard()
    const after = all()
    journal.beforeCommit = diskFull
    expect(undoNow).toThrow(expect.objectContaining({ kind: 'storage' }))
    expect(all()).toEqual(after)
    journal.beforeCommit = () => {}
    undoNow()
    expect(all()).toEqual(before)
  })

  it('an undo is one durable transaction', () => {
    const { tracker, commits, undoNow } = running()
    tracker.stop()
    commits.length = 0
    undoNow()
    expect(commits).toHaveLength(1)
  })
})

describe('the offer to take back', () => {
  it('ends when its time is over, and says so', () => {
    const made = running()
    const { tracker, clock, runningId, undoNow } = made
    let released = 0
    made.onRelease = () => released++
    tracker.stop()
    clock.advance(10 * SECOND - 1)
    expect([tracker.isUndoable(runningId), released]).toEqual([true, 0])
    clock.advance(1)
    expect([tracker.isUndoable(runningId), tracker.undoView(), released]).toEqual([false, null, 1])
    expect(undoNow).toThrow(expect.objectContaining({ kind: 'rejected' }))
  })

  it('does not end, nor last, because somebody sets the clock', () => {
    const { tracker, clock } = running()
    tracker.stop()
    clock.set(NOW + 10 * HOUR)
    expect(tracker.undoView()?.kind).toBe('stop')
    clock.set(NOW - 10 * HOUR)
    clock.advance(10 * SECOND)
    expect(tracker.undoView()).toBeNull()
  })

  it('ends when the person says that it stands', () => {
    const made = running()
    const { tracker, clock, runningId } = made
    let released = 0
    made.onRelease = () => released++
    tracker.stop()
    tracker.dismissUndo('another')
    expect(tracker.undoView()?.kind).toBe('stop')
    tracker.dismissUndo(tracker.undoView()?.id ?? '')
    clock.advance(HOUR)
    expect([tracker.undoView(), tracker.isUndoable(runningId), released]).toEqual([null, false, 1])
  })

  const others: [string, (trackerFixture: Fixture) => void, UndoKind | null][] = [
    ['a start', ({ tracker }) => tracker.continueEntry({ entryId: null }), null],
    ['another edit', ({ tracker }) => tracker.amend({ entryId: 'e1', description: 'y' }), 'edit'],
    [
      'what can’t be taken back',
      ({ tracker }) => tracker.rewrite({ kind: null, entryId: 'e1', saved: [anEntry()], deleted: [] }),
      null,
    ],
    ['sending it again', ({ tracker, runningId }) => tracker.sendAgain(runningId), null],
  ]
  it.each(others)('ends with %s', (_, other, next) => {
    const made = running()
    const { tracker, runningId } = made
    tracker.stop()
    const id = tracker.undoView()?.id ?? ''
    other(made)
    expect(tracker.undoView()?.kind ?? null).toBe(next)
    expect(tracker.isUndoable(runningId)).toBe(false)
    expect(() => tracker.undo(id)).toThrow(expect.objectContaining({ kind: 'rejected' }))
  })

  it('stays where another one of its entries is sent again, or an action was refused', () => {
    const { tracker } = running()
    tracker.stop()
    tracker.sendAgain('e2')
    expect(() => tracker.amend({ entryId: 'e2', endedAt: NOW - 9 * HOUR })).toThrow(AppError)
    expect(tracker.undoView()?.kind).toBe('stop')
  })

  it('holds what the action touched, and nothing else', () => {
    const { tracker, journal, runningId } = running()
    tracker.start({ target: ref(design) })
    const newId = journal.running()?.id ?? ''
    expect([runningId, newId, 'e1', 'e2'].map(tracker.isUndoable)).toEqual([true, true, false, false])
  })

  it('is there before anybody hears of the action', () => {
    const made = running()
    const { tracker, runningId } = made
    let held = false
    made.onCommit = () => (held = tracker.isUndoable(runningId))
    tracker.stop()
    expect(held).toBe(true)
  })

  it('is not made for a start, a pause, or the end of one', () => {
    const { tracker } = worked()
    for (const action of [() => tracker.start({ target: ref(coding) }), tracker.pause, tracker.resume, tracker.pause]) {
      action()
      expect(tracker.undoView()).toBeNull()
    }
    tracker.resume()
    expect(tracker.undoView()).toBeNull()
  })

  it('is not made by an action that changed nothing, and stays with the one before', () => {
    const { tracker } = running()
    tracker.stop()
    tracker.stop()
    tracker.discard()
    tracker.pause()
    expect(tracker.undoView()?.kind).toBe('stop')
  })

  it('is not made where the person wants everything sent at once', () => {
    const made = running()
    made.undoMs = 0
    made.tracker.stop()
    expect([made.tracker.undoView(), made.tracker.isUndoable(made.runningId)]).toEqual([null, false])
  })

  it('the offer to undo is gone after a restart', () => {
    const { tracker, reopen, runningId } = running()
    tracker.stop()
    const again = reopen()
    expect([again.undoView(), again.isUndoable(runningId)]).toEqual([null, false])
  })
})

describe('what users of other timers complain about', () => {
  it('a mistyped edit destroys the running timer, no undo: here it is refused, or taken back', () => {
    const { tracker, all, runningId, undoNow } = running()
    const before = all()
    expect(() => tracker.amend({ entryId: runningId, startedAt: NOW + 9 * HOUR })).toThrow(AppError)
    expect(all()).toEqual(before)
    tracker.amend({ entryId: runningId, startedAt: NOW + HOUR + 90 * SECOND })
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { pauses: [] } })
    undoNow()
    expect(all()).toEqual(before)
  })

  it('a switch leaves a gap: here one ends in the very millisecond in which the other begins', () => {
    const { tracker, journal, clock } = running()
    clock.advance(789)
    tracker.start({ target: ref(design) })
    expect(journal.running()?.startedAt).toBe(NOW + HOUR + 2 * MINUTE + 789)
    expect(journal.lastEnded()?.endedAt).toBe(journal.running()?.startedAt)
  })

  it('to go on takes many clicks: here one starts the last target again', () => {
    const { tracker, clock } = running()
    tracker.stop()
    clock.advance(HOUR)
    press(tracker, 'toggle')
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { target: coding, startedAt: clock.now() } })
  })
})

describe('postings that were there before', () => {
  const there: Posting = aPosting({
    state: 'accepted',
    remote: { id: '7', startedAt: NOW - 5 * HOUR, endedAt: NOW - 4 * HOUR, note: 'rounded', stamp: 's' },
    startedAt: NOW - 5 * HOUR,
    endedAt: NOW - 4 * HOUR,
  })
  const conflict: Posting = {
    ...there,
    state: 'rejected',
    error: { kind: 'conflict', message: 'Deleted there.', theirs: null },
  }

  it.each([
    ['accepted', there],
    ['in conflict with what is there', conflict],
    ['under way', { ...there, state: 'sending' as const }],
    ['unknown', { ...there, state: 'unknown' as const, nextAttemptAt: NOW + HOUR }],
  ])('and %s are as they were', (_, posting) => {
    for (const [, , deed] of deeds) {
      const made = running()
      made.terms = { ...made.terms, abilities: { amends: true, removes: true } }
      made.journal.commit([{ kind: 'savePosting', posting }])
      const before = made.all()
      deed(made)
      made.undoNow()
      expect(made.all()).toEqual(before)
    }
  })
})
