import type { Reminders } from '../../shared/model.ts'
import { NumberField } from './NumberField.tsx'
import './reminder.css'
import { ReminderWeek } from './ReminderWeek.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

/** When to be reminded, and of what. */
export function Reminder({ reminders }: { reminders: Reminders }) {
  const { change, error } = useChange()
  const set = (patch: Partial<Reminders>) => change({ reminders: { ...reminders, ...patch } })
  const noHours = reminders.days.every(({ hours }) => hours.length === 0)
  return (
    <Section title="Reminders" error={error}>
      <ReminderWeek days={reminders.days} save={(days) => set({ days })} />
      <p className="small quiet">
        When a day ends: if the timer still runs, or time was not tracked. Hours are typed as 8:30–12, 13–17; an empty
        field is none. What has no entry in them is shown as not tracked.
      </p>
      <div className="line labelled">
        <span>Working without a timer</span>
        <NumberField
          name="Remind me after how many minutes without a timer in working hours"
          value={reminders.notTracking}
          least={0}
          most={480}
          before="for"
          unit="min"
          hint={noHours && reminders.notTracking > 0 ? 'needs working hours' : '0 for never'}
          save={(notTracking) => set({ notTracking })}
        />
      </div>
      <div className="line labelled">
        <span>A timer runs</span>
        <NumberField
          name="Remind me of a timer that runs for how many hours"
          value={reminders.runsLong}
          least={0}
          most={48}
          before="for"
          unit="h"
          hint="0 for never"
          save={(runsLong) => set({ runsLong })}
        />
      </div>
      <div className="line labelled">
        <span>Snooze</span>
        <NumberField
          name="Snooze for how many minutes"
          value={reminders.snoozeMinutes}
          least={1}
          most={240}
          before="for"
          unit="min"
          save={(snoozeMinutes) => set({ snoozeMinutes })}
        />
      </div>
    </Section>
  )
}
