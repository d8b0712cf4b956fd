/** How far the postings of an entry have come, as a person is shown it. Pure. */
import { retryOf } from '../../../shared/errors.ts'
import type {
  Entry,
  ProviderRules,
  Repair,
  SendState,
  Interval,
  UndecidedPart,
  Version,
} from '../../../shared/model/snapshot.ts'
import { clock } from '../../../shared/time/formatTime.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { t as shared } from '../../../shared/messages.ts'
import { repairOverlap } from '../entries/repairOverlap.ts'
import { type Posting, type RemoteVersion, runningPosting } from '../ports/ports.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { undecidedAt } from '../sync/retry.ts'
import { t } from '../messages.ts'

/** How far an entry's postings have come, as one state: what needs the person first. */
export function sendState(entry: Entry, postings: Posting[], planning: PlanningRules): SendState {
  const { rules } = planning
  const conflict = postings.find(({ state, error }) => state === 'rejected' && error?.kind === 'conflict')
  if (conflict) return conflictState(conflict, entry, postings, rules)
  if (entry.endedAt === null) return runningState(runningPosting(postings))
  const inState = (state: Posting['state']) => postings.find((posting) => posting.state === state)
  const undecided = postings.filter(({ state, nextAttemptAt }) => state === 'unknown' && nextAttemptAt === undecidedAt)
  if (undecided.length > 0) {
    return { kind: 'undecided', parts: undecided.map(toPart) }
  }
  const refused = inState('rejected')
  if (refused) return refusedState(refused, postings, repairOverlap(entry, postings, planning)?.repair ?? null)
  const unknown = inState('unknown')
  if (unknown) return { kind: 'checking', reason: unknown.error?.message ?? null, byPerson: !rules.readBack }
  if (inState('sending')) return { kind: 'sending' }
  const queued = inState('queued')
  if (queued) return waitingState(queued)
  const [first] = postings
  if (!first) return unsentState(entry, entry.endedAt, rules)
  const isLeftAsIs = postings.some(({ remote: ref }) => ref?.leftAsIs)
  const notes = new Set([
    ...postings.flatMap(({ remote: ref }) => (ref?.note ? [ref.note] : [])),
    ...(isLeftAsIs ? [t().records.notChanged(timesOf(postings))] : []),
  ])
  const remote = postings.length === 1 && first.remote ? first.remote : null
  return {
    kind: 'sent',
    remote: remote && { startedAt: remote.startedAt, endedAt: remote.endedAt },
    note: notes.size > 0 ? [...notes].join(' · ') : null,
  }
}

/** When the provider has work, for example "09:00–10:00, 10:15–12:00". */
function timesOf(postings: Posting[]): string {
  const intervals: { startedAt: number; endedAt: number; zone: string }[] = []
  for (const { state, kind, remote, zone, ...planned } of postings) {
    if (state !== 'accepted' || kind !== 'work') continue
    const startedAt = remote?.startedAt ?? planned.startedAt
    const endedAt = remote?.endedAt ?? planned.endedAt
    const last = intervals.at(-1)
    if (last?.endedAt === startedAt) last.endedAt = endedAt
    else intervals.push({ startedAt, endedAt, zone })
  }
  return intervals.map((one) => `${clock(one.startedAt, one.zone)}–${clock(one.endedAt, one.zone)}`).join(', ')
}

/** What is said is about the part that the button mends. */
function refusedState(first: Posting, postings: Posting[], repair: Repair | null): SendState {
  const { error } = postings.find(({ id }) => id === repair?.postingId) ?? first
  const { title, action } = shared().errors[error?.kind ?? 'rejected']
  const stillRuns = postings.some(isRefusedEnd)
  return { kind: 'needsYou', title, message: error?.message ?? '', action, repair, ...(stillRuns && { stillRuns }) }
}

/** The record of an ended entry that runs at the provider, as that refused its end. */
const isRefusedEnd = ({ state, running, remote }: Posting): boolean =>
  state === 'rejected' && !running && remote !== null && remote.id !== null && remote.endedAt === null

function runningState(live: Posting | null): SendState {
  if (!live) return { kind: 'running' }
  const reason = live.error?.message ?? null
  if (live.state === 'rejected') return { kind: 'running', live: { state: 'refused', message: reason ?? '' } }
  return { kind: 'running', live: live.remote ? { state: 'there' } : { state: 'waiting', reason } }
}

function waitingState({ nextAttemptAt, error }: Posting): SendState {
  if (error && retryOf[error.kind] === 'afterLogin') {
    const { title, action } = shared().errors[error.kind]
    return { kind: 'needsYou', title, message: error.message, action, repair: null }
  }
  return { kind: 'waiting', nextAttemptAt, reason: error?.message ?? null }
}

/** An entry without postings: nothing of it ever leaves. */
function unsentState(entry: Entry, endedAt: number, rules: ProviderRules): SendState {
  if (!rules.submitsHours) {
    return { kind: 'kept', why: rules.editsCatalog ? t().records.noServer : t().records.takesNoHours }
  }
  const shortest = rules.precisionMinutes > 0 ? rules.precisionMinutes * 60_000 : 1_000
  const tooShort = worked(entry, endedAt) < shortest
  return {
    kind: 'nothing',
    why: tooShort ? t().records.tooShort : t().records.neverSent,
  }
}

function toPart({ id, startedAt, endedAt, target, kind }: Posting): UndecidedPart {
  const name = [target.project, target.task ?? target.activity].filter(Boolean).join(' · ')
  return { postingId: id, startedAt, endedAt, what: kind === 'pause' ? t().records.pauseOn(name) : name }
}

/** The state of an entry, one of whose records is not as Stint sent it. */
function conflictState(posting: Posting, entry: Entry, postings: Posting[], rules: ProviderRules): SendState {
  const { error, target, startedAt, endedAt, description } = posting
  const running = posting.running && entry.endedAt === null
  const theirs = error?.theirs ?? null
  const ours: Version = {
    startedAt,
    endedAt: running ? null : endedAt,
    what: [target.project, target.task ?? target.activity].filter(Boolean).join(' · '),
    description,
  }
  const others = theirs ? changedWith(posting, theirs, postings, rules) : []
  return {
    kind: 'conflict',
    ours,
    theirs: theirs && versionOf(theirs),
    why: error?.message ?? '',
    running,
    ...(others.length > 0 && { others }),
    ...(error?.storedOtherwise && { storedOtherwise: true }),
  }
}

/**
 * The other records that the provider has of an entry, as far as theirs would change them: what it is on and its words are
 * those of the whole entry, and what it lies over is cut.
 */
function changedWith(
  { id, target, description, tags, running, endedAt }: Posting,
  theirs: RemoteVersion,
  postings: Posting[],
  rules: ProviderRules,
): Interval[] {
  const { projectId, activityId, taskId, ref } = theirs
  const isMoved = target.projectId !== projectId || target.activityId !== activityId || target.taskId !== taskId
  const isSaid = rules.description && theirs.description.trim() !== description.trim()
  const isTagged = rules.tags && theirs.tags.toSorted().join() !== tags.toSorted().join()
  const until = ref.endedAt ?? (running ? Infinity : endedAt)
  return postings
    .filter((one) => one.id !== id && one.kind === 'work' && one.remote !== null)
    .map((one) => ({ startedAt: one.startedAt, endedAt: one.running ? until : one.endedAt }))
    .filter((one) => isMoved || isSaid || isTagged || (one.startedAt < until && one.endedAt > ref.startedAt))
}

const versionOf = ({ ref: { startedAt, endedAt }, what, description }: RemoteVersion): Version => ({
  startedAt,
  endedAt,
  what,
  description,
})
