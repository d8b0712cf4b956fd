/** Taking records away whose entry is gone. Every state is stored before the next step. */
import { AppError, asAppError, type ErrorKind } from '../../shared/errors.ts'
import type { DeliveryNeeds, Link } from './delivery.ts'
import type { Posting, Removal, RemoteRef } from './ports.ts'
import { claimedAround, lookAt, type Touched } from './record.ts'
import { againAt, safeAt } from './waiting.ts'

/** Refusals that asking again would not change. Where only a wrong page answered, it may. */
const final = new Set<ErrorKind>(['rejected', 'forbidden', 'locked'])

/** It may hold somebody else's work by now. */
const changedSince = ({ message }: Touched): AppError =>
  new AppError('conflict', `${message} So it stays there: delete it there if it isn’t needed.`)

export interface Removals {
  /** Takes the record away, once it is known which one it is; one that somebody else changed stays. */
  takeAway(removal: Removal, link: Link): Promise<void>
  /** Stores that a removal could not go now, and when to try again. */
  later(removal: Removal, error: AppError): void
  /** A posting arrived (`remote`) or surely didn't, whose entry was thrown away while it was under way. */
  arrived(posting: Posting, remote: RemoteRef | null): void
  /** As `arrived`, for an answer that says it failed. */
  refused(sent: Posting, error: AppError): void
}

export function createRemovals(needs: DeliveryNeeds): Removals {
  const { clock, journal, signal, mayArrive, onChange, onLeftBehind } = needs
  const save = (removal: Removal) => journal.commit([{ kind: 'saveRemoval', removal }])
  const drop = (postingId: string) => journal.commit([{ kind: 'dropRemoval', postingId }])
  const of = ({ id, target }: Posting) => journal.removals(target.accountId).find(({ posting }) => posting.id === id)

  async function takeAway(removal: Removal, link: Link): Promise<void> {
    const { posting } = removal
    const { provider, connection } = link
    const found = await lookAt(posting, link, signal).catch(asAppError)
    if (found instanceof AppError) {
      later(removal, found)
      return onChange(posting.target.accountId, found)
    }
    try {
      if (found.kind === 'untouched') {
        const remote = found.remote ?? (await lookFor(posting, link))
        if (remote === 'wait') return wait(removal, Math.max(clock.now(), safeAt(posting)))
        if (remote && !posting.remote) keep(removal, remote)
        if (remote) await provider.remove?.(connection, remote, signal)
      }
      drop(posting.id)
      if (found.kind === 'touched' && found.theirs) onLeftBehind(posting, changedSince(found))
      onChange(posting.target.accountId, null)
    } catch (thrown) {
      const error = asAppError(thrown)
      if (error.ambiguous) mayArrive(posting.target.accountId)
      // A record that is locked or not ours stays; nothing that Stint could do would change that.
      if (final.has(error.kind)) {
        drop(posting.id)
        onLeftBehind(posting, error)
      } else later(removal, error)
      onChange(posting.target.accountId, error)
    }
  }

  /** The record of a posting whose answer is not known; null: there is none, 'wait': that can't be said yet. */
  async function lookFor(posting: Posting, { provider, connection }: Link): Promise<RemoteRef | null | 'wait'> {
    const left = { ...posting, ...posting.sent }
    const find = left.running ? provider.live?.find : provider.find
    const claimed = claimedAround(journal, left.target.accountId, left.startedAt)
    const askedAt = clock.now()
    const remote = (await find?.(connection, left, claimed, signal)) ?? null
    if (remote === 'unclear') {
      throw new AppError('rejected', 'Several records could be the one that you threw away here. Look for it there.')
    }
    return remote ?? (askedAt >= safeAt(posting) ? null : 'wait')
  }

  /** From now on the record is nobody else's. */
  function keep(removal: Removal, remote: RemoteRef): void {
    save({ ...removal, posting: { ...removal.posting, remote } })
  }

  function wait(removal: Removal, nextAttemptAt: number): void {
    save({ ...removal, attempts: removal.attempts + 1, nextAttemptAt })
  }

  function later(removal: Removal, error: AppError): void {
    wait(removal, againAt(needs, removal.posting.target.accountId, removal.attempts + 1, error))
  }

  function arrived(posting: Posting, remote: RemoteRef | null): void {
    const removal = of(posting)
    if (removal && remote) keep(removal, remote)
    else if (removal) drop(posting.id)
    onChange(posting.target.accountId, null)
  }

  function refused(sent: Posting, error: AppError): void {
    const removal = of(sent)
    if (removal && error.ambiguous) {
      save({ ...removal, posting: { ...removal.posting, state: 'unknown', sentAt: clock.now() } })
    } else if (sent.remote === null) arrived(sent, null)
    onChange(sent.target.accountId, error)
  }

  return { takeAway, later, arrived, refused }
}
