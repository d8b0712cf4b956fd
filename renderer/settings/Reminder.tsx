import { useState } from 'react'
import type { Settings } from '../../shared/model.ts'
import { EditField } from '../ui/EditField.tsx'
import { Switch } from '../ui/Switch.tsx'
import { timeOfDay } from '../ui/timeOfDay.ts'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const two = (value: number) => String(value).padStart(2, '0')

/** The word at the end of the day. */
export function Reminder({ reminder }: { reminder: Settings['reminder'] }) {
  const { change, error } = useChange()
  const [wrong, setWrong] = useState<string | null>(null)
  const set = (patch: Partial<Settings['reminder']>) => change({ reminder: { ...reminder, ...patch } })
  const saveTime = async (text: string) => {
    const time = timeOfDay(text)
    setWrong(time ? null : 'Not a time of the day. Type 17:00 or 1700.')
    return time !== null && set({ time: `${two(time.hour)}:${two(time.minute)}` })
  }
  const toggle = (day: number) => {
    const on = reminder.weekdays.includes(day)
    const rest = reminder.weekdays.filter((other) => other !== day)
    void set({ weekdays: on ? rest : [...rest, day].toSorted((a, b) => a - b) })
  }
  return (
    <Section title="Reminder" error={wrong ? { message: wrong, action: '' } : error}>
      <div className="line">
        <Switch label="Remind me at" on={reminder.enabled} onChange={(enabled) => void set({ enabled })} />
        <EditField
          name="Time of the reminder"
          saved={reminder.time}
          save={saveTime}
          look="input short"
          invalid={wrong !== null}
        />
      </div>
      {reminder.enabled && (
        <div className="days" role="group" aria-label="Days of the reminder">
          {days.map((day, at) => (
            <button
              key={day}
              type="button"
              aria-pressed={reminder.weekdays.includes(at + 1)}
              onClick={() => toggle(at + 1)}
            >
              {day}
            </button>
          ))}
        </div>
      )}
      <p className="small quiet">If the timer still runs, or nothing was tracked.</p>
    </Section>
  )
}
