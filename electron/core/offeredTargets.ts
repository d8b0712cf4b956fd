/** What can be tracked on today: what a few words mean, what is pinned or was used last, and whether what runs is still offered. */
import type { Timer } from '../../shared/model/entities.ts'
import type { Settings, Target, TargetRef } from '../../shared/model/snapshot.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { createTargetFinder } from './external/timerRequest.ts'
import type { Clock } from './ports/ports.ts'
import type { ShownJournal } from './currentNames.ts'
import type { Accounts } from './accounts/accounts.ts'
import { usablePins } from './accounts/pinnedTargets.ts'

export interface OfferedTargetsNeeds {
  clock: Clock
  journal: ShownJournal
  accounts: Accounts
  timer: () => Timer
  settings: () => Settings
}

/** How many of those used last are shown, and among how many they are looked for. */
const recentCount = 8
const recentLookedAt = 20

export function createOfferedTargets({ clock, journal, accounts, timer, settings }: OfferedTargetsNeeds) {
  const today = () => localDate(clock.now(), clock.zone())
  const isOffered = (ref: TargetRef) => accounts.isOffered(ref) && accounts.runsOn(ref, today())
  return {
    targets: createTargetFinder(accounts, today),
    pins: () => usablePins(settings().pins, accounts, today()),
    /** Also true while nothing runs. */
    isTimerOffered(): boolean {
      const state = timer()
      return state.kind === 'idle' || isOffered(state.entry.target)
    },
    /** The one used last first. */
    recents: (): Target[] =>
      journal
        .recentTargets(recentLookedAt)
        .filter((target) => accounts.has(target.accountId) && isOffered(target))
        .slice(0, recentCount),
  }
}
