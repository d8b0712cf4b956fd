import { useState } from 'react'
import type { Target } from '../../shared/model/snapshot.ts'
import { useCall } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { refOf } from '../state/targetName.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import { t } from './messages.ts'
import styles from './FinishTaskPrompt.module.css'

interface Props {
  target: Target
  onLeave(this: void): void
}

/** Asks before a task is reported as done, reports it, and shows the result. */
export default function FinishTaskPrompt({ target, onLeave }: Props) {
  const { name } = useAccountProvider(target.accountId)
  const { run, busy, error } = useCall()
  const [done, setDone] = useState(false)
  const finish = () => void run(stint().finishTask({ target: refOf(target) })).then(setDone)
  const asking = !busy && !done
  const say = t().finish
  const task = target.task ?? ''
  return (
    <div className={asking ? `${styles.prompt} card-amber` : styles.prompt}>
      <p className="small" role="status">
        {busy && say.telling(name, task)}
        {done && say.done(name, task)}
      </p>
      {asking && (
        <Confirm final question={say.ask(name, task)} yes={say.yes} no={say.no} onYes={finish} onNo={onLeave} />
      )}
      {done && (
        <Button variant="slim" onClick={onLeave}>
          {say.ok}
        </Button>
      )}
      <ErrorMessage error={busy ? null : error} />
    </div>
  )
}
