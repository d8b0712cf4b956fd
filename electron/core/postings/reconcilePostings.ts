/** What postings are and what they should be -> what has to change. Pure. */
import { AppError } from '../../../shared/errors.ts'
import type { Change, Posting, DesiredRecord } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface ProviderAbilities {
  /** A record that is there can be changed, and taken away. */
  amends: boolean
  removes: boolean
}

/** How far one may go. */
export interface ReconcilePolicy {
  /** `readsBack`: what became of a write whose answer was lost can be found out. */
  can: (accountId: string) => ProviderAbilities & { readsBack: boolean }
  /** Whether nothing may hold up a change of the entry, as of the one that runs. */
  insists: (entryId: string) => boolean
}

/**
 * The changes that make `want` of what `have` is, for the postings of one or several entries. What is under way is followed
 * up: what left is kept in `unconfirmedContent`, and the difference goes when its answer is known. Throws AppError 'rejected' where that
 * can't be, or where a provider has what should change and can't change it; but never for an entry that insists.
 */
export function reconcilePostings(have: Posting[], want: Posting[], policy: ReconcilePolicy): Change[] {
  const { pairs, left } = matchPostings(have, want)
  return [
    ...pairs.flatMap(([wanted, old]) => (old ? changePosting(old, wanted, policy) : [save(wanted)])),
    ...withdrawPostings(left, policy),
  ]
}

/** The changes for postings that go: nothing of them may stay at a provider. */
export const withdrawPostings = (have: Posting[], policy: ReconcilePolicy): Change[] =>
  have.flatMap((old) => withdrawPosting(old, policy))

/** Whether a provider has it for good: it can't be changed there, or nobody knows its id. */
export const isUnchangeable = ({ state, remote }: Posting, { amends }: ProviderAbilities): boolean =>
  state === 'accepted' && !(amends && remote?.id)

/** The changes for an entry whose postings are fixed: they stay as they are, and the first notes it if that isn't as wanted. */
export function noteUnchanged(have: Posting[], want: Posting[]): Change[] {
  const { pairs, left } = matchPostings(have, want)
  const asWanted =
    left.length === 0 && pairs.every(([wanted, old]) => old && isSameContent(old, { ...wanted, marker: old.marker }))
  const first = have.find(({ state, remote }) => state === 'accepted' && remote)
  if (!first?.remote) return []
  return [save({ ...first, remote: { ...first.remote, leftAsIs: asWanted ? undefined : true } })]
}

/** What makes a posting the one that becomes the wanted one; what comes first counts most. */
const matchingRules: ((old: Posting, wanted: Posting) => boolean)[] = [
  (old, wanted) => old.running && wanted.running,
  (old, wanted) =>
    old.running === wanted.running && old.startedAt === wanted.startedAt && old.endedAt === wanted.endedAt,
  (old, wanted) => old.startedAt === wanted.startedAt,
  () => true,
]

/** Whether a posting may go on for another entry: the answer of what is under way is looked for under the entry it left for. */
const mayChangeEntry = ({ state, remote }: Posting): boolean =>
  state === 'queued' || state === 'rejected' || (state === 'accepted' && Boolean(remote?.id))

/** Which posting becomes which wanted one, or none: first within each entry, then what begins as wanted for another one. */
function matchPostings(have: Posting[], want: Posting[]) {
  const left = [...have]
  const found = new Map<Posting, Posting>()
  const pass = (fits: (old: Posting, wanted: Posting) => boolean) => {
    for (const wanted of want) {
      if (found.has(wanted)) continue
      const at = left.findIndex(
        (old) => old.kind === wanted.kind && old.target.accountId === wanted.target.accountId && fits(old, wanted),
      )
      const [old] = at < 0 ? [] : left.splice(at, 1)
      if (old) found.set(wanted, old)
    }
  }
  for (const isAlike of matchingRules) pass((old, wanted) => old.entryId === wanted.entryId && isAlike(old, wanted))
  for (const isAlike of matchingRules.slice(1, 3)) pass((old, wanted) => mayChangeEntry(old) && isAlike(old, wanted))
  return { pairs: want.map((wanted) => [wanted, found.get(wanted)] as const), left }
}

const save = (posting: Posting): Change => ({ kind: 'savePosting', posting })

export const isUnderWay = ({ state }: Posting): boolean => state === 'sending' || state === 'unknown'

function changePosting(old: Posting, wanted: Posting, { can, insists }: ReconcilePolicy): Change[] {
  const { amends, removes, readsBack } = can(old.target.accountId)
  const { entryId, part } = wanted
  const next: Posting = { ...old, ...contentOf(wanted), marker: old.marker, entryId, part }
  if (isSameContent(old, next) && old.state !== 'rejected') return [save(next)]
  if (isUnderWay(old)) {
    if (!insists(old.entryId) && !(readsBack && amends)) throw underWayError()
    // The first thing that left is what has to be looked for.
    const left = old.unconfirmedContent ?? contentOf(old)
    return [save({ ...next, unconfirmedContent: isSameContent(left, next) ? null : left })]
  }
  if (isUnchangeable(old, { amends, removes })) {
    // The person found it there without its id: it stays as it is, and the timer is not held up.
    if (insists(old.entryId)) return []
    throw alreadyThereError()
  }
  const settled = { ...next, attempts: 0, nextAttemptAt: null, unconfirmedContent: null, error: null }
  const isThere = old.remote?.id && old.confirmedContent && isSameContent(old.confirmedContent, next)
  return [save({ ...settled, state: isThere ? 'accepted' : 'queued' })]
}

function withdrawPosting(old: Posting, { can, insists }: ReconcilePolicy): Change[] {
  const { removes, readsBack } = can(old.target.accountId)
  const drop: Change = { kind: 'dropPosting', postingId: old.id }
  if (isUnderWay(old) && !insists(old.entryId) && !(readsBack && removes)) throw underWayError()
  const there = old.state === 'accepted' || old.remote !== null || isUnderWay(old)
  if (!there) return [drop]
  const reachable = isUnderWay(old) || Boolean(old.remote?.id)
  if (!removes || !reachable) {
    if (insists(old.entryId)) return [drop]
    throw alreadyThereError()
  }
  return [{ kind: 'saveRemoval', removal: { posting: old, attempts: 0, nextAttemptAt: null } }, drop]
}

/** What a posting asks for, without how far it came. */
export function contentOf(posting: DesiredRecord): DesiredRecord {
  const { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable } =
    posting
  return { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable }
}

/** Whether both ask for the same; the order in which a target's fields were stored says nothing. */
export function isSameContent(one: DesiredRecord, other: DesiredRecord): boolean {
  const text = ({ target, ...rest }: DesiredRecord) => JSON.stringify([rest, Object.entries(target).toSorted(byName)])
  return text(contentOf(one)) === text(contentOf(other))
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

export const alreadyThereError = () => new AppError('rejected', t().records.alreadyThere)
const underWayError = () => new AppError('rejected', t().records.onItsWay)
