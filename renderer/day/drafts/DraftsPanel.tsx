import { useEffect, useMemo, useRef, useState } from 'react'
import { targetKey } from '../../../shared/catalog/targets.ts'
import { dayName } from '../../../shared/time/formatTime.ts'
import type { DayView, Snapshot } from '../../../shared/model/snapshot.ts'
import { daysBetween } from '../../../shared/time/zonedTime.ts'
import { useDay } from '../../state/days.ts'
import { useCall } from '../../state/useCall.ts'
import { useSearchIndex } from '../../state/useCatalogs.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { Icon } from '../../components/Icon.tsx'
import { closePanel, discardAndLeave, leavePanel, setUnsaved, stayInPanel, useDayView } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { DraftRow } from './DraftRow.tsx'
import { draftProblem, draftsOf } from './dayDrafts.ts'
import { dropDraft, setDrafts, setWrong, useDrafts } from './draftsStore.ts'
import entryPanel from '../panel/EntryPanel.module.css'
import dayCheck from '../check/DayCheck.module.css'
import styles from './DraftsPanel.module.css'

interface Props {
  day: DayView
  /** The day that is copied, "2026-11-20". */
  from: string
  snapshot: Snapshot
  now: number
}

/** The entries of another day as drafts for this one: each can be changed or left out; what is ticked is booked. */
export default function DraftsPanel({ day, from, snapshot, now }: Props) {
  const { zone, revision } = snapshot
  const say = t().drafts
  const { drafts, from: read } = useDrafts()
  const leaving = useDayView((view) => view.pendingLeave !== null)
  const { day: copied, error: unread } = useDay(from, revision)
  const { run, error } = useCall()
  const [booking, setBooking] = useState(false)
  const { index } = useSearchIndex(snapshot.catalogRevision, day.date)
  const offered = useMemo(() => index && new Set(index.targets.map(targetKey)), [index])
  const close = useRef<HTMLButtonElement>(null)
  const name = dayName(Date.parse(from), 'UTC')
  useEffect(() => close.current?.focus(), [])
  useEffect(() => {
    if (!copied || read === from) return
    setDrafts(from, draftsOf(copied.entries, copied, daysBetween(from, day.date), zone))
  }, [copied, read, from, day.date, zone])
  useEffect(() => {
    setUnsaved(drafts.length > 0)
  }, [drafts.length])
  useEffect(
    () => () => {
      setDrafts(null, [])
      setUnsaved(false)
    },
    [],
  )
  const problems = new Map(drafts.map((draft) => [draft.id, draftProblem(draft, drafts, day.entries, offered, now)]))
  const wrong = drafts.filter(({ id }) => problems.get(id)).map(({ id }) => id)
  const marked = JSON.stringify(wrong)
  useEffect(() => setWrong(JSON.parse(marked) as string[]), [marked])
  const ticked = drafts.filter((draft) => draft.ticked)
  const canBook = ticked.length > 0 && ticked.every(({ id }) => ['overlap', null].includes(problems.get(id) ?? null))

  const book = async () => {
    setBooking(true)
    for (const { id, like, startedAt, endedAt, pauses } of ticked) {
      const { target, description, tags, billable } = like
      const entry = { target: refOf(target), startedAt, endedAt, pauses, description, tags, billable }
      // What is booked is no draft any more, should the next one be refused.
      if (!(await run(stint().addEntry(entry)))) return setBooking(false)
      dropDraft(id)
    }
    setBooking(false)
    setUnsaved(false)
    closePanel()
  }
  return (
    <aside className={entryPanel.panel} aria-labelledby="drafts-title">
      <header className={dayCheck.head}>
        <h2 id="drafts-title">{say.title(name)}</h2>
        <Button ref={close} variant="plain icon" name={t().close} keys="esc" onClick={leavePanel}>
          <Icon name="close" />
        </Button>
      </header>
      <ErrorMessage error={error ?? unread} />
      {read === from && copied?.entries.length === 0 && <p className={dayCheck.said}>{say.nothing(name)}</p>}
      <ul className={dayCheck.list} aria-label={say.title(name)}>
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            date={day.date}
            problem={problems.get(draft.id) ?? null}
            zone={zone}
            now={now}
          />
        ))}
      </ul>
      <footer className={styles.foot}>
        {leaving ? (
          <Confirm
            final
            question={say.leave}
            yes={say.leaveYes}
            no={say.leaveNo}
            onYes={discardAndLeave}
            onNo={stayInPanel}
          />
        ) : (
          <Button variant="primary" disabled={!canBook || booking} onClick={() => void book()}>
            {say.book(ticked.length)}
          </Button>
        )}
      </footer>
    </aside>
  )
}
