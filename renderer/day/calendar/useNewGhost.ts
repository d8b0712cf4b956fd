import { useDayView } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import type { Ghost } from './ghosts.ts'

/** The new entry in the panel as a block, while there is one. */
export function useNewGhost(): Ghost[] {
  const panel = useDayView((view) => view.panel)
  const draft = useDayView((view) => view.draft)
  const times = panel?.kind === 'new' ? (draft ?? panel.span) : undefined
  return times ? [{ id: 'new', title: t().calendar.newEntry, ...times, look: 'new' }] : []
}
