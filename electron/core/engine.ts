/** The core put together: accounts, timer, gaps, outbox and what is shown of them. It knows ports and no system. */
import { createAbsenceMonitor } from './absences/absenceMonitor.ts'
import { localLogin } from './accounts/accountState.ts'
import { createAccountActions } from './accounts/accountActions.ts'
import { type Accounts, createAccounts } from './accounts/accounts.ts'
import { createConflicts } from './otherDevices/conflicts.ts'
import { createOfferedTargets } from './offeredTargets.ts'
import { createDayStatuses } from './accounts/dayStatus.ts'
import { takeOver } from './otherDevices/endRemoteTimers.ts'
import { createServerRecords } from './backup/serverRecords.ts'
import { createRemoteTimers } from './otherDevices/remoteTimers.ts'
import { createLifecycle } from './engineLifecycle.ts'
import type { EngineNeeds } from './engineNeeds.ts'
import { withClockCheck } from './absences/withClockCheck.ts'
import { createLinkRequests } from './external/linkRequests.ts'
import { createBeforeQuit } from './beforeQuit.ts'
import { createServerMessages } from './accounts/serverMessages.ts'
import { oldSecretOrigins } from './journalState.ts'
import { createNotices } from './notices.ts'
import { createRefusedRemovals } from './sync/refusedRemovals.ts'
import { createSendReports } from './sendReports.ts'
import { createSuggestions } from './suggestions.ts'
import { createOutbox, type Outbox } from './sync/outbox.ts'
import { createPartFailures, type ToldPart } from './partFailures.ts'
import { createForgottenPause } from './absences/forgottenPause.ts'
import type { Notifier } from './ports/ports.ts'
import { createSnapshotPublisher } from './snapshot/snapshotPublisher.ts'
import { createUnsentIndex } from './snapshot/unsentIndex.ts'
import { createReminderService } from './reminders/reminderService.ts'
import { runAll } from './runAll.ts'
import { named, namedTimer, withCurrentNames } from './currentNames.ts'
import { buildSnapshot } from './snapshot/buildSnapshot.ts'
import { createShownDays } from './snapshot/shownDays.ts'
import { startNew } from './entries/startNew.ts'
import { steadyClock } from './steadyClock.ts'
import { createTracker } from './entries/tracker.ts'
import { createUnreadableRows } from './backup/tellUnreadable.ts'

export type Engine = ReturnType<typeof createEngine>

export function createEngine(needs: EngineNeeds) {
  const { clock, journal, log, settings, newId, later, onReach } = needs
  const waitClock = steadyClock(clock)
  const openQuestion = () => needs.open(true)
  const changed = () => publisher.changed()
  const notices = createNotices(needs.notices, changed)
  const failed = createPartFailures({ journal, log, notices })
  const run = (parts: Partial<Record<ToldPart, () => void>>) => runAll(parts, failed)
  const failedIn = (part: ToldPart) => (step: string, error: unknown) => failed(part, error, step)
  const notifier: Notifier = { show: (message) => run({ notifications: () => needs.notifier.show(message) }) }
  const accounts: Accounts = createAccounts({
    clock,
    store: needs.accounts,
    keychain: needs.keychain,
    oldOrigins: {
      read: () => oldSecretOrigins.read(journal),
      write: (origins) => oldSecretOrigins.write(journal, origins),
    },
    catalogs: needs.catalogs,
    providers: needs.providers,
    onChange: changed,
    onMessage: (account, message) => tellServerMessage(account, message),
    onSecret: needs.hideSecret,
    dayOf: (accountId) => dayStatuses.of(accountId),
  })
  const { connectionOf, resolve, planningRulesOf, targetOf } = accounts
  // Before anything else reads the journal.
  const unreadable = { clock: waitClock, journal, log, notices, newId, planningRulesOf, later }
  const unreadableRows = createUnreadableRows(unreadable)
  const dayStatuses = createDayStatuses({ clock, log, connectionOf, notedMs: accounts.notedMs, onChange: changed })
  const ownTracker = createTracker({
    clock,
    journal,
    newId,
    planningRulesOf,
    resolve,
    hasAccount: accounts.has,
    undoMs: () => settings().undoSeconds * 1_000,
    onRelease() {
      changed()
      run({ sending: outbox.wake })
    },
    onCommit() {
      changed()
      // After the answer to the click: the network comes last.
      needs.later(() =>
        run({
          sending: outbox.wake,
          absences: absences.timerChanged,
          pauses: forgottenPause.check,
          otherDevices: remoteTimers.timerChanged,
          reminders: reminders.check,
        }),
      )
    },
  })
  const tracker = withClockCheck(ownTracker, () => absences.checkClock())
  const { timer, rewrite } = tracker
  const serverRecords = createServerRecords({ clock, journal, log, accounts, notices, newId })
  const onFailure = failedIn('accounts')
  const reports = createSendReports({ accounts, dayStatuses, serverRecords, notices, onReach, changed, onFailure })
  const outbox: Outbox = createOutbox({
    clock,
    journal,
    log,
    random: needs.random,
    connectionOf,
    planningRulesOf,
    isUndoable: tracker.isUndoable,
    ...reports,
    onFailure: failedIn('sending'),
  })
  const refusedRemovals = createRefusedRemovals({
    journal,
    notices,
    newId,
    rewrite: tracker.rewrite,
    wake: () => outbox.wake(),
  })
  const absences = createAbsenceMonitor({
    clock,
    journal,
    timer,
    settings,
    newId,
    rewrite,
    resolve,
    notices,
    notifier,
    open: openQuestion,
    idleMs: needs.idleMs,
    attempt: needs.attempt,
    onChange: changed,
    log,
    onFailure: failedIn('absences'),
  })
  const forgottenPause = createForgottenPause({
    clock,
    journal,
    timer,
    settings,
    notifier,
    open: openQuestion,
    resume: () => needs.attempt(() => tracker.resume()),
    stop: () => needs.attempt(() => tracker.stop()),
    onChange: changed,
    onFailure: failedIn('pauses'),
  })
  const conflicts = createConflicts({
    journal,
    clock,
    newId,
    planningRulesOf,
    targetOf: accounts.targetOf,
    rewrite,
    outbox,
  })
  const remoteTimers = createRemoteTimers({
    clock,
    journal,
    log,
    timer,
    newId,
    connectionOf,
    planningRulesOf,
    rewrite,
    outbox,
    accounts: accounts.enabled,
    targetOf: accounts.targetOf,
    onChange: changed,
  })
  const shownJournal = withCurrentNames(journal, targetOf, () => clock.now() - waitClock.now())
  const offered = createOfferedTargets({ clock, journal: shownJournal, accounts, timer, settings })
  const { targets, pins, isTimerOffered } = offered
  const links = createLinkRequests({
    clock,
    settings,
    tracker,
    targets,
    isTimerOffered,
    notices,
    newId,
    open: needs.open,
    attempt: needs.attempt,
    onChange: changed,
  })
  const tellServerMessage = createServerMessages({ journal, notices, notifier, open: () => needs.open(false) })
  const reminders = createReminderService({
    clock,
    journal,
    notifier,
    settings,
    timer,
    stop: (at) => tracker.stop(at),
    open: openQuestion,
    openDay: needs.openDay,
    attempt: needs.attempt,
    quiet: needs.quiet,
    onChange: changed,
    onFailure: failedIn('reminders'),
  })
  const unsent = createUnsentIndex(journal, planningRulesOf)
  const publisher = createSnapshotPublisher(
    (revision) =>
      buildSnapshot({
        revision,
        clock,
        journal: shownJournal,
        planningRulesOf,
        unsent,
        timer: namedTimer(timer(), targetOf),
        notOffered: !isTimerOffered(),
        accounts: accounts.views(),
        gaps: absences.views().map((gap) => ({ ...gap, entry: named(gap.entry, targetOf) })),
        forgottenPause: forgottenPause.forgotten(),
        elsewhere: remoteTimers.list(),
        moreElsewhere: remoteTimers.more(),
        undo: tracker.undoView(),
        reminder: reminders.view(),
        link: links.view(),
        pins: pins(),
        recents: offered.recents(),
        notices: notices.list(),
        settings: settings(),
        ...needs.shortcuts(),
        updates: needs.updates(),
        calendarRevision: needs.calendarRevision(),
        catalogRevision: accounts.catalogRevision(),
      }),
    needs.send,
    failedIn('display'),
  )

  /** The account of this computer, with the projects that are kept of it. */
  function beginLocal(): void {
    void accounts.login(localLogin).catch((error: unknown) => log.warn('no local account', { error: String(error) }))
  }

  const beforeQuit = createBeforeQuit({
    clock,
    journal,
    outbox,
    tracker,
    accountIds: () => accounts.enabled().map(({ id }) => id),
  })

  const lifecycle = createLifecycle({
    clock,
    journal,
    timer,
    version: needs.version,
    notices,
    accounts,
    dayStatuses,
    outbox,
    absences,
    forgottenPause,
    remoteTimers,
    links,
    reminders,
    beforeQuit,
    unreadableRows,
    serverRecords,
    beginLocal,
    changed,
    failed,
  })

  return {
    notices,
    accounts,
    accountActions: createAccountActions({ clock: waitClock, journal, timer, accounts, outbox, onChange: changed }),
    tracker,
    ...createSuggestions({ clock, journal, accounts }),
    startNew: (input: Parameters<typeof startNew>[1]) => startNew({ accounts, tracker, newId }, input),
    outbox,
    absences,
    forgottenPause,
    conflicts,
    remoteTimers,
    refusedRemovals,
    async takeOver() {
      await takeOver({ clock, journal, timer, connectionOf, sendAgain: tracker.sendAgain })
      outbox.wakeNow()
    },
    targets,
    isTimerOffered,
    shownJournal,
    links,
    reminders,
    beforeQuit,
    rebuildPosting: unreadableRows.rebuild,
    waitClock,
    changed,
    /** Logs that a part failed, and tells the person once. */
    failed,
    snapshot: publisher.snapshot,
    ...createShownDays({ clock, journal: shownJournal, settings, accounts, dayStatuses, unsent }),
    ...lifecycle,
  }
}
