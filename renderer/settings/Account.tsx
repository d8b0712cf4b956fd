import { useState } from 'react'
import type { AccountView } from '../../shared/model.ts'
import { useIntent } from '../state/intent.ts'
import { stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Problem } from '../ui/Problem.tsx'
import { accountWords } from './accountWords.ts'

/** One login: where it leads, how it is, and what can be done with it. */
export function Account({ account, onLogin }: { account: AccountView; onLogin(this: void): void }) {
  const { run, error, busy, clear } = useIntent()
  const [leaving, setLeaving] = useState(false)
  const { id, state } = account
  const { icon, text } = accountWords(account)
  const logout = async (evenUnsent: boolean) => {
    await run(stint().logout({ accountId: id, evenUnsent }))
    setLeaving(false)
  }
  const keep = () => {
    setLeaving(false)
    clear()
  }
  const unsent = error?.confirm === 'unsent' ? error : null
  const question = unsent ? `${unsent.message} Log out all the same?` : leaving ? `Log out of ${account.label}?` : null
  return (
    <li className="account" data-state={state.kind}>
      <p className="account-label clip">{account.label}</p>
      <p className="small quiet clip">
        {account.baseUrl.replace(/^https:\/\//, '')}, times in {account.identity.zone}
      </p>
      <p className="account-state small">
        {icon && <Icon name={icon} size={14} />}
        {text}
      </p>
      {question ? (
        <div className="card-amber">
          <Confirm
            key={question}
            question={question}
            yes="Log out"
            no="Stay"
            onYes={() => void logout(unsent !== null)}
            onNo={keep}
          />
        </div>
      ) : (
        <div className="account-actions">
          <Button
            look="slim"
            disabled={busy || state.kind === 'loading'}
            onClick={() => void run(stint().refreshCatalog({ accountId: id }))}
          >
            Refresh
          </Button>
          <Button look={state.kind === 'needsLogin' ? 'slim primary' : 'slim plain'} onClick={onLogin}>
            Log in again
          </Button>
          <Button look="slim plain" onClick={() => setLeaving(true)}>
            Log out
          </Button>
        </div>
      )}
      {!unsent && <Problem error={error} />}
    </li>
  )
}
