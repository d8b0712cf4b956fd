/** Tags to choose from while one is typed: those of earlier entries, and those that the account's provider has. */
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { TagSuggestions } from '../../../shared/model/snapshot.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import type { AccountConnection } from '../ports/ports.ts'

/** As many as are read at a glance. */
const most = 8
/** A server that is slow holds up no typing, ms. */
const patienceMs = 4_000

export interface TagSuggestionsNeeds {
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** Tags of earlier entries of the account, the latest first. */
  usedTags: (accountId: string) => string[]
}

export function createTagSuggestions({ connectionOf, usedTags }: TagSuggestionsNeeds) {
  return {
    /** Never throws: a server that can't be reached leaves those of earlier entries. */
    async find({ accountId, text }: Parsed<'tags'>): Promise<TagSuggestions> {
      const wanted = fold(text)
      const used = usedTags(accountId).filter((tag) => fold(tag).includes(wanted))
      const there = text.trim() === '' ? null : await tagsThere(text.trim())
      const all = new Map([...used, ...(there ?? [])].map((tag) => [tag.toLowerCase(), tag]))
      const isThere = there?.some((tag) => tag.toLowerCase() === text.trim().toLowerCase())
      return { tags: [...all.values()].slice(0, most), isKnown: isThere ?? null }

      async function tagsThere(part: string): Promise<string[] | null> {
        try {
          const { provider, connection } = await connectionOf(accountId)
          return (await provider.tags?.(connection, part, AbortSignal.timeout(patienceMs))) ?? null
        } catch {
          return null
        }
      }
    },
  }
}
