import { useState } from 'react'
import { clock } from '../../../../shared/time/formatTime.ts'
import type { GapPart, GapView, Snapshot, Target } from '../../../../shared/model/snapshot.ts'
import { useCall } from '../../../state/useCall.ts'
import { useNow } from '../../../state/useNow.ts'
import { stint } from '../../../state/bridge.ts'
import { ProjectDot } from '../../../components/ProjectDot.tsx'
import { TargetName } from '../../../components/TargetName.tsx'
import { SplitBar } from '../../../components/SplitBar.tsx'
import { hoursAround, minutesInside } from '../../../components/splitBarLayout.ts'
import { durationText } from '../../../components/durationText.ts'
import { focusNextQuestionLater, focusNextQuestion } from '../question/questionFocus.ts'
import { QuestionCard } from '../question/QuestionCard.tsx'
import { rangeText } from '../question/rangeText.ts'
import { GapAnswers, type Step } from './GapAnswers.tsx'
import { workAroundGap, partsOf, pieceOf, whatHappened } from './gapText.ts'
import { GapToOtherTarget } from './GapToOtherTarget.tsx'
import { SplitGap } from './SplitGap.tsx'
import { ConfirmStopAtGap } from './ConfirmStopAtGap.tsx'
import styles from './GapCard.module.css'

interface Props {
  gap: GapView
  snapshot: Snapshot
}

/** Asks about an absence while a timer ran: whether it was work. */
export function GapCard({ gap, snapshot }: Props) {
  const { zone } = snapshot
  const { startedAt, endedAt, entry } = gap
  const call = useCall()
  const [step, setStep] = useState<Step>('ask')
  /** The target that the whole gap is assigned to. */
  const [given, setGiven] = useState<Target | null>(null)
  const now = useNow(endedAt, 60_000)
  const span = { from: startedAt, to: endedAt }
  const hours = hoursAround(span, zone)
  const within = minutesInside(span)
  const context = workAroundGap(gap, now, hours)
  const when = rangeText(startedAt, endedAt, snapshot)
  const length = durationText(endedAt - startedAt)

  const answer = (parts: GapPart[], stop = false) =>
    void call.run(stint().answerGap({ gapId: gap.id, parts, stop })).then(focusNextQuestion)
  const whole = (kind: 'keep' | 'drop', stop = false) => answer(partsOf(endedAt, [{ kind }]), stop)
  const back = () => {
    setStep('ask')
    setGiven(null)
    call.clear()
    focusNextQuestionLater()
  }
  const passed = now - endedAt
  // This drops the time since the gap too, so it is asked first.
  const stop = () => (passed < 60_000 ? whole('drop', true) : setStep('stop'))
  const running = entry.endedAt === null
  const asking = step === 'ask' && !call.busy
  const keys = asking && {
    w: () => whole('keep'),
    n: () => whole('drop'),
    t: () => setStep('give'),
    ...(within && { s: () => setStep('split') }),
    ...(running && { '.': stop }),
  }
  return (
    <QuestionCard
      icon="doubt"
      title={whatHappened(gap.kinds)}
      keys={keys || {}}
      onLeave={step === 'ask' ? undefined : back}
      error={call.error}
    >
      <p className={styles.when}>
        <span>{when}</span>
        <span className="hidden">, </span>
        <span className="quiet">{length}</span>
      </p>
      <div className={styles.target}>
        <ProjectDot color={entry.target.color} />
        <TargetName target={entry.target} />
      </div>
      {step === 'split' && within ? (
        <SplitGap gap={gap} within={within} {...{ hours, context, snapshot, answer, back }} busy={call.busy} />
      ) : (
        <SplitBar
          label={`${when}: ${whatHappened(gap.kinds)}`}
          hours={hours}
          zone={zone}
          pieces={[...context, pieceOf(span, given ? { kind: 'give', target: given } : { kind: 'drop' }, entry)]}
        />
      )}
      {step === 'ask' && (
        <GapAnswers
          gap={gap}
          day={snapshot}
          splits={within !== null}
          disabled={call.busy}
          onWhole={whole}
          onStop={stop}
          onStep={setStep}
        />
      )}
      {step === 'give' && (
        <GapToOtherTarget
          gap={gap}
          target={given}
          onTarget={setGiven}
          {...{ snapshot, length, answer, back }}
          busy={call.busy}
        />
      )}
      {step === 'stop' && (
        <ConfirmStopAtGap
          at={clock(startedAt, zone)}
          length={durationText(passed)}
          since={clock(endedAt, zone)}
          onStop={() => whole('drop', true)}
          onBack={back}
        />
      )}
    </QuestionCard>
  )
}
