/** The main process owns the state; this store has the newest snapshot of it. */
import { create } from 'zustand'
import type { ErrorInfo, Result } from '../../shared/errors.ts'
import { asTheSystem, isSpoken, localeOf, speak, speaks } from '../../shared/language.ts'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'
import { stint } from './bridge.ts'

interface SnapshotState {
  snapshot: Snapshot | null
  /** Why there is no snapshot yet, if asking for it failed. */
  error: ErrorInfo | null
}

export const useSnapshotStore = create<SnapshotState>(() => ({ snapshot: null, error: null }))

/** The newest snapshot while the messages of its language are loaded. */
let pending: Snapshot | null = null

/**
 * Answers and events may overtake each other: only a newer snapshot replaces the one shown. One in another language is
 * shown when its messages are loaded; if they can't be, in the present language.
 */
export function accept(snapshot: Snapshot): void {
  const newest = pending ?? useSnapshotStore.getState().snapshot
  if (newest && snapshot.revision <= newest.revision) return
  pending = speaks(snapshot.locale) ? null : snapshot
  if (pending === null) return show(snapshot)
  const showIfNewest = () => {
    if (pending !== snapshot) return
    pending = null
    show(snapshot)
  }
  void speak(snapshot.locale).then(showIfNewest, showIfNewest)
}

function show(snapshot: Snapshot): void {
  globalThis.document?.documentElement.setAttribute('lang', snapshot.locale.language)
  useSnapshotStore.setState({ snapshot, error: null })
}

/** The result of a call; if the bridge throws, that is an error result too. */
export async function asResult<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    await loadSystemLanguage()
    return { ok: false, error: { kind: 'bug', ...t().noAnswer, message } }
  }
}

/** Shows the snapshot that a call answered, or returns why there is none. */
export async function acceptAnswer(answer: Promise<Result<Snapshot>>): Promise<ErrorInfo | null> {
  const result = await asResult(answer)
  if (!result.ok) return result.error
  accept(result.value)
  return null
}

/** Listens first and fetches then, so that no snapshot is missed. Returns the function that ends it. */
export function connect(): () => void {
  const stopListening = stint().on('snapshot', accept)
  void fetchSnapshot()
  return stopListening
}

export async function fetchSnapshot(): Promise<void> {
  const error = await acceptAnswer(stint().state())
  if (!error) return
  await loadSystemLanguage()
  useSnapshotStore.setState({ error })
}

/** Loads messages in the system's language, for errors before the first snapshot. */
export async function loadSystemLanguage(): Promise<void> {
  if (isSpoken()) return
  const { languages, language } = navigator
  await speak(localeOf(asTheSystem, { languages, region: language }))
}
