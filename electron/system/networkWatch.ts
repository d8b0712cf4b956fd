/** Tells when the network comes back. Electron has no event for it in the main process, so it is looked at while asked. */
import { net } from 'electron'
import type { Clock } from '../core/ports/ports.ts'

const checkEveryMs = 2_000

/** Calls `onBack` when the network returns. Looks only while `needed` says that something waits for it. */
export function watchNetwork(
  clock: Clock,
  needed: () => boolean,
  onBack: () => void,
): { check(): void; close(): void } {
  let online = net.isOnline()
  let cancel = () => {}
  const look = () => {
    cancel()
    const before = online
    online = net.isOnline()
    // What follows from it may fail, but not the looking.
    if (needed()) cancel = clock.after(checkEveryMs, look)
    if (online && !before) onBack()
  }
  return { check: look, close: () => cancel() }
}
