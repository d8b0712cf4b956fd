import { useState } from 'react'
import { hoursMinutes } from '../../shared/format.ts'
import type { Settings } from '../../shared/model.ts'
import { EditField } from '../ui/EditField.tsx'
import { Segments } from '../ui/Segments.tsx'
import { NumberField } from './NumberField.tsx'
import { parseHours } from './parseHours.ts'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

const clicks = [
  { value: 'open', label: 'Opens Stint' },
  { value: 'toggle', label: 'Starts and stops' },
] as const

/** What a click on the tray icon does, how long a day and an entry should be, and how long a click can be taken back. */
export function Timer({ settings }: { settings: Settings }) {
  const { change, error } = useChange()
  const [wrong, setWrong] = useState<string | null>(null)
  const saveGoal = async (text: string) => {
    const parsed = parseHours(text)
    setWrong(parsed.ok ? null : parsed.message)
    return parsed.ok && change({ goalMinutes: parsed.minutes })
  }
  return (
    <Section title="Timer" error={wrong ? { message: wrong, action: '' } : error}>
      <div className="line labelled">
        <span>A click on the icon</span>
        <Segments
          name="A click on the icon"
          value={settings.trayClick}
          options={clicks}
          onChange={(trayClick) => void change({ trayClick })}
        />
      </div>
      <div className="line labelled">
        <span>Hours in a day</span>
        <EditField
          name="Hours in a day"
          saved={hoursMinutes(settings.goalMinutes * 60_000)}
          save={saveGoal}
          look="input short"
          invalid={wrong !== null}
        />
        <span className="small quiet">0 for no goal</span>
      </div>
      <div className="line labelled">
        <span>Mark entries longer than</span>
        <NumberField
          name="Mark entries longer than how many hours"
          value={settings.longHours}
          least={0}
          most={48}
          unit="h"
          hint="0 for none"
          save={(longHours) => change({ longHours })}
        />
      </div>
      <div className="line labelled">
        <span>Undo for</span>
        <NumberField
          name="Undo for how many seconds"
          value={settings.undoSeconds}
          least={0}
          most={60}
          unit="s"
          hint="sent after that; 0 sends at once"
          save={(undoSeconds) => change({ undoSeconds })}
        />
      </div>
    </Section>
  )
}
