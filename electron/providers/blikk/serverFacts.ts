/** What Stint notes of a Blikk, so that a report can be written without asking again. */
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { OptionField, Options, Target } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'

const id = z.number().int()
const named = z.array(z.object({ id, name: z.string() }))

const facts = z.object({
  /** The person's own. */
  standardActivity: id.nullable(),
  standardTimeArticle: id.nullable(),
  /** The company's. */
  standardTimeCode: id.nullable(),
  activities: z.array(z.object({ id, name: z.string(), timeCode: id.nullable(), timeArticle: id.nullable() })),
  /** Those that may be chosen. */
  timeCodes: named,
  timeArticles: named,
  /** Targets on which a comment is a must, by their ids in the catalog. */
  commentRequired: z.array(z.string()),
})
export type Facts = z.output<typeof facts>

/** What was noted, or null where that is nothing usable. */
export const factsFrom = (stored: unknown): Facts | null => facts.safeParse(stored).data ?? null

/** The person's choices: what customers see, and what is booked where Blikk itself names nothing (page 2.1). */
export function optionFields(stored: unknown): OptionField[] {
  const known = factsFrom(stored)
  const choices = (rows: { id: number; name: string }[] = []) => [
    { value: '', label: t().blikk.none },
    ...rows.map((row) => ({ value: String(row.id), label: row.name })),
  ]
  return [
    {
      kind: 'switch',
      name: 'customerSees',
      label: t().blikk.customerSees,
      help: t().blikk.customerSeesHelp,
      initial: false,
    },
    {
      kind: 'choice',
      name: 'timeArticle',
      label: t().blikk.timeArticle,
      help: t().blikk.timeArticleHelp,
      choices: choices(known?.timeArticles),
      initial: '',
    },
    {
      kind: 'choice',
      name: 'timeCode',
      label: t().blikk.timeCode,
      help: t().blikk.timeCodeHelp,
      choices: choices(known?.timeCodes),
      initial: '',
    },
  ]
}

export interface Codes {
  activityId: number
  timeCodeId: number
  timeArticleId: number
}

/**
 * The three ids that every report must have. [inferred] Their order (page 2.1): the time code of the activity, else the
 * standard one; the time article of the activity, else the person's; the person's choice in the settings last. Never a
 * guess, as a time code is pay and an article is price: throws AppError 'rejected' that says what to choose.
 */
export function codesOf(known: Facts, target: Pick<Target, 'activity' | 'activityId'>, options: Options): Codes {
  const activityId = target.activityId === null ? known.standardActivity : Number(target.activityId)
  const activity = known.activities.find((one) => one.id === activityId)
  if (!activity) {
    throw new AppError('rejected', t().blikk.noActivity(target.activity ?? ''))
  }
  const timeCodeId = activity.timeCode ?? known.standardTimeCode ?? chosen(options['timeCode'])
  if (timeCodeId === null) throw new AppError('rejected', t().blikk.noCode(activity.name))
  const timeArticleId = activity.timeArticle ?? known.standardTimeArticle ?? chosen(options['timeArticle'])
  if (timeArticleId === null) throw new AppError('rejected', t().blikk.noArticle(activity.name))
  return { activityId: activity.id, timeCodeId, timeArticleId }
}

const chosen = (option: string | boolean | undefined): number | null =>
  typeof option === 'string' && /^\d+$/.test(option) ? Number(option) : null

/** What the person has to choose before hours can be sent on some of the offered activities, as sentences. */
export function gapsOf(known: Facts, offered: ReadonlySet<string>): string[] {
  const { noArticles, noCodes } = t().blikk
  const gap = (say: typeof noCodes, standard: number | null, own: 'timeCode' | 'timeArticle') => {
    const names = known.activities
      .filter((activity) => standard === null && activity[own] === null && offered.has(String(activity.id)))
      .map(({ name }) => name)
    if (names.length === 0) return []
    return [say(names.slice(0, 3).join(', '), Math.max(0, names.length - 3))]
  }
  return [
    ...gap(noArticles, known.standardTimeArticle, 'timeArticle'),
    ...gap(noCodes, known.standardTimeCode, 'timeCode'),
  ]
}
