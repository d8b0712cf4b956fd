/** Turns the `seed` of a recording (or of a test) into the server's tables. Foreign data: parsed, never trusted. */
import { z } from 'zod'
import { looseInstant, wholeSeconds } from './time.ts'
import type { Activity, Customer, Project, State, Team, Timesheet, User } from './model.ts'

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
type Parsed = z.output<typeof seedSchema>

const KNOWN = new Set(['users', 'customers', 'projects', 'activities', 'tags', 'timesheets', 'teams', 'notes'])

/** Fills the empty tables of `state`. */
export function plant(state: State, raw: unknown, now: number): void {
  const seed = seedSchema.parse(raw ?? {})
  for (const key of Object.keys(seed)) if (!KNOWN.has(key)) state.warnings.push(`Seed not understood: ${key}`)
  for (const user of seed.users) state.users.push(userOf(user))
  for (const user of seed.users) {
    const token = user.token ?? (typeof user.apiToken === 'string' ? user.apiToken : undefined)
    if (token !== undefined) state.tokens.set(token, user.id)
  }
  for (const customer of seed.customers) state.customers.push(customerOf(customer, state))
  for (const project of seed.projects) state.projects.push(projectOf(project, state))
  for (const activity of seed.activities) state.activities.push(activityOf(activity, state))
  for (const tag of seed.tags) {
    state.tags.push({ id: tag.id, name: tag.name, visible: tag.visible ?? true, color: tag.color ?? null })
  }
  for (const team of seed.teams) state.teams.push(teamOf(team))
  for (const timesheet of seed.timesheets) state.timesheets.push(timesheetOf(timesheet, state, now))
  state.nextTimesheetId = state.timesheets.reduce((most, record) => Math.max(most, record.id), 0) + 1
}

function userOf(seed: Parsed['users'][number]): User {
  const roles = (seed.roles ?? [seed.role ?? 'ROLE_USER']).filter((role) => role !== 'ROLE_USER')
  const language = seed.language ?? 'en'
  return {
    id: seed.id,
    username: seed.username,
    alias: seed.alias ?? null,
    title: seed.title ?? null,
    email: seed.email ?? `${seed.username}@example.com`,
    accountNumber: seed.accountNumber ?? null,
    enabled: seed.enabled ?? true,
    systemAccount: false,
    color: seed.color ?? null,
    avatar: null,
    roles,
    timezone: seed.timezone ?? 'UTC',
    language,
    locale: seed.locale ?? language,
    apiToken: seed.apiToken === true,
    preferences: preferencesOf(seed.preferences),
  }
}

const preferenceList = z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))

/** A list of `{name, value}` or a plain object. */
function preferencesOf(raw: unknown): Record<string, string | null> {
  const list = preferenceList.safeParse(raw)
  const map = z.record(z.string(), z.unknown()).safeParse(raw)
  const entries: [string, unknown][] = list.success
    ? list.data.map((entry) => [entry.name, entry.value])
    : Object.entries(map.success ? map.data : {})
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === null || value === undefined ? null : `${value as string}`]),
  )
}

const budgetOf = (seed: { budget?: unknown; timeBudget?: unknown; budgetType?: unknown }) => ({
  budget: Number(seed.budget ?? 0),
  timeBudget: Number(seed.timeBudget ?? 0),
  budgetType: seed.budgetType === 'month' ? ('month' as const) : null,
})

const commonOf = (
  seed: z.output<typeof tagSeed> & { billable?: boolean | null | undefined; teams?: number[] | null | undefined } & {
    comment?: string | null | undefined
    number?: string | null | undefined
  },
) => ({
  id: seed.id,
  name: seed.name,
  visible: seed.visible ?? true,
  billable: seed.billable ?? true,
  comment: seed.comment ?? null,
  number: seed.number ?? null,
  color: seed.color ?? null,
  teams: seed.teams ?? [],
})

function customerOf(seed: Parsed['customers'][number], state: State): Customer {
  const defaults = state.config.customer
  return {
    ...commonOf(seed),
    ...budgetOf(seed),
    company: seed.company ?? null,
    country: seed.country ?? defaults.country,
    language: seed.language ?? defaults.language,
    currency: seed.currency ?? defaults.currency,
    phone: seed.phone ?? null,
    fax: seed.fax ?? null,
    mobile: seed.mobile ?? null,
    homepage: seed.homepage ?? null,
    timezone: seed.timezone ?? defaults.timezone,
    vatId: seed.vatId ?? null,
    contact: seed.contact ?? null,
    address: seed.address ?? null,
    email: seed.email ?? null,
  }
}

function projectOf(seed: Parsed['projects'][number], state: State): Project {
  return {
    ...commonOf(seed),
    ...budgetOf(seed),
    customer: must(state.customers, seed.customer, 'customer'),
    globalActivities: seed.globalActivities ?? true,
    orderNumber: seed.orderNumber ?? null,
    orderDate: seed.orderDate?.slice(0, 10) ?? null,
    start: seed.start?.slice(0, 10) ?? null,
    end: seed.end?.slice(0, 10) ?? null,
  }
}

function activityOf(seed: Parsed['activities'][number], state: State): Activity {
  const project = typeof seed.project === 'number' ? must(state.projects, seed.project, 'project') : null
  return { ...commonOf(seed), ...budgetOf(seed), project }
}

const teamOf = (seed: Parsed['teams'][number]): Team => ({
  id: seed.id,
  name: seed.name,
  color: seed.color ?? null,
  members: (seed.members ?? []).map((member) => ({ user: member.user, teamlead: member.teamlead ?? false })),
})

function timesheetOf(seed: Parsed['timesheets'][number], state: State, now: number): Timesheet {
  const user = must(state.users, seed.user ?? 1, 'user')
  const zone = seed.timezone ?? user.timezone
  const begin = instant(seed.begin, zone)
  const end = seed.end === null || seed.end === undefined ? null : instant(seed.end, zone)
  const pause = seed.break ?? 0
  const names = typeof seed.tags === 'string' ? seed.tags.split(',') : (seed.tags ?? [])
  return {
    id: seed.id,
    user,
    project: typeof seed.project === 'number' ? must(state.projects, seed.project, 'project') : null,
    activity: typeof seed.activity === 'number' ? must(state.activities, seed.activity, 'activity') : null,
    begin,
    end,
    zone,
    duration: seed.duration ?? (end === null ? 0 : (end - begin) / 1000 - pause),
    break: pause,
    description: seed.description ?? null,
    rate: seed.rate ?? 0,
    internalRate: seed.internalRate ?? 0,
    fixedRate: seed.fixedRate ?? null,
    hourlyRate: seed.hourlyRate ?? (end === null ? null : 0),
    exported: seed.exported ?? false,
    billable: seed.billable ?? true,
    billableMode: 'default',
    tags: state.tags.filter((tag) => names.some((name) => name === tag.id || String(name).trim() === tag.name)),
    modifiedAt: wholeSeconds(now),
  }
}

/** ISO text (local unless it names a zone), epoch seconds or epoch ms. */
function instant(value: string | number, zone: string): number {
  if (typeof value === 'number') return wholeSeconds(value < 100_000_000_000 ? value * 1000 : value)
  const parsed = looseInstant(zone, value)
  if (parsed === undefined) throw new Error(`The seed holds a date that cannot be read: ${value}`)
  return parsed
}

function must<T extends { id: number }>(list: T[], id: number, what: string): T {
  const found = list.find((item) => item.id === id)
  if (found === undefined) throw new Error(`The seed refers to ${what} ${id}, which it does not hold`)
  return found
}
