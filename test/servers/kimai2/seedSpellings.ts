/** Brings a foreign seed into the spelling of the schema: other names of fields, rows without ids, names for ids. */
import { z } from 'zod'

type Row = Record<string, unknown>

const ALIASES: Record<string, Record<string, string>> = {
  users: { name: 'username', userName: 'username', login: 'username', active: 'enabled', tz: 'timezone' },
  projects: { customerId: 'customer' },
  activities: { projectId: 'project' },
  tags: {},
  customers: {},
  teams: { users: 'members' },
  timesheets: {
    userId: 'user',
    owner: 'user',
    projectId: 'project',
    activityId: 'activity',
    start: 'begin',
    startTime: 'begin',
    from: 'begin',
    stop: 'end',
    endTime: 'end',
    until: 'end',
    to: 'end',
  },
}
/** Field -> the table it refers to. */
const REFERENCES: Record<string, string> = {
  customer: 'customers',
  project: 'projects',
  activity: 'activities',
  user: 'users',
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Leaves alone what it does not understand: the schema will say what is wrong with it. */
export function spelled(raw: unknown): unknown {
  const seed = z.record(z.string(), z.unknown()).safeParse(raw)
  if (!seed.success) return raw
  const tables: Record<string, Row[]> = {}
  for (const [table, aliases] of Object.entries(ALIASES)) {
    const rows = rowsSchema.safeParse(seed.data[table])
    if (rows.success) tables[table] = rows.data.map((row, index) => ({ id: index + 1, ...renamed(row, aliases) }))
  }
  for (const rows of Object.values(tables)) for (const row of rows) refer(row, tables)
  for (const user of tables.users ?? []) Object.assign(user, roles(user))
  for (const team of tables.teams ?? []) Object.assign(team, { members: members(team, tables) })
  return { ...seed.data, ...tables }
}

function renamed(row: Row, aliases: Record<string, string>): Row {
  const entries = Object.entries(row).map(([key, value]): [string, unknown] => {
    const camel = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const name = aliases[camel] ?? camel
    return [name in row && name !== key ? key : name, value]
  })
  return Object.fromEntries(entries)
}

/** Names become ids. */
function refer(row: Row, tables: Record<string, Row[]>): void {
  for (const [field, table] of Object.entries(REFERENCES)) {
    if (field in row) row[field] = idOf(row[field], tables[table] ?? [])
  }
}

function idOf(value: unknown, rows: Row[]): unknown {
  if (typeof value !== 'string') return value
  const row = rows.find((each) => each.name === value || each.username === value)
  return row?.id ?? (/^\d+$/.test(value) ? Number(value) : value)
}

/** `teamlead` and `ROLE_TEAMLEAD` are the same. */
function roles(user: Row): Row {
  const list = [user.roles ?? [], user.role ?? []].flat().filter((role) => typeof role === 'string')
  return { role: null, roles: list.map((role) => (role.startsWith('ROLE_') ? role : `ROLE_${role.toUpperCase()}`)) }
}

/** Ids, names or objects, and those who lead, whether named there or apart. */
function members(team: Row, tables: Record<string, Row[]>): { user: unknown; teamlead: boolean }[] {
  const users = tables.users ?? []
  const leads = [team.teamlead ?? [], team.teamleads ?? []].flat().map((lead) => idOf(lead, users))
  const listed = [team.members ?? []].flat().map((member) => {
    const row = z.record(z.string(), z.unknown()).safeParse(member)
    const user = row.success ? (row.data.user ?? row.data.id) : member
    return { user: idOf(user, users), teamlead: row.success && row.data.teamlead === true }
  })
  const missing = leads.filter((lead) => listed.every(({ user }) => user !== lead))
  return [...listed, ...missing.map((user) => ({ user, teamlead: true }))].map((member) => ({
    ...member,
    teamlead: member.teamlead || leads.includes(member.user),
  }))
}
