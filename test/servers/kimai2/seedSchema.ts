/** What a seed may look like: the tables of a recording's header, in any plausible spelling of their values. */
import { z } from 'zod'

const text = z.string().nullish()
const flag = z.boolean().nullish()
const count = z.number().nullish()
const reference = z.union([z.number(), z.looseObject({ id: z.number() }).transform((it) => it.id)])
const references = z.array(reference).nullish()

const userSeed = z.looseObject({
  id: z.number(),
  username: z.string(),
  role: text,
  roles: z.array(z.string()).nullish(),
  timezone: text,
  language: text,
  locale: text,
  enabled: flag,
  alias: text,
  title: text,
  email: text,
  color: text,
  accountNumber: text,
  apiToken: z.union([z.boolean(), z.string()]).nullish(),
  token: text,
  preferences: z.unknown().optional(),
})
const budget = { budget: count, timeBudget: count, budgetType: text }
const common = {
  id: z.number(),
  name: z.string(),
  visible: flag,
  billable: flag,
  comment: text,
  number: text,
  color: text,
}
/** What customers, projects and activities have in common. */
export const commonSeed = z.looseObject({ ...common, teams: references })
const customerSeed = z.looseObject({
  ...common,
  ...budget,
  currency: text,
  company: text,
  country: text,
  language: text,
  timezone: text,
  phone: text,
  fax: text,
  mobile: text,
  homepage: text,
  email: text,
  contact: text,
  address: text,
  vatId: text,
  teams: references,
})
const projectSeed = z.looseObject({
  ...common,
  ...budget,
  customer: reference,
  globalActivities: flag,
  start: text,
  end: text,
  orderNumber: text,
  orderDate: text,
  timezone: text,
  teams: references,
})
const activitySeed = z.looseObject({ ...common, ...budget, project: reference.nullish(), teams: references })
const tagSeed = z.looseObject({ id: z.number(), name: z.string(), visible: flag, color: text })
const when = z.union([z.string(), z.number()])
const timesheetSeed = z.looseObject({
  id: z.number(),
  user: reference.nullish(),
  project: reference.nullish(),
  activity: reference.nullish(),
  begin: when,
  end: when.nullish(),
  timezone: text,
  description: text,
  tags: z.union([z.string(), z.array(z.union([z.string(), z.number()]))]).nullish(),
  exported: flag,
  billable: flag,
  duration: count,
  break: count,
  rate: count,
  internalRate: count,
  fixedRate: count,
  hourlyRate: count,
})
const teamSeed = z.looseObject({
  id: z.number(),
  name: z.string(),
  color: text,
  members: z.array(z.looseObject({ user: reference, teamlead: flag })).nullish(),
})
export const seedSchema = z.looseObject({
  users: z.array(userSeed).default([]),
  customers: z.array(customerSeed).default([]),
  projects: z.array(projectSeed).default([]),
  activities: z.array(activitySeed).default([]),
  tags: z.array(tagSeed).default([]),
  timesheets: z.array(timesheetSeed).default([]),
  teams: z.array(teamSeed).default([]),
})

export type Seed = z.input<typeof seedSchema>
export type Parsed = z.output<typeof seedSchema>

const KNOWN = new Set(['users', 'customers', 'projects', 'activities', 'tags', 'timesheets', 'teams', 'notes'])

/** Fields that Kimai derives itself, or that only explain. */
const DERIVED = [
  'color-safe',
  'notes',
  'initials',
  'parentTitle',
  'metaFields',
  'memberships',
  'supervisor',
  'teamlead',
  'teamleads',
]

/** Tables, and fields of tables, that have no effect. */
export function unknownFields(seed: Parsed): string[] {
  const tables: [string, Record<string, unknown>[], object][] = [
    ['users', seed.users, userSeed.shape],
    ['customers', seed.customers, customerSeed.shape],
    ['projects', seed.projects, projectSeed.shape],
    ['activities', seed.activities, activitySeed.shape],
    ['tags', seed.tags, tagSeed.shape],
    ['timesheets', seed.timesheets, timesheetSeed.shape],
    ['teams', seed.teams, teamSeed.shape],
  ]
  const inRows = tables.flatMap(([table, rows, shape]) => {
    const unknown = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => !(key in shape))))
    return [...unknown].filter((key) => !DERIVED.includes(key)).map((key) => `${table}.${key}`)
  })
  return [...Object.keys(seed).filter((key) => !KNOWN.has(key)), ...inRows]
}
