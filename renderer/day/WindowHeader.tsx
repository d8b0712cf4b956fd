import type { ReactNode } from 'react'
import { dayName } from '../../shared/time/formatTime.ts'
import { Button } from '../components/Button.tsx'
import { DateField } from '../components/DateField.tsx'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { type Mode, showDate, showMode } from './dayViewStore.ts'
import { t } from './messages.ts'
import styles from './WindowHeader.module.css'

interface Props {
  title: string
  mode: Mode
  date: string
  today: string
  onDate(this: void, date: string): void
  children: ReactNode
}

/** "Fri 20 Nov", or that it is today. */
export function titleOf(date: string, today: string): string {
  const name = dayName(Date.parse(date), 'UTC')
  return date === today ? t().head.today(name) : name
}

/** The day or week shown, the way to others, and the actions for all of it. */
export function WindowHeader({ title, mode, date, today, onDate, children }: Props) {
  const say = t().head
  const modes = [
    { value: 'day', label: say.day },
    { value: 'week', label: say.week },
  ] as const
  return (
    <header className={styles.head}>
      <div className={styles.where}>
        <h1 id="day-title">{title}</h1>
        <DateField
          name={say.date[mode]}
          date={date}
          max={today}
          stride={mode === 'day' ? 1 : 7}
          onChange={onDate}
          describedBy="day-title"
        />
        {date !== today && (
          <Button variant="slim plain" keys="t" onClick={() => showDate(null)}>
            {say.back[mode]}
          </Button>
        )}
      </div>
      <div className={styles.whole}>
        {children}
        <RadioSegments name={say.show} value={mode} options={modes} onChange={showMode} />
      </div>
    </header>
  )
}
