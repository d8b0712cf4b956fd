import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { ErrorInfo, Result } from '../../shared/errors.ts'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { accept, asResult } from './snapshotStore.ts'

export interface Call {
  /** Why the last call of this place failed; shown there until the next one. */
  error: ErrorInfo | null
  busy: boolean
  /** Sends and resolves to what was answered; undefined: it failed. */
  ask<T>(this: void, answer: Promise<Result<T>>): Promise<T | undefined>
  /** Sends, shows the snapshot that comes back, and resolves to whether it worked. */
  run(this: void, answer: Promise<Result<Snapshot>>): Promise<boolean>
  clear(this: void): void
}

/** Calls that belong to one place of the screen, so that their failure is told there. */
export function useCall(): Call {
  const [error, setError] = useState<ErrorInfo | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = useCallback(async <T>(answer: Promise<Result<T>>, onValue?: (value: T) => void) => {
    setBusy(true)
    const result = await asResult(answer)
    if (result.ok) onValue?.(result.value)
    setBusy(false)
    setError(result.ok ? null : result.error)
    return result.ok ? result.value : undefined
  }, [])
  const run = useCallback(async (answer: Promise<Result<Snapshot>>) => (await ask(answer, accept)) !== undefined, [ask])
  const clear = useCallback(() => setError(null), [])
  return { error, busy, ask, run, clear }
}

/** What a call answers: made when this is first drawn and again with each `revision`. A late answer is dropped. */
export function useAnswer<T>(
  call: () => Promise<Result<T>>,
  revision: number | string = 0,
): { value: T | null; error: ErrorInfo | null } {
  const [answer, setAnswer] = useState<{ value: T | null; error: ErrorInfo | null }>({ value: null, error: null })
  const send = useEffectEvent(call)
  useEffect(() => {
    let current = true
    void asResult(send()).then((result) => {
      if (!current) return
      if (result.ok) setAnswer({ value: result.value, error: null })
      else setAnswer(({ value }) => ({ value, error: result.error }))
    })
    return () => {
      current = false
    }
  }, [revision])
  return answer
}
