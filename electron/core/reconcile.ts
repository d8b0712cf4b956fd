/** What an entry's postings are and what they should be -> what has to change. Pure. */
import { AppError } from '../../shared/errors.ts'
import type { Change, Posting, Wanted } from './ports.ts'

export interface Abilities {
  /** A record that is there can be changed, and taken away. */
  amends: boolean
  removes: boolean
}

/**
 * The changes that make `want` of what `have` is. What is under way is followed up (`follow`, for a timer that must never
 * be held up) or refused. Throws AppError 'rejected' where a back end already has what should change and can't change it.
 */
export function reconcile(
  have: Posting[],
  want: Posting[],
  can: (accountId: string) => Abilities,
  follow: boolean,
): Change[] {
  const left = [...have]
  const changes = want.flatMap((wanted) => {
    const at = left.findIndex((old) => old.kind === wanted.kind && old.target.accountId === wanted.target.accountId)
    const old = at < 0 ? undefined : left.splice(at, 1)[0]
    return old ? change(old, wanted, can(old.target.accountId), follow) : [save(wanted)]
  })
  return [...changes, ...left.flatMap((old) => takeAway(old, can(old.target.accountId), follow))]
}

/** The changes for an entry that goes: nothing of it may stay at a back end. */
export const withdrawn = (have: Posting[], can: (accountId: string) => Abilities, follow: boolean): Change[] =>
  have.flatMap((old) => takeAway(old, can(old.target.accountId), follow))

const save = (posting: Posting): Change => ({ kind: 'savePosting', posting })

const isUnderWay = ({ state }: Posting): boolean => state === 'sending' || state === 'unknown'

function change(old: Posting, wanted: Posting, can: Abilities, follow: boolean): Change[] {
  const same = JSON.stringify(contentOf(old)) === JSON.stringify(contentOf({ ...wanted, marker: old.marker }))
  const next: Posting = { ...old, ...contentOf(wanted), marker: old.marker, part: wanted.part }
  if (same && old.state !== 'rejected') return [save(next)]
  if (isUnderWay(old)) {
    if (!follow) throw onItsWay()
    // The first thing that left is what has to be looked for.
    return [save({ ...next, sent: old.sent ?? contentOf(old) })]
  }
  if (old.state === 'accepted' && !(can.amends && old.remote?.id)) {
    // The person found it there without its id: it stays as it is, and the timer is not held up.
    if (follow) return []
    throw alreadyThere()
  }
  return [save({ ...next, state: 'queued', attempts: 0, nextAttemptAt: null, sent: null, error: null })]
}

function takeAway(old: Posting, { removes }: Abilities, follow: boolean): Change[] {
  const drop: Change = { kind: 'dropPosting', postingId: old.id }
  if (isUnderWay(old) && !follow) throw onItsWay()
  const there = old.state === 'accepted' || old.remote !== null || isUnderWay(old)
  if (!there) return [drop]
  const reachable = isUnderWay(old) || Boolean(old.remote?.id)
  if (!removes || !reachable) {
    if (follow) return [drop]
    throw alreadyThere()
  }
  return [{ kind: 'saveRemoval', removal: { posting: old, attempts: 0, nextAttemptAt: null } }, drop]
}

/** What a posting asks for, without how far it came. */
export function contentOf(posting: Posting): Wanted {
  const { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable } =
    posting
  return { marker, kind, running, target, startedAt, endedAt, pauseMs, zone, clocks, description, tags, billable }
}

const alreadyThere = () => new AppError('rejected', 'This entry is already on the server. Change it there.')
const onItsWay = () => new AppError('rejected', 'This entry is on its way. Wait until it is known whether it arrived.')
