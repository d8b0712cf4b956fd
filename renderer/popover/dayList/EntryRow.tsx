import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react'
import { clock, dayName, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { EntryView, Settings } from '../../../shared/model/snapshot.ts'
import { paused, worked } from '../../../shared/time/workedTime.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { nameOf } from '../../state/targetName.ts'
import { Button } from '../../components/Button.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { markText } from '../../entryStatus/markText.ts'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { Icon } from '../../components/Icon.tsx'
import { hasMod, showKeys } from '../../components/keyLabels.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { durationText } from '../../components/durationText.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { focusSearch, showEdit, takesRefocus } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { ServerTimes } from './ServerTimes.tsx'
import type { Asking } from './EntryRowDetails.tsx'
import { SendStatus } from '../../entryStatus/SendStatus.tsx'
import styles from './EntryRow.module.css'

interface Props {
  entry: EntryView
  zone: string
  settings: Settings
  /** On the day of the list, in whole minutes that add up to its total; null: it is of another day, whose date is shown. */
  workedMs: number | null
}

/** Loaded when one is opened. */
const EntryRowDetails = lazyWithMessages(() => import('./EntryRowDetails.tsx'))
const UndecidedParts = lazyWithMessages(async () => ({
  default: (await import('../../entryStatus/UndecidedParts.tsx')).UndecidedParts,
}))

/** An entry that ended less than this ago (ms) moves in from the timer above. */
const arrival = 2_000

/** One entry of the list. A click opens it, the button at its end continues it. Each can be edited. */
export function EntryRow({ entry, zone, settings, workedMs }: Props) {
  const call = useCall()
  const [chosen, setOpen] = useState<boolean | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const main = useRef<HTMLButtonElement>(null)
  const { id } = entry
  useEffect(() => {
    if (takesRefocus(id)) main.current?.focus()
  }, [id])
  const [arrived] = useState(() => Date.now() - (entry.endedAt ?? 0) < arrival)
  const { send, target, description, startedAt, endedAt, there } = entry
  // Open where only the person can decide.
  const open = chosen ?? send.kind === 'undecided'
  const toggle = () => setOpen(!open)
  const goOn = () => void call.run(stint().continueEntry({ entryId: id })).then(focusSearch)
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
  const dated = workedMs === null
  const whole = worked(entry, end)
  const say = t().day
  const pause = paused(entry, end)
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
          aria-expanded={open}
          aria-keyshortcuts="E"
          title={say.howToEdit(showKeys('e'), showKeys('mod'))}
          onClick={(event) => (hasMod(event) ? edit() : toggle())}
        >
          <ProjectDot color={target.color} />
          <TargetName target={target} />
          <span className={styles.worked}>{hoursMinutes(workedMs ?? whole)}</span>
          <span className={styles.times}>
            {dated && `${dayName(startedAt, zone)}, `}
            {clock(startedAt, zone)}–{clock(end, zone)}
            {!dated && whole - workedMs >= 60_000 && `, ${common().inAll(hoursMinutes(whole))}`}
            {pause > 0 && `, ${common().paused(durationText(pause))}`}{' '}
            {description && <span title={open ? undefined : description}>{description}</span>}
          </span>
          <SendStatus send={send} accountId={target.accountId} />
        </button>
        <Button variant="plain icon" name={say.continue(nameOf(target))} className={styles.continue} onClick={goOn}>
          <Icon name="play" size={12} />
        </Button>
      </div>
      {entry.marks.length > 0 && (
        <div className={styles.marks}>
          {entry.marks.map((mark) => (
            <WarningLine key={mark}>{markText(mark, settings)}</WarningLine>
          ))}
        </div>
      )}
      {send.kind === 'sent' && !open && <ServerTimes send={send} entry={entry} zone={zone} />}
      <Suspense>
        {open && send.kind === 'undecided' && (
          <UndecidedParts send={send} entry={entry} zone={zone} dated={dated} call={call} />
        )}
        {open && send.kind !== 'undecided' && (
          <EntryRowDetails
            entry={entry}
            zone={zone}
            call={call}
            final={settings.undoSeconds === 0}
            asking={asking}
            onAsk={setAsking}
            onEdit={edit}
          />
        )}
      </Suspense>
      <ErrorMessage error={call.error} />
    </li>
  )
}
