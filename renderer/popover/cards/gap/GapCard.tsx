import { useState } from 'react'
import { clock } from '../../../../shared/time/formatTime.ts'
import type { GapPart, GapView, Snapshot, Target } from '../../../../shared/model/snapshot.ts'
import { useIntent } from '../../../state/useCall.ts'
import { useNow } from '../../../state/useNow.ts'
import { stint } from '../../../state/bridge.ts'
import { Dot } from '../../../components/ProjectDot.tsx'
import { TargetName } from '../../../components/TargetName.tsx'
import { Split } from '../../../components/SplitBar.tsx'
import { hoursAround, minutesInside } from '../../../components/splitBarLayout.ts'
import { minutesWords } from '../../../components/durationText.ts'
import { focusBack, focusOn } from '../question/questionFocus.ts'
import { Question } from '../question/QuestionCard.tsx'
import { spanWords } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import { Answers, type Step } from './GapAnswers.tsx'
import { around, partsOf, pieceOf, whatHappened } from './gapText.ts'
import { Give } from './GapToOtherTarget.tsx'
import { SplitGap } from './SplitGap.tsx'
import { StopThere } from './ConfirmStopAtGap.tsx'
import styles from './GapCard.module.css'

interface Props {
  gap: GapView
  /** How many are to be asked about, this one included. */
  waiting: number
  snapshot: Snapshot
}

/** An absence while a timer ran: what happened, when, and what of it was work. */
export function GapCard({ gap, waiting, snapshot }: Props) {
  const { zone } = snapshot
  const { startedAt, endedAt, entry } = gap
  const intent = useIntent()
  const [step, setStep] = useState<Step>('ask')
  /** To what the whole of it is given. */
  const [given, setGiven] = useState<Target | null>(null)
  const now = useNow(endedAt, 60_000)
  const span = { from: startedAt, to: endedAt }
  const hours = hoursAround(span, zone)
  const within = minutesInside(span)
  const context = around(gap, now, hours)
  const when = spanWords(startedAt, endedAt, snapshot)
  const length = minutesWords(endedAt - startedAt)

  const answer = (parts: GapPart[], stop = false) =>
    void intent.run(stint().answerGap({ gapId: gap.id, parts, stop })).then(focusOn)
  const whole = (kind: 'keep' | 'drop', stop = false) => answer(partsOf(endedAt, [{ kind }]), stop)
  const back = () => {
    setStep('ask')
    setGiven(null)
    intent.clear()
    focusBack()
  }
  const passed = now - endedAt
  // What ran since would go with it: that isn't done on one click.
  const stop = () => (passed < 60_000 ? whole('drop', true) : setStep('stop'))
  const running = entry.endedAt === null
  const asking = step === 'ask' && !intent.busy
  const keys = asking && {
    w: () => whole('keep'),
    n: () => whole('drop'),
    t: () => setStep('give'),
    ...(within && { s: () => setStep('split') }),
    ...(running && { '.': stop }),
  }
  return (
    <Question
      icon="doubt"
      title={whatHappened(gap.kinds)}
      aside={waiting > 1 ? t().gap.firstOf(waiting) : undefined}
      keys={keys || {}}
      onLeave={step === 'ask' ? undefined : back}
      error={intent.error}
    >
      <p className={styles.when}>
        <span>{when}</span>
        <span className="hidden">, </span>
        <span className="quiet">{length}</span>
      </p>
      <div className={styles.target}>
        <Dot color={entry.target.color} />
        <TargetName target={entry.target} />
      </div>
      {step === 'split' && within ? (
        <SplitGap gap={gap} within={within} {...{ hours, context, snapshot, answer, back }} busy={intent.busy} />
      ) : (
        <Split
          label={`${when}: ${whatHappened(gap.kinds)}`}
          hours={hours}
          zone={zone}
          pieces={[...context, pieceOf(span, given ? { kind: 'give', target: given } : { kind: 'drop' }, entry)]}
        />
      )}
      {step === 'ask' && (
        <Answers
          gap={gap}
          day={snapshot}
          splits={within !== null}
          disabled={intent.busy}
          onWhole={whole}
          onStop={stop}
          onStep={setStep}
        />
      )}
      {step === 'give' && (
        <Give gap={gap} target={given} onTarget={setGiven} {...{ snapshot, length, answer, back }} busy={intent.busy} />
      )}
      {step === 'stop' && (
        <StopThere
          at={clock(startedAt, zone)}
          length={minutesWords(passed)}
          since={clock(endedAt, zone)}
          onStop={() => whole('drop', true)}
          onBack={back}
        />
      )}
    </Question>
  )
}
