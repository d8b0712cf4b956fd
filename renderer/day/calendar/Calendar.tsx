import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { hourText } from '../../../shared/time/formatTime.ts'
import { locale } from '../../../shared/language.ts'
import type { DayView, EntryView, GapView } from '../../../shared/model/snapshot.ts'
import { useListNavigation } from '../../components/useListNavigation.ts'
import { openNew } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { forgetRefusal, saveTimes, useAskedTimes, withAsked } from './askedTimes.ts'
import { CalendarColumn } from './CalendarColumn.tsx'
import { columnLayout, hourMarks, hoursOf, neededHours } from './calendarLayout.ts'
import type { Ghost } from './ghosts.ts'
import { followPointer } from './pointerDrag.ts'
import styles from './Calendar.module.css'

interface Props {
  /** One, or the days of a week. */
  days: DayView[]
  gaps: GapView[]
  now: number
  zone: string
  selected: string | null
  /** Blocks that are no entries. */
  ghosts?: Ghost[]
  /** What stands above the column of a day. */
  head?: (day: DayView) => ReactNode
}

/** Above the first hour, so that its number is seen, CSS pixels. */
const room = 10

/** Each entry once, whichever days it is on. */
const entriesOf = (days: DayView[]): EntryView[] => [
  ...new Map(days.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const))).values(),
]

/** Days as columns with their hours downwards. Entries are dragged by the pointer or moved by keys; an empty place is dragged open. */
export function Calendar({ days, gaps, now, zone, selected, ghosts = [], head }: Props) {
  const [scroller, grid, bubble, opened] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ]
  const dragging = useRef(false)
  const { asked, refused } = useAskedTimes()
  const entries = withAsked(entriesOf(days), asked)
  const needed = neededHours(days, now, zone)
  const length = Math.max(...days.map(hoursOf))
  const [first] = days
  const shown = days.map(({ date }) => date).join()
  const { item } = useListNavigation()
  useEffect(() => forgetRefusal, [shown])

  const showNeeded = useEffectEvent(() => {
    const [view, column] = [scroller.current, grid.current]
    if (view && column) view.scrollTop = (needed.from / length) * column.clientHeight - room
  })
  useLayoutEffect(() => showNeeded(), [shown])

  const onTimes = (entry: EntryView, times: Parameters<typeof saveTimes>[1]) => void saveTimes(entry, times, days, zone)
  if (!first) return null
  /** Its hours stand at the side; a day on which the clock is set has its own. */
  const usual = days.find((day) => hoursOf(day) === 24) ?? first
  const last = entries.toSorted((a, b) => a.startedAt - b.startedAt).at(-1)?.id
  const reached = entries.some(({ id }) => id === selected) ? selected : last
  return (
    <section className={styles.calendar} aria-label={t().calendar.name} data-columns={days.length}>
      {head && (
        <div className={styles.heads} style={{ '--columns': days.length } as CSSProperties}>
          {days.map((day) => (
            <div key={day.date}>{head(day)}</div>
          ))}
        </div>
      )}
      <div ref={scroller} className={styles.scroller} data-hours={locale().hours}>
        <div
          ref={grid}
          className={styles.grid}
          style={{ '--length': length, '--needed': needed.to - needed.from, '--columns': days.length } as CSSProperties}
          onPointerDown={(event) => {
            const elements = [scroller.current, grid.current, bubble.current, opened.current] as const
            const [view, all, label, place] = elements
            if (!view || !all || !label || !place) return
            if (event.button !== 0 || !event.isPrimary || dragging.current) return
            dragging.current = true
            followPointer(
              event.nativeEvent,
              { scroller: view, grid: all, bubble: label, opened: place },
              { days, entries, zone, now, onTimes, onCreate: (span) => openNew({ span, find: true }) },
              () => (dragging.current = false),
            )
          }}
        >
          <div className={styles.axis} aria-hidden="true">
            {hourMarks(usual, zone).map(
              ({ hour, top }) =>
                top > 0 && (
                  <span key={top} style={{ '--top': top } as CSSProperties}>
                    {hourText(hour)}
                  </span>
                ),
            )}
          </div>
          {days.map((day, index) => (
            <CalendarColumn
              key={day.date}
              index={index}
              day={day}
              column={columnLayout(day, entries, gaps, now)}
              ghosts={ghosts}
              now={now}
              zone={zone}
              labelled={hoursOf(day) !== hoursOf(usual)}
              selected={selected}
              reached={reached ?? null}
              refused={refused}
              item={item}
              onTimes={onTimes}
            />
          ))}
          <div ref={opened} className={styles.opened} hidden />
          <div ref={bubble} className={styles.bubble} aria-hidden="true" hidden />
        </div>
      </div>
    </section>
  )
}
