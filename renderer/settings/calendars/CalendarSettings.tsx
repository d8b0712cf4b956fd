import { stint } from '../../state/bridge.ts'
import { useAnswer } from '../../state/useCall.ts'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { AddCalendar } from './AddCalendar.tsx'
import { CalendarRow } from './CalendarRow.tsx'
import { t } from '../messages.ts'
import styles from './CalendarSettings.module.css'

/** The person's calendars, and how one is added. `revision`: of the calendars. */
export function CalendarSettings({ revision, zone }: { revision: number; zone: string }) {
  const { value, error } = useAnswer(() => stint().calendars(), revision)
  return (
    <SettingsSection title={t().calendars.title} error={error}>
      <p className="small quiet">{t().calendars.about}</p>
      <ul className={styles.calendars}>
        {value?.map((calendar) => (
          <CalendarRow key={calendar.id} calendar={calendar} zone={zone} />
        ))}
      </ul>
      <AddCalendar />
    </SettingsSection>
  )
}
