/** What is noted of a Kala between two looks, and what the person may choose by it. */
import { z } from 'zod'
import type { Catalog, OptionField, Options, ProviderRules } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'

const factsSchema = z.object({ pauseProject: z.string().nullable() }).catch({ pauseProject: null })
export type Facts = z.output<typeof factsSchema>

/** The name of the project on which this person's pauses are booked, or null. */
export const toFacts = ({ projects, pauseProjectId }: Catalog): Facts => ({
  pauseProject: projects.find(({ id }) => id === pauseProjectId)?.name ?? null,
})

/** Pauses can be booked where Kala names a project for them (page 8). */
export function optionFields(facts: unknown): OptionField[] {
  const { pauseProject } = factsSchema.parse(facts)
  if (pauseProject === null) return []
  return [
    {
      name: 'bookPauses',
      label: t().kala.bookPauses,
      help: t().kala.bookPausesHelp(pauseProject),
      kind: 'switch',
      initial: true,
    },
  ]
}

export const rulesBy = (rules: ProviderRules, facts: unknown, options: Options): ProviderRules => ({
  ...rules,
  booksPauses: factsSchema.parse(facts).pauseProject !== null && options['bookPauses'] !== false,
})
