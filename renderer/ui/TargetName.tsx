import type { Target } from '../../shared/model.ts'
import { nameOf, workOf } from '../state/target.ts'
import { Marked } from './Marked.tsx'

/** Project and activity on one line; when there is no room the project is shortened first. */
export function TargetName({ target, query = '' }: { target: Target; query?: string }) {
  const work = workOf(target)
  return (
    <span className="target" title={nameOf(target)}>
      <span className="project clip">
        <Marked text={target.project} query={query} />
      </span>
      {work && (
        <>
          <span className="quiet">&nbsp;—&nbsp;</span>
          <span className="work clip">
            <Marked text={work} query={query} />
          </span>
        </>
      )}
    </span>
  )
}
