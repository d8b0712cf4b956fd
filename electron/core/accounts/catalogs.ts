/** What is known of the accounts' providers: catalogs and facts, in memory and in the store. */
import { isRunningOn } from '../../../shared/catalog/projectDays.ts'
import { targetKey, targetsOf } from '../../../shared/catalog/targets.ts'
import type { Catalog, Target, TargetRef } from '../../../shared/model/snapshot.ts'
import type { Cached, CatalogStore } from '../ports/ports.ts'

interface LoadedCatalog extends Cached {
  targets: Map<string, Target>
}

export interface CatalogCache {
  /** Rises when what can be picked changed. */
  revision(): number
  raiseRevision(): void
  /** Takes what the store has; false: nothing. */
  load(accountId: string): boolean
  keep(accountId: string, cached: Cached): void
  /** As `load`, with `cached` where the store has nothing; that is only stored once it is changed. */
  loadOr(accountId: string, cached: Cached): void
  forget(accountId: string): void
  catalog(accountId: string): Catalog | null
  facts(accountId: string): unknown
  fetchedAt(accountId: string): number | null
  /** By targetKey. */
  targets(accountId: string): Map<string, Target>
  target(ref: TargetRef): Target | undefined
  /** Whether the project of a target runs on that day ("2026-11-20"); true where no days are known. */
  runsOn(ref: TargetRef, day: string): boolean
  /** The project on which pauses are booked. */
  pauseTarget(accountId: string): Target | null
}

const noTargets = new Map<string, Target>()

export function createCatalogCache(store: CatalogStore): CatalogCache {
  const loaded = new Map<string, LoadedCatalog>()
  let revision = 1

  function show(accountId: string, cached: Cached): void {
    const before = loaded.get(accountId)
    // Built again only when it differs: a big catalog makes many targets.
    const same = before && JSON.stringify(before.catalog) === JSON.stringify(cached.catalog)
    const targets = same
      ? before.targets
      : new Map(targetsOf(accountId, cached.catalog).map((target) => [targetKey(target), target]))
    loaded.set(accountId, { ...cached, targets })
    if (!same) revision++
  }

  function load(accountId: string): boolean {
    const cached = store.load(accountId)
    if (cached) show(accountId, cached)
    return cached !== null
  }

  return {
    revision: () => revision,
    raiseRevision: () => void revision++,
    load,
    loadOr(accountId, cached) {
      if (!load(accountId)) show(accountId, cached)
    },
    keep(accountId, cached) {
      store.save(accountId, cached)
      show(accountId, cached)
    },
    forget(accountId) {
      store.delete(accountId)
      loaded.delete(accountId)
      revision++
    },
    catalog: (accountId) => loaded.get(accountId)?.catalog ?? null,
    facts: (accountId) => loaded.get(accountId)?.facts ?? null,
    fetchedAt: (accountId) => loaded.get(accountId)?.fetchedAt ?? null,
    targets: (accountId) => loaded.get(accountId)?.targets ?? noTargets,
    target: (ref) => loaded.get(ref.accountId)?.targets.get(targetKey(ref)),
    runsOn({ accountId, projectId }, day) {
      const project = loaded.get(accountId)?.catalog.projects.find(({ id }) => id === projectId)
      return !project || isRunningOn(project, day)
    },
    pauseTarget(accountId) {
      const catalog = loaded.get(accountId)?.catalog
      const project = catalog?.projects.find(({ id }) => id === catalog.pauseProjectId)
      if (!project) return null
      return {
        accountId,
        projectId: project.id,
        activityId: null,
        taskId: null,
        customer: null,
        project: project.name,
        activity: null,
        task: null,
        color: project.color,
      }
    },
  }
}
