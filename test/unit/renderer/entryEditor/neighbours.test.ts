import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../../../renderer/undo/undoStore.ts'
import { undoText } from '../../../../renderer/undo/undoText.ts'
import { timeBetweenText, neighboursOf, overlapsAny } from '../../../../renderer/entryEditor/neighbours.ts'
import { deleteQuestion } from '../../../../renderer/entryStatus/deleteQuestion.ts'
import { halvesOf, middleOf } from '../../../../renderer/entryEditor/splitHalves.ts'
import { markText } from '../../../../renderer/entryStatus/markText.ts'
import {
  type Entry,
  type EntryView,
  type Snapshot,
  type UndoKind,
  undoKinds,
} from '../../../../shared/model/snapshot.ts'
import { worked } from '../../../../shared/time/workedTime.ts'
import { anEntry, HOUR, MINUTE, NOW } from '../../../support/samples.ts'

const at = (hour: number, minute = 0) => NOW + (hour - 15) * HOUR + minute * MINUTE
const span = (id: string, startedAt: number, endedAt: number | null, pauses: Entry['pauses'] = []): EntryView => ({
  ...anEntry({ id, startedAt, endedAt, pauses }),
  send: { kind: 'running' },
  marks: [],
  there: null,
})

describe('the entries beside one', () => {
  const day = [span('c', at(13), at(14)), span('b', at(10), at(12)), span('a', at(8), at(9, 45))]
  const beside = (entry: EntryView, others = day) =>
    neighboursOf(entry, others).map(({ side, entry: { id }, between }) => [side, id, between / MINUTE])

  it('are the one before and the one after, with what lies between', () =>
    expect(beside(span('b', at(10), at(12)))).toEqual([
      ['before', 'a', 15],
      ['after', 'c', 60],
    ]))
  it('are found however close they began', () => {
    expect(beside(span('b', at(10), at(12)), [span('d', at(10), at(10, 5))])).toEqual([['before', 'd', -5]])
    expect(beside(span('b', at(10), at(12)), [span('d', at(10, 1), at(11))])).toEqual([['after', 'd', -119]])
  })
  it('are none at the ends of the day', () => {
    expect(beside(span('a', at(8), at(9, 45)))).toEqual([['after', 'b', 15]])
    expect(beside(span('only', at(8), at(9)), [])).toEqual([])
  })
  it('may run: an ended one can be merged with it, and it with the one before', () => {
    const runs = span('r', at(14, 30), null)
    expect(beside(span('c', at(13), at(14)), [...day, runs])).toEqual([
      ['before', 'b', 60],
      ['after', 'r', 30],
    ])
    expect(beside(runs, [...day, runs])).toEqual([['before', 'c', 30]])
  })
  it('tell what becomes of the time between', () => {
    expect(timeBetweenText(15 * MINUTE)).toBe('The 15 min between become a pause.')
    expect(timeBetweenText(0)).toBe('Directly after each other.')
    expect(timeBetweenText(-5 * MINUTE)).toBe('They overlap by 5 min.')
  })
})

describe('an entry that overlaps another', () => {
  const other = span('o', at(9), at(11), [{ startedAt: at(10), endedAt: at(10, 30) }])
  const overlaps = (from: number, to: number | null) =>
    overlapsAny({ startedAt: from, endedAt: to, pauses: [] }, [other], NOW)
  it('is seen, also while it runs', () => {
    expect(overlaps(at(10, 50), at(12))).toBe(true)
    expect(overlaps(at(8), null)).toBe(true)
  })
  it('is seen after a pause of its own', () => {
    const pauses = [{ startedAt: at(8, 10), endedAt: at(10, 40) }]
    expect(overlapsAny({ startedAt: at(8), endedAt: at(12), pauses }, [other], NOW)).toBe(true)
  })
  it('is not one that meets it, or lies in its pause', () => {
    expect(overlaps(at(11), at(12))).toBe(false)
    expect(overlaps(at(10), at(10, 30))).toBe(false)
  })
  it('is not one whose own pause the other lies in', () =>
    expect(
      overlapsAny({ startedAt: at(8), endedAt: at(12), pauses: [{ startedAt: at(9), endedAt: at(11) }] }, [other], NOW),
    ).toBe(false))
})

describe('an entry cut in two', () => {
  const entry = span('e', at(9), at(12), [{ startedAt: at(10), endedAt: at(10, 30) }])
  it('shows both parts with what was worked', () =>
    expect(halvesOf(entry, at(11), NOW)).toEqual([
      { startedAt: at(9), endedAt: at(11), worked: 90 * MINUTE },
      { startedAt: at(11), endedAt: at(12), worked: 60 * MINUTE },
    ]))
  it('leaves a pause around the cut to neither', () =>
    expect(halvesOf(entry, at(10, 10), NOW)).toEqual([
      { startedAt: at(9), endedAt: at(10), worked: 60 * MINUTE },
      { startedAt: at(10, 30), endedAt: at(12), worked: 90 * MINUTE },
    ]))
  it('is none where nothing would be left of one', () => {
    expect(halvesOf(entry, at(9), NOW)).toBeNull()
    expect(halvesOf(entry, at(13), NOW)).toBeNull()
    const paused = span('p', at(9), null, [{ startedAt: at(14), endedAt: null }])
    expect(halvesOf(paused, at(14, 30), NOW)).toBeNull()
  })
  it('goes on in the second part while it runs', () =>
    expect(halvesOf(span('r', at(14), null), at(14, 30), NOW)?.[1]).toMatchObject({
      endedAt: null,
      worked: 30 * MINUTE,
    }))
  it('is cut in the middle of what was worked, at a minute that can be', () => {
    const length = fc.integer({ min: 2 * MINUTE, max: 5 * HOUR })
    fc.assert(
      fc.property(length, length, length, (first, rest, second) => {
        const pauses = [{ startedAt: at(0) + first, endedAt: at(0) + first + rest }]
        const long = span('l', at(0), at(0) + first + rest + second, pauses)
        const halves = halvesOf(long, middleOf(long, NOW), NOW)
        expect(halves).not.toBeNull()
        const [one, two] = halves ?? []
        expect((one?.worked ?? 0) + (two?.worked ?? 0)).toBe(worked(long, NOW))
        expect(Math.abs((one?.worked ?? 0) - (two?.worked ?? 0))).toBeLessThanOrEqual(2 * MINUTE)
      }),
    )
  })
})

describe('words about an entry', () => {
  it('say that it overlaps another one or is very long', () => {
    expect(markText('overlap', { longHours: 10 })).toBe('Overlaps another entry')
    expect(markText('long', { longHours: 12 })).toBe('Longer than 12 h')
  })
  it('ask before it goes, and name who has it', () => {
    const asked = { verb: 'Delete', length: '1:20', final: false, provider: null } as const
    expect(deleteQuestion(asked)).toBe('Delete 1:20?')
    expect(deleteQuestion({ ...asked, final: true, provider: 'Kimai 2' })).toBe(
      'Delete 1:20 for good? It is deleted in Kimai 2, too.',
    )
  })
})

describe('what the undo names', () => {
  const entry = span('e', at(13), at(14, 20))
  const snapshot = (today: EntryView[]) =>
    ({ today, earlier: [], timer: { kind: 'idle', last: null } }) as unknown as Snapshot
  const undo = (kind: UndoKind, entryId: string | null) => ({ id: 'u', kind, entryId, ms: 10_000 })
  const words = (kind: UndoKind, now: EntryView[], before: EntryView[], entryId: string | null = 'e') => {
    const subject = subjectOf(undo(kind, entryId), snapshot(now), snapshot(before), NOW)
    const { what, length } = undoText(kind, subject.entry, subject.since)
    return what + length
  }
  it('is the entry as it is now', () => {
    expect(words('stop', [entry], [span('e', at(13), null)])).toBe('Stopped Website · 1:20')
    expect(words('edit', [entry], [])).toBe('Changed Website')
  })
  it('is the entry as it was, where it is gone', () => {
    expect(words('delete', [], [entry])).toBe('Deleted Website · 1:20')
    expect(words('discard', [], [span('e', at(14), null)])).toBe('Discarded Website · 1:00')
  })
  it('is only what was done, where the entry isn’t known', () => {
    expect(words('edit', [], [])).toBe('Changed the entry')
    expect(words('merge', [entry], [], null)).toBe('Merged the entries')
  })
  it('is what runs after a switch', () => {
    const runs = span('r', at(14, 20), null)
    const now = { ...snapshot([runs, entry]), timer: { kind: 'running' as const, entry: runs } }
    expect(subjectOf(undo('switch', 'e'), now, null, NOW).entry?.id).toBe('r')
  })
  it('has words for everything that can be undone', () => {
    for (const kind of undoKinds) {
      expect(undoText(kind, null, NOW).what).not.toBe('')
      expect(undoText(kind, entry, NOW).what).toContain('Website')
    }
  })
})
