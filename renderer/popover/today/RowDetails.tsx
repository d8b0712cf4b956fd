import { useEffect, useRef, useState } from 'react'
import { clock, hoursMinutes } from '../../../shared/format.ts'
import type { EntryView } from '../../../shared/model.ts'
import type { Intent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { EditField } from '../../ui/EditField.tsx'
import { focusSearch, moveEntry } from '../view.ts'
import { explain } from './sendWords.ts'

interface Props {
  entry: EntryView
  zone: string
  intent: Intent
  onContinue(this: void): void
}

/** Why an entry is not sent, in the server's own words where there are any, and what can be done. */
export function RowDetails({ entry, zone, intent, onContinue }: Props) {
  const [deleting, setDeleting] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, and React would take that for a cleanup.
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { id: entryId, send } = entry
  const { title, text } = explain(send, (at) => clock(at, zone))
  const worked = hoursMinutes((entry.endedAt ?? entry.startedAt) - entry.startedAt)
  // While it is looked for on the server nothing about it may change.
  const editable = send.kind === 'needsYou' || send.kind === 'waiting'
  return (
    <div ref={element} className="row-details" data-state={send.kind}>
      <p className="row-why">{title}</p>
      {send.kind === 'needsYou' && send.message && <p className="row-said">{send.message}</p>}
      {text && <p className="small quiet">{text}</p>}
      {editable && (
        <EditField
          name="Description of this entry"
          saved={entry.description}
          save={(description) => intent.run(stint().amend({ entryId, description }))}
          placeholder="What was done"
          maxLength={10_000}
        />
      )}
      {deleting ? (
        <Confirm
          question={`Delete ${worked} for good?`}
          yes="Delete it"
          no="Keep"
          onYes={() => void intent.run(stint().remove({ entryId })).then(focusSearch)}
          onNo={() => setDeleting(false)}
        />
      ) : (
        <div className="row-actions">
          {send.kind === 'needsYou' && (
            <Button
              look="slim primary"
              disabled={intent.busy}
              onClick={() => void intent.run(stint().sendAgain({ entryId }))}
            >
              Send again
            </Button>
          )}
          {send.kind === 'waiting' && (
            <Button look="slim" disabled={intent.busy} onClick={() => void intent.run(stint().sendAgain({ entryId }))}>
              Send now
            </Button>
          )}
          {editable && (
            <Button look="slim" onClick={() => moveEntry(entryId, worked)}>
              Change target
            </Button>
          )}
          {send.kind !== 'checking' && (
            <Button look="slim plain" onClick={() => setDeleting(true)}>
              Delete
            </Button>
          )}
          <Button look="slim plain" onClick={onContinue}>
            Continue
          </Button>
        </div>
      )}
    </div>
  )
}
