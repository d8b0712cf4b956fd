import { type ComponentProps, type KeyboardEvent, Suspense, useState } from 'react'
import type { PastNote, TargetRef } from '../../shared/model/snapshot.ts'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { useMarkedOption } from '../components/useListNavigation.ts'
import { TextInput } from '../components/TextInput.tsx'
import { usePastNotes } from './usePastNotes.ts'
import styles from './NoteField.module.css'

/** Loaded when something is typed. */
const PastNoteList = lazyWithMessages(() => import('./PastNoteList.tsx'))

/** As many as are read at a glance. */
const shown = 5

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  value: string
  /** What the note is for; its own earlier notes come first. */
  target: TargetRef | null
  onText(this: void, text: string): void
}

/**
 * A line for a note. While it is typed, or with the down key, notes of earlier entries are offered below it: arrows mark one,
 * Enter takes it, Esc closes the list. Other keys, and those where no list is open, are the caller's.
 */
export function NoteField({ value, target, onText, onKeyDown, onBlur, ...rest }: Props) {
  /** `all`: whatever stands in the field. */
  const [open, setOpen] = useState<'no' | 'typed' | 'all'>('no')
  const { notes: found, query } = usePastNotes({
    query: open === 'all' ? '' : value,
    target,
    limit: 2 * shown,
    open: open !== 'no',
  })
  const notes = offered(found, value)
  const listed = open !== 'no' && notes.length > 0
  // The query of the answer: what was marked in the list before is not marked in this one.
  const options = useMarkedOption(query, notes.length, { first: -1, open: listed })
  const take = (note: PastNote) => {
    onText(note.description)
    setOpen('no')
  }
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const marked = notes[options.active]
    if (listed && event.key === 'Enter' && marked) {
      event.preventDefault()
      return take(marked)
    }
    if (listed && event.key === 'Escape') {
      event.stopPropagation()
      return setOpen('no')
    }
    if (event.key === 'ArrowDown' && open === 'no') return setOpen('all')
    if (listed) options.onKeyDown(event)
    onKeyDown?.(event)
  }
  // Without a list it is a plain field: what a combobox would say more than that is not so.
  const combobox = listed ? options.field : { autoComplete: 'off', spellCheck: false }
  return (
    <div className={styles.field}>
      <TextInput
        {...rest}
        {...combobox}
        value={value}
        maxLength={10_000}
        onChange={(event) => {
          setOpen('typed')
          onText(event.target.value)
        }}
        onKeyDown={handleKey}
        onBlur={(event) => {
          setOpen('no')
          onBlur?.(event)
        }}
      />
      <Suspense>{listed && <PastNoteList notes={notes} target={target} options={options} onTake={take} />}</Suspense>
    </div>
  )
}

/** Each note once, without what stands there already. */
function offered(found: PastNote[], value: string): PastNote[] {
  const seen = new Set(['', value.trim()])
  return found.filter(({ description }) => !seen.has(description) && seen.add(description)).slice(0, shown)
}
