/** Reads what a refresh left of a big catalog, part after part, while the rest can be used. */
import type { AccountConnection, ProviderRefresh } from '../ports/ports.ts'

/** The next refresh goes on where the last part ended, so that no server is asked without an end. */
const partsPerRefresh = 20

export interface CatalogPartsNeeds {
  connectionOf: (accountId: string) => Promise<AccountConnection>
  keep: (accountId: string, part: ProviderRefresh) => void
  /** All is read (null), or why it ended before. */
  onEnd: (accountId: string, error: unknown) => void
}

export interface CatalogParts {
  /** Ends what is being read for the account, and reads the rest of its catalog. */
  begin(accountId: string): void
  stop(accountId: string): void
  isReading(accountId: string): boolean
}

export function createCatalogParts({ connectionOf, keep, onEnd }: CatalogPartsNeeds): CatalogParts {
  const reading = new Map<string, AbortController>()

  function stop(accountId: string): void {
    reading.get(accountId)?.abort()
    reading.delete(accountId)
  }

  async function read(accountId: string, signal: AbortSignal): Promise<void> {
    for (let part = 0; part < partsPerRefresh; part++) {
      const { provider, connection } = await connectionOf(accountId)
      const more = signal.aborted ? null : await provider.readMore?.(connection, signal)
      if (!more || signal.aborted) return
      keep(accountId, more)
      if (!more.more) return
    }
  }

  return {
    begin(accountId) {
      stop(accountId)
      const own = new AbortController()
      reading.set(accountId, own)
      const end = (error: unknown) => {
        if (own.signal.aborted) return
        reading.delete(accountId)
        onEnd(accountId, error)
      }
      void read(accountId, own.signal).then(() => end(null), end)
    },
    stop,
    isReading: (accountId) => reading.has(accountId),
  }
}
