/** Changes of projects and tasks that are made in Stint; what goes wrong is told where this is used. */
import type { CatalogChange } from '../../../shared/localCatalog.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { plainError } from '../../ui/plainError.ts'
import { nameless } from '../nameless.ts'

export function useEdit(accountId: string) {
  const { run, error, clear } = useIntent()
  const edit = (change: CatalogChange): Promise<boolean> =>
    run('name' in change && change.name.trim() === '' ? nameless() : stint().editCatalog({ accountId, change }))
  return { edit, error: error && plainError(error), clear }
}

export const longestName = 120
