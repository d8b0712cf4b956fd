/** Which part of the core each call goes to. */
import { editedCatalog } from '../../shared/catalog/localCatalog.ts'
import type { CallName } from '../../shared/ipc/callNames.ts'
import type { CommandLineInfo } from '../../shared/model/commandPlace.ts'
import type { BackupView, DataInfo } from '../../shared/model/backup.ts'
import type { Exported, Output, Parsed } from '../../shared/ipc/contract.ts'
import type { Legal } from '../../shared/model/updatesView.ts'
import type { ProviderInfo, Snapshot } from '../../shared/model/snapshot.ts'
import type { SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import type { CalendarView } from '../../shared/model/calendars.ts'
import type { Calendars } from '../core/calendars/calendars.ts'
import type { Engine } from '../core/engine.ts'
import { changedFavourites, changedPins } from '../core/accounts/pinnedTargets.ts'
import type { Journal } from '../core/ports/ports.ts'

export type Handlers = { [N in CallName]: (input: Parsed<N>) => Output<N> | Promise<Output<N>> }

export interface HandlerNeeds {
  engine: Engine
  journal: Journal
  /** In the language in use. */
  providers: () => ProviderInfo[]
  /** Applies and stores; throws AppError when the system refuses (a shortcut that is taken). */
  changeSettings: (patch: SettingsPatch) => void
  recordShortcut: (recording: boolean) => void
  commandLine: {
    info(): Promise<CommandLineInfo>
    put(on: boolean): Promise<CommandLineInfo>
  }
  newId: () => string
  data: {
    info(): DataInfo
    show(): void
    backUp(): Promise<string | null>
    chooseBackup(): Promise<BackupView | null>
    restore(id: string, withSettings: boolean): Promise<void>
    restoreLost(): Promise<void>
    forgetLost(): void
    diagnostics(): Promise<string>
    saveDiagnostics(): Promise<string | null>
    saveUnreadable(): Promise<string | null>
  }
  exportEntries: (what: Parsed<'exportEntries'>) => Promise<Exported>
  copyDays: (what: Parsed<'copyDays'>) => Promise<{ entries: number }>
  /** In the browser. */
  pages: {
    openLink(what: Parsed<'openLink'>): void
    openRecord(what: Parsed<'openRecord'>): Promise<void>
  }
  windows: {
    hidePopover(): void
    sizePopover(height: number): number
    openSettings(): void
    openDay(date?: string): void
  }
  updates: {
    check(): Promise<void>
    restart(): Promise<void>
    openPage(): void
    legal(): Legal
  }
  calendars: Pick<Calendars, 'list' | 'addAddress' | 'change' | 'remove' | 'readNow' | 'days' | 'takeOver'> & {
    addFile(): Promise<CalendarView[] | null>
  }
  quit: () => void
}

/** As many uses as say something about what comes next. */
const usesShown = 500

export function createHandlers(needs: HandlerNeeds): Handlers {
  const { engine, journal, windows, data, calendars, changeSettings } = needs
  const { tracker, accounts, accountActions, outbox, notices, snapshot, absences, conflicts, remoteTimers } = engine

  /** What the windows are shown after an action. */
  function after(action: () => unknown): Snapshot {
    action()
    return snapshot()
  }
  async function whenDone(action: Promise<unknown>): Promise<Snapshot> {
    await action
    return snapshot()
  }

  return {
    state: () => snapshot(),
    catalogs: () => accounts.catalogs(),
    uses: () => journal.recentUses(usesShown),
    pastNotes: (input) => engine.pastNotes.find(input),
    pin: (input) => after(() => changeSettings({ pins: changedPins(snapshot().settings.pins, input) })),
    tags: (input) => engine.tags.find(input),
    changeFavourite: (input) =>
      after(() => changeSettings({ pins: changedFavourites(snapshot().settings.pins, input) })),
    providers: () => needs.providers(),
    start: (input) => after(() => tracker.start(input)),
    continueEntry: (input) => after(() => tracker.continueEntry(input)),
    stop: () => after(() => tracker.stop()),
    pause: () => after(() => tracker.pause()),
    resume: ({ at }) => after(() => tracker.resume(at)),
    discard: () => after(() => tracker.discard()),
    amend: (input) => after(() => tracker.amend(input)),
    sendAgain({ entryId }) {
      tracker.sendAgain(entryId)
      outbox.wakeNow()
      return snapshot()
    },
    openLink: (input) => (needs.pages.openLink(input), null),
    async openRecord(input) {
      await needs.pages.openRecord(input)
      return null
    },
    repair: (input) => after(() => tracker.repair(input)),
    deleteEntry: ({ entryId }) => after(() => tracker.deleteEntry(entryId)),
    addEntry: (input) => after(() => tracker.addEntry(input)),
    splitEntry: (input) => after(() => tracker.split(input)),
    mergeEntries: (input) => after(() => tracker.merge(input)),
    undo: ({ id }) => after(() => tracker.undo(id)),
    dismissUndo: ({ id }) => after(() => tracker.dismissUndo(id)),
    answerGap: (input) => after(() => absences.answer(input)),
    pauseOn: () => after(() => engine.forgottenPause.pauseOn()),
    answerReminder: ({ id, answer }) => after(() => engine.reminders.answer(id, answer)),
    resolveConflict: (input) => after(() => conflicts.resolve(input)),
    answerLink({ id, answer }) {
      if (answer === 'always') changeSettings({ links: 'allow' })
      engine.links.answer(id, answer !== 'no')
      return snapshot()
    },
    commandLine: () => needs.commandLine.info(),
    putCommandOnPath: ({ on }) => needs.commandLine.put(on),
    dataInfo: () => data.info(),
    showData: () => (data.show(), null),
    backUp: () => data.backUp(),
    chooseBackup: () => data.chooseBackup(),
    async restoreBackup({ id, withSettings }) {
      await data.restore(id, withSettings)
      return null
    },
    restoreLost: () => whenDone(data.restoreLost()),
    diagnostics: () => data.diagnostics(),
    saveDiagnostics: () => data.saveDiagnostics(),
    saveUnreadable: () => data.saveUnreadable(),
    adopt: (record) => whenDone(remoteTimers.continueHere(record)),
    stopElsewhere: (record) => whenDone(remoteTimers.stop(record)),
    ignoreElsewhere: (record) => after(() => remoteTimers.ignore(record)),
    earlier: ({ limit }) => engine.earlier(limit),
    days: ({ from, to }) => engine.days(from, to),
    takeOver: () => whenDone(engine.takeOver()),
    settle: ({ postingId, outcome }) => after(() => outbox.resolveUndecided(postingId, outcome)),
    async testLogin(input) {
      const outcome = await accounts.test(input)
      return 'kind' in outcome ? outcome : { kind: 'report', report: outcome }
    },
    async login(input) {
      const outcome = await accountActions.logIn(input)
      return typeof outcome === 'string' ? { kind: 'done', snapshot: snapshot() } : outcome
    },
    changeAccount: (input) => whenDone(accountActions.change(input)),
    editCatalog({ accountId, change }) {
      accounts.editCatalog(accountId, (catalog) => editedCatalog(catalog, change, needs.newId()))
      return snapshot()
    },
    startNew: (input) => whenDone(engine.startNew(input)),
    finishTask: ({ target }) => whenDone(accounts.finishTask(target)),
    calendars: () => calendars.list(),
    addCalendar: ({ address }) => calendars.addAddress(address),
    addCalendarFile: () => calendars.addFile(),
    changeCalendar: (input) => calendars.change(input),
    removeCalendar: ({ calendarId }) => calendars.remove(calendarId),
    readCalendar: ({ calendarId }) => calendars.readNow(calendarId),
    calendarDays: (input) => calendars.days(input),
    takeOverEvent: (input) => after(() => calendars.takeOver(input)),
    exportEntries: (input) => needs.exportEntries(input),
    copyDays: (input) => needs.copyDays(input),
    logout: (input) => whenDone(accountActions.logOut(input)),
    refreshCatalog: ({ accountId }) => whenDone(accountActions.refresh(accountId)),
    changeSettings: (patch) => after(() => changeSettings(patch)),
    recordShortcut: ({ recording }) => (needs.recordShortcut(recording), null),
    dismissNotice: ({ id }) =>
      after(() => {
        if (id === 'journal') data.forgetLost()
        engine.refusedRemovals.dismissed(id)
        notices.clear(id)
      }),
    settleRemoval: ({ id, outcome }) => after(() => engine.refusedRemovals.settle(id, outcome)),
    retryKeychain: () => whenDone(accountActions.refresh()),
    checkForUpdates: () => whenDone(needs.updates.check()),
    async restartToUpdate() {
      await needs.updates.restart()
      return null
    },
    openReleasePage: () => (needs.updates.openPage(), null),
    legal: () => needs.updates.legal(),
    hidePopover: () => (windows.hidePopover(), null),
    sizePopover: ({ height }) => ({ most: windows.sizePopover(height) }),
    openSettings: () => (windows.openSettings(), null),
    openDay: ({ date }) => (windows.openDay(date), null),
    quit: () => (needs.quit(), null),
  }
}
