/** What Kimai 2 sends, as far as Stint reads it. Unknown fields are ignored; newer servers add some. */
import { z } from 'zod'
import { endOf, keptRows, numberId as id, offsetInstant as instant } from '../shared/boundedNumbers.ts'

/** Numbers in lists, objects with `full=true` and in /active and /recent, null where the server allows none. */
const reference = z
  .union([id, z.object({ id })])
  .nullable()
  .transform((value) => (typeof value === 'object' ? (value?.id ?? null) : value))

export const ping = z.object({ message: z.literal('pong') })

/** The earliest releases have no `versionId` (page 2.3). */
export const version = z.object({ version: z.string(), versionId: z.number().int().nullish().catch(null) })

export const me = z.object({
  id,
  username: z.string(),
  alias: z.string().nullish(),
  timezone: z.string(),
})

/** Which of its settings a release shows differs: serverFacts.ts reads them. */
export const config = z.record(z.string(), z.unknown())

export const customers = keptRows(z.object({ id, name: z.string(), color: z.string().nullish() }))

/** "2026-01-31" (page 2.2); what can't be read counts as none. */
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d/)
  .transform((text) => text.slice(0, 10))
  .nullish()
  .catch(null)

export const projects = keptRows(
  z.object({
    id,
    name: z.string(),
    customer: reference,
    globalActivities: z.boolean().default(true),
    start: day,
    end: day,
    number: z.string().nullish(),
    color: z.string().nullish(),
  }),
)

export const activities = keptRows(
  z.object({ id, name: z.string(), project: reference, number: z.string().nullish(), color: z.string().nullish() }),
)

/** Times are as "2026-11-20T22:04:00+0100" (no colon, page 2.2). */
const anyTimesheet = z.object({
  id,
  project: reference,
  activity: reference,
  begin: instant,
  end: instant.nullable(),
  description: z.string().nullable(),
  tags: z.array(z.string()).default([]),
  billable: z.boolean().nullish(),
  exported: z.boolean().nullish(),
  /** Seconds, from 2.45 on (page 2.5). */
  break: z.number().nonnegative().nullish().catch(null),
  duration: z.number().nullish().catch(null),
})
const inOrder = <T extends { begin: number; end: number | null }>(record: T): T => ({
  ...record,
  end: endOf(record.begin, record.end),
})
export const timesheet = anyTimesheet.transform(inOrder)
/** Whatever else is odd about a record, its id tells which ones are newer. */
export const timesheetIds = z.array(anyTimesheet.pick({ id: true }))
export const timesheets = z.array(timesheet)
export type WireTimesheet = z.output<typeof timesheet>
/** A record in a list with names or in one without. */
export type AnyTimesheet = WireTimesheet | NamedTimesheet

/** As `reference`, with the name where it is said. */
const named = z
  .union([id, z.object({ id, name: z.string() })])
  .nullable()
  .transform((value) => (typeof value === 'number' ? { id: value, name: `#${value}` } : value))

/** In /active, and in lists with `full=true` (page 2.5). */
export const namedTimesheets = z.array(anyTimesheet.extend({ project: named, activity: named }).transform(inOrder))
export type NamedTimesheet = z.output<typeof namedTimesheets>[number]

export const tag = z.object({ name: z.string() })
export const tags = z.array(tag)

/** What is wrong with a form or a field of it. Fields nest ([inferred] custom fields); PHP writes an empty map as a list. */
const complaint = z.object({
  errors: z.array(z.string()).optional(),
  get children() {
    return z.union([z.record(z.string(), complaint), z.array(complaint)]).optional()
  },
})
export type Complaint = z.output<typeof complaint>

/** Both error shapes of page 2.2: form validation (`code` a number) and service validation (`code` text). */
export const problem = z.object({
  code: z.union([z.number(), z.string()]).optional(),
  message: z.string().optional(),
  errors: complaint.optional(),
})
export type Problem = z.output<typeof problem>
