import { Fragment } from 'react'
import { clockText, hoursMinutes, hourText } from '../../../shared/time/formatTime.ts'
import type { EntryView } from '../../../shared/model/snapshot.ts'
import { useNow } from '../../state/useNow.ts'
import { durationText } from '../../components/durationText.ts'
import { t } from '../messages.ts'
import { dayEndOf, pausedToday, workedToday } from '../../state/dayWork.ts'
import { projectTint } from '../../components/projectTint.ts'
import { stripLayout } from './stripLayout.ts'
import styles from './DayStrip.module.css'

interface Props {
  entries: EntryView[]
  dayStart: number
  zone: string
  /** A past day: nothing changes with the clock. */
  past?: boolean
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`
const at = ({ left, width }: { left: number; width: number }) => ({ left: percent(left), width: percent(width) })

/** The day as one thin bar: entries, pauses and the present moment. */
export function DayStrip({ entries, dayStart, zone, past = false }: Props) {
  const now = useNow(dayStart, 60_000)
  const strip = stripLayout(entries, dayStart, past ? null : now, zone)
  const end = dayEndOf(dayStart, zone)
  const until = past ? end : now
  const paused = pausedToday(entries, dayStart, until, end)
  const worked = hoursMinutes(workedToday(entries, dayStart, until, end))
  const [from, to] = [clockText(strip.fromHour, 0), clockText(strip.toHour, 0)]
  const say = t().day
  const label =
    paused > 0 ? say.workedBetweenPaused(worked, from, to, durationText(paused)) : say.workedBetween(worked, from, to)
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <span className="small">{hourText(strip.fromHour)}</span>
      <div className={styles.bar}>
        {strip.segments.map((segment) => (
          <Fragment key={segment.id}>
            <span
              className={segment.color ? `${styles.segment} tinted` : styles.segment}
              data-state={segment.state}
              data-doubt={segment.doubt}
              style={{
                ...at(segment),
                ...(segment.color && projectTint(segment.color)),
              }}
            />
            {segment.pauses.map((pause) => (
              <span key={pause.left} className={styles.pause} style={at(pause)} />
            ))}
          </Fragment>
        ))}
        {strip.now !== null && <span className={styles.now} style={{ left: percent(strip.now) }} />}
      </div>
      <span className="small">{hourText(strip.toHour)}</span>
    </div>
  )
}
