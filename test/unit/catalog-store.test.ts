import { describe, expect, it } from 'vitest'
import { createCatalogStore } from '../../electron/storage/catalog.ts'
import { tempJournal } from './files.ts'
import { aCatalog, HOUR, NOW } from './samples.ts'

function cache() {
  const { database } = tempJournal()
  return { database, store: createCatalogStore(database) }
}

describe('the catalog cache', () => {
  it('gives back what was last fetched, and when', () => {
    const { store } = cache()
    store.save('a1', aCatalog({ projects: [] }), NOW - HOUR)
    store.save('a1', aCatalog(), NOW)
    expect(store.load('a1')).toEqual({ catalog: aCatalog(), fetchedAt: NOW })
  })

  it('keeps accounts apart', () => {
    const { store } = cache()
    store.save('a1', aCatalog(), NOW)
    store.save('a2', aCatalog({ activities: [] }), NOW)
    store.delete('a1')
    expect(store.load('a1')).toBeNull()
    expect(store.load('a2')?.catalog.activities).toEqual([])
  })

  it.each(['{"customers":[]}', 'null', 'not json'])('counts as none when it holds %s', (body) => {
    const { store, database } = cache()
    database.prepare('INSERT INTO catalog VALUES (?, ?, ?)').run('a1', NOW, body)
    expect(store.load('a1')).toBeNull()
  })
})
