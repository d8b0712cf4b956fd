/** What Kimai 2 sends, as far as Stint reads it. Unknown fields are ignored; newer servers add some. */
import { z } from 'zod'

const id = z.number().int()

/** Numbers in lists, objects with `full=true` and in /active and /recent, null where the server allows none. */
const reference = z
  .union([id, z.object({ id })])
  .nullable()
  .transform((value) => (typeof value === 'object' ? (value?.id ?? null) : value))

export const ping = z.object({ message: z.literal('pong') })

export const version = z.object({ version: z.string(), versionId: z.number().int() })

export const me = z.object({
  id,
  username: z.string(),
  alias: z.string().nullish(),
  timezone: z.string(),
})

export const config = z.object({
  trackingMode: z.string().optional(),
  isAllowOverlapping: z.boolean().optional(),
})

export const customers = z.array(z.object({ id, name: z.string(), color: z.string().nullish() }))

export const projects = z.array(
  z.object({
    id,
    name: z.string(),
    customer: reference,
    globalActivities: z.boolean().default(true),
    number: z.string().nullish(),
    color: z.string().nullish(),
  }),
)

export const activities = z.array(
  z.object({ id, name: z.string(), project: reference, number: z.string().nullish(), color: z.string().nullish() }),
)

export const timesheet = z.object({
  id,
  project: reference,
  activity: reference,
  begin: z.string(),
  end: z.string().nullable(),
  description: z.string().nullable(),
  tags: z.array(z.string()).default([]),
})
export const timesheets = z.array(timesheet)
export type WireTimesheet = z.output<typeof timesheet>

export const tag = z.object({ name: z.string() })
export const tags = z.array(tag)

/** Both error shapes of the page's "Errors": form validation (`code` a number) and service validation (`code` text). */
const fieldErrors = z.object({ errors: z.array(z.string()).optional() })
export const problem = z.object({
  message: z.string().optional(),
  errors: z
    .object({
      errors: z.array(z.string()).optional(),
      children: z.record(z.string(), z.union([fieldErrors, z.array(z.unknown())])).optional(),
    })
    .optional(),
})
export type Problem = z.output<typeof problem>
