/** Domain <-> Kimai 2's wire. */
import type { Catalog } from '../../../shared/model.ts'
import { instantOfOffsetText, isAmbiguousFirst, offsetText, wallClock } from '../../../shared/time.ts'
import { AppError } from '../../../shared/errors.ts'
import type { PostingContent, RemoteRef } from '../../core/ports.ts'
import type { z } from 'zod'
import type { activities, customers, projects, Problem, WireTimesheet } from './wire.ts'

/**
 * An instant as the server wants it: wall time of the profile zone without an offset (page 2.2). In the hour that an
 * autumn night has twice, plain text means the later one there [M], so the earlier one carries its offset, which the
 * server converts correctly [M 2.24] although its documentation asks for plain text.
 */
export const toWire = (at: number, zone: string): string =>
  isAmbiguousFirst(at, zone) ? `${wallClock(at, zone)}${offsetText(at, zone)}` : wallClock(at, zone)

/** "2026-11-20T22:04:00+0100" (no colon, page 2.2) as epoch ms. Throws AppError 'protocol' for anything else. */
export function fromWire(text: string): number {
  const at = instantOfOffsetText(text)
  if (at === null) throw new AppError('protocol', `The server sent a time that can't be read: ${text.slice(0, 40)}.`)
  return at
}

/** The body of POST /api/timesheets. `tags` is one comma separated string; an array is refused (page 2.5). */
export const toBody = (posting: PostingContent, zone: string) => ({
  project: Number(posting.target.projectId),
  activity: Number(posting.target.activityId),
  begin: toWire(posting.startedAt, zone),
  end: toWire(posting.endedAt, zone),
  ...(posting.description === '' ? {} : { description: posting.description }),
  ...(posting.tags.length === 0 ? {} : { tags: posting.tags.join(',') }),
})

/** The record as the server holds it, with a note on what it did not keep. */
export function toRef(record: WireTimesheet, posting: PostingContent, notes: string[] = []): RemoteRef {
  const kept = new Set(record.tags.map((tag) => tag.toLocaleLowerCase()))
  const dropped = posting.tags.filter((tag) => !kept.has(tag.toLocaleLowerCase()))
  const all = [...notes, ...(dropped.length > 0 ? [`Kimai did not keep: ${dropped.join(', ')}`] : [])]
  return {
    id: String(record.id),
    startedAt: fromWire(record.begin),
    endedAt: record.end === null ? posting.endedAt : fromWire(record.end),
    note: all.length > 0 ? all.join(' · ') : null,
  }
}

export function toCatalog(wire: {
  customers: z.output<typeof customers>
  projects: z.output<typeof projects>
  activities: z.output<typeof activities>
}): Catalog {
  const text = (id: number | null) => (id === null ? null : String(id))
  return {
    customers: wire.customers.map(({ id, name, color }) => ({ id: String(id), name, color: color ?? null })),
    projects: wire.projects.map(({ id, name, customer, number, color, globalActivities }) => ({
      id: String(id),
      customerId: text(customer),
      name,
      number: number ?? null,
      color: color ?? null,
      globalActivities,
    })),
    activities: wire.activities.map(({ id, name, project, number, color }) => ({
      id: String(id),
      projectId: text(project),
      name,
      number: number ?? null,
      color: color ?? null,
    })),
  }
}

/** The server's own words: form-level texts first, then those at fields, each once; its message when there are none. */
export function wordsOf(problem: Problem): string {
  const atFields = Object.entries(problem.errors?.children ?? {}).flatMap(([field, found]) =>
    Array.isArray(found) ? [] : (found.errors ?? []).map((text) => `${field}: ${text}`),
  )
  const texts = [...new Set([...(problem.errors?.errors ?? []), ...atFields])]
  return texts.length > 0 ? texts.join(' ') : (problem.message ?? 'no reason given')
}

/** Whether a refusal names `field` as one that the form doesn't have: its children list every allowed field (page 2.2). */
export const lacksField = (problem: Problem, field: string): boolean =>
  problem.errors?.children !== undefined && !(field in problem.errors.children)

/** The widest a server may have moved a time by rounding, ms. [inferred] stock is 1 minute, admins choose up to 30. */
const roundingMs = 30 * 60_000

/**
 * The unclaimed record that is this posting: same project, activity and description, begin and end no further off than
 * rounding may have moved them; the nearest where several fit.
 */
export function matching(
  records: WireTimesheet[],
  posting: PostingContent,
  claimed: ReadonlySet<string>,
): WireTimesheet | undefined {
  const distance = (record: WireTimesheet) =>
    record.end === null
      ? Number.POSITIVE_INFINITY
      : Math.max(Math.abs(fromWire(record.begin) - posting.startedAt), Math.abs(fromWire(record.end) - posting.endedAt))
  return records
    .filter(
      (record) =>
        !claimed.has(String(record.id)) &&
        String(record.project) === posting.target.projectId &&
        String(record.activity) === posting.target.activityId &&
        (record.description ?? '') === posting.description &&
        distance(record) < roundingMs,
    )
    .toSorted((a, b) => distance(a) - distance(b))[0]
}
