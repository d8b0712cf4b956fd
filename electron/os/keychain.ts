/** The system keychain (Keychain, Credential Manager, Secret Service) through the package that stands in for keytar. Nothing else holds a secret. */
import type { AsyncEntry } from 'keytar'
import { AppError } from '../../shared/errors.ts'
import type { Keychain } from '../core/ports.ts'

const service = 'Stint'
/** Long enough for a person to answer the system's unlock prompt, ms. */
const patience = 120_000

const howToFix: Record<string, string> = {
  darwin: 'Unlock it in Keychain Access and allow Stint to use it.',
  win32: 'Check that the Credential Manager service runs.',
  linux: 'Start and unlock a keyring that offers the Secret Service, such as gnome-keyring or KWallet.',
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
      timer = setTimeout(() => reject(new Error('it did not answer')), patience)
    })
    try {
      return await Promise.race([open(accountId).then(action), late])
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      const fix = howToFix[process.platform] ?? 'Check that it runs and is unlocked.'
      throw new AppError('keychain', `The system keychain can't be used (${reason}). ${fix}`, { cause })
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
