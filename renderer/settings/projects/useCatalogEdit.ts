/** Changes to projects and tasks that are kept in Stint. Errors are shown where this is used. */
import type { CatalogChange } from '../../../shared/catalog/localCatalog.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { blankNameError } from '../controls/blankNameError.ts'

export function useCatalogEdit(accountId: string) {
  const { run, error, clear } = useCall()
  const edit = (change: CatalogChange): Promise<boolean> =>
    run('name' in change && change.name.trim() === '' ? blankNameError() : stint().editCatalog({ accountId, change }))
  return { edit, error: error, clear }
}

export const longestName = 120
