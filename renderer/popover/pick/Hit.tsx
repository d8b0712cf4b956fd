import type { Target } from '../../../shared/model.ts'
import { Dot } from '../../ui/Dot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { TargetName } from '../../ui/TargetName.tsx'

interface Props {
  target: Target
  /** Named only where there are several accounts to pick from. */
  account: string | null
  query: string
}

/** A target that the search found; its account tells namesakes apart. */
export function Hit({ target, account, query }: Props) {
  return (
    <>
      <Dot color={target.color} />
      <TargetName target={target} query={query} />
      {(target.customer || account) && (
        <span className="hit-under small quiet">
          {target.customer && (
            <span className="clip">
              <Marked text={target.customer} query={query} />
            </span>
          )}
          {target.customer && account && <span aria-hidden="true">·</span>}
          {account && <span className="hit-account clip">{account}</span>}
        </span>
      )}
    </>
  )
}

/** What was typed, as the name of a new project. */
export function NewProject({ project }: { project: string }) {
  return (
    <>
      <Icon name="plus" size={12} />
      <span className="hit-new">
        <span>Create “</span>
        <strong className="clip">{project}</strong>
        <span>”</span>
      </span>
      <span className="hit-under small quiet">on this computer and start</span>
    </>
  )
}
