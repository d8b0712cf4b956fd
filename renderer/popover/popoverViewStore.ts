/** What this window is about at the moment; nothing here is worth keeping. */
import { create } from 'zustand'
import type { EntryView, Target } from '../../shared/model/snapshot.ts'

/** What choosing a target does. */
export type SearchPurpose =
  | { kind: 'start' }
  /** An entry gets it; `length`: what was worked in it, null: it runs. */
  | { kind: 'move'; entryId: string; length: string | null }
  /** It is handed to whoever asked. */
  | { kind: 'choose'; take(this: void, target: Target): void }

type Screen =
  | { kind: 'day' }
  /** An account is logged in to again. */
  | { kind: 'login'; accountId: string }
  | { kind: 'edit'; entryId: string }
  /** Time that is past is added; `from`: an entry like that one. */
  | { kind: 'new'; from?: EntryView }

interface PopoverView {
  screen: Screen
  purpose: SearchPurpose
  query: string
  /** The recent targets are listed although nothing is typed. */
  recentsShown: boolean
  /** Height of what the hits stand in for (CSS pixels), so that the window keeps still. */
  listHeight: number
  /** The day listed, "2026-11-20"; null: today. */
  date: string | null
  /** The editor holds changes that are not saved. */
  unsaved: boolean
  /** Whether to leave them is being asked. */
  confirmsLeaving: boolean
  /** The entry whose editor was left: its row gets the focus back. */
  refocusEntryId: string | null
}

const emptySearch = {
  purpose: { kind: 'start' },
  query: '',
  recentsShown: false,
  listHeight: 0,
} satisfies Partial<PopoverView>
const dayScreen: Omit<PopoverView, 'date'> = {
  ...emptySearch,
  screen: { kind: 'day' },
  unsaved: false,
  confirmsLeaving: false,
  refocusEntryId: null,
}

export const usePopoverView = create<PopoverView>(() => ({ ...dayScreen, date: null }))

const set = usePopoverView.setState

/** An empty search. The screen stays. */
export const clearSearch = () => set(emptySearch)

export function showDay(): void {
  const { screen } = usePopoverView.getState()
  set({ ...dayScreen, refocusEntryId: screen.kind === 'edit' ? screen.entryId : null })
}

/** Whether the focus goes to the row of this entry; it is asked once. */
export function takesRefocus(entryId: string): boolean {
  const is = usePopoverView.getState().refocusEntryId === entryId
  if (is) set({ refocusEntryId: null })
  return is
}

/** Back to today, as a popover that is opened should be; a login that was begun stays, and so does what isn't saved. */
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

/** Leaves the editor, or asks first where something would be lost. */
export const leaveEditor = () => (usePopoverView.getState().unsaved ? set({ confirmsLeaving: true }) : showDay())

export const stayInEditor = () => set({ confirmsLeaving: false })

/** The element that gives way to the hits. */
export const dayId = 'day'

const measuredHeight = () => ({
  listHeight: document.getElementById(dayId)?.offsetHeight ?? usePopoverView.getState().listHeight,
})

export const setQuery = (query: string) => set({ query, recentsShown: false, ...measuredHeight() })

export const showRecents = () => set({ recentsShown: true, ...measuredHeight() })

/** Asks for the target that an entry should have instead. */
export function moveEntry(entryId: string, length: string | null): void {
  set({ purpose: { kind: 'move', entryId, length }, query: '', ...measuredHeight() })
  focusSearch()
}

/** Asks for a target; `take` gets it, unless the person leaves. */
export function chooseTarget(take: (target: Target) => void): void {
  const { listHeight } = measuredHeight()
  // On a screen of its own the search field has to come from the same height.
  const ownHeight = usePopoverView.getState().screen.kind === 'day' ? 0 : searchHeight
  set({ purpose: { kind: 'choose', take }, query: '', listHeight: listHeight - ownHeight })
  focusSearch()
}

/** With the room around it, CSS pixels. */
const searchHeight = 60

export const isSearchOpen = (view: PopoverView): boolean =>
  view.query !== '' || view.recentsShown || view.purpose.kind !== 'start'

export const searchId = 'search'

export const focusSearch = () => document.getElementById(searchId)?.focus()
