import type { AccountView } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { showLogin } from '../view.ts'
import { Card } from './Card.tsx'

/** Accounts that can't work as they are, each with the button that mends it. Being offline is said in the foot. */
export function Accounts({ accounts }: { accounts: AccountView[] }) {
  const { run, error, busy } = useIntent()
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
          <Card key={id} level="warning" title={`${label} needs a login`} message={state.message}>
            <Button look="slim" onClick={() => showLogin(id)}>
              Log in again
            </Button>
          </Card>
        )
      case 'trouble':
        return (
          <Card key={id} level="warning" title={`Trouble with ${label}`} message={state.message}>
            {refresh('Try again', id)}
          </Card>
        )
      case 'empty': {
        // Where projects are made by typing their name, the search says so.
        if (rules.editsCatalog) return null
        const message = `${label} shows you nothing that time can be booked on. Ask for a project, then refresh.`
        return (
          <Card key={id} level="info" title="Nothing to track on yet" message={message}>
            {refresh('Refresh', id)}
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
