/** What each part is told when Stint starts, is back, is shown and ends, and in which order. */
import type { Timer } from '../../shared/model/snapshot.ts'
import type { Absences } from './absences/absenceMonitor.ts'
import type { Pauses } from './absences/forgottenPause.ts'
import { recover } from './absences/lastRun.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Days } from './accounts/dayStatus.ts'
import type { createUnreadable } from './backup/tellUnreadable.ts'
import type { createLeaving } from './beforeQuit.ts'
import type { Links } from './external/linkRequests.ts'
import type { Notices } from './notices.ts'
import type { ElsewhereRecords } from './otherDevices/remoteTimers.ts'
import type { PartFailed, ToldPart } from './partFailures.ts'
import type { Clock, Journal } from './ports/ports.ts'
import type { Reminding } from './reminders/reminderService.ts'
import { runAll } from './runAll.ts'
import { startRounds } from './schedule.ts'
import type { Outbox } from './sync/outbox.ts'

export interface LifecycleNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  /** Of this program, such as "1.2.0". */
  version: string
  notices: Notices
  accounts: Accounts
  days: Days
  outbox: Outbox
  absences: Absences
  pauses: Pauses
  elsewhere: ElsewhereRecords
  links: Links
  reminding: Reminding
  leaving: ReturnType<typeof createLeaving>
  unreadable: ReturnType<typeof createUnreadable>
  /** Makes the account of this computer. */
  beginLocal: () => void
  changed: () => void
  failed: PartFailed
}

export function createLifecycle(needs: LifecycleNeeds) {
  const { clock, journal, accounts, days, outbox, absences, pauses, elsewhere, reminding, changed, failed } = needs
  const run = (parts: Partial<Record<ToldPart, () => void>>) => runAll(parts, failed)
  const failedIn = (part: ToldPart) => (step: string, error: unknown) => failed(part, error, step)

  return {
    /** Takes up where the last run ended. */
    start({ isNew }: { isNew: boolean }): void {
      // Whoever installs Stint can track at once, before there is any login.
      if (isNew) needs.beginLocal()
      runAll({ unreadable: needs.unreadable.tell }, failedIn('display'))
      const { timer, version, notices } = needs
      // First of all: what is sent depends on how the last run ended.
      runAll({ lastRun: () => recover({ clock, journal, timer, version, notices, absences }) }, failedIn('absences'))
      run({
        sending: outbox.wake,
        reminders: reminding.check,
        pauses: pauses.check,
        accounts: () => startRounds({ clock, accounts, outbox, onMidnight: changed, onFailure: failedIn('accounts') }),
        otherDevices: elsewhere.timerChanged,
      })
      void elsewhere.look()
    },
    /** The machine or the person is back. */
    wake(): void {
      changed()
      run({ sending: () => outbox.wakeNow(), reminders: reminding.check, pauses: pauses.check })
      void elsewhere.look()
    },
    settingsChanged(): void {
      changed()
      run({ absences: absences.timerChanged, reminders: reminding.check, pauses: pauses.check })
    },
    /** The popover was opened. */
    shown(): void {
      // Whoever opens it is there, whatever the system says of locks, or doesn't.
      absences.event({ kind: 'lock', edge: 'ends', idleMs: 0 })
      changed()
      run({
        sending: () => outbox.wakeNow(),
        accounts: () => {
          for (const { id } of accounts.views()) void days.look(id)
        },
      })
      void elsewhere.look()
    },
    /** What is still to be sent has a few seconds for it. Never throws. */
    async close(kind: 'quit' | 'shutdown'): Promise<void> {
      absences.close(kind)
      run({
        reminders: reminding.close,
        pauses: pauses.close,
        otherDevices: elsewhere.close,
      })
      needs.links.close()
      for (const step of [needs.leaving.flushBeforeQuit, needs.leaving.close]) {
        await step().catch((error: unknown) => failed('sending', error, 'quit'))
      }
    },
  }
}
