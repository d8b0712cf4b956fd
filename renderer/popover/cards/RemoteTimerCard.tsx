import { useState } from 'react'
import type { Elsewhere } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { focusNextQuestionLater, focusNextQuestion } from './question/questionFocus.ts'
import { QuestionCard } from './question/QuestionCard.tsx'
import { AnswerButtons } from './question/AnswerButtons.tsx'
import { type Day, momentText } from './question/rangeText.ts'
import { t } from './messages.ts'
import questionCard from './question/QuestionCard.module.css'

interface Props {
  record: Elsewhere
  day: Day
  /** A timer runs here. */
  running: boolean
}

/** A timer that runs at a provider and was started on another device. Nothing is done without an answer. */
export function RemoteTimerCard({ record, day, running }: Props) {
  const { accountId, id: recordId, startedAt, what, description, known } = record
  const { name } = useAccountProvider(accountId)
  const { run, error, busy } = useCall()
  const texts = t().elsewhere
  const [asking, setAsking] = useState(false)
  const say = (call: 'adopt' | 'stopElsewhere' | 'ignoreElsewhere') => () => {
    setAsking(false)
    void run(stint()[call]({ accountId, recordId })).then(focusNextQuestion)
  }
  const ask = () => setAsking(true)
  const leave = () => {
    setAsking(false)
    focusNextQuestionLater()
  }
  const button = (label: string, keys: string, act: () => void, variant: 'slim' | 'slim plain' = 'slim') => (
    <Button variant={variant} keys={keys} name={`${label}: ${what}`} disabled={busy} onClick={act}>
      {label}
    </Button>
  )
  const hint = !known ? texts.unknown : running ? texts.endsOurs : ''
  return (
    <QuestionCard
      quiet
      icon="play"
      title={texts.title(name, momentText(startedAt, day))}
      keys={busy || asking ? {} : { ...(known && { o: say('adopt') }), s: ask, i: say('ignoreElsewhere') }}
      error={error}
    >
      <p className={questionCard.said}>
        {what} <span className="quiet">— {texts.startedElsewhere}</span>
      </p>
      {description && <p className="small quiet clip">{description}</p>}
      {hint && !asking && <p className="small quiet">{hint}</p>}
      {asking ? (
        <Confirm
          final
          question={texts.stopNow(name)}
          yes={texts.stop}
          no={texts.leave}
          onYes={say('stopElsewhere')}
          onNo={leave}
        />
      ) : (
        <AnswerButtons>
          {known && button(texts.goOn, 'o', say('adopt'))}
          {button(texts.stop, 's', ask)}
          {button(texts.ignore, 'i', say('ignoreElsewhere'), 'slim plain')}
        </AnswerButtons>
      )}
    </QuestionCard>
  )
}
