/** A journal that can be cut off at any write, as by kill -9: from then on nothing of that life reaches it. */
import type { Change, Journal, Provider } from '../../electron/core/ports/ports.ts'

/** Thrown where a life ends, and by every write it tries afterwards. */
export const gone = new Error('the program is gone')

export type When = 'before' | 'after'

export interface Fate {
  /** Whether the life is over. */
  isOver(): boolean
  /** Asked at each write: whether it is the last one, and what becomes of it. */
  strikes(): When | null
  /** The life ends here. */
  end(): void
  /** Hears of the changes before they are made. */
  onCommit(changes: Change[]): void
}

export function killableJournal(journal: Journal, fate: Fate): Journal {
  function write(make: () => void): void {
    if (fate.isOver()) throw gone
    const when = fate.strikes()
    if (when !== 'before') make()
    if (when === null) return
    fate.end()
    throw gone
  }
  return {
    ...journal,
    commit: (changes) =>
      write(() => {
        fate.onCommit(changes)
        journal.commit(changes)
      }),
    setMeta: (key, value) => write(() => journal.setMeta(key, value)),
  }
}

/** The same provider: a life that is over asks it nothing, whose answer a test would wait for. Before it writes, the journal stops it. */
export function silenced(provider: Provider, { isOver }: Fate): Provider {
  const never = new Promise<never>(() => {})
  const { find, remove, live } = provider
  return {
    ...provider,
    ...(find && { find: (...asked) => (isOver() ? never : find(...asked)) }),
    ...(remove && { remove: (...asked) => (isOver() ? never : remove(...asked)) }),
    ...(live && { live: { ...live, find: (...asked) => (isOver() ? never : live.find(...asked)) } }),
  }
}
