/** The main process owns the state; this mirror keeps the newest snapshot of it. */
import { create } from 'zustand'
import type { ErrorInfo, Result } from '../../shared/errors.ts'
import { asTheSystem, isSpoken, localeOf, speak, speaks } from '../../shared/language.ts'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'
import { stint } from './bridge.ts'

interface Mirror {
  snapshot: Snapshot | null
  /** Why there is no snapshot yet, if asking for it failed. */
  error: ErrorInfo | null
}

export const useMirror = create<Mirror>(() => ({ snapshot: null, error: null }))

/** The newest one, while the messages of its language are read. */
let arriving: Snapshot | null = null

/**
 * Answers and events may overtake each other: only a newer snapshot replaces the one shown. One in another language is
 * shown when its messages are there; should they not be readable, in the language there is.
 */
export function accept(snapshot: Snapshot): void {
  const known = arriving ?? useMirror.getState().snapshot
  if (known && snapshot.revision <= known.revision) return
  arriving = speaks(snapshot.locale) ? null : snapshot
  if (arriving === null) return show(snapshot)
  const showIfNewest = () => {
    if (arriving !== snapshot) return
    arriving = null
    show(snapshot)
  }
  void speak(snapshot.locale).then(showIfNewest, showIfNewest)
}

function show(snapshot: Snapshot): void {
  globalThis.document?.documentElement.setAttribute('lang', snapshot.locale.language)
  useMirror.setState({ snapshot, error: null })
}

/** The answer of a call; a bridge that throws is an error like any other. */
export async function settle<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    await speakSomething()
    return { ok: false, error: { kind: 'bug', ...t().noAnswer, message } }
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
  if (!error) return
  await speakSomething()
  useMirror.setState({ error })
}

/** For what has to be said before the first snapshot tells the language. */
export async function speakSomething(): Promise<void> {
  if (isSpoken()) return
  const { languages, language } = navigator
  await speak(localeOf(asTheSystem, { languages, region: language }))
}
