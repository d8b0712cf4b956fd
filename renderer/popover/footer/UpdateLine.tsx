import { useEffect, useState } from 'react'
import type { UpdatesView } from '../../../shared/model/updatesView.ts'
import { stint } from '../../state/bridge.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t } from '../messages.ts'
import styles from './UpdateLine.module.css'

/** A newer version that can be had, in one quiet line. */
export function UpdateLine({ updates }: { updates: UpdatesView }) {
  const { ask, error } = useCall()
  const { offer, way } = useWhileNotTyping(updates)
  if (offer === null || (way === 'self' && !offer.ready)) return null
  const say = t().updates
  return (
    <div className={styles.update}>
      <div className={styles.line}>
        <p className="small quiet" role="status">
          {offer.ready ? say.ready(offer.version) : say.there(offer.version)}
        </p>
        {offer.ready ? (
          <Button variant="slim" onClick={() => void ask(stint().restartToUpdate())}>
            {say.restart}
          </Button>
        ) : (
          <Button variant="slim" onClick={() => void stint().openReleasePage()}>
            {say.get}
          </Button>
        )}
      </div>
      <ErrorMessage error={error} />
    </div>
  )
}

/** The line comes and goes while nothing is typed, or with the next look: nothing moves below somebody's hands. */
function useWhileNotTyping(updates: UpdatesView): UpdatesView {
  const [shown, setShown] = useState(updates)
  useEffect(() => {
    const show = () => setShown((before) => useSnapshotStore.getState().snapshot?.updates ?? before)
    const ends = [useSnapshotStore.subscribe(() => isTyping() || show()), window.stint.on('hidden', show)]
    return () => ends.forEach((end) => end())
  }, [])
  return shown
}

function isTyping(): boolean {
  const field = document.activeElement
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== ''
}
