import { useState } from 'react'
import type { Input, StintApi } from '../../../shared/ipc.ts'
import type { Entry } from '../../../shared/model.ts'
import { openPause } from '../../../shared/worked.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { EditField } from '../../ui/EditField.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { FinishTask, useCanFinish } from '../FinishTask.tsx'
import { NotHeld } from '../NotHeld.tsx'
import { focusSearch, moveEntry, showEdit } from '../view.ts'
import { Actions } from './Actions.tsx'
import { Details } from './Details.tsx'
import { Discard } from './Discard.tsx'
import { Elapsed } from './Elapsed.tsx'
import { Live } from './Live.tsx'
import { Paused } from './Paused.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import './now.css'

/** What runs now, and everything that can be done to it. */
export function Running({ entry, zone }: { entry: Entry; zone: string }) {
  const { run, error } = useIntent()
  const [detailed, setDetailed] = useState(false)
  const [asking, setAsking] = useState<'discard' | 'finish' | null>(null)
  const canFinish = useCanFinish(entry.target)
  const pause = openPause(entry)

  const amend = (change: Omit<Input<'amend'>, 'entryId'>) => run(stint().amend({ entryId: entry.id, ...change }))
  const act = (call: () => ReturnType<StintApi['stop']>) => () => {
    // Leaving a field saves it, and that has to come first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void run(call()).then(focusSearch)
  }
  const toggleDetails = () => setDetailed(!detailed)
  const edit = () => showEdit(entry.id)
  const move = () => moveEntry(entry.id, 'this timer')
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
    <section className="now" aria-label={pause ? 'Paused' : 'Running'}>
      <div className="now-top">
        <Elapsed entry={entry} />
        <Menu
          name="More"
          items={[
            { label: 'Edit details', keys: 'mod+e', run: toggleDetails },
            { label: 'Edit entry…', keys: 'mod+shift+e', run: edit },
            { label: 'Change target', keys: 'mod+m', run: move },
            ...(canFinish ? [{ label: 'Mark task as done…', keys: 'mod+d', run: finish }] : []),
            { label: 'Discard', keys: 'mod+shift+backspace', run: discard },
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
        name="Description"
        saved={entry.description}
        save={(description) => amend({ description })}
        onLeave={focusSearch}
        placeholder="What are you doing?"
        look="input now-description"
        maxLength={10_000}
      />
      {detailed && <Details entry={entry} zone={zone} amend={amend} />}
      <NotHeld entry={entry} />
      <Live entry={entry} />
      {asking === 'discard' && <Discard entry={entry} run={run} onKeep={leave} />}
      {asking === 'finish' && <FinishTask target={entry.target} onLeave={leave} />}
      <Problem error={error} />
    </section>
  )
}
