/** What the popover shows at the moment; it is not stored. */
import { create } from 'zustand'
import type { EntryView, Target } from '../../shared/model/snapshot.ts'

/** What choosing a target does. */
export type SearchPurpose =
  | { kind: 'start' }
  /** The entry gets it; `length`: its worked time as text, null: it runs. */
  | { kind: 'move'; entryId: string; length: string | null }
  /** It is passed to `take`. */
  | { kind: 'choose'; take(this: void, target: Target): void }

type Screen =
  | { kind: 'day' }
  /** A new login for an account. */
  | { kind: 'login'; accountId: string }
  | { kind: 'edit'; entryId: string }
  /** A new entry; `from`: a copy of that one. */
  | { kind: 'new'; from?: EntryView }

interface PopoverView {
  screen: Screen
  purpose: SearchPurpose
  query: string
  /** What a link asked for, whose words are searched for: its note goes to what is chosen. */
  link: { words: string; description: string } | null
  /** The recent targets are listed although nothing is typed. */
  recentsShown: boolean
  /** Height of what the hits replace (CSS pixels), so that the window doesn't move. */
  listHeight: number
  /** The day listed, "2026-11-20"; null: today. */
  date: string | null
  /** The editor has unsaved changes. */
  unsaved: boolean
  /** The person is asked whether to lose them. */
  confirmsLeaving: boolean
  /** The entry whose editor was closed: its row gets the focus. */
  refocusEntryId: string | null
  /** Something was started, and the person did nothing since. */
  noteFirst: boolean
}

const emptySearch = {
  purpose: { kind: 'start' },
  query: '',
  link: null,
  recentsShown: false,
  listHeight: 0,
} satisfies Partial<PopoverView>
const dayScreen: Omit<PopoverView, 'date' | 'noteFirst'> = {
  ...emptySearch,
  screen: { kind: 'day' },
  unsaved: false,
  confirmsLeaving: false,
  refocusEntryId: null,
}

export const usePopoverView = create<PopoverView>(() => ({ ...dayScreen, date: null, noteFirst: false }))

const set = usePopoverView.setState

/** Empties the search; the screen stays. */
export const clearSearch = () => set(emptySearch)

export function showDay(): void {
  const { screen } = usePopoverView.getState()
  set({ ...dayScreen, refocusEntryId: screen.kind === 'edit' ? screen.entryId : null })
}

/** Whether the row of this entry should take the focus; true only once. */
export function takesRefocus(entryId: string): boolean {
  const is = usePopoverView.getState().refocusEntryId === entryId
  if (is) set({ refocusEntryId: null })
  return is
}

/** Back to today; a login and unsaved changes stay. */
export function resetOnHide(): void {
  const { screen, unsaved } = usePopoverView.getState()
  if (screen.kind === 'login' || unsaved) return clearSearch()
  set({ ...dayScreen, date: null })
}

export const showLogin = (accountId: string) => set({ ...dayScreen, screen: { kind: 'login', accountId } })

export const showDate = (date: string | null) => set({ date })

export const showEdit = (entryId: string) => set({ ...dayScreen, screen: { kind: 'edit', entryId } })

export const showNew = (from?: EntryView) => set({ ...dayScreen, screen: { kind: 'new', ...(from && { from }) } })

export const setUnsaved = (unsaved: boolean) => set({ unsaved })

/** Closes the editor, or asks first if changes would be lost. */
export const leaveEditor = () => (usePopoverView.getState().unsaved ? set({ confirmsLeaving: true }) : showDay())

export const stayInEditor = () => set({ confirmsLeaving: false })

/** The id of the element that the hits replace. */
export const dayId = 'day'

const measuredHeight = () => ({
  listHeight: document.getElementById(dayId)?.offsetHeight ?? usePopoverView.getState().listHeight,
})

export const setQuery = (query: string) => set({ query, recentsShown: false, ...measuredHeight() })

/** Searches for what a link asked for and nothing is called, or several are. */
export const searchForLink = (words: string, description: string) =>
  set({ ...emptySearch, query: words, link: { words, description }, ...measuredHeight() })

export const showRecents = () => set({ recentsShown: true, ...measuredHeight() })

/** Opens the search for another target of an entry. */
export function moveEntry(entryId: string, length: string | null): void {
  set({ purpose: { kind: 'move', entryId, length }, query: '', ...measuredHeight() })
  focusSearch()
}

/** Opens the search for a target; `take` gets it, unless the person leaves. */
export function chooseTarget(take: (target: Target) => void): void {
  const { listHeight } = measuredHeight()
  // On other screens the search field takes its height from the same space.
  const ownHeight = usePopoverView.getState().screen.kind === 'day' ? 0 : searchHeight
  set({ purpose: { kind: 'choose', take }, query: '', listHeight: listHeight - ownHeight })
  focusSearch()
}

/** The search field with its margins, CSS pixels. */
const searchHeight = 60

export const isSearchOpen = (view: PopoverView): boolean =>
  view.query !== '' || view.recentsShown || view.purpose.kind !== 'start'

export const searchId = 'search'

export const noteId = 'note'

/** Focuses the search; right after a start the note of what runs, so that what is typed next says what is done. */
export function focusSearch(): void {
  const note = usePopoverView.getState().noteFirst ? document.getElementById(noteId) : null
  ;(note ?? document.getElementById(searchId))?.focus()
}

export const setNoteFirst = (noteFirst: boolean) => set({ noteFirst })
