/** Hands out the state: built when asked for, sent once per turn of the event loop however many parts changed in it. */
import type { Snapshot } from '../../shared/model.ts'

export interface Publisher {
  snapshot(): Snapshot
  /** Something that is shown changed. */
  changed(): void
}

export function createPublisher(build: (revision: number) => Snapshot, send: (snapshot: Snapshot) => void): Publisher {
  let revision = 0
  let latest: Snapshot | null = null
  let due = false
  const snapshot = () => (latest ??= build(++revision))
  return {
    snapshot,
    changed() {
      latest = null
      if (due) return
      due = true
      queueMicrotask(() => {
        due = false
        send(snapshot())
      })
    },
  }
}
