/** Asks before an account is removed, and once more where entries of it were never sent. */
import type { AccountView } from '../../../shared/model.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAccount } from './useAccount.ts'

export function RemoveAccount({ account, onLeave }: { account: AccountView; onLeave(this: void): void }) {
  const { intent, remove } = useAccount(account)
  const { error } = intent
  const unsent = error?.confirm === 'unsent' ? error : null
  const kept = account.rules.editsCatalog
    ? 'Its projects go; what you tracked stays in the journal of this computer.'
    : 'What you tracked stays in the journal of this computer and on the server.'
  const question = unsent
    ? `${unsent.message} Remove ${account.label} all the same?`
    : `Remove ${account.label}? ${kept}`
  return (
    <div className="card-amber">
      <Confirm
        final
        key={question}
        question={question}
        yes="Remove"
        no="Keep it"
        onYes={() => void remove(unsent !== null)}
        onNo={onLeave}
      />
      {!unsent && <Problem error={error} />}
    </div>
  )
}
