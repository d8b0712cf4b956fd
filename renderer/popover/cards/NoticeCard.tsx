import type { Notice, NoticeAction } from '../../../shared/model/snapshot.ts'
import { newsNoticeId } from '../../../shared/model/updatesView.ts'
import { useCall } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { showDay, showLogin } from '../popoverViewStore.ts'
import { focusNextQuestion } from './question/questionFocus.ts'
import { Card } from './Card.tsx'
import { t } from './messages.ts'

/** What happened outside one entry, until it is dismissed or settled. */
export function NoticeCard({ notice: { id, level, title, message, action } }: { notice: Notice }) {
  const { run, error } = useCall()
  const say = t().notices
  const answer = (call: ReturnType<ReturnType<typeof stint>['dismissNotice']>) => void run(call).then(focusNextQuestion)
  const act = (wanted: NoticeAction) => {
    switch (wanted) {
      case 'settings':
        return void stint().openSettings()
      case 'login': {
        const accounts = useSnapshotStore.getState().snapshot?.accounts ?? []
        const remote = accounts.filter(({ rules }) => !rules.editsCatalog)
        const locked = remote.find(({ state }) => state.kind === 'needsLogin') ?? remote[0]
        return locked ? showLogin(locked.id) : showDay()
      }
      case 'retryKeychain':
        return answer(stint().retryKeychain())
      case 'restore':
        return answer(stint().restoreLost())
      case 'removeAgain':
      case 'removeOrKeep':
      case 'removeChanged':
        return answer(stint().settleRemoval({ id, outcome: 'again' }))
    }
  }
  return (
    <>
      <Card level={level} title={title} message={message}>
        {action && (
          <Button variant="slim" onClick={() => act(action)}>
            {say[action === 'removeOrKeep' ? 'removeAgain' : action]}
          </Button>
        )}
        {action === 'removeOrKeep' && (
          <Button variant="slim" onClick={() => answer(stint().settleRemoval({ id, outcome: 'keep' }))}>
            {say.keepIt}
          </Button>
        )}
        {id === newsNoticeId && (
          <Button variant="slim" onClick={() => void stint().openReleasePage()}>
            {say.allNews}
          </Button>
        )}
        <Button variant="slim plain" onClick={() => answer(stint().dismissNotice({ id }))}>
          {say.dismiss}
        </Button>
      </Card>
      <ErrorMessage error={error} />
    </>
  )
}
