import { type CSSProperties, Fragment, memo } from 'react'
import { hourText, hoursMinutes } from '../../../shared/time/formatTime.ts'
import { type Locale, locale } from '../../../shared/language.ts'
import type { DayView, EntryView, GapView } from '../../../shared/model/snapshot.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { nameOf } from '../../state/targetName.ts'
import { isPlain } from '../../components/keyLabels.ts'
import { durationText } from '../../components/durationText.ts'
import { projectTint } from '../../components/projectTint.ts'
import { useListNavigation } from '../../components/useListNavigation.ts'
import { timeRange } from '../timeRange.ts'
import { openEntry, openNew, rowElement, select } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { type Block, type Part, timelineLayout } from './timelineLayout.ts'
import styles from './DayTimeline.module.css'

interface Props {
  day: DayView
  gaps: GapView[]
  now: number
  zone: string
  selected: string | null
}

const percent = (part: number) => `${(part * 100).toFixed(3)}%`
const at = ({ left, width }: Part): CSSProperties => ({ left: percent(left), width: percent(width) })

/** The day as a line: entries in the colour of their project, pauses lighter, absences hatched, untracked time as a frame. */
export function DayTimeline({ day, gaps, now, zone, selected }: Props) {
  const picture = timelineLayout(day, gaps, now, zone)
  const byId = new Map(day.entries.map((entry) => [entry.id, entry]))
  const reached = selected !== null && byId.has(selected) ? selected : picture.blocks.at(-1)?.id
  const every = picture.hours.length > (locale().hours === 24 ? 16 : 10) ? 2 : 1
  const { item } = useListNavigation({ sideways: true })
  return (
    <section className={styles.picture} aria-label={t().timeline.name}>
      <div className={styles.bar} style={{ '--lanes': picture.lanes } as CSSProperties}>
        {picture.hours.map(({ left }) => (
          <span key={left} className={styles.hour} style={{ left: percent(left) }} />
        ))}
        {picture.untracked.map((stretch) => (
          <button
            key={stretch.startedAt}
            type="button"
            className={styles.untracked}
            tabIndex={-1}
            style={at(stretch)}
            aria-label={t().timeline.addFor(timeRange(stretch, zone))}
            title={t().timeline.clickToAdd(durationText(stretch.endedAt - stretch.startedAt))}
            onClick={() => openNew({ span: stretch })}
          />
        ))}
        {picture.blocks.map((block) => {
          const entry = byId.get(block.id)
          return (
            entry && (
              <Piece
                key={block.id}
                item={item}
                block={block}
                entry={entry}
                zone={zone}
                locale={locale()}
                length={hoursMinutes(worked(entry, now))}
                selected={block.id === selected}
                reached={block.id === reached}
              />
            )
          )
        })}
        {picture.gaps.map((gap) => (
          <span key={gap.id} className={styles.gap} style={at(gap)} title={t().timeline.away} />
        ))}
        {picture.now !== null && <span className={styles.now} style={{ left: percent(picture.now) }} />}
      </div>
      <div className={styles.hours} aria-hidden="true">
        {picture.hours.map(
          ({ hour, left }, index) =>
            index % every === 0 && (
              <span key={left} style={{ left: percent(left) }}>
                {hourText(hour)}
              </span>
            ),
        )}
      </div>
    </section>
  )
}

interface PieceProps {
  /** Arrow keys go from one entry to the next; Enter edits it. */
  item: ReturnType<typeof useListNavigation>['item']
  block: Block
  entry: EntryView
  zone: string
  /** The entry is drawn again when it changes. */
  locale: Locale
  length: string
  selected: boolean
  /** Tab reaches this one. */
  reached: boolean
}

const Piece = memo(
  function Piece({ item, block, entry, zone, length, selected, reached }: PieceProps) {
    const { id, target, endedAt } = entry
    const times = timeRange(entry, zone)
    const lane = { '--lane': block.lane } as CSSProperties
    return (
      <Fragment>
        <button
          {...item}
          type="button"
          className={target.color ? `${styles.entry} tinted` : styles.entry}
          data-id={id}
          data-running={endedAt === null}
          data-wrong={entry.marks.length > 0 || entry.send.kind === 'needsYou' || entry.send.kind === 'conflict'}
          aria-current={selected}
          aria-label={`${nameOf(target)}, ${times}, ${length}`}
          title={`${nameOf(target)}\n${times}, ${length}`}
          tabIndex={reached ? 0 : -1}
          style={{ ...at(block), ...lane, ...(target.color && projectTint(target.color)) }}
          onFocus={() => select(id)}
          // The row gets the focus: there left and right change the day.
          onClick={() => rowElement(id)?.focus()}
          onDoubleClick={() => openEntry(id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !isPlain(event)) return item.onKeyDown(event)
            event.preventDefault()
            openEntry(id)
          }}
        />
        {block.pauses.map((pause) => (
          <span key={pause.left} className={styles.pause} style={{ ...at(pause), ...lane }} />
        ))}
      </Fragment>
    )
  },
  (a, b) =>
    a.entry === b.entry &&
    a.zone === b.zone &&
    a.locale === b.locale &&
    a.length === b.length &&
    a.selected === b.selected &&
    a.reached === b.reached &&
    JSON.stringify(a.block) === JSON.stringify(b.block),
)
