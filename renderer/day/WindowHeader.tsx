import { type ReactNode, Suspense, useRef, useState } from 'react'
import { dayName } from '../../shared/time/formatTime.ts'
import { addDays } from '../../shared/time/zonedTime.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { type Mode, showDate, showMode } from './dayViewStore.ts'
import { t as common } from '../state/messages.ts'
import { t } from './messages.ts'
import styles from './WindowHeader.module.css'

/** Loaded when it is opened. */
const MonthGrid = lazyWithMessages(() => import('../components/MonthGrid.tsx'))

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

/** The day or week shown (its name opens a calendar), the way to others, and the actions for all of it. */
export function WindowHeader({ title, mode, date, today, onDate, children }: Props) {
  const say = t().head
  const modes = [
    { value: 'day', label: say.day },
    { value: 'week', label: say.week },
  ] as const
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const step = (label: string, icon: 'left' | 'right', by: 1 | -1) => (
    <Button
      variant="plain icon"
      name={label}
      title={label}
      disabled={by > 0 && date >= today}
      onClick={() => onDate([addDays(date, by * (mode === 'week' ? 7 : 1)), today].toSorted()[0] ?? today)}
    >
      <Icon name={icon} size={14} />
    </Button>
  )
  return (
    <header className={styles.head}>
      <div className={styles.where}>
        {step(common().dates.earlier, 'left', -1)}
        <h1>
          <button
            ref={opener}
            type="button"
            className={styles.title}
            aria-haspopup="dialog"
            aria-expanded={open}
            title={common().dates.open}
            onClick={() => setOpen(!open)}
          >
            {title}
            <Icon name="chevron" size={12} />
          </button>
        </h1>
        {step(common().dates.later, 'right', 1)}
        {open && (
          <Suspense>
            <MonthGrid
              name={say.date[mode]}
              date={date}
              today={today}
              max={today}
              anchor={opener}
              onChoose={(chosen) => {
                close()
                onDate(chosen)
              }}
              onClose={close}
            />
          </Suspense>
        )}
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
