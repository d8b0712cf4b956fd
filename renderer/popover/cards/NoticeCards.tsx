import type { Notice, NoticeAction } from '../../../shared/model/snapshot.ts'
import { newsNoticeId } from '../../../shared/model/updatesView.ts'
import { useCall } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { showDay, showLogin } from '../popoverViewStore.ts'
import { Card } from './Card.tsx'
import { t } from './messages.ts'

/** What happened outside one entry, until it is dismissed or settled. */
export function NoticeCards({ notices }: { notices: Notice[] }) {
  const { run, error } = useCall()
  const say = t().notices
  const act = (id: string, action: NoticeAction) => {
    switch (action) {
      case 'settings':
        return void stint().openSettings()
      case 'login': {
        const accounts = useSnapshotStore.getState().snapshot?.accounts ?? []
        const remote = accounts.filter(({ rules }) => !rules.editsCatalog)
        const locked = remote.find(({ state }) => state.kind === 'needsLogin') ?? remote[0]
        return locked ? showLogin(locked.id) : showDay()
      }
      case 'retryKeychain':
        return void run(stint().retryKeychain())
      case 'restore':
        return void run(stint().restoreLost())
      case 'removeAgain':
      case 'removeOrKeep':
      case 'removeChanged':
        return void run(stint().settleRemoval({ id, outcome: 'again' }))
    }
  }
  return (
    <>
      {notices.map(({ id, level, title, message, action }) => (
        <Card key={id} level={level} title={title} message={message}>
          {action && (
            <Button variant="slim" onClick={() => act(id, action)}>
              {say[action === 'removeOrKeep' ? 'removeAgain' : action]}
            </Button>
          )}
          {action === 'removeOrKeep' && (
            <Button variant="slim" onClick={() => void run(stint().settleRemoval({ id, outcome: 'keep' }))}>
              {say.keepIt}
            </Button>
          )}
          {id === newsNoticeId && (
            <Button variant="slim" onClick={() => void stint().openReleasePage()}>
              {say.allNews}
            </Button>
          )}
          <Button variant="slim plain" onClick={() => void run(stint().dismissNotice({ id }))}>
            {say.dismiss}
          </Button>
        </Card>
      ))}
      <ErrorMessage error={error} />
    </>
  )
}
