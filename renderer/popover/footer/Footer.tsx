import { flushSync } from 'react-dom'
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { useNow } from '../../state/useNow.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Phrase } from '../../components/Phrase.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { durationText } from '../../components/durationText.ts'
import { focusCard } from '../cards/question/questionFocus.ts'
import { minuteOrigin, pausedToday, workedToday } from '../../state/dayWork.ts'
import { useUndoSubject } from '../../undo/undoStore.ts'
import { UndoBar } from '../../undo/UndoBar.tsx'
import { focusSearch, clearSearch, showDate, usePopoverView } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { ServerDay } from './ServerDay.tsx'
import { ProgressRing } from './ProgressRing.tsx'
import { UpdateLine } from './UpdateLine.tsx'
import { syncStatus } from './syncStatus.ts'
import styles from './Footer.module.css'

/** Opens the first entry that needs the person, or focuses the first question. */
function showWhatNeedsYou(): void {
  flushSync(() => {
    clearSearch()
    showDate(null)
  })
  const needing = ':is([data-state="needsYou"], [data-state="undecided"])'
  const row = document.querySelector<HTMLElement>(`[data-testid="entry"]${needing} button`)
  if (!row) return focusCard()
  row.focus()
  if (row.ariaExpanded === 'false') row.click()
}

/** "{worked} of 8:00"; "today" is added where neither the goal nor the listed day says so. Lengths in ms. */
function totalText(goal: number, otherDay: boolean): string {
  const say = t().foot
  if (goal === 0) return say.today
  return otherDay ? say.ofGoalToday(hoursMinutes(goal)) : say.ofGoal(hoursMinutes(goal))
}

/** The day in one line: worked time and goal, the sync status, and the settings button. */
export function Footer({ snapshot }: { snapshot: Snapshot }) {
  const { today, dayStart, settings } = snapshot
  const { run, error } = useCall()
  const now = useNow(minuteOrigin(today, dayStart), 60_000)
  const worked = workedToday(today, dayStart, now)
  const paused = pausedToday(today, dayStart, now)
  const goal = settings.goalMinutes * 60_000
  const status = syncStatus(snapshot)
  const date = usePopoverView((view) => view.date)
  const otherDay = date !== null
  const openDay = () => void stint().openDay({ ...(date !== null && { date }) })
  useShortcut('o', openDay)
  const subject = useUndoSubject((state) => state.subject)
  const retry = async () => {
    for (const accountId of status?.retry ?? []) await run(stint().refreshCatalog({ accountId }))
  }
  return (
    <footer className={styles.foot}>
      <UpdateLine updates={snapshot.updates} />
      <ErrorMessage error={error} />
      <div className={styles.line}>
        {goal > 0 && <ProgressRing part={worked / goal} />}
        <div className={styles.total} inert={subject !== null}>
          <p className="quiet" data-testid="total">
            <Phrase text={totalText(goal, otherDay)} worked={<strong>{hoursMinutes(worked)}</strong>} />
          </p>
          {paused > 0 && <p className="small quiet">{common().paused(durationText(paused))}</p>}
          <ServerDay accounts={snapshot.accounts} />
        </div>
        {status && (
          <button
            type="button"
            className={styles.status}
            data-needs-you={status.needsYou}
            title={status.tooltip}
            disabled={!status.needsYou && status.retry.length === 0}
            inert={subject !== null}
            onClick={status.needsYou ? showWhatNeedsYou : () => void retry()}
          >
            <Icon name={status.icon} size={14} />
            {status.text}
          </button>
        )}
        <Button variant="plain icon" name={t().foot.openDay} keys="mod+o" onClick={openDay}>
          <Icon name="day" />
        </Button>
        <Button variant="plain icon" name={t().settings} keys="mod+," onClick={() => void stint().openSettings()}>
          <Icon name="settings" />
        </Button>
        <UndoBar subject={subject} onDone={focusSearch} />
      </div>
    </footer>
  )
}
