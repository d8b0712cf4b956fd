import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useIntent } from '../../state/intent.ts'
import { useNow } from '../../state/now.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { minutesWords } from '../../ui/lengths.ts'
import { backAt } from './backAt.ts'
import { focusBack, focusOn } from './focus.ts'
import { Question } from './Question.tsx'
import { type Day, momentWords } from './spanWords.ts'

/** A pause that has lasted so long that it may have been forgotten. */
export function ForgottenPause({ since, day }: { since: number; day: Day }) {
  const { run, error, busy, clear } = useIntent()
  const [typing, setTyping] = useState(false)
  const now = useNow(since, 60_000)
  const from = momentWords(since, day)
  const resume = (at?: number) => void run(stint().resume(at === undefined ? {} : { at })).then(focusOn)
  const stop = () => void run(stint().stop()).then(focusOn)
  const pauseOn = () => void run(stint().pauseOn()).then(focusOn)
  const type = () => setTyping(true)
  const leave = () => {
    setTyping(false)
    clear()
    focusBack()
  }
  const button = (label: string, keys: string, act: () => void, look = 'slim') => (
    <Button look={`${look} keys-above`} keys={keys} disabled={busy} onClick={act}>
      {label}
    </Button>
  )
  return (
    <Question
      icon="pause"
      title={`Paused since ${from} (${minutesWords(now - since)})`}
      keys={busy || typing ? {} : { b: () => resume(), a: type, '.': stop, p: pauseOn }}
      onLeave={typing ? leave : undefined}
      error={error}
    >
      {typing ? (
        <BackAt since={since} zone={day.zone} busy={busy} onBack={resume} onLeave={leave} />
      ) : (
        <>
          <div className="question-answers main">
            {button('Back now', 'b', () => resume())}
            {button(`Stop at ${from}`, '.', stop)}
          </div>
          <div className="question-answers more">
            {button('I was back at…', 'a', type, 'slim plain')}
            {button('Still paused', 'p', pauseOn, 'slim plain')}
          </div>
        </>
      )}
    </Question>
  )
}

interface BackAtProps {
  since: number
  zone: string
  busy: boolean
  onBack(this: void, at: number): void
  onLeave(this: void): void
}

/** When the person was back; Enter says it. */
function BackAt({ since, zone, busy, onBack, onLeave }: BackAtProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = backAt(text, since, Date.now(), zone)
    setWrong(parsed.ok ? null : parsed.message)
    if (parsed.ok && !busy) onBack(parsed.at)
  }
  return (
    <form className="back-at" onSubmit={submit}>
      <label htmlFor={id}>Back at</label>
      <input
        ref={field}
        id={id}
        className="input"
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
      <button type="submit" className="button slim primary" disabled={busy}>
        Resume
      </button>
      <Button look="slim plain" onClick={onLeave}>
        Back
      </Button>
      <div className="back-at-said small quiet" id={`${id}-said`}>
        {wrong ? <Problem error={{ message: wrong, action: '' }} /> : 'or -20m for 20 minutes ago'}
      </div>
    </form>
  )
}
