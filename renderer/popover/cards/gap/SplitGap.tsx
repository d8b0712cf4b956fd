import { useState } from 'react'
import { clock } from '../../../../shared/time/formatTime.ts'
import { t as shared } from '../../../../shared/messages.ts'
import type { GapPart, GapView, Snapshot } from '../../../../shared/model/snapshot.ts'
import { Button } from '../../../components/Button.tsx'
import { hasMod } from '../../../components/keyLabels.ts'
import { type BarPart, SplitBar } from '../../../components/SplitBar.tsx'
import { nearest, type Span } from '../../../components/splitBarLayout.ts'
import { t as common } from '../../../state/messages.ts'
import { AnswerButtons } from '../question/AnswerButtons.tsx'
import { rangeText } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import { partsOf, pieceOf, type Use, gapPartText } from './gapText.ts'
import { SplitSide } from './SplitSide.tsx'
import { type Cut, SplitTimeField } from './SplitTimeField.tsx'
import styles from './SplitGap.module.css'

interface Props {
  gap: GapView
  /** The full minutes at which it can be cut. */
  within: Span
  hours: Span
  context: BarPart[]
  snapshot: Snapshot
  busy: boolean
  answer(this: void, parts: GapPart[], stop?: boolean): void
  back(this: void): void
}

/** The gap cut in two, with an answer for each side. It begins with the likeliest: worked first, then absent. */
export function SplitGap({ gap, within, hours, context, snapshot, busy, answer, back }: Props) {
  const { startedAt, endedAt, entry } = gap
  const { zone } = snapshot
  const placed = (at: number): Cut => ({ at, typed: null, wrong: null })
  const [cut, setCut] = useState(() => placed(nearest((startedAt + endedAt) / 2, within)))
  const [uses, setUses] = useState<[Use, Use]>([{ kind: 'keep' }, { kind: 'drop' }])
  const [finding, setFinding] = useState<0 | 1 | null>(null)
  // The gap may have changed with its entry.
  const at = nearest(cut.at, within)
  const spans: [Span, Span] = [
    { from: startedAt, to: at },
    { from: at, to: endedAt },
  ]
  const [first, second] = uses
  const set = (side: 0 | 1) => (use: Use) => setUses(side === 0 ? [use, second] : [first, use])
  const sideText = ({ from, to }: Span, use: Use) => gapPartText(rangeText(from, to, snapshot), use)
  const parts = `${sideText(spans[0], first)}, ${sideText(spans[1], second)}`
  const ready = !busy && cut.wrong === null && finding === null
  const save = (stop = false) => ready && answer(partsOf(endedAt, uses, at), stop)
  const side = (index: 0 | 1) => (
    <SplitSide
      span={spans[index]}
      use={uses[index]}
      entry={entry}
      snapshot={snapshot}
      finding={finding === index}
      onFind={(open) => setFinding(open ? index : null)}
      onUse={set(index)}
    />
  )
  return (
    <div
      className={styles.split}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && hasMod(event)) save()
      }}
    >
      <SplitBar
        label={parts}
        hours={hours}
        zone={zone}
        pieces={[...context, pieceOf(spans[0], first, entry), pieceOf(spans[1], second, entry)]}
        handle={{ at, within, onMove: (moved) => setCut(placed(moved)) }}
      />
      {finding === null && (
        <SplitTimeField cut={cut} span={{ from: startedAt, to: endedAt }} within={within} zone={zone} onCut={setCut} />
      )}
      {finding !== 1 && side(0)}
      {finding !== 0 && side(1)}
      {finding === null && (
        <AnswerButtons>
          <Button
            variant="slim primary"
            keys="mod+enter"
            name={t().gap.save(parts)}
            disabled={!ready}
            onClick={() => save()}
          >
            {common().actions.save}
          </Button>
          {entry.endedAt === null && second.kind === 'drop' && (
            <Button variant="slim" disabled={!ready} onClick={() => save(true)}>
              {shared().reminders.stopAt(clock(at, zone))}
            </Button>
          )}
          <Button variant="slim plain" onClick={back}>
            {common().actions.back}
          </Button>
        </AnswerButtons>
      )}
    </div>
  )
}
