/** The week of the reminders: when each day ends, and its working hours. */
import { useEffect, useId, useRef, useState } from 'react'
import { weekdayName } from '../../../shared/time/formatTime.ts'
import { locale } from '../../../shared/language.ts'
import type { ReminderDay } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { allLike, hoursText, parseEnd, parseHours, shownTime, weekFrom, withDay } from './reminderDays.ts'
import { t } from '../messages.ts'
import styles from './ReminderWeek.module.css'

interface Props {
  days: ReminderDay[]
  save(this: void, days: ReminderDay[]): Promise<boolean>
}

export function ReminderWeek({ days, save }: Props) {
  // A field is saved when it is left: the next change has to be based on the days after that.
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
  const say = t().reminders
  return (
    <div className={styles.week} role="group" aria-label={say.days}>
      <div className={`${styles.row} small quiet`} aria-hidden="true">
        <span />
        <span>{say.dayEnds}</span>
        <span>{say.workingHours}</span>
      </div>
      {weekFrom(locale().weekStart).map((weekday) => {
        const at = weekday - 1
        const day = days[at]
        return (
          day && (
            <Day
              key={weekday}
              weekday={weekday}
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
  /** 1 is Monday. */
  weekday: number
  day: ReminderDay
  save(this: void, patch: Partial<ReminderDay>): Promise<boolean>
  copy(this: void): void
}

function Day({ weekday, day, save, copy }: DayProps) {
  const id = useId()
  const [refused, setRefused] = useState<{ field: 'end' | 'hours'; text: string } | null>(null)
  const wrong = refused && (refused.field === 'end' ? parseEnd : parseHours)(refused.text)
  const say = t().reminders
  const name = weekdayName(weekday, 'long')
  const saveEnd = async (text: string) => {
    const parsed = parseEnd(text)
    setRefused(parsed.ok ? null : { field: 'end', text })
    return parsed.ok && save({ end: parsed.value })
  }
  const saveHours = async (text: string) => {
    const parsed = parseHours(text)
    setRefused(parsed.ok ? null : { field: 'hours', text })
    return parsed.ok && save({ hours: parsed.value })
  }
  return (
    <div
      className={styles.row}
      // The wrong text is being changed or reverted.
      onInput={() => setRefused(null)}
      onKeyDownCapture={(event) => event.key === 'Escape' && setRefused(null)}
    >
      <span aria-hidden="true">{weekdayName(weekday)}</span>
      <InlineTextField
        name={say.endOf(name)}
        saved={day.end === null ? '' : shownTime(day.end)}
        save={saveEnd}
        placeholder={say.none}
        invalid={refused?.field === 'end'}
        describedBy={`${id}-said`}
        maxLength={20}
      />
      <InlineTextField
        name={say.hoursOf(name)}
        saved={hoursText(day.hours)}
        save={saveHours}
        placeholder={say.none}
        invalid={refused?.field === 'hours'}
        describedBy={`${id}-said`}
        maxLength={200}
      />
      <Button variant="plain icon" name={say.copyOf(name)} title={say.copyOf(name)} onClick={copy}>
        <Icon name="copy" size={14} />
      </Button>
      <div className={styles.said} id={`${id}-said`}>
        {wrong && !wrong.ok && <ErrorMessage error={{ message: wrong.message, action: '' }} />}
      </div>
    </div>
  )
}
