/** Tags that fit what is typed, and those of a list that the account's system does not have. */
import { useEffect, useState } from 'react'
import type { TagSuggestions } from '../../shared/model/snapshot.ts'
import { asResult } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'

/** Who types fast asks the server once, ms. */
const pause = 150

interface Found {
  tags: string[]
  /** In lower case, as systems compare them. */
  unknown: Set<string>
}

/** `typed`: the tag being typed; `chosen`: those before it, of which `kept` are the entry's already. Nothing is asked without an account. */
export function useTags(accountId: string | null, typed: string, chosen: string[], kept: string[]): Found {
  const [found, setFound] = useState<{ typed: string; tags: string[] }>({ typed: '', tags: [] })
  /** Whether the system has a tag, by account and name; null: it was asked and doesn't say. */
  const [known, setKnown] = useState<ReadonlyMap<string, boolean | null>>(new Map())

  const keep = (account: string, text: string, isKnown: boolean | null) =>
    setKnown((before) => new Map([...before, [keyOf(account, text), isKnown]]))
  useEffect(() => {
    if (accountId === null || typed === '') return
    let current = true
    const timer = setTimeout(() => {
      void ask(accountId, typed).then(({ tags, isKnown }) => {
        keep(accountId, typed, isKnown)
        if (current) setFound({ typed, tags })
      })
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [accountId, typed])

  // One that was taken before the server was asked about it.
  const open = chosen.find((tag) => accountId !== null && !kept.includes(tag) && !known.has(keyOf(accountId, tag)))
  useEffect(() => {
    if (accountId === null || open === undefined) return
    void ask(accountId, open).then(({ isKnown }) => keep(accountId, open, isKnown))
  }, [accountId, open])

  const taken = new Set([...chosen, typed].map((tag) => tag.toLowerCase()))
  const isUnknown = (tag: string) => accountId !== null && known.get(keyOf(accountId, tag)) === false
  return {
    tags: typed === '' || found.typed !== typed ? [] : found.tags.filter((tag) => !taken.has(tag.toLowerCase())),
    unknown: new Set(chosen.filter(isUnknown).map((tag) => tag.toLowerCase())),
  }
}

/** Where it can't be asked nothing is offered or known. */
async function ask(accountId: string, text: string): Promise<TagSuggestions> {
  const result = await asResult(stint().tags({ accountId, text: text.slice(0, 100) }))
  return result.ok ? result.value : { tags: [], isKnown: null }
}

const keyOf = (accountId: string, tag: string): string => JSON.stringify([accountId, tag.toLowerCase()])
