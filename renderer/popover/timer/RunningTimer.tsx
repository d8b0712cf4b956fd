import { Suspense, useState } from 'react'
import type { Input, StintApi } from '../../../shared/ipc/contract.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { useCall } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { stint } from '../../state/bridge.ts'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { Menu } from '../../components/Menu.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { makeShorter, makeTaller } from '../popoverHeight.ts'
import { NotSentHint } from '../NotSentHint.tsx'
import { useCanFinishTask } from '../useCanFinishTask.ts'
import { focusSearch, moveEntry, showEdit } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { TimerButtons } from './TimerButtons.tsx'
import { ElapsedTime } from './ElapsedTime.tsx'
import { Live } from './LiveRecordStatus.tsx'
import { PausedFor } from './PausedFor.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import styles from './RunningTimer.module.css'

/** Loaded when first needed. */
const RunningDetails = lazyWithMessages(() => import('./RunningDetails.tsx'))
const DiscardPrompt = lazyWithMessages(() => import('./DiscardPrompt.tsx'))
const FinishTaskPrompt = lazyWithMessages(() => import('../FinishTaskPrompt.tsx'))

/** The running entry with its actions. */
export function RunningTimer({ entry, zone }: { entry: Entry; zone: string }) {
  const { run, error } = useCall()
  const [detailed, setDetailed] = useState(false)
  const [asking, setAsking] = useState<'discard' | 'finish' | null>(null)
  const canFinish = useCanFinishTask(entry.target)
  const notOffered = useSnapshotStore((state) => state.snapshot?.notOffered)
  const { name } = useAccountProvider(entry.target.accountId)
  const pause = openPause(entry)
  const say = t().now

  const amend = (change: Omit<Input<'amend'>, 'entryId'>) => run(stint().amend({ entryId: entry.id, ...change }))
  const act = (call: () => ReturnType<StintApi['stop']>) => () => {
    // Leaving a field saves it; that has to happen first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void run(call()).then(focusSearch)
  }
  const toggleTimerWindow = () => {
    const shown = useSnapshotStore.getState().snapshot?.settings.timerWindow ?? false
    void run(stint().changeSettings({ timerWindow: !shown }))
  }
  const toggleDetails = () => setDetailed(!detailed)
  const edit = () => showEdit(entry.id)
  const move = () => moveEntry(entry.id, null)
  const discard = () => setAsking('discard')
  const finish = () => setAsking('finish')
  const leave = () => {
    setAsking(null)
    focusSearch()
  }
  useShortcut('e', toggleDetails)
  useShortcut('e', edit, true)
  useShortcut('m', move)
  useShortcut('d', () => canFinish && finish())
  useShortcut('backspace', discard, true)

  return (
    <section className={styles.timer} aria-label={pause ? say.paused : say.running}>
      <div className={styles.top}>
        <ElapsedTime entry={entry} />
        <Menu
          name={say.more}
          items={[
            { label: say.editDetails, keys: 'mod+e', run: toggleDetails },
            { label: say.editEntry, keys: 'mod+shift+e', run: edit },
            { label: t().changeTarget, keys: 'mod+m', run: move },
            ...(canFinish ? [{ label: t().markDone, keys: 'mod+d', run: finish }] : []),
            { label: say.timerWindow, run: toggleTimerWindow },
            { label: say.taller, keys: 'mod+shift+up', run: makeTaller },
            { label: say.shorter, keys: 'mod+shift+down', run: makeShorter },
            { label: common().actions.discard, keys: 'mod+shift+backspace', run: discard },
          ]}
        />
        <TimerButtons
          pause={pause}
          onPause={act(() => stint().pause())}
          onResume={act(() => stint().resume({}))}
          onStop={act(() => stint().stop())}
        />
      </div>
      {pause && <PausedFor pause={pause} zone={zone} />}
      <RunningTarget entry={entry} zone={zone} detailed={detailed} onMove={move} onDetails={toggleDetails} />
      <InlineTextField
        name={say.description}
        saved={entry.description}
        save={(description) => amend({ description })}
        onLeave={focusSearch}
        placeholder={say.doing}
        className={styles.description}
        maxLength={10_000}
      />
      <Suspense>{detailed && <RunningDetails entry={entry} zone={zone} amend={amend} />}</Suspense>
      {notOffered && (
        <div role="status" data-testid="not-offered">
          <WarningLine>{say.notOffered(name)}</WarningLine>
        </div>
      )}
      <NotSentHint entry={entry} />
      <Live entry={entry} />
      <Suspense>
        {asking === 'discard' && <DiscardPrompt entry={entry} run={run} onKeep={leave} />}
        {asking === 'finish' && <FinishTaskPrompt target={entry.target} onLeave={leave} />}
      </Suspense>
      <ErrorMessage error={error} />
    </section>
  )
}
