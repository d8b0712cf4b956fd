import { useEffect, useRef } from 'react'
import type { GapPart, GapView, Snapshot, Target } from '../../../../shared/model/snapshot.ts'
import { Button } from '../../../components/Button.tsx'
import { AnswerButtons } from '../question/AnswerButtons.tsx'
import { t as common } from '../../../state/messages.ts'
import { t } from '../messages.ts'
import { partsOf, distinctNames } from './gapText.ts'
import { GapTargetSearch } from './GapTargetSearch.tsx'
import { ChosenTarget } from './ChosenTarget.tsx'

interface Props {
  gap: GapView
  snapshot: Snapshot
  /** null: not chosen yet. */
  target: Target | null
  onTarget(this: void, target: Target | null): void
  /** "40 min" */
  length: string
  busy: boolean
  answer(this: void, parts: GapPart[]): void
  back(this: void): void
}

/** Assigns the whole gap to another target: first the search, then a button that says what happens. */
export function GapToOtherTarget({ gap, snapshot, target, onTarget, length, busy, answer, back }: Props) {
  const giving = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The search that had the focus is gone.
    if (target) giving.current?.focus()
  }, [target])
  if (!target)
    return <GapTargetSearch snapshot={snapshot} excluded={gap.entry.target} onChoose={onTarget} onLeave={back} />
  const [given, kept] = distinctNames(target, gap.entry.target)
  const say = t().gap
  return (
    <>
      <ChosenTarget target={target} onChange={() => onTarget(null)} />
      <AnswerButtons>
        <Button
          ref={giving}
          variant="slim primary wraps"
          disabled={busy}
          onClick={() => answer(partsOf(gap.endedAt, [{ kind: 'give', target }]))}
        >
          {gap.entry.endedAt === null ? say.giveAndGoOn(length, given, kept) : say.giveTo(length, given)}
        </Button>
        <Button variant="slim plain" onClick={back}>
          {common().actions.back}
        </Button>
      </AnswerButtons>
    </>
  )
}
