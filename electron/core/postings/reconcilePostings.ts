/** The postings that there are, and those that there should be -> what has to change. Pure. */
import { AppError } from '../../../shared/errors.ts'
import type { Change, Posting, DesiredRecord } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface ProviderAbilities {
  /** A record that is there can be changed, and removed. */
  amends: boolean
  removes: boolean
  /** It has a page in the browser. */
  opens?: boolean
}

/** Which changes are possible, and for which entries they are never refused. */
export interface ReconcilePolicy {
  /** `readsBack`: what became of a write whose answer was lost can be found out. */
  abilitiesOf: (accountId: string) => ProviderAbilities & { readsBack: boolean }
  /** Whether a change of the entry is done in any case, as for the entry that runs. */
  isNeverRefused: (entryId: string) => boolean
}

/**
 * The changes that turn the postings `have` into `want`, for one or several entries. For a posting under way, what was sent is
 * kept in `unconfirmedContent`, and the difference is sent when its answer is known. Throws AppError 'rejected' where that is not
 * possible, or where a provider has the record and can't change it; never for an entry that is `isNeverRefused`.
 */
export function reconcilePostings(have: Posting[], want: Posting[], policy: ReconcilePolicy): Change[] {
  const { pairs, left } = matchPostings(have, want)
  return [
    ...pairs.flatMap(([wanted, old]) => (old ? changePosting(old, wanted, policy) : [save(wanted)])),
    ...withdrawPostings(left, policy),
  ]
}

/** The changes that withdraw postings: nothing of them is to stay at a provider. */
export const withdrawPostings = (have: Posting[], policy: ReconcilePolicy): Change[] =>
  have.flatMap((old) => withdrawPosting(old, policy))

/** Whether a provider has it and it can't be changed there: the provider can't, or its id is not known. */
export const isUnchangeable = ({ state, remote }: Posting, { amends }: ProviderAbilities): boolean =>
  state === 'accepted' && !(amends && remote?.id)

/** The changes for an entry whose postings can't be changed: the first one notes whether they differ from what is wanted. */
export function noteUnchanged(have: Posting[], want: Posting[]): Change[] {
  const { pairs, left } = matchPostings(have, want)
  const asWanted =
    left.length === 0 && pairs.every(([wanted, old]) => old && isSameContent(old, { ...wanted, marker: old.marker }))
  const first = have.find(({ state, remote }) => state === 'accepted' && remote)
  if (!first?.remote) return []
  return [save({ ...first, remote: { ...first.remote, leftAsIs: asWanted ? undefined : true } })]
}

type MatchingRule = (old: Posting, wanted: Posting) => boolean

const bothRun: MatchingRule = (old, wanted) => old.running && wanted.running
const beginTogether: MatchingRule = (old, wanted) => old.startedAt === wanted.startedAt
const haveSameTimes: MatchingRule = (old, wanted) =>
  beginTogether(old, wanted) && old.running === wanted.running && old.endedAt === wanted.endedAt

/** By which an old posting becomes a wanted one; the first rule that fits counts. */
const rulesInEntry = [bothRun, haveSameTimes, beginTogether, () => true]
const rulesAcrossEntries = [haveSameTimes, beginTogether]

/** Whether a posting may go over to another entry. One under way may not: its answer is looked for under the entry it had. */
const mayChangeEntry = ({ state, remote }: Posting): boolean =>
  state === 'queued' || state === 'rejected' || (state === 'accepted' && Boolean(remote?.id))

/** Which old posting becomes which wanted one, if any: first within each entry, then across entries. */
function matchPostings(have: Posting[], want: Posting[]) {
  const left = [...have]
  const found = new Map<Posting, Posting>()
  const pass = (fits: MatchingRule) => {
    for (const wanted of want) {
      if (found.has(wanted)) continue
      const at = left.findIndex(
        (old) => old.kind === wanted.kind && old.target.accountId === wanted.target.accountId && fits(old, wanted),
      )
      const [old] = at < 0 ? [] : left.splice(at, 1)
      if (old) found.set(wanted, old)
    }
  }
  for (const isAlike of rulesInEntry) pass((old, wanted) => old.entryId === wanted.entryId && isAlike(old, wanted))
  for (const isAlike of rulesAcrossEntries) pass((old, wanted) => mayChangeEntry(old) && isAlike(old, wanted))
  return { pairs: want.map((wanted) => [wanted, found.get(wanted)] as const), left }
}

const save = (posting: Posting): Change => ({ kind: 'savePosting', posting })

export const isUnderWay = ({ state }: Posting): boolean => state === 'sending' || state === 'unknown'

function changePosting(old: Posting, wanted: Posting, { abilitiesOf, isNeverRefused }: ReconcilePolicy): Change[] {
  const { amends, removes, readsBack } = abilitiesOf(old.target.accountId)
  const { entryId, part } = wanted
  const next: Posting = { ...old, ...contentOf(wanted), marker: old.marker, entryId, part }
  if (isSameContent(old, next) && old.state !== 'rejected') return [save(next)]
  if (isUnderWay(old)) {
    if (!isNeverRefused(old.entryId) && !(readsBack && amends)) throw underWayError()
    // The first content that was sent is what has to be looked for.
    const sent = old.unconfirmedContent ?? contentOf(old)
    return [save({ ...next, unconfirmedContent: isSameContent(sent, next) ? null : sent })]
  }
  if (isUnchangeable(old, { amends, removes })) {
    // The person found it there without its id: it stays as it is.
    if (isNeverRefused(old.entryId)) return []
    throw alreadyThereError()
  }
  const settled = { ...next, attempts: 0, nextAttemptAt: null, unconfirmedContent: null, error: null }
  const isKnown = old.remote?.id && old.confirmedContent && old.error?.kind !== 'conflict'
  const isThere = isKnown && old.confirmedContent && isSameContent(old.confirmedContent, next)
  return [save({ ...settled, state: isThere ? 'accepted' : 'queued' })]
}

function withdrawPosting(old: Posting, { abilitiesOf, isNeverRefused }: ReconcilePolicy): Change[] {
  const { removes, readsBack } = abilitiesOf(old.target.accountId)
  const drop: Change = { kind: 'dropPosting', postingId: old.id }
  if (isUnderWay(old) && !isNeverRefused(old.entryId) && !(readsBack && removes)) throw underWayError()
  const there = old.state === 'accepted' || old.remote !== null || isUnderWay(old)
  if (!there) return [drop]
  const reachable = isUnderWay(old) || Boolean(old.remote?.id)
  if (!removes || !reachable) {
    if (isNeverRefused(old.entryId)) return [drop]
    throw alreadyThereError()
  }
  return [{ kind: 'saveRemoval', removal: { posting: old, attempts: 0, nextAttemptAt: null } }, drop]
}

/** The content of a posting, without its state. */
export function contentOf(posting: DesiredRecord): DesiredRecord {
  const { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable } =
    posting
  return { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable }
}

/** Whether both have the same content; the order of a target's fields makes no difference. */
export function isSameContent(one: DesiredRecord, other: DesiredRecord): boolean {
  const text = ({ target, ...rest }: DesiredRecord) => JSON.stringify([rest, Object.entries(target).toSorted(byName)])
  return text(contentOf(one)) === text(contentOf(other))
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

export const alreadyThereError = () => new AppError('rejected', t().records.alreadyThere)
const underWayError = () => new AppError('rejected', t().records.onItsWay)
