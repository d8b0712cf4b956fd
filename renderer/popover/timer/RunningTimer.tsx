import { Suspense, useState } from 'react'
import type { Input, StintApi } from '../../../shared/ipc/contract.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { EditField } from '../../components/InlineTextField.tsx'
import { lazily } from '../../components/lazyWithMessages.ts'
import { Menu } from '../../components/Menu.tsx'
import { Problem } from '../../components/ErrorMessage.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { NotHeld } from '../NotSentHint.tsx'
import { useCanFinish } from '../useCanFinishTask.ts'
import { focusSearch, moveEntry, showEdit } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { Actions } from './TimerButtons.tsx'
import { Elapsed } from './ElapsedTime.tsx'
import { Live } from './LiveRecordStatus.tsx'
import { Paused } from './PausedFor.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import styles from './RunningTimer.module.css'

/** Read when they are asked for. */
const Details = lazily(() => import('./RunningDetails.tsx'))
const Discard = lazily(() => import('./DiscardPrompt.tsx'))
const FinishTask = lazily(() => import('../FinishTaskPrompt.tsx'))

/** What runs now, and everything that can be done to it. */
export function Running({ entry, zone }: { entry: Entry; zone: string }) {
  const { run, error } = useIntent()
  const [detailed, setDetailed] = useState(false)
  const [asking, setAsking] = useState<'discard' | 'finish' | null>(null)
  const canFinish = useCanFinish(entry.target)
  const pause = openPause(entry)
  const say = t().now

  const amend = (change: Omit<Input<'amend'>, 'entryId'>) => run(stint().amend({ entryId: entry.id, ...change }))
  const act = (call: () => ReturnType<StintApi['stop']>) => () => {
    // Leaving a field saves it, and that has to come first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void run(call()).then(focusSearch)
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
        <Elapsed entry={entry} />
        <Menu
          name={say.more}
          items={[
            { label: say.editDetails, keys: 'mod+e', run: toggleDetails },
            { label: say.editEntry, keys: 'mod+shift+e', run: edit },
            { label: t().changeTarget, keys: 'mod+m', run: move },
            ...(canFinish ? [{ label: t().markDone, keys: 'mod+d', run: finish }] : []),
            { label: common().actions.discard, keys: 'mod+shift+backspace', run: discard },
          ]}
        />
        <Actions
          pause={pause}
          onPause={act(() => stint().pause())}
          onResume={act(() => stint().resume({}))}
          onStop={act(() => stint().stop())}
        />
      </div>
      {pause && <Paused pause={pause} zone={zone} />}
      <RunningTarget entry={entry} zone={zone} detailed={detailed} onMove={move} onDetails={toggleDetails} />
      <EditField
        name={say.description}
        saved={entry.description}
        save={(description) => amend({ description })}
        onLeave={focusSearch}
        placeholder={say.doing}
        className={styles.description}
        maxLength={10_000}
      />
      <Suspense>{detailed && <Details entry={entry} zone={zone} amend={amend} />}</Suspense>
      <NotHeld entry={entry} />
      <Live entry={entry} />
      <Suspense>
        {asking === 'discard' && <Discard entry={entry} run={run} onKeep={leave} />}
        {asking === 'finish' && <FinishTask target={entry.target} onLeave={leave} />}
      </Suspense>
      <Problem error={error} />
    </section>
  )
}
