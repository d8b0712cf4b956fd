/** What the model test hears of the journal's writes: whose each record is, what was told, and what can be taken back. */
import type { Change, Posting } from '../../electron/core/ports/ports.ts'
import type { Entry, Gap, Notice } from '../../shared/model/snapshot.ts'
import type { Calls } from '../fuzz/pendingCalls.ts'
import type { Network } from '../fuzz/faultyNetwork.ts'
import type { Offer } from './engineUnderTestTypes.ts'

interface SeenNeeds {
  entries(): Entry[]
  /** All of them, whatever became of them. */
  gaps(): Gap[]
  network: Network
  calls: Calls
  /** Real ms. */
  now(): number
  undoMs(): number
}

export function createSeen({ entries, gaps, network, calls, now, undoMs }: SeenNeeds) {
  let last: Offer | null = null
  const owners = new Map<string, string>()
  const wanted = new Map<string, Posting>()
  const postings = new Map<string, Posting>()
  const zones = new Map<string, string>()
  const told: Posting[] = []

  function onCommit(changes: Change[]): void {
    for (const change of changes) {
      if (change.kind === 'savePosting') own(change.posting)
      if (change.kind === 'saveEntry') zones.set(change.entry.id, change.entry.zone)
      if (change.kind === 'saveRemoval') own(change.removal.posting)
    }
    const before = entries()
    const touched = new Set(
      changes.flatMap((change) => {
        if (change.kind === 'saveEntry') return [change.entry.id]
        return change.kind === 'deleteEntry' ? [change.entryId] : []
      }),
    )
    const answers = changes.some((change) => change.kind === 'saveGap' && change.gap.outcome === 'answered')
    if (touched.size === 0 && !answers) return
    closeOffer()
    last = {
      before,
      asked: gaps().filter(({ endedAt, outcome }) => endedAt !== null && outcome === null),
      touched,
      until: now() + undoMs(),
      from: network.writes.length,
      to: Infinity,
      exempt: calls.current(),
    }
  }

  function own(posting: Posting): void {
    const { marker, remote, entryId } = posting
    owners.set(marker, entryId)
    postings.set(posting.id, posting)
    if (!remote?.id) return
    owners.set(remote.id, entryId)
    wanted.set(remote.id, posting)
  }

  /** What stays at the provider is told of in a notice of its own. */
  function hear(notices: Notice[]): void {
    for (const { id } of notices) {
      const posting = id.startsWith('left ') ? postings.get(id.slice('left '.length)) : undefined
      if (posting && !told.some((one) => one.id === posting.id))
        told.push({ ...posting, ...posting.unconfirmedContent })
    }
  }

  function closeOffer(): void {
    if (last) last.to = Math.min(last.to, network.writes.length)
  }

  return { onCommit, hear, closeOffer, owners, wanted, zones, told, last: () => last }
}
