import type { ComponentProps } from 'react'
import styles from './TextInput.module.css'

interface Props extends ComponentProps<'input'> {
  /** `bare`: looks like text until it is pointed at or focused. */
  variant?: 'bare' | undefined
}

/** A field for one line of text. */
export const TextInput = ({ variant, className, ...rest }: Props) => (
  <input {...rest} className={className ? `${styles.input} ${className}` : styles.input} data-variant={variant} />
)
