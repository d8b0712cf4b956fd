import { useEffect, useRef } from 'react'
import type { Target } from '../../../shared/model.ts'
import { Dot } from '../../ui/Dot.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { TargetName } from '../../ui/TargetName.tsx'

interface Props {
  id: string
  target: Target
  /** Named only where there are several accounts. */
  account: string | null
  query: string
  active: boolean
  onPoint(this: void): void
  onChoose(this: void, move: boolean): void
}

/** One target that the search found. */
export function Hit({ id, target, account, query, active, onPoint, onChoose }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // The keys are handled by the combobox, which keeps the focus.
    <div
      ref={element}
      id={id}
      className="hit"
      role="option"
      aria-selected={active}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.shiftKey)}
    >
      <Dot color={target.color} />
      <TargetName target={target} query={query} />
      {(target.customer || account) && (
        <span className="hit-customer small quiet clip">
          {target.customer && <Marked text={target.customer} query={query} />}
          {target.customer && account && ' · '}
          {account}
        </span>
      )}
    </div>
  )
}
