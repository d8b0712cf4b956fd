import type { ReactNode } from 'react'
import { dayName } from '../../shared/format.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/entry/DateField.tsx'
import { Segments } from '../ui/Segments.tsx'
import { type Mode, showDate, showMode } from './view.ts'
import '../ui/entry/entry.css'

interface Props {
  title: string
  mode: Mode
  date: string
  today: string
  onDate(this: void, date: string): void
  children: ReactNode
}

const modes = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
] as const

/** "Fri 20 Nov", or that it is today. */
export const titleOf = (date: string, today: string): string =>
  `${date === today ? 'Today, ' : ''}${dayName(Date.parse(date), 'UTC')}`

/** Which day or week is shown, the way to others, and what can be done with the whole. */
export function Head({ title, mode, date, today, onDate, children }: Props) {
  return (
    <header className="day-head">
      <h1 id="day-title">{title}</h1>
      <DateField
        name={mode === 'day' ? 'Day' : 'Week of'}
        date={date}
        max={today}
        stride={mode === 'day' ? 1 : 7}
        onChange={onDate}
        describedBy="day-title"
      />
      {date !== today && (
        <Button look="slim plain" keys="t" onClick={() => showDate(null)}>
          {mode === 'day' ? 'Today' : 'This week'}
        </Button>
      )}
      <span className="day-space" />
      {children}
      <Segments name="What to show" value={mode} options={modes} onChange={showMode} />
    </header>
  )
}
