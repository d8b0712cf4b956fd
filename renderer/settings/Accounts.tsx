import { useState } from 'react'
import type { AccountView } from '../../shared/model.ts'
import { askProviders, useProviders } from '../state/providers.ts'
import { Button } from '../ui/Button.tsx'
import { LoginForm } from '../ui/login/LoginForm.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Account } from './Account.tsx'
import { Section } from './Section.tsx'

type Login = { account: AccountView | null } | null

/** The logins: who one is where, and a way to add another. */
export function Accounts({ accounts }: { accounts: AccountView[] }) {
  const { list, error } = useProviders()
  const [login, setLogin] = useState<Login>(null)
  const [chosen, setChosen] = useState(list[0]?.id ?? null)
  const wanted = login?.account?.provider ?? chosen
  const provider = list.find(({ id }) => id === wanted) ?? list[0]
  return (
    <Section title={accounts.length === 1 ? 'Account' : 'Accounts'} error={error}>
      <ul className="accounts">
        {accounts.map((account) => (
          <Account key={account.id} account={account} onLogin={() => setLogin({ account })} />
        ))}
      </ul>
      {login && provider ? (
        <div className="add-account">
          {!login.account && list.length > 1 && (
            <Segments
              name="System"
              value={provider.id}
              options={list.map(({ id, label }) => ({ value: id, label }))}
              onChange={setChosen}
            />
          )}
          <LoginForm
            key={`${provider.id} ${login.account?.id}`}
            provider={provider}
            account={login.account}
            onDone={() => setLogin(null)}
            onCancel={() => setLogin(null)}
          />
        </div>
      ) : (
        <div className="line">
          <Button look="slim" onClick={() => (provider ? setLogin({ account: null }) : void askProviders())}>
            Add account
          </Button>
        </div>
      )}
    </Section>
  )
}
