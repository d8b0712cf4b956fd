/** What Kalo sends, as far as Stint reads it. No reply is documented, so all of it is [inferred] and read leniently. */
import { z } from 'zod'
import { limits } from '../../../shared/limits.ts'
import { keptRows, textId as id } from '../shared/boundedNumbers.ts'
import { nameText } from '../shared/boundedTexts.ts'

/** UUIDs are text; ids of other things come as numbers or as text (page 2). */
const linkage = z.union([id, z.object({ id }).transform((linked) => linked.id)])

/** The id that a relation leads to: bare, as an object, or in `data` (page 3) [inferred]; null where it leads nowhere. */
const relation = z
  .union([linkage, z.object({ data: linkage.nullish() }).transform(({ data }) => data)])
  .nullish()
  .transform((to) => to ?? null)

const members = z.record(z.string(), z.unknown()).nullish()
const document = z.object({ id: z.unknown(), attributes: members, relationships: members })

/** Attributes and relations side by side, as a relation may stand among either (page 3) [inferred]. */
function flat(value: unknown): unknown {
  const found = document.safeParse(value)
  return found.success ? { ...found.data.attributes, ...found.data.relationships, id: found.data.id } : value
}

const resource = <T extends z.ZodRawShape>(fields: T) => z.preprocess(flat, z.object({ id, ...fields }))

const text = nameText.nullish()

export const freelancer = resource({ name: text, email: text })
export type WireFreelancer = z.output<typeof freelancer>

export const project = resource({ title: text, end_date: text })
export type WireProject = z.output<typeof project>

export const task = resource({ summary: text, status: text, project: relation, freelancer: relation })
export type WireTask = z.output<typeof task>

export const oneFreelancer = z.object({ data: freelancer })

/**
 * A task as it is read and answered around a change. The description must be there: what is missing is not the same as
 * empty, and a PATCH replaces all of it. The rest shows whether somebody else was at it.
 */
export const described = z.object({
  data: resource({
    // What is written back is all of it: one that is cut would cost others their words.
    description: z.string().max(limits.noteLength).nullable(),
    summary: z.unknown().optional(),
    status: z.unknown().optional(),
    rate: z.unknown().optional(),
    rate_type: z.unknown().optional(),
  }),
})
export type Described = z.output<typeof described>['data']

/** One page of a list (page 2.1). */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({
    data: keptRows(row),
    meta: z.object({ total: z.int().nonnegative().optional().catch(undefined) }).nullish(),
  })

const one = z.union([z.string(), z.array(z.string()).transform((texts) => texts.join(' '))])
const label = z.string().optional().catch(undefined)

/** One error of JSON:API: its detail, or else its title, after the member that its pointer leads to. */
const complaint = z
  .object({ title: label, detail: label, source: z.object({ pointer: z.string() }).optional().catch(undefined) })
  .refine(({ title, detail }) => Boolean(detail || title))
  .transform(({ title, detail, source }) => {
    const member = source?.pointer.split('/').at(-1) ?? ''
    return `${member === '' ? '' : `${member}: `}${detail || title}`
  })

const byField = z
  .record(z.string(), one)
  .transform((fields) => Object.entries(fields).map(([field, text]) => `${field}: ${text}`))

/** The texts of an error in every shape that page 2.2 names [inferred]: a list, one object, fields, a detail, a message. */
export const problem = z.union([
  z.object({ errors: z.array(z.union([z.string(), complaint])).nonempty() }).transform(({ errors }) => errors),
  z.object({ errors: complaint }).transform(({ errors }) => [errors]),
  z.object({ errors: byField }).transform(({ errors }) => errors),
  z.object({ detail: one }).transform(({ detail }) => [detail]),
  z.object({ message: one }).transform(({ message }) => [message]),
])
