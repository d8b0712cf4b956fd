/** How something asked of the program ended. */
import { AppError } from '../../shared/errors.ts'
import type { Network } from '../fuzz/faultyNetwork.ts'
import { gone } from './killableJournal.ts'
import type { Ended } from './engineUnderTestTypes.ts'

/** Waits for what a call brings; where a request hangs, until its deadline. Throws what only a bug can. */
export async function endOf(promise: Promise<unknown>, network: Network, isOver: () => boolean): Promise<Ended> {
  let end: { as: Ended } | { bug: unknown } | null = null
  const wait = promise.then(
    () => void (end = { as: 'done' }),
    (thrown: unknown) => {
      if (isGone(thrown)) end = { as: 'gone' }
      else end = thrown instanceof AppError ? { as: thrown } : { bug: thrown }
    },
  )
  for (let tries = 0; tries < 20 && end === null && !isOver(); tries++) {
    await network.quiet()
    if (end === null) network.cut()
  }
  if (!isOver()) await wait
  return outcomeOf(end)
}

function outcomeOf(end: { as: Ended } | { bug: unknown } | null): Ended {
  if (end === null) return 'gone'
  if ('bug' in end) throw end.bug
  return end.as
}

/** Whether something failed only since the program is gone. */
export function isGone(thrown: unknown): boolean {
  return thrown === gone || (thrown instanceof Error && (thrown.cause === gone || isGone(thrown.cause ?? null)))
}
