/** What is done before a quit: what is not sent is counted, and sent if it can be. */
import type { Outbox } from './sync/outbox.ts'
import type { Clock, Journal } from './ports/ports.ts'
import type { Tracker } from './entries/tracker.ts'
import { undecidedAt } from './sync/retry.ts'

export interface BeforeQuitNeeds {
  clock: Clock
  journal: Journal
  outbox: Pick<Outbox, 'flush' | 'wakeNow' | 'close'>
  tracker: Pick<Tracker, 'undoView' | 'dismissUndo'>
  /** The accounts that are in use. */
  accountIds: () => string[]
}

/** How long a quit waits for what is being sent, ms. */
const quitWaitMs = 3_000
/** How long one that was told to send first does, ms. */
const sendWaitMs = 30_000

export function createBeforeQuit({ clock, journal, outbox, tracker, accountIds }: BeforeQuitNeeds) {
  /** An open prompt of the keychain must not hold up the quit. */
  const within = (ms: number, sent: Promise<void>) =>
    Promise.race([sent, new Promise<void>((done) => void clock.after(ms, done))])

  const waiting = (accountId: string) => [
    ...journal
      .postingsIn(accountId, ['queued', 'sending', 'unknown'])
      // What only the person can tell isn't sent by waiting, and what runs goes on.
      .filter(
        ({ running, state, nextAttemptAt }) => !running && !(state === 'unknown' && nextAttemptAt === undecidedAt),
      ),
    ...journal.removals(accountId).map(({ posting }) => posting),
  ]

  return {
    /** How many entries wait to be sent, changed or removed. */
    unsent: (): number =>
      new Set(
        accountIds()
          .flatMap(waiting)
          .map(({ entryId }) => entryId),
      ).size,
    /** What was done last stands, and goes now if it can. */
    async flushBeforeQuit(): Promise<void> {
      const undo = tracker.undoView()
      if (undo) tracker.dismissUndo(undo.id)
      await within(quitWaitMs, outbox.flush())
    },
    /** Sends what waits, whatever it waits for. */
    async sendNow(): Promise<void> {
      outbox.wakeNow()
      await within(sendWaitMs, outbox.flush())
    },
    /** What is under way then is `sending` in the journal. */
    close: () => within(quitWaitMs, outbox.close()),
  }
}
