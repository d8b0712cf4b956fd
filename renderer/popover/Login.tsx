import type { AccountView, ProviderInfo } from '../../shared/model.ts'
import { LoginForm } from '../ui/login/LoginForm.tsx'
import { showDay } from './view.ts'

interface Props {
  provider: ProviderInfo
  /** The account to log in to again, or null for a new one. */
  account: AccountView | null
}

/** The way in to a system, and the way back in when a login has ended. */
export function Login({ provider, account }: Props) {
  return (
    <section className="welcome scroll">
      {account ? (
        <header>
          <h1>Log in to {account.label} again</h1>
          {account.state.kind === 'needsLogin' && <p className="quiet">{account.state.message}</p>}
          <p className="quiet">What you track meanwhile is kept here and sent after.</p>
        </header>
      ) : (
        <header>
          <h1>Connect {provider.label}</h1>
          <p className="quiet">{provider.remark}</p>
        </header>
      )}
      <LoginForm
        key={`${provider.id} ${account?.id}`}
        provider={provider}
        account={account}
        onDone={showDay}
        onCancel={showDay}
      />
    </section>
  )
}
