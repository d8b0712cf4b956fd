import type { Snapshot, Target } from '../../../../shared/model/snapshot.ts'
import { TargetSearchField as Find } from '../../../targetSearch/TargetSearchField.tsx'
import { t } from '../messages.ts'

interface Props {
  snapshot: Snapshot
  /** The entry's target: it is left out. */
  excluded: Target
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

/** The target search with the texts of a gap. */
export function GapTargetSearch(props: Props) {
  const { search, onWhat, others, nothing } = t().gap
  return <Find {...props} compact texts={{ label: search, placeholder: onWhat, hits: others, none: nothing }} />
}
