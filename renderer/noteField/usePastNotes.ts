/** What earlier entries said, as the main process finds it. */
import { useEffect, useEffectEvent, useState } from 'react'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { PastNote, TargetRef } from '../../shared/model/snapshot.ts'
import { asResult } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { refOf } from '../state/targetName.ts'

interface Wanted {
  query: string
  /** What they are wanted for: its own notes come first. */
  target: TargetRef | null
  limit: number
  /** Nothing is asked otherwise. */
  open: boolean
}

interface PastNotes {
  notes: PastNote[]
  /** What they were found for. */
  query: string
}

const none: PastNote[] = []

/** The likeliest notes for a query; those for the query before until they come, and none where asking for them fails. */
export function usePastNotes({ query, target, limit, open }: Wanted): PastNotes {
  const [found, setFound] = useState<PastNotes>({ notes: none, query: '' })
  const ask = useEffectEvent(() => stint().pastNotes({ query, target: target && refOf(target), limit }))
  const key = target && targetKey(target)
  useEffect(() => {
    if (!open) return
    let current = true
    void asResult(ask()).then((result) => {
      if (current) setFound({ notes: result.ok ? result.value : none, query })
    })
    return () => {
      current = false
    }
  }, [query, key, open])
  return open ? found : { notes: none, query }
}
