/** What changed on the wire between Kimai releases, as far as the sandbox knows. */
export interface Features {
  id: number
  /** Before 2.14 there was only the X-AUTH pair. */
  bearer: boolean
  /** From 2.25 a user with view_other_timesheet may send begin/end in every tracking mode. */
  teamleadTimes: boolean
  /** From 2.30 an unknown tag in a filter is refused. */
  strictTagFilter: boolean
  /** From 2.41 at most 500 records a page. */
  cappedPages: boolean
  /** From 2.45 records carry a break. */
  breaks: boolean
  /** Up to 2.57 stop and restart also answered GET. */
  getStop: boolean
  /** Newer releases serialize more: `color-safe`, customer details, user details. */
  richEntities: boolean
  /** Newer releases fill in number, visible, billable and so on where a POST leaves them out. */
  defaultsOnCreate: boolean
  /** From 2.66 rates need view_rate, budgets are in lists, unknown filter ids are ignored. */
  guardedFields: boolean
  /** At first a restart that copies took the rates along; by 2.66 they are calculated anew. */
  restartCopiesRates: boolean
  /** By 2.66 a moved record keeps rates that were not calculated. */
  keepsManualRates: boolean
  workContract: boolean
  /** By 2.66 a record can't be moved to a project that is hidden or has ended. */
  offeredProjectsOnly: boolean
  utcModifiedAfter: boolean
}

export function featuresOf(version: string): Features {
  const [major = 2, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  const since = (least: number): boolean => major > 2 || (major === 2 && minor >= least)
  return {
    id: versionId(version),
    bearer: since(14),
    teamleadTimes: since(25),
    strictTagFilter: since(30),
    cappedPages: since(41),
    breaks: since(45),
    getStop: !since(58),
    richEntities: since(45),
    defaultsOnCreate: since(63),
    guardedFields: since(66),
    restartCopiesRates: !since(66),
    keepsManualRates: since(66),
    workContract: since(61),
    offeredProjectsOnly: since(66),
    utcModifiedAfter: since(60),
  }
}

function versionId(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0)
  return major * 10_000 + minor * 100 + patch
}
