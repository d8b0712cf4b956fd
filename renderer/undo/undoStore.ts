/** The entry that the offered undo is about: the snapshot that offers it may no longer have it. */
import { create } from 'zustand'
import type { Entry, Snapshot, UndoView } from '../../shared/model/snapshot.ts'
import { useSnapshotStore } from '../state/snapshotStore.ts'

export interface UndoSubject {
  undo: UndoView
  /** null: it was not found, or there are several. */
  entry: Entry | null
  /** When it was offered, epoch ms. */
  since: number
}

export const useUndoSubject = create<{ subject: UndoSubject | null }>(() => ({ subject: null }))

const entryIn = (snapshot: Snapshot | null, id: string): Entry | undefined =>
  snapshot ? [...snapshot.today, ...snapshot.earlier].find((entry) => entry.id === id) : undefined

/** The entry as it is now, or as it was before it was removed. After a switch: the entry that runs now. */
export function subjectOf(undo: UndoView, now: Snapshot, before: Snapshot | null, since: number): UndoSubject {
  const { kind, entryId } = undo
  if (kind === 'switch' && now.timer.kind === 'running') return { undo, entry: now.timer.entry, since }
  const entry = entryId === null ? undefined : (entryIn(now, entryId) ?? entryIn(before, entryId))
  return { undo, entry: entry ?? null, since }
}

/** Follows the snapshots from now on. Returns the function that ends it. */
export const watchUndo = (): (() => void) =>
  useSnapshotStore.subscribe(({ snapshot }, before) => {
    const offered = snapshot?.undo ?? null
    if (offered?.id === useUndoSubject.getState().subject?.undo.id) return
    useUndoSubject.setState({
      subject: snapshot && offered ? subjectOf(offered, snapshot, before.snapshot, Date.now()) : null,
    })
  })
