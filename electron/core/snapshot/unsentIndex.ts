/** How far each entry has come of which something is not sent: kept, so that a click costs the same however much waits. */
import type { SendState, UnsentCounts } from '../../../shared/model/snapshot.ts'
import type { Change, Journal } from '../ports/ports.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { sendState } from './sendState.ts'

export interface UnsentIndex {
  counts(): UnsentCounts
  /**
   * The ids of ended entries, latest first, and how many more there are than `limit`: left out are those that don't need the
   * person, and of these the oldest first.
   */
  latest(limit: number, without: ReadonlySet<string>): { ids: string[]; more: number }
}

interface Unsent {
  startedAt: number
  ended: boolean
  send: Pick<SendState, 'kind'> & { stuck: boolean }
  postingIds: string[]
}

const asking: ReadonlySet<SendState['kind']> = new Set(['needsYou', 'undecided', 'conflict'])
const waiting: ReadonlySet<SendState['kind']> = new Set(['waiting', 'sending', 'checking'])

/** What can't be sent now, as nothing was reached. What is just about to be sent is no news. */
const isStuck = (send: SendState): boolean =>
  (send.kind === 'waiting' || send.kind === 'checking') && send.reason !== null

export function createUnsentIndex(
  journal: Pick<Journal, 'entries' | 'onCommit' | 'postings' | 'unsentEntries'>,
  planningRulesOf: (accountId: string) => PlanningRules,
): UnsentIndex {
  const known = new Map<string, Unsent>()
  const entryOf = new Map<string, string>()
  const touched = new Set<string>()
  let isWhole = false

  function drop(entryId: string): void {
    for (const id of known.get(entryId)?.postingIds ?? []) entryOf.delete(id)
    known.delete(entryId)
  }

  function look(entries: ReturnType<Journal['unsentEntries']>): void {
    const postings = Map.groupBy(journal.postings(entries.map(({ id }) => id)), ({ entryId }) => entryId)
    for (const entry of entries) {
      const its = postings.get(entry.id) ?? []
      if (its.every(({ state }) => state === 'accepted')) continue
      const send = sendState(entry, its, planningRulesOf(entry.target.accountId))
      const { id, startedAt, endedAt } = entry
      const postingIds = its.map((posting) => posting.id)
      known.set(id, { startedAt, ended: endedAt !== null, send: { kind: send.kind, stuck: isStuck(send) }, postingIds })
      for (const postingId of postingIds) entryOf.set(postingId, id)
    }
  }

  function upToDate(): Map<string, Unsent> {
    if (!isWhole) {
      known.clear()
      entryOf.clear()
      touched.clear()
      // What is set aside while it is read makes it look again.
      isWhole = true
      look(journal.unsentEntries())
    } else if (touched.size > 0) {
      const ids = [...touched]
      touched.clear()
      ids.forEach(drop)
      look(journal.entries(ids))
    }
    return known
  }

  journal.onCommit((changes) => {
    if (changes === null) isWhole = false
    for (const change of changes ?? []) {
      for (const entryId of entriesIn(change, entryOf)) touched.add(entryId)
    }
  })

  return {
    counts() {
      const counts: UnsentCounts = { needsYou: 0, waiting: 0, sending: 0, stuck: 0 }
      for (const { send } of upToDate().values()) {
        if (asking.has(send.kind)) counts.needsYou++
        if (waiting.has(send.kind)) counts.waiting++
        if (send.kind === 'sending') counts.sending++
        if (send.stuck) counts.stuck++
      }
      return counts
    },
    latest(limit, without) {
      const byStart = ([, a]: [string, Unsent], [, b]: [string, Unsent]) => b.startedAt - a.startedAt
      const ended = [...upToDate()].filter(([id, one]) => one.ended && !without.has(id)).toSorted(byStart)
      const needsYou = ended.filter(([, { send }]) => asking.has(send.kind)).slice(0, limit)
      const others = ended.filter(([, { send }]) => !asking.has(send.kind)).slice(0, limit - needsYou.length)
      const ids = [...needsYou, ...others].toSorted(byStart).map(([id]) => id)
      return { ids, more: ended.length - ids.length }
    },
  }
}

/** None: it is about no entry, or about one of which all was sent. */
function entriesIn(change: Change, entryOf: ReadonlyMap<string, string>): string[] {
  if (change.kind === 'saveEntry') return [change.entry.id]
  if (change.kind === 'deleteEntry') return [change.entryId]
  if (change.kind === 'savePosting') return [change.posting.entryId]
  if (change.kind === 'waitNoMore') return change.postings.map(({ entryId }) => entryId)
  const dropped = change.kind === 'dropPosting' ? entryOf.get(change.postingId) : undefined
  return dropped === undefined ? [] : [dropped]
}
