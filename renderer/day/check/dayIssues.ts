/** The open issues of a day, each with what solves it. Pure. */
import type { DayView, EntryView, Repair, Settings, Interval } from '../../../shared/model/snapshot.ts'
import { clock } from '../../../shared/time/formatTime.ts'
import { overlapsAny } from '../../entryEditor/neighbours.ts'
import { nameOf } from '../../state/targetName.ts'
import { markText } from '../../entryStatus/markText.ts'
import { repairText } from '../../entryStatus/repairText.ts'
import { durationText } from '../../components/durationText.ts'
import { timeRange } from '../timeRange.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'

export type Fix =
  | { kind: 'add'; span: Interval }
  | { kind: 'edit'; entryId: string }
  /** The entry begins or ends at another time. */
  | { kind: 'times'; entryId: string; startedAt?: number; endedAt?: number }
  | { kind: 'send'; entryId: string }
  /** The refused posting is moved and sent. */
  | { kind: 'repair'; entryId: string; repair: Repair }
  /** Its row explains it and asks. */
  | { kind: 'show'; entryId: string }

export interface Issue {
  key: string
  /** The time range that it is about. */
  when: string
  what: string
  /** What the button says. */
  label: string
  fix: Fix
  /** Another way to solve it. */
  other?: { label: string; fix: Fix }
}

/** Shorter times without an entry are none that somebody forgot to track, ms. */
const shortest = 10 * 60_000

/** First what needs the person, then possible mistakes, then untracked times; each by start. */
export function issuesOf(
  { entries, untracked }: Pick<DayView, 'entries' | 'untracked'>,
  settings: Pick<Settings, 'longHours'>,
  zone: string,
  now: number,
): Issue[] {
  const say = t().sheet
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt || (a.endedAt ?? now) - (b.endedAt ?? now))
  const about = (entry: EntryView, why: string, what: string, label: string, fix: Fix): Issue => ({
    key: `${entry.id} ${why}`,
    when: timeRange(entry, zone),
    what: `${nameOf(entry.target)}: ${what}`,
    label,
    fix,
  })
  const sending = inTime.flatMap((entry): Issue[] => {
    const { send, id: entryId } = entry
    if (send.kind === 'needsYou' && send.repair) {
      const fix: Fix = { kind: 'repair', entryId, repair: send.repair }
      return [about(entry, send.kind, send.message || send.title, repairText(send.repair, zone).button, fix)]
    }
    if (send.kind === 'needsYou') {
      return [
        about(entry, send.kind, send.message || send.title, common().actions.sendAgain, { kind: 'send', entryId }),
      ]
    }
    if (send.kind === 'waiting') {
      return [about(entry, send.kind, say.notSent, common().actions.sendNow, { kind: 'send', entryId })]
    }
    if (send.kind === 'undecided') {
      return [about(entry, send.kind, say.mayHaveArrived, say.show, { kind: 'show', entryId })]
    }
    if (send.kind === 'conflict') {
      const what = send.storedOtherwise ? say.otherTimesThere : say.changedThere
      return [about(entry, send.kind, what, say.show, { kind: 'show', entryId })]
    }
    return []
  })
  const pairs = overlappingPairs(
    inTime.filter(({ marks }) => marks.includes('overlap')),
    now,
  )
  const paired = new Set(pairs.flat().map(({ id }) => id))
  const overlaps = pairs.map((pair): Issue => overlapOf(pair, zone))
  const warnings = inTime.flatMap((entry) =>
    entry.marks
      .filter((mark) => mark !== 'overlap' || !paired.has(entry.id))
      .map((mark) => about(entry, mark, markText(mark, settings), say.edit, { kind: 'edit', entryId: entry.id })),
  )
  const long = untracked.filter(({ startedAt, endedAt }) => endedAt - startedAt >= shortest)
  const missing = long.map((span): Issue => ({
    key: `untracked ${span.startedAt}`,
    when: timeRange(span, zone),
    what: t().notTracked(durationText(span.endedAt - span.startedAt)),
    label: t().addEntry,
    fix: { kind: 'add', span },
  }))
  return [...sending, ...overlaps, ...warnings, ...missing]
}

type Pair = [first: EntryView, second: EntryView]

/** Every two entries that were worked on at the same time, in their order; pauses don't count. */
const overlappingPairs = (inTime: EntryView[], now: number): Pair[] =>
  inTime.flatMap((first, index) =>
    inTime
      .slice(index + 1)
      .filter((second) => overlapsAny(first, [second], now))
      .map((second): Pair => [first, second]),
  )

/** Both entries, with what puts one behind the other; where that would lose time beyond the overlap, an editor. */
function overlapOf([first, second]: Pair, zone: string): Issue {
  const say = t().sheet
  const { endedAt } = first
  const ways: { label: string; fix: Fix }[] = []
  // The first lasts longer than the second, or both begin together: one of them holds the other.
  if (endedAt !== null && (second.endedAt === null || second.endedAt > endedAt)) {
    if (second.startedAt > first.startedAt) {
      ways.push({
        label: say.endFirst(clock(second.startedAt, zone)),
        fix: { kind: 'times', entryId: first.id, endedAt: second.startedAt },
      })
    }
    ways.push({
      label: say.startSecond(clock(endedAt, zone)),
      fix: { kind: 'times', entryId: second.id, startedAt: endedAt },
    })
  }
  const [way = { label: say.edit, fix: { kind: 'edit', entryId: second.id } satisfies Fix }, other] = ways
  return {
    key: `${first.id} overlaps ${second.id}`,
    when: timeRange({ startedAt: second.startedAt, endedAt }, zone),
    what: say.overlap(
      `${nameOf(first.target)}, ${timeRange(first, zone)}`,
      `${nameOf(second.target)}, ${timeRange(second, zone)}`,
    ),
    ...way,
    ...(other && { other }),
  }
}
