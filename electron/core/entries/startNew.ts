/** A project made and started in one step, for whoever has none yet. */
import { editedCatalog } from '../../../shared/catalog/localCatalog.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { localLogin } from '../accounts/accountState.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Tracker } from './tracker.ts'
import { t } from '../messages.ts'

export interface StartNewNeeds {
  accounts: Pick<Accounts, 'views' | 'login' | 'editCatalog'>
  tracker: Pick<Tracker, 'start'>
  newId: () => string
}

/** Makes a project of that name on this computer and starts it; an account for that is made where there is none. */
export async function startNew(
  { accounts, tracker, newId }: StartNewNeeds,
  { project, description }: Parsed<'startNew'>,
): Promise<void> {
  const find = () => accounts.views().find(({ rules, enabled }) => rules.editsCatalog && enabled)
  if (!find()) await accounts.login(localLogin)
  const local = find()
  if (!local) throw new AppError('notFound', t().accounts.noLocal)
  const projectId = newId()
  const change = { kind: 'addProject' as const, name: project, customer: '' }
  accounts.editCatalog(local.id, (catalog) => editedCatalog(catalog, change, projectId))
  tracker.start({ target: { accountId: local.id, projectId, activityId: null, taskId: null }, description })
}
