import { useEffect, useState } from 'react'
import { targetsOf } from '../../shared/catalog.ts'
import type { ErrorInfo } from '../../shared/errors.ts'
import { buildIndex, type SearchIndex } from '../../shared/search.ts'
import { settle } from './mirror.ts'
import { stint } from './stint.ts'

export interface Searchable {
  /** null until the first catalogs have come. */
  index: SearchIndex | null
  error: ErrorInfo | null
}

/** The search index over everything that can be tracked on, built once per catalog revision. */
export function useSearchable(catalogRevision: number): Searchable {
  const [searchable, setSearchable] = useState<Searchable>({ index: null, error: null })
  useEffect(() => {
    let current = true
    void settle(stint().catalogs()).then((result) => {
      if (!current) return
      if (!result.ok) return setSearchable((before) => ({ ...before, error: result.error }))
      const targets = result.value.accounts.flatMap(({ accountId, catalog }) => targetsOf(accountId, catalog))
      setSearchable({ index: buildIndex(targets), error: null })
    })
    return () => {
      current = false
    }
  }, [catalogRevision])
  return searchable
}
