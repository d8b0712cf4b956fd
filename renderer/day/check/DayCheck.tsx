import { useEffect, useRef } from 'react'
import type { DayView, Settings } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { requestRepair } from '../../state/requestRepair.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { RepairOutcome } from '../../entryStatus/RepairOutcome.tsx'
import { repairText } from '../../entryStatus/repairText.ts'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useListNavigation } from '../../components/useListNavigation.ts'
import { closePanel, openEntry, openNew, select } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { type Fix, type Issue, issuesOf } from './dayIssues.ts'
import entryPanel from '../panel/EntryPanel.module.css'
import styles from './DayCheck.module.css'

interface Props {
  day: DayView
  settings: Settings
  zone: string
  now: number
}

/** The open issues of a day. The first one has the focus, so that Enter goes through all of them one by one. */
export default function DayCheck({ day, settings, zone, now }: Props) {
  const { item, focusItem } = useListNavigation()
  const close = useRef<HTMLButtonElement>(null)
  const { run, error, busy } = useCall()
  const issues = issuesOf(day, settings, zone, now)
  const keys = issues.map(({ key }) => key).join()
  useEffect(() => {
    if (!focusItem(0)) close.current?.focus()
  }, [keys, focusItem])
  const mend = (fix: Fix) => {
    if (busy) return
    switch (fix.kind) {
      case 'add':
        return openNew({ span: fix.span, back: 'sheet' })
      case 'edit':
        return openEntry(fix.entryId, 'sheet')
      case 'send':
        return void run(stint().sendAgain({ entryId: fix.entryId }))
      case 'times': {
        const { entryId, startedAt, endedAt } = fix
        return void run(
          stint().amend({
            entryId,
            ...(startedAt !== undefined && { startedAt }),
            ...(endedAt !== undefined && { endedAt }),
          }),
        )
      }
      case 'repair':
        return void run(requestRepair(fix.entryId, fix.repair))
      case 'show':
        select(fix.entryId)
        return closePanel()
    }
  }
  return (
    <aside className={entryPanel.panel} aria-labelledby="sheet-title">
      <header className={styles.head}>
        <h2 id="sheet-title">{issues.length > 0 ? t().sheet.before : t().sheet.allDone}</h2>
        <Button
          ref={close}
          variant="plain icon"
          name={t().close}
          keys="esc"
          onClick={closePanel}
          onKeyDown={item.onKeyDown}
        >
          <Icon name="close" />
        </Button>
      </header>
      <p className={styles.said} role="status" aria-label={t().sheet.left}>
        {saidOf(issues.length, day.entries.length)}
      </p>
      {day.locked?.map((why) => (
        <WarningLine key={why}>{why}</WarningLine>
      ))}
      <ErrorMessage error={error} />
      <ul className={styles.list} aria-label={t().sheet.left}>
        {issues.map((issue) => (
          <Line key={issue.key} item={item} issue={issue} zone={zone} onMend={mend} />
        ))}
      </ul>
    </aside>
  )
}

function saidOf(left: number, entries: number): string {
  if (left > 0) return t().sheet.things(left)
  return entries > 0 ? t().sheet.nothingLeft : t().nothingOnDay
}

interface LineProps {
  issue: Issue
  zone: string
  onMend(this: void, fix: Fix): void
  item: ReturnType<typeof useListNavigation>['item']
}

function Line({ issue, zone, onMend, item }: LineProps) {
  const { when, what, label, fix, other } = issue
  const ways = other ? [{ label, fix }, other] : [{ label, fix }]
  const repaired = fix.kind === 'repair' ? repairText(fix.repair, zone).outcome : ''
  return (
    <li className={styles.issue} data-outcome={repaired !== ''} data-testid="issue">
      <span className="small quiet">{when}</span>
      <span>{what}</span>
      {fix.kind === 'repair' && <RepairOutcome repair={fix.repair} zone={zone} />}
      <span className={styles.ways}>
        {ways.map((way) => (
          <Button
            key={way.label}
            {...item}
            variant="slim wraps"
            name={`${way.label}: ${when} ${what} ${repaired}`.trim()}
            onClick={() => onMend(way.fix)}
          >
            {way.label}
          </Button>
        ))}
      </span>
    </li>
  )
}
