/** The main process owns the state; this mirror keeps the newest snapshot of it. */
import { create } from 'zustand'
import type { ErrorInfo, Result } from '../../shared/errors.ts'
import type { Snapshot } from '../../shared/model.ts'
import { stint } from './stint.ts'

interface Mirror {
  snapshot: Snapshot | null
  /** Why there is no snapshot yet, if asking for it failed. */
  error: ErrorInfo | null
}

export const useMirror = create<Mirror>(() => ({ snapshot: null, error: null }))

/** Answers and events may overtake each other: only a newer snapshot replaces the one shown. */
export function accept(snapshot: Snapshot): void {
  const known = useMirror.getState().snapshot
  if (!known || snapshot.revision > known.revision) useMirror.setState({ snapshot, error: null })
}

/** The answer of a call; a bridge that throws is an error like any other. */
export async function settle<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    const action = 'Try again; if it stays, quit Stint and start it anew. Nothing that was answered is lost.'
    return { ok: false, error: { kind: 'bug', title: 'Stint did not answer', message, action } }
  }
}

/** Shows the snapshot that a call answered, or returns why there is none. */
export async function apply(answer: Promise<Result<Snapshot>>): Promise<ErrorInfo | null> {
  const result = await settle(answer)
  if (!result.ok) return result.error
  accept(result.value)
  return null
}

/** Listens first and asks then, so that nothing falls in between. Returns the function that ends it. */
export function connect(): () => void {
  const end = stint().on('snapshot', accept)
  void ask()
  return end
}

export async function ask(): Promise<void> {
  const error = await apply(stint().state())
  if (error) useMirror.setState({ error })
}
