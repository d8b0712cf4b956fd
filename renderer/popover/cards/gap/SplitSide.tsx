import { clock } from '../../../../shared/time/formatTime.ts'
import type { Entry, Snapshot } from '../../../../shared/model/snapshot.ts'
import { day } from '../../../../shared/input/readTime.ts'
import { RadioSegments } from '../../../components/RadioSegments.tsx'
import type { Span } from '../../../components/splitBarLayout.ts'
import { durationText } from '../../../components/durationText.ts'
import { rangeText } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import { GapTargetSearch } from './GapTargetSearch.tsx'
import type { Use } from './gapText.ts'
import { ChosenTarget } from './ChosenTarget.tsx'
import styles from './SplitSide.module.css'

interface Props {
  span: Span
  use: Use
  entry: Entry
  snapshot: Snapshot
  /** The target search for it is open. */
  finding: boolean
  onFind(this: void, open: boolean): void
  onUse(this: void, use: Use): void
}

/** One side of a split gap: when, how long, and what it was. */
export function SplitSide({ span, use, entry, snapshot, finding, onFind, onUse }: Props) {
  const say = t().gap
  const kinds: { value: Use['kind']; label: string }[] = [
    { value: 'keep', label: say.worked },
    { value: 'drop', label: say.notWorked },
    { value: 'give', label: say.other },
  ]
  const when = rangeText(span.from, span.to, snapshot)
  // The days are named above.
  const short = `${clock(span.from, snapshot.zone)}–${clock(span.to, snapshot.zone)}`
  const choose = (kind: Use['kind']) => {
    onFind(kind === 'give')
    if (kind !== 'give') onUse({ kind })
  }
  return (
    <div className={styles.side}>
      <p className="small">
        {span.to - span.from < day ? short : when}
        <span className="quiet">{durationText(span.to - span.from)}</span>
      </p>
      <RadioSegments name={say.was(when)} value={finding ? 'give' : use.kind} options={kinds} onChange={choose} />
      {finding && (
        <GapTargetSearch
          snapshot={snapshot}
          excluded={entry.target}
          onChoose={(target) => {
            onFind(false)
            onUse({ kind: 'give', target })
          }}
          onLeave={() => onFind(false)}
        />
      )}
      {!finding && use.kind === 'give' && <ChosenTarget target={use.target} onChange={() => onFind(true)} />}
    </div>
  )
}
