import { useCallback, useState } from 'react'
import type { ErrorInfo, Result } from '../../shared/errors.ts'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { apply } from './snapshotStore.ts'

export interface Intent {
  /** Why the last call of this place failed; shown there until the next one. */
  error: ErrorInfo | null
  busy: boolean
  /** Sends and resolves to whether it worked. */
  run(this: void, answer: Promise<Result<Snapshot>>): Promise<boolean>
  clear(this: void): void
}

/** Calls that belong to one place of the screen, so that their failure is told there. */
export function useIntent(): Intent {
  const [error, setError] = useState<ErrorInfo | null>(null)
  const [busy, setBusy] = useState(false)
  const run = useCallback(async (answer: Promise<Result<Snapshot>>) => {
    setBusy(true)
    const failed = await apply(answer)
    setBusy(false)
    setError(failed)
    return failed === null
  }, [])
  const clear = useCallback(() => setError(null), [])
  return { error, busy, run, clear }
}
