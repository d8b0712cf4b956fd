/** What Kala sends, as far as Stint reads it. Unknown fields are ignored; some differ from tenant to tenant. */
import { z } from 'zod'
import { keptRows, numberId as id } from '../shared/boundedNumbers.ts'
import { nameText, refusalWords } from '../shared/boundedTexts.ts'

const name = nameText.nullish()

/** Kala answers null with an empty body, which is read as null before it comes here (page 5). */
const list = <T extends z.ZodType>(row: T) =>
  keptRows(row)
    .nullable()
    .transform((rows) => rows ?? [])

/** "API READY", whatever the key; only Ping looks at that (page 1.2). */
export const index = z.object({ status: z.string() })

export const ping = z.object({ pong: z.literal('pong') })

export const employees = list(z.object({ number: id, name, title: name }))

export const projects = list(
  z.object({
    id,
    name,
    economyCaseNumber: z.union([nameText, z.number()]).nullish(),
    openTasks: z.array(z.object({ id, name })).nullish(),
    /** Only where it was asked for. */
    isArchived: z.boolean().nullish().catch(null),
  }),
)
export type WireProject = z.output<typeof projects>[number]

/** The id of the pause case: null in it or for it, 0 and an empty body all say that there is none (page 2.4). [inferred] */
export const pauseCase = z
  .object({ caseId: id.nullable() })
  .nullable()
  .transform((value) => value?.caseId || null)

export const messageOfTheDay = z
  .object({ msg: z.string().transform(refusalWords).nullish() })
  .nullable()
  .transform((value) => value?.msg?.trim() || null)

const flag = z.boolean().nullish()
const words = z.string().transform(refusalWords).nullish().catch(null)

/**
 * What a write is answered with: `succes` by the vendor's page, `success` at MarkCliDone, and [inferred] either with a
 * capital. Only what decides is strict; a refusal with odd words is a refusal (page 5).
 */
export const verdict = z.object({
  succes: flag,
  success: flag,
  Succes: flag,
  Success: flag,
  status: words,
  errors: z.array(z.unknown()).nullish().catch(null),
  message: words,
})
export type Verdict = z.output<typeof verdict>
