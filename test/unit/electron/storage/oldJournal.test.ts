/** A journal that Stint 0.1.0 wrote, with a row of every kind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { NOW } from '../../../support/samples.ts'
import { lookEverywhere, started } from '../../../support/brokenRowsFixture.ts'
import { tempFolder } from '../../../support/files.ts'

const written = join(import.meta.dirname, '../../../support/profile-0.1.0/everyKind.sql')
const ids = (things: { id: string }[]) => things.map(({ id }) => id).toSorted()

/** The journal, and what else 0.1.0 did to it. */
function journalOf010(more = ''): string {
  const path = join(tempFolder(), 'journal.sqlite')
  const database = new DatabaseSync(path)
  database.exec(readFileSync(written, 'utf8') + more)
  database.close()
  return path
}

it('a journal of 0.1.0 is read whole, with each posting in its state, and nothing of it is set aside', async () => {
  const app = started(journalOf010())
  try {
    expect(app.movedTo).toBeNull()
    const seen = lookEverywhere(app)
    expect(ids(seen.entries)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
    expect(Object.fromEntries(seen.postings.map(({ id, state }) => [id, state]))).toMatchObject({
      p1: 'accepted',
      p3: 'unknown',
      p4: 'rejected',
    })
    expect(seen.postings.find(({ id }) => id === 'p1')?.remote?.id).toBe('17')
    expect(seen.postings.find(({ id }) => id === 'p1')?.confirmedContent).toMatchObject({ startedAt: 1795176000000 })
    expect(seen.postings.find(({ id }) => id === 'p3')?.unconfirmedContent).toMatchObject({ startedAt: 1795168800000 })
    expect(seen.postings.find(({ id }) => id === 'p4')?.error).toMatchObject({ kind: 'conflict' })
    expect(seen.removals.map(({ posting }) => posting.id)).toEqual(['p9'])
    // The engine adds the one of the crash that it finds.
    expect(ids(seen.gaps)).toEqual(['g1', 'g2', 'new1'])
    expect(ids(seen.snapshot.notices)).toContain('n1')
    expect(app.journal.setAside().map(({ id }) => id)).toEqual(['q1'])
    expect(app.journal.untold()).toEqual([])
  } finally {
    await app.close()
  }
})

it('what is stored of a posting has the names that 0.1.0 gave it, so that either version reads what the other wrote', () => {
  const path = journalOf010()
  const { database } = openDatabase(path, NOW)
  const journal = createJournal(database)
  const stored = () =>
    database
      .prepare('SELECT id, content AS text FROM posting UNION SELECT posting_id, posting FROM removal ORDER BY id')
      .all()
      .map(({ text }) => JSON.parse(String(text)) as unknown)
  try {
    const before = stored()
    const postings = journal.postings(['e1', 'e2', 'e3', 'e4', 'e5'])
    journal.commit([
      ...postings.map((posting) => ({ kind: 'savePosting' as const, posting })),
      ...journal.removals('a1').map((removal) => ({ kind: 'saveRemoval' as const, removal })),
    ])
    expect(stored()).toEqual(before)
  } finally {
    database.close()
  }
})

it.each([
  ['Not changed there: it stays 13:00–14:00', null],
  ['Rounded there · Dort nicht geändert: Es bleibt bei 13:00–14:00', 'Rounded there'],
  ['Rounded there · Ikke ændret der: det bliver ved 13:00–14:00', 'Rounded there'],
  ['Inte ändrat där: det förblir 13:00–14:00 · Rounded there', 'Rounded there'],
])('that a record could not follow its entry is still told where 0.1.0 stored it as “%s”', async (note, rest) => {
  const app = started(
    journalOf010(`UPDATE posting SET remote_id = NULL,
      remote = json_set(remote, '$.id', NULL, '$.note', '${note}') WHERE id = 'p1'`),
  )
  const told = () => lookEverywhere(app).snapshot.today.find(({ id }) => id === 'e1')?.send
  const stays = 'Not changed there: it stays 13:00–14:00'
  const edit = (endedAt: number) => app.engine.tracker.amend({ entryId: 'e1', endedAt })
  try {
    expect(told()).toMatchObject({ kind: 'sent', note: rest ? `${rest} · ${stays}` : stays })
    edit(1795179540000)
    expect(told()).toMatchObject({ note: rest ? `${rest} · ${stays}` : stays })
    edit(1795179600000)
    expect(told()).toMatchObject({ kind: 'sent', note: rest })
  } finally {
    await app.close()
  }
})
