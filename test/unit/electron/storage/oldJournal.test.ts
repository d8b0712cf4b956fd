/** A journal that Stint 0.1.0 wrote, with a row of every kind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { lookEverywhere, started } from '../../../support/brokenRowsFixture.ts'
import { tempFolder } from '../../../support/files.ts'

const written = join(import.meta.dirname, '../../../support/profile-0.1.0/everyKind.sql')
const ids = (things: { id: string }[]) => things.map(({ id }) => id).toSorted()

it('a journal of 0.1.0 is read whole, with each posting in its state, and nothing of it is set aside', async () => {
  const path = join(tempFolder(), 'journal.sqlite')
  const database = new DatabaseSync(path)
  database.exec(readFileSync(written, 'utf8'))
  database.close()
  const app = started(path)
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
