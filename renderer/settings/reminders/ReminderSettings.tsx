import type { Reminders } from '../../../shared/model/snapshot.ts'
import { NumberField } from '../controls/NumberField.tsx'
import { hoursExample } from './reminderDays.ts'
import { ReminderWeek } from './ReminderWeek.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { useSettings } from '../controls/useSettings.ts'
import { t } from '../messages.ts'

/** When to be reminded, and of what. */
export function ReminderSettings({ reminders }: { reminders: Reminders }) {
  const { change, error } = useSettings()
  const set = (patch: Partial<Reminders>) => change({ reminders: { ...reminders, ...patch } })
  const noHours = reminders.days.every(({ hours }) => hours.length === 0)
  const say = t().reminders
  const { neverAtZero } = t().fields
  return (
    <SettingsSection title={say.title} error={error}>
      <ReminderWeek days={reminders.days} save={(days) => set({ days })} />
      <p className="small quiet">{say.about(hoursExample())}</p>
      <SettingsLine kind="labelled">
        <span>{say.notTracking}</span>
        <NumberField
          name={say.notTrackingHow}
          value={reminders.notTracking}
          least={0}
          most={480}
          text={say.forMinutes}
          hint={noHours && reminders.notTracking > 0 ? say.needsHours : neverAtZero}
          save={(notTracking) => set({ notTracking })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.runsLong}</span>
        <NumberField
          name={say.runsLongHow}
          value={reminders.runsLong}
          least={0}
          most={48}
          text={say.forHours}
          hint={neverAtZero}
          save={(runsLong) => set({ runsLong })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.snooze}</span>
        <NumberField
          name={say.snoozeHow}
          value={reminders.snoozeMinutes}
          least={1}
          most={240}
          text={say.snoozeMinutes}
          save={(snoozeMinutes) => set({ snoozeMinutes })}
        />
      </SettingsLine>
    </SettingsSection>
  )
}
