/** What the inputs of calls are made of. Times are epoch ms. */
import { z } from 'zod'

export const id = z.string().min(1).max(64)
export const accountId = z.string().min(1).max(400)
/** Remote ids are the server's text: bounded, never trusted as more than a key. */
export const remoteId = z.string().min(1).max(200)
export const instant = z.number().int().min(0).max(8.64e15)
export const target = z.strictObject({
  accountId,
  projectId: remoteId,
  activityId: remoteId.nullable(),
  taskId: remoteId.nullable(),
})
export const description = z.string().max(10_000)
const tag = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[^,]*$/)
export const tags = z.array(tag).max(50)
/** What is said besides the target, as far as it is. */
export const said = {
  description: description.optional(),
  tags: tags.optional(),
  billable: z.boolean().nullable().optional(),
}
/** Only that of a running entry may last. */
export const pauses = z.array(z.strictObject({ startedAt: instant, endedAt: instant.nullable() })).max(100)
export const gapUse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('give'), target }),
])
