/** What this window is about at the moment; nothing here is worth keeping. */
import { create } from 'zustand'
import type { ProviderId } from '../../shared/model.ts'

/** What choosing a target does: start a timer on it, or move an entry to it. */
export type Aim = { kind: 'start' } | { kind: 'move'; entryId: string; what: string }

export type Screen =
  | { kind: 'day' }
  /** An account is logged in to again. */
  | { kind: 'login'; accountId: string }
  /** A system is logged in to for the first time. */
  | { kind: 'connect'; provider: ProviderId }

interface View {
  screen: Screen
  aim: Aim
  query: string
  /** The recent targets are listed although nothing is typed. */
  browsing: boolean
  /** Height of the day list that the hits stand in for (CSS pixels), so that the window keeps still. */
  room: number
}

const day: View = { screen: { kind: 'day' }, aim: { kind: 'start' }, query: '', browsing: false, room: 0 }

export const useView = create<View>(() => day)

const set = useView.setState

/** Back to the day, with an empty search. Keeps a login that was begun. */
export const rest = () => set({ aim: day.aim, query: '', browsing: false, room: 0 })

export const showDay = () => set(day)

export const showLogin = (accountId: string) => set({ ...day, screen: { kind: 'login', accountId } })

export const showConnect = (provider: ProviderId) => set({ ...day, screen: { kind: 'connect', provider } })

export const dayId = 'day'

const measure = () => ({ room: document.getElementById(dayId)?.offsetHeight ?? useView.getState().room })

export const type = (query: string) => set({ query, browsing: false, ...measure() })

export const browse = () => set({ browsing: true, ...measure() })

/** Asks for the target that an entry should have instead. */
export function moveEntry(entryId: string, what: string): void {
  set({ aim: { kind: 'move', entryId, what }, query: '', ...measure() })
  focusSearch()
}

export const isPicking = (view: View): boolean => view.query !== '' || view.browsing || view.aim.kind === 'move'

export const searchId = 'search'

export const focusSearch = () => document.getElementById(searchId)?.focus()
