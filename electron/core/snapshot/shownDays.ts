/** The days with their entries, as the windows ask for them. */
import type { Settings } from '../../../shared/model/snapshot.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { DayStatuses } from '../accounts/dayStatus.ts'
import type { Clock } from '../ports/ports.ts'
import { buildDay, buildDays, buildEarlier, type DayNeeds } from './buildSnapshot.ts'
import type { ShownJournal } from '../currentNames.ts'
import type { UnsentIndex } from './unsentIndex.ts'

export interface ShownDaysNeeds {
  clock: Clock
  journal: ShownJournal
  settings: () => Settings
  accounts: Accounts
  dayStatuses: DayStatuses
  unsent: UnsentIndex
}

export function createShownDays(needs: ShownDaysNeeds) {
  const { clock, journal, settings, accounts, dayStatuses, unsent } = needs
  const { planningRulesOf } = accounts
  const enabled = () => accounts.enabled().map(({ id }) => id)
  const dayNeeds = (): DayNeeds => ({
    clock,
    journal,
    settings: settings(),
    planningRulesOf,
    scheduled: (date) => dayStatuses.scheduledMs(date, enabled()),
    locked: (date) => enabled().flatMap((id) => dayStatuses.on(id, date)?.locked ?? []),
  })
  return {
    day: (date: string) => buildDay(date, dayNeeds()),
    earlier: (limit: number) => buildEarlier(limit, { ...dayNeeds(), unsent }),
    days(from: string, to: string) {
      dayStatuses.look(enabled(), from, to)
      return buildDays(from, to, dayNeeds())
    },
  }
}
