/** The problems of a draft, by field. Pure; epoch ms. */
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import type { Pause } from '../../shared/model/snapshot.ts'
import { lasting, type EntryTimes } from '../../shared/time/workedTime.ts'
import { refOf } from '../state/targetName.ts'
import { type Base, type Draft, type PauseDraft, samePauses, tagText } from './entryDraft.ts'
import { parseTags } from './parseTags.ts'
import { day, instant, minute, type Moment } from '../components/parseTime.ts'
import { t } from './messages.ts'

export type Field = 'target' | 'date' | 'start' | 'end' | 'tags' | `pause ${number}`
type Problems = Partial<Record<Field, string>>

export interface Checked {
  problems: Problems
  /** null: a time can't be read or isn't allowed. */
  times: EntryTimes | null
  tags: string[]
  /** The end would be valid on the next day. */
  nextDay: boolean
}

/**
 * Times that are as in `saved` (null: a new entry) are not checked: after a clock change or with a forgotten timer the
 * description can still be edited.
 */
export function validateDraft(draft: Draft, now: number, saved: Base | null): Checked {
  const problems: Problems = {}
  if (!draft.target) problems.target = t().target.missing
  const times = saved && areAsSaved(draft, saved) ? saved : timesOf(draft, now, saved, problems)
  return { problems, times, tags: tagsOf(draft, saved, problems), nextDay: isOverNextDay(draft, now) }
}

function tagsOf({ tags }: Draft, saved: Base | null, problems: Problems): string[] {
  if (saved && tags === tagText(saved.tags)) return saved.tags
  const parsed = parseTags(tags)
  if (parsed.ok) return parsed.tags
  problems.tags = parsed.message
  return []
}

function areAsSaved({ start, end, pauses }: Draft, saved: Base): boolean {
  const were = lasting(saved.pauses)
  return (
    instant(start) === saved.startedAt &&
    (end && instant(end)) === saved.endedAt &&
    pauses.length === were.length &&
    pauses.every((pause, index) => {
      const { startedAt, endedAt } = were[index] ?? {}
      return instant(pause.start) === startedAt && (pause.end && instant(pause.end)) === endedAt
    })
  )
}

function timesOf(draft: Draft, now: number, saved: Base | null, problems: Problems): EntryTimes | null {
  const startedAt = startOf(draft, now, saved, problems)
  const endedAt = endOf(draft, startedAt, now, saved, problems)
  const pauses = pausesOf(draft.pauses, startedAt, draft.end ? endedAt : now, problems)
  const unknown = startedAt === null || (draft.end && endedAt === null) || pauses === null
  return unknown ? null : { startedAt, endedAt, pauses }
}

/** Whether the end would be valid on the next day. */
function isOverNextDay({ start, end, date, endDate }: Draft, now: number): boolean {
  const [from, to] = [instant(start), end && instant(end)]
  return from !== null && to !== null && date === endDate && to <= from && to + day > from && to + day <= now
}

const unread = ({ read }: Moment): string | undefined => (read.ok ? undefined : read.message)

function startOf({ start }: Draft, now: number, saved: Base | null, problems: Problems): number | null {
  const at = instant(start)
  const early = at !== null && at > now && at !== saved?.startedAt
  const problem = unread(start) ?? (early ? t().times.startToCome : undefined)
  if (problem === undefined) return at
  problems.start = problem
  return null
}

function endOf(
  { end }: Draft,
  start: number | null,
  now: number,
  saved: Base | null,
  problems: Problems,
): number | null {
  if (!end) return null
  const at = instant(end)
  const problem = unread(end) ?? (at === null ? undefined : endProblem(start, at, now, saved))
  if (problem === undefined) return at
  problems.end = problem
  return null
}

function endProblem(start: number | null, end: number, now: number, saved: Base | null): string | undefined {
  if (end > now && end !== saved?.endedAt) return t().times.endToCome
  if (start === null) return undefined
  if (end <= start) return t().times.endBeforeStart
  // An entry may be longer already, and be shortened step by step.
  const longest = Math.max(day, saved?.endedAt ? saved.endedAt - saved.startedAt : 0)
  return end - start > longest ? t().times.overOneDay : undefined
}

/** `end` null: not known. */
function pausesOf(drafts: PauseDraft[], start: number | null, end: number | null, problems: Problems): Pause[] | null {
  const read = drafts.flatMap(({ key, start: from, end: to }) => {
    const [startedAt, endedAt] = [instant(from), to && instant(to)]
    const problem = unread(from) ?? (to ? unread(to) : undefined)
    if (problem !== undefined) problems[`pause ${key}`] = problem
    return problem !== undefined || startedAt === null ? [] : [{ key, startedAt, endedAt }]
  })
  const sorted = read.toSorted((a, b) => a.startedAt - b.startedAt)
  const pauses = sorted.map(({ key, startedAt, endedAt }, index): Pause => {
    const before = sorted[index - 1]
    const inside = {
      startedAt: start === null ? startedAt : snapToEdge(startedAt, start, 1),
      endedAt: end === null || endedAt === null ? endedAt : snapToEdge(endedAt, end, -1),
    }
    const problem = pauseProblem(inside, start, end) ?? (before && overlaps(before.endedAt, startedAt))
    if (problem !== undefined) problems[`pause ${key}`] = problem
    return inside
  })
  return drafts.some(({ key }) => problems[`pause ${key}`]) ? null : pauses
}

/** Fields show no seconds: a time less than a minute outside means the edge. */
function snapToEdge(at: number, edge: number, side: 1 | -1): number {
  const outside = (edge - at) * side
  return outside > 0 && Math.floor(at / minute) === Math.floor(edge / minute) ? edge : at
}

function pauseProblem({ startedAt, endedAt }: Pause, start: number | null, end: number | null): string | undefined {
  if (endedAt !== null && endedAt <= startedAt) return t().pauses.endBeforeStart
  if (start !== null && startedAt < start) return t().pauses.beforeEntry
  if (end !== null && (endedAt ?? startedAt) > end) return t().pauses.afterEntry
  return undefined
}

const overlaps = (beforeEnd: number | null, startedAt: number): string | undefined =>
  beforeEnd === null || beforeEnd > startedAt ? t().pauses.overlap : undefined

type Amendment = Omit<Input<'amend'>, 'entryId'>

/** What is different from `base`, and nothing else. */
export function changesOf(base: Base, draft: Draft, { times, tags }: Checked): Amendment {
  const { target, billable } = draft
  const description = draft.description.trim()
  const moved = target && (!base.target || targetKey(target) !== targetKey(base.target))
  return {
    ...(moved && { target: refOf(target) }),
    ...(times && times.startedAt !== base.startedAt && { startedAt: times.startedAt }),
    ...(times?.endedAt && times.endedAt !== base.endedAt && { endedAt: times.endedAt }),
    ...(times && !samePauses(lasting(times.pauses), lasting(base.pauses)) && { pauses: times.pauses }),
    ...(description !== base.description.trim() && { description }),
    ...(tags.join() !== base.tags.join() && { tags }),
    ...(billable !== base.billable && { billable }),
  }
}
