import { useEffect, useRef } from 'react'
import { clock, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { EntryView } from '../../../shared/model/snapshot.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import type { Call } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { deleteQuestion } from '../../entryStatus/deleteQuestion.ts'
import { RepairOutcome } from '../../entryStatus/RepairOutcome.tsx'
import FinishTaskPrompt from '../FinishTaskPrompt.tsx'
import { NotSentHint } from '../NotSentHint.tsx'
import { focusSearch } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { EntryRowActions } from './EntryRowActions.tsx'
import { explain } from '../../entryStatus/sendStatusText.ts'
import styles from './EntryRowDetails.module.css'

/** The question open about the entry. */
export type Asking = 'delete' | 'finish' | null

interface Props {
  entry: EntryView
  zone: string
  call: Call
  /** A delete can't be undone. */
  final: boolean
  asking: Asking
  onAsk(this: void, what: Asking): void
  onEdit(this: void): void
}

/** The send state of an entry, with the server's message if there is one, and its actions. */
export default function EntryRowDetails({ entry, zone, call, final, asking, onAsk, onEdit }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which React would take for a cleanup.
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { id: entryId, send } = entry
  const say = t().day
  const { name } = useAccountProvider(entry.target.accountId)
  const { title, text } = explain(send, name, (at) => clock(at, zone))
  const length = hoursMinutes(worked(entry, entry.endedAt ?? entry.startedAt))
  // While it is checked on the server nothing may change.
  const editable = send.kind === 'needsYou' || send.kind === 'waiting' || send.kind === 'kept'
  return (
    <div ref={element} className={styles.details} data-state={send.kind}>
      <p className={styles.why}>{title}</p>
      {send.kind === 'needsYou' && send.message && <p className={styles.said}>{send.message}</p>}
      {text && <p className="small quiet">{text}</p>}
      {editable && (
        <InlineTextField
          name={say.description}
          saved={entry.description}
          save={(description) => call.run(stint().amend({ entryId, description }))}
          placeholder={say.done}
          maxLength={10_000}
        />
      )}
      {editable && send.kind !== 'kept' && <NotSentHint entry={entry} />}
      {asking === 'finish' && <FinishTaskPrompt target={entry.target} onLeave={() => onAsk(null)} />}
      {asking === 'delete' && (
        <Confirm
          final={final}
          question={deleteQuestion({ verb: 'Delete', length, final, provider: entry.there && name })}
          yes={common().actions.removeIt}
          no={common().actions.keep}
          onYes={() => void call.run(stint().deleteEntry({ entryId })).then(focusSearch)}
          onNo={() => onAsk(null)}
        />
      )}
      {asking === null && send.kind === 'needsYou' && send.repair && <RepairOutcome repair={send.repair} zone={zone} />}
      {asking === null && (
        <EntryRowActions entry={entry} zone={zone} length={length} call={call} onAsk={onAsk} onEdit={onEdit} />
      )}
    </div>
  )
}
