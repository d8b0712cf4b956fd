/** What each person reported and should have, day by day (page 3.6). */
import type { SandboxResponse } from '../http.ts'
import { invalid, notValid } from './errors.ts'
import { dayOf, fullName, type State, type User } from './model.ts'
import { pagedList, type Call } from './route.ts'
import { departmentOf } from './serialize.ts'
import { daysBetween, stampOrNull, weekdayOf } from './time.ts'

/** [inferred] Both ends count into the span. */
const MAX_DAYS = 31

/** Paged by person. [inferred] `filter.from` and `filter.to` must be given, without `filter.userIds` all are listed. */
export function userDayStatistics(call: Call): SandboxResponse {
  const { state, query } = call
  const from = query.demand('filter.from', query.day('filter.from'))
  const to = query.demand('filter.to', query.day('filter.to'))
  const ids = query.integers('filter.userIds')
  const departments = query.integers('filter.departmentIds')
  if (to < from || Date.parse(to) - Date.parse(from) >= MAX_DAYS * 86_400_000) throw invalid(notValid('filter.to', to))
  const days = daysBetween(from, to)
  return pagedList(call, {
    rows: state.users.filter(
      (user) =>
        (ids === undefined || ids.includes(user.id)) &&
        (departments === undefined || departments.includes(departmentOf(state, user)?.id ?? 0)),
    ),
    item: (user) => ({
      objectName: 'timereport.userdaystatistics',
      userId: user.id,
      name: fullName(user),
      department: departmentOf(state, user),
      dates: days.map((date) => dayJson(state, user, date)),
    }),
    sorts: { name: fullName },
  })
}

function dayJson(state: State, user: User, date: string) {
  const day = dayOf(state, user.id, date)
  const reports = state.reports.filter((report) => report.userId === user.id && report.date === date)
  const hours = reports.reduce((sum, report) => sum + report.hours, 0)
  return {
    objectName: 'timereport.userdaystatistics.datedata',
    date,
    reportedHours: Math.round(hours * 100) / 100,
    scheduledHours: user.schedule[weekdayOf(date)] ?? 0,
    lockedDate: stampOrNull(day?.lockedAt ?? null),
    attestedDate: stampOrNull(day?.attestedAt ?? null),
  }
}
