import type { Snapshot } from '../../../shared/model.ts'
import { dayId } from '../view.ts'
import { EmptyDay } from './EmptyDay.tsx'
import { Row } from './Row.tsx'
import { Timeline } from './Timeline.tsx'
import './today.css'

/** The day so far, newest first, below what earlier days still have to send. */
export function Today({ snapshot }: { snapshot: Snapshot }) {
  const { today, earlier, zone, dayStart } = snapshot
  const rows = today.filter(({ endedAt }) => endedAt !== null)
  return (
    <div className="today scroll" id={dayId}>
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 className="today-title" id="earlier">
            Not sent yet
          </h2>
          <ul>
            {earlier.map((entry) => (
              <Row key={entry.id} entry={entry} zone={zone} dated />
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Today">
        {earlier.length > 0 && <h2 className="today-title">Today</h2>}
        {today.length > 0 && <Timeline entries={today} dayStart={dayStart} zone={zone} />}
        <ul>
          {rows.map((entry) => (
            <Row key={entry.id} entry={entry} zone={zone} />
          ))}
        </ul>
        {today.length === 0 && <EmptyDay snapshot={snapshot} />}
      </section>
    </div>
  )
}
