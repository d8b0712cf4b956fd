/**
 * electron-updater, held to what Stint promises: it compares versions, keeps downloads, checks signatures and runs installers; what
 * it asks for goes by boundedHttp.ts. Loaded only when a check happens.
 */
import {
  AppImageUpdater,
  type AppUpdater,
  type BaseUpdater,
  MacUpdater,
  NsisUpdater,
  type UpdateInfo,
} from 'electron-updater'
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'
import { createBoundedHttp, type BoundedHttp } from './boundedHttp.ts'
import { layBeside, removeBeside, takePlace } from './replaceAppImage.ts'
import { stintFeed, type UpdateFile } from './stintFeed.ts'
import type { UpdaterNeeds } from './updaterNeeds.ts'

/** How long macOS may take to check and take over an update, ms. */
const handOverMs = 60_000

type Kind = 'nsis' | 'mac' | 'appImage' | 'page'

const kindOf = ({ way, platform }: UpdaterNeeds): Kind => {
  if (way === 'page') return 'page'
  return platform === 'win32' ? 'nsis' : platform === 'darwin' ? 'mac' : 'appImage'
}

/** It may be asked where no AppImage runs, too; the file is replaced by replaceAppImage.ts. */
class Asker extends AppImageUpdater {
  override isUpdaterActive(): boolean {
    return true
  }
  /** Where the download lies, and its hash. */
  downloaded(): { file: string; sha512: string } | null {
    const { installerPath: file, downloadedUpdateHelper: helper } = this
    const sha512 = helper?.downloadedFileInfo?.sha512
    return file && sha512 ? { file, sha512 } : null
  }
}

export type LoadedUpdater = ReturnType<typeof loadUpdater>

export function loadUpdater(needs: UpdaterNeeds) {
  const { feed, log, appImage } = needs
  const kind = kindOf(needs)
  const http = createBoundedHttp(needs)
  let files: UpdateFile[] = []
  const updater = createUpdater(kind, needs)
  prepareUpdater(updater, needs, http, () => files)
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: stintFeed({ http, feed, onFiles: (found) => (files = found) }),
  })

  async function check(): Promise<string | null> {
    const found = await updater.checkForUpdates()
    return found?.isUpdateAvailable ? found.updateInfo.version : null
  }

  async function download(): Promise<void> {
    try {
      await updater.downloadUpdate()
    } catch (error) {
      throw downloadProblem(error, needs.cacheFolder)
    }
  }

  return {
    check,
    download,
    async prepare(): Promise<void> {
      if (!(updater instanceof Asker)) return
      const found = updater.downloaded()
      if (!found || appImage === null) throw new AppError('file', t().updates.changed)
      await layBeside(appImage, found.file, found.sha512)
    },
    async forget(): Promise<void> {
      if (appImage !== null && kind === 'appImage') await removeBeside(appImage)
    },
    /**
     * The last that a run does. `restart`: the new version is to begin. Returns who begins it: this run still has to, or the system
     * does. On macOS a quit installs nothing: the system takes an update over only by a restart.
     */
    async install(restart: boolean): Promise<'byUs' | 'bySystem'> {
      if (kind === 'appImage' && appImage !== null) takePlace(appImage)
      else if (kind === 'nsis') installByNsis(updater as unknown as BaseUpdater, restart)
      else if (kind === 'mac' && restart) await handOver(updater, needs)
      log.info('update installed', { restart })
      return kind === 'appImage' ? 'byUs' : 'bySystem'
    },
  }
}

function createUpdater(kind: Kind, needs: UpdaterNeeds): AppUpdater {
  const adapter = {
    version: needs.version,
    name: 'Stint',
    isPackaged: true,
    appUpdateConfigPath: needs.configPath,
    userDataPath: needs.cacheFolder,
    baseCachePath: needs.cacheFolder,
    whenReady: () => Promise.resolve(),
    relaunch: () => {},
    // Stint quits by itself; electron-updater's own way ends in windows that don't close.
    quit: () => {},
    onQuit: () => {},
  }
  if (kind === 'nsis') return new NsisUpdater(null, adapter)
  return kind === 'mac' ? new MacUpdater(undefined, adapter) : new Asker(null, adapter)
}

function prepareUpdater(updater: AppUpdater, { log }: UpdaterNeeds, http: BoundedHttp, files: () => UpdateFile[]) {
  const tell = (message: unknown) => log.warn('updater', { message: String(message).split('\n')[0]?.slice(0, 200) })
  updater.logger = { info: () => {}, warn: tell, error: tell }
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowPrerelease = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // Its parts would be asked for without the bounds of boundedHttp.ts.
  updater.disableDifferentialDownload = true
  const fits = updater.isUpdateSupported
  updater.isUpdateSupported = (info: UpdateInfo) => !info.version.includes('-') && fits(info)
  updater.on('error', () => {})
  const download = async (url: URL, path: string, { sha512 }: { sha512: string }) => {
    const file = files().find((one) => one.sha512 === sha512)
    if (!file) throw new AppError('protocol', t().updates.notUpdates(url.host))
    await http.file(url, path, file)
    return path
  }
  // Both are private to it. The second is an id of this computer, that it would keep in a file and send along.
  Object.assign(updater, { httpExecutor: { download }, stagingUserIdPromise: { value: Promise.resolve('') } })
}

function downloadProblem(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return new AppError('protocol', t().updates.notSigned, { cause: error })
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('file', t().updates.full(folder), { cause: error })
  return new AppError('file', t().updates.notKept(code || String(error).slice(0, 200)), { cause: error })
}

function installByNsis(updater: BaseUpdater, restart: boolean): void {
  if (!updater.install(true, restart)) throw new AppError('file', t().updates.changed)
}

/** Resolves never where all goes well: macOS ends this run. */
function handOver(updater: AppUpdater, { native, closeWindows }: UpdaterNeeds): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (cause: unknown) => reject(new AppError('file', t().updates.notSigned, { cause }))
    native().once('error', fail)
    setTimeout(fail, handOverMs, new Error('no answer')).unref()
    // The popover never closes by being asked, and the system waits until all windows are gone.
    closeWindows()
    updater.quitAndInstall()
  })
}
