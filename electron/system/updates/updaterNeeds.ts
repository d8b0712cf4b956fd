/** What has to be known to find and install a newer version. */
import type { AutoUpdater } from 'electron'
import type { UpdateWay } from '../../../shared/model/updatesView.ts'
import type { Log } from '../../core/ports/ports.ts'
import type { BoundedHttpNeeds } from './boundedHttp.ts'

export interface UpdaterNeeds extends BoundedHttpNeeds {
  way: UpdateWay
  automatic: boolean
  platform: string
  /** Of this Stint, such as "1.2.0". */
  version: string
  log: Log
  /** The file that this Stint runs from, if that is an AppImage. */
  appImage: string | null
  /** `app-update.yml` of the package: who has to have signed an installer for Windows. */
  configPath: string
  /** Where downloads are kept. */
  cacheFolder: string
  /** The system's own updater, of macOS. */
  native: () => AutoUpdater
  /** Ends all windows, whether they want or not. */
  closeWindows: () => void
}
