import type { KeyboardEvent } from 'react'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { stint } from '../../state/bridge.ts'
import { useInlineEdit } from '../../components/useInlineEdit.ts'
import { NoteField } from '../../noteField/NoteField.tsx'
import { focusSearch, noteId } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import styles from './RunningNote.module.css'

interface Props {
  entry: Entry
  /** Resolves to whether it was saved. */
  save(this: void, description: string): Promise<boolean>
}

/** The note of the running entry. Enter keeps it and closes the window, Esc keeps it and goes to the search: nothing typed is lost. */
export function RunningNote({ entry, save }: Props) {
  const draft = useInlineEdit(entry.description, save)
  const say = t().now
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.repeat) return
      // What could not be saved stays in sight, with why.
      void draft.save().then((saved) => saved && void stint().hidePopover())
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      focusSearch()
    }
  }
  return (
    <div className={styles.note}>
      <NoteField
        id={noteId}
        aria-label={say.description}
        placeholder={say.doing}
        target={entry.target}
        value={draft.text}
        onText={draft.change}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
