/** Shows the running entry at its back end in place of what runs there: only when the person said so. */
import { AppError } from '../../shared/errors.ts'
import type { Timer } from '../../shared/model.ts'
import type { Link } from './delivery.ts'
import type { Clock, Journal, Posting } from './ports.ts'

export interface TakeOverNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  link: (accountId: string) => Promise<Link>
  /** Puts what was refused of an entry back in the queue. */
  sendAgain: (entryId: string) => void
}

/** Ends the records that run elsewhere at the click's time, then begins ours. Errors: AppError of the back end. */
export async function takeOver({ clock, journal, timer, link, sendAgain }: TakeOverNeeds): Promise<void> {
  const at = Math.floor(clock.now() / 1_000) * 1_000
  const current = timer()
  const refused = current.kind === 'idle' ? null : liveOf(journal.postings([current.entry.id]))
  if (current.kind === 'idle' || refused?.state !== 'rejected') {
    throw new AppError('rejected', 'There is nothing to take over any more.')
  }
  const { provider, connection } = await link(refused.target.accountId)
  const { live } = provider
  if (!live) throw new AppError('rejected', `${provider.label} shows no running records.`)
  const signal = new AbortController().signal
  for (const record of await live.active(connection, signal)) {
    const { id, projectId, activityId, startedAt, description } = record
    const target = { ...refused.target, projectId, activityId, taskId: null }
    const endedAt = Math.max(at, startedAt + 1_000)
    const ref = { id, startedAt, endedAt: null, note: null }
    await live.stop(
      connection,
      ref,
      { ...refused, target, startedAt, endedAt, description, tags: [], billable: null },
      signal,
    )
  }
  sendAgain(current.entry.id)
}

/** The posting of a running entry that is to be seen at the back end. */
export const liveOf = (postings: Posting[]): Posting | null => postings.find(({ running }) => running) ?? null
