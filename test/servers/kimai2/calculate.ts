/** What Kimai derives each time a record is saved: billable, duration, rates. */
import type { Config } from './config.ts'
import type { Timesheet, User } from './model.ts'
import { roundStopped } from './rounding.ts'

export function calculate(config: Config, record: Timesheet, user: User): void {
  billable(record)
  roundStopped(config, record)
  rates(record, record.user === user)
}

function billable(record: Timesheet): void {
  if (record.billableMode === 'yes') record.billable = true
  if (record.billableMode === 'no') record.billable = false
  if (record.billableMode !== 'auto') return
  const { activity, project } = record
  record.billable = (activity?.billable ?? true) && (project?.billable ?? true) && (project?.customer.billable ?? true)
}

/**
 * No rates are configured in the sandbox: what the record itself carries, else zero. Kimai knows the internal rate of
 * whoever asks to be none, so the same; that of others counts as zero.
 */
function rates(record: Timesheet, own: boolean): void {
  if (record.end === null) {
    record.rate = 0
    record.internalRate = 0
    return
  }
  if (record.fixedRate !== null) {
    record.rate = record.fixedRate
    record.internalRate = record.fixedRate
    return
  }
  record.hourlyRate ??= 0
  record.rate = Math.round(record.hourlyRate * (record.duration / 3600) * 10_000) / 10_000
  record.internalRate = own ? record.rate : 0
}
