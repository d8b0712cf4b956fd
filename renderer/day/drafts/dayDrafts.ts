/** Entries of another day as drafts for this one. Pure; epoch ms. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { EntryView, Interval, Pause } from '../../../shared/model/snapshot.ts'
import { lasting } from '../../../shared/time/workedTime.ts'
import { overlapsAny } from '../../entryEditor/neighbours.ts'
import { onAnotherDay } from '../../entryEditor/moment.ts'
import { minute, moved, resized } from '../calendar/dragTimes.ts'

export interface DayDraft extends Interval {
  /** Of the entry that it is like. */
  id: string
  like: EntryView
  pauses: Pause[]
  /** It is to be booked. */
  ticked: boolean
}

/** Why a draft can't be booked as it is, or needs a look. */
export type DraftProblem = 'future' | 'notOffered' | 'overlap'

const anyTime: Interval = { startedAt: 0, endedAt: Number.MAX_SAFE_INTEGER }

/** The ended entries that begin on the day ([dayStart, dayEnd)), so many days later at the same times of the clock. */
export const draftsOf = (
  entries: EntryView[],
  { dayStart, dayEnd }: { dayStart: number; dayEnd: number },
  days: number,
  zone: string,
): DayDraft[] =>
  entries
    .filter(({ startedAt }) => startedAt >= dayStart && startedAt < dayEnd)
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .flatMap((like) => {
      const start = onAnotherDay(like.startedAt, days, zone)
      if (like.endedAt === null || !start.ok) return []
      const { startedAt, endedAt, pauses } = moved({ ...like, endedAt: like.endedAt }, start.at, anyTime)
      return endedAt === null ? [] : [{ id: like.id, like, startedAt, endedAt, pauses, ticked: true }]
    })

/** The draft with one of its times changed; it lasts a minute at least. */
export function withTime(draft: DayDraft, side: 'start' | 'end', at: number): DayDraft {
  const { startedAt, endedAt, pauses } = resized(draft, side, at, { bounds: anyTime, least: minute, now: at })
  return { ...draft, startedAt, endedAt: endedAt ?? draft.endedAt, pauses: lasting(pauses) }
}

/** What is wrong with a draft beside the entries of the day and the other drafts; `offered`: keys of targets, null: not known yet. */
export function draftProblem(
  draft: DayDraft,
  drafts: DayDraft[],
  entries: EntryView[],
  offered: ReadonlySet<string> | null,
  now: number,
): DraftProblem | null {
  if (draft.endedAt > now) return 'future'
  if (offered && !offered.has(targetKey(draft.like.target))) return 'notOffered'
  const others = [...entries, ...drafts.filter(({ id, ticked }) => ticked && id !== draft.id)]
  return overlapsAny(draft, others, now) ? 'overlap' : null
}
