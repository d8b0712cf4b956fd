/** Every path of the API the sandbox knows. */
import { users } from './catalogLists.ts'
import { catalogRoutes } from './catalogRoutes.ts'
import { THEME_COLORS } from './colors.ts'
import { demand, found } from './errors.ts'
import { byId } from './model.ts'
import { may } from './permissions.ts'
import { recordRoutes } from './recordRoutes.ts'
import { ok, route, type Route } from './route.ts'
import { userJson } from './serialize.ts'
import { teamJson, userDetails } from './users.ts'

const aboutRoutes: Route[] = [
  route('GET', '/ping', () => ok({ message: 'pong' })),
  route('GET', '/version', ({ context: { state } }) =>
    ok({
      version: state.version,
      versionId: state.features.id,
      copyright: `Kimai ${state.version} by Kevin Papst.`,
    }),
  ),
  route('GET', '/plugins', () => ok([])),
  route('GET', '/config/timesheet', ({ context: { state } }) =>
    ok({
      trackingMode: state.config.trackingMode,
      defaultBeginTime: state.config.defaultBeginTime,
      activeEntriesHardLimit: state.config.hardLimit,
      isAllowFutureTimes: state.config.allowFuture,
      isAllowOverlapping: state.config.allowOverlapping,
    }),
  ),
  route('GET', '/config/colors', () => ok(THEME_COLORS)),
]

const userRoutes: Route[] = [
  route('GET', '/users/me', ({ context }) => ok(userDetails(context, context.user))),
  route('GET', '/users', ({ context, query }) => {
    demand(may(context.state, context.user, 'view_user'))
    const json = query.full('full') ? userDetails : userJson
    return ok(users(context, query).map((user) => json(context, user)))
  }),
  route('GET', '/users/{id}', ({ context, id }) => {
    const { state, user } = context
    const other = found(byId(state.users, id))
    demand(may(state, user, other === user ? 'view_own_profile' : 'view_other_profile'))
    return ok(userDetails(context, other))
  }),
  route('GET', '/teams', ({ context }) => {
    demand(may(context.state, context.user, 'view_team'))
    return ok(context.state.teams.map((team) => teamJson(context, team)))
  }),
]

export const ROUTES: readonly Route[] = [...aboutRoutes, ...recordRoutes, ...catalogRoutes, ...userRoutes]
