/** A user's own settings, and the server's where the user has none. */
import { isZone } from '../kimai2/time.ts'
import type { Config } from './config.ts'
import type { User } from './model.ts'

const own = (user: User, name: string): string | undefined => user.preferences[name]
const on = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value !== '' && value !== '0'

/** The IANA zone in which the user's date texts are read. */
export function zoneOf(user: User, config: Config): string {
  const zone = own(user, 'timezone')
  return zone !== undefined && isZone(zone) ? zone : config.defaultTimezone
}

export const rowLimit = (user: User, config: Config): number => Number(own(user, 'ui.rowlimit') ?? config.rowlimit)

export const hidesCleared = (user: User, config: Config): boolean =>
  on(own(user, 'ui.hideClearedEntries')) ?? config.hideClearedEntries

export const customersFirst = (user: User, config: Config): boolean =>
  on(own(user, 'ui.flip_project_display')) ?? config.flip_project_display

export const defaultLocation = (user: User, config: Config): string =>
  own(user, 'ui.defaultLocation') ?? config.defaultLocation
