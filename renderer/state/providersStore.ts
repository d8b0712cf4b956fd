import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { ProviderInfo } from '../../shared/model/snapshot.ts'
import { asResult, useSnapshotStore } from './snapshotStore.ts'
import { stint } from './bridge.ts'

interface Providers {
  list: ProviderInfo[]
  error: ErrorInfo | null
}

/** The names and login fields of the providers, in the language in use. */
export const useProviders = create<Providers>(() => ({ list: [], error: null }))

/** Fetches them, and again after each change of language. Returns the function that ends it. */
export function watchProviders(): () => void {
  void fetchProviders()
  return useSnapshotStore.subscribe(({ snapshot }, before) => {
    if (before.snapshot && snapshot?.locale.language !== before.snapshot.locale.language) void fetchProviders()
  })
}

export async function fetchProviders(): Promise<void> {
  const result = await asResult(stint().providers())
  useProviders.setState(result.ok ? { list: result.value, error: null } : { error: result.error })
}
