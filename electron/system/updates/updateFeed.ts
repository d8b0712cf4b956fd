/** Where newer versions come from, and how this Stint gets them. */
import type { UpdateWay } from '../../../shared/model/updatesView.ts'
import { ownAppImage } from '../appImage.ts'

/** The files of the newest release, under names that stay: https://docs.github.com/en/repositories/releasing-projects-on-github/linking-to-releases */
const releaseFeed = 'https://github.com/stint-app/stint/releases/latest/download'

/** Where a person finds what is newest. */
export const releasePage = 'https://github.com/stint-app/stint/releases/latest'

export interface Feed {
  address: URL
  /** Whether it is asked without a click. */
  automatic: boolean
}

/** Whether an address may be asked: with encryption, or on this computer where the feed itself is there, as in a test. */
export const isAllowed = (address: URL, feed: URL): boolean =>
  address.protocol === 'https:' || (isLocal(feed) && isLocal(address))

const isLocal = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === '127.0.0.1'

/** The feed; STINT_UPDATE_FEED names another one for a Stint that is not packaged. Throws where that may not be asked. */
export function feedOf(packaged: boolean, env: NodeJS.ProcessEnv): Feed {
  const other = packaged ? undefined : env['STINT_UPDATE_FEED']
  const address = new URL(other ?? releaseFeed)
  if (!isAllowed(address, address)) throw new Error('STINT_UPDATE_FEED: only https, or http on 127.0.0.1')
  return { address, automatic: packaged || other !== undefined }
}

interface Where {
  platform: string
  /** Packaged, or a test of what packages do. */
  packaged: boolean
  env: NodeJS.ProcessEnv
  execPath: string
}

/** Installers of Windows and macOS and the AppImage replace themselves; what a system's package manager installed is its own. */
export function updateWay(where: Where): UpdateWay {
  if (!where.packaged) return 'page'
  if (where.platform === 'win32' || where.platform === 'darwin') return 'self'
  return ownAppImage(where.env, where.execPath) === null ? 'page' : 'self'
}
