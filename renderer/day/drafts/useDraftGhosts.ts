import { useDayView } from '../dayViewStore.ts'
import type { Ghost } from '../calendar/ghosts.ts'
import { useDrafts } from './draftsStore.ts'

/** The drafts in the panel as blocks of the calendar; those that are not ticked are left out. */
export function useDraftGhosts(): Ghost[] {
  const open = useDayView(({ panel }) => panel?.kind === 'drafts')
  const { drafts, wrong } = useDrafts()
  if (!open) return []
  return drafts
    .filter(({ ticked }) => ticked)
    .map(({ id, like, startedAt, endedAt }) => ({
      id: `draft ${id}`,
      title: like.target.project,
      note: like.description,
      color: like.target.color,
      startedAt,
      endedAt,
      look: wrong.includes(id) ? 'problem' : 'draft',
    }))
}
