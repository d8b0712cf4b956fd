import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { showKeys } from './keyLabels.ts'

interface Props {
  children: ReactNode
  onClick(this: void): void
  onKeyDown?: KeyboardEventHandler
  /** What it is called where the label is an icon or says less. */
  name?: string
  /** The key that does the same, such as "mod+."; shown on hover. */
  keys?: string
  look?: string
  disabled?: boolean
  expanded?: boolean
  title?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ children, onClick, onKeyDown, name, keys, look = '', disabled, expanded, title, ref }: Props) {
  return (
    <button
      type="button"
      ref={ref}
      className={`button ${look}`}
      aria-label={name}
      title={title}
      aria-expanded={expanded}
      data-keys={keys ? showKeys(keys) : undefined}
      disabled={disabled}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  )
}
