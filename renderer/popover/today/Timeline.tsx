import { Fragment } from 'react'
import { hoursMinutes } from '../../../shared/format.ts'
import type { EntryView } from '../../../shared/model.ts'
import { pausedWithin } from '../../../shared/worked.ts'
import { useNow } from '../../state/now.ts'
import { minutesWords } from '../lengths.ts'
import { workedToday } from './day.ts'
import { stripOf } from './strip.ts'

interface Props {
  entries: EntryView[]
  dayStart: number
  zone: string
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`
const at = ({ left, width }: { left: number; width: number }) => ({ left: percent(left), width: percent(width) })

/** The day as one thin bar: what was worked when, with its pauses, and where it stands now. */
export function Timeline({ entries, dayStart, zone }: Props) {
  const now = useNow(dayStart, 60_000)
  const strip = stripOf(entries, dayStart, now, zone)
  const paused = entries.reduce((sum, entry) => sum + pausedWithin(entry, dayStart, Number.MAX_SAFE_INTEGER, now), 0)
  const label = [
    `${hoursMinutes(workedToday(entries, dayStart, now))} worked between ${strip.fromHour}:00 and ${strip.toHour}:00`,
    ...(paused > 0 ? [`${minutesWords(paused)} paused`] : []),
  ].join(', ')
  return (
    <div className="timeline" role="img" aria-label={label}>
      <span className="small">{strip.fromHour}</span>
      <div className="timeline-bar">
        {strip.segments.map((segment) => (
          <Fragment key={segment.id}>
            <span
              className={`segment ${segment.state}`}
              style={{
                ...at(segment),
                ...(segment.color && segment.state === 'ended' && { background: segment.color }),
              }}
            />
            {segment.pauses.map((pause) => (
              <span key={pause.left} className="segment-pause" style={at(pause)} />
            ))}
          </Fragment>
        ))}
        <span className="timeline-now" style={{ left: percent(strip.now) }} />
      </div>
      <span className="small">{strip.toHour}</span>
    </div>
  )
}
