import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react'
import { clock, dayName, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { EntryView, SendState, Settings } from '../../../shared/model/snapshot.ts'
import { paused, worked } from '../../../shared/time/workedTime.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { Dot } from '../../components/ProjectDot.tsx'
import { markWords } from '../../entryStatus/markText.ts'
import { Slip } from '../../entryStatus/WarningLine.tsx'
import { Icon } from '../../components/Icon.tsx'
import { hasMod, showKeys } from '../../components/keyLabels.ts'
import { lazily } from '../../components/lazyWithMessages.ts'
import { minutesWords } from '../../components/durationText.ts'
import { Problem } from '../../components/ErrorMessage.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { focusSearch, showEdit, wasLeft } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { Remote } from './ServerTimes.tsx'
import type { Asking } from './EntryRowDetails.tsx'
import { SendSign } from '../../entryStatus/SendStatus.tsx'
import styles from './EntryRow.module.css'

interface Props {
  entry: EntryView
  zone: string
  settings: Settings
  /** Of another day: the date is named. */
  dated?: boolean
}

/** Read when one is opened. */
const RowDetails = lazily(() => import('./EntryRowDetails.tsx'))
const Undecided = lazily(async () => ({ default: (await import('../../entryStatus/UndecidedParts.tsx')).Undecided }))

/** Just ended: it comes in from above, where it ran. */
const arrival = 2_000

/** Nothing is to be done about these: a click goes on with the same, and the sign opens the details. */
const settledKinds = new Set<SendState['kind']>(['sent', 'sending', 'running', 'kept'])

/** One entry of the list. A settled one is continued by a click; any other opens and tells why. Each can be edited. */
export function Row({ entry, zone, settings, dated = false }: Props) {
  const intent = useIntent()
  const [chosen, setOpen] = useState<boolean | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const main = useRef<HTMLButtonElement>(null)
  const { id } = entry
  useEffect(() => {
    if (wasLeft(id)) main.current?.focus()
  }, [id])
  const [arrived] = useState(() => Date.now() - (entry.endedAt ?? 0) < arrival)
  const { send, target, description, startedAt, endedAt, there } = entry
  const settled = settledKinds.has(send.kind)
  // What only the person can tell is not to be overlooked.
  const open = chosen ?? send.kind === 'undecided'
  const toggle = () => setOpen(!open)
  const goOn = () =>
    void intent.run(stint().start({ target: refOf(target), ...(description && { description }) })).then(focusSearch)
  const edit = () => showEdit(entry.id)
  const askDelete = () => {
    setOpen(true)
    setAsking('delete')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || hasMod(event) || event.altKey || event.shiftKey) return
    const removable = send.kind !== 'undecided' && (!there || there.removes)
    const act = { e: edit, ...(removable && { Delete: askDelete, Backspace: askDelete }) }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const end = endedAt ?? startedAt
  const say = t().day
  const pause = paused(entry, end)
  const explained = send.kind === 'sent' || send.kind === 'kept'
  return (
    <li
      className={arrived ? `${styles.row} ${styles.arrived}` : styles.row}
      data-testid="entry"
      data-state={send.kind}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <button
          ref={main}
          type="button"
          className={styles.main}
          aria-expanded={settled ? undefined : open}
          aria-keyshortcuts="E"
          title={say.howToEdit(showKeys('e'), showKeys('mod'))}
          onClick={(event) => (hasMod(event) ? edit() : settled ? goOn() : toggle())}
        >
          <span className={styles.lead}>
            <Dot color={target.color} />
            <Icon name={settled ? 'play' : 'chevron'} size={12} />
          </span>
          {settled && <span className="hidden">{say.goOnWith} </span>}
          <TargetName target={target} />
          <span className={styles.worked}>{hoursMinutes(worked(entry, end))}</span>
          <span className={styles.times}>
            {dated && `${dayName(startedAt, zone)}, `}
            {clock(startedAt, zone)}–{clock(end, zone)}
            {pause > 0 && `, ${common().paused(minutesWords(pause))}`}{' '}
            {description && <span title={description}>{description}</span>}
          </span>
          {!explained && <SendSign send={send} accountId={target.accountId} />}
        </button>
        {explained && <SendSign send={send} accountId={target.accountId} toggle={{ open, run: toggle }} />}
      </div>
      {entry.marks.length > 0 && (
        <div className={styles.marks}>
          {entry.marks.map((mark) => (
            <Slip key={mark}>{markWords(mark, settings)}</Slip>
          ))}
        </div>
      )}
      {send.kind === 'sent' && !open && <Remote send={send} entry={entry} zone={zone} />}
      <Suspense>
        {open && send.kind === 'undecided' && (
          <Undecided send={send} entry={entry} zone={zone} dated={dated} intent={intent} />
        )}
        {open && send.kind !== 'undecided' && (
          <RowDetails
            entry={entry}
            zone={zone}
            intent={intent}
            final={settings.undoSeconds === 0}
            asking={asking}
            onAsk={setAsking}
            onEdit={edit}
            onContinue={settled ? null : goOn}
          />
        )}
      </Suspense>
      <Problem error={intent.error} />
    </li>
  )
}
