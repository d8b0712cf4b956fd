/** The problems of a draft, by field. Pure; epoch ms. */
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import { t as shared } from '../../shared/messages.ts'
import { areSaved, brokenRules, type EntryRule, samePauses } from '../../shared/time/entryRules.ts'
import { inOrder } from '../../shared/time/intervals.ts'
import { type EntryTimes, lasting, type Pause } from '../../shared/time/workedTime.ts'
import { refOf } from '../state/targetName.ts'
import { type Base, type Draft, type PauseDraft, tagText } from './entryDraft.ts'
import { parseTags } from './parseTags.ts'
import { day, minute } from '../../shared/input/readTime.ts'
import { instant, type Moment } from './moment.ts'
import { t } from './messages.ts'

export type Field = 'target' | 'date' | 'start' | 'end' | 'tags' | `pause ${number}`
type Problems = Partial<Record<Field, string>>

/** With the key of its draft. */
interface KeyedPause extends Pause {
  key: number
}

export interface Checked {
  problems: Problems
  /** null: a time can't be read or isn't allowed. */
  times: EntryTimes | null
  tags: string[]
  /** The end would be valid on the next day. */
  nextDay: boolean
}

/** `saved`: the entry as it stands; null: it is new. */
export function validateDraft(draft: Draft, now: number, saved: Base | null): Checked {
  const problems: Problems = {}
  const times = timesOf(draft, now, saved, problems)
  if (!draft.target) problems.target = t().target.missing
  return { problems, times, tags: tagsOf(draft, saved, problems), nextDay: isOverNextDay(draft, now) }
}

function tagsOf({ tags }: Draft, saved: Base | null, problems: Problems): string[] {
  if (saved && tags === tagText(saved.tags)) return saved.tags
  const parsed = parseTags(tags)
  if (parsed.ok) return parsed.tags
  problems.tags = parsed.message
  return []
}

/** The times as they are read, with what is wrong told at its field. */
function timesOf(draft: Draft, now: number, saved: Base | null, problems: Problems): EntryTimes | null {
  const startedAt = read(draft.start, 'start', problems)
  const endedAt = draft.end && read(draft.end, 'end', problems)
  const typed = draft.pauses.flatMap((pause) => pauseOf(pause, problems))
  const asked = { startedAt, endedAt, pauses: typed }
  if (saved && typed.length === draft.pauses.length && areSaved(asked, saved)) return saved
  const pauses = typed.map((pause) => reaching(pause, startedAt, endedAt === null ? now : endedAt))
  const broken = brokenRules({ startedAt, endedAt, pauses }, saved, now)
  const tell = (field: Field, rule: EntryRule | undefined) => rule && (problems[field] ??= shared().entryRules[rule])
  tell('start', broken.start)
  tell('end', broken.end)
  for (const [{ key }, rule] of broken.pauses) tell(`pause ${key}`, rule)
  if (startedAt === undefined || endedAt === undefined || Object.keys(problems).length > 0) return null
  return {
    startedAt,
    endedAt,
    pauses: inOrder(pauses.map(({ startedAt: from, endedAt: to }) => ({ startedAt: from, endedAt: to }))),
  }
}

/** undefined where it can't be read, which is told at its field. */
function read({ read: found }: Moment, field: Field, problems: Problems): number | undefined {
  if (found.ok) return found.at
  problems[field] ??= found.message
  return undefined
}

function pauseOf({ key, start, end }: PauseDraft, problems: Problems): KeyedPause[] {
  const startedAt = read(start, `pause ${key}`, problems)
  const endedAt = end && read(end, `pause ${key}`, problems)
  return startedAt === undefined || endedAt === undefined ? [] : [{ key, startedAt, endedAt }]
}

/** Whether the end would be valid on the next day. */
function isOverNextDay({ start, end, date, endDate }: Draft, now: number): boolean {
  const [from, to] = [instant(start), end && instant(end)]
  return from !== null && to !== null && date === endDate && to <= from && to + day > from && to + day <= now
}

/** Fields show no seconds: a time less than a minute outside means the edge. Unknown edges hold nothing. */
const reaching = (pause: KeyedPause, start = -Infinity, end = Infinity): KeyedPause => ({
  ...pause,
  startedAt: snapToEdge(pause.startedAt, start, 1),
  endedAt: pause.endedAt === null ? null : snapToEdge(pause.endedAt, end, -1),
})

function snapToEdge(at: number, edge: number, side: 1 | -1): number {
  const outside = (edge - at) * side
  return outside > 0 && Math.floor(at / minute) === Math.floor(edge / minute) ? edge : at
}

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
