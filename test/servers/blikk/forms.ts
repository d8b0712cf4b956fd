/** Bodies that come in: members read one by one, unknown ones ignored. */
import { z } from 'zod'
import { invalid, notValid, required, type Complaint } from './errors.ts'
import { dayFrom } from './time.ts'

/** May be left out or null, which is the same. */
export const absentable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

export const day = z.string().transform((text, context) => {
  const read = dayFrom(text)
  if (read !== undefined) return read
  context.addIssue('not a day')
  return z.NEVER
})

/** Reads a parsed body; throws a 400 that names every wrong member. */
export function readBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw invalid(...complaints(parsed.error.issues, body))
  return parsed.data
}

function complaints(issues: z.core.$ZodIssue[], body: unknown): Complaint[] {
  return issues.map((issue) => {
    const [first] = issue.path
    if (first === undefined) return required('model')
    const field = String(first)
    const value: unknown = Object.entries(body instanceof Object ? body : {}).find(([name]) => name === field)?.[1]
    if (value === undefined || value === null) return required(field)
    return notValid(field, typeof value === 'string' ? value : JSON.stringify(value))
  })
}
