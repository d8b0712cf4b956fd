/** The login: a form with the fields that the provider asks for, and the choice of a person where it needs one. */
import type { AccountView, ProviderInfo } from '../../shared/model/snapshot.ts'
import { ChoosePerson } from './ChoosePerson.tsx'
import { LoginFields } from './LoginFields.tsx'
import { useLogin } from './useLogin.ts'

interface Props {
  provider: ProviderInfo
  /** The account to log in to again, or null for a new one. */
  account: AccountView | null
  onDone(this: void): void
  onCancel?: (() => void) | undefined
}

export function LoginForm({ provider, account, onDone, onCancel }: Props) {
  const login = useLogin(provider, account, onDone)
  const { answer } = login
  if (answer.kind !== 'choose') return <LoginFields provider={provider} login={login} onCancel={onCancel} />
  return (
    <ChoosePerson
      people={answer.people}
      system={provider.label}
      onChoose={(person) => login.choose(answer.what, person)}
      onBack={login.forget}
    />
  )
}
