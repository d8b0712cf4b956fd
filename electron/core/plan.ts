/** Entry + provider rules -> postings. Pure. */
import type { Entry, ProviderRules } from '../../shared/model.ts'
import type { Posting } from './ports.ts'

const second = 1_000

/**
 * The writes an ended entry needs; none while it runs or when it is shorter than a second (no back end can hold that).
 * Times are cut to whole seconds, so that an entry that ends where the next begins still does so on the wire.
 */
export function plan(entry: Entry, rules: ProviderRules, newId: () => string): Posting[] {
  if (entry.endedAt === null) return []
  const startedAt = floorTo(entry.startedAt, second)
  const endedAt = floorTo(entry.endedAt, second)
  if (endedAt <= startedAt) return []
  return [
    {
      id: newId(),
      entryId: entry.id,
      part: 0,
      target: entry.target,
      startedAt,
      endedAt,
      description: rules.description ? entry.description.trim() : '',
      tags: rules.tags ? entry.tags : [],
      billable: rules.billable ? entry.billable : null,
      state: 'queued',
      attempts: 0,
      nextAttemptAt: null,
      sentAt: null,
      remote: null,
      error: null,
    },
  ]
}

const floorTo = (ms: number, step: number): number => Math.floor(ms / step) * step
