import { useRef, useState } from 'react'
import type { CalendarEvent } from '../../../shared/model/calendars.ts'
import type { Snapshot, TargetRef } from '../../../shared/model/snapshot.ts'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { calendarTints } from '../../components/calendarColours.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { TargetSearchField } from '../../targetSearch/TargetSearchField.tsx'
import { eventHint, eventTimes } from './eventText.ts'
import { t } from './messages.ts'
import styles from './EventRow.module.css'

interface Props {
  event: CalendarEvent
  snapshot: Snapshot
  date: string
  onAdded(this: void, eventId: string): void
}

/** One event: when, what, and the button that makes an entry of it, on the project that it had last or one that is chosen. */
export function EventRow({ event, snapshot, date, onAdded }: Props) {
  const { id: eventId, calendarId, use, target, colour } = event
  const [choosing, setChoosing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { run, error, busy } = useCall()
  const { zone } = snapshot
  const times = eventTimes(event, zone)
  const title = event.title || t().untitled
  const hint = eventHint(event, zone)
  const take = async (on: TargetRef | null) => {
    if (busy) return
    setChoosing(false)
    if (await run(stint().takeOverEvent({ eventId, calendarId, target: on }))) onAdded(eventId)
    else button.current?.focus()
  }
  const chosen = ({ accountId, projectId, activityId, taskId }: TargetRef) =>
    void take({ accountId, projectId, activityId, taskId })
  const leave = () => {
    setChoosing(false)
    button.current?.focus()
  }
  return (
    <li className={styles.event} data-use={use} data-event={eventId} data-testid="calendar-event">
      <div className={styles.columns}>
        <span className={styles.times}>{times}</span>
        <ProjectDot color={calendarTints[colour]} />
        <div className={styles.what}>
          <span className={styles.title}>{title}</span>
          {target && use === 'offered' && <TargetName className={styles.target} target={target} />}
          {hint !== '' && <span className={styles.hint}>{hint}</span>}
        </div>
        {use === 'offered' && (
          <span data-add>
            <Button
              ref={button}
              variant="slim"
              name={t().addFor(title, times)}
              disabled={busy}
              {...(!target && { expanded: choosing })}
              onClick={() => (target ? void take(null) : setChoosing(!choosing))}
            >
              {t().add}
            </Button>
          </span>
        )}
        {use === 'taken' && (
          <span className={styles.taken}>
            <Icon name="sent" size={14} />
            {t().taken}
          </span>
        )}
      </div>
      {choosing && (
        <div className={styles.search}>
          <TargetSearchField
            snapshot={snapshot}
            excluded={null}
            texts={t().find}
            day={date}
            compact
            onChoose={chosen}
            onLeave={leave}
          />
        </div>
      )}
      <ErrorMessage error={error} />
    </li>
  )
}
