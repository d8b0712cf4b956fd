/** The system keychain (Keychain, Credential Manager, Secret Service) through the package that stands in for keytar. Nothing else holds a secret. */
import type { AsyncEntry } from 'keytar'
import { AppError } from '../../shared/errors.ts'
import type { Keychain } from '../core/ports/ports.ts'
import { t } from './messages.ts'

const service = 'Stint'
/** Long enough for a person to answer the system's unlock prompt, ms. */
const promptWaitMs = 120_000

function howToFix(platform: string): string {
  const { darwin, win32, linux, other } = t().keychain
  return { darwin, win32, linux }[platform] ?? other
}

/** Loaded on first use: the native module is not needed to show the tray. */
async function open(accountId: string): Promise<AsyncEntry> {
  const { AsyncEntry } = await import('keytar')
  return new AsyncEntry(service, accountId, { linux: { store: 'secret-service' } })
}

/** `onSecret` hears every secret that passes, so that the log can leave it out. */
export function createKeychain(onSecret: (secret: string) => void): Keychain {
  const use = async <T>(accountId: string, action: (entry: AsyncEntry) => Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(t().keychain.noAnswer)), promptWaitMs)
    })
    try {
      return await Promise.race([open(accountId).then(action), late])
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      const problem = `${t().keychain.unusable(reason)} ${howToFix(process.platform)}`
      throw new AppError('keychain', problem, { cause })
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    async get(accountId) {
      const secret = await use(accountId, (entry) => entry.getPassword())
      if (secret) onSecret(secret)
      return secret ?? null
    },
    async set(accountId, secret) {
      onSecret(secret)
      await use(accountId, (entry) => entry.setPassword(secret))
    },
    async delete(accountId) {
      await use(accountId, (entry) => entry.deletePassword())
    },
  }
}
