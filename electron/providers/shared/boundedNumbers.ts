/**
 * Numbers and times of servers, as far as they can be true. What can't be is refused where it enters, by the name of its
 * field: JSON reads 400 digits as Infinity, rounds 20 digits, and a date of the year 275760 is one.
 */
import { z } from 'zod'
import { limits } from '../../../shared/limits.ts'
import { instantOfOffsetText } from '../../../shared/time/zonedTime.ts'

/** Of records that people make, epoch ms. */
const earliest = 0
const latest = Date.UTC(2200, 0)

/** An id that is a number; the sum makes 0 of -0. */
export const numberId = z
  .int()
  .nonnegative()
  .transform((id) => id + 0)

/** Digits that a number holds exactly. */
const digits = z.string().regex(/^\d{1,15}$/, 'is not a whole number')

/** A whole number, as text or not. */
export const boundedWhole = z.union([digits, z.int().nonnegative()]).transform(Number)

/** An id that is a number, as text or not. */
export const digitId = boundedWhole.transform(String)

/** An id of any form. */
export const textId = z.union([z.string().min(1).max(200), numberId.transform(String)])

const instant = z.number().min(earliest, 'is no time').max(latest, 'is no time')

/** Unix seconds as epoch ms. */
export const secondsInstant = boundedWhole.transform((seconds) => seconds * 1_000).pipe(instant)

/** "2026-11-20T22:04:00+0100" as epoch ms. */
export const offsetInstant = z
  .string()
  .transform((text, context) => {
    const at = instantOfOffsetText(text)
    if (at === null) context.addIssue({ code: 'custom', message: `"${text.slice(0, 40)}" is not a time` })
    return at ?? z.NEVER
  })
  .pipe(instant)

/** "2026-11-20", with or without a time behind it. */
export const dayText = z.string().refine((text) => {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0] ?? ''
  const at = Date.parse(day)
  return at >= earliest && at <= latest
}, 'is no day')

/** "08:05" or "08:05:00"; an empty one is none. */
export const clockSchema = z.string().regex(/^(?:(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)?$/, 'is no time of day')

/** Worked hours of a record or of a day. */
export const hours = z.number().min(0).max(10_000)
export const minutes = z.number().min(0).max(600_000)

/** Pages of a list: nobody has more. */
export const pageCount = z.int().min(0).max(1_000_000)

/**
 * The end of a record; null: it runs. A server that rounds begin and end by unlike steps may put the end before the begin
 * [inferred]: such a record has no length, and must not keep the others of a list from being read.
 */
export const endOf = (begin: number, end: number | null): number | null => (end === null ? null : Math.max(begin, end))

/**
 * A list of what can be tracked on, without rows that can't be read (http.ts tells the log): they can't be offered, and must
 * not keep the others from it. A list of nothing else is refused. Not for records that are looked for.
 */
export const keptRows = <T extends z.ZodType>(row: T) =>
  z.array(z.unknown()).transform((all, context) => {
    if (all.length > limits.rowsPerList) {
      context.addIssue({ code: 'custom', message: `has more than ${limits.rowsPerList} rows` })
      return z.NEVER
    }
    const read = all.map((one) => row.safeParse(one))
    const kept = read.flatMap((one) => (one.success ? [one.data] : []))
    const [first] = read
    if (kept.length > 0 || !first?.error) return kept
    for (const { path, message } of first.error.issues)
      context.addIssue({ code: 'custom', path: [0, ...path], message })
    return z.NEVER
  })
