/** What was tracked on lately, as the main process has it. */
import { useEffect, useState } from 'react'
import type { Use } from '../../shared/model/snapshot.ts'
import { stint } from './bridge.ts'
import { useAnswer } from './useCall.ts'

interface RecentUses {
  uses: Use[]
  /** When they were fetched, epoch ms. */
  at: number
}

const none: RecentUses = { uses: [], at: 0 }

async function fetchUses() {
  const result = await stint().uses()
  return result.ok ? { ...result, value: { uses: result.value, at: Date.now() } } : result
}

/** Fetched whenever the window is shown; empty until they have come and where that fails: then nothing is put first. */
export function useRecentUses(): RecentUses {
  const [shown, setShown] = useState(0)
  useEffect(() => stint().on('shown', () => setShown((times) => times + 1)), [])
  return useAnswer(fetchUses, shown).value ?? none
}
