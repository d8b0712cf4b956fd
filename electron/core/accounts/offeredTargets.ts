/** What can be tracked on today: what a few words mean, what is pinned, and whether what runs is still offered. */
import type { Timer } from '../../../shared/model/entities.ts'
import type { Settings } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { createTargetFinder } from '../external/timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import type { Accounts } from './accounts.ts'
import { usablePins } from './pinnedTargets.ts'

export interface OfferedTargetsNeeds {
  clock: Clock
  accounts: Accounts
  timer: () => Timer
  settings: () => Settings
}

export function createOfferedTargets({ clock, accounts, timer, settings }: OfferedTargetsNeeds) {
  const today = () => localDate(clock.now(), clock.zone())
  return {
    targets: createTargetFinder(accounts, today),
    pins: () => usablePins(settings().pins, accounts, today()),
    /** Also true while nothing runs. */
    isTimerOffered(): boolean {
      const state = timer()
      if (state.kind === 'idle') return true
      const { target } = state.entry
      return accounts.isOffered(target) && accounts.runsOn(target, today())
    },
  }
}
