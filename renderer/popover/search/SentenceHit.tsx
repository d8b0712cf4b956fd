import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { t } from '../../../shared/sentence/messages.ts'
import { rowTitle, type SentenceRow } from '../../../shared/sentence/planSentence.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import styles from './SentenceHit.module.css'

interface Props {
  row: SentenceRow
  snapshot: Snapshot
  /** Its position in the list, from 1: the first nine have a key. */
  nth: number
}

/** What a typed sentence would do: times, project, note and tags, and what stands in the way. */
export default function SentenceHit({ row, snapshot, nth }: Props) {
  const { target, note, tags, problem, warnings } = row
  const more = [target.customer, note && t().note(note), ...tags.map((tag) => `#${tag}`)].filter(Boolean)
  const told = problem === null ? warnings : [problem]
  return (
    <>
      <ProjectDot color={target.color} />
      <span className={styles.what}>{rowTitle(row, snapshot.zone, snapshot.dayStart)}</span>
      <span />
      {nth <= 9 && problem === null ? (
        <kbd className={styles.key} aria-hidden="true">
          {nth}
        </kbd>
      ) : (
        <span />
      )}
      <TargetName target={target} className={styles.line} />
      {more.length > 0 && <span className={`${styles.line} ${styles.more} clip`}>{more.join(' · ')}</span>}
      {told.map((text) => (
        <div key={text} className={styles.told}>
          <WarningLine>{text}</WarningLine>
        </div>
      ))}
    </>
  )
}
