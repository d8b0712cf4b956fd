import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

interface Props {
  question: string
  yes: string
  no: string
  onYes(this: void): void
  onNo(this: void): void
}

/** A question in place instead of a dialog. Enter says yes, Esc says no. */
export function Confirm({ question, yes, no, onYes, onNo }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus()
  }, [])
  return (
    <div
      className="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onNo()
      }}
    >
      <p>{question}</p>
      <Button ref={first} look="slim" onClick={onYes}>
        {yes}
      </Button>
      <Button look="slim plain" onClick={onNo}>
        {no}
      </Button>
    </div>
  )
}
