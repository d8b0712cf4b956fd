/** What of an account is to be sent next, read in a few rows however much waits. */
import type { Clock, Journal, Posting } from '../ports/ports.ts'
import type { AccountWaits } from './accountWaits.ts'
import { openStates, unfinishedStates } from './retry.ts'

export interface NextPostings {
  /** The first posting by its work that is due and not held back; undefined: none. */
  due(accountId: string): Posting | undefined
  /** When the next one is to be tried that is not held back, epoch ms; Infinity: none. */
  attemptAt(accountId: string): number
}

export interface NextPostingsNeeds {
  clock: Clock
  journal: Pick<Journal, 'duePostings' | 'nextAttempts'>
  waits: Pick<AccountWaits, 'dueAt'>
  /** Held back: what was done last can still be taken back. */
  isUndoable: (entryId: string) => boolean
}

/** Read at a time: held back are only the postings of the last action. */
const fewRows = 8

export function createNextPostings({ clock, journal, waits, isUndoable }: NextPostingsNeeds): NextPostings {
  const isFree = ({ entryId }: { entryId: string }) => !isUndoable(entryId)

  function firstFree<T extends { entryId: string }>(read: (limit: number) => T[]): T | undefined {
    for (let limit = fewRows; ; limit *= fewRows) {
      const some = read(limit)
      const found = some.find(isFree)
      if (found || some.length < limit) return found
    }
  }

  return {
    due(accountId) {
      const now = clock.now()
      if (waits.dueAt(accountId, null) > now) return undefined
      return firstFree((limit) => journal.duePostings(accountId, openStates, now, limit))
    },
    attemptAt(accountId) {
      const next = firstFree((limit) => journal.nextAttempts(accountId, unfinishedStates, limit))
      return next ? waits.dueAt(accountId, next.at) : Infinity
    },
  }
}
