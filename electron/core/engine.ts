/** The core put together: accounts, timer, gaps, outbox and what is shown of them. It knows ports and no system. */
import type { Target } from '../../shared/model.ts'
import { createAbsences } from './absences.ts'
import { localLogin } from './account.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { createConflicts } from './conflicts.ts'
import { createDays } from './days.ts'
import { createElsewhere } from './elsewhere.ts'
import type { EngineNeeds } from './engineNeeds.ts'
import { createLinks } from './links.ts'
import { createLeaving } from './leaving.ts'
import { createMessages } from './messages.ts'
import { createNotices, leftBehind, noKeychain } from './notices.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createTargets } from './outside.ts'
import { createPauses } from './pauses.ts'
import { createPublisher } from './publisher.ts'
import { recover } from './recovery.ts'
import { createReminding } from './reminding.ts'
import { startRounds } from './rounds.ts'
import { buildDay, buildDays, buildSnapshot, type DayNeeds } from './snapshot.ts'
import { createTracker } from './tracker.ts'
import { createUnreadable } from './tellUnreadable.ts'

export type Engine = ReturnType<typeof createEngine>

export function createEngine(needs: EngineNeeds) {
  const { clock, journal, log, notifier, settings, newId } = needs
  const open = () => needs.open(false)
  const openQuestion = () => needs.open(true)
  const changed = () => publisher.changed()
  const notices = createNotices(needs.notices, changed)
  const accounts: Accounts = createAccounts({
    clock,
    store: needs.accounts,
    keychain: needs.keychain,
    catalogs: needs.catalogs,
    providers: needs.providers,
    onChange: changed,
    onMessage: (account, message) => tell(account, message),
    onSecret: needs.hideSecret,
    dayOf: (accountId) => days.of(accountId),
  })
  const { link, resolve, termsOf } = accounts
  // Before anything else reads the journal.
  const unreadable = createUnreadable({
    clock,
    journal,
    log,
    notices,
    newId,
    termsOf,
    onProjectsLost: (accountId) => accounts.has(accountId) && beginLocal(),
    later: needs.later,
  })
  const days = createDays({ clock, log, link, onChange: changed })
  const tracker = createTracker({
    clock,
    journal,
    newId,
    termsOf,
    resolve,
    hasAccount: accounts.has,
    undoMs: () => settings().undoSeconds * 1_000,
    onRelease() {
      changed()
      outbox.wake()
    },
    onCommit() {
      changed()
      // After the answer to the click: the network comes last.
      needs.later(() => {
        absences.timerChanged()
        pauses.check()
        elsewhere.timerChanged()
        outbox.wake()
        reminding.check()
      })
    },
  })
  const { timer, rewrite } = tracker
  const outbox: Outbox = createOutbox({
    clock,
    journal,
    log,
    random: needs.random,
    link,
    isHeld: tracker.isHeld,
    onChange(accountId, trouble) {
      if (trouble === undefined) return changed()
      accounts.report(accountId, trouble)
      if (trouble === null) void days.look(accountId, true)
      if (trouble?.kind === 'keychain') notices.raise(noKeychain(trouble.message))
      else notices.clear('keychain')
      needs.onReach()
    },
    onLeftBehind: (posting, { message }) => notices.raise(leftBehind(posting, message)),
    // Pauses may be booked elsewhere by now.
    onRefused: ({ kind, target }) => kind === 'pause' && void accounts.refresh(target.accountId),
  })
  const absences = createAbsences({
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
    onClockBack: () => outbox.clockWentBack(),
  })
  const pauses = createPauses({
    clock,
    journal,
    timer,
    settings,
    notifier,
    open: openQuestion,
    resume: () => needs.attempt(() => tracker.resume()),
    stop: () => needs.attempt(() => tracker.stop()),
    onChange: changed,
  })
  const conflicts = createConflicts({
    journal,
    newId,
    termsOf,
    targetOf: accounts.targetOf,
    rewrite,
    outbox,
  })
  const elsewhere = createElsewhere({
    clock,
    journal,
    log,
    timer,
    newId,
    link,
    termsOf,
    rewrite,
    outbox,
    accounts: accounts.enabled,
    targetOf: accounts.targetOf,
    onChange: changed,
  })
  /** What the person pinned; what is not offered now may be again. */
  function pins(): Target[] {
    const usable = new Set(accounts.enabled().map(({ id }) => id))
    return settings().pins.flatMap((ref) => (usable.has(ref.accountId) && accounts.targetOf(ref)) || [])
  }
  const targets = createTargets(accounts)
  const links = createLinks({
    clock,
    settings,
    tracker,
    targets,
    notices,
    newId,
    open: needs.open,
    attempt: needs.attempt,
    onChange: changed,
  })
  const tell = createMessages({ journal, notices, notifier, open })
  const reminding = createReminding({
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
  })
  const dayNeeds = (): DayNeeds => ({ clock, journal, settings: settings(), termsOf, scheduled: plannedFor })
  /** What the back end that plans the most has planned for a date: time at two companies is counted once. */
  function plannedFor(date: string): number | null {
    const plans = accounts.enabled().flatMap(({ id }) => {
      const day = days.of(id)
      return day?.date === date && day.scheduledMs !== null ? [day.scheduledMs] : []
    })
    return plans.length > 0 ? Math.max(...plans) : null
  }
  const publisher = createPublisher(
    (revision) =>
      buildSnapshot({
        revision,
        clock,
        journal,
        termsOf,
        timer: timer(),
        accounts: accounts.views(),
        gaps: absences.views(),
        forgottenPause: pauses.forgotten(),
        elsewhere: elsewhere.list(),
        undo: tracker.undoView(),
        reminder: reminding.view(),
        link: links.view(),
        pins: pins(),
        notices: notices.list(),
        settings: settings(),
        ...needs.shortcuts(),
        catalogRevision: accounts.catalogRevision(),
      }),
    needs.send,
  )

  /** The account of this computer, without a project yet. */
  function beginLocal(): void {
    void accounts.login(localLogin).catch((error: unknown) => log.warn('no local account', { error: String(error) }))
  }

  const leaving = createLeaving({
    clock,
    journal,
    outbox,
    tracker,
    accountIds: () => accounts.enabled().map(({ id }) => id),
  })

  return {
    notices,
    accounts,
    tracker,
    outbox,
    absences,
    pauses,
    conflicts,
    elsewhere,
    targets,
    links,
    reminding,
    leaving,
    pins,
    rebuildPosting: unreadable.rebuild,
    changed,
    snapshot: publisher.snapshot,
    day: (date: string) => buildDay(date, dayNeeds()),
    days: (from: string, to: string) => buildDays(from, to, dayNeeds()),
    /** Takes up where the last run ended. */
    start({ isNew }: { isNew: boolean }): void {
      // Whoever installs Stint can track at once, before there is any login.
      if (isNew) beginLocal()
      unreadable.tell()
      recover({ clock, journal, timer, version: needs.version, notices, absences })
      outbox.wake()
      reminding.check()
      pauses.check()
      startRounds({ clock, accounts, outbox, onMidnight: changed })
      elsewhere.timerChanged()
      void elsewhere.look()
    },
    /** The machine or the person is back. */
    wake(): void {
      changed()
      outbox.wakeNow()
      reminding.check()
      pauses.check()
      void elsewhere.look()
    },
    settingsChanged(): void {
      reminding.check()
      pauses.check()
      absences.timerChanged()
      changed()
    },
    /** The popover was opened. */
    shown(): void {
      // Whoever opens it is there, whatever the system says of locks, or doesn't.
      absences.event({ kind: 'lock', edge: 'ends', idleMs: 0 })
      changed()
      for (const { id } of accounts.views()) void days.look(id)
      outbox.wakeNow()
      void elsewhere.look()
    },
    async close(kind: 'quit' | 'shutdown'): Promise<void> {
      absences.close(kind)
      reminding.close()
      pauses.close()
      elsewhere.close()
      links.close()
      await leaving.settle()
      await leaving.close()
    },
  }
}
