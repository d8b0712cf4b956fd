import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { showKeys } from './keyLabels.ts'
import styles from './Button.module.css'

/** Sizes and emphasis; several apply together. */
type Variant = 'primary' | 'slim' | 'plain' | 'icon' | 'square' | 'wraps'

interface Props {
  children: ReactNode
  onClick?(this: void): void
  onKeyDown?: KeyboardEventHandler
  /** The accessible name, where the label is an icon or says less. */
  name?: string
  /** The key that does the same, such as "mod+."; shown in the bubble of the window's Tooltip. */
  keys?: string
  variant?: Variant | `${Variant} ${Variant}` | `${Variant} ${Variant} ${Variant}`
  className?: string | undefined
  /** It submits its form, or the form of this id. */
  submits?: true | string
  disabled?: boolean
  expanded?: boolean
  /** Says more than the label. The bubble of an icon says it, or else its name. */
  title?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ children, name, keys, variant, className, submits, expanded, title, ...rest }: Props) {
  const isIcon = variant?.split(' ').some((one) => one === 'icon' || one === 'square') ?? false
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      form={typeof submits === 'string' ? submits : undefined}
      className={className ? `${styles.button} ${className}` : styles.button}
      aria-label={name}
      aria-expanded={expanded}
      title={isIcon ? undefined : title}
      data-tip={isIcon ? (title ?? name) : undefined}
      data-keys={keys ? showKeys(keys) : undefined}
      data-variant={variant}
    >
      {children}
    </button>
  )
}
