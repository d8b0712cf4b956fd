import { describe, expect, it } from 'vitest'
import {
  lostJournalNotice,
  lostRowsNotice,
  type ReadableRest,
  withRest,
} from '../../../../../electron/core/backup/lostJournal.ts'
import { onlyOf } from '../../../../../electron/core/backup/lostRows.ts'
import type { Backup } from '../../../../../electron/core/backup/restorePlan.ts'
import { lostJournal, type LostJournal } from '../../../../../electron/core/journalState.ts'
import { aRef } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, aPosting, HOUR, NOW } from '../../../../support/samples.ts'

const empty = { entries: [], postings: [], gaps: [], catalogs: new Map(), left: new Map() }
const backupOf = (change: Partial<Backup>): Backup => ({
  ...empty,
  madeAt: NOW - 20 * HOUR,
  settings: null,
  accounts: [],
  removals: [],
  ...change,
})
const restOf = (change: Partial<ReadableRest>): ReadableRest => ({ ...empty, lastChange: NOW - HOUR, ...change })
const entry = (id: string, endedAt: number | null = NOW) => anEntry({ id, endedAt })

describe('what comes back of a damaged journal', () => {
  it('is the backup, and what only the damaged file has', () => {
    const posting = aPosting({ id: 'p2', entryId: 'e2', state: 'accepted' })
    const found = withRest(
      backupOf({ entries: [entry('e1')] }),
      restOf({ entries: [{ ...entry('e1'), description: 'garbled' }, entry('e2')], postings: [posting] }),
    )
    expect(found?.backup.entries).toEqual([entry('e1'), entry('e2')])
    expect(found?.backup.postings).toEqual([posting])
    expect(found?.fromRest.map(({ id }) => id)).toEqual(['e2'])
  })

  it('has the end of an entry that ran when the backup was made', () => {
    const found = withRest(backupOf({ entries: [entry('e1', null)] }), restOf({ entries: [entry('e1')] }))
    expect(found?.backup.entries).toEqual([entry('e1')])
  })

  it('has one running entry at most, paused when the file was last written', () => {
    const found = withRest(backupOf({ entries: [entry('e1', null)] }), restOf({ entries: [entry('e2', null)] }))
    expect(found?.backup.entries.map(({ id, endedAt }) => [id, endedAt])).toEqual([
      ['e1', NOW - HOUR],
      ['e2', null],
    ])
    expect(found?.backup.entries[1]?.pauses).toEqual([{ startedAt: NOW - HOUR, endedAt: null }])
  })

  it('knows of a posting that arrived since, and searches for nothing then', () => {
    const queued = aPosting({ id: 'p1', entryId: 'e1' })
    const arrived = { ...queued, state: 'accepted' as const, remote: aRef(queued, '17') }
    const backup = backupOf({ entries: [entry('e1')], postings: [queued] })
    expect(withRest(backup, restOf({ postings: [arrived] }))?.backup.postings).toEqual([arrived])
  })

  it('is what can still be read where there is no backup, and nothing where there is neither', () => {
    expect(withRest(null, restOf({ entries: [entry('e1')] }))?.backup.entries).toEqual([entry('e1')])
    expect([withRest(null, restOf({})), withRest(null, null)]).toEqual([null, null])
  })
})

describe('the offer', () => {
  const damaged: LostJournal = { kind: 'damaged', at: NOW, keptAs: 'journal.broken-1.sqlite' }
  const notice = (lost: LostJournal, backup: Backup | null, rest: ReadableRest | null, skipped = 0) =>
    lostJournalNotice({ lost, recovered: withRest(backup, rest), hasBackup: backup !== null, skipped, zone: 'UTC' })

  it('says what was lost, what the backup holds, what else can be read and what is missing', () => {
    const said = notice(damaged, backupOf({ entries: [entry('e1')] }), restOf({ entries: [entry('e2')] }), 1)
    expect(said).toMatchObject({ title: 'The journal was damaged', action: 'restore' })
    expect(said.message).toBe(
      [
        'It could not be read and was kept as journal.broken-1.sqlite, beside a new one.',
        'The latest backup is damaged, too.',
        'The latest good backup (Thu 19 Nov, 18:00) holds 1 entry.',
        '1 more entry can still be read in the damaged file and comes back, too: check it.',
        'All else since Thu 19 Nov, 18:00 is missing: what was sent is on the server, and is read back from a Kimai. What was still to be sent then is looked for there before it is sent again.',
      ].join(' '),
    )
  })

  it.each([
    ['empty', 'The journal was empty'],
    ['nothing', 'The journal was gone'],
    ['notOurs', 'Stint begins with a new journal'],
  ] as const)('names a journal that was %s', (kind, title) => {
    expect(notice({ kind, at: NOW, keptAs: null }, backupOf({}), null)).toMatchObject({ title, action: 'restore' })
  })

  it('offers nothing where there is nothing', () => {
    const { message, action } = notice(damaged, null, null)
    expect([
      message.endsWith('There is no backup. What was sent is on the server, and is read back from a Kimai.'),
      action,
    ]).toEqual([true, null])
  })

  it('is known after a restart, until it is taken or left', () => {
    const { journal } = tempJournal()
    expect(lostJournal.read(journal)).toBeNull()
    for (const lost of [damaged, { kind: 'empty', at: NOW, keptAs: null } as const]) {
      lostJournal.write(journal, lost)
      expect(lostJournal.read(journal)).toEqual(lost)
    }
    lostJournal.write(journal, null)
    expect(lostJournal.read(journal)).toBeNull()
  })
})

describe('entries that could not be read', () => {
  const row = { id: 'q1', source: 'entry' as const, key: 'e1', row: '{', why: '', at: NOW }

  it('are taken from the backup alone, with what belongs to them', () => {
    const postings = [aPosting({ id: 'p1', entryId: 'e1' }), aPosting({ id: 'p2', entryId: 'e2' })]
    const some = onlyOf(backupOf({ entries: [entry('e1'), entry('e2')], postings }), [
      row,
      { ...row, source: 'posting', key: 'e2' },
    ])
    expect([some.entries, some.postings.map(({ id }) => id)]).toEqual([[entry('e1')], ['p1']])
  })

  it('are offered with the day of the backup', () => {
    expect(lostRowsNotice(2, NOW, 'UTC')).toMatchObject({
      message: '2 entries that could not be read are in the latest good backup (Fri 20 Nov, 14:00).',
      action: 'restore',
    })
  })
})
