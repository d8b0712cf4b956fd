/** The state as the renderer shows it. Pure, but for reading the journal. */
import { errorTable } from '../../shared/errors.ts'
import type {
  AccountView,
  Entry,
  EntryView,
  Notice,
  ProviderRules,
  SendState,
  Settings,
  Snapshot,
  Timer,
  UndecidedPart,
} from '../../shared/model.ts'
import { dayStart, nextDayStart } from '../../shared/time.ts'
import { worked } from '../../shared/worked.ts'
import { undecidedAt } from './outbox.ts'
import { liveOf } from './takeOver.ts'
import type { Clock, Journal, Posting } from './ports.ts'

export interface SnapshotParts {
  revision: number
  clock: Clock
  journal: Journal
  timer: Timer
  accounts: AccountView[]
  rulesOf: (accountId: string) => ProviderRules
  notices: Notice[]
  settings: Settings
  shortcutProblem: string | null
  catalogRevision: number
}

const recentCount = 8

export function buildSnapshot({ clock, journal, accounts, rulesOf, ...rest }: SnapshotParts): Snapshot {
  const now = clock.now()
  const zone = clock.zone()
  const from = dayStart(now, zone)
  const today = journal.entriesBetween(from, nextDayStart(now, zone))
  const shown = new Set(today.map(({ id }) => id))
  const earlier = journal.unsentEntries().filter(({ id, endedAt }) => endedAt !== null && !shown.has(id))
  const postings = Map.groupBy(journal.postings([...today, ...earlier].map(({ id }) => id)), ({ entryId }) => entryId)
  const accountIds = new Set(accounts.filter(({ enabled }) => enabled).map(({ id }) => id))
  const view = (entry: Entry): EntryView => ({
    ...entry,
    send: sendState(entry, postings.get(entry.id) ?? [], rulesOf(entry.target.accountId)),
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
export function sendState(entry: Entry, postings: Posting[], rules: ProviderRules): SendState {
  if (entry.endedAt === null) return running(liveOf(postings))
  const inState = (state: Posting['state']) => postings.find((posting) => posting.state === state)
  const undecided = postings.filter(({ state, nextAttemptAt }) => state === 'unknown' && nextAttemptAt === undecidedAt)
  if (undecided.length > 0) {
    return { kind: 'undecided', message: undecided[0]?.error?.message ?? '', parts: undecided.map(toPart) }
  }
  const rejected = inState('rejected')
  if (rejected) {
    const { title, action } = errorTable[rejected.error?.kind ?? 'rejected']
    return { kind: 'needsYou', title, message: rejected.error?.message ?? '', action, beginAt: repairOf(rejected) }
  }
  const unknown = inState('unknown')
  if (unknown) return { kind: 'checking', reason: unknown.error?.message ?? null, byPerson: !rules.readBack }
  if (inState('sending')) return { kind: 'sending' }
  const queued = inState('queued')
  if (queued) return waiting(queued)
  const [first] = postings
  if (!first) return unsent(entry, entry.endedAt, rules)
  const notes = new Set(postings.flatMap(({ remote }) => (remote?.note ? [remote.note] : [])))
  const remote = postings.length === 1 && first.remote ? first.remote : null
  return {
    kind: 'sent',
    remote: remote && { startedAt: remote.startedAt, endedAt: remote.endedAt },
    note: notes.size > 0 ? [...notes].join(' · ') : null,
  }
}

function running(live: Posting | null): SendState {
  if (!live) return { kind: 'running' }
  const reason = live.error?.message ?? null
  if (live.state === 'rejected') return { kind: 'running', live: { state: 'refused', message: reason ?? '' } }
  return { kind: 'running', live: live.remote ? { state: 'there' } : { state: 'waiting', reason } }
}

function waiting({ nextAttemptAt, error }: Posting): SendState {
  if (error && errorTable[error.kind].retry === 'afterLogin') {
    const { title, action } = errorTable[error.kind]
    return { kind: 'needsYou', title, message: error.message, action, beginAt: null }
  }
  return { kind: 'waiting', nextAttemptAt, reason: error?.message ?? null }
}

/** An entry without postings: nothing of it ever leaves. */
function unsent(entry: Entry, endedAt: number, rules: ProviderRules): SendState {
  if (!rules.submitsHours) {
    return { kind: 'kept', why: rules.editsCatalog ? 'It has no server.' : 'Its system takes no hours.' }
  }
  const shortest = rules.precisionMinutes > 0 ? rules.precisionMinutes * 60_000 : 1_000
  const tooShort = worked(entry, endedAt) < shortest
  return {
    kind: 'nothing',
    why: tooShort ? 'Too short to send' : 'Its account was removed before it was sent, or took no hours then',
  }
}

function toPart({ id, startedAt, endedAt, target, kind }: Posting): UndecidedPart {
  const name = [target.project, target.task ?? target.activity].filter(Boolean).join(' · ')
  return { postingId: id, startedAt, endedAt, what: kind === 'pause' ? `Pause on ${name}` : name }
}

/** Where an entry would have to begin to come after what it collides with; null: that would not help. */
function repairOf({ error, startedAt, endedAt }: Posting): number | null {
  const overlap = error?.overlap
  if (!overlap || overlap.startedAt > startedAt || overlap.endedAt >= endedAt) return null
  return overlap.endedAt
}
