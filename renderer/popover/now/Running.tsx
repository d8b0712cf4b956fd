import { useState } from 'react'
import type { Input } from '../../../shared/ipc.ts'
import type { Entry } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { EditField } from '../../ui/EditField.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { focusSearch, moveEntry } from '../view.ts'
import { Details } from './Details.tsx'
import { Discard } from './Discard.tsx'
import { Elapsed } from './Elapsed.tsx'
import { RunningTarget } from './RunningTarget.tsx'
import './now.css'

/** What runs now, and everything that can be done to it. */
export function Running({ entry, zone }: { entry: Entry; zone: string }) {
  const { run, error } = useIntent()
  const [detailed, setDetailed] = useState(false)
  const [discarding, setDiscarding] = useState(false)

  const amend = (change: Omit<Input<'amend'>, 'entryId'>) => run(stint().amend({ entryId: entry.id, ...change }))
  const stop = () => {
    // Leaving a field saves it, and that has to come first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void run(stint().stop()).then(focusSearch)
  }
  const toggleDetails = () => setDetailed(!detailed)
  const move = () => moveEntry(entry.id, 'this timer')
  useShortcut('.', stop)
  useShortcut('e', toggleDetails)
  useShortcut('m', move)
  useShortcut('backspace', () => setDiscarding(true), true)

  return (
    <section className="now" aria-label="Running">
      <div className="now-top">
        <Elapsed startedAt={entry.startedAt} />
        <Menu
          name="More"
          items={[
            { label: 'Edit details', keys: 'mod+e', run: toggleDetails },
            { label: 'Change target', keys: 'mod+m', run: move },
            { label: 'Discard', keys: 'mod+shift+backspace', run: () => setDiscarding(true) },
          ]}
        />
        <Button look="primary" keys="mod+." onClick={stop}>
          Stop
        </Button>
      </div>
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
      {discarding && <Discard startedAt={entry.startedAt} run={run} onKeep={() => setDiscarding(false)} />}
      <Problem error={error} />
    </section>
  )
}
