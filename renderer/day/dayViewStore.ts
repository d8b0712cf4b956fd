/** What the window of days is about at the moment; nothing here is worth keeping. */
import { create } from 'zustand'
import type { EntryView, Interval, Target } from '../../shared/model/snapshot.ts'

export type Mode = 'day' | 'week'

/** What is edited beside the rows. */
type Panel =
  | { kind: 'edit'; entryId: string; back?: 'sheet' | undefined }
  /** Time that is past is added: like `from`, or for the time of `span`. `turn` tells one from the next. */
  | { kind: 'new'; turn: number; from?: EntryView; span?: Interval; back?: 'sheet' }
  /** What is left to see to; what is edited from there comes back to it. */
  | { kind: 'sheet' }

interface DayViewState {
  /** The day shown, or one of the week shown, "2026-11-20"; null: today, whichever that is by then. */
  date: string | null
  mode: Mode
  /** The entry that the keys are about. */
  selected: string | null
  /** Whether to delete the selected one is being asked. */
  deleting: boolean
  panel: Panel | null
  /** The panel holds changes that are not saved. */
  unsaved: boolean
  /** What is to happen once the person agrees to lose them; null: that isn't asked. */
  pendingLeave: (() => void) | null
  /** Who gets the target that is being searched for; null: none is. */
  choosing: ((target: Target) => void) | null
}

const closedPanels = {
  deleting: false,
  panel: null,
  unsaved: false,
  pendingLeave: null,
  choosing: null,
} satisfies Partial<DayViewState>

export const useDayView = create<DayViewState>(() => ({ ...closedPanels, date: null, mode: 'day', selected: null }))

const set = useDayView.setState

/** Does it now, or asks first where something typed would be lost. */
function unlessUnsaved(act: () => void): void {
  if (useDayView.getState().unsaved) set({ pendingLeave: act })
  else act()
}

/** The date in the address of the window ("#2026-11-20"); null: there is none. */
export const dateInHash = (hash: string): string | null => /^#(\d{4}-\d{2}-\d{2})$/.exec(hash)?.[1] ?? null

export const showDate = (date: string | null) => unlessUnsaved(() => set({ ...closedPanels, date, selected: null }))

export const showMode = (mode: Mode) => unlessUnsaved(() => set({ ...closedPanels, mode, selected: null }))

/** One day of the week. */
export const openDate = (date: string) =>
  unlessUnsaved(() => set({ ...closedPanels, date, mode: 'day', selected: null }))

export function select(entryId: string | null): void {
  if (useDayView.getState().selected !== entryId) set({ selected: entryId, deleting: false })
}

export const askDelete = (deleting: boolean) => set({ deleting })

export const openEntry = (entryId: string, back?: 'sheet') =>
  unlessUnsaved(() => set({ ...closedPanels, selected: entryId, panel: { kind: 'edit', entryId, back } }))

export const openDayCheck = () => unlessUnsaved(() => set({ ...closedPanels, mode: 'day', panel: { kind: 'sheet' } }))

let turn = 0

export const openNew = (like: { from?: EntryView; span?: Interval; back?: 'sheet' } = {}) =>
  unlessUnsaved(() => set({ ...closedPanels, panel: { kind: 'new', turn: ++turn, ...like } }))

/** Without asking: it is saved, or may be lost. */
export function closePanel(): void {
  const { panel } = useDayView.getState()
  if (panel && panel.kind !== 'sheet' && panel.back) return set({ ...closedPanels, panel: { kind: 'sheet' } })
  set(closedPanels)
  focusSelected()
}

export const leavePanel = () => unlessUnsaved(closePanel)

export const stayInPanel = () => set({ pendingLeave: null })

export function discardAndLeave(): void {
  const { pendingLeave } = useDayView.getState()
  set({ unsaved: false, pendingLeave: null })
  pendingLeave?.()
}

export const setUnsaved = (unsaved: boolean) => set({ unsaved })

export const chooseTarget = (take: (target: Target) => void) => set({ choosing: take })

export const stopChoosing = () => set({ choosing: null })

/** Puts the focus on the row of the selected entry, once it is drawn, unless a question came up meanwhile. */
export const focusSelected = () =>
  void requestAnimationFrame(() => {
    const { selected } = useDayView.getState()
    if (selected !== null && !document.activeElement?.closest('[data-confirm]')) rowElement(selected)?.focus()
  })

export const rowElement = (entryId: string): HTMLElement | null =>
  document.querySelector(`[data-entry="${CSS.escape(entryId)}"]`)
