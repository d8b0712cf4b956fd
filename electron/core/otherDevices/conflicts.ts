/** What somebody else, or the provider itself, made of a record of ours: both versions, and which of them the person keeps. */
import { AppError } from '../../../shared/errors.ts'
import type { Entry, Target, TargetRef } from '../../../shared/model/snapshot.ts'
import { adoptRemoteVersion, type AdoptedEntry, type RemotePart } from '../postings/adoptRemoteVersion.ts'
import { knownTimesOf } from '../postings/knownTimes.ts'
import type { Outbox } from '../sync/outbox.ts'
import { planPostings, type PlanningRules, stepOf } from '../postings/planPostings.ts'
import type { Change, Clock, Journal, Posting, RemoteVersion } from '../ports/ports.ts'
import { contentOf } from '../postings/reconcilePostings.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

export interface ConflictsNeeds {
  journal: Journal
  clock: Pick<Clock, 'now'>
  newId: () => string
  planningRulesOf: (accountId: string) => PlanningRules
  /** The target with its names, where the catalog has it. */
  targetOf: (ref: TargetRef) => Target | null
  rewrite: Tracker['rewrite']
  outbox: Pick<Outbox, 'wakeNow'>
}

export interface Conflicts {
  /**
   * `ours`: the record becomes, or is made anew, as the entry is; `theirs`: the entry becomes as the record is, and nothing is
   * sent; that can be taken back. Throws AppError 'rejected' where there is nothing to decide.
   */
  resolve(decision: { entryId: string; keep: 'ours' | 'theirs' }): void
}

/** Nothing of it waits or is open. */
const settledFields = {
  attempts: 0,
  nextAttemptAt: null,
  unconfirmedContent: null,
  confirmedContent: null,
  error: null,
}

const save = (posting: Posting): Change => ({ kind: 'savePosting', posting })

const isConflict = ({ state, error }: Posting): boolean => state === 'rejected' && error?.kind === 'conflict'

/** The posting of a record of which nothing is left here: as it is there, it stays. */
const releaseRecord = (posting: Posting): Posting => ({ ...posting, ...settledFields, state: 'queued', remote: null })

/** The latest instant that an entry speaks of, besides its end. */
const lastMark = ({ startedAt, pauses }: Entry): number => {
  const last = pauses.at(-1)
  return last?.endedAt ?? last?.startedAt ?? startedAt
}

export function createConflicts(needs: ConflictsNeeds): Conflicts {
  const { journal, clock, newId, planningRulesOf, targetOf, rewrite, outbox } = needs

  function keepOurs(entry: Entry, posting: Posting, theirs: RemoteVersion | null): void {
    const { id: entryId } = entry
    const remote = theirs?.ref ?? null
    // A record that was ended stays so until the timer stops.
    const stays = posting.running && remote !== null && remote.endedAt !== null
    const knownTimes = knownTimesOf(posting) ?? posting.knownTimes
    const kept = save({ ...posting, ...settledFields, knownTimes, remote, state: stays ? 'accepted' : 'queued' })
    rewrite({ kind: null, entryId, saved: [], deleted: [], also: [kept] })
    // Whether what is gone is to run there anew is for the account to say.
    if (!theirs && posting.running) rewrite({ kind: null, entryId, saved: [entry], deleted: [] })
  }

  function keepTheirs(entry: Entry, posting: Posting, theirs: RemoteVersion | null): void {
    const after = adoptRemoteVersion(entry, posting, theirs && asNamedHere(entry, posting, theirs))
    const mine = theirs && after && asStoredThere(after, posting, theirs)
    if (after && goesOnAhead(after.entry, entry)) throw new AppError('rejected', t().records.stillToCome)
    const { id: entryId } = entry
    const have = [mine ?? releaseRecord(posting)]
    if (after) rewrite({ kind: 'edit', entryId, saved: [after.entry], deleted: [], have })
    else rewrite({ kind: 'delete', entryId, saved: [], deleted: [entryId], have })
  }

  /** The times there; a timer whose begin the server put into the future begins now. */
  function timesNow({ running, startedAt }: Posting, { ref }: RemoteVersion): RemotePart['ref'] {
    if (!running || ref.endedAt !== null) return ref
    // A clock that was set back moves no begin.
    return { ...ref, startedAt: Math.min(ref.startedAt, Math.max(clock.now(), startedAt)) }
  }

  /**
   * Whether an entry would go on after times that are still to come, with a length below nothing, and does not do so already
   * by a clock that was set back.
   */
  const goesOnAhead = (after: Entry, before: Entry): boolean =>
    after.endedAt === null && lastMark(after) > Math.max(clock.now(), lastMark(before))

  /** What a record says, in words of ours; a provider that holds no tags, say, has nothing to say of them. */
  function asNamedHere(entry: Entry, posting: Posting, theirs: RemoteVersion): RemotePart {
    const { target, description } = posting
    const { rules } = planningRulesOf(target.accountId)
    const { projectId, activityId, taskId } = theirs
    const isOn = target.projectId === projectId && target.activityId === activityId && target.taskId === taskId
    const isSaid = rules.description && theirs.description !== description
    return {
      ref: timesNow(posting, theirs),
      target: isOn ? entry.target : namedTarget(target.accountId, theirs, targetOf),
      description: isSaid ? theirs.description : entry.description,
      tags: rules.tags ? theirs.tags : entry.tags,
      billable: theirs.billable ?? entry.billable,
      pauseMs: theirs.pauseMs,
    }
  }

  /** The posting by what its record is; it goes once more only to end a record that runs on. */
  function asStoredThere({ entry, partAt }: AdoptedEntry, posting: Posting, { ref }: RemoteVersion): Posting | null {
    const planning = planningRulesOf(posting.target.accountId)
    const shown = { ...planning, rules: { ...planning.rules, liveRecords: true } }
    const step = stepOf(planning.rules)
    const begin = partAt === null ? null : Math.floor(partAt / step) * step
    const wanted = planPostings(entry, shown, newId).find(({ startedAt }) => startedAt === begin)
    if (!wanted) return null
    const content = { ...contentOf(wanted), marker: posting.marker }
    const mine = { ...posting, ...content, ...settledFields, part: wanted.part, remote: ref }
    const runsOn = ref.endedAt === null && !wanted.running
    return runsOn ? { ...mine, state: 'queued' } : { ...mine, state: 'accepted', confirmedContent: content }
  }

  return {
    resolve({ entryId, keep }) {
      const entry = journal.entry(entryId)
      const posting = journal.postings([entryId]).find(isConflict)
      if (!entry || !posting) throw new AppError('rejected', t().records.nothingToDecide)
      const theirs = posting.error?.theirs ?? null
      if (keep === 'ours') keepOurs(entry, posting, theirs)
      else keepTheirs(entry, posting, theirs)
      outbox.wakeNow(posting.target.accountId)
    },
  }
}

/** What a record is on, as the catalog has it; what is no longer offered goes by the name that it has there. */
export function namedTarget(
  accountId: string,
  { projectId, activityId, taskId, what }: Pick<RemoteVersion, 'projectId' | 'activityId' | 'taskId' | 'what'>,
  targetOf: (ref: TargetRef) => Target | null,
): Target {
  const ref = { accountId, projectId, activityId, taskId }
  return targetOf(ref) ?? { ...ref, customer: null, project: what, activity: null, task: null, color: null }
}
