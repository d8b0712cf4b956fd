import { clock } from '../../../../shared/time/formatTime.ts'
import type { GapView } from '../../../../shared/model/snapshot.ts'
import { t as shared } from '../../../../shared/messages.ts'
import { Button } from '../../../components/Button.tsx'
import { AnswerButtons } from '../question/AnswerButtons.tsx'
import { type Day, rangeText } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import { isOvernight } from './gapText.ts'

/** The steps of the card. */
export type Step = 'ask' | 'split' | 'give' | 'stop'

interface Props {
  gap: GapView
  day: Day
  splits: boolean
  disabled: boolean
  onWhole(this: void, kind: 'keep' | 'drop'): void
  onStop(this: void): void
  onStep(this: void, step: Step): void
}

/** The answers for the whole gap, and buttons for a more exact one. */
export function GapAnswers({ gap, day, splits, disabled, onWhole, onStop, onStep }: Props) {
  const { startedAt, endedAt, entry } = gap
  const when = rangeText(startedAt, endedAt, day)
  const button = (label: string, keys: string, onClick: () => void, variant: 'slim' | 'slim plain' = 'slim') => (
    <Button variant={variant} keys={keys} name={`${label}: ${when}`} disabled={disabled} onClick={onClick}>
      {label}
    </Button>
  )
  const more = (label: string, keys: string, onClick: () => void) => button(label, keys, onClick, 'slim plain')
  const say = t().gap
  const stopLabel = shared().reminders.stopAt(clock(startedAt, day.zone))
  const running = entry.endedAt === null
  const first = isOvernight(gap, day.zone)
  return (
    <>
      <AnswerButtons kind="main">
        {running && first && button(stopLabel, '.', onStop)}
        {button(say.worked, 'w', () => onWhole('keep'))}
        {button(say.notWorked, 'n', () => onWhole('drop'))}
      </AnswerButtons>
      <AnswerButtons kind="more">
        {splits && more(say.split, 's', () => onStep('split'))}
        {more(say.give, 't', () => onStep('give'))}
        {running && !first && more(stopLabel, '.', onStop)}
      </AnswerButtons>
    </>
  )
}
