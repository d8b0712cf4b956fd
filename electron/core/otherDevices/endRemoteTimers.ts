/** What runs at a provider besides what Stint runs: read, and ended, only when the person said so. */
import { AppError } from '../../../shared/errors.ts'
import type { Timer } from '../../../shared/model/snapshot.ts'
import { type AccountConnection, type Clock, type Journal, type RemoteVersion, runningPosting } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface TakeOverNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** Puts what was refused of an entry back in the queue. */
  sendAgain: (entryId: string) => void
}

/** Ends the records that run elsewhere at the click's time, then begins ours. Errors: AppError of the provider. */
export async function takeOver({ clock, journal, timer, connectionOf, sendAgain }: TakeOverNeeds): Promise<void> {
  const at = clock.now()
  const current = timer()
  const refused = current.kind === 'idle' ? null : runningPosting(journal.postings([current.entry.id]))
  if (current.kind === 'idle' || refused?.state !== 'rejected') {
    throw new AppError('rejected', t().records.nothingToTakeOver)
  }
  const usable = await connectionOf(refused.target.accountId)
  const { signal } = new AbortController()
  for (const { id } of await liveRecordsOf(usable).active(usable.connection, signal)) {
    const record = await readRunning(usable, id, signal)
    if (record) await endRemoteTimer(usable, record, { at, zone: refused.zone }, signal)
  }
  sendAgain(current.entry.id)
}

function liveRecordsOf({ provider }: AccountConnection) {
  if (provider.live) return provider.live
  throw new AppError('rejected', t().accounts.noRunning(provider.label))
}

/** A running record with all that Stint can know of it; null: it doesn't run any more. Errors: AppError of the provider. */
export async function readRunning(
  usable: AccountConnection,
  id: string,
  signal: AbortSignal,
): Promise<RemoteVersion | null> {
  const { provider, connection } = usable
  // No record has that stamp, so the answer is what there is.
  const unknown = { id, startedAt: 0, endedAt: null, note: null, stamp: '' }
  const seen = await provider.compareRecord?.(
    connection,
    unknown,
    { confirmedContent: null, unconfirmedContent: null },
    signal,
  )
  if (seen?.kind === 'gone') return null
  if (seen?.kind === 'changed') return seen.theirs.ref.endedAt === null ? seen.theirs : null
  const record = (await liveRecordsOf(usable).active(connection, signal)).find((one) => one.id === id)
  if (!record) return null
  const { startedAt, projectId, activityId, what, description, tags } = record
  const ref = { id, startedAt, endedAt: null, note: null }
  return { ref, projectId, activityId, taskId: null, what, description, tags }
}

/** Ends a record at the second of the click and leaves the rest of it as it is. Errors: AppError of the provider. */
export async function endRemoteTimer(
  usable: AccountConnection,
  { ref, projectId, activityId, taskId, what, description, tags }: RemoteVersion,
  click: { at: number; zone: string },
  signal: AbortSignal,
): Promise<void> {
  const { connection } = usable
  const { startedAt } = ref
  const { accountId } = connection
  await liveRecordsOf(usable).stop(
    connection,
    ref,
    {
      marker: '',
      kind: 'work',
      target: {
        accountId,
        projectId,
        activityId,
        taskId,
        customer: null,
        project: what,
        activity: null,
        task: null,
        color: null,
      },
      startedAt,
      // One that lasted no time at all is no record.
      endedAt: Math.max(Math.floor(click.at / 1_000) * 1_000, startedAt + 1_000),
      pauseMs: 0,
      zone: click.zone,
      clocks: true,
      description,
      tags,
      billable: null,
    },
    signal,
  )
}
