import { useEffect, useRef } from 'react'
import { clock, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { EntryView, Settings } from '../../../shared/model/snapshot.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { useCall } from '../../state/useCall.ts'
import { requestRepair } from '../../state/requestRepair.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { deleteQuestion } from '../../entryStatus/deleteQuestion.ts'
import { RepairOutcome } from '../../entryStatus/RepairOutcome.tsx'
import { repairText } from '../../entryStatus/repairText.ts'
import { explain } from '../../entryStatus/sendStatusText.ts'
import { UndecidedParts } from '../../entryStatus/UndecidedParts.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { askDelete, focusSelected, openEntry, openNew } from '../dayViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './EntryRowDetails.module.css'

interface Props {
  entry: EntryView
  now: number
  zone: string
  settings: Settings
  deleting: boolean
}

/** The state of the selected entry, with the server's message if there is one, and its actions. */
export default function EntryRowDetails({ entry, now, zone, settings, deleting }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const call = useCall()
  const { run, busy, error } = call
  const { id: entryId, send, there, target, endedAt } = entry
  const { name } = useAccountProvider(target.accountId)
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which React would take for a cleanup.
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const running = endedAt === null
  const { title, text } = explain(send, name, (at) => clock(at, zone))
  const repair = send.kind === 'needsYou' ? send.repair : null
  const removable = !running && send.kind !== 'undecided' && (!there || there.removes)
  const length = hoursMinutes(worked(entry, now))
  const final = settings.undoSeconds === 0
  const goOn = () => void run(stint().continueEntry({ entryId }))
  const keep = () => {
    askDelete(false)
    focusSelected()
  }
  useShortcut('d', () => !running && openNew({ from: entry }))
  useShortcut('enter', () => !running && !busy && goOn(), true)
  return (
    <div ref={element} className={styles.details} data-state={send.kind}>
      {send.kind === 'undecided' ? (
        <UndecidedParts send={send} entry={entry} zone={zone} dated={false} call={call} />
      ) : (
        <div className={styles.said}>
          {title && <p className={styles.why}>{title}</p>}
          {send.kind === 'needsYou' && send.message && <p className={styles.quote}>{send.message}</p>}
          {text && <p className="small quiet">{text}</p>}
          {repair && !deleting && <RepairOutcome repair={repair} zone={zone} />}
        </div>
      )}
      {deleting && removable ? (
        <Confirm
          final={final}
          question={deleteQuestion({ verb: 'Delete', length, final, provider: entry.there && name })}
          yes={common().actions.removeIt}
          no={common().actions.keep}
          onYes={() => void run(stint().deleteEntry({ entryId }))}
          onNo={keep}
        />
      ) : (
        <div className="row-actions">
          {repair && (
            <Button variant="slim primary" disabled={busy} onClick={() => void run(requestRepair(entryId, repair))}>
              {repairText(repair, zone).button}
            </Button>
          )}
          {(send.kind === 'needsYou' || send.kind === 'waiting') && (
            <Button
              variant={send.kind === 'needsYou' && !repair ? 'slim primary' : 'slim'}
              disabled={busy}
              onClick={() => void run(stint().sendAgain({ entryId }))}
            >
              {send.kind === 'waiting' ? common().actions.sendNow : common().actions.sendAgain}
            </Button>
          )}
          <Button variant="slim" keys="enter" onClick={() => openEntry(entryId)}>
            {t().rows.edit}
          </Button>
          {!running && (
            <>
              <Button variant="slim" keys="mod+d" onClick={() => openNew({ from: entry })}>
                {common().actions.duplicate}
              </Button>
              <Button variant="slim" keys="mod+shift+enter" disabled={busy} onClick={goOn}>
                {common().actions.goOn}
              </Button>
            </>
          )}
          {removable && (
            <Button variant="slim" keys="delete" onClick={() => askDelete(true)}>
              {common().actions.remove}
            </Button>
          )}
        </div>
      )}
      <ErrorMessage error={error} />
    </div>
  )
}
