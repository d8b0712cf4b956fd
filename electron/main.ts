/** Composition root: the only file that wires parts together. */
import { app, dialog, nativeTheme, net, powerMonitor } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { AppError, asAppError } from '../shared/errors.ts'
import { openPause, worked } from '../shared/worked.ts'
import type { SettingsPatch } from '../shared/settings.ts'
import { type Accounts, createAccounts, localLogin } from './core/accounts.ts'
import { createDays } from './core/days.ts'
import { createExport } from './core/export.ts'
import { createMessages } from './core/messages.ts'
import { createNotices, damagedJournal, damagedSettings, leftBehind, noKeychain, notDone } from './core/notices.ts'
import { createOutbox, type Outbox } from './core/outbox.ts'
import { createReminding } from './core/reminding.ts'
import { createPublisher } from './core/publisher.ts'
import { startRounds } from './core/rounds.ts'
import { buildSnapshot } from './core/snapshot.ts'
import { createTracker } from './core/tracker.ts'
import { createHandlers } from './ipc/handlers.ts'
import { handleCalls } from './ipc/handle.ts'
import { createSystemClock } from './os/clock.ts'
import { createKeychain } from './os/keychain.ts'
import { createLog, outlive } from './os/log.ts'
import { setMenu } from './os/menu.ts'
import { watchNetwork } from './os/network.ts'
import { createNotifier } from './os/notifications.ts'
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

/** How long a quit waits for a request that is being cut off, ms. */
const quitPatience = 3_000

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
  const keychain = createKeychain((secret) => log.redactor.hide(secret))
  const providers = createProviders(createHttp({ fetch: (input, init) => net.fetch(input as string, init) }))
  const cutOff = journal.accountsWithPostings(['sending']).length
  log.info('start', { version: app.getVersion(), accounts: file.accounts.list().length, cutOff })

  let shortcutProblem: string | null = null
  const changed = () => publisher.changed()
  const notices = createNotices(createNoticeStore(journal), changed)
  const accounts: Accounts = createAccounts({
    clock,
    store: file.accounts,
    keychain,
    catalogs: createCatalogStore(database),
    providers,
    onChange: changed,
    onMessage: (account, message) => tell(account, message),
    onSecret: (secret) => log.redactor.hide(secret),
    dayOf: (accountId) => days.of(accountId),
  })
  const days = createDays({ clock, log, link: accounts.link, onChange: changed })
  const tracker = createTracker({
    clock,
    journal,
    newId,
    termsOf: accounts.termsOf,
    resolve: accounts.resolve,
    hasAccount: accounts.has,
    onCommit() {
      changed()
      // After the answer to the click: the network comes last.
      setImmediate(() => outbox.wake())
    },
  })
  const outbox: Outbox = createOutbox({
    clock,
    journal,
    log,
    random: Math.random,
    link: accounts.link,
    onChange(accountId, trouble) {
      if (trouble === undefined) return changed()
      accounts.report(accountId, trouble)
      if (trouble === null) void days.look(accountId, true)
      if (trouble?.kind === 'keychain') notices.raise(noKeychain(trouble.message))
      else notices.clear('keychain')
      network.look()
    },
    // Pauses may be booked elsewhere by now.
    onLeftBehind: (posting, { message }) => notices.raise(leftBehind(posting, message)),
    onRefused: ({ kind, target }) => kind === 'pause' && void accounts.refresh(target.accountId),
  })
  const network = watchNetwork(
    clock,
    () => waitsForNetwork(),
    () => outbox.wakeNow(),
  )
  const waitsForNetwork = () => accounts.views().some(({ state }) => state.kind === 'offline')
  const publisher = createPublisher(
    (revision) =>
      buildSnapshot({
        revision,
        clock,
        journal,
        timer: tracker.timer(),
        accounts: accounts.views(),
        rulesOf: accounts.rulesOf,
        notices: notices.list(),
        settings: file.settings(),
        shortcutProblem,
        catalogRevision: accounts.catalogRevision(),
      }),
    (state) => {
      windows.send('snapshot', state)
      renderTray()
    },
  )

  function changeSettings(patch: SettingsPatch): void {
    if (patch.shortcut !== undefined) {
      const problem = shortcut.use(patch.shortcut)
      if (problem) throw new AppError('rejected', problem)
      shortcutProblem = null
    }
    file.change(patch)
    nativeTheme.themeSource = file.settings().theme
    if (patch.reminder) reminding.check()
    changed()
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
    onSettings: () => windows.openSettings(),
    onQuit: () => app.quit(),
  })
  const windows = createWindows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page: pageAddress,
    tray: () => tray,
    now: clock.now,
    dark: () => nativeTheme.shouldUseDarkColors,
    onFailure: (message) => log.warn('page not loaded', { message }),
    onShown() {
      changed()
      windows.send('shown', null)
      for (const { id } of accounts.views()) void days.look(id)
      outbox.wakeNow()
    },
    onHidden: () => windows.send('hidden', null),
  })
  const shortcut = createShortcut(toggle)
  const notifier = createNotifier(join(resources, 'icon.png'))
  const tell = createMessages({ journal, notices, notifier, open: () => windows.showPopover() })
  const reminding = createReminding({
    clock,
    journal,
    notifier,
    settings: file.settings,
    timer: tracker.timer,
    stop: () => attempt(tracker.stop),
    open: () => windows.showPopover(),
  })

  let cancelTick = () => {}
  function renderTray(): void {
    cancelTick()
    const timer = tracker.timer()
    render(trayState(publisher.snapshot(), clock.now()))
    if (timer.kind !== 'running' || openPause(timer.entry)) return
    const sinceMinute = worked(timer.entry, clock.now()) % 60_000
    cancelTick = clock.after(60_000 - sinceMinute, renderTray)
  }

  handleCalls({
    handlers: createHandlers({
      tracker,
      accounts,
      outbox,
      notices,
      journal,
      clock,
      link: accounts.link,
      providers: infosOf(providers),
      snapshot: publisher.snapshot,
      settings: file.settings,
      changeSettings,
      newId,
      exportEntries: createExport({
        clock,
        journal,
        accountName: (id) => accounts.views().find((account) => account.id === id)?.label ?? id,
        saveFile,
      }),
      recordShortcut: (recording) => shortcut.pause(recording),
      windows,
      quit: () => app.quit(),
    }),
    isOurs,
    log,
  })

  // Whoever installs Stint can track at once, before there is any login.
  if (file.isNew)
    void accounts.login(localLogin).catch((error: unknown) => log.warn('no local account', { error: String(error) }))
  shortcutProblem = shortcut.use(file.settings().shortcut)
  if (movedTo) notices.raise(damagedJournal(basename(movedTo)))
  if (file.problem) notices.raise(damagedSettings(file.problem))

  const wake = () => {
    changed()
    outbox.wakeNow()
    reminding.check()
  }
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
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
    reminding.close()
    network.close()
    // An open prompt of the keychain must not hold up the quit; what is under way is `sending` in the journal.
    await Promise.race([outbox.close(), new Promise<void>((done) => clock.after(quitPatience, done))])
    database.close()
    log.info('quit')
  }

  renderTray()
  outbox.wake()
  reminding.check()
  startRounds({ clock, accounts, outbox, onMidnight: changed })
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
