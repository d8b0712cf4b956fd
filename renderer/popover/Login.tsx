import { useState } from 'react'
import type { ProviderId, Snapshot } from '../../shared/model.ts'
import { askProviders, useProviders } from '../state/providers.ts'
import { Button } from '../ui/Button.tsx'
import { LoginForm } from '../ui/login/LoginForm.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Notices } from './notices/Notices.tsx'
import { showDay } from './view.ts'

/** The first thing a person sees, and the way back in when a token has ended. */
export function Login({ snapshot, accountId }: { snapshot: Snapshot; accountId: string | null }) {
  const { list, error } = useProviders()
  const [chosen, setChosen] = useState<ProviderId | null>(null)
  const account = snapshot.accounts.find(({ id }) => id === accountId) ?? null
  const wanted = account?.provider ?? chosen
  const provider = list.find(({ id }) => id === wanted) ?? list[0]
  const first = snapshot.accounts.length === 0
  return (
    <>
      <div className="notices scroll">
        <Notices notices={snapshot.notices} />
      </div>
      <section className="welcome scroll">
        {account ? (
          <header>
            <h1>Log in to {account.label} again</h1>
            {account.state.kind === 'needsLogin' && <p className="quiet">{account.state.message}</p>}
            <p className="quiet">What you track meanwhile is kept here and sent after.</p>
          </header>
        ) : (
          <header>
            <Mark size={40} />
            <h1>{first ? 'Hello, this is Stint.' : 'Add an account'}</h1>
            <p className="quiet">
              A timer in your menu bar: one click starts it, and the time ends up where your company keeps it.
            </p>
          </header>
        )}
        {!account && list.length > 1 && provider && (
          <Segments
            name="System"
            value={provider.id}
            options={list.map(({ id, label }) => ({ value: id, label }))}
            onChange={setChosen}
          />
        )}
        {provider && (
          <LoginForm
            key={`${provider.id} ${accountId}`}
            provider={provider}
            account={account}
            onDone={showDay}
            onCancel={first ? undefined : showDay}
          />
        )}
        {error && (
          <>
            <Problem error={error} />
            <Button onClick={() => void askProviders()}>Try again</Button>
          </>
        )}
      </section>
    </>
  )
}
