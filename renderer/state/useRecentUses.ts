/** What was tracked on lately, as the main process has it. */
import { useEffect, useState } from 'react'
import type { Use } from '../../shared/model/snapshot.ts'
import { settle } from './snapshotStore.ts'
import { stint } from './bridge.ts'

interface Uses {
  uses: Use[]
  /** When they were fetched, epoch ms. */
  at: number
}

/** Fetched whenever the window is shown; empty until they have come, and where they can't be had: then nothing is put first. */
export function useUses(): Uses {
  const [fetched, setFetched] = useState<Uses>({ uses: [], at: 0 })
  useEffect(() => {
    let current = true
    const fetch = () =>
      void settle(stint().uses()).then((result) => {
        if (current && result.ok) setFetched({ uses: result.value, at: Date.now() })
      })
    fetch()
    const end = window.stint.on('shown', fetch)
    return () => {
      current = false
      end()
    }
  }, [])
  return fetched
}
