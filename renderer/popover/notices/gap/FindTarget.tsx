import type { Snapshot, Target } from '../../../../shared/model.ts'
import { FindTarget as Find } from '../../../ui/find/FindTarget.tsx'

interface Props {
  snapshot: Snapshot
  /** The one that it is already. */
  not: Target
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

const words = {
  label: 'Search for another target',
  placeholder: 'On what?',
  hits: 'Other targets',
  none: (typed: string) => `Nothing else has all of “${typed}”.`,
}

/** The search for another target, in the words of a gap. */
export function FindTarget(props: Props) {
  return <Find {...props} words={words} />
}
