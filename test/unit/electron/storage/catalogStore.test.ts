import { describe, expect, it } from 'vitest'
import type { Cached } from '../../../../electron/core/ports/ports.ts'
import { createCatalogStore } from '../../../../electron/storage/catalogStore.ts'
import { tempJournal } from '../../../support/files.ts'
import { aCatalog, HOUR, NOW } from '../../../support/samples.ts'

function cache() {
  const { database } = tempJournal()
  return { database, store: createCatalogStore(database) }
}

const cached = (change: Partial<Cached> = {}): Cached => ({
  catalog: aCatalog(),
  facts: { mode: 'punch' },
  fetchedAt: NOW,
  ...change,
})

describe('the catalog cache', () => {
  it('gives back what was last fetched, and when', () => {
    const { store } = cache()
    store.save('a1', cached({ catalog: aCatalog({ projects: [] }), fetchedAt: NOW - HOUR }))
    store.save('a1', cached())
    expect(store.load('a1')).toEqual({ catalog: aCatalog(), facts: { mode: 'punch' }, fetchedAt: NOW })
  })

  it('the catalog store keeps accounts apart', () => {
    const { store } = cache()
    store.save('a1', cached())
    store.save('a2', cached({ catalog: aCatalog({ activities: [] }) }))
    store.delete('a1')
    expect(store.load('a1')).toBeNull()
    expect(store.load('a2')?.catalog.activities).toEqual([])
  })

  it.each(['{"customers":[]}', 'null', 'not json'])('counts as none when it holds %s', (body) => {
    const { store, database } = cache()
    database.prepare('INSERT INTO catalog (account_id, fetched_at, body) VALUES (?, ?, ?)').run('a1', NOW, body)
    expect(store.load('a1')).toBeNull()
  })
})
