/** All that diagnostics say, to be read before they are written anywhere. */
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { t } from '../messages.ts'

interface Props {
  text: string
  busy: boolean
  onSave(this: void): void
}

export function Diagnostics({ text, busy, onSave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const say = t().data
  // Below the button, it may be out of sight.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="diagnostics">
      <p className="small quiet">{say.allOfIt}</p>
      <textarea
        ref={field}
        className="input"
        aria-label={say.diagnostics}
        readOnly
        rows={12}
        value={text}
        spellCheck={false}
      />
      <div className="line">
        <Button disabled={busy} onClick={onSave}>
          {say.saveDiagnostics}
        </Button>
      </div>
    </div>
  )
}
