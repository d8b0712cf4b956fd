/** The hits of a target search. */
import { useMemo } from 'react'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../shared/model/snapshot.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { search, type UsageBoost } from '../../shared/search/searchTargets.ts'
import { usageBoost } from '../../shared/search/usageRanking.ts'
import { type SearchIndexState, useSearchIndex } from './useCatalogs.ts'
import { useRecentUses } from './useRecentUses.ts'

/** The targets listed before anything is typed: pinned ones, then recent ones. */
export function suggestions({ pins, recents }: Pick<Snapshot, 'pins' | 'recents'>): Target[] {
  const seen = new Set<string>()
  return [...pins, ...recents].filter((target) => !seen.has(targetKey(target)) && seen.add(targetKey(target)))
}

/** The best `limit` hits for a query that run on that day; among equals the most used at this time come first. */
export function useTargetHits(
  snapshot: Snapshot,
  query: string,
  limit: number,
  day = localDate(snapshot.dayStart, snapshot.zone),
): { hits: Target[]; searchIndex: SearchIndexState; boost: UsageBoost | null } {
  const { pins, recents, zone } = snapshot
  const searchIndex = useSearchIndex(snapshot.catalogRevision, day)
  const { index } = searchIndex
  const { uses, at } = useRecentUses()
  const boost = useMemo(() => index && usageBoost(index.targets, uses, at, zone), [index, uses, at, zone])
  const hits = useMemo(() => {
    if (query.trim() === '') return suggestions({ pins, recents })
    return index && boost ? search(index, query, limit, boost) : []
  }, [index, boost, query, limit, pins, recents])
  return { hits, searchIndex, boost }
}
