import { clock } from '../../../shared/time/formatTime.ts'
import type { EntryView, SendState } from '../../../shared/model/snapshot.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './ServerTimes.module.css'

interface Props {
  send: Extract<SendState, { kind: 'sent' }>
  entry: EntryView
  zone: string
}

/** The times that the provider stored, where they differ from what was sent. */
export function ServerTimes({ send, entry, zone }: Props) {
  const { name } = useAccountProvider(entry.target.accountId)
  const say = t().day
  const span = (from: number, to: number | null) =>
    to === null ? common().untilNow(clock(from, zone)) : `${clock(from, zone)}–${clock(to, zone)}`
  const { remote, note } = send
  const there = remote && span(remote.startedAt, remote.endedAt)
  const differs = there !== null && there !== span(entry.startedAt, entry.endedAt ?? entry.startedAt)
  if (!differs && !note) return null
  return (
    <p className={styles.note}>
      {differs && `${say.hasTimes(name, there)} `}
      {note}
    </p>
  )
}
