import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Confirm.module.css'

interface Props {
  question: string
  yes: string
  no: string
  onYes(this: void): void
  onNo(this: void): void
  /** Yes can't be undone: "no" has the focus. */
  final?: boolean
}

/** A question in place instead of a dialog. Enter says yes unless that is final, Esc says no. */
export function Confirm({ question, yes, no, onYes, onNo, final = false }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    first.current?.focus()
    return () => {
      // Back to where the focus was, unless it moved or that element is gone.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <div
      className={styles.confirm}
      role="group"
      data-confirm
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onNo()
      }}
    >
      <p>{question}</p>
      <div className={styles.answers}>
        <Button ref={final ? null : first} variant="slim" onClick={onYes}>
          {yes}
        </Button>
        <Button ref={final ? first : null} variant="slim plain" onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  )
}
