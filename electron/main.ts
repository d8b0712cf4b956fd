/** Composition root: the only file that wires parts together. */
import { app, dialog, nativeTheme, net } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { AppError, asAppError } from '../shared/errors.ts'
import { openPause, worked } from '../shared/worked.ts'
import type { SettingsPatch } from '../shared/settings.ts'
import { createEngine, type Engine } from './core/engine.ts'
import { createCopy, createExport } from './core/export.ts'
import { damagedJournal, damagedSettings, notDone } from './core/notices.ts'
import { createHandlers } from './ipc/handlers.ts'
import { handleCalls } from './ipc/handle.ts'
import { copyTable } from './os/clipboard.ts'
import { createSystemClock } from './os/clock.ts'
import { createKeychain } from './os/keychain.ts'
import { createLog, outlive } from './os/log.ts'
import { setMenu } from './os/menu.ts'
import { watchNetwork } from './os/network.ts'
import { createNotifier } from './os/notifications.ts'
import { idleMs, watchPower } from './os/power.ts'
import { saveFile } from './os/saveFile.ts'
import { createShortcut } from './os/shortcuts.ts'
import { createTray } from './os/tray.ts'
import { trayState } from './os/trayState.ts'
import { createWindows } from './os/windows.ts'
import { createHttp } from './providers/http.ts'
import { createProviders, infosOf } from './providers/registry.ts'
import { isOurs, lockDown, pageAddress, registerScheme, servePages } from './security.ts'
import { createCatalogStore } from './storage/catalog.ts'
import { openDatabase } from './storage/database.ts'
import { createJournal } from './storage/journal.ts'
import { createNoticeStore } from './storage/notices.ts'
import { openSettings } from './storage/settings.ts'

function run(): void {
  const clock = createSystemClock()
  const folder = app.getPath('userData')
  const resources = join(app.getAppPath(), 'resources')
  const newId = (): string => randomUUID()
  const log = createLog(folder, !app.isPackaged)
  outlive(log)
  const file = openSettings(folder, clock.now())
  const { database, movedTo } = openDatabase(join(folder, 'journal.sqlite'), clock.now())
  const journal = createJournal(database)
  const providers = createProviders(createHttp({ fetch: (input, init) => net.fetch(input as string, init) }))
  const cutOff = journal.accountsWithPostings(['sending']).length
  log.info('start', { version: app.getVersion(), accounts: file.accounts.list().length, cutOff })

  let shortcutProblem: string | null = null
  const engine: Engine = createEngine({
    clock,
    journal,
    log,
    keychain: createKeychain((secret) => log.redactor.hide(secret)),
    providers,
    accounts: file.accounts,
    catalogs: createCatalogStore(database),
    notices: createNoticeStore(journal),
    notifier: createNotifier(join(resources, 'icon.png')),
    settings: file.settings,
    shortcutProblem: () => shortcutProblem,
    newId,
    random: Math.random,
    version: app.getVersion(),
    idleMs,
    later: setImmediate,
    hideSecret: (secret) => log.redactor.hide(secret),
    open: (question) => windows.showPopover(question),
    attempt: (action) => attempt(action),
    send(state) {
      windows.send('snapshot', state)
      renderTray()
    },
    onReach: () => network.look(),
  })
  const { tracker, accounts, notices, outbox } = engine
  const network = watchNetwork(
    clock,
    () => accounts.views().some(({ state }) => state.kind === 'offline'),
    () => outbox.wakeNow(),
  )

  function changeSettings(patch: SettingsPatch): void {
    if (patch.shortcut !== undefined) {
      const problem = shortcut.use(patch.shortcut)
      if (problem) throw new AppError('rejected', problem)
      shortcutProblem = null
    }
    file.change(patch)
    nativeTheme.themeSource = file.settings().theme
    engine.settingsChanged()
  }

  /** What the tray and the shortcut do; a failure has no window to appear in, so it opens one. */
  const attempt = (action: () => void) => {
    try {
      action()
    } catch (thrown) {
      const { message } = asAppError(thrown)
      log.warn('action failed', { message })
      notices.raise(notDone(message))
      windows.showPopover()
    }
  }
  const toggle = () => {
    const timer = tracker.timer()
    // Without anything to start it opens the picker.
    if (timer.kind === 'idle' && !timer.last) windows.showPopover()
    else attempt(tracker.toggle)
  }

  servePages(join(import.meta.dirname, '../renderer'))
  lockDown()
  setMenu()
  nativeTheme.themeSource = file.settings().theme

  const { tray, render } = createTray({
    icons: join(resources, 'tray'),
    dark: () => nativeTheme.shouldUseDarkColors,
    onClick: () => (file.settings().trayClick === 'toggle' ? toggle() : windows.togglePopover()),
    onToggle: toggle,
    onPause: () => attempt(tracker.pause),
    onStop: () => attempt(tracker.stop),
    onStart: (target) => attempt(() => tracker.start({ target })),
    onOpen: () => windows.showPopover(),
    onDay: () => windows.openDay(),
    onSettings: () => windows.openSettings(),
    onQuit: () => app.quit(),
  })
  const windows = createWindows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page: pageAddress,
    tray: () => tray,
    now: clock.now,
    dark: () => nativeTheme.shouldUseDarkColors,
    daySize: file.daySize,
    onDaySize: file.keepDaySize,
    onFailure: (message) => log.warn('page not loaded', { message }),
    onShown(question) {
      windows.send('shown', { question })
      engine.shown()
    },
    onHidden: () => windows.send('hidden', null),
    onSessionEnd: () => engine.absences.event({ kind: 'shutdown', edge: 'begins', idleMs: idleMs() }),
  })
  const shortcut = createShortcut(toggle)

  let cancelTick = () => {}
  function renderTray(): void {
    cancelTick()
    const timer = tracker.timer()
    render(trayState(engine.snapshot(), clock.now()))
    if (timer.kind !== 'running' || openPause(timer.entry)) return
    const sinceMinute = worked(timer.entry, clock.now()) % 60_000
    cancelTick = clock.after(60_000 - sinceMinute, renderTray)
  }

  const accountName = (id: string) => accounts.views().find((account) => account.id === id)?.label ?? id
  handleCalls({
    handlers: createHandlers({
      engine,
      journal,
      clock,
      providers: infosOf(providers),
      changeSettings,
      newId,
      exportEntries: createExport({ clock, journal, accountName, saveFile }),
      copyDays: createCopy({ clock, journal, accountName, copy: copyTable }),
      recordShortcut: (recording) => shortcut.pause(recording),
      windows,
      quit: () => app.quit(),
    }),
    isOurs,
    log,
  })

  shortcutProblem = shortcut.use(file.settings().shortcut)
  if (movedTo) notices.raise(damagedJournal(basename(movedTo)))
  if (file.problem) notices.raise(damagedSettings(file.problem))

  let ending: 'quit' | 'shutdown' = 'quit'
  watchPower({
    onEvent: engine.absences.event,
    onBack: engine.wake,
    onShutdown() {
      ending = 'shutdown'
      app.quit()
    },
  })
  nativeTheme.on('updated', renderTray)
  app.on('second-instance', () => windows.showPopover())
  app.on('activate', () => windows.showPopover())
  app.on('window-all-closed', () => {})

  let closing: Promise<void> | null = null
  app.on('before-quit', (event) => {
    event.preventDefault()
    closing ??= close().finally(() => app.exit(0))
  })
  async function close(): Promise<void> {
    cancelTick()
    network.close()
    await engine.close(ending)
    database.close()
    log.info('quit', { ending })
  }

  engine.start({ isNew: file.isNew })
  renderTray()
  if (!process.argv.includes('--hidden')) windows.showPopover()
}

function start(): void {
  try {
    run()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    dialog.showErrorBox('Stint can’t start', message)
    app.exit(1)
  }
}

registerScheme()
if (process.platform === 'darwin') app.dock?.hide()
// Windows files notifications under this name.
if (process.platform === 'win32') app.setAppUserModelId('app.stint')
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
