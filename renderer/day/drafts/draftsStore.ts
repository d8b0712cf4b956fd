/** The drafts that are shown in the calendar and in the panel; they are not stored. */
import { create } from 'zustand'
import type { DayDraft } from './dayDrafts.ts'

export const useDrafts = create<{
  /** The day that they are of; null: none was read yet. */
  from: string | null
  drafts: DayDraft[]
  /** Those that something is wrong with. */
  wrong: string[]
}>(() => ({ from: null, drafts: [], wrong: [] }))

export const setDrafts = (from: string | null, drafts: DayDraft[]) => useDrafts.setState({ from, drafts })

export const changeDraft = (id: string, change: (draft: DayDraft) => DayDraft) =>
  useDrafts.setState(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === id ? change(draft) : draft)) }))

export const dropDraft = (id: string) =>
  useDrafts.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.id !== id) }))

export const setWrong = (wrong: string[]) => useDrafts.setState({ wrong })
