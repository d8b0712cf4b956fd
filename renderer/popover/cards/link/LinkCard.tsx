import type { Timer } from '../../../../shared/model/snapshot.ts'
import { useCall } from '../../../state/useCall.ts'
import { stint } from '../../../state/bridge.ts'
import { nameOf } from '../../../state/targetName.ts'
import { Button } from '../../../components/Button.tsx'
import { focusNextQuestion } from '../question/questionFocus.ts'
import { type LinkAsked, linkTarget, linkText } from './linkText.ts'
import { AnswerButtons } from '../question/AnswerButtons.tsx'
import { QuestionCard } from '../question/QuestionCard.tsx'
import { t } from '../messages.ts'
import questionCard from '../question/QuestionCard.module.css'

interface Props {
  link: LinkAsked
  timer: Timer
}

/** Another program or a page opened a link: nothing happens unless the person agrees. */
export function LinkCard({ link, timer }: Props) {
  const { run, error, busy } = useCall()
  const { title, yes, always, hint } = linkText(link, timer)
  const target = linkTarget(link, timer)
  const named = (label: string) => (target ? `${label}: ${nameOf(target)}` : label)
  const description = link.kind === 'start' ? link.description : ''
  const say = (answer: 'yes' | 'no' | 'always') => () =>
    void run(stint().answerLink({ id: link.id, answer })).then(focusNextQuestion)
  return (
    <QuestionCard
      icon={link.kind === 'start' || link.kind === 'resume' ? 'play' : link.kind}
      title={title}
      keys={busy ? {} : { n: say('no') }}
      error={error}
    >
      {target && (
        <p className={questionCard.said}>
          {nameOf(target)}
          {target.customer && <span className="quiet"> — {target.customer}</span>}
        </p>
      )}
      {description && <p className="small quiet clip">{description}</p>}
      {hint && <p className="small quiet">{hint}</p>}
      {/* A page may have brought this up while the person types: a stray key says no. */}
      <AnswerButtons kind="main">
        <Button variant="slim" keys="n" disabled={busy} onClick={say('no')}>
          {t().link.notNow}
        </Button>
        <Button variant="slim" name={named(yes)} disabled={busy} onClick={say('yes')}>
          {yes}
        </Button>
      </AnswerButtons>
      <AnswerButtons kind="more">
        <Button variant="slim plain" disabled={busy} onClick={say('always')}>
          {always}
        </Button>
      </AnswerButtons>
    </QuestionCard>
  )
}
