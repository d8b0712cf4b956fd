/** The state as the renderer shows it. Pure, but for reading the journal. */
import { errorTable } from '../../shared/errors.ts'
import type { AccountView, Entry, EntryView, Notice, SendState, Settings, Snapshot, Timer } from '../../shared/model.ts'
import { dayStart, nextDayStart } from '../../shared/time.ts'
import type { Clock, Journal, Posting } from './ports.ts'

export interface SnapshotParts {
  revision: number
  clock: Clock
  journal: Journal
  timer: Timer
  accounts: AccountView[]
  notices: Notice[]
  settings: Settings
  shortcutProblem: string | null
  catalogRevision: number
}

const recentCount = 8

export function buildSnapshot({ clock, journal, accounts, ...rest }: SnapshotParts): Snapshot {
  const now = clock.now()
  const zone = clock.zone()
  const from = dayStart(now, zone)
  const today = journal.entriesBetween(from, nextDayStart(now, zone))
  const shown = new Set(today.map(({ id }) => id))
  const earlier = journal.unsentEntries().filter(({ id }) => !shown.has(id))
  const postings = Map.groupBy(journal.postings([...today, ...earlier].map(({ id }) => id)), ({ entryId }) => entryId)
  const accountIds = new Set(accounts.map(({ id }) => id))
  const view = (entry: Entry): EntryView => ({
    ...entry,
    send: sendState(entry, postings.get(entry.id) ?? []),
  })
  return {
    ...rest,
    today: today.map(view),
    earlier: earlier.map(view),
    recents: journal.recentTargets(recentCount).filter(({ accountId }) => accountIds.has(accountId)),
    accounts,
    zone,
    dayStart: from,
  }
}

/** How far an entry's postings have come, as one state: what needs the person first. */
export function sendState(entry: Entry, postings: Posting[]): SendState {
  if (entry.endedAt === null) return { kind: 'running' }
  const inState = (state: Posting['state']) => postings.find((posting) => posting.state === state)
  const rejected = inState('rejected')
  if (rejected) {
    const { title, action } = errorTable[rejected.error?.kind ?? 'rejected']
    return { kind: 'needsYou', title, message: rejected.error?.message ?? '', action }
  }
  const unknown = inState('unknown')
  if (unknown) return { kind: 'checking', reason: unknown.error?.message ?? null }
  if (inState('sending')) return { kind: 'sending' }
  const queued = inState('queued')
  if (queued) return waiting(queued)
  const [first] = postings
  if (!first) {
    const tooShort = entry.endedAt - entry.startedAt < 1_000
    return { kind: 'nothing', why: tooShort ? 'Too short to send' : 'Its account was removed before it was sent' }
  }
  const notes = postings.flatMap(({ remote }) => (remote?.note ? [remote.note] : []))
  const remote = postings.length === 1 && first.remote ? first.remote : null
  return {
    kind: 'sent',
    remote: remote && { startedAt: remote.startedAt, endedAt: remote.endedAt },
    note: notes.length > 0 ? notes.join(' · ') : null,
  }
}

function waiting({ nextAttemptAt, error }: Posting): SendState {
  if (error && errorTable[error.kind].retry === 'afterLogin') {
    const { title, action } = errorTable[error.kind]
    return { kind: 'needsYou', title, message: error.message, action }
  }
  return { kind: 'waiting', nextAttemptAt, reason: error?.message ?? null }
}
