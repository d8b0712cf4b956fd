/** How long each account sends nothing, whatever its single postings wait for. Kept in memory only. All times are epoch ms. */
import type { Clock } from '../ports/ports.ts'
import { readBackGraceMs } from './retry.ts'

export interface AccountWaits {
  /** The account failed or is rate limited: its other postings wait too, instead of failing one by one. 0: they wait no more. */
  retryAt(accountId: string, at: number): void
  /** A write of the account got no answer: its server may still apply it. */
  expectLateWrite(accountId: string): void
  /** Until when such a write may still be applied, epoch ms; 0: there was none. */
  lateWriteUntil(accountId: string): number
  /**
   * Whether an account that takes one write at a time has to wait because an earlier one may still be applied. If so it waits, and
   * `retryAt` does not shorten that.
   */
  mustWaitForLateWrite(accountId: string): boolean
  /** When something of the account that waits until `nextAttemptAt` is due. */
  dueAt(accountId: string, nextAttemptAt: number | null): number
}

export function createAccountWaits(clock: Clock): AccountWaits {
  const retryTimes = new Map<string, number>()
  const lateWritePossibleUntil = new Map<string, number>()
  const waitForLateWriteUntil = new Map<string, number>()
  const lateWriteUntil = (accountId: string) => lateWritePossibleUntil.get(accountId) ?? 0

  return {
    retryAt: (accountId, at) => void retryTimes.set(accountId, at),
    expectLateWrite: (accountId) => void lateWritePossibleUntil.set(accountId, clock.now() + readBackGraceMs),
    lateWriteUntil,
    mustWaitForLateWrite(accountId) {
      const until = lateWriteUntil(accountId)
      if (until <= clock.now()) return false
      waitForLateWriteUntil.set(accountId, until)
      return true
    },
    dueAt: (accountId, nextAttemptAt) =>
      Math.max(nextAttemptAt ?? 0, retryTimes.get(accountId) ?? 0, waitForLateWriteUntil.get(accountId) ?? 0),
  }
}
