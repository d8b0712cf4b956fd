import { useEffect } from 'react'
import { elapsed } from '../../shared/time/formatTime.ts'
import type { Entry, EntryDetails, Snapshot } from '../../shared/model/snapshot.ts'
import { openPause, worked } from '../../shared/time/workedTime.ts'
import { Button } from '../components/Button.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { Icon, type IconName } from '../components/Icon.tsx'
import { ProjectDot } from '../components/ProjectDot.tsx'
import { useReadyMark } from '../components/useReadyMark.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { stint } from '../state/bridge.ts'
import { minuteOrigin } from '../state/dayWork.ts'
import { useSnapshotStore } from '../state/snapshotStore.ts'
import { nameOf } from '../state/targetName.ts'
import { type Call, useCall } from '../state/useCall.ts'
import { useNow } from '../state/useNow.ts'
import { t } from './messages.ts'
import styles from './TimerWindow.module.css'

/** The whole window: what runs, or what ran last, and the buttons for it. It is dragged by everything but the buttons. */
export function TimerWindow() {
  const { snapshot, error } = useSnapshotStore()
  const call = useCall()
  useReadyMark(snapshot !== null)
  const close = () => void call.run(stint().changeSettings({ timerWindow: false }))
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void stint().changeSettings({ timerWindow: false })
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [])
  const problem = call.error ?? (snapshot ? null : error)
  return (
    <main className={styles.window}>
      <h1 className="hidden">Stint</h1>
      {snapshot && <Timer snapshot={snapshot} call={call} />}
      {problem && (
        <div className={styles.problem}>
          <ErrorMessage error={problem} />
        </div>
      )}
      {snapshot && <SmallButton icon="close" name={t().close} keys="esc" call={call} run={close} />}
    </main>
  )
}

function Timer({ snapshot: { timer }, call }: { snapshot: Snapshot; call: Call }) {
  return timer.kind === 'running' ? (
    <Running key={timer.entry.id} entry={timer.entry} call={call} />
  ) : (
    <Idle last={timer.last} call={call} />
  )
}

function Running({ entry, call }: { entry: Entry; call: Call }) {
  const pause = openPause(entry)
  const now = useNow(minuteOrigin([entry], 0), pause ? 60_000 : 1000)
  const stop = () => void call.run(stint().stop())
  const turn = () => void call.run(pause ? stint().resume({}) : stint().pause())
  useShortcut('.', stop)
  useShortcut('p', turn)
  const say = t()
  return (
    <>
      <What details={entry} />
      <p className={styles.time} data-paused={pause !== null} role="timer" aria-label={pause ? say.paused : say.worked}>
        {elapsed(worked(entry, now))}
      </p>
      {pause ? (
        <SmallButton icon="play" name={say.resume} keys="mod+p" call={call} run={turn} />
      ) : (
        <SmallButton icon="pause" name={say.pause} keys="mod+p" call={call} run={turn} />
      )}
      <SmallButton icon="stop" name={say.stop} keys="mod+." call={call} run={stop} />
    </>
  )
}

function Idle({ last, call }: { last: EntryDetails | null; call: Call }) {
  const goOn = () => void call.run(stint().continueEntry({ entryId: null }))
  if (!last) return <p className={`${styles.what} quiet`}>{t().nothing}</p>
  return (
    <>
      <What details={last} />
      <p className={styles.time} data-idle>
        0:00
      </p>
      <SmallButton icon="play" name={t().continue} call={call} run={goOn} />
    </>
  )
}

const What = ({ details: { target, description } }: { details: Pick<EntryDetails, 'target' | 'description'> }) => (
  <div className={styles.what}>
    <div className={styles.target}>
      <ProjectDot color={target.color} />
      <span className="clip" title={nameOf(target)}>
        {target.project}
      </span>
    </div>
    {description && (
      <p className={styles.note} title={description}>
        {description}
      </p>
    )}
  </div>
)

interface SmallButtonProps {
  icon: IconName
  name: string
  keys?: string
  call: Call
  run(this: void): void
}

const SmallButton = ({ icon, name, keys, call, run }: SmallButtonProps) => (
  <Button
    variant="plain icon"
    className={styles.button}
    name={name}
    {...(keys && { keys })}
    disabled={call.busy}
    onClick={run}
  >
    <Icon name={icon} size={14} />
  </Button>
)
