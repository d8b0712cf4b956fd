import { timeRange } from '../timeRange.ts'
import { projectTint } from '../../components/projectTint.ts'
import type { Part } from './calendarLayout.ts'
import { placed } from './placed.ts'
import type { Ghost } from './ghosts.ts'
import styles from './CalendarBlock.module.css'

/** A block that is no entry. */
export function GhostBlock({ ghost, part, zone }: { ghost: Ghost; part: Part; zone: string }) {
  const { title, note, color, look, onTake } = ghost
  const times = timeRange(ghost, zone)
  const lines = (
    <span className={styles.lines}>
      <strong>{title}</strong> {note && <span>{note}</span>} <span>{times}</span>
    </span>
  )
  const shared = {
    className: color ? `${styles.ghost} tinted` : styles.ghost,
    'data-look': look,
    'data-testid': 'ghost',
    style: { ...placed(part), ...(color && projectTint(color)) },
    title: [title, note, times].filter(Boolean).join('\n'),
  }
  if (!onTake) return <div {...shared}>{lines}</div>
  return (
    <button {...shared} type="button" aria-label={[title, note, times].filter(Boolean).join(', ')} onClick={onTake}>
      {lines}
    </button>
  )
}
