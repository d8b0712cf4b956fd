import type { Notice, NoticeAction } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { useMirror } from '../../state/mirror.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { showDay, showLogin } from '../view.ts'
import { Card } from './Card.tsx'
import './notices.css'

const labels: Record<NoticeAction, string> = {
  settings: 'Open settings',
  login: 'Log in again',
  retryKeychain: 'Try the keychain again',
}

/** What happened outside one entry, until it is dismissed or settled. */
export function Notices({ notices }: { notices: Notice[] }) {
  const { run, error } = useIntent()
  const act = (action: NoticeAction) => {
    switch (action) {
      case 'settings':
        return void stint().openSettings()
      case 'login': {
        const accounts = useMirror.getState().snapshot?.accounts ?? []
        const remote = accounts.filter(({ rules }) => !rules.editsCatalog)
        const locked = remote.find(({ state }) => state.kind === 'needsLogin') ?? remote[0]
        return locked ? showLogin(locked.id) : showDay()
      }
      case 'retryKeychain':
        return void run(stint().retryKeychain())
    }
  }
  return (
    <>
      {notices.map(({ id, level, title, message, action }) => (
        <Card key={id} level={level} title={title} message={message}>
          {action && (
            <Button look="slim" onClick={() => act(action)}>
              {labels[action]}
            </Button>
          )}
          <Button look="slim plain" onClick={() => void run(stint().dismissNotice({ id }))}>
            Dismiss
          </Button>
        </Card>
      ))}
      <Problem error={error} />
    </>
  )
}
