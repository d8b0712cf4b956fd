/** Which call of the provider a request belongs to, and how calls ended. The outbox makes one call at a time. */
import type { Provider } from '../../electron/core/ports/ports.ts'
import { AppError } from '../../shared/errors.ts'

export interface Call {
  does: 'submit' | 'amend' | 'remove' | 'find' | 'start' | 'update' | 'stop'
  /** The posting's own mark; the record's id for a removal. */
  of: string
  /** The provider made sense of the answers. */
  answered?: true
}

export interface Calls {
  /** The same provider, watched. */
  watch(provider: Provider): Provider
  current(): Call | null
  /** How many are under way. */
  open(): number
  /** The client is gone, its calls with it. */
  kill(): void
  /** Marks of postings of which the provider last said that it can't tell. */
  unclear: Set<string>
}

export function createCalls(): Calls {
  const unclear = new Set<string>()
  let current: Call | null = null
  let generation = 0
  let open = 0

  async function during<T>(call: Call, work: () => Promise<T>): Promise<T> {
    const mine = generation
    current = call
    open++
    try {
      const result = await work()
      call.answered = true
      return result
    } catch (thrown) {
      if (!(thrown instanceof AppError)) console.error('a provider failed in a way of its own:', thrown)
      throw thrown
    } finally {
      if (mine === generation) {
        open--
        current = null
      }
    }
  }

  const noted = <T>(marker: string, found: T): T => {
    if (found === 'unclear') unclear.add(marker)
    else unclear.delete(marker)
    return found
  }

  return {
    current: () => current,
    open: () => open,
    unclear,
    kill() {
      generation++
      current = null
      open = 0
    },
    watch(provider) {
      const { find, amend, remove, live } = provider
      return {
        ...provider,
        submit: (connection, posting, signal) =>
          during({ does: 'submit', of: posting.marker }, () => provider.submit(connection, posting, signal)),
        ...(find && {
          find: async (connection, posting, terms, signal) =>
            noted(
              posting.marker,
              await during({ does: 'find', of: posting.marker }, () => find(connection, posting, terms, signal)),
            ),
        }),
        ...(amend && {
          amend: (connection, ref, posting, signal) =>
            during({ does: 'amend', of: posting.marker }, () => amend(connection, ref, posting, signal)),
        }),
        ...(remove && {
          remove: (connection, ref, signal) =>
            during({ does: 'remove', of: ref.id ?? '' }, () => remove(connection, ref, signal)),
        }),
        ...(live && {
          live: {
            active: live.active,
            start: (connection, posting, signal) =>
              during({ does: 'start', of: posting.marker }, () => live.start(connection, posting, signal)),
            update: (connection, ref, posting, signal) =>
              during({ does: 'update', of: posting.marker }, () => live.update(connection, ref, posting, signal)),
            stop: (connection, ref, posting, signal) =>
              during({ does: 'stop', of: posting.marker }, () => live.stop(connection, ref, posting, signal)),
            find: async (connection, posting, terms, signal) =>
              noted(
                posting.marker,
                await during({ does: 'find', of: posting.marker }, () => live.find(connection, posting, terms, signal)),
              ),
          },
        }),
      }
    },
  }
}
