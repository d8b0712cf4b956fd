/** Cuts one refused part of an entry so that it no longer overlaps other records. Pure; epoch ms. */
import { AppError } from '../../../shared/errors.ts'
import type { Entry, Repair, Interval } from '../../../shared/model/snapshot.ts'
import { joinIntervals } from '../postings/adoptRemoteVersion.ts'
import { planPostings, stepOf, type PlanningRules } from '../postings/planPostings.ts'
import type { Change, Posting } from '../ports/ports.ts'
import { isUnchangeable, isSameContent, reconcilePostings } from '../postings/reconcilePostings.ts'
import { united, without, workedIntervals } from '../../../shared/time/intervals.ts'

/** A repair as it is shown, and the entry after it. */
export interface RepairedEntry {
  repair: Repair
  entry: Entry
}

/**
 * The repair of the first refused part that has one: it begins where the record in the way ends, or ends where that one
 * begins. null: there is none that leaves something of the part, or it would change anything else than that part.
 */
export function repairOverlap(entry: Entry, postings: Posting[], planning: PlanningRules): RepairedEntry | null {
  // A conflict is asked about first, and if one record can't be changed no edit is sent.
  const stands = (posting: Posting) => posting.error?.kind === 'conflict' || isUnchangeable(posting, planning.abilities)
  if (entry.endedAt === null || postings.some(stands)) return null
  for (const posting of postings) {
    const repaired = repairOf(entry, posting, postings, planning)
    if (repaired) return repaired
  }
  return null
}

function repairOf(entry: Entry, refused: Posting, postings: Posting[], planning: PlanningRules): RepairedEntry | null {
  const { state, kind, running, error } = refused
  if (state !== 'rejected' || kind !== 'work' || running || !error?.overlap) return null
  const others = postings.filter((one) => one !== refused)
  const inTheWay = [error.overlap, ...(error.overlap.others ?? []), ...others.flatMap(recordOf)]
  const part = clearOf(refused, inTheWay, stepOf(planning.rules))
  if (!part) return null
  const after = keepPart(entry, refused, part, postings, planning)
  const planned = after && plannedPart(after, refused, postings, planning)
  if (!after || !planned || !leavesRecord(refused, planned) || inTheWay.some((one) => overlap(one, planned)))
    return null
  const { startedAt, endedAt } = planned
  const begins = startedAt !== refused.startedAt
  const moves = begins && endedAt !== refused.endedAt ? 'both' : begins ? 'begin' : 'end'
  return {
    entry: after,
    repair: { postingId: refused.id, startedAt, endedAt, moves, worked: workedOf(after, planning) },
  }
}

function recordOf({ remote }: Posting): Interval[] {
  return remote?.endedAt ? [{ startedAt: remote.startedAt, endedAt: remote.endedAt }] : []
}

const overlap = (one: Interval, other: Interval): boolean =>
  one.startedAt < other.endedAt && one.endedAt > other.startedAt

/** What of the part is clear of records that lie over one of its ends, in whole steps of the provider; null: nothing. */
function clearOf({ startedAt, endedAt }: Interval, records: Interval[], step: number): Interval | null {
  let from = startedAt
  let to = endedAt
  for (const record of records.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (record.startedAt <= from && record.endedAt > from) from = Math.ceil(record.endedAt / step) * step
  }
  for (const record of records.toSorted((a, b) => b.endedAt - a.endedAt)) {
    if (record.endedAt >= to && record.startedAt < to) to = Math.floor(record.startedAt / step) * step
  }
  const isMoved = from !== startedAt || to !== endedAt
  return isMoved && from < to ? { startedAt: from, endedAt: to } : null
}

/** The entry without the work that lies in the refused part and outside of `part`. */
function keepPart(
  entry: Entry,
  refused: Posting,
  part: Interval,
  postings: Posting[],
  planning: PlanningRules,
): Entry | null {
  // Ends are cut down to a step, so that the work may go on a little after; not where the next part follows at once.
  const next = postings.map(({ startedAt }) => startedAt).filter((startedAt) => startedAt >= refused.endedAt)
  const until = Math.min(refused.endedAt + stepOf(planning.rules), ...next)
  const begin = { startedAt: refused.startedAt, endedAt: part.startedAt }
  const end = part.endedAt < refused.endedAt ? { startedAt: part.endedAt, endedAt: until } : null
  const holes = [...(begin.endedAt > begin.startedAt ? [begin] : []), ...(end ? [end] : [])]
  return joinIntervals(entry, holes.reduce(without, workedIntervals(entry, 0)))
}

/**
 * The refused part as it would be planned; null where anything else would change: each other posting has to stay what it is,
 * what was refused of them may be sent as it is once more.
 */
function plannedPart(after: Entry, refused: Posting, postings: Posting[], planning: PlanningRules): Posting | null {
  const changes = changesFor(after, postings, planning)
  const saved = new Map(changes.flatMap((one) => (one.kind === 'savePosting' ? [[one.posting.id, one.posting]] : [])))
  const stay = postings.every((old) => {
    const now = saved.get(old.id)
    if (old === refused) return now !== undefined && now.state !== 'rejected'
    const state = old.state === 'rejected' ? 'queued' : old.state
    return now && now.state === state && now.remote === old.remote && isSameContent(now, old)
  })
  return stay && changes.length === postings.length ? (saved.get(refused.id) ?? null) : null
}

/** The changes of the edit; none where it is refused. */
function changesFor(after: Entry, postings: Posting[], planning: PlanningRules): Change[] {
  const abilitiesOf = () => ({ ...planning.abilities, readsBack: planning.rules.readBack })
  let ids = 0
  const newId = () => `new${++ids}`
  try {
    return reconcilePostings(postings, planPostings(after, planning, newId), {
      abilitiesOf,
      isNeverRefused: () => false,
    })
  } catch (thrown) {
    if (thrown instanceof AppError) return []
    throw thrown
  }
}

/** Whether what the server has of the part itself stays, as far as it was still wanted. */
function leavesRecord({ remote, startedAt, endedAt }: Posting, planned: Interval): boolean {
  if (!remote) return true
  const kept = {
    startedAt: Math.max(remote.startedAt, startedAt),
    // Of a record that runs the server knows the begin.
    endedAt: Math.min(remote.endedAt ?? remote.startedAt, endedAt),
  }
  if (kept.endedAt < kept.startedAt) return true
  return planned.startedAt <= kept.startedAt && planned.endedAt >= kept.endedAt
}

/** The worked intervals as they are sent: in whole steps, with touching ones joined. */
function workedOf(entry: Entry, planning: PlanningRules): Interval[] {
  const step = stepOf(planning.rules)
  const cut = (at: number) => Math.floor(at / step) * step
  const intervals = workedIntervals(entry, 0)
  return united(
    intervals.map(({ startedAt, endedAt }) => ({ startedAt: cut(startedAt), endedAt: cut(endedAt) })),
  ).filter((one) => one.endedAt > one.startedAt)
}
