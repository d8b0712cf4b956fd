import { Suspense, useState } from 'react'
import type { Input, StintApi } from '../../../shared/ipc.ts'
import type { Entry } from '../../../shared/model.ts'
import { openPause } from '../../../shared/worked.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { EditField } from '../../ui/EditField.tsx'
import { lazily } from '../../ui/lazily.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { NotHeld } from '../NotHeld.tsx'
import { useCanFinish } from '../useCanFinish.ts'
import { focusSearch, moveEntry, showEdit } from '../view.ts'
import { t as common } from '../../ui/words/index.ts'
import { t } from '../words/index.ts'
import { Actions } from './Actions.tsx'
import { Elapsed } from './Elapsed.tsx'
import { Live } from './Live.tsx'
import { Paused } from './Paused.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import './now.css'

/** Read when they are asked for. */
const Details = lazily(() => import('./Details.tsx'))
const Discard = lazily(() => import('./Discard.tsx'))
const FinishTask = lazily(() => import('../FinishTask.tsx'))

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
    <section className="now" aria-label={pause ? say.paused : say.running}>
      <div className="now-top">
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
        look="input now-description"
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
