import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ListOption.module.css'

interface Props {
  id: string
  active: boolean
  onPoint(this: void): void
  /** `move`: with Shift held, it is for what runs. */
  onChoose(this: void, move: boolean): void
  children: ReactNode
}

/** One line of the list; the keys are handled by the combobox, which keeps the focus. */
export function ListOption({ id, active, onPoint, onChoose, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, and React would take that for a cleanup.
    if (active) element.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field, which keeps the focus, has the keys
    <div
      ref={element}
      id={id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.shiftKey)}
    >
      {children}
    </div>
  )
}
