/** Requests one after the other, as the log of the network takes them; one that hangs holds up no other. */
import type { Http } from '../../electron/providers/shared/http.ts'
import type { Network } from '../fuzz/faultyNetwork.ts'

export function inTurn({ http, hits }: Network): Http {
  let last: Promise<unknown> = Promise.resolve()
  const held = () => hits.get('held') ?? 0

  return async (url, request) => {
    const before = last
    const over = Promise.withResolvers<void>()
    last = over.promise
    await before
    const since = held()
    let answered = false
    const answer = http(url, request).finally(() => {
      answered = true
      over.resolve()
    })
    void untilHangs()
    return answer

    async function untilHangs(): Promise<void> {
      while (!answered && held() === since) await new Promise((resolve) => setImmediate(resolve))
      over.resolve()
    }
  }
}
