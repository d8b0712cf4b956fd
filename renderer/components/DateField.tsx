import { type KeyboardEvent, Suspense, useId, useRef, useState } from 'react'
import { dayName, dayNameOfYear } from '../../shared/time/formatTime.ts'
import { addDays } from '../../shared/time/zonedTime.ts'
import { t } from '../state/messages.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { lazyWithMessages } from './lazyWithMessages.ts'
import { parseDate } from './parseDate.ts'
import { TextInput } from './TextInput.tsx'
import styles from './DateField.module.css'

/** Loaded when one is opened. */
const MonthGrid = lazyWithMessages(() => import('./MonthGrid.tsx'))

interface Props {
  name: string
  /** "2026-11-20" */
  date: string
  today: string
  onChange(this: void, date: string): void
  /** The last date that can be chosen. */
  max: string
  invalid?: boolean
  describedBy: string
}

/** As the language writes it, with the year where it is another than today's. */
const written = (date: string, today: string): string =>
  (date.slice(0, 4) === today.slice(0, 4) ? dayName : dayNameOfYear)(Date.parse(date), 'UTC')

/** A date: typed as people write it, changed by steps, or chosen from a month. Leaving the field shows the last date that could be read. */
export function DateField({ name, date, today, onChange, max, invalid = false, describedBy }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const all = useRef<HTMLSpanElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const unread = typed !== null && parseDate(typed, today, max) === null
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const step = (days: number) => onChange([addDays(date, days), max].toSorted()[0] ?? max)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault()
      return setOpen(true)
    }
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!days || event.altKey || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    setTyped(null)
    step(days)
  }
  const arrow = (label: string, icon: 'left' | 'right', days: number) => (
    <Button
      variant="plain icon"
      name={label}
      title={label}
      disabled={days > 0 && date >= max}
      onClick={() => step(days)}
    >
      <Icon name={icon} size={14} />
    </Button>
  )
  return (
    <span ref={all} className={styles.dates}>
      {arrow(t().dates.earlier, 'left', -1)}
      <TextInput
        className={styles.date}
        data-date={date}
        aria-label={name}
        aria-invalid={invalid || unread}
        aria-describedby={`${describedBy} ${id}`}
        title={t().dates.help}
        value={typed ?? written(date, today)}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const { value } = event.target
          setTyped(value)
          const read = parseDate(value, today, max)
          if (read) onChange(read)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <span id={id} className="hidden" role="status">
        {unread ? t().dates.unread : ''}
      </span>
      <Button
        ref={opener}
        variant="plain icon"
        name={t().dates.open}
        title={t().dates.open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="day" size={14} />
      </Button>
      {arrow(t().dates.later, 'right', 1)}
      {open && (
        <Suspense>
          <MonthGrid
            name={name}
            date={date}
            today={today}
            max={max}
            anchor={all}
            onChoose={(chosen) => {
              close()
              onChange(chosen)
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </span>
  )
}
