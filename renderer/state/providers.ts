import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { ProviderInfo } from '../../shared/model.ts'
import { settle } from './mirror.ts'
import { stint } from './stint.ts'

interface Providers {
  list: ProviderInfo[]
  error: ErrorInfo | null
}

/** What the back ends are called and ask for at login; it doesn't change while Stint runs. */
export const useProviders = create<Providers>(() => ({ list: [], error: null }))

export async function askProviders(): Promise<void> {
  const result = await settle(stint().providers())
  useProviders.setState(result.ok ? { list: result.value, error: null } : { error: result.error })
}
