/** Changes of projects and tasks that are made in Stint; what goes wrong is told where this is used. */
import type { CatalogChange } from '../../../shared/catalog/localCatalog.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { nameless } from '../controls/blankNameError.ts'

export function useEdit(accountId: string) {
  const { run, error, clear } = useIntent()
  const edit = (change: CatalogChange): Promise<boolean> =>
    run('name' in change && change.name.trim() === '' ? nameless() : stint().editCatalog({ accountId, change }))
  return { edit, error, clear }
}

export const longestName = 120
