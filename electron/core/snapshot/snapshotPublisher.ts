/** Hands out the state: built when asked for, sent once per turn of the event loop however many parts changed in it. */
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { type OnFailure, runAll } from '../runAll.ts'

export interface SnapshotPublisher {
  snapshot(): Snapshot
  /** Something that is shown changed. */
  changed(): void
}

/** A snapshot that can't be built or sent goes to `onFailure`; the next change tries anew. */
export function createSnapshotPublisher(
  build: (revision: number) => Snapshot,
  send: (snapshot: Snapshot) => void,
  onFailure: OnFailure,
): SnapshotPublisher {
  let revision = 0
  let changes = 0
  let latest: { snapshot: Snapshot; changes: number } | null = null
  let due = false
  function snapshot(): Snapshot {
    if (latest?.changes === changes) return latest.snapshot
    // Counted before building: what changes meanwhile makes the next one new again.
    const before = changes
    latest = { snapshot: build(++revision), changes: before }
    return latest.snapshot
  }
  return {
    snapshot,
    changed() {
      changes++
      if (due) return
      due = true
      queueMicrotask(() => {
        due = false
        runAll({ send: () => send(snapshot()) }, onFailure)
      })
    },
  }
}
