import { useState } from 'react'
import { clock, dayName, hoursMinutes } from '../../../shared/format.ts'
import type { EntryView } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { refOf } from '../../state/target.ts'
import { Dot } from '../../ui/Dot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TargetName } from '../../ui/TargetName.tsx'
import { focusSearch } from '../view.ts'
import { Remote } from './Remote.tsx'
import { RowDetails } from './RowDetails.tsx'
import { SendSign } from './SendSign.tsx'

interface Props {
  entry: EntryView
  zone: string
  /** Of another day: the date is named. */
  dated?: boolean
}

/** Just ended: it comes in from above, where it ran. */
const arrival = 2_000

/** One entry of the list. A sent one is continued by a click; one that is not sent opens and tells why. */
export function Row({ entry, zone, dated = false }: Props) {
  const intent = useIntent()
  const [open, setOpen] = useState(false)
  const [arrived] = useState(() => Date.now() - (entry.endedAt ?? 0) < arrival)
  const { send, target, description } = entry
  const settled = send.kind === 'sent' || send.kind === 'sending' || send.kind === 'running'
  const goOn = () =>
    void intent.run(stint().start({ target: refOf(target), ...(description && { description }) })).then(focusSearch)
  const times = `${clock(entry.startedAt, zone)}–${clock(entry.endedAt ?? entry.startedAt, zone)}`
  return (
    <li className={arrived ? 'row arrived' : 'row'} data-testid="entry" data-state={send.kind}>
      <button
        type="button"
        className="row-main"
        aria-expanded={settled ? undefined : open}
        onClick={settled ? goOn : () => setOpen(!open)}
      >
        <span className="row-lead">
          <Dot color={target.color} />
          <Icon name={settled ? 'play' : 'chevron'} size={12} />
        </span>
        {settled && <span className="hidden">Continue </span>}
        <TargetName target={target} />
        <span className="row-worked">{hoursMinutes((entry.endedAt ?? entry.startedAt) - entry.startedAt)}</span>
        <span className="row-times small quiet clip">
          {dated && `${dayName(entry.startedAt, zone)}, `}
          {times} {description && <span title={description}>{description}</span>}
        </span>
        <SendSign send={send} />
      </button>
      {send.kind === 'sent' && <Remote send={send} entry={entry} zone={zone} />}
      {open && !settled && <RowDetails entry={entry} zone={zone} intent={intent} onContinue={goOn} />}
      <Problem error={intent.error} />
    </li>
  )
}
