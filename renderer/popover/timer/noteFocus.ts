/** After a start the note gets the focus: what is typed next says what is done, and starts nothing. */
import { useEffect } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { focusSearch, searchId, setNoteFirst } from '../popoverViewStore.ts'

/** The person did something else. */
const forget = () => setNoteFirst(false)

/**
 * Follows starts of every kind, those by keys, links and commands too. Whoever started it in this window focuses the search when
 * the call is answered, which may be before or after the snapshot comes: until the person does something else, that is the note.
 */
export function useNoteFocus(): void {
  useEffect(() => {
    window.addEventListener('keydown', forget, true)
    window.addEventListener('pointerdown', forget, true)
    // Opened later, the popover begins with the search.
    const stopListening = window.stint.on('shown', forget)
    const stopFollowing = useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
      if (!snapshot || !before || !isStart(before, snapshot)) return
      setNoteFirst(true)
      // When the timer is drawn.
      setTimeout(() => isFree() && focusSearch())
    })
    return () => {
      window.removeEventListener('keydown', forget, true)
      window.removeEventListener('pointerdown', forget, true)
      stopListening()
      stopFollowing()
    }
  }, [])
}

/** Something runs that was not there before: what an undo brings back was. */
function isStart(before: Snapshot, { timer }: Snapshot): boolean {
  if (timer.kind === 'idle') return false
  const { id } = timer.entry
  return (
    !before.today.some((entry) => entry.id === id) && (before.timer.kind === 'idle' || before.timer.entry.id !== id)
  )
}

/** Nobody is typing elsewhere or answering a question. */
function isFree(): boolean {
  const focused = document.activeElement
  if (focused?.closest('[data-question]')) return false
  return !(focused instanceof HTMLInputElement) || (focused.id === searchId && focused.value === '')
}
