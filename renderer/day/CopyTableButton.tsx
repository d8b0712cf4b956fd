import { useState } from 'react'
import { stint } from '../state/bridge.ts'
import { useCall } from '../state/useCall.ts'
import { Button } from '../components/Button.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useShortcut } from '../components/useShortcut.ts'
import { t } from './messages.ts'

/** Puts what is shown on the clipboard, to be pasted into a spreadsheet or a mail. `from` and `to` are local dates. */
export function CopyTableButton({ from, to }: { from: string; to: string }) {
  /** How many entries were copied last; null: none yet. */
  const [copied, setCopied] = useState<number | null>(null)
  const { ask, error } = useCall()
  const copy = async () => setCopied((await ask(stint().copyDays({ from, to })))?.entries ?? null)
  useShortcut('c', () => void copy(), true)
  return (
    <>
      <span className="small quiet" role="status" aria-label={t().copy.state}>
        {copied !== null && t().copy.done(copied)}
      </span>
      <ErrorMessage error={error} />
      <Button variant="slim" keys="mod+shift+c" onClick={() => void copy()}>
        {t().copy.button}
      </Button>
    </>
  )
}
