/** The diagnostics, shown before they are written to a file. */
import { useEffect, useRef } from 'react'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { Button } from '../../components/Button.tsx'
import { t } from '../messages.ts'
import styles from './Diagnostics.module.css'
import input from '../../components/TextInput.module.css'

interface Props {
  text: string
  busy: boolean
  onSave(this: void): void
}

export function Diagnostics({ text, busy, onSave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const say = t().data
  // It may be out of sight below the button.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={styles.diagnostics}>
      <p className="small quiet">{say.allOfIt}</p>
      <textarea
        ref={field}
        className={input.input}
        aria-label={say.diagnostics}
        readOnly
        rows={12}
        value={text}
        spellCheck={false}
      />
      <SettingsLine>
        <Button disabled={busy} onClick={onSave}>
          {say.saveDiagnostics}
        </Button>
      </SettingsLine>
    </div>
  )
}
