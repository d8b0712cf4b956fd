import { clock, dayName } from '../../shared/time/formatTime.ts'
import type { EntryView, SendState, UndecidedPart } from '../../shared/model/snapshot.ts'
import type { Call } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import { t } from '../state/messages.ts'
import { explain } from './sendStatusText.ts'
import styles from './UndecidedParts.module.css'

interface Props {
  send: Extract<SendState, { kind: 'undecided' }>
  entry: EntryView
  zone: string
  /** Of another day: each part shows its date. */
  dated: boolean
  call: Call
}

/** Postings that the provider may have: it can't be asked, so the person checks and answers. */
export function UndecidedParts({ send, entry, zone, dated, call }: Props) {
  const { name } = useAccountProvider(entry.target.accountId)
  const at = (time: number) => clock(time, zone)
  const { title } = explain(send, name, at)
  const when = ({ startedAt, endedAt }: UndecidedPart) => {
    const day = dayName(startedAt, zone)
    const named = dated || day !== dayName(entry.startedAt, zone) ? `${day}, ` : ''
    return `${named}${at(startedAt)}–${at(endedAt)}`
  }
  const say = (label: string, part: UndecidedPart, outcome: 'there' | 'again') => (
    <Button
      variant="slim"
      name={`${label}: ${when(part)} ${part.what}`}
      disabled={call.busy}
      onClick={() => void call.run(stint().settle({ postingId: part.postingId, outcome }))}
    >
      {label}
    </Button>
  )
  return (
    <section className={styles.undecided} aria-label={title}>
      <p className={styles.title}>
        <Icon name="doubt" />
        {title}
      </p>
      <p>{t().undecided.look(name)}</p>
      <ul>
        {send.parts.map((part) => (
          <li key={part.postingId}>
            <p className="small">
              <strong>{when(part)}</strong> {part.what}
            </p>
            <div className="row-actions">
              {say(t().undecided.there, part, 'there')}
              {say(t().actions.sendAgain, part, 'again')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
