/** Entry + provider rules -> postings. Pure. */
import type { Entry, ProviderRules, Target } from '../../../shared/model/snapshot.ts'
import { nextDayStart, wallMs } from '../../../shared/time/zonedTime.ts'
import { openPause, tookNone } from '../../../shared/time/workedTime.ts'
import type { Posting } from '../ports/ports.ts'
import type { Abilities } from './reconcilePostings.ts'
import { inOrder } from '../time/intervals.ts'

const second = 1_000
const minute = 60 * second

export interface Terms {
  rules: ProviderRules
  /** What the back end can do with a record that is there. */
  can: Abilities
  /** Where pauses are booked; null: nowhere. */
  pauseTarget: Target | null
}

interface Span {
  startedAt: number
  endedAt: number
}

/** What becomes one posting: a span with the breaks inside it. */
interface Piece extends Span {
  kind: Posting['kind']
  pauses: Span[]
  running?: boolean
}

/**
 * The records an entry needs: of a running one those that show it live, where the back end does that; none where the back end takes no hours, or for what is shorter than it
 * can hold. Every boundary is cut down to the precision of the back end (a second where it has none), so that what meets
 * on the clock meets on the wire, and the postings of an unbroken day add up to it.
 */
export function plan(entry: Entry, terms: Terms, newId: () => string): Posting[] {
  if (!terms.rules.submitsHours) return []
  const pieces = entry.endedAt === null ? livePieces(entry, terms) : piecesOf(entry, entry.endedAt, terms)
  return pieces.map((piece, part) => toPosting(entry, piece, part, terms, newId()))
}

/** What of a running entry is to be seen at the back end: the stretches before its pauses, and the one that runs. */
function livePieces(entry: Entry, terms: Terms): Piece[] {
  if (!terms.rules.liveRecords) return []
  const until = openPause(entry)?.startedAt ?? entry.pauses.at(-1)?.endedAt ?? entry.startedAt
  const ended = piecesOf(entry, until, terms)
  if (openPause(entry)) return ended
  const startedAt = cutTo(terms.rules)(until)
  return [...ended, { startedAt, endedAt: startedAt, kind: 'work', pauses: [], running: true }]
}

/** The shortest that the back end can hold, ms. */
export const stepOf = ({ precisionMinutes }: ProviderRules): number =>
  precisionMinutes > 0 ? precisionMinutes * minute : second

/** Cuts an instant down to what the back end can hold. */
function cutTo(rules: ProviderRules): (at: number) => number {
  const step = stepOf(rules)
  return (at) => Math.floor(at / step) * step
}

function piecesOf(entry: Entry, end: number, { rules, pauseTarget }: Terms): Piece[] {
  const cut = cutTo(rules)
  const whole = { startedAt: cut(entry.startedAt), endedAt: cut(end) }
  const pauses = entry.pauses
    .map((pause) => within({ startedAt: cut(pause.startedAt), endedAt: cut(pause.endedAt ?? end) }, whole))
    .filter(isLong)
  const days = (span: Span) => (rules.splitsAtMidnight ? daysOf(span, entry.zone) : [span])
  if (rules.breaks !== 'segments') {
    return days(whole).flatMap((day) => {
      const piece = trimmed(day, pauses.map((pause) => within(pause, day)).filter(isLong))
      return isLong(piece) ? [{ ...piece, kind: 'work' as const }] : []
    })
  }
  // One that took no time parts two records that touch: each stays as its back end has it (see adoptRemoteVersion.ts).
  const boundaries = entry.pauses
    .filter((pause) => tookNone(pause) && pause.startedAt > whole.startedAt && cut(pause.startedAt) < whole.endedAt)
    .map(({ startedAt }) => ({ startedAt: cut(startedAt), endedAt: cut(startedAt) }))
  const booked = (kind: Posting['kind'], spans: Span[]) =>
    spans.flatMap(days).map((span): Piece => ({ ...span, kind, pauses: [] }))
  const pieces = [
    ...booked('work', between(whole, inOrder([...boundaries, ...pauses]))),
    ...booked('pause', pauseTarget ? pauses : []),
  ]
  return pieces.toSorted((a, b) => a.startedAt - b.startedAt)
}

const isLong = ({ startedAt, endedAt }: Span): boolean => endedAt > startedAt

const within = (span: Span, frame: Span): Span => ({
  startedAt: Math.max(span.startedAt, frame.startedAt),
  endedAt: Math.min(span.endedAt, frame.endedAt),
})

/** What of `whole` remains between the pauses. */
function between(whole: Span, pauses: Span[]): Span[] {
  const starts = [whole.startedAt, ...pauses.map(({ endedAt }) => endedAt)]
  const ends = [...pauses.map(({ startedAt }) => startedAt), whole.endedAt]
  return starts.map((startedAt, at) => ({ startedAt, endedAt: ends[at] ?? startedAt })).filter(isLong)
}

/** A span without the pauses at its ends, where nobody works any more or yet; those inside stay. */
function trimmed(span: Span, pauses: Span[]): Span & { pauses: Span[] } {
  const worked = between(span, pauses)
  const startedAt = worked[0]?.startedAt ?? span.startedAt
  const endedAt = worked.at(-1)?.endedAt ?? startedAt
  return {
    startedAt,
    endedAt,
    pauses: pauses.filter((pause) => pause.startedAt > startedAt && pause.endedAt < endedAt),
  }
}

/** A span cut at every local midnight inside it. */
function daysOf(span: Span, zone: string): Span[] {
  const days: Span[] = []
  for (let startedAt = span.startedAt; startedAt < span.endedAt;) {
    const endedAt = Math.min(nextDayStart(startedAt, zone), span.endedAt)
    days.push({ startedAt, endedAt })
    startedAt = endedAt
  }
  return days
}

function toPosting(entry: Entry, piece: Piece, part: number, { rules, pauseTarget }: Terms, id: string): Posting {
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
    clocks: clocksTell(piece, entry.zone),
    description: work && rules.description ? entry.description.trim() : '',
    tags: work && rules.tags ? entry.tags : [],
    billable: work && rules.billable ? entry.billable : null,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: null,
    sentAt: null,
    remote: null,
    sent: null,
    held: null,
    newestIdBefore: null,
    knownTimes: null,
    error: null,
  }
}

/**
 * Whether the wall clock at both ends says how long a span is: not where the clocks were changed inside it, and not where
 * it ends at midnight, which would be 00:00 of the next day.
 */
function clocksTell({ startedAt, endedAt }: Span, zone: string): boolean {
  const [from, to] = [wallMs(startedAt, zone), wallMs(endedAt, zone)]
  return to - from === endedAt - startedAt && to % (24 * 60 * minute) !== 0
}

/** Eight hex digits of a posting's id, which is random. */
const markerOf = (id: string): string =>
  id
    .replaceAll(/[^0-9a-f]/g, '')
    .slice(0, 8)
    .padStart(8, '0')
