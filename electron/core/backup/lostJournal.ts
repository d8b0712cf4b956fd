/** A journal that was lost, in whole or in part, while backups exist: what comes back of it, and how that is offered. Pure. */
import type { Entry, Notice } from '../../../shared/model/snapshot.ts'
import { clock as clockText, dayName } from '../../../shared/time/formatTime.ts'
import type { LostJournal } from '../journalState.ts'
import { warning } from '../notices.ts'
import type { Posting } from '../ports/ports.ts'
import { t } from './messages.ts'
import { type Backup, joinedCatalogs, joinedLines, pausedAt } from './restorePlan.ts'

/** What could still be read of the damaged file. `lastChange`: epoch ms. */
export type ReadableRest = Pick<Backup, 'entries' | 'postings' | 'gaps' | 'catalogs' | 'left'> & { lastChange: number }

export interface Recovered {
  backup: Backup
  /** Entries that only the damaged file has, or has with an end. */
  fromRest: Entry[]
}

/**
 * The backup with what the damaged file has besides it: entries that came later, and the end of one that ran. For all else
 * the backup's word counts, as it is whole. null: there is neither.
 */
export function withRest(backup: Backup | null, rest: ReadableRest | null): Recovered | null {
  if (!rest) return backup && { backup, fromRest: [] }
  const known = new Map(backup?.entries.map((entry) => [entry.id, entry]))
  const fromRest = rest.entries
    .filter(({ id, endedAt }) => !known.has(id) || (known.get(id)?.endedAt === null && endedAt !== null))
    .map((entry) => pausedAt(entry, rest.lastChange))
  // There is room for one that runs.
  const running = fromRest.filter(({ endedAt }) => endedAt === null).slice(1)
  const taken = fromRest.filter((entry) => !running.includes(entry))
  if (!backup && taken.length === 0) return null
  const ids = new Set(taken.map(({ id }) => id))
  const isTaken = ({ entryId }: { entryId: string }) => ids.has(entryId)
  const endsOther = ({ endedAt }: Entry) => endedAt === null && taken.some((one) => one.endedAt === null)
  const base = backup ?? emptyBackup(rest.lastChange)
  // What arrived since needs no search.
  const asArrived = (one: Posting): Posting =>
    (one.state !== 'accepted' &&
      rest.postings.find(({ id, state, remote }) => id === one.id && state === 'accepted' && remote)) ||
    one
  const catalogs = new Map(base.catalogs)
  for (const [id, cached] of rest.catalogs) {
    const other = catalogs.get(id)
    catalogs.set(id, other ? { ...cached, catalog: joinedCatalogs(cached.catalog, other.catalog) } : cached)
  }
  const left = new Map(base.left)
  for (const [id, lines] of rest.left) left.set(id, joinedLines(left.get(id) ?? null, lines))
  return {
    fromRest: taken,
    backup: {
      ...base,
      entries: [
        ...base.entries
          .filter(({ id }) => !ids.has(id))
          .map((entry) => (endsOther(entry) ? endedBy(entry, base.madeAt) : entry)),
        ...taken,
      ],
      postings: [...base.postings.filter((one) => !isTaken(one)).map(asArrived), ...rest.postings.filter(isTaken)],
      gaps: [...base.gaps.filter((one) => !isTaken(one)), ...rest.gaps.filter(isTaken)],
      catalogs,
      left,
    },
  }
}

/** One that ran in the backup, where another one ran later: it was ended in between, nobody knows when. */
const endedBy = (entry: Entry, at: number): Entry => {
  const end = Math.max(at, entry.startedAt, ...entry.pauses.map((pause) => pause.endedAt ?? pause.startedAt))
  return {
    ...entry,
    endedAt: end,
    pauses: entry.pauses.map((pause) => ({ ...pause, endedAt: pause.endedAt ?? end })),
  }
}

const emptyBackup = (madeAt: number): Backup => ({
  madeAt,
  settings: null,
  accounts: [],
  entries: [],
  postings: [],
  removals: [],
  gaps: [],
  catalogs: new Map(),
  left: new Map(),
})

export interface OfferFacts {
  lost: LostJournal
  /** What a restore would bring back; null: there is nothing. */
  recovered: Recovered | null
  /** Whether there is a backup among it, and how many newer ones can't be read. */
  hasBackup: boolean
  skipped: number
  zone: string
}

const momentText = (at: number, zone: string): string => `${dayName(at, zone)}, ${clockText(at, zone)}`

/** Says what was lost, what comes back, and what is missing since. */
export function lostJournalNotice({ lost, recovered, hasBackup, skipped, zone }: OfferFacts): Notice {
  const say = t().lost
  const { kind, keptAs } = lost
  const at = (instant: number) => momentText(instant, zone)
  const backup = recovered?.backup
  const begins = backup?.entries.map(({ startedAt }) => startedAt) ?? []
  const rest = recovered?.fromRest.length ?? 0
  const lines = [
    say.what[kind](keptAs ?? ''),
    ...(skipped > 0 ? [say.skipped(skipped)] : []),
    ...(backup && hasBackup ? [say.backup(at(backup.madeAt), begins.length - rest)] : []),
    ...(rest > 0 ? [say.rest(rest)] : []),
    ...(backup && hasBackup ? [say.missing(at(backup.madeAt))] : [rest > 0 ? say.missingOfRest : say.noBackup]),
  ]
  return warning('journal', say.title[kind], lines.join(' '), recovered ? 'restore' : null)
}

/** Entries that could not be read and are in the backup. */
export function lostRowsNotice(entries: number, madeAt: number, zone: string): Notice {
  const say = t().lost
  return warning('journal', say.rowsTitle, say.rows(entries, momentText(madeAt, zone)), 'restore')
}
