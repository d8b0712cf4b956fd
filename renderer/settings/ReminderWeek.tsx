/** The week of the reminders: when each day ends, and its working hours. */
import { useEffect, useId, useRef, useState } from 'react'
import type { ReminderDay } from '../../shared/model.ts'
import { Button } from '../ui/Button.tsx'
import { EditField } from '../ui/EditField.tsx'
import { Problem } from '../ui/Problem.tsx'
import { allLike, hoursText, parseEnd, parseHours, withDay } from './reminderDays.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

interface Props {
  days: ReminderDay[]
  save(this: void, days: ReminderDay[]): Promise<boolean>
}

export function ReminderWeek({ days, save }: Props) {
  // A field is saved when it is left, and what comes next must not be made of the days before that.
  const latest = useRef(days)
  useEffect(() => {
    latest.current = days
  }, [days])
  const change = async (make: (from: ReminderDay[]) => ReminderDay[]) => {
    const before = latest.current
    latest.current = make(before)
    const done = await save(latest.current)
    if (!done) latest.current = before
    return done
  }
  return (
    <div className="week" role="group" aria-label="Days of the reminders">
      <div className="week-row small quiet" aria-hidden="true">
        <span />
        <span>Day ends</span>
        <span>Working hours</span>
      </div>
      {names.map((name, at) => {
        const day = days[at]
        return (
          day && (
            <Day
              key={name}
              name={name}
              day={day}
              save={(patch) => change((from) => withDay(from, at, patch))}
              copy={() => void change((from) => allLike(from, at))}
            />
          )
        )
      })}
    </div>
  )
}

interface DayProps {
  name: string
  day: ReminderDay
  save(this: void, patch: Partial<ReminderDay>): Promise<boolean>
  copy(this: void): void
}

function Day({ name, day, save, copy }: DayProps) {
  const id = useId()
  const [wrong, setWrong] = useState<{ field: 'end' | 'hours'; message: string } | null>(null)
  const saveEnd = async (text: string) => {
    const parsed = parseEnd(text)
    setWrong(parsed.ok ? null : { field: 'end', message: parsed.message })
    return parsed.ok && save({ end: parsed.value })
  }
  const saveHours = async (text: string) => {
    const parsed = parseHours(text)
    setWrong(parsed.ok ? null : { field: 'hours', message: parsed.message })
    return parsed.ok && save({ hours: parsed.value })
  }
  return (
    <div
      className="week-row"
      // What was wrong is being changed, or taken back.
      onInput={() => setWrong(null)}
      onKeyDownCapture={(event) => event.key === 'Escape' && setWrong(null)}
    >
      <span aria-hidden="true">{name.slice(0, 3)}</span>
      <EditField
        name={`${name}: end of the day`}
        saved={day.end ?? ''}
        save={saveEnd}
        placeholder="none"
        look="input"
        invalid={wrong?.field === 'end'}
        describedBy={`${id}-said`}
        maxLength={20}
      />
      <EditField
        name={`${name}: working hours`}
        saved={hoursText(day.hours)}
        save={saveHours}
        placeholder="none"
        look="input"
        invalid={wrong?.field === 'hours'}
        describedBy={`${id}-said`}
        maxLength={200}
      />
      <Button look="slim plain" name={`Copy ${name} to all days`} title={`Copy ${name} to all days`} onClick={copy}>
        Copy to all
      </Button>
      <div className="week-said" id={`${id}-said`}>
        {wrong && <Problem error={{ message: wrong.message, action: '' }} />}
      </div>
    </div>
  )
}
