/** What Stint notes of a Blikk, so that a report can be written without asking again. */
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { OptionField, Options, Target } from '../../../shared/model.ts'

const id = z.number().int()
const named = z.array(z.object({ id, name: z.string() }))

export const facts = z.object({
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
    { value: '', label: 'None' },
    ...rows.map((row) => ({ value: String(row.id), label: row.name })),
  ]
  return [
    {
      kind: 'switch',
      name: 'customerSees',
      label: 'Customers may read descriptions',
      help: 'Also writes the description into the comment that Blikk may print on invoices.',
      initial: false,
    },
    {
      kind: 'choice',
      name: 'timeArticle',
      label: 'Time article',
      help: 'The price of an hour, where neither the activity nor you have a time article in Blikk.',
      choices: choices(known?.timeArticles),
      initial: '',
    },
    {
      kind: 'choice',
      name: 'timeCode',
      label: 'Time code',
      help: 'How an hour counts for pay, where neither the activity nor the company has a standard time code in Blikk.',
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
    throw new AppError('rejected', `Blikk does not offer the activity "${target.activity ?? ''}". Choose another one.`)
  }
  const timeCodeId = activity.timeCode ?? known.standardTimeCode ?? chosen(options['timeCode'])
  if (timeCodeId === null) throw unsettled('time code', activity.name)
  const timeArticleId = activity.timeArticle ?? known.standardTimeArticle ?? chosen(options['timeArticle'])
  if (timeArticleId === null) throw unsettled('time article', activity.name)
  return { activityId: activity.id, timeCodeId, timeArticleId }
}

const chosen = (option: string | boolean | undefined): number | null =>
  typeof option === 'string' && /^\d+$/.test(option) ? Number(option) : null

const unsettled = (what: string, activity: string) =>
  new AppError(
    'rejected',
    `Blikk names no ${what} for "${activity}". Choose the ${what} in the settings of this account, then send again.`,
  )

/** What the person has to choose before hours can be sent on some of the offered activities, as sentences. */
export function gapsOf(known: Facts, offered: ReadonlySet<string>): string[] {
  const gap = (what: string, standard: number | null, own: 'timeCode' | 'timeArticle') => {
    const names = known.activities
      .filter((activity) => standard === null && activity[own] === null && offered.has(String(activity.id)))
      .map(({ name }) => name)
    if (names.length === 0) return []
    const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
    return [
      `Blikk names no ${what} for ${names.slice(0, 3).join(', ')}${more}. Choose one in the settings of the account.`,
    ]
  }
  return [
    ...gap('time article', known.standardTimeArticle, 'timeArticle'),
    ...gap('time code', known.standardTimeCode, 'timeCode'),
  ]
}
