/** What Kimai 1 sends, as far as Stint reads it. Database values come as text, some as numbers (page 1.3). */
import { z } from 'zod'
import { digitId as id, endOf, keptRows, secondsInstant as instant, boundedWhole } from '../shared/boundedNumbers.ts'
import { nameText, noteText } from '../shared/boundedTexts.ts'

/** null while it runs: "0", 0 and null all say so (page 1.3). */
const end = instant.nullable().transform((value) => value || null)

const text = noteText.nullish().transform((value) => value ?? '')
const name = nameText.nullish().transform((value) => value ?? '')

/** The answer to a GET: which methods there are (page 1.1). */
export const serviceMap = z.object({ services: z.record(z.string(), z.unknown()) })

/** The envelope of every call (page 1.1): a result, or an error of the protocol. Ids are compared as text. */
export const answerTo = <T extends z.ZodType>(result: T) =>
  z.object({
    id: z.union([z.string(), z.number()]).nullish().transform(String),
    result: result.optional(),
    error: z.object({ code: z.number(), message: z.string() }).nullish(),
  })

/** The result of all methods but getVersion. `rows`: all, or those that can be read of what can be picked. */
export const resultOf = <T extends z.ZodType>(item: T, rows: 'all' | 'readable') =>
  z.discriminatedUnion('success', [
    z.object({ success: z.literal(true), items: rows === 'all' ? z.array(item) : keptRows(item) }),
    z.object({ success: z.literal(false), error: z.object({ msg: z.string() }) }),
  ])

export const version = nameText

export const key = z.object({ apiKey: z.string() })

export const task = z.object({
  activityID: id,
  name: nameText,
  visible: boundedWhole.transform((value) => value !== 0),
})

export const project = z.object({ projectID: id, name: nameText, customerID: id, customerName: name })

export const created = z.object({ id })

/** Empty before 1.3.2 (page 1.4). */
export const started = z.object({ timeEntryID: id })

/** What can be trusted of getActiveRecording: its names and description may be another record's (page 1.4). */
export const active = z.object({ timeEntryID: id, projectID: id, activityID: id, start: instant })

/** A record by its id, with its own times; or one of a list, whose times are cut to the period asked for (page 1.4). */
export const record = z
  .object({
    timeEntryID: id,
    userID: id,
    start: instant,
    end,
    description: text,
    projectID: id,
    activityID: id,
    projectName: name,
    activityName: name,
  })
  .transform((row) => ({ ...row, end: endOf(row.start, row.end) }))
export type WireRecord = z.output<typeof record>

/** Of a record only which one it is: whatever else it says, it is there. */
export const recordId = z.object({ timeEntryID: id })

/** Of a record only whose it is. */
export const recordOwner = z.object({ userID: id })

/** Of an answer without anything to read. */
export const nothing = z.unknown()
