import { type ReactNode, useEffect, useRef } from 'react'
import type { ErrorInfo } from '../../../../shared/errors.ts'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { hasMod, showKeys } from '../../../components/keyLabels.ts'
import { ErrorMessage } from '../../../components/ErrorMessage.tsx'
import styles from './QuestionCard.module.css'

interface Props {
  icon: IconName
  title: string
  /** It needs no answer. */
  quiet?: boolean
  /** What single keys run while the focus is in the card but not in a field. */
  keys?: Record<string, () => void>
  /** Esc closes the open step; undefined: none is open. */
  onLeave?: (() => void) | undefined
  error: ErrorInfo | null
  children: ReactNode
}

/** A question to the person, with its answers. */
export function QuestionCard({ icon, title, quiet = false, keys = {}, onLeave, error, children }: Props) {
  const element = useRef<HTMLElement>(null)
  const opened = onLeave !== undefined
  useEffect(() => {
    if (opened) element.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  return (
    <section
      ref={element}
      className={quiet ? `${styles.question} ${styles.quietCard}` : `${styles.question} card-amber`}
      data-question
      data-lead={showKeys('mod+g')}
      tabIndex={-1}
      aria-label={title}
      // Ignores the second click of a double click, which would answer the next question.
      onClickCapture={(event) => event.detail > 1 && event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onLeave) {
          event.stopPropagation()
          return onLeave()
        }
        if (event.target instanceof HTMLInputElement || event.repeat || event.altKey || hasMod(event)) return
        const act = keys[event.key.toLowerCase()]
        if (!act) return
        event.preventDefault()
        act()
      }}
    >
      <p className={styles.title}>
        <Icon name={icon} />
        <span>{title}</span>
      </p>
      {children}
      <ErrorMessage error={error} />
    </section>
  )
}
