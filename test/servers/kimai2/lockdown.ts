/** Kimai's lockdown: a period up to a date in which records are closed, with days of grace. */
import type { Context, Timesheet } from './model.ts'
import { may } from './permissions.ts'
import { relativeInstant } from './relative.ts'

/** Whether the record begins in the locked period for this user. The override permission is the caller's business. */
export function lockedFor({ state, user, now }: Context, record: Timesheet): boolean {
  const { start, end, grace, timezone } = state.config.lockdown
  if (start === '' || end === '') return false
  const zone = timezone ?? record.zone
  const from = relativeInstant(start, now, zone)
  const to = relativeInstant(end, now, zone)
  if (from === undefined || to === undefined || to < from || record.begin > to) return false
  const mercy = grace === '' ? to : relativeInstant(grace, to, zone)
  if (record.begin > from && record.begin < to) {
    if (mercy !== undefined && now < mercy) return false
    if (may(state, user, 'lockdown_grace_timesheet')) return false
  }
  return true
}
