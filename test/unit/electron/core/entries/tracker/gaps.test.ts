/** What is still asked about follows its time, whatever becomes of the entry. */
import { describe, expect, it } from 'vitest'
import type { Gap } from '../../../../../../shared/model/snapshot.ts'
import { anEntry, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'
import { trackerFixture } from '../../../../../support/trackerFixture.ts'

const gap: Gap = {
  id: 'g1',
  entryId: 'e1',
  startedAt: NOW - 20 * MINUTE,
  endedAt: NOW - 10 * MINUTE,
  kinds: ['lock'],
  outcome: null,
}

function asked() {
  const made = trackerFixture()
  made.journal.commit([
    { kind: 'saveEntry', entry: anEntry({ id: 'e0', startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR }) },
    { kind: 'saveEntry', entry: anEntry() },
    { kind: 'saveGap', gap },
  ])
  return { made, journal: made.journal, tracker: made.tracker }
}

describe('a gap that is asked about', () => {
  it('goes with the half of a cut entry in which it lies', () => {
    const { journal, tracker } = asked()
    tracker.split({ entryId: 'e1', at: NOW - 30 * MINUTE })
    const [later] = journal.entriesBetween(NOW - HOUR, NOW)
    expect(later?.id).not.toBe('e1')
    expect(journal.openGaps()).toEqual([{ ...gap, entryId: later?.id }])
  })

  it('stays with the half that keeps its id, where it lies in that one', () => {
    const { journal, tracker } = asked()
    tracker.split({ entryId: 'e1', at: NOW - 5 * MINUTE })
    expect(journal.openGaps()).toEqual([gap])
  })

  it('goes with its entry into a merged one', () => {
    const { journal, tracker } = asked()
    tracker.merge({ entryId: 'e1', withId: 'e0' })
    expect(journal.openGaps()).toEqual([{ ...gap, entryId: 'e0' }])
  })

  it('an undo puts a gap back where it was', () => {
    const { made, journal, tracker } = asked()
    made.undoMs = 10_000
    tracker.split({ entryId: 'e1', at: NOW - 30 * MINUTE })
    expect(journal.openGaps()).not.toEqual([gap])
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(journal.openGaps()).toEqual([gap])
  })

  it('is asked about in both halves where the cut goes through it', () => {
    const { journal, tracker } = asked()
    tracker.split({ entryId: 'e1', at: NOW - 15 * MINUTE })
    const [later] = journal.entriesBetween(NOW - HOUR, NOW)
    expect(journal.openGaps()).toMatchObject([
      { ...gap, endedAt: NOW - 15 * MINUTE },
      { entryId: later?.id, startedAt: NOW - 15 * MINUTE, endedAt: gap.endedAt },
    ])
  })

  it('is moot once its entry has nothing of it, and asked about again after an undo', () => {
    const { made, journal, tracker } = asked()
    made.undoMs = 10_000
    tracker.amend({ entryId: 'e1', startedAt: NOW - 5 * MINUTE })
    expect(journal.openGaps()).toEqual([])
    expect(journal.gap('g1')?.outcome).toBe('moot')
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(journal.openGaps()).toEqual([gap])
  })

  it('is moot once all of it was paused', () => {
    const { journal, tracker } = asked()
    const pauses = [{ startedAt: gap.startedAt, endedAt: gap.endedAt }]
    tracker.amend({ entryId: 'e1', pauses })
    expect(journal.gap('g1')?.outcome).toBe('moot')
  })

  it('is cut to what is still worked', () => {
    const { journal, tracker } = asked()
    tracker.amend({ entryId: 'e1', startedAt: NOW - 15 * MINUTE })
    expect(journal.openGaps()).toEqual([{ ...gap, startedAt: NOW - 15 * MINUTE }])
  })

  it('leaves no second half behind after an undo', () => {
    const { made, journal, tracker } = asked()
    made.undoMs = 10_000
    tracker.split({ entryId: 'e1', at: NOW - 15 * MINUTE })
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(journal.openGaps()).toEqual([gap])
  })

  it('that was over when its entry was put together again does not last', () => {
    const { made, journal, tracker } = asked()
    made.undoMs = 10_000
    journal.commit([{ kind: 'saveGap', gap: { ...gap, endedAt: null } }])
    tracker.split({ entryId: 'e1', at: NOW - 30 * MINUTE })
    const [moved] = journal.openGaps()
    if (moved) journal.commit([{ kind: 'saveGap', gap: { ...moved, endedAt: NOW } }])
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(journal.openGaps()).toEqual([{ ...gap, endedAt: NOW }])
  })
})
