/** Turns the `seed` of a recording (or of a test) into the server's tables. Foreign data: parsed, never trusted. */
import type { State, User } from './model.ts'
import { seedSchema, unknownFields, type ParsedSeed } from './seedSchema.ts'

/** The group of everything that names none. */
const ONLY_GROUP = 1

type Row<K extends keyof ParsedSeed> = ParsedSeed[K] extends (infer R)[] | undefined ? R : never

/** Fills the empty tables of `state`. Throws a ZodError where the seed is not understood. */
export function plant(state: State, raw: unknown): void {
  const seed = seedSchema.parse(raw ?? {})
  for (const field of unknownFields(seed)) state.warnings.push(`Seed not understood: ${field}`)
  state.users = seed.users.map((user) => userOf(user, seed))
  const { groups_customers, groups_projects, groups_activities } = seed
  state.customers = seed.customers.map((row) => {
    const own = groups_customers?.filter(({ customerID }) => customerID === row.customerID)
    return { ...row, groups: groupsOf(row, own) }
  })
  state.projects = seed.projects.map((row) => {
    const own = groups_projects?.filter(({ projectID }) => projectID === row.projectID)
    return { ...row, groups: groupsOf(row, own) }
  })
  state.activities = seed.activities.map((row) => {
    const own = groups_activities?.filter(({ activityID }) => activityID === row.activityID)
    return { ...row, groups: groupsOf(row, own) }
  })
  state.assignments = seed.projects_activities
  state.statuses = seed.statuses
  state.rates = seed.rates
  state.fixedRates = seed.fixedRates
  state.timesheets = seed.timesheets
    .map((row) => ({ ...row, duration: row.duration ?? Math.max(0, row.end - row.start) }))
    .toSorted((a, b) => a.timeEntryID - b.timeEntryID)
  state.nextTimeEntryID = (state.timesheets.at(-1)?.timeEntryID ?? 0) + 1
}

/** The rows of the cross table where there is one, else the row's own list, else the only group. */
const groupsOf = (row: { groups?: number[] | undefined }, members?: { groupID: number }[]): number[] =>
  members?.map(({ groupID }) => groupID) ?? row.groups ?? [ONLY_GROUP]

const preferencesOf = ({ preferences }: ParsedSeed, id: number) =>
  preferences.filter(({ userID }) => userID === null || userID === id)

function userOf(row: Row<'users'>, seed: ParsedSeed): User {
  const { key, timezone, preferences, groups, membershipRoleID, ...rest } = row
  const members = seed.groups_users?.filter(({ userID }) => userID === row.userID)
  const role = membershipRoleID ?? row.globalRoleID
  return {
    ...rest,
    apikey: key ?? row.apikey ?? null,
    groups: groupsOf({ groups }, members).map((groupID) => ({
      groupID,
      membershipRoleID: members?.find((member) => member.groupID === groupID)?.membershipRoleID ?? role,
    })),
    preferences: {
      ...Object.fromEntries(preferencesOf(seed, row.userID).map(({ option, value }) => [option, value])),
      ...(timezone ? { timezone } : {}),
      ...preferences,
    },
  }
}
