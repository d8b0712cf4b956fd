/** Entry + provider rules -> postings. Pure. */
import type { Entry, ProviderRules, Target } from '../../../shared/model/snapshot.ts'
import { wallMs } from '../../../shared/time/zonedTime.ts'
import { openPause, tookNone } from '../../../shared/time/workedTime.ts'
import type { Posting } from '../ports/ports.ts'
import type { ProviderAbilities } from './reconcilePostings.ts'
import { between, daysOf, inOrder, type Interval, isNotEmpty, within } from '../../../shared/time/intervals.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs

export interface PlanningRules {
  rules: ProviderRules
  /** What the provider can do with a record that is there. */
  abilities: ProviderAbilities
  /** Where pauses are booked; null: nowhere. */
  pauseTarget: Target | null
}

/** What becomes one posting: an interval with the breaks inside it. */
interface PlannedInterval extends Interval {
  kind: Posting['kind']
  pauses: Interval[]
  running?: boolean
}

/**
 * The records an entry needs: of a running one those that show it live, where the provider does that; none where the provider takes no hours, or for what is shorter than it
 * can hold. Every boundary is cut down to the precision of the provider (a second where it has none), so that what meets
 * on the clock meets on the wire, and the postings of an unbroken day add up to it.
 */
export function planPostings(entry: Entry, planning: PlanningRules, newId: () => string): Posting[] {
  if (!planning.rules.submitsHours) return []
  const pieces =
    entry.endedAt === null ? runningIntervals(entry, planning) : endedIntervals(entry, entry.endedAt, planning)
  return pieces.map((piece, part) => toPosting(entry, piece, part, planning, newId()))
}

/** What of a running entry is to be seen at the provider: the intervals before its pauses, and the one that runs. */
function runningIntervals(entry: Entry, planning: PlanningRules): PlannedInterval[] {
  if (!planning.rules.liveRecords) return []
  const until = openPause(entry)?.startedAt ?? entry.pauses.at(-1)?.endedAt ?? entry.startedAt
  const ended = endedIntervals(entry, until, planning)
  if (openPause(entry)) return ended
  const startedAt = roundDownTo(planning.rules)(until)
  return [...ended, { startedAt, endedAt: startedAt, kind: 'work', pauses: [], running: true }]
}

/** The shortest that the provider can hold, ms. */
export const stepOf = ({ precisionMinutes }: ProviderRules): number =>
  precisionMinutes > 0 ? precisionMinutes * minuteMs : secondMs

/** Cuts an instant down to what the provider can hold. */
function roundDownTo(rules: ProviderRules): (at: number) => number {
  const step = stepOf(rules)
  return (at) => Math.floor(at / step) * step
}

function endedIntervals(entry: Entry, end: number, { rules, pauseTarget }: PlanningRules): PlannedInterval[] {
  const cut = roundDownTo(rules)
  const whole = { startedAt: cut(entry.startedAt), endedAt: cut(end) }
  const pauses = entry.pauses.flatMap((pause) =>
    within({ startedAt: cut(pause.startedAt), endedAt: cut(pause.endedAt ?? end) }, whole),
  )
  const days = (interval: Interval) => (rules.splitsAtMidnight ? daysOf(interval, entry.zone) : [interval])
  if (rules.breaks !== 'segments') {
    return days(whole).flatMap((day) => {
      const piece = withoutOuterPauses(
        day,
        pauses.flatMap((pause) => within(pause, day)),
      )
      return isNotEmpty(piece) ? [{ ...piece, kind: 'work' as const }] : []
    })
  }
  // One that took no time parts two records that touch: each stays as its provider has it (see adoptRemoteVersion.ts).
  const boundaries = entry.pauses
    .filter((pause) => tookNone(pause) && pause.startedAt > whole.startedAt && cut(pause.startedAt) < whole.endedAt)
    .map(({ startedAt }) => ({ startedAt: cut(startedAt), endedAt: cut(startedAt) }))
  const booked = (kind: Posting['kind'], intervals: Interval[]) =>
    intervals.flatMap(days).map((interval): PlannedInterval => ({ ...interval, kind, pauses: [] }))
  const pieces = [
    ...booked('work', between(whole, inOrder([...boundaries, ...pauses]))),
    ...booked('pause', pauseTarget ? pauses : []),
  ]
  return pieces.toSorted((a, b) => a.startedAt - b.startedAt)
}

/** An interval without the pauses at its ends, where nobody works any more or yet; those inside stay. */
function withoutOuterPauses(interval: Interval, pauses: Interval[]): Interval & { pauses: Interval[] } {
  const worked = between(interval, pauses)
  const startedAt = worked[0]?.startedAt ?? interval.startedAt
  const endedAt = worked.at(-1)?.endedAt ?? startedAt
  return {
    startedAt,
    endedAt,
    pauses: pauses.filter((pause) => pause.startedAt > startedAt && pause.endedAt < endedAt),
  }
}

function toPosting(
  entry: Entry,
  piece: PlannedInterval,
  part: number,
  { rules, pauseTarget }: PlanningRules,
  id: string,
): Posting {
  const { startedAt, endedAt, kind, pauses, running = false } = piece
  const work = kind === 'work'
  return {
    id,
    entryId: entry.id,
    part,
    marker: markerOf(id),
    kind,
    running,
    target: (work ? null : pauseTarget) ?? entry.target,
    startedAt,
    endedAt,
    pauseMs: pauses.reduce((sum, pause) => sum + pause.endedAt - pause.startedAt, 0),
    zone: entry.zone,
    clocks: clocksTellLength(piece, entry.zone),
    description: work && rules.description ? entry.description.trim() : '',
    tags: work && rules.tags ? entry.tags : [],
    billable: work && rules.billable ? entry.billable : null,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: null,
    sentAt: null,
    remote: null,
    unconfirmedContent: null,
    confirmedContent: null,
    newestIdBefore: null,
    knownTimes: null,
    error: null,
  }
}

/**
 * Whether the wall clock at both ends says how long an interval is: not where the clocks were changed inside it, and not where
 * it ends at midnight, which would be 00:00 of the next day.
 */
function clocksTellLength({ startedAt, endedAt }: Interval, zone: string): boolean {
  const [from, to] = [wallMs(startedAt, zone), wallMs(endedAt, zone)]
  return to - from === endedAt - startedAt && to % (24 * 60 * minuteMs) !== 0
}

/** Eight hex digits of a posting's id, which is random. */
const markerOf = (id: string): string =>
  id
    .replaceAll(/[^0-9a-f]/g, '')
    .slice(0, 8)
    .padStart(8, '0')
