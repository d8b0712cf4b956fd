import { useEffect, useRef } from 'react'
import input from '../../components/TextInput.module.css'
import styles from './LegalText.module.css'

/** A long text to read. */
export function LegalText({ name, text }: { name: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  // It may be out of sight below the button.
  useEffect(() => field.current?.focus(), [])
  return (
    <textarea
      ref={field}
      className={`${input.input} ${styles.text}`}
      aria-label={name}
      readOnly
      rows={12}
      value={text}
      spellCheck={false}
    />
  )
}
