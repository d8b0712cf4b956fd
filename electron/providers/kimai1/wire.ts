/** What Kimai 1 sends, as far as Stint reads it. Database values come as text, some as numbers (page 1.3). */
import { z } from 'zod'

const whole = z.union([z.string().regex(/^\d+$/, 'is not a whole number'), z.number().int().nonnegative()])

const id = whole.transform(String)

/** Unix seconds, as epoch ms. */
const instant = whole.transform((value) => Number(value) * 1_000)

/** null while it runs: "0", 0 and null all say so (page 1.3). */
const end = whole.nullable().transform((value) => (Number(value) === 0 ? null : Number(value) * 1_000))

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** The answer to a GET: which methods there are (page 1.1). */
export const serviceMap = z.object({ services: z.record(z.string(), z.unknown()) })

/** The envelope of every call (page 1.1): a result, or an error of the protocol. Ids are compared as text. */
export const answerTo = <T extends z.ZodType>(result: T) =>
  z.object({
    id: z.union([z.string(), z.number()]).nullish().transform(String),
    result: result.optional(),
    error: z.object({ code: z.number(), message: z.string() }).nullish(),
  })

/** The result of all methods but getVersion. */
export const resultOf = <T extends z.ZodType>(item: T) =>
  z.discriminatedUnion('success', [
    z.object({ success: z.literal(true), items: z.array(item) }),
    z.object({ success: z.literal(false), error: z.object({ msg: z.string() }) }),
  ])

export const version = z.string()

export const key = z.object({ apiKey: z.string() })

const task = z.object({ activityID: id, name: z.string(), visible: whole.transform((value) => Number(value) !== 0) })

export const project = z.object({
  projectID: id,
  name: z.string(),
  customerID: id,
  customerName: text,
  tasks: z.array(task),
})
export type WireProject = z.output<typeof project>

export const created = z.object({ id })

/** Empty before 1.3.2 (page 1.4). */
export const started = z.object({ timeEntryID: id })

/** What can be trusted of getActiveRecording: its names and description may be another record's (page 1.4). */
export const active = z.object({ timeEntryID: id, projectID: id, activityID: id, start: instant })

/** A record by its id, with its own times; or one of a list, whose times are cut to the period asked for (page 1.4). */
export const record = z.object({
  timeEntryID: id,
  userID: id,
  start: instant,
  end,
  description: text,
  projectID: id,
  activityID: id,
  projectName: text,
  activityName: text,
})
export type WireRecord = z.output<typeof record>

/** Of an answer without anything to read. */
export const nothing = z.unknown()
