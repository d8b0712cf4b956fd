/** The catalog cache, so that the picker is full before the network answers. */
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { limits } from '../../shared/limits.ts'
import type { Catalog } from '../../shared/model/snapshot.ts'
import type { CatalogStore } from '../core/ports/ports.ts'
import { createQuarantine, toSetAside } from './quarantineTable.ts'
import { allRows, tableColumns } from './readRows.ts'
import { cutAt, instantSchema, json, namesOf } from './rowSchemas.ts'
import { guarded } from './storageError.ts'

const text = z.string()
const name = cutAt(limits.nameLength)
const named = { id: text, name, color: name.nullable() }
const catalogSchema = z.object({
  customers: z.array(z.object(named)),
  projects: z.array(
    z.object({
      ...named,
      customerId: text.nullable(),
      number: name.nullable(),
      globalActivities: z.boolean(),
      firstDay: text.nullish(),
      lastDay: text.nullish(),
    }),
  ),
  activities: z.array(z.object({ ...named, projectId: text.nullable(), number: name.nullable() })),
  // The defaults are those of a catalog that an earlier version stored.
  tasks: z.array(z.object({ id: text, projectId: text, name })).default([]),
  pick: z
    .object({ activity: z.boolean(), task: namesOf<Catalog['pick']['task']>({ no: 1, may: 1, must: 1 }) })
    .default({ activity: true, task: 'no' }),
  pauseProjectId: text.nullable().default(null),
})

/** Projects that are made in Stint are nowhere else (core/accounts/accountState.ts names accounts); all other catalogs are a cache. */
const isOnlyCopy = (accountId: string): boolean => accountId.startsWith('local:')

export function createCatalogStore(database: DatabaseSync, now = Date.now): CatalogStore {
  const store: CatalogStore = {
    /** A cache that can't be read, or no longer fits its schema, counts as none: it is fetched again. */
    load(accountId) {
      const [row] = allRows(database, database.prepare(`SELECT ${tableColumns} FROM catalog WHERE account_id = ?`), [
        accountId,
      ])
      if (!row) return null
      const catalog = json(catalogSchema).safeParse(row['body'])
      const facts = json(z.unknown()).safeParse(row['facts'])
      const fetchedAt = instantSchema.safeParse(row['fetched_at'])
      if (catalog.success && facts.success && fetchedAt.success) {
        return { catalog: catalog.data, facts: facts.data, fetchedAt: fetchedAt.data }
      }
      if (isOnlyCopy(accountId)) {
        const why = z.prettifyError(catalog.error ?? facts.error ?? fetchedAt.error ?? new z.ZodError([])).slice(0, 200)
        createQuarantine(database).keep(toSetAside('catalog', { row, why }, now()), null)
        database.prepare('DELETE FROM catalog WHERE account_id = ?').run(accountId)
      }
      return null
    },
    save(accountId, { catalog, facts, fetchedAt }) {
      database
        .prepare(
          `INSERT INTO catalog (account_id, fetched_at, body, facts) VALUES (?, ?, ?, ?)
           ON CONFLICT (account_id)
           DO UPDATE SET fetched_at = excluded.fetched_at, body = excluded.body, facts = excluded.facts`,
        )
        .run(accountId, fetchedAt, JSON.stringify(catalog), JSON.stringify(facts ?? null))
    },
    delete(accountId) {
      database.prepare('DELETE FROM catalog WHERE account_id = ?').run(accountId)
    },
  }
  return {
    load: (accountId) => guarded(database, () => store.load(accountId)),
    save: (accountId, cached) => guarded(database, () => store.save(accountId, cached)),
    delete: (accountId) => guarded(database, () => store.delete(accountId)),
  }
}
