import type { EntryDetails, Snapshot } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { showKeys } from '../../components/keyLabels.ts'
import { Phrase } from '../../components/Phrase.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { pickable } from '../../state/accountNames.ts'
import { canMakeProjects } from '../accountKinds.ts'
import { focusSearch } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import runningTimer from './RunningTimer.module.css'
import elapsedTime from './ElapsedTime.module.css'
import runningTarget from './RunningTarget.module.css'
import styles from './IdleTimer.module.css'

/** Shown while no timer runs: Enter starts the last target again. */
export function IdleTimer({ last, snapshot }: { last: EntryDetails | null; snapshot: Snapshot }) {
  const { run, error, busy } = useCall()
  const again = () => void run(stint().continueEntry({ entryId: null })).then(focusSearch)
  const { title, hint, keys } = advice(snapshot)
  const say = t().now
  const about = last?.description || last?.target.customer
  return (
    <section className={runningTimer.timer} aria-label={say.idle}>
      <div className={runningTimer.top}>
        <div className={`${elapsedTime.elapsed} ${elapsedTime.idle}`} data-testid="elapsed">
          0:00<span>:00</span>
        </div>
        {last && (
          <Button variant="primary" keys="enter" onClick={again} disabled={busy} title={say.lastAgain}>
            {t().start}
          </Button>
        )}
      </div>
      {last ? (
        <div className={runningTarget.target}>
          <div className={runningTarget.name}>
            <ProjectDot color={last.target.color} />
            <TargetName target={last.target} />
          </div>
          <p className={runningTarget.since}>
            {about && <span className="clip">{about}</span>}
            {about && <span aria-hidden="true">·</span>}
            <span className={styles.again}>
              <Phrase text={say.again} enter={<kbd>{showKeys('enter')}</kbd>} />
            </span>
          </p>
        </div>
      ) : (
        <div className={runningTarget.target}>
          <p className={runningTarget.name}>{title}</p>
          {hint && <p className="small quiet">{hint}</p>}
          {keys && (
            <p className="small quiet">
              <Phrase text={keys} down={<kbd>{showKeys('down')}</kbd>} enter={<kbd>{showKeys('enter')}</kbd>} />
            </p>
          )}
        </div>
      )}
      <ErrorMessage error={error} />
    </section>
  )
}

/** What to do where nothing was tracked before. */
function advice(snapshot: Snapshot): { title: string; hint: string; keys: string } {
  const say = t().now
  if (pickable(snapshot).length > 0) return { title: say.pick, hint: say.pickHint, keys: say.pickKeys }
  if (canMakeProjects(snapshot)) return { title: say.name, hint: say.nameHint, keys: '' }
  return { title: say.nothing, hint: '', keys: '' }
}
