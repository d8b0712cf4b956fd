/** The accounts' secrets: asked of the keychain once, then kept in memory. */
import { AppError } from '../../../shared/errors.ts'
import { warning } from '../notices.ts'
import type { Notice } from '../../../shared/model/snapshot.ts'
import type { Keychain } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface Secrets {
  /** Throws AppError 'keychain', or 'unauthorized' when there is none. */
  of(accountId: string): Promise<string>
  set(accountId: string, secret: string): Promise<void>
  forget(accountId: string): Promise<void>
}

export function createSecrets(keychain: Keychain): Secrets {
  const known = new Map<string, string>()
  const asking = new Map<string, Promise<string | null>>()

  /** The keychain may have to ask the person, so whoever needs the secret meanwhile waits for the same answer. */
  function ask(accountId: string): Promise<string | null> {
    const asked = asking.get(accountId) ?? keychain.get(accountId).finally(() => asking.delete(accountId))
    asking.set(accountId, asked)
    return asked
  }

  return {
    async of(accountId) {
      const stored = known.get(accountId) ?? (await ask(accountId))
      // A login may have brought a newer one meanwhile.
      const secret = known.get(accountId) ?? stored
      if (secret === null) {
        throw new AppError('unauthorized', t().accounts.noSecret)
      }
      known.set(accountId, secret)
      return secret
    },
    async set(accountId, secret) {
      await keychain.set(accountId, secret)
      known.set(accountId, secret)
    },
    async forget(accountId) {
      await keychain.delete(accountId)
      known.delete(accountId)
    },
  }
}

/** The keychain can't be opened: secrets are not kept, or not read. */
export const noKeychain = (message: string): Notice =>
  warning('keychain', t().notices.keychain.title, t().notices.keychain.kept(message), 'retryKeychain')
