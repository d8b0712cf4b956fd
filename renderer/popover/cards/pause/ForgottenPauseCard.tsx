import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { t as shared } from '../../../../shared/messages.ts'
import type { Snapshot } from '../../../../shared/model/snapshot.ts'
import { hoursMinutes } from '../../../../shared/time/formatTime.ts'
import { workedToday } from '../../../state/dayWork.ts'
import { useCall } from '../../../state/useCall.ts'
import { useNow } from '../../../state/useNow.ts'
import { stint } from '../../../state/bridge.ts'
import { Button } from '../../../components/Button.tsx'
import { ErrorMessage } from '../../../components/ErrorMessage.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { t as common } from '../../../state/messages.ts'
import { parseReturnTime } from './parseReturnTime.ts'
import { focusNextQuestionLater, focusNextQuestion } from '../question/questionFocus.ts'
import { QuestionCard } from '../question/QuestionCard.tsx'
import { AnswerButtons } from '../question/AnswerButtons.tsx'
import { momentOf, momentText } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import styles from './ForgottenPauseCard.module.css'

/** A pause that has lasted so long that it may have been forgotten. */
export function ForgottenPauseCard({ since, snapshot: day }: { since: number; snapshot: Snapshot }) {
  const { run, error, busy, clear } = useCall()
  const [typing, setTyping] = useState(false)
  const now = useNow(since, 60_000)
  const say = t().forgottenPause
  const from = momentOf(since, day)
  const stopLabel = from.day === null ? shared().reminders.stopAt(from.time) : say.stopOn(from.day, from.time)
  const resume = (at?: number) => void run(stint().resume(at === undefined ? {} : { at })).then(focusNextQuestion)
  const stop = () => void run(stint().stop()).then(focusNextQuestion)
  const pauseOn = () => void run(stint().pauseOn()).then(focusNextQuestion)
  const type = () => setTyping(true)
  const leave = () => {
    setTyping(false)
    clear()
    focusNextQuestionLater()
  }
  const button = (label: string, keys: string, act: () => void, variant: 'slim' | 'slim plain' = 'slim') => (
    <Button variant={variant} keys={keys} disabled={busy} onClick={act}>
      {label}
    </Button>
  )
  return (
    <QuestionCard
      icon="pause"
      title={titleText(since, now, day)}
      keys={busy || typing ? {} : { b: () => resume(), a: type, '.': stop, p: pauseOn }}
      onLeave={typing ? leave : undefined}
      error={error}
    >
      {typing ? (
        <BackAt since={since} zone={day.zone} busy={busy} onBack={resume} onLeave={leave} />
      ) : (
        <>
          <AnswerButtons kind="main">
            {button(say.backNow, 'b', () => resume())}
            {button(stopLabel, '.', stop)}
          </AnswerButtons>
          <AnswerButtons kind="more">
            {button(say.wasBack, 'a', type, 'slim plain')}
            {button(say.still, 'p', pauseOn, 'slim plain')}
          </AnswerButtons>
        </>
      )}
    </QuestionCard>
  )
}

/** Says the pause, and what was worked while it is of today. */
function titleText(since: number, now: number, day: Snapshot): string {
  const { pausedSince, workedToday: worked } = shared().reminders
  const paused = pausedSince(momentText(since, day))
  return since < day.dayStart ? paused : worked(paused, hoursMinutes(workedToday(day.today, day.dayStart, now)))
}

interface BackAtProps {
  since: number
  zone: string
  busy: boolean
  onBack(this: void, at: number): void
  onLeave(this: void): void
}

/** A field for the time at which the person was back. */
function BackAt({ since, zone, busy, onBack, onLeave }: BackAtProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<{ message: string } | null>(null)
  const say = t().forgottenPause
  useEffect(() => {
    field.current?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseReturnTime(text, since, Date.now(), zone)
    setWrong(parsed.ok ? null : parsed)
    if (parsed.ok && !busy) onBack(parsed.at)
  }
  return (
    <form className={styles.backAt} onSubmit={submit}>
      <label htmlFor={id}>{say.backAt}</label>
      <TextInput
        ref={field}
        id={id}
        placeholder="13:05"
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-said`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setWrong(null)
        }}
      />
      <Button submits variant="slim primary" disabled={busy}>
        {say.resume}
      </Button>
      <Button variant="slim plain" onClick={onLeave}>
        {common().actions.back}
      </Button>
      <div className={styles.said} id={`${id}-said`}>
        {wrong ? <ErrorMessage error={{ message: wrong.message, action: '' }} /> : say.help}
      </div>
    </form>
  )
}
