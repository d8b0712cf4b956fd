import { type CSSProperties, type KeyboardEvent, memo } from 'react'
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Locale } from '../../../shared/language.ts'
import type { EntryView } from '../../../shared/model/snapshot.ts'
import { type EntryTimes, worked } from '../../../shared/time/workedTime.ts'
import { nameOf, workOf } from '../../state/targetName.ts'
import { isPlain } from '../../components/keyLabels.ts'
import { projectTint } from '../../components/projectTint.ts'
import type { useListNavigation } from '../../components/useListNavigation.ts'
import { timeRange } from '../timeRange.ts'
import { openEntry, select } from '../dayViewStore.ts'
import { timesByKey } from './blockKeys.ts'
import { nextBlock } from './nextBlock.ts'
import type { Block } from './calendarLayout.ts'
import { placed } from './placed.ts'
import styles from './CalendarBlock.module.css'

interface Props {
  block: Block
  zone: string
  /** The block is drawn again when it changes. */
  locale: Locale
  /** When the entry ends, or the present moment. */
  until: number
  selected: boolean
  /** Tab reaches it. */
  reached: boolean
  item: ReturnType<typeof useListNavigation>['item']
  onTimes(this: void, entry: EntryView, times: EntryTimes): void
}

/** An entry in the calendar, in the colour of its project. It is drawn again only when something of it changes. */
export const CalendarBlock = memo(
  function CalendarBlock({ block, zone, until, selected, reached, item, onTimes }: Props) {
    const { entry, lane, lanes, pauses, begins, ends } = block
    const { id, target, endedAt, description, marks, send } = entry
    const times = timeRange(entry, zone)
    const length = hoursMinutes(worked(entry, until))
    const beside = { '--lane': lane, '--lanes': lanes } as CSSProperties
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      const next = timesByKey(event, entry, zone, until)
      if (next) {
        event.preventDefault()
        return onTimes(entry, next)
      }
      if (!isPlain(event)) return
      if (event.key === 'Enter') {
        event.preventDefault()
        return openEntry(id)
      }
      const neighbour = nextBlock(event.currentTarget, event.key)
      if (!neighbour) return item.onKeyDown(event)
      event.preventDefault()
      neighbour.focus()
    }
    return (
      <button
        {...item}
        type="button"
        className={target.color ? `${styles.block} tinted` : styles.block}
        data-id={id}
        data-running={endedAt === null}
        data-wrong={marks.length > 0 || send.kind === 'needsYou' || send.kind === 'conflict'}
        data-begins={begins}
        data-ends={ends && endedAt !== null}
        aria-current={selected}
        // What is written in it comes first, as it is seen.
        aria-label={[target.project, description, times, workOf(target), length].filter(Boolean).join(', ')}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown Control+ArrowUp Control+ArrowDown"
        title={[nameOf(target), description, `${times}, ${length}`].filter(Boolean).join('\n')}
        tabIndex={reached ? 0 : -1}
        style={{ ...placed(block), ...beside, ...(target.color && projectTint(target.color)) }}
        onFocus={() => select(id)}
        onDoubleClick={() => openEntry(id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.lines}>
          <strong>{target.project}</strong> {description && <span>{description}</span>} <span>{times}</span>
        </span>
        {begins && <span className={styles.edge} data-grip="start" />}
        {ends && endedAt !== null && <span className={styles.edge} data-grip="end" />}
        {pauses.map((pause) => (
          <span key={pause.index} className={styles.pause} data-pause={pause.index} style={placed(pause)}>
            <span className={styles.edge} data-grip="start" />
            <span className={styles.edge} data-grip="end" />
          </span>
        ))}
      </button>
    )
  },
  (a, b) =>
    a.block.entry === b.block.entry &&
    a.zone === b.zone &&
    a.locale === b.locale &&
    a.until === b.until &&
    a.selected === b.selected &&
    a.reached === b.reached &&
    JSON.stringify({ ...a.block, entry: null }) === JSON.stringify({ ...b.block, entry: null }),
)
