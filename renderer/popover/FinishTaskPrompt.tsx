import { useState } from 'react'
import type { Target } from '../../shared/model/snapshot.ts'
import { useIntent } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { refOf } from '../state/targetName.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { Problem } from '../components/ErrorMessage.tsx'
import { useBackEnd } from '../state/useAccountProvider.ts'
import { t } from './messages.ts'
import styles from './FinishTaskPrompt.module.css'

interface Props {
  target: Target
  onLeave(this: void): void
}

/** Asks before a task is reported as done, tells it, and says what came of it. */
export default function FinishTask({ target, onLeave }: Props) {
  const { name } = useBackEnd(target.accountId)
  const { run, busy, error } = useIntent()
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
        <Button look="slim" onClick={onLeave}>
          {say.ok}
        </Button>
      )}
      <Problem error={busy ? null : error} />
    </div>
  )
}
