/** Domain <-> Kimai 2's wire. */
import type { Catalog } from '../../../shared/model.ts'
import { isAmbiguousFirst, offsetText, wallClock } from '../../../shared/time.ts'
import type { PostingContent, RemoteRef } from '../../core/ports.ts'
import type { z } from 'zod'
import type { activities, Complaint, customers, projects, Problem, WireTimesheet } from './wire.ts'

/**
 * An instant as the server wants it: wall time of the profile zone without an offset (page 2.2). In the hour that an
 * autumn night has twice, plain text means the later one there [M], so the earlier one carries its offset, which the
 * server converts correctly [M 2.24] although its documentation asks for plain text.
 */
export const toWire = (at: number, zone: string): string =>
  isAmbiguousFirst(at, zone) ? `${wallClock(at, zone)}${offsetText(at, zone)}` : wallClock(at, zone)

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
  const kept = new Set(record.tags.map((tag) => tag.toLowerCase()))
  const dropped = posting.tags.filter((tag) => !kept.has(tag.toLowerCase()))
  const all = [...notes, ...(dropped.length > 0 ? [`Kimai did not keep: ${dropped.join(', ')}`] : [])]
  return {
    id: String(record.id),
    startedAt: record.begin,
    endedAt: record.end ?? posting.endedAt,
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
    textsIn(found).map((text) => `${field}: ${text}`),
  )
  const texts = [...new Set([...(problem.errors?.errors ?? []), ...atFields])]
  return texts.length > 0 ? texts.join(' ') : (problem.message ?? 'no reason given')
}

const textsIn = ({ errors = [], children = {} }: Complaint): string[] => [
  ...errors,
  ...Object.values(children).flatMap(textsIn),
]

/** Whether a refusal names `field` as one that the form doesn't have: its children list every allowed field (page 2.2). */
export function lacksField(problem: Problem, field: string): boolean {
  const children = problem.errors?.children
  return children !== undefined && !Array.isArray(children) && !(field in children)
}

/** How Kimai rounds begin and end, by mode; it counts from the epoch, whatever the zone (page 2.7). */
type Round = (at: number, step: number) => number
const floor: Round = (at, step) => Math.floor(at / step) * step
const ceil: Round = (at, step) => Math.ceil(at / step) * step
const closest: Round = (at, step) => (at - floor(at, step) > step / 2 ? ceil(at, step) : floor(at, step))
const modes: { begin: Round; end: Round }[] = [
  { begin: floor, end: ceil },
  { begin: floor, end: floor },
  { begin: ceil, end: ceil },
  { begin: closest, end: closest },
]

/** Steps a server may round to, ms. [inferred] Admins may enter any number of minutes; people use parts of an hour. */
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60].map((minutes) => minutes * 60_000)

/** Whether some rounding rule makes the record of `ours`: a neighbour that somebody entered by hand seldom passes. */
function couldBe(record: { begin: number; end: number }, ours: PostingContent): boolean {
  const made = (stored: number, sent: number, round: Round) =>
    stored === sent || steps.some((step) => round(sent, step) === stored)
  // Rounding empties a record or leaves it where the work was; one that only touches ours is a neighbour.
  const apart = record.begin >= ours.endedAt || record.end <= ours.startedAt
  if (apart && record.begin < record.end) return false
  return modes.some(
    ({ begin, end }) => made(record.begin, ours.startedAt, begin) && made(record.end, ours.endedAt, end),
  )
}

/** Symfony cuts spaces, control and format characters of all scripts off both ends of a text (page 2.5). */
const trimmed = (text: string): string => text.replaceAll(/^[\p{Z}\p{Cc}\p{Cf}]+|[\p{Z}\p{Cc}\p{Cf}]+$/gu, '')

/**
 * The unclaimed record that is this posting: same project, activity and description, and times that the server's
 * rounding may have made of ours; the nearest where several fit.
 */
export function matching(
  records: WireTimesheet[],
  posting: PostingContent,
  claimed: ReadonlySet<string>,
): WireTimesheet | undefined {
  const description = trimmed(posting.description)
  return records
    .flatMap((record) => {
      const { id, project, activity, begin, end } = record
      const same =
        !claimed.has(String(id)) &&
        String(project) === posting.target.projectId &&
        String(activity) === posting.target.activityId &&
        trimmed(record.description ?? '') === description
      if (!same || end === null || !couldBe({ begin, end }, posting)) return []
      return [{ record, off: Math.max(Math.abs(begin - posting.startedAt), Math.abs(end - posting.endedAt)) }]
    })
    .toSorted((a, b) => a.off - b.off)[0]?.record
}
