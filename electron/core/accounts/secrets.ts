/**
 * The accounts' secrets: asked of the keychain once, then kept in memory. Each belongs to the origin that it was given for,
 * which is kept with it: settings can be edited, or come from a backup, and must not send it elsewhere.
 */
import { AppError } from '../../../shared/errors.ts'
import { warning } from '../notices.ts'
import type { Notice } from '../../../shared/model/snapshot.ts'
import type { Keychain } from '../ports/ports.ts'
import { t } from '../messages.ts'

/** Origins by account. */
export type Origins = Record<string, string>

/** For which origins secrets are taken over that were kept without one, by earlier versions. */
export interface OldOrigins {
  /** null: nothing was noted yet, as at the first start of a version that keeps origins. */
  read(): Origins | null
  /** Throws AppError 'storage'. */
  write(origins: Origins): void
}

export interface Secrets {
  /** Throws AppError 'keychain', or 'unauthorized' when there is none for the origin of `baseUrl`. */
  of(accountId: string, baseUrl: string): Promise<string>
  set(accountId: string, secret: string, baseUrl: string): Promise<void>
  forget(accountId: string): Promise<void>
}

interface KeptSecret {
  secret: string
  /** Scheme, host and port; null: kept by an earlier version. */
  origin: string | null
}

/** What the keychain holds. */
const toKept = (secret: string, origin: string): string => JSON.stringify({ origin, secret })

function fromKept(text: string): KeptSecret {
  try {
    const kept: unknown = JSON.parse(text)
    if (isKept(kept)) return kept
  } catch {
    // A bare one, as earlier versions kept it.
  }
  return { secret: text, origin: null }
}

const isKept = (kept: unknown): kept is { origin: string; secret: string } =>
  typeof kept === 'object' &&
  kept !== null &&
  'origin' in kept &&
  typeof kept.origin === 'string' &&
  'secret' in kept &&
  typeof kept.secret === 'string'

/** '' where there is none: nothing is kept for that. */
const originOf = (baseUrl: string): string => URL.parse(baseUrl)?.origin ?? ''

/** `accounts`: those of the settings, as they are at the start. */
export function createSecrets(
  keychain: Keychain,
  oldOrigins: OldOrigins,
  accounts: { id: string; baseUrl: string }[],
): Secrets {
  const known = new Map<string, KeptSecret>()
  const asking = new Map<string, Promise<KeptSecret | null>>()
  const old = oldOrigins.read() ?? noteOrigins()

  function noteOrigins(): Origins {
    const noted = Object.fromEntries(accounts.map(({ id, baseUrl }) => [id, originOf(baseUrl)]))
    try {
      oldOrigins.write(noted)
    } catch {
      // Noted at the next start; the journal itself tells what is wrong with it.
    }
    return noted
  }

  async function read(accountId: string): Promise<KeptSecret | null> {
    const text = await keychain.get(accountId)
    const kept = text === null ? null : fromKept(text)
    const origin = old[accountId]
    if (kept?.origin !== null || !origin) return kept
    try {
      // A login may have brought a newer one meanwhile.
      if (!known.has(accountId)) await keychain.set(accountId, toKept(kept.secret, origin))
    } catch {
      // It is kept with its origin at the next start.
    }
    return { ...kept, origin }
  }

  /** The keychain may have to ask the person, so whoever needs the secret meanwhile waits for the same answer. */
  function ask(accountId: string): Promise<KeptSecret | null> {
    const asked = asking.get(accountId) ?? read(accountId).finally(() => asking.delete(accountId))
    asking.set(accountId, asked)
    return asked
  }

  return {
    async of(accountId, baseUrl) {
      const stored = known.get(accountId) ?? (await ask(accountId))
      // A login may have brought a newer one meanwhile.
      const kept = known.get(accountId) ?? stored
      if (kept === null) {
        throw new AppError('unauthorized', t().accounts.noSecret)
      }
      known.set(accountId, kept)
      if (kept.origin === null || kept.origin !== originOf(baseUrl)) {
        throw new AppError('unauthorized', t().accounts.otherOrigin(originOf(baseUrl)))
      }
      return kept.secret
    },
    async set(accountId, secret, baseUrl) {
      const origin = originOf(baseUrl)
      await keychain.set(accountId, toKept(secret, origin))
      known.set(accountId, { secret, origin })
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
