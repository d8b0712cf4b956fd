/** What a search for targets lists, wherever it stands. */
import { useMemo } from 'react'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../shared/model/snapshot.ts'
import { search } from '../../shared/search/searchTargets.ts'
import { wantedBy } from '../../shared/search/usageRanking.ts'
import { type Searchable, useSearchable } from './useCatalogs.ts'
import { useUses } from './useRecentUses.ts'

/** What is offered before anything is typed: what was pinned, then what was used last. */
function suggested({ pins, recents }: Pick<Snapshot, 'pins' | 'recents'>): Target[] {
  const pinned = new Set(pins.map(targetKey))
  return [...pins, ...recents.filter((target) => !pinned.has(targetKey(target)))]
}

/** The best `limit` hits for what was typed, with what is wanted now first among equals. */
export function useHits(snapshot: Snapshot, query: string, limit: number): { hits: Target[]; searchable: Searchable } {
  const { pins, recents, zone } = snapshot
  const searchable = useSearchable(snapshot.catalogRevision)
  const { index } = searchable
  const { uses, at } = useUses()
  const wanted = useMemo(() => index && wantedBy(index.targets, uses, at, zone), [index, uses, at, zone])
  const hits = useMemo(() => {
    if (query.trim() === '') return suggested({ pins, recents })
    return index && wanted ? search(index, query, limit, wanted) : []
  }, [index, wanted, query, limit, pins, recents])
  return { hits, searchable }
}
