/** Who may do what: Kimai's stock role permissions, as far as the API asks for them. */
import type { Context, State, Timesheet, User } from './model.ts'

const ownTimesheet = ['view', 'start', 'stop', 'create', 'edit', 'export', 'delete'].map(
  (what) => `${what}_own_timesheet`,
)
const otherTimesheet = ownTimesheet.map((name) => name.replace('_own_', '_other_'))
const plain = [...ownTimesheet, 'view_own_profile', 'edit_own_profile', 'create_tag', 'view_tag', 'api_access']
const teamlead = [
  ...plain,
  ...otherTimesheet,
  'view_rate_own_timesheet',
  'view_rate_other_timesheet',
  'edit_export_own_timesheet',
  'edit_export_other_timesheet',
  'edit_billable_own_timesheet',
  'edit_billable_other_timesheet',
  'hourly-rate_own_profile',
  'manage_tag',
  'delete_tag',
  'create_activity',
]
const catalog = ['customer', 'project', 'activity'].flatMap((what) =>
  ['view', 'create', 'edit', 'delete', 'budget', 'time', 'permissions', 'details'].map((verb) => `${verb}_${what}`),
)
const admin = [
  ...teamlead,
  ...catalog,
  'edit_rate_own_timesheet',
  'edit_rate_other_timesheet',
  'edit_exported_timesheet',
  'view_all_data',
  'view_team',
  'create_team',
  'edit_team',
  'delete_team',
  'view_user',
  'lockdown_grace_timesheet',
  'lockdown_override_timesheet',
]
const superAdmin = [
  ...admin,
  'create_user',
  'delete_user',
  'view_other_profile',
  'edit_other_profile',
  'plugins',
  'system_information',
]

const ROLES: Record<string, ReadonlySet<string>> = {
  ROLE_USER: new Set(plain),
  ROLE_TEAMLEAD: new Set(teamlead),
  ROLE_ADMIN: new Set(admin.filter((name) => name !== 'view_user')),
  ROLE_SUPER_ADMIN: new Set(superAdmin),
}

export function may(state: State, user: User, permission: string): boolean {
  return ['ROLE_USER', ...user.roles].some((role) => {
    const changed = state.config.permissions[role]?.[permission]
    return changed ?? ROLES[role]?.has(permission) ?? false
  })
}

export const seesEverything = (user: User): boolean =>
  user.roles.includes('ROLE_ADMIN') || user.roles.includes('ROLE_SUPER_ADMIN')

/** Whether `user` may `verb` this record: the own/other split, then team membership where others are concerned. */
export function mayOnRecord({ state, user }: Context, verb: string, record: Timesheet): boolean {
  if (record.user.id === user.id) return may(state, user, `${verb}_own_timesheet`)
  if (!may(state, user, `${verb}_other_timesheet`)) return false
  if (seesEverything(user) || !state.features.guardedFields) return true
  return leads(state, user, record.user)
}

/** Whether `user` leads a team that `other` belongs to. */
export const leads = (state: State, user: User, other: User): boolean =>
  state.teams.some(
    (team) =>
      team.members.some((member) => member.user === user.id && member.teamlead) &&
      team.members.some((member) => member.user === other.id),
  )

/** Starting (and duplicating) needs a visible project, customer and activity. */
export function mayStart(context: Context, record: Timesheet, verb = 'start'): boolean {
  const { project, activity } = record
  if (project === null || !project.visible || !project.customer.visible) return false
  if (activity === null || !activity.visible) return false
  return mayOnRecord(context, verb, record)
}

/** Exported records are closed to everyone without edit_exported_timesheet. */
export const mayTouchExported = ({ state, user }: Context, record: Timesheet): boolean =>
  !record.exported || may(state, user, 'edit_exported_timesheet')
