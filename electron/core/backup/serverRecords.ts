/** Reads back from servers what a lost journal had sent since its backup, so that it is shown here again and nobody adds it twice. */
import type { Entry, Interval, Notice } from '../../../shared/model/snapshot.ts'
import { asAppError } from '../../../shared/errors.ts'
import { openPause, wholeSecond } from '../../../shared/time/workedTime.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { recordOfLine, recordsLeft, wantedRecords } from '../journalState.ts'
import type { Notices } from '../notices.ts'
import { namedTarget } from '../otherDevices/conflicts.ts'
import { planPostings } from '../postings/planPostings.ts'
import { contentOf } from '../postings/reconcilePostings.ts'
import type { Change, Clock, Journal, Log, RemoteVersion } from '../ports/ports.ts'
import { t } from './messages.ts'

export interface ServerRecordsNeeds {
  clock: Clock
  journal: Journal
  log: Log
  accounts: Pick<Accounts, 'views' | 'connectionOf' | 'planningRulesOf' | 'targetOf'>
  notices: Notices
  newId: () => string
}

/** Times of records are whole seconds, and rounded ones meet: only what shares more than this lies over an entry, ms. */
const sharedMs = 60_000

export interface ServerRecords {
  /** Reads what is still to be read of an account. Never throws. */
  read(accountId: string): Promise<void>
}

export function createServerRecords(needs: ServerRecordsNeeds): ServerRecords {
  const { clock, journal, log, accounts, notices, newId } = needs
  const reading = new Set<string>()

  /** While something was sent and not answered, a record may be its own. */
  const isOpen = (accountId: string): boolean =>
    journal.postingsIn(accountId, ['sending', 'unknown']).length > 0 ||
    journal.postingsIn(accountId, ['queued', 'rejected']).some((posting) => posting.unconfirmedContent !== null)

  function knownIds(accountId: string): Set<string | null> {
    const claimed = journal.claimedRemoteIds(accountId, { from: 0, to: Number.MAX_SAFE_INTEGER, sentSince: null })
    const refused = journal.refusedRemovals().filter(({ posting }) => posting.target.accountId === accountId)
    const leaving = [...journal.removals(accountId), ...refused].map(({ posting }) => posting.remote?.id ?? null)
    const left = recordsLeft(accountId)
      .read(journal)
      .map((line) => recordOfLine(line).id)
    return new Set([...claimed, ...leaving, ...left])
  }

  /** An entry of which exactly this record is what should be there; null: none can be made. */
  function changesFor(accountId: string, record: RemoteVersion): Change[] | null {
    const { ref, description, tags, billable = null } = record
    const target = namedTarget(accountId, record, accounts.targetOf)
    const { startedAt, endedAt } = ref
    const entry = {
      id: newId(),
      target,
      startedAt,
      endedAt,
      pauses: [],
      zone: clock.zone(),
      description,
      tags,
      billable,
    }
    const [wanted, ...more] = planPostings(entry, accounts.planningRulesOf(accountId), newId)
    if (!wanted || more.length > 0) return null
    const posting = { ...wanted, state: 'accepted' as const, remote: ref, confirmedContent: contentOf(wanted) }
    return [
      { kind: 'saveEntry', entry },
      { kind: 'savePosting', posting },
    ]
  }

  /** Whether work that is here lies over it: then it may be known here in another form. */
  function liesOver({ ref: { startedAt, endedAt } }: RemoteVersion, others: Interval[]): boolean {
    const shared = (one: Interval) => Math.min(one.endedAt, endedAt ?? 0) - Math.max(one.startedAt, startedAt)
    const here = journal.entriesBetween(startedAt, endedAt ?? startedAt).map(asInterval)
    return [...here, ...others].some((one) => shared(one) > sharedMs)
  }

  function bringBack(accountId: string, records: RemoteVersion[]): { back: number; left: number } {
    const known = knownIds(accountId)
    const changes: Change[] = []
    const taken: Interval[] = []
    let left = 0
    for (const record of records) {
      const { startedAt, endedAt, id } = record.ref
      if (endedAt === null || known.has(id)) continue
      const made = liesOver(record, taken) ? null : changesFor(accountId, record)
      if (made === null) left++
      else {
        changes.push(...made)
        taken.push({ startedAt, endedAt })
      }
    }
    journal.commit(changes)
    return { back: taken.length, left }
  }

  async function readAccount(accountId: string, label: string): Promise<void> {
    const wanted = wantedRecords(accountId)
    const span = wanted.read(journal)
    if (!span || reading.has(accountId) || isOpen(accountId)) return
    reading.add(accountId)
    try {
      const { provider, connection } = await accounts.connectionOf(accountId)
      const records = await provider.recordsBetween?.(connection, span, new AbortController().signal)
      // What is sent meanwhile is looked at the next time.
      if (isOpen(accountId)) return
      const done = bringBack(accountId, records ?? [])
      wanted.write(journal, null)
      if (done.back + done.left > 0) notices.raise(readBackNotice(accountId, label, done))
      log.info('records read back', done)
    } catch (error) {
      // The next round comes.
      log.warn('records not read back', { error: asAppError(error).message })
    } finally {
      reading.delete(accountId)
    }
  }

  return {
    async read(accountId: string): Promise<void> {
      const account = accounts.views().find(({ id, enabled }) => id === accountId && enabled)
      if (account) await readAccount(accountId, account.label)
    },
  }
}

const asInterval = (entry: Entry): Interval => ({
  startedAt: wholeSecond(entry.startedAt),
  endedAt: entry.endedAt ?? openPause(entry)?.startedAt ?? Infinity,
})

function readBackNotice(accountId: string, label: string, { back, left }: { back: number; left: number }): Notice {
  const say = t().readBack
  const lines = [...(back > 0 ? [say.back(back, label)] : []), ...(left > 0 ? [say.left(left)] : [])]
  return { id: `readBack ${accountId}`, level: 'info', title: say.title, message: lines.join(' '), action: null }
}
