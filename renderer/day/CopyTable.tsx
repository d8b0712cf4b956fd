import { useState } from 'react'
import type { ErrorInfo } from '../../shared/errors.ts'
import { settle } from '../state/mirror.ts'
import { stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useShortcut } from '../ui/useShortcut.ts'

/** What became of a copy, in words. */
export const copiedWords = (entries: number): string => {
  if (entries === 0) return 'Nothing to copy: no entry has ended here.'
  return entries === 1 ? 'Copied 1 entry' : `Copied ${entries} entries`
}

/** Puts what is shown on the clipboard, to be pasted into a spreadsheet or a mail. `from` and `to` are local dates. */
export function CopyTable({ from, to }: { from: string; to: string }) {
  const [said, setSaid] = useState('')
  const [error, setError] = useState<ErrorInfo | null>(null)
  const copy = async () => {
    const result = await settle(stint().copyDays({ from, to }))
    setError(result.ok ? null : result.error)
    setSaid(result.ok ? copiedWords(result.value.entries) : '')
  }
  useShortcut('c', () => void copy(), true)
  return (
    <>
      <span className="small quiet" role="status" aria-label="Copying">
        {said}
      </span>
      <Problem error={error} />
      <Button look="slim keys-above" keys="mod+shift+c" onClick={() => void copy()}>
        Copy as a table
      </Button>
    </>
  )
}
