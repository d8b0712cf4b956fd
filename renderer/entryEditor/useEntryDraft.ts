/** What is typed into the editor, beside what is saved. */
import { useState } from 'react'
import { validateDraft, type Checked, changesOf, type Field } from './validateDraft.ts'
import { type Base, type Draft, draftOf, type Place, samePauses } from './entryDraft.ts'
import type { Pause } from '../../shared/model/snapshot.ts'

export interface EntryEdit {
  base: Base
  draft: Draft
  checked: Checked
  /** Something is not as it is saved. */
  changed: boolean
  /** The pauses that are edited are no longer those of the entry. */
  pausesChanged: boolean
  change(this: void, change: Partial<Draft>, field?: Field): void
  /** What is wrong at a field, once it is no longer typed in. */
  problem(this: void, field: Field): string | undefined
  /** Nobody types any more; everything that is wrong may be said. */
  stopTyping(this: void): void
  /** A field that is still empty is wrong from now on. */
  showEmptyFields(this: void): void
  /** Takes the pauses as they are saved. */
  takePauses(this: void): void
}

/** With where its times are typed. */
export interface EntryEditing extends EntryEdit {
  place: Place
}

interface State {
  changes: Partial<Draft>
  /** The pauses as they were when the person began to change them. */
  pauses: Pause[] | null
  typing: Field | null
  emptyFieldsShown: boolean
}

/** `saved` null: it is new. Changes lie over what is saved: what the person didn't touch follows the entry, should it change meanwhile. */
export function useEntryDraft(base: Base, saved: Base | null, zone: string, now: number): EntryEdit {
  const [state, setState] = useState<State>({ changes: {}, pauses: null, typing: null, emptyFieldsShown: false })
  const { changes, pauses, typing, emptyFieldsShown } = state
  const draft = { ...draftOf(base, zone), ...changes }
  const checked = validateDraft(draft, now, saved)
  const unread = Object.keys(checked.problems).length > 0
  const touched = Object.keys(changes).length > 0
  /** Nothing was said there yet. */
  const empty = (field: Field): boolean =>
    field === 'target' ||
    draft.pauses.some(({ key, start, end }) => field === `pause ${key}` && (start.text === '' || end?.text === ''))
  return {
    base,
    draft,
    checked,
    changed: touched && (unread || Object.keys(changesOf(base, draft, checked)).length > 0),
    pausesChanged: pauses !== null && !samePauses(pauses, base.pauses),
    change: (change, field) =>
      setState((before) => ({
        ...before,
        changes: { ...before.changes, ...change },
        pauses: before.pauses ?? (change.pauses ? base.pauses : null),
        typing: field ?? before.typing,
      })),
    problem: (field) => (field === typing || (!emptyFieldsShown && empty(field)) ? undefined : checked.problems[field]),
    stopTyping: () => setState((before) => ({ ...before, typing: null })),
    showEmptyFields: () => setState((before) => ({ ...before, typing: null, emptyFieldsShown: true })),
    takePauses: () =>
      setState((before) => {
        const { pauses: _, ...rest } = before.changes
        return { ...before, changes: rest, pauses: null }
      }),
  }
}
