/** What can be tracked on, as the main process has it. */
import { useMemo } from 'react'
import { catalogOn } from '../../shared/catalog/projectDays.ts'
import { numbersIn, targetsOf } from '../../shared/catalog/targets.ts'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { Catalog } from '../../shared/model/snapshot.ts'
import { buildIndex, type SearchIndex } from '../../shared/search/searchTargets.ts'
import { stint } from './bridge.ts'
import { useAnswer } from './useCall.ts'

export interface SearchIndexState {
  /** null until the first catalogs have come. */
  index: SearchIndex | null
  error: ErrorInfo | null
}

/** The catalogs of all accounts, fetched once per catalog revision. */
function useCatalogs(catalogRevision: number) {
  const { value, error } = useAnswer(() => stint().catalogs(), catalogRevision)
  return { accounts: value?.accounts ?? null, error }
}

/** The search index over everything that can be tracked on that day ("2026-11-20"), built once per catalog revision and day. */
export function useSearchIndex(catalogRevision: number, day: string): SearchIndexState {
  const { accounts, error } = useCatalogs(catalogRevision)
  const index = useMemo(
    () =>
      accounts &&
      buildIndex(
        accounts.flatMap(({ accountId, catalog }) => targetsOf(accountId, catalogOn(catalog, day))),
        numbersIn(accounts),
      ),
    [accounts, day],
  )
  return { index, error }
}

/** The catalog of one account; null while there is none. */
export function useCatalog(
  accountId: string,
  catalogRevision: number,
): { catalog: Catalog | null; error: ErrorInfo | null } {
  const { accounts, error } = useCatalogs(catalogRevision)
  return { catalog: accounts?.find((each) => each.accountId === accountId)?.catalog ?? null, error }
}
