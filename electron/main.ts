/** Composition root: the only file that wires parts together. */
import { app, dialog, nativeTheme, net, powerMonitor } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { elapsed } from '../shared/format.ts'
import { AppError } from '../shared/errors.ts'
import type { ProviderInfo, Snapshot } from '../shared/model.ts'
import type { SettingsPatch } from '../shared/settings.ts'
import { type Accounts, createAccounts } from './core/accounts.ts'
import { createNotices } from './core/notices.ts'
import { createOutbox, type Outbox } from './core/outbox.ts'
import { createReminding } from './core/reminding.ts'
import { buildSnapshot } from './core/snapshot.ts'
import { createTracker } from './core/tracker.ts'
import { createHandlers } from './ipc/handlers.ts'
import { handleCalls } from './ipc/handle.ts'
import { systemClock as clock } from './os/clock.ts'
import { createKeychain } from './os/keychain.ts'
import { createLog } from './os/log.ts'
import { watchNetwork } from './os/network.ts'
import { createNotifier } from './os/notifications.ts'
import { createShortcut } from './os/shortcuts.ts'
import { createTray, type TrayState } from './os/tray.ts'
import { createWindows } from './os/windows.ts'
import { createHttp } from './providers/http.ts'
import { createProviders } from './providers/registry.ts'
import { isOurs, lockDown, pageAddress, registerScheme, servePages } from './security.ts'
import { createCatalogStore } from './storage/catalog.ts'
import { openDatabase } from './storage/database.ts'
import { createJournal } from './storage/journal.ts'
import { createNoticeStore } from './storage/notices.ts'
import { openSettings } from './storage/settings.ts'

/** Catalogs are fetched again this often, ms. */
const catalogEvery = 30 * 60_000

function run(): void {
  const folder = app.getPath('userData')
  const resources = join(app.getAppPath(), 'resources')
  const newId = (): string => randomUUID()
  const log = createLog(folder, !app.isPackaged)
  const file = openSettings(folder, clock.now())
  const { database, movedTo } = openDatabase(join(folder, 'journal.sqlite'), clock.now())
  const journal = createJournal(database)
  const keychain = createKeychain((secret) => log.redactor.hide(secret))
  const providers = createProviders(createHttp({ fetch: (input, init) => net.fetch(input as string, init) }))
  const cutOff = journal.markSendingUnknown()
  log.info('start', { version: app.getVersion(), accounts: file.accounts.list().length, cutOff })

  let revision = 0
  let shortcutProblem: string | null = null
  let latest: Snapshot | null = null
  // One snapshot per turn of the event loop, however many parts changed in it.
  const changed = () => {
    if (latest === null) return
    latest = null
    queueMicrotask(publish)
  }

  const notices = createNotices(createNoticeStore(journal), changed)
  const accounts: Accounts = createAccounts({
    clock,
    store: file.accounts,
    keychain,
    catalogs: createCatalogStore(database),
    providers,
    newId,
    onChange: changed,
  })
  const tracker = createTracker({
    clock,
    journal,
    newId,
    rulesOf: accounts.rulesOf,
    resolve: accounts.resolve,
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
      accounts.report(accountId, trouble)
      if (trouble?.kind === 'keychain') raiseKeychain(trouble)
      else notices.clear('keychain')
      network.look()
    },
  })
  const network = watchNetwork(
    clock,
    () => waitsForNetwork(),
    () => outbox.wakeNow(),
  )
  const waitsForNetwork = () => accounts.views().some(({ state }) => state.kind === 'offline')
  const raiseKeychain = ({ message }: AppError) =>
    notices.raise({
      id: 'keychain',
      level: 'warning',
      title: 'The keychain is not available',
      message: `${message} What you track is kept and sent afterwards.`,
      action: 'retryKeychain',
    })

  function snapshot(): Snapshot {
    latest ??= buildSnapshot({
      revision: ++revision,
      clock,
      journal,
      timer: tracker.timer(),
      accounts: accounts.views(),
      notices: notices.list(),
      settings: file.settings(),
      shortcutProblem,
      catalogRevision: accounts.catalogRevision(),
    })
    return latest
  }

  function publish(): void {
    const state = snapshot()
    windows.send('snapshot', state)
    renderTray()
  }

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

  /** What a tray click or the shortcut does; without anything to start it opens the picker. */
  const toggle = () => {
    const timer = tracker.timer()
    if (timer.kind === 'idle' && !timer.last) return windows.showPopover()
    try {
      tracker.toggle()
    } catch (error) {
      log.warn('toggle failed', { error: String(error) })
      notices.raise({
        id: 'toggle',
        level: 'warning',
        title: 'The timer was not changed',
        message: error instanceof Error ? error.message : String(error),
        action: null,
      })
      windows.showPopover()
    }
  }

  servePages(join(import.meta.dirname, '../renderer'))
  lockDown()
  nativeTheme.themeSource = file.settings().theme

  const { tray, render } = createTray({
    icons: join(resources, 'tray'),
    dark: () => nativeTheme.shouldUseDarkColors,
    onClick: () => (file.settings().trayClick === 'toggle' ? toggle() : windows.togglePopover()),
    onToggle: toggle,
    onStart: (target) => tracker.start({ target }),
    onOpen: () => windows.showPopover(),
    onSettings: () => windows.openSettings(),
    onQuit: () => app.quit(),
  })
  const windows = createWindows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    page: pageAddress,
    tray: () => tray,
    now: clock.now,
    onShown() {
      // A new day may have begun since the last snapshot.
      latest = null
      publish()
      windows.send('shown', null)
      outbox.wakeNow()
    },
  })
  const shortcut = createShortcut(toggle)
  const reminding = createReminding({
    clock,
    journal,
    notifier: createNotifier(join(resources, 'icon.png')),
    settings: file.settings,
    timer: tracker.timer,
    stop: tracker.stop,
    open: () => windows.showPopover(),
  })

  let cancelTick = () => {}
  function renderTray(): void {
    cancelTick()
    const timer = tracker.timer()
    render(trayState(snapshot(), clock.now()))
    if (timer.kind !== 'running') return
    const sinceMinute = (clock.now() - timer.entry.startedAt) % 60_000
    cancelTick = clock.after(60_000 - sinceMinute, renderTray)
  }

  const infos = Object.values(providers).map(({ id, label, loginFields, rules }): ProviderInfo => ({
    id,
    label,
    loginFields,
    rules,
  }))
  handleCalls({
    handlers: createHandlers({
      tracker,
      accounts,
      outbox,
      notices,
      journal,
      providers: infos,
      snapshot,
      settings: file.settings,
      changeSettings,
      recordShortcut: (recording) => shortcut.pause(recording),
      windows,
      quit: () => app.quit(),
    }),
    isOurs,
    log,
  })

  shortcutProblem = shortcut.use(file.settings().shortcut)
  if (movedTo) {
    notices.raise({
      id: 'journal',
      level: 'warning',
      title: 'The journal was damaged',
      message: `It could not be read and was kept as ${movedTo}. A new one was begun; what was sent is on the server, what was not is in that file.`,
      action: null,
    })
  }
  if (file.problem) {
    notices.raise({
      id: 'settings',
      level: 'warning',
      title: 'Settings were damaged',
      message: file.problem,
      action: 'settings',
    })
  }

  const refreshAll = async () => {
    await Promise.all(accounts.views().map(({ id }) => accounts.refresh(id)))
    clock.after(catalogEvery, () => void refreshAll())
  }
  const wake = () => {
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
    await outbox.close()
    database.close()
    log.info('quit')
  }

  publish()
  outbox.wake()
  reminding.check()
  void refreshAll()
  if (!process.argv.includes('--hidden')) windows.showPopover()
}

function trayState({ timer, today, earlier, recents, settings }: Snapshot, now: number): TrayState {
  const open = [...today, ...earlier].filter(({ send }) =>
    ['waiting', 'sending', 'checking', 'needsYou'].includes(send.kind),
  )
  const needsYou = open.filter(({ send }) => send.kind === 'needsYou').length
  const queue = needsYou > 0 ? `${needsYou} need you` : open.length > 0 ? `${open.length} waiting to send` : ''
  const running = timer.kind === 'running'
  const time = running ? elapsed(now - timer.entry.startedAt).replace(/:\d\d$/, '') : ''
  const what = running ? `${time} ${timer.entry.target.project}` : 'Stint'
  return {
    shape: running ? 'running' : open.length > 0 ? 'waiting' : 'idle',
    title: time,
    tooltip: [what, queue].filter(Boolean).join(' · '),
    running,
    recents,
    shortcut: settings.shortcut,
  }
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
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
