/** Asks before an account is removed, and again if it has unsent entries. */
import type { AccountView } from '../../../shared/model/snapshot.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useAccountCalls } from './useAccountCalls.ts'
import { t } from '../messages.ts'

export function RemoveAccount({ account, onLeave }: { account: AccountView; onLeave(this: void): void }) {
  const { call, remove } = useAccountCalls(account)
  const { error } = call
  const unsent = error?.confirm === 'unsent' ? error : null
  const say = t().removal
  const ask = account.rules.editsCatalog ? say.withProjects : say.onServer
  const question = unsent ? say.evenUnsent(unsent.message, account.label) : ask(account.label)
  return (
    <div className="card-amber">
      <Confirm
        final
        // The second question takes the focus; a change of language does not.
        key={unsent ? 'unsent' : 'first'}
        question={question}
        yes={say.yes}
        no={say.no}
        onYes={() => void remove(unsent !== null)}
        onNo={onLeave}
      />
      {!unsent && <ErrorMessage error={error} />}
    </div>
  )
}
