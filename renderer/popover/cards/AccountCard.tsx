import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t as common } from '../../state/messages.ts'
import { showLogin } from '../popoverViewStore.ts'
import { Card } from './Card.tsx'
import { t } from './messages.ts'

/** An account that doesn't work, with the button that repairs it. */
export function AccountCard({ account: { id, label, state } }: { account: AccountView }) {
  const { run, error, busy } = useCall()
  const { accounts: say, notices } = t()
  const refresh = (name: string) => (
    <Button variant="slim" disabled={busy} onClick={() => void run(stint().refreshCatalog({ accountId: id }))}>
      {name}
    </Button>
  )
  return (
    <>
      {state.kind === 'needsLogin' && (
        <Card level="warning" title={say.needsLogin(label)} message={state.message}>
          <Button variant="slim" onClick={() => showLogin(id)}>
            {notices.login}
          </Button>
        </Card>
      )}
      {state.kind === 'trouble' && (
        <Card level="warning" title={say.trouble(label)} message={state.message}>
          {refresh(common().actions.tryAgain)}
        </Card>
      )}
      {state.kind === 'empty' && (
        <Card level="info" title={say.empty} message={say.emptyWhy(label)}>
          {refresh(say.refresh)}
        </Card>
      )}
      <ErrorMessage error={error} />
    </>
  )
}
