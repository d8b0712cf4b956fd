/** What each part is told when Stint starts, is back, is shown and ends, and in which order. */
import type { Timer } from '../../shared/model/snapshot.ts'
import type { AbsenceMonitor } from './absences/absenceMonitor.ts'
import type { ForgottenPause } from './absences/forgottenPause.ts'
import { reportLastRun } from './absences/lastRun.ts'
import type { ServerRecords } from './backup/serverRecords.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { DayStatuses } from './accounts/dayStatus.ts'
import type { createUnreadableRows } from './backup/tellUnreadable.ts'
import type { createBeforeQuit } from './beforeQuit.ts'
import type { LinkRequests } from './external/linkRequests.ts'
import type { Notices } from './notices.ts'
import type { RemoteTimers } from './otherDevices/remoteTimers.ts'
import type { PartFailed, ToldPart } from './partFailures.ts'
import type { Clock, Journal } from './ports/ports.ts'
import type { ReminderService } from './reminders/reminderService.ts'
import { runAll } from './runAll.ts'
import { startSchedule } from './schedule.ts'
import type { Outbox } from './sync/outbox.ts'

export interface LifecycleNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  /** Of this program, such as "1.2.0". */
  version: string
  notices: Notices
  accounts: Accounts
  dayStatuses: DayStatuses
  outbox: Outbox
  absences: AbsenceMonitor
  forgottenPause: ForgottenPause
  remoteTimers: RemoteTimers
  links: LinkRequests
  reminders: ReminderService
  serverRecords: ServerRecords
  beforeQuit: ReturnType<typeof createBeforeQuit>
  unreadableRows: ReturnType<typeof createUnreadableRows>
  /** Makes the account of this computer. */
  beginLocal: () => void
  changed: () => void
  failed: PartFailed
}

export function createLifecycle(needs: LifecycleNeeds) {
  const {
    clock,
    journal,
    accounts,
    dayStatuses,
    outbox,
    absences,
    forgottenPause,
    remoteTimers,
    reminders,
    changed,
    failed,
  } = needs
  const run = (parts: Partial<Record<ToldPart, () => void>>) => runAll(parts, failed)
  const failedIn = (part: ToldPart) => (step: string, error: unknown) => failed(part, error, step)

  return {
    /** Takes up where the last run ended. `lacksLocal`: the account of this computer was never made here, or was lost. */
    start({ lacksLocal }: { lacksLocal: boolean }): void {
      // Whoever installs Stint can track at once, before there is any login.
      if (lacksLocal) needs.beginLocal()
      runAll({ unreadable: needs.unreadableRows.tell }, failedIn('display'))
      const { timer, version, notices } = needs
      // First of all: what is sent depends on how the last run ended.
      runAll(
        { lastRun: () => reportLastRun({ clock, journal, timer, version, notices, absences }) },
        failedIn('absences'),
      )
      run({
        sending: outbox.wake,
        reminders: reminders.check,
        pauses: forgottenPause.check,
        accounts: () =>
          startSchedule({
            clock,
            accounts,
            outbox,
            serverRecords: needs.serverRecords,
            onMidnight: changed,
            onFailure: failedIn('accounts'),
          }),
        otherDevices: remoteTimers.timerChanged,
      })
      void remoteTimers.refresh()
    },
    /** The machine or the person is back. */
    wake(): void {
      changed()
      run({ sending: () => outbox.wakeNow(), reminders: reminders.check, pauses: forgottenPause.check })
      void remoteTimers.refresh()
    },
    settingsChanged(): void {
      changed()
      run({ absences: absences.timerChanged, reminders: reminders.check, pauses: forgottenPause.check })
    },
    /** The popover was opened. */
    shown(): void {
      // Whoever opens it is there, whatever the system says of locks, or doesn't.
      absences.event({ kind: 'lock', edge: 'ends', idleMs: 0 })
      changed()
      run({
        sending: () => outbox.wakeNow(),
        accounts: () => {
          for (const { id } of accounts.views()) void dayStatuses.refresh(id)
        },
      })
      void remoteTimers.refresh()
    },
    /** What is still to be sent has a few seconds for it. Never throws. */
    async close(kind: 'quit' | 'shutdown'): Promise<void> {
      absences.close(kind)
      run({
        reminders: reminders.close,
        pauses: forgottenPause.close,
        otherDevices: remoteTimers.close,
      })
      needs.links.close()
      for (const step of [needs.beforeQuit.flushBeforeQuit, needs.beforeQuit.close]) {
        await step().catch((error: unknown) => failed('sending', error, 'quit'))
      }
    },
  }
}
