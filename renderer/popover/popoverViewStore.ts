/** What this window is about at the moment; nothing here is worth keeping. */
import { create } from 'zustand'
import type { EntryView, Target } from '../../shared/model/snapshot.ts'

/** What choosing a target does. */
export type Aim =
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

interface View {
  screen: Screen
  aim: Aim
  query: string
  /** The recent targets are listed although nothing is typed. */
  browsing: boolean
  /** Height of what the hits stand in for (CSS pixels), so that the window keeps still. */
  room: number
  /** The day listed, "2026-11-20"; null: today. */
  date: string | null
  /** The editor holds changes that are not saved. */
  unsaved: boolean
  /** Whether to leave them is being asked. */
  leaving: boolean
  /** The entry whose editor was left: its row gets the focus back. */
  left: string | null
}

const resting = { aim: { kind: 'start' }, query: '', browsing: false, room: 0 } satisfies Partial<View>
const day: Omit<View, 'date'> = { ...resting, screen: { kind: 'day' }, unsaved: false, leaving: false, left: null }

export const useView = create<View>(() => ({ ...day, date: null }))

const set = useView.setState

/** An empty search. The screen stays. */
export const rest = () => set(resting)

export function showDay(): void {
  const { screen } = useView.getState()
  set({ ...day, left: screen.kind === 'edit' ? screen.entryId : null })
}

/** Whether the focus goes to the row of this entry; it is asked once. */
export function wasLeft(entryId: string): boolean {
  const is = useView.getState().left === entryId
  if (is) set({ left: null })
  return is
}

/** Back to today, as a popover that is opened should be; a login that was begun stays, and so does what isn't saved. */
export function tidy(): void {
  const { screen, unsaved } = useView.getState()
  if (screen.kind === 'login' || unsaved) return rest()
  set({ ...day, date: null })
}

export const showLogin = (accountId: string) => set({ ...day, screen: { kind: 'login', accountId } })

export const showDate = (date: string | null) => set({ date })

export const showEdit = (entryId: string) => set({ ...day, screen: { kind: 'edit', entryId } })

export const showNew = (from?: EntryView) => set({ ...day, screen: { kind: 'new', ...(from && { from }) } })

export const setUnsaved = (unsaved: boolean) => set({ unsaved })

/** Leaves the editor, or asks first where something would be lost. */
export const leaveEditor = () => (useView.getState().unsaved ? set({ leaving: true }) : showDay())

export const stayInEditor = () => set({ leaving: false })

/** The element that gives way to the hits. */
export const dayId = 'day'

const measure = () => ({ room: document.getElementById(dayId)?.offsetHeight ?? useView.getState().room })

export const type = (query: string) => set({ query, browsing: false, ...measure() })

export const browse = () => set({ browsing: true, ...measure() })

/** Asks for the target that an entry should have instead. */
export function moveEntry(entryId: string, length: string | null): void {
  set({ aim: { kind: 'move', entryId, length }, query: '', ...measure() })
  focusSearch()
}

/** Asks for a target; `take` gets it, unless the person leaves. */
export function chooseTarget(take: (target: Target) => void): void {
  const { room } = measure()
  // On a screen of its own the search field has to come from the same height.
  const taken = useView.getState().screen.kind === 'day' ? 0 : searchHeight
  set({ aim: { kind: 'choose', take }, query: '', room: room - taken })
  focusSearch()
}

/** With the room around it, CSS pixels. */
const searchHeight = 60

export const isPicking = (view: View): boolean => view.query !== '' || view.browsing || view.aim.kind !== 'start'

export const searchId = 'search'

export const focusSearch = () => document.getElementById(searchId)?.focus()
