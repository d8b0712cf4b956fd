/**
 * What restoring a backup does: what it holds and isn't here comes back, what is here stays as it is. Pure; epoch ms.
 * docs/decisions/0007-restoring-adds.md says why.
 */
import { AppError } from '../../../shared/errors.ts'
import type { Account, Catalog, Entry, Gap, Notice, Settings } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { recordLine } from '../journalState.ts'
import type { Cached, Change, LostPosting, Posting, Removal, SetAsideRow, UnreadableNeeds } from '../ports/ports.ts'
import { t } from './messages.ts'

/** All that a backup holds, parsed. */
export interface Backup {
  madeAt: number
  /** null: it is a journal without them. */
  settings: Settings | null
  accounts: Account[]
  entries: Entry[]
  postings: Posting[]
  removals: Removal[]
  gaps: Gap[]
  catalogs: Map<string, Cached>
  /** What stays at providers without an entry, by account, as the journal's meta has it. */
  left: Map<string, string>
  /** What of it can't be read; absent: all of it can. */
  broken?: BrokenRows
}

interface BrokenRows {
  /** Postings, with what still can be read of them. */
  lost: { entryId: string; posting: LostPosting }[]
  rows: SetAsideRow[]
  /** Rows that were set aside before it was made. */
  setAside: SetAsideRow[]
}

const nothingBroken: BrokenRows = { lost: [], rows: [], setAside: [] }

/** What is here, as far as it matters: a journal of years is not to be parsed for it. */
export interface Present {
  entries: Pick<Entry, 'id' | 'startedAt' | 'endedAt'>[]
  postings: { id: string; accountId: string; remoteId: string | null }[]
  gapIds: ReadonlySet<string>
  accountIds: ReadonlySet<string>
}

export interface RestoreNeeds {
  now: number
  /** Whether records of the account can be changed once they are there. */
  amends: (accountId: string) => boolean
  rebuild: UnreadableNeeds['rebuild']
}

export interface RestorePlan {
  /** For one transaction. */
  changes: Change[]
  missing: Entry[]
  /** How many of them are looked for at their providers. */
  toCheck: number
  /** The entry whose timer ran in the backup. */
  paused: Entry | null
  accounts: Account[]
  /** As Backup.left, with the records that the backup was about to remove: nothing is deleted because of a file. */
  left: Map<string, string>
  stayed: number
  /** How many rows of the backup could not be read and are not here either. */
  unreadable: number
}

/** Throws AppError 'file' where a timer runs here, and one ran in the backup. */
export function planRestore(backup: Backup, present: Present, { now, amends, rebuild }: RestoreNeeds): RestorePlan {
  const missing = missingOf(backup, present).map((entry) => pausedAt(entry, backup.madeAt))
  const paused = missing.find(({ endedAt }) => endedAt === null) ?? null
  if (paused && present.entries.some(({ endedAt }) => endedAt === null)) {
    throw new AppError('file', t().restored.twoTimers)
  }
  const ids = new Set(missing.map(({ id }) => id))
  const begun = Math.min(...present.entries.map(({ startedAt }) => startedAt))
  const { lost, rows, setAside } = backup.broken ?? nothingBroken
  const rebuilt = lost.flatMap(({ entryId, posting }) => {
    const entry = backup.entries.find(({ id }) => id === entryId)
    const have = backup.postings.filter((one) => one.entryId === entryId)
    return (entry && rebuild(entry, have, posting)) ?? []
  })
  const unreadable = rows.filter((row) => !isHere(row, present))
  const postings = [...backup.postings, ...rebuilt]
    // A start that never left must not begin to run for a timer that is paused.
    .filter(({ entryId, running, remote }) => ids.has(entryId) && !(running && remote === null))
    .map((posting) => (isSure(posting, begun, amends) ? posting : unsure(posting, now)))
  const gaps = backup.gaps.filter(
    ({ id, entryId, endedAt }) => ids.has(entryId) && endedAt !== null && !present.gapIds.has(id),
  )
  const stayed = backup.removals.flatMap(({ posting }) => (posting.remote?.id ? [posting] : []))
  return {
    changes: [
      ...missing.map((entry) => ({ kind: 'saveEntry' as const, entry })),
      ...postings.map((posting) => ({ kind: 'savePosting' as const, posting })),
      ...gaps.map((gap) => ({ kind: 'saveGap' as const, gap })),
      ...[...setAside, ...unreadable].map((row) => ({ kind: 'keepUnreadable' as const, row, toldAt: now })),
    ],
    missing,
    toCheck: new Set(postings.filter(({ state }) => state === 'unknown').map(({ entryId }) => entryId)).size,
    paused,
    accounts: backup.accounts.filter(({ id }) => !present.accountIds.has(id)),
    left: leftIn(backup.left, stayed),
    stayed: stayed.length,
    unreadable: unreadable.length,
  }
}

const isHere = ({ source, key }: SetAsideRow, { entries, postings, gapIds }: Present): boolean =>
  (source === 'entry' && entries.some(({ id }) => id === key)) ||
  (source === 'posting' && postings.some(({ id }) => id === key)) ||
  (source === 'gap' && gapIds.has(key))

const recordKey = (accountId: string, remoteId: string): string => `${accountId} ${remoteId}`

/** The entries that are not here, nor what was made of them: one that was merged into another lives on in it. */
function missingOf(backup: Backup, present: Present): Entry[] {
  const here = new Set(present.entries.map(({ id }) => id))
  const postingsHere = new Set(present.postings.map(({ id }) => id))
  const recordsHere = new Set(
    present.postings.flatMap(({ accountId, remoteId }) => (remoteId === null ? [] : [recordKey(accountId, remoteId)])),
  )
  const livesOn = new Set(
    backup.postings
      .filter(
        ({ id, target, remote }) =>
          postingsHere.has(id) || (remote?.id && recordsHere.has(recordKey(target.accountId, remote.id))),
      )
      .map(({ entryId }) => entryId),
  )
  return backup.entries.filter(({ id }) => !here.has(id) && !livesOn.has(id))
}

/** One that ran is paused since the backup: until when it was worked on after that nobody here knows. */
export function pausedAt(entry: Entry, at: number): Entry {
  if (entry.endedAt !== null || openPause(entry)) return entry
  const startedAt = Math.max(at, entry.pauses.at(-1)?.endedAt ?? entry.startedAt)
  return { ...entry, pauses: [...entry.pauses, { startedAt, endedAt: null }] }
}

/**
 * Whether a posting is still as the backup says. What was open may have been sent since. What was accepted may have been
 * removed since, if this journal (`begun` with its first entry) was kept then: its entry was deleted here.
 */
function isSure({ state, remote, startedAt, target }: Posting, begun: number, amends: RestoreNeeds['amends']): boolean {
  if (state !== 'accepted') return false
  return startedAt < begun || !remote?.id || !amends(target.accountId)
}

/**
 * From now on it is read back, and goes again only when it is absent after the server had its time. Which ids were new when
 * it left, if it left since, the backup can't know.
 */
const unsure = (posting: Posting, now: number): Posting => ({
  ...posting,
  state: 'unknown',
  attempts: 0,
  nextAttemptAt: null,
  sentAt: now,
  newestIdBefore: null,
  error: null,
})

function leftIn(known: Map<string, string>, stayed: Posting[]): Map<string, string> {
  const left = new Map(known)
  for (const { target, remote } of stayed) {
    if (!remote?.id) continue
    const line = recordLine(remote.startedAt, remote.id)
    left.set(target.accountId, joinedLines(left.get(target.accountId) ?? null, line))
  }
  return left
}

/** Lines of both, each once. */
export const joinedLines = (one: string | null, other: string): string =>
  [...new Set([...(one?.split('\n') ?? []), ...other.split('\n')])].join('\n')

/** What either has; the first one's word counts. For catalogs of which Stint has the only copy. */
export function joinedCatalogs(here: Catalog, other: Catalog): Catalog {
  const joined = <T extends { id: string }>(ours: T[], theirs: T[]): T[] => [
    ...ours,
    ...theirs.filter(({ id }) => !ours.some((one) => one.id === id)),
  ]
  return {
    ...here,
    customers: joined(here.customers, other.customers),
    projects: joined(here.projects, other.projects),
    activities: joined(here.activities, other.activities),
    tasks: joined(here.tasks, other.tasks),
  }
}

/** What a backup brought back. `keptAs`: the name of the file in which all is as it was before. */
export function restoredNotice(
  { missing, toCheck, paused, accounts, stayed, unreadable: lost }: RestorePlan,
  keptAs: string,
): Notice {
  const say = t().restored
  const lines = [
    say.back(missing.length),
    ...(toCheck > 0 ? [say.checked(toCheck)] : []),
    ...(paused ? [say.paused(paused.target.project)] : []),
    ...accounts.filter(({ provider }) => provider !== 'local').map(({ label }) => say.noLogin(label)),
    ...(stayed > 0 ? [say.stayed] : []),
    ...(lost > 0 ? [say.unreadable(lost)] : []),
    say.before(keptAs),
  ]
  return { id: 'restored', level: 'info', title: say.title, message: lines.join(' '), action: null }
}
