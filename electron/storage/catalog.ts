/** The catalog cache, so that the picker is full before the network answers. */
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { CatalogStore } from '../core/ports.ts'
import { json } from './rows.ts'

const text = z.string()
const named = { id: text, name: text, color: text.nullable() }
const catalogSchema = z.object({
  customers: z.array(z.object(named)),
  projects: z.array(
    z.object({ ...named, customerId: text.nullable(), number: text.nullable(), globalActivities: z.boolean() }),
  ),
  activities: z.array(z.object({ ...named, projectId: text.nullable(), number: text.nullable() })),
})

export function createCatalogStore(database: DatabaseSync): CatalogStore {
  return {
    /** A cache that no longer fits its schema counts as none: it is fetched again. */
    load(accountId) {
      const row = database.prepare('SELECT fetched_at, body FROM catalog WHERE account_id = ?').get(accountId)
      if (!row) return null
      const parsed = json(catalogSchema).safeParse(row['body'])
      return parsed.success ? { catalog: parsed.data, fetchedAt: Number(row['fetched_at']) } : null
    },
    save(accountId, catalog, fetchedAt) {
      database
        .prepare(
          `INSERT INTO catalog (account_id, fetched_at, body) VALUES (?, ?, ?)
           ON CONFLICT (account_id) DO UPDATE SET fetched_at = excluded.fetched_at, body = excluded.body`,
        )
        .run(accountId, fetchedAt, JSON.stringify(catalog))
    },
    delete(accountId) {
      database.prepare('DELETE FROM catalog WHERE account_id = ?').run(accountId)
    },
  }
}
