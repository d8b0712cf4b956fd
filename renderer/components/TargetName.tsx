import { namesOf } from '../../shared/catalog/targets.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import { nameOf } from '../state/targetName.ts'
import { Marked } from './HighlightedText.tsx'
import './target.css'

/** Project, activity and task on one line; when there is no room the project is shortened first. */
export function TargetName({ target, query = '' }: { target: Target; query?: string }) {
  const { project, activity, task } = target
  const names = namesOf(target)
  return (
    <span className="target-name" title={nameOf(target)}>
      <span className="project clip">
        <Marked text={project} query={query} names={names} />
      </span>
      {(activity || task) && (
        <>
          <span className="quiet">{'\u00a0—\u00a0'}</span>
          <span className="work">
            {activity && (
              <span className="activity clip">
                <Marked text={activity} query={query} names={names} />
              </span>
            )}
            {activity && task && <span className="quiet">{'\u00a0·\u00a0'}</span>}
            {task && (
              <span className="clip">
                <Marked text={task} query={query} names={names} />
              </span>
            )}
          </span>
        </>
      )}
    </span>
  )
}
