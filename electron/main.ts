/** Composition root: puts the core (`core/engine.ts`), the system and the windows together, with the helpers of `wiring/`. */
import { app, globalShortcut, nativeTheme, net } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { asAppError, describe } from '../shared/errors.ts'
import { asTheSystem } from '../shared/language.ts'
import { createEngine, type Engine } from './core/engine.ts'
import { notDoneNotice, stackOf } from './core/partFailures.ts'
import { createShortcutActions } from './core/external/shortcutActions.ts'
import { runAll } from './core/runAll.ts'
import { wholeClock } from './core/wholeClock.ts'
import { createApplySettings } from './wiring/applySettings.ts'
import { createAppCalendars } from './wiring/calendars.ts'
import { createAppTray } from './wiring/appTray.ts'
import { createBackups } from './wiring/backups.ts'
import { offerMoveOnMac } from './wiring/moveOffer.ts'
import { raiseStartNotices } from './wiring/startNotices.ts'
import { createTables } from './wiring/tableExport.ts'
import { timerWindowSettings } from './wiring/timerWindowSettings.ts'
import { createWebPages } from './wiring/webPages.ts'
import { createTrayTicks } from './wiring/trayTicks.ts'
import { createAppUpdates } from './wiring/appUpdates.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerCalls } from './ipc/registerCalls.ts'
import { createStartAtLogin, startedHidden } from './system/startAtLogin.ts'
import { showStartupError } from './system/startupError.ts'
import { systemTime } from './system/systemClock.ts'
import { createKeychain } from './system/keychain.ts'
import { setLanguage } from './system/appLanguage.ts'
import { createLog, logUncaughtErrors } from './system/log/log.ts'
import { machineFacts, relaunch } from './system/appProcess.ts'
import { setMenu } from './system/appMenu.ts'
import { watchNetwork } from './system/networkWatch.ts'
import { createNotifier, isQuiet } from './system/notifications.ts'
import { idleMs, watchPower } from './system/powerEvents.ts'
import { askAboutUnsent, type QuitKind, guardQuit } from './system/quitGuard.ts'
import { createDeepLinks } from './system/external/deepLinks.ts'
import { askDesktopForKeys, createShortcuts, isWayland } from './system/globalShortcuts.ts'
import { trayState } from './system/tray/trayState.ts'
import { createWindows } from './system/windows/windows.ts'
import { openJournalFile } from './wiring/openJournal.ts'
import { createExternalAccess } from './wiring/externalAccess.ts'
import { createHttp } from './providers/shared/http.ts'
import { createProviders, infosOf } from './providers/registry.ts'
import { helpDevelopers } from './devTools.ts'
import { isOurs, lockDown, pageAddress, registerScheme, servePages } from './pageSecurity.ts'
import { createCatalogStore } from './storage/catalogStore.ts'
import { createJournal } from './storage/journal.ts'
import { createNoticeStore } from './storage/noticeStore.ts'
import { guardProfile } from './storage/ownFiles.ts'
import { openSettings } from './storage/settingsFile.ts'
import { folderProblem } from './storage/storageError.ts'

const wayland = isWayland(process.platform, process.env)

async function run(): Promise<void> {
  // What is wrong with the settings has to be said before they tell the language.
  await setLanguage(asTheSystem)
  const folder = app.getPath('userData')
  guardProfile(folder)
  const unusable = folderProblem(folder)
  if (unusable) throw unusable
  const resources = join(app.getAppPath(), 'resources')
  const newId = (): string => randomUUID()
  const log = createLog(folder, !app.isPackaged)
  logUncaughtErrors(log)
  const time = systemTime()
  const clock = wholeClock(time, (error) => log.warn('task failed', { error: stackOf(error) }))
  const settingsFile = openSettings(folder, clock.now())
  await setLanguage(settingsFile.settings().locale)
  const opened = await openJournalFile(join(folder, 'journal.sqlite'), clock.now(), app.getVersion())
  if (!opened) return app.exit(0)
  const { database, brokenRows } = opened
  const journal = createJournal(database, { now: clock.now, zone: clock.zone, brokenRows })
  const catalogs = createCatalogStore(database)
  const http = createHttp({
    fetch: (input, init) => net.fetch(input as string, init),
    onLeftOut: (host, rows) => log.warn('rows left out', { host, rows }),
    onSecret: (secret) => log.redactor.hide(secret),
  })
  const providers = createProviders(http)
  const cutOff = journal.accountsWithPostings(['sending']).length
  log.info('start', { version: app.getVersion(), accounts: settingsFile.accounts.list().length, cutOff })

  const keychain = createKeychain((secret) => log.redactor.hide(secret))
  const engine: Engine = createEngine({
    clock,
    journal,
    log,
    keychain,
    providers,
    accounts: settingsFile.accounts,
    catalogs,
    notices: createNoticeStore(journal),
    notifier: createNotifier(join(resources, 'icon.png')),
    settings: settingsFile.settings,
    shortcuts: () => ({ shortcutProblems: shortcuts.problems(), shortcutsBy: wayland ? 'desktop' : 'stint' }),
    updates: () => updates.view(),
    calendarRevision: () => calendars.revision(),
    newId,
    random: Math.random,
    version: app.getVersion(),
    idleMs,
    later: setImmediate,
    hideSecret: (secret) => log.redactor.hide(secret),
    open: (question) => windows.showPopover(question),
    openDay: (date) => windows.openDay(date),
    quiet: isQuiet,
    attempt: (action) => attempt(action),
    send: (state) =>
      runAll({ windows: () => windows.send('snapshot', state), tray: () => trayTicks.render() }, notShown),
    onReach: () => network.check(),
  })
  const { tracker, accounts, notices, outbox } = engine
  const notShown = (part: string, error: unknown) => engine.failed('display', error, part)
  const restart = () => quitting.toUpdate()
  const { settings } = settingsFile
  const updates = createAppUpdates({ engine, journal, clock, log, settings, folder, restart })
  const calendars = createAppCalendars({
    engine,
    journal,
    clock,
    keychain,
    log,
    file: settingsFile,
    folder,
    newId,
    hideSecret: (secret) => log.redactor.hide(secret),
  })
  const autostart = createStartAtLogin(settingsFile, engine.changed)
  const network = watchNetwork(
    clock,
    () => accounts.views().some(({ state }) => state.kind === 'offline'),
    () => outbox.wakeNow(),
  )

  /** What the tray and the shortcuts do; a failure has no window to appear in, so it opens one. */
  const attempt = (action: () => void) => {
    try {
      action()
    } catch (thrown) {
      const { message } = describe(asAppError(thrown))
      log.warn('action failed', { message })
      notices.raise(notDoneNotice(message))
      windows.showPopover()
    }
  }
  const shortcutActions = createShortcutActions({
    tracker,
    isTimerOffered: engine.isTimerOffered,
    settings: settingsFile.settings,
    notices,
    open: () => windows.showPopover(),
    attempt,
  })

  servePages(join(import.meta.dirname, '../renderer'))
  lockDown()
  if (import.meta.env.DEV) helpDevelopers()
  setMenu()
  nativeTheme.themeSource = settingsFile.settings().theme

  const { tray, render } = createAppTray({
    icons: join(resources, 'tray'),
    settings: settingsFile.settings,
    actions: shortcutActions,
    windows: () => windows,
    changeSettings: (patch) => attempt(() => changeSettings(patch)),
  })
  const windows = createWindows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page: pageAddress,
    tray: () => tray,
    now: clock.now,
    // Elsewhere the program itself has one.
    icon: process.platform === 'linux' ? join(resources, 'icon.png') : null,
    dark: () => nativeTheme.shouldUseDarkColors,
    zoom: () => settingsFile.settings().zoom / 100,
    daySize: settingsFile.daySize,
    onDaySize: settingsFile.keepDaySize,
    timer: timerWindowSettings(settingsFile, () => attempt(() => changeSettings({ timerWindow: false }))),
    onFailure: (message) => log.warn('page not loaded', { message }),
    onShown: (question) => runAll({ window: () => windows.send('shown', { question }), core: engine.shown }, notShown),
    onHidden: () => windows.send('hidden', null),
    onSessionEnd: () => engine.absences.event({ kind: 'shutdown', edge: 'begins', idleMs: idleMs() }),
  })
  const shortcuts = createShortcuts({
    system: globalShortcut,
    run: { ...shortcutActions, open: () => windows.togglePopover(), day: () => windows.openDay() },
    mac: process.platform === 'darwin',
    wayland,
    onChange: engine.changed,
  })
  // Whoever leaves or closes a window in the middle of it records no more.
  const recordNoMore = () => shortcuts.rest(false)
  app.on('browser-window-blur', recordNoMore)
  app.on('browser-window-focus', () => autostart.follow())
  app.on('browser-window-created', (_event, window) => window.once('closed', recordNoMore))

  const trayTicks = createTrayTicks({
    tracker,
    clock,
    show: () => runAll({ tray: () => render(trayState(engine.snapshot(), clock.now())) }, notShown),
  })

  const externalAccess = createExternalAccess({
    engine,
    clock,
    log,
    deepLinks,
    file: settingsFile,
    folder,
    open: () => windows.showPopover(),
  })
  const backups = createBackups({
    engine,
    journal,
    database,
    catalogs,
    file: settingsFile,
    clock,
    log,
    newId,
    folder,
    version: app.getVersion(),
    machine: machineFacts,
    relaunch() {
      relaunch()
      quitting.unasked()
    },
  })
  const changed = { file: settingsFile, engine, autostart, shortcuts, windows, outside: externalAccess, log }
  const changeSettings = createApplySettings({ ...changed, onFailure: notShown })
  registerCalls({
    handlers: createHandlers({
      engine,
      journal,
      providers: () => infosOf(providers),
      changeSettings,
      newId,
      ...createTables(engine, clock, settingsFile.settings),
      recordShortcut: shortcuts.rest,
      commandLine: externalAccess.commandLine,
      data: backups,
      updates,
      calendars,
      pages: createWebPages(engine, journal),
      windows,
      quit: () => app.quit(),
    }),
    isOurs,
    log,
  })

  shortcuts.begin(settingsFile.settings().shortcuts)
  raiseStartNotices({ notices, settings: settingsFile, time, clock })

  nativeTheme.on('updated', trayTicks.render)
  app.on('activate', () => windows.showPopover())
  app.on('window-all-closed', () => {})

  const quitting = guardQuit({ ...engine.beforeQuit, ask: askAboutUnsent, log, close, update: updates })
  watchPower({ onEvent: engine.absences.event, onBack: engine.wake, onShutdown: quitting.shutDown })
  async function close(ending: QuitKind): Promise<void> {
    const rounds = {
      tray: trayTicks.close,
      network: network.close,
      outside: externalAccess.close,
      data: backups.close,
      updates: updates.close,
      calendars: calendars.close,
    }
    runAll(rounds, (part, error) => log.warn('not closed', { part, error: stackOf(error) }))
    await engine.close(ending)
    database.close()
    log.info('quit', { ending })
  }

  await backups.offerLost(opened, settingsFile.accounts.list().length > 0)
  updates.tellNews(settingsFile.accounts.list())
  engine.start({ lacksLocal: settingsFile.lacksLocal })
  trayTicks.render()
  windows.applyTimerWindow()
  externalAccess.apply()
  updates.begin()
  calendars.begin()
  // A link opens the popover itself, where it has to ask.
  if (!startedHidden() && !deepLinks.startedByLink) windows.showPopover()
  offerMoveOnMac(engine, settingsFile, quitting, log)
  deepLinks.listen(
    (link) => attempt(() => engine.links.receive(link)),
    () => windows.showPopover(),
  )
}

async function start(): Promise<void> {
  try {
    await run()
  } catch (error) {
    showStartupError(error)
    app.exit(1)
  }
}

registerScheme()
const deepLinks = createDeepLinks()
if (wayland) askDesktopForKeys(app.commandLine)
if (process.platform === 'darwin' && !app.isPackaged) app.dock?.hide() // A package's Info.plist does.
// Windows files notifications under this name: the id of the package.
if (process.platform === 'win32') app.setAppUserModelId('app.stint')
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
// Chromium says the same where another Stint runs and where it may not write its lock.
else if (folderProblem(app.getPath('userData'))) void app.whenReady().then(start)
else app.quit()
