/** The form of a seed: rows by the column names of Kimai 1's tables, values as text (as recorded) or as they are. */
import { z } from 'zod'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const text = scalar.transform(String)
const nullableText = text.nullable().default(null)
const number = scalar.transform(Number).pipe(z.number())
const amount = number.nullable().default(null)
/** A running record may be written with nulls. */
const orZero = number.nullish().transform((value) => value ?? 0)
const flag = scalar.transform((value) => value === true || Number(value) === 1)
const on = flag.default(true)
const off = flag.default(false)
const groups = z.array(number).optional()

const settings = z.record(z.string(), text)

const userSeed = z.looseObject({
  userID: number,
  name: text,
  alias: nullableText,
  globalRoleID: number.default(2),
  active: on,
  trash: off,
  key: text.nullish(),
  apikey: text.nullish(),
  password: nullableText,
  timezone: text.nullish(),
  lastProject: number.default(1),
  lastActivity: number.default(1),
  groups,
  membershipRoleID: number.optional(),
  preferences: settings.default({}),
})
const customerSeed = z.looseObject({
  customerID: number,
  name: text,
  contact: nullableText,
  visible: on,
  trash: off,
  groups,
})
const projectSeed = z.looseObject({
  projectID: number,
  customerID: number,
  name: text,
  comment: nullableText,
  visible: on,
  filter: off,
  trash: off,
  internal: off,
  budget: number.nullable().default(0),
  effort: amount,
  approved: amount,
  groups,
})
const activitySeed = z.looseObject({ activityID: number, name: text, visible: on, trash: off, groups })
const assignmentSeed = z.looseObject({
  projectID: number,
  activityID: number,
  budget: number.nullable().default(0),
  effort: amount,
  approved: amount,
})
const timesheetSeed = z.looseObject({
  timeEntryID: number,
  start: number,
  end: orZero,
  /** Worked out where it is missing. */
  duration: number.nullish(),
  userID: number,
  projectID: number,
  activityID: number,
  description: nullableText,
  comment: nullableText,
  commentType: number.default(0),
  cleared: off,
  location: nullableText,
  trackingNumber: nullableText,
  rate: number.default(0),
  fixedRate: amount,
  budget: amount,
  approved: amount,
  statusID: number.default(1),
  billable: amount,
})
const rateSeed = z.looseObject({ userID: amount, projectID: amount, activityID: amount, rate: number })

const STATUSES = ['open', 'review', 'closed'].map((status, at) => ({ statusID: at + 1, status }))

interface Preference {
  /** Null for all users. */
  userID: number | null
  option: string
  value: string
}

/** One object for all users, one per user id, or the rows of Kimai's table. */
const preferencesSeed = z.union([
  z.array(z.object({ userID: number, option: text, value: text })).transform((rows): Preference[] => rows),
  z
    .record(z.string(), z.union([text, settings]))
    .transform((all): Preference[] =>
      Object.entries(all).flatMap(([key, value]): Preference[] =>
        typeof value === 'string'
          ? [{ userID: null, option: key, value }]
          : Object.entries(value).map(([option, own]) => ({ userID: Number(key), option, value: own })),
      ),
    ),
])

export const seedSchema = z.looseObject({
  users: z.array(userSeed).default([]),
  customers: z.array(customerSeed).default([]),
  projects: z.array(projectSeed).default([]),
  activities: z.array(activitySeed).default([]),
  projects_activities: z.array(assignmentSeed).default([]),
  statuses: z.array(z.looseObject({ statusID: number, status: text })).default(STATUSES),
  timesheets: z.array(timesheetSeed).default([]),
  rates: z.array(rateSeed).default([]),
  fixedRates: z.array(rateSeed).default([]),
  preferences: preferencesSeed.default([]),
  groups_users: z
    .array(z.looseObject({ groupID: number, userID: number, membershipRoleID: number.optional() }))
    .optional(),
  groups_customers: z.array(z.looseObject({ groupID: number, customerID: number })).optional(),
  groups_projects: z.array(z.looseObject({ groupID: number, projectID: number })).optional(),
  groups_activities: z.array(z.looseObject({ groupID: number, activityID: number })).optional(),
})

export type Seed = z.input<typeof seedSchema>
export type ParsedSeed = z.output<typeof seedSchema>

/** What only explains, and what Kimai 1 does not have. */
const IGNORED = ['group', 'groups', 'tags', 'notes', 'mail', 'comment', 'filter', 'company', 'ban', 'banTime']

/** Tables, and fields of tables, that have no effect. */
export function unknownFields(seed: ParsedSeed): string[] {
  const tables: [string, Record<string, unknown>[], object][] = [
    ['users', seed.users, userSeed.shape],
    ['customers', seed.customers, customerSeed.shape],
    ['projects', seed.projects, projectSeed.shape],
    ['activities', seed.activities, activitySeed.shape],
    ['projects_activities', seed.projects_activities, assignmentSeed.shape],
    ['timesheets', seed.timesheets, timesheetSeed.shape],
  ]
  const inRows = tables.flatMap(([table, rows, shape]) => {
    const unknown = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => !(key in shape))))
    return [...unknown].filter((key) => !IGNORED.includes(key)).map((key) => `${table}.${key}`)
  })
  const unknown = Object.keys(seed).filter((key) => !(key in seedSchema.shape) && !IGNORED.includes(key))
  return [...unknown, ...inRows]
}
