/** What a refusal says: in which words, about which fields (page 2.2). */
import { t } from '../messages.ts'
import { refusalWords } from '../shared/boundedTexts.ts'
import type { Complaint, Problem } from './schemas.ts'

/** The server's own words: form-level texts first, then those at fields, each once; its message when there are none. */
export function problemTexts(problem: Problem): string {
  const atFields = Object.entries(problem.errors?.children ?? {}).flatMap(([field, found]) =>
    textsIn(found).map((text) => `${field}: ${text}`),
  )
  const texts = [...new Set([...(problem.errors?.errors ?? []), ...atFields])]
  return refusalWords(texts.length > 0 ? texts.join(' ') : (problem.message ?? t().refusals.noReason))
}

const textsIn = ({ errors = [], children = {} }: Complaint): string[] => [
  ...errors,
  ...Object.values(children).flatMap(textsIn),
]

/** Fields that every form of a record has: a list of fields without them isn't that of a form (page 2.2). */
const always = ['project', 'activity', 'description']

/** Whether the refusal names `field` as one that the form doesn't have: it lists every allowed field (page 2.2). */
export function lacksField({ errors }: Problem, field: string): boolean {
  const fields = Object.keys(errors?.children ?? {})
  return always.every((each) => fields.includes(each)) && !fields.includes(field)
}

/** [inferred] Fields at which a release may complain about the begin; those at hand have it at the form (page 2.7). */
const beginFields = /^(begin|start)/

/** Whether a refusal may be about when the record begins: its words can't be compared, as they are in any language. */
export function isAboutBegin(problem: Problem): boolean {
  const { errors = [], children = {} } = problem.errors ?? {}
  if (errors.length > 0) return true
  return Object.entries(children).some(([field, found]) => beginFields.test(field) && textsIn(found).length > 0)
}
