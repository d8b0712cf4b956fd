import { useState } from 'react'
import type { Elsewhere } from '../../../shared/model/snapshot.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useBackEnd } from '../../state/useAccountProvider.ts'
import { focusBack, focusOn } from './question/questionFocus.ts'
import { Question } from './question/QuestionCard.tsx'
import { AnswerButtons } from './question/AnswerButtons.tsx'
import { type Day, momentWords } from './question/rangeText.ts'
import { t } from './messages.ts'
import questionCard from './question/QuestionCard.module.css'

interface Props {
  record: Elsewhere
  day: Day
  /** A timer runs here. */
  running: boolean
}

/** What runs at a back end and was begun on another device. Nothing is done about it unasked. */
export function ElsewhereCard({ record, day, running }: Props) {
  const { accountId, id: recordId, startedAt, what, description, known } = record
  const { name } = useBackEnd(accountId)
  const { run, error, busy } = useIntent()
  const words = t().elsewhere
  const [asking, setAsking] = useState(false)
  const say = (call: 'adopt' | 'stopElsewhere' | 'ignoreElsewhere') => () => {
    setAsking(false)
    void run(stint()[call]({ accountId, recordId })).then(focusOn)
  }
  const ask = () => setAsking(true)
  const leave = () => {
    setAsking(false)
    focusBack()
  }
  const button = (label: string, keys: string, act: () => void, look: 'slim' | 'slim plain' = 'slim') => (
    <Button look={`${look} keys-above`} keys={keys} name={`${label}: ${what}`} disabled={busy} onClick={act}>
      {label}
    </Button>
  )
  const hint = !known ? words.unknown : running ? words.endsOurs : ''
  return (
    <Question
      quiet
      icon="play"
      title={words.title(name, momentWords(startedAt, day))}
      keys={busy || asking ? {} : { ...(known && { o: say('adopt') }), s: ask, i: say('ignoreElsewhere') }}
      error={error}
    >
      <p className={questionCard.said}>
        {what} <span className="quiet">— {words.startedElsewhere}</span>
      </p>
      {description && <p className="small quiet clip">{description}</p>}
      {hint && !asking && <p className="small quiet">{hint}</p>}
      {asking ? (
        <Confirm
          final
          question={words.stopNow(name)}
          yes={words.stop}
          no={words.leave}
          onYes={say('stopElsewhere')}
          onNo={leave}
        />
      ) : (
        <AnswerButtons>
          {known && button(words.goOn, 'o', say('adopt'))}
          {button(words.stop, 's', ask)}
          {button(words.ignore, 'i', say('ignoreElsewhere'), 'slim plain')}
        </AnswerButtons>
      )}
    </Question>
  )
}
