import type { CSSProperties } from 'react'
import { hourText } from '../../../shared/time/formatTime.ts'
import { locale } from '../../../shared/language.ts'
import type { DayView, EntryView } from '../../../shared/model/snapshot.ts'
import type { EntryTimes } from '../../../shared/time/workedTime.ts'
import { within } from '../../../shared/time/intervals.ts'
import { durationText } from '../../components/durationText.ts'
import type { useListNavigation } from '../../components/useListNavigation.ts'
import { timeRange } from '../timeRange.ts'
import { openNew } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { CalendarBlock } from './CalendarBlock.tsx'
import { type Column, endOf, hourMarks, partOf } from './calendarLayout.ts'
import { placed } from './placed.ts'
import { GapBlock } from './GapBlock.tsx'
import { GhostBlock } from './GhostBlock.tsx'
import type { Ghost } from './ghosts.ts'
import { Told } from './Told.tsx'
import styles from './Calendar.module.css'

interface Props {
  index: number
  day: DayView
  column: Column
  ghosts: Ghost[]
  now: number
  zone: string
  /** Its hours are others than those at the side: the clock is set on it. */
  labelled: boolean
  selected: string | null
  /** Tab reaches this entry. */
  reached: string | null
  refused: { id: string; why: string } | null
  /** Arrow keys go from one entry to the next. */
  item: ReturnType<typeof useListNavigation>['item']
  onTimes(this: void, entry: EntryView, times: EntryTimes): void
}

/** One day of the calendar. */
export function CalendarColumn(props: Props) {
  const { index, day, column, ghosts, now, zone, labelled, selected, reached, refused, item, onTimes } = props
  const frame = { startedAt: day.dayStart, endedAt: day.dayEnd }
  const told = column.blocks.find(({ entry }) => entry.id === refused?.id)
  return (
    <div
      className={styles.column}
      data-column={index}
      data-date={day.date}
      style={{ '--hours': (day.dayEnd - day.dayStart) / 3_600_000 } as CSSProperties}
    >
      {hourMarks(day, zone).map(({ hour, top }) => (
        <span key={top} className={styles.hour} style={{ '--top': top } as CSSProperties}>
          {labelled && hourText(hour)}
        </span>
      ))}
      {column.untracked.map((stretch) => (
        <button
          key={stretch.startedAt}
          type="button"
          className={styles.untracked}
          tabIndex={-1}
          style={placed(stretch)}
          aria-label={t().calendar.addFor(timeRange(stretch, zone))}
          title={t().calendar.clickToAdd(durationText(stretch.endedAt - stretch.startedAt))}
          onClick={() => openNew({ span: { startedAt: stretch.startedAt, endedAt: stretch.endedAt } })}
        >
          <span>{t().calendar.add(durationText(stretch.endedAt - stretch.startedAt))}</span>
        </button>
      ))}
      {ghosts.flatMap((ghost) =>
        within(ghost, frame).map((cut) => (
          <GhostBlock key={ghost.id} ghost={ghost} part={partOf(cut, day)} zone={zone} />
        )),
      )}
      {column.blocks.map((block) => (
        <CalendarBlock
          key={block.entry.id}
          block={block}
          zone={zone}
          locale={locale()}
          until={endOf(block.entry, now)}
          selected={block.entry.id === selected}
          reached={block.entry.id === reached}
          item={item}
          onTimes={onTimes}
        />
      ))}
      {column.gaps.map((gap) => (
        <GapBlock key={gap.id} gap={gap} zone={zone} />
      ))}
      {column.now !== null && <span className={styles.now} style={{ '--top': column.now } as CSSProperties} />}
      {told && refused && <Told why={refused.why} top={told.top + Math.min(told.height, 1)} />}
    </div>
  )
}
