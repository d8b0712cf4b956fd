import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Problem } from '../../components/ErrorMessage.tsx'
import { t as common } from '../../state/messages.ts'
import { showLogin } from '../popoverViewStore.ts'
import { Card } from './Card.tsx'
import { t } from './messages.ts'

/** Accounts that can't work as they are, each with the button that mends it. Being offline is said in the foot. */
export function Accounts({ accounts }: { accounts: AccountView[] }) {
  const { run, error, busy } = useIntent()
  const { accounts: say, notices } = t()
  const refresh = (label: string, accountId: string) => (
    <Button look="slim" disabled={busy} onClick={() => void run(stint().refreshCatalog({ accountId }))}>
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
            <Button look="slim" onClick={() => showLogin(id)}>
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
        // Where projects are made by typing their name, the search says so.
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
      <Problem error={error} />
    </>
  )
}
