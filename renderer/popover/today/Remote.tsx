import { clock } from '../../../shared/format.ts'
import type { EntryView, SendState } from '../../../shared/model.ts'
import { useMirror } from '../../state/mirror.ts'
import { useProviders } from '../../state/providers.ts'

interface Props {
  send: Extract<SendState, { kind: 'sent' }>
  entry: EntryView
  zone: string
}

/** What the back end made of an entry, where that is not what was sent. */
export function Remote({ send, entry, zone }: Props) {
  const account = useMirror((mirror) => mirror.snapshot?.accounts.find(({ id }) => id === entry.target.accountId))
  const label = useProviders((providers) => providers.list.find(({ id }) => id === account?.provider)?.label)
  const span = (from: number, to: number) => `${clock(from, zone)}–${clock(to, zone)}`
  const { remote, note } = send
  const there = remote && span(remote.startedAt, remote.endedAt)
  const differs = there !== null && there !== span(entry.startedAt, entry.endedAt ?? entry.startedAt)
  if (!differs && !note) return null
  return (
    <p className="row-note small">
      {differs && `${label ?? 'The server'} has ${there}. `}
      {note}
    </p>
  )
}
