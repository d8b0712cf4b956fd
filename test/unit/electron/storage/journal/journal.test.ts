import { describe, expect, it } from 'vitest'
import type { PostingState } from '../../../../../electron/core/ports/ports.ts'
import { contentOf } from '../../../../../electron/core/postings/reconcilePostings.ts'
import { targetKey } from '../../../../../shared/catalog/targets.ts'
import type { Gap } from '../../../../../shared/model/snapshot.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, aPosting, aTarget, DAY, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'

const design = aTarget({ activityId: '2', activity: 'Design' })
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

/** A journal with one ended hour per given start. */
function filled(starts: Record<string, number>) {
  const { journal } = tempJournal()
  for (const [id, startedAt] of Object.entries(starts)) {
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ id, startedAt, endedAt: startedAt + HOUR }) }])
  }
  return journal
}

describe('an entry', () => {
  it('is read back as it was stored, with nothing lost of it', () => {
    const { journal } = tempJournal()
    const entry = anEntry({
      target: aTarget({ taskId: '9', task: 'Ö “quoted” \u0000 🦊', color: '#ff8800' }),
      description: "Robert'); DROP TABLE entry;--\nsecond line",
      tags: ['a', 'ß'],
      billable: false,
    })
    journal.commit([{ kind: 'saveEntry', entry }])
    expect(journal.entry('e1')).toEqual(entry)
    expect(journal.entry('other')).toBeNull()
  })

  it('is replaced by a later one with its id', () => {
    const { journal } = tempJournal()
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ endedAt: null }) }])
    expect(ids([journal.running()!])).toEqual(['e1'])
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ billable: true }) }])
    expect(journal.running()).toBeNull()
    expect(journal.lastEnded()).toEqual(anEntry({ billable: true }))
  })

  it('takes its postings with it when it goes', () => {
    const { journal } = tempJournal()
    journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: aPosting() },
    ])
    journal.commit([{ kind: 'deleteEntry', entryId: 'e1' }])
    expect(journal.postings(['e1'])).toEqual([])
  })
})

describe('what is noted', () => {
  it('is refused as a failure of the journal where that can’t be written', () => {
    const { journal, database } = tempJournal()
    database.exec('PRAGMA query_only = ON')
    for (const value of ['one', null]) {
      expect(() => journal.setMeta('key', value)).toThrow(
        expect.objectContaining({ name: 'AppError', kind: 'storage' }),
      )
    }
    expect(journal.meta('key')).toBeNull()
  })
})

describe('a commit', () => {
  const second = anEntry({ id: 'e2', startedAt: NOW, endedAt: null })

  it('never leaves two running entries', () => {
    const { journal } = tempJournal()
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ endedAt: null }) }])
    expect(() => journal.commit([{ kind: 'saveEntry', entry: second }])).toThrow(
      expect.objectContaining({ kind: 'storage' }),
    )
    expect(journal.entry('e2')).toBeNull()
  })

  it('changes nothing when its last change fails, and the next one works', () => {
    const { journal } = tempJournal()
    expect(() =>
      journal.commit([
        { kind: 'saveEntry', entry: anEntry() },
        { kind: 'savePosting', posting: aPosting({ entryId: 'nowhere' }) },
      ]),
    ).toThrow(expect.objectContaining({ name: 'AppError', kind: 'storage' }))
    expect(journal.entry('e1')).toBeNull()
    journal.commit([{ kind: 'saveEntry', entry: anEntry() }])
    expect(journal.entry('e1')).toEqual(anEntry())
  })

  it('refuses an entry that ends before it began', () => {
    const { journal } = tempJournal()
    const entry = anEntry({ endedAt: NOW - 2 * HOUR })
    expect(() => journal.commit([{ kind: 'saveEntry', entry }])).toThrow()
  })
})

describe('entries of a stretch of time', () => {
  const journalOf = () =>
    filled({ before: NOW - 2 * HOUR, touching: NOW - HOUR, into: NOW - MINUTE, in: NOW + HOUR, after: NOW + DAY })

  it('are those that overlap it, newest first', () => {
    expect(ids(journalOf().entriesBetween(NOW, NOW + DAY))).toEqual(['in', 'into'])
  })

  it('include the running one, which has no end', () => {
    const journal = journalOf()
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: 'run', startedAt: NOW - 9 * DAY, endedAt: null }) }])
    expect(ids(journal.entriesBetween(NOW, NOW + DAY))).toEqual(['in', 'into', 'run'])
  })

  it('include one without length at its very start', () => {
    const journal = filled({})
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ startedAt: NOW, endedAt: NOW }) }])
    expect(ids(journal.entriesBetween(NOW, NOW + DAY))).toEqual(['e1'])
  })
})

describe('the targets used last', () => {
  it('come newest first, each once, as many as asked for', () => {
    const { journal } = tempJournal()
    const used = [design, aTarget(), design, aTarget({ projectId: '3' })]
    for (const [at, target] of used.entries()) {
      const times = { startedAt: NOW + at * HOUR, endedAt: NOW + (at + 1) * HOUR }
      journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: `e${at}`, target, ...times }) }])
    }
    expect(journal.recentTargets(8)).toEqual([aTarget({ projectId: '3' }), design, aTarget()])
    expect(journal.recentTargets(1)).toEqual([aTarget({ projectId: '3' })])
    expect(journal.recentUses(2)).toEqual(
      journal
        .entriesBetween(0, Number.MAX_SAFE_INTEGER)
        .slice(0, 2)
        .map(({ target, startedAt }) => ({ key: targetKey(target), startedAt })),
    )
  })
})

describe('postings', () => {
  function withPostings(states: Record<string, PostingState>) {
    const journal = filled(Object.fromEntries(Object.keys(states).map((id, at) => [`e-${id}`, NOW - at * HOUR])))
    for (const [at, [id, state]] of Object.entries(states).entries()) {
      const target = aTarget({ accountId: id.slice(0, 2) })
      const posting = aPosting({
        id,
        entryId: `e-${id}`,
        target,
        startedAt: NOW - at * HOUR,
        endedAt: NOW + HOUR,
        state,
      })
      journal.commit([{ kind: 'savePosting', posting }])
    }
    return journal
  }
  const journalOf = () =>
    withPostings({ a1q: 'queued', a1s: 'sending', a1a: 'accepted', a1r: 'rejected', a1u: 'unknown', a2s: 'sending' })

  it('are read back as they were stored', () => {
    const { journal } = tempJournal()
    const posting = aPosting({
      description: 'x',
      tags: ['t'],
      billable: true,
      state: 'unknown',
      attempts: 3,
      nextAttemptAt: Number.MAX_SAFE_INTEGER,
      sentAt: NOW,
      error: {
        kind: 'conflict',
        message: 'It was stopped in Kimai at 12:58.',
        theirs: {
          ref: { id: '7', startedAt: NOW, endedAt: NOW + 1, note: null, stamp: '[1]' },
          projectId: '1',
          activityId: null,
          taskId: null,
          what: 'Website',
          description: '',
          tags: ['t'],
        },
      },
      remote: {
        id: '7',
        startedAt: NOW,
        endedAt: NOW + HOUR,
        note: 'rounded',
        stamp: '[0]',
      },
      confirmedContent: contentOf(aPosting()),
      knownTimes: {
        sent: { running: false, startedAt: NOW - HOUR, endedAt: NOW, pauseMs: 0 },
        stored: { startedAt: NOW, endedAt: null },
      },
      unconfirmedContent: contentOf(aPosting({ running: true })),
    })
    journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting },
    ])
    expect(journal.postings(['e1', 'e2'])).toEqual([posting])
  })

  it('of an account come oldest work first, in the states asked for', () => {
    expect(ids(journalOf().postingsIn('a1', ['queued', 'unknown']))).toEqual(['a1u', 'a1q'])
    expect(journalOf().accountsWithPostings(['sending']).toSorted()).toEqual(['a1', 'a2'])
    expect(journalOf().accountsWithPostings(['queued'])).toEqual(['a1'])
  })

  it('claim the records of their own account and time', () => {
    const { journal } = tempJournal()
    const held = (id: string, startedAt: number) => {
      journal.commit([
        { kind: 'saveEntry', entry: anEntry({ id: `e-${id}`, startedAt }) },
        {
          kind: 'savePosting',
          posting: aPosting({
            id: `p-${id}`,
            entryId: `e-${id}`,
            startedAt,
            state: 'accepted',
            remote: { id, startedAt, endedAt: NOW, note: null },
          }),
        },
      ])
    }
    held('1', NOW - 9 * HOUR)
    held('2', NOW - HOUR)
    const lately = { from: NOW - 2 * HOUR, to: NOW, sentSince: null }
    expect([...journal.claimedRemoteIds('a1', lately)]).toEqual(['2'])
    expect([...journal.claimedRemoteIds('a2', lately)]).toEqual([])
  })

  it('are accepted with a record id that a server gave out a second time', () => {
    const { journal } = tempJournal()
    const remote = { id: '7', startedAt: NOW, endedAt: NOW + HOUR, note: null }
    for (const id of ['old', 'new']) {
      journal.commit([
        { kind: 'saveEntry', entry: anEntry({ id: `e-${id}` }) },
        { kind: 'savePosting', posting: aPosting({ id, entryId: `e-${id}`, state: 'accepted', remote }) },
      ])
    }
    expect(journal.postings(['e-old', 'e-new']).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
    expect([...journal.claimedRemoteIds('a1', { from: NOW - DAY, to: NOW, sentSince: null })]).toEqual(['7'])
  })

  it('tell the entries that some provider still lacks, newest first', () => {
    expect(ids(journalOf().unsentEntries())).toEqual(['e-a1q', 'e-a1s', 'e-a1r', 'e-a1u', 'e-a2s'])
  })

  it('are dropped for one entry only', () => {
    const journal = journalOf()
    journal.commit([{ kind: 'dropPosting', postingId: 'a1q' }])
    expect(ids(journal.postings(['e-a1q', 'e-a1u']))).toEqual(['a1u'])
    expect(journal.entry('e-a1q')).not.toBeNull()
  })
})

describe('a gap', () => {
  const aGap = (change: Partial<Gap> = {}): Gap => ({
    id: 'g1',
    entryId: 'e1',
    startedAt: NOW - MINUTE,
    endedAt: NOW,
    kinds: ['sleep', 'lock'],
    outcome: null,
    ...change,
  })
  function gapsOf(...gaps: Gap[]) {
    const { journal } = tempJournal()
    journal.commit([{ kind: 'saveEntry', entry: anEntry() }, ...gaps.map((gap) => ({ kind: 'saveGap' as const, gap }))])
    return journal
  }

  it('is read back as it was stored, also while it lasts', () => {
    const lasting = aGap({ id: 'g2', startedAt: NOW, endedAt: null, kinds: ['idle'] })
    const journal = gapsOf(aGap(), lasting)
    expect(journal.gap('g1')).toEqual(aGap())
    expect(journal.gap('g2')).toEqual(lasting)
    expect(journal.gap('g3')).toBeNull()
    journal.commit([{ kind: 'dropGap', gapId: 'g2' }])
    expect(journal.gap('g2')).toBeNull()
  })

  it('is open until it has an outcome, the oldest first', () => {
    const journal = gapsOf(aGap(), aGap({ id: 'g0', startedAt: NOW - HOUR }), aGap({ id: 'g2', outcome: 'rule' }))
    expect(ids(journal.openGaps())).toEqual(['g0', 'g1'])
    journal.commit([{ kind: 'saveGap', gap: aGap({ outcome: 'answered' }) }])
    expect(ids(journal.openGaps())).toEqual(['g0'])
    expect(journal.gap('g1')).toEqual(aGap({ outcome: 'answered' }))
  })

  it('is not asked about when its entry is gone, and is there again with it', () => {
    const journal = gapsOf(aGap())
    journal.commit([{ kind: 'deleteEntry', entryId: 'e1' }])
    expect(journal.openGaps()).toEqual([])
    journal.commit([{ kind: 'saveEntry', entry: anEntry() }])
    expect(journal.openGaps()).toEqual([aGap()])
  })
})

describe('a remembered value', () => {
  it('stays until it is replaced or forgotten', () => {
    const { journal } = tempJournal()
    expect(journal.meta('k')).toBeNull()
    journal.setMeta('k', 'a')
    journal.setMeta('k', 'b')
    expect(journal.meta('k')).toBe('b')
    journal.setMeta('k', null)
    expect(journal.meta('k')).toBeNull()
  })
})
