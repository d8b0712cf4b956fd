import { namesOf } from '../../shared/catalog/targets.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import { nameOf } from '../state/targetName.ts'
import { HighlightedText } from './HighlightedText.tsx'
import styles from './TargetName.module.css'

interface Props {
  target: Target
  /** The search query: its matches are marked. */
  query?: string
  className?: string | undefined
}

/**
 * Project, activity and task on one line; where space is short the project is shortened first, in results of a search last: there
 * it tells what was found.
 */
export function TargetName({ target, query, className }: Props) {
  const { project, activity, task } = target
  const names = namesOf(target)
  return (
    <span
      className={className ? `${styles.targetName} ${className}` : styles.targetName}
      data-found={query !== undefined}
      title={nameOf(target)}
    >
      <span className={styles.project}>
        <HighlightedText text={project} query={query ?? ''} names={names} />
      </span>
      {(activity || task) && (
        <>
          <span className="quiet">{'\u00a0—\u00a0'}</span>
          <span className={styles.work}>
            {activity && (
              <span className={styles.activity}>
                <HighlightedText text={activity} query={query ?? ''} names={names} />
              </span>
            )}
            {activity && task && <span className="quiet">{'\u00a0·\u00a0'}</span>}
            {task && (
              <span className="clip">
                <HighlightedText text={task} query={query ?? ''} names={names} />
              </span>
            )}
          </span>
        </>
      )}
    </span>
  )
}
