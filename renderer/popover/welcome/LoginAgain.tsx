import type { AccountView, ProviderInfo } from '../../../shared/model/snapshot.ts'
import { LoginForm } from '../../login/LoginForm.tsx'
import { showDay } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import welcomeScreen from './WelcomeScreen.module.css'

interface Props {
  provider: ProviderInfo
  account: AccountView
}

/** A new login for an account whose login has expired. */
export default function LoginAgain({ provider, account }: Props) {
  const say = t().welcome
  return (
    <section className={welcomeScreen.welcome}>
      <header>
        <h1>{say.again(account.label)}</h1>
        {account.state.kind === 'needsLogin' && <p className="quiet">{account.state.message}</p>}
        <p className="quiet">{say.keptMeanwhile}</p>
      </header>
      <LoginForm key={account.id} provider={provider} account={account} onDone={showDay} onCancel={showDay} />
    </section>
  )
}
