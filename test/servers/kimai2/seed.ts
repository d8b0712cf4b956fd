/** Turns the `seed` of a recording (or of a test) into the server's tables. Foreign data: parsed, never trusted. */
import { z } from 'zod'
import { type commonSeed, seedSchema, unknownFields, type Parsed } from './seedSchema.ts'
import { spelled } from './seedSpellings.ts'
import { looseInstant, wholeSeconds } from './time.ts'
import type { Activity, Customer, Project, State, Team, Timesheet, User } from './model.ts'

/** A seed that cannot be planted: the message says what is wrong with it. */
export class BadSeed extends Error {}

/** Fills the empty tables of `state`. */
export function plant(state: State, raw: unknown, now: number): void {
  const parsed = seedSchema.safeParse(spelled(raw ?? {}))
  if (!parsed.success) throw new BadSeed(`the seed is not understood: ${z.prettifyError(parsed.error)}`)
  const seed = parsed.data
  for (const field of unknownFields(seed)) state.warnings.push(`Seed not understood: ${field}`)
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

const commonOf = (seed: z.output<typeof commonSeed>) => ({
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
    zone: seed.timezone ?? planter(state),
  }
}

/** The zone of who set the server up: its administrator. */
const planter = (state: State): string =>
  state.users.find((user) => user.roles.includes('ROLE_SUPER_ADMIN'))?.timezone ?? 'UTC'

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
  if (parsed === undefined) throw new BadSeed(`the seed holds a date that cannot be read: ${value}`)
  return parsed
}

function must<T extends { id: number }>(list: T[], id: number, what: string): T {
  const found = list.find((item) => item.id === id)
  if (found === undefined) throw new BadSeed(`the seed refers to ${what} ${id}, which it does not hold`)
  return found
}
