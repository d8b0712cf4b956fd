/** The state of the editor: the saved entry and the changes to it. */
import { useState } from 'react'
import { validateDraft, type Checked, changesOf, type Field } from './validateDraft.ts'
import { type Base, type Draft, draftOf, type Place } from './entryDraft.ts'
import type { Pause } from '../../shared/model/snapshot.ts'
import { samePauses } from '../../shared/time/entryRules.ts'

export interface EntryEdit {
  base: Base
  draft: Draft
  checked: Checked
  /** There are unsaved changes. */
  changed: boolean
  /** The entry's pauses changed while they were edited. */
  pausesChanged: boolean
  change(this: void, change: Partial<Draft>, field?: Field): void
  /** The problem of a field, once the person has left it. */
  problem(this: void, field: Field): string | undefined
  /** The person left the field: its problem may be shown. */
  stopTyping(this: void): void
  /** Shows the problems of empty fields from now on. */
  showEmptyFields(this: void): void
  /** Drops the edited pauses for the saved ones. */
  takePauses(this: void): void
}

/** With what its times are read with. */
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

/** `saved` null: it is new. Fields that the person didn't change follow the entry, should it change meanwhile. */
export function useEntryDraft(base: Base, saved: Base | null, zone: string, now: number): EntryEdit {
  const [state, setState] = useState<State>({ changes: {}, pauses: null, typing: null, emptyFieldsShown: false })
  const { changes, pauses, typing, emptyFieldsShown } = state
  const draft = { ...draftOf(base, zone), ...changes }
  const checked = validateDraft(draft, now, saved)
  const unread = Object.keys(checked.problems).length > 0
  const touched = Object.keys(changes).length > 0
  /** Nothing was entered there yet. */
  const empty = (field: Field): boolean =>
    field === 'target' ||
    (field === 'end' && draft.end?.text === '') ||
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
