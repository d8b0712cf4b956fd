/** All that diagnostics say, to be read before they are written anywhere. */
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'

interface Props {
  text: string
  busy: boolean
  onSave(this: void): void
}

export function Diagnostics({ text, busy, onSave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Below the button, it may be out of sight.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="diagnostics">
      <p className="small quiet">
        This is all that the file holds: no logins or addresses, no names, nothing of what you worked on. It is sent
        nowhere.
      </p>
      <textarea
        ref={field}
        className="input"
        aria-label="Diagnostics"
        readOnly
        rows={12}
        value={text}
        spellCheck={false}
      />
      <div className="line">
        <Button disabled={busy} onClick={onSave}>
          Save diagnostics…
        </Button>
      </div>
    </div>
  )
}
