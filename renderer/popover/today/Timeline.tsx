import { hoursMinutes } from '../../../shared/format.ts'
import type { EntryView } from '../../../shared/model.ts'
import { useNow } from '../../state/now.ts'
import { workedToday } from './day.ts'
import { stripOf } from './strip.ts'

interface Props {
  entries: EntryView[]
  dayStart: number
  zone: string
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`

/** The day as one thin bar: what was worked when, and where it stands now. */
export function Timeline({ entries, dayStart, zone }: Props) {
  const now = useNow(dayStart, 60_000)
  const strip = stripOf(entries, dayStart, now, zone)
  const label = `${hoursMinutes(workedToday(entries, dayStart, now))} worked between ${strip.fromHour}:00 and ${strip.toHour}:00`
  return (
    <div className="timeline" role="img" aria-label={label}>
      <span className="small">{strip.fromHour}</span>
      <div className="timeline-bar">
        {strip.segments.map((segment) => (
          <span
            key={segment.id}
            className={segment.running ? 'segment running' : 'segment'}
            style={{
              left: percent(segment.left),
              width: percent(segment.width),
              ...(segment.color && !segment.running && { background: segment.color }),
            }}
          />
        ))}
        <span className="timeline-now" style={{ left: percent(strip.now) }} />
      </div>
      <span className="small">{strip.toHour}</span>
    </div>
  )
}
