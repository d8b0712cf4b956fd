import { Suspense, useState } from 'react'
import type { StintApi } from '../../../shared/ipc/contract.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { useCall } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { useFavourite } from '../../state/useFavourite.ts'
import { stint } from '../../state/bridge.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { Menu } from '../../components/Menu.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { makeShorter, makeTaller } from '../popoverHeight.ts'
import { NotSentHint } from '../NotSentHint.tsx'
import { useCanFinishTask } from '../useCanFinishTask.ts'
import { TagChips } from '../../components/TagChips.tsx'
import { focusSearch, isSearchOpen, moveEntry, showEdit, usePopoverView } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { TimerButtons } from './TimerButtons.tsx'
import { ElapsedTime } from './ElapsedTime.tsx'
import { Live } from './LiveRecordStatus.tsx'
import { PausedFor } from './PausedFor.tsx'
import { RunningNote } from './RunningNote.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import styles from './RunningTimer.module.css'

/** Loaded when first needed. */
const DiscardPrompt = lazyWithMessages(() => import('./DiscardPrompt.tsx'))
const FinishTaskPrompt = lazyWithMessages(() => import('../FinishTaskPrompt.tsx'))

/** The running entry with its actions. */
export function RunningTimer({ entry, zone }: { entry: Entry; zone: string }) {
  const { run, error } = useCall()
  const [asking, setAsking] = useState<'discard' | 'finish' | null>(null)
  const canFinish = useCanFinishTask(entry.target)
  const notOffered = useSnapshotStore((state) => state.snapshot?.notOffered)
  const { name } = useAccountProvider(entry.target.accountId)
  const pause = openPause(entry)
  const say = t().now

  const act = (call: () => ReturnType<StintApi['stop']>) => () => {
    // Leaving a field saves it; that has to happen first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void run(call()).then(focusSearch)
  }
  const toggleTimerWindow = () => {
    const shown = useSnapshotStore.getState().snapshot?.settings.timerWindow ?? false
    void run(stint().changeSettings({ timerWindow: !shown }))
  }
  const edit = () => showEdit(entry.id)
  const move = () => moveEntry(entry.id, null)
  const favourite = useFavourite(entry, run)
  const discard = () => setAsking('discard')
  const finish = () => setAsking('finish')
  const leave = () => {
    setAsking(null)
    focusSearch()
  }
  useShortcut('e', edit)
  useShortcut('m', move)
  useShortcut('p', () => !isSearchOpen(usePopoverView.getState()) && favourite.toggle(), true)
  useShortcut('d', () => canFinish && finish())
  useShortcut('backspace', discard, true)

  return (
    <section className={styles.timer} aria-label={pause ? say.paused : say.running}>
      <div className={styles.top}>
        <ElapsedTime entry={entry} />
        <Menu
          name={say.more}
          items={[
            { label: say.editEntry, keys: 'mod+e', run: edit },
            { label: t().changeTarget, keys: 'mod+m', run: move },
            {
              label: favourite.isFavourite ? t().favourites.remove : t().favourites.add,
              keys: 'mod+shift+p',
              run: favourite.toggle,
            },
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
      <RunningTarget entry={entry} zone={zone} onMove={move} onEdit={edit} />
      <RunningNote entry={entry} save={(description) => run(stint().amend({ entryId: entry.id, description }))} />
      <TagChips tags={entry.tags} />
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
