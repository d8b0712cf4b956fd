/** Wires newer versions: where they come from, what a quit does with one that is ready, and what is shown of this one. */
import { app, autoUpdater, BrowserWindow, net, shell } from 'electron'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Legal } from '../../shared/model/updatesView.ts'
import type { Engine } from '../core/engine.ts'
import type { Clock, Journal, Log } from '../core/ports/ports.ts'
import { tellNews } from '../core/updates/tellNews.ts'
import { createUpdates } from '../core/updates/updateChecks.ts'
import type { Account, Settings } from '../../shared/model/snapshot.ts'
import { relaunch } from '../system/appProcess.ts'
import { ownAppImage } from '../system/appImage.ts'
import { feedOf, releasePage, updateWay } from '../system/updates/updateFeed.ts'
import { createUpdateSource } from '../system/updates/updateSource.ts'

export interface AppUpdatesNeeds {
  engine: Engine
  journal: Journal
  clock: Clock
  log: Log
  settings: () => Settings
  /** The app's data folder. */
  folder: string
  /** Quits, and begins the new version. */
  restart: () => void
}

export function createAppUpdates({ engine, journal, clock, log, settings, folder, restart }: AppUpdatesNeeds) {
  const isRunning = () => engine.tracker.timer().kind === 'running'
  const onChange = engine.changed
  const feed = feedOf(app.isPackaged, process.env)
  // A test names a feed of its own, and takes itself for what is installed.
  const packaged = app.isPackaged || process.env['STINT_UPDATE_FEED'] !== undefined
  const where = { platform: process.platform, packaged, env: process.env, execPath: process.execPath }
  const version = app.getVersion()
  const source = createUpdateSource({
    request: (options) => net.request(options),
    feed: feed.address,
    automatic: feed.automatic,
    way: updateWay(where),
    platform: process.platform,
    version,
    log,
    appImage: ownAppImage(process.env, process.execPath),
    configPath: join(app.isPackaged ? process.resourcesPath : folder, 'app-update.yml'),
    cacheFolder: app.isPackaged ? cacheFolder(process.platform, process.env) : folder,
    native: () => autoUpdater,
    closeWindows: () => BrowserWindow.getAllWindows().forEach((window) => window.destroy()),
  })
  const updates = createUpdates({ clock, source, settings, version, isRunning, log, onChange, restart })
  return {
    ...updates,
    /** Before the engine starts, which notes the version that runs. */
    tellNews(accounts: Account[]): void {
      const isInUse = journal.lastEnded() !== null || accounts.some(({ provider }) => provider !== 'local')
      tellNews({ journal, notices: engine.notices, version, lines: import.meta.env.STINT_NEWS, isInUse })
    },
    /** The last that a run does which the person ends. */
    async atEnd({ installs, restarts }: { installs: boolean; restarts: boolean }): Promise<void> {
      if (!installs) return source.forget()
      let isBegun = false
      try {
        if (!restarts) await source.prepare()
        isBegun = (await source.install(restarts)) === 'bySystem'
      } finally {
        // Where that failed, the version that is here begins again.
        if (restarts && !isBegun) relaunch()
      }
    },
    openPage: () => void shell.openExternal(releasePage),
    legal: (): Legal => ({ licence: import.meta.env.STINT_LICENCE, notices: noticesIn(process.resourcesPath) }),
  }
}

/** As electron-updater has it, so that its installers find what was downloaded; gone with the system's other caches. */
function cacheFolder(platform: string, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  return platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches')
    : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'))
}

/** null: this Stint was not packaged, or somebody took the file away. */
function noticesIn(resources: string | undefined): string | null {
  try {
    return resources === undefined ? null : readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  } catch {
    return null
  }
}
