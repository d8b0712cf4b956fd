import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t as common } from '../../state/messages.ts'
import { showLogin } from '../popoverViewStore.ts'
import { Card } from './Card.tsx'
import { t } from './messages.ts'

/** Accounts that don't work, each with the button that repairs it. Being offline is shown in the footer. */
export function AccountCards({ accounts }: { accounts: AccountView[] }) {
  const { run, error, busy } = useCall()
  const { accounts: say, notices } = t()
  const refresh = (label: string, accountId: string) => (
    <Button variant="slim" disabled={busy} onClick={() => void run(stint().refreshCatalog({ accountId }))}>
      {label}
    </Button>
  )
  const card = ({ id, label, state, rules }: AccountView) => {
    switch (state.kind) {
      case 'ok':
      case 'off':
      case 'loading':
      case 'offline':
        return null
      case 'needsLogin':
        return (
          <Card key={id} level="warning" title={say.needsLogin(label)} message={state.message}>
            <Button variant="slim" onClick={() => showLogin(id)}>
              {notices.login}
            </Button>
          </Card>
        )
      case 'trouble':
        return (
          <Card key={id} level="warning" title={say.trouble(label)} message={state.message}>
            {refresh(common().actions.tryAgain, id)}
          </Card>
        )
      case 'empty': {
        // Where projects are made by name the search says so.
        if (rules.editsCatalog) return null
        return (
          <Card key={id} level="info" title={say.empty} message={say.emptyWhy(label)}>
            {refresh(say.refresh, id)}
          </Card>
        )
      }
    }
  }
  return (
    <>
      {accounts.map(card)}
      <ErrorMessage error={error} />
    </>
  )
}
