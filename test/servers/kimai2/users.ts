/** `/api/users/me` and its neighbours. */
import { safeColor } from './colors.ts'
import type { Context, Team, User } from './model.ts'
import { may } from './permissions.ts'
import { userJson } from './serialize.ts'

const CONTRACT: [string, string | null][] = [
  ['work_contract_type', 'none'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day): [string, string] => [
    `work_${day}`,
    '0',
  ]),
  ['public_holiday_group', null],
  ['holidays', '0'],
  ['work_start_day', null],
  ['work_last_day', null],
]

/** Shown to those who may see what they cost (measured for a team lead). */
const RATES: [string, string | null][] = [
  ['hourly_rate', '0'],
  ['internal_rate', null],
]

/** The long form of a user. */
export function userDetails(context: Context, user: User): Record<string, unknown> {
  const { state } = context
  const preferences: [string, string | null][] = [
    ...(state.features.workContract ? CONTRACT : []),
    ...(may(state, user, 'hourly-rate_own_profile') ? RATES : []),
    ['first_weekday', 'monday'],
    ['favorite_routes', ''],
  ]
  const teams = state.teams.filter((team) => team.members.some((member) => member.user === user.id))
  return {
    ...userJson(context, user),
    locale: user.locale,
    timezone: user.timezone,
    language: user.language,
    avatar: user.avatar,
    preferences: preferences.map(([name, value]) => ({ name, value: user.preferences[name] ?? value })),
    teams: teams.map((team) => teamJson(context, team)),
    memberships: teams.map((team) => ({
      team: teamJson(context, team),
      teamlead: team.members.some((member) => member.user === user.id && member.teamlead),
    })),
    roles: user.roles,
    supervisor: null,
  }
}

export const teamJson = ({ state }: Context, team: Team): Record<string, unknown> => ({
  ...(state.features.richEntities ? { 'color-safe': safeColor(team.color, team.name) } : {}),
  id: team.id,
  name: team.name,
  color: team.color,
})
