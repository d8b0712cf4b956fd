/** What Blikk sends, as far as Stint reads it. Unknown members are ignored; newer replies add some. */
import { z } from 'zod'
import { clockSchema, dayText, hours, keptRows, minutes, numberId as id, pageCount } from '../shared/boundedNumbers.ts'
import { nameText, noteText } from '../shared/boundedTexts.ts'

const name = nameText.nullish().transform((text) => text ?? '')
const text = noteText.nullish()

/** The id that a link to another thing leads to; null: to nothing. */
const link = z
  .object({ id })
  .nullish()
  .transform((value) => value?.id ?? null)

export const token = z.object({ accessToken: z.string().min(1), expires: nameText.nullish() })

/** One page of any list. What it says of the number of its items is not to be trusted (page 1.4). */
export const page = <T extends z.ZodType>(item: T) => z.object({ totalPages: pageCount, items: z.array(item) })

/** As `page`, of what can be picked. */
export const catalogPage = <T extends z.ZodType>(item: T) => z.object({ totalPages: pageCount, items: keptRows(item) })

export const project = z.object({
  id,
  title: name,
  orderNumber: nameText.nullish(),
  status: z.object({ isCompletedStatus: z.boolean().optional() }).nullish(),
  customer: z.object({ id, name }).nullish(),
})

/** Internal and absence projects. */
export const ownProject = z.object({
  id,
  name,
  isActive: z.boolean().default(true),
  commentRequiredWhenTimeReporting: z.boolean().default(false),
})

export const task = z.object({
  id,
  title: name,
  completedDate: text,
  timeReportingEnabled: z.boolean(),
  project: link,
})

export const activity = z.object({
  id,
  name,
  isActive: z.boolean().default(true),
  preferredTimeCode: link,
  preferredTimeArticle: link,
})

export const timeCode = z.object({
  id,
  name,
  isActive: z.boolean().default(true),
  isStandard: z.boolean().default(false),
})

export const timeArticle = z.object({ id, name, isActive: z.boolean().default(true) })

export const listedUser = z.object({
  id,
  firstName: name,
  lastName: name,
  endDate: text,
  email: nameText.nullish(),
  employeeNumber: nameText.nullish(),
})

export const user = listedUser.extend({ standardTimeArticle: link, standardActivity: link })

export const report = z.object({
  id,
  date: dayText,
  clockStart: clockSchema.nullish(),
  clockEnd: clockSchema.nullish(),
  hours,
  invoiceableHours: hours.nullish(),
  breakMinutes: minutes.nullish(),
  comment: text,
  internalComment: text,
  sentToAttestDate: text,
  attestedDate: text,
  invoicedDate: text,
  invoiceId: id.nullish(),
  user: link,
  project: link,
  internalProject: link,
  absenceProject: link,
  activity: link,
  timeCode: link,
  timeArticle: link,
  /** Only newer replies have it. */
  taskId: id.nullish(),
})
export type Report = z.output<typeof report>

const rows = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value?.length ?? 0)

const nameOnly = z
  .object({ name })
  .nullish()
  .transform((value) => value?.name ?? null)

/** The names of what a report is on. */
const names = z.object({
  project: nameOnly,
  internalProject: nameOnly,
  absenceProject: nameOnly,
  activity: nameOnly,
  task: nameOnly,
})

/** A single report, with what else may hang on it. */
export const reportDetail = z.preprocess(
  (value) => (value instanceof Object ? Object.assign({}, value, { names: value }) : value),
  report.extend({
    task: link,
    names,
    travelReport: z.unknown().optional(),
    allowanceReport: z.unknown().optional(),
    materials: rows,
    equipments: rows,
    additions: rows,
  }),
)
export type ReportDetail = z.output<typeof reportDetail>

/** Whether something hangs on a report that Stint does not make. */
export const hasMore = ({ travelReport, allowanceReport, materials, equipments, additions }: ReportDetail): boolean =>
  Boolean(travelReport) || Boolean(allowanceReport) || materials + equipments + additions > 0

/** The answer to the removal of a report, if there is one. */
export const removed = z.unknown()

/** The answer to a write. [inferred] It looks like a single report; no more than its id is relied on (page 3.3),
 * but numbers that can't be true make it no answer. */
export const written = z.object({
  id: id.nullish(),
  hours: hours.nullish(),
  invoiceableHours: hours.nullish(),
  breakMinutes: minutes.nullish(),
  date: dayText.nullish(),
  clockStart: clockSchema.nullish(),
  clockEnd: clockSchema.nullish(),
})

/** A person's days; a list is read by the ids of its rows. */
export const dayStatistics = z
  .object({
    userId: id,
    dates: z.array(
      z.object({
        date: dayText,
        reportedHours: hours.nullish(),
        scheduledHours: hours.nullish(),
        lockedDate: text,
        attestedDate: text,
      }),
    ),
  })
  .transform(({ userId, dates }) => ({ id: userId, dates }))

/** What a refusal may say; each member by itself, so that one that is odd doesn't hide the others (page 1.3). */
export const problem = z.object({
  message: z.string().optional().catch(undefined),
  modelState: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
  waitInSeconds: z.number().optional().catch(undefined),
  ipAddressAllowed: z.boolean().optional().catch(undefined),
  permissionsRequired: z.array(z.string()).optional().catch(undefined),
  requestId: z.string().optional().catch(undefined),
})
export type Problem = z.output<typeof problem>
