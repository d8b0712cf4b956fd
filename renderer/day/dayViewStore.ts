/** What the window of days shows at the moment; it is not stored. */
import { create } from 'zustand'
import type { EntryView, Interval, Target } from '../../shared/model/snapshot.ts'

export type Mode = 'day' | 'week'

/** What is edited beside the rows. */
type Panel =
  | { kind: 'edit'; entryId: string; back?: 'sheet' | undefined }
  /** A new entry: a copy of `from`, or for the time of `span`. `find`: its project is searched for at once. `turn` is another one each time. */
  | { kind: 'new'; turn: number; from?: EntryView; span?: Interval; find?: boolean; back?: 'sheet' }
  /** Drafts like the entries of another day, `from`. */
  | { kind: 'drafts'; from: string }
  /** The list of open issues; an editor opened from it leads back to it. */
  | { kind: 'sheet' }

interface DayViewState {
  /** The day shown, or one of the week shown, "2026-11-20"; null: today, also after midnight. */
  date: string | null
  mode: Mode
  /** The entry that the keys work on. */
  selected: string | null
  /** The person is asked whether to delete the selected entry. */
  deleting: boolean
  panel: Panel | null
  /** The panel has unsaved changes. */
  unsaved: boolean
  /** What to do if the person agrees to lose them; null: nothing is asked. */
  pendingLeave: (() => void) | null
  /** The times of the new entry in the panel; null: there is none, or they can't be read. */
  draft: Interval | null
  /** Takes the target that the person searches for; null: no search is open. */
  choosing: ((target: Target) => void) | null
}

const closedPanels = {
  deleting: false,
  panel: null,
  unsaved: false,
  pendingLeave: null,
  draft: null,
  choosing: null,
} satisfies Partial<DayViewState>

export const useDayView = create<DayViewState>(() => ({ ...closedPanels, date: null, mode: 'day', selected: null }))

const set = useDayView.setState

/** Runs `act` now, or asks first if unsaved changes would be lost. */
function unlessUnsaved(act: () => void): void {
  if (useDayView.getState().unsaved) set({ pendingLeave: act })
  else act()
}

/** The date in the hash of the window's URL ("#2026-11-20"); null: none. */
export const dateInHash = (hash: string): string | null => /^#(\d{4}-\d{2}-\d{2})$/.exec(hash)?.[1] ?? null

export const showDate = (date: string | null) => unlessUnsaved(() => set({ ...closedPanels, date, selected: null }))

export const showMode = (mode: Mode) => unlessUnsaved(() => set({ ...closedPanels, mode, selected: null }))

/** Shows one day of the week. */
export const openDate = (date: string) =>
  unlessUnsaved(() => set({ ...closedPanels, date, mode: 'day', selected: null }))

export function select(entryId: string | null): void {
  if (useDayView.getState().selected !== entryId) set({ selected: entryId, deleting: false })
}

export const askDelete = (deleting: boolean) => set({ deleting })

export const openEntry = (entryId: string, back?: 'sheet') =>
  unlessUnsaved(() => set({ ...closedPanels, selected: entryId, panel: { kind: 'edit', entryId, back } }))

export const openDayCheck = () => unlessUnsaved(() => set({ ...closedPanels, mode: 'day', panel: { kind: 'sheet' } }))

export const openDrafts = (from: string) =>
  unlessUnsaved(() => set({ ...closedPanels, panel: { kind: 'drafts', from } }))

let turn = 0

export const openNew = (like: { from?: EntryView; span?: Interval; find?: boolean; back?: 'sheet' } = {}) =>
  unlessUnsaved(() => set({ ...closedPanels, panel: { kind: 'new', turn: ++turn, ...like } }))

/** Closes the panel without asking: its changes are saved, or may be lost. */
export function closePanel(): void {
  const { panel } = useDayView.getState()
  if ((panel?.kind === 'edit' || panel?.kind === 'new') && panel.back)
    return set({ ...closedPanels, panel: { kind: 'sheet' } })
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

export const showDraft = (draft: Interval | null) => set({ draft })

export const chooseTarget = (take: (target: Target) => void) => set({ choosing: take })

export const stopChoosing = () => set({ choosing: null })

/** Focuses the row of the selected entry once it is drawn, or its block where there are no rows, unless a question is open by then. */
export const focusSelected = () =>
  void requestAnimationFrame(() => {
    const { selected } = useDayView.getState()
    if (selected === null || document.activeElement?.closest('[data-confirm], [data-id]')) return
    const row = rowElement(selected)
    if (row?.checkVisibility()) row.focus()
    else document.querySelector<HTMLElement>(`[data-id="${CSS.escape(selected)}"]`)?.focus()
  })

export const rowElement = (entryId: string): HTMLElement | null =>
  document.querySelector(`[data-entry="${CSS.escape(entryId)}"]`)
