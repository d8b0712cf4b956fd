import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ListOption.module.css'

interface Props {
  id: string
  active: boolean
  onPoint(this: void): void
  /** `move`: Shift is held, so the running entry gets the target. */
  onChoose(this: void, move: boolean): void
  children: ReactNode
}

/** One option of the list; the combobox keeps the focus and handles the keys. */
export function ListOption({ id, active, onPoint, onChoose, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which React would take for a cleanup.
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
