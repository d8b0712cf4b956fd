import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dayName, dayOfMonth, hoursMinutes, monthName, weekdayName } from '../../shared/time/formatTime.ts'
import { isoWeekday } from '../../shared/time/zonedTime.ts'
import { useDays } from '../state/days.ts'
import { useSnapshotStore } from '../state/snapshotStore.ts'
import { t } from '../state/messages.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { addMonths, dateByKey, monthWeeks } from './monthWeeks.ts'
import styles from './MonthGrid.module.css'

interface Props {
  name: string
  /** "2026-11-20" */
  date: string
  today: string
  /** The last date that can be chosen. */
  max: string
  /** It stands below this, inside the window. */
  anchor: RefObject<HTMLElement | null>
  onChoose(this: void, date: string): void
  /** It was left without a choice. */
  onClose(this: void): void
}

const earliest = '2000-01-01'
const at = (date: string) => Date.parse(date)

/** A month to choose a day from, by the pointer or by the keys of date grids; days with entries are marked. */
export default function MonthGrid({ name, date, today, max, anchor, onChoose, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(date)
  const weeks = monthWeeks(shown)
  const [first = shown, last = shown] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)]
  const revision = useSnapshotStore(({ snapshot }) => snapshot?.revision ?? 0)
  const { days } = useDays(first, last < today ? last : first < today ? today : first, revision)
  const worked = new Map(days?.map((day) => [day.date, day.totals.workedMs]))
  const goTo = (next: string) => setShown(next > max ? max : next < earliest ? earliest : next)

  useLayoutEffect(() => {
    const [own, from] = [box.current, anchor.current?.getBoundingClientRect()]
    if (!own || !from) return
    const { width, height } = own.getBoundingClientRect()
    const room = 8
    own.style.left = `${Math.max(room, Math.min(from.left, window.innerWidth - width - room))}px`
    own.style.top = `${Math.max(room, Math.min(from.bottom + 4, window.innerHeight - height - room))}px`
  }, [anchor])
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[tabindex="0"][data-day]')?.focus()
  }, [shown])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      return onClose()
    }
    const next =
      event.target instanceof HTMLElement && event.target.dataset.day
        ? dateByKey(shown, event.key, event.shiftKey)
        : null
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    goTo(next)
  }
  const step = (label: string, icon: 'left' | 'right', months: number) => (
    <Button variant="plain icon" name={label} title={label} onClick={() => goTo(addMonths(shown, months))}>
      <Icon name={icon} size={14} />
    </Button>
  )
  return (
    <div
      ref={box}
      className={styles.box}
      role="dialog"
      aria-label={name}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const { relatedTarget: to } = event
        if (to && !event.currentTarget.contains(to) && !anchor.current?.contains(to)) onClose()
      }}
    >
      <div className={styles.head}>
        {step(t().dates.monthBefore, 'left', -1)}
        <h2 aria-live="polite">{monthName(at(shown), 'UTC')}</h2>
        {step(t().dates.monthAfter, 'right', 1)}
      </div>
      <table role="grid" aria-label={monthName(at(shown), 'UTC')}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => {
              const weekday = isoWeekday(at(day), 'UTC')
              return (
                <th key={day} scope="col" abbr={weekdayName(weekday, 'long')}>
                  {weekdayName(weekday).slice(0, 2)}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const ms = worked.get(day) ?? 0
                const length = ms > 0 ? hoursMinutes(ms) : null
                return (
                  <td key={day} aria-selected={day === date}>
                    <button
                      type="button"
                      data-day={day}
                      data-other={day.slice(0, 7) !== shown.slice(0, 7)}
                      data-worked={length !== null}
                      tabIndex={day === shown ? 0 : -1}
                      disabled={day > max || day < earliest}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={[dayName(at(day), 'UTC'), length].filter(Boolean).join(', ')}
                      title={length ?? undefined}
                      onClick={() => onChoose(day)}
                    >
                      {dayOfMonth(at(day), 'UTC')}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
