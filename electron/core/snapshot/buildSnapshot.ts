/** The state as the renderer shows it. Pure, but for reading the journal. */
import { retryOf } from '../../../shared/errors.ts'
import { locale } from '../../../shared/language.ts'
import type {
  AccountView,
  DayView,
  Elsewhere,
  Entry,
  EntryView,
  GapView,
  LinkView,
  Notice,
  ProviderRules,
  Reminder,
  Repair,
  SendState,
  Settings,
  Snapshot,
  Target,
  Timer,
  UndecidedPart,
  UndoView,
} from '../../../shared/model/snapshot.ts'
import { datesBetween, dateStart, dayStart, isoWeekday, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { t as shared } from '../../../shared/messages.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { conflictOf } from '../otherDevices/conflicts.ts'
import { marksOf } from '../time/entryMarks.ts'
import { undecidedAt } from '../sync/outbox.ts'
import type { Terms } from '../postings/planPostings.ts'
import { repairOverlap } from '../entries/repairOverlap.ts'
import { liveOf } from '../otherDevices/endRemoteTimers.ts'
import { totalsOf, untrackedIn } from '../time/dayTotals.ts'
import type { Clock, Journal, Posting } from '../ports/ports.ts'
import { t } from '../messages.ts'
import { workdayOf } from '../time/workday.ts'

interface ViewNeeds {
  clock: Clock
  journal: Journal
  settings: Settings
  termsOf: (accountId: string) => Terms
}

export interface DayNeeds extends ViewNeeds {
  /** What the back ends have planned for a date, ms; null: they don't say. */
  scheduled: (date: string) => number | null
}

export interface SnapshotParts extends ViewNeeds {
  revision: number
  timer: Timer
  accounts: AccountView[]
  gaps: GapView[]
  forgottenPause: number | null
  elsewhere: Elsewhere[]
  undo: UndoView | null
  link: LinkView | null
  reminder: Reminder | null
  pins: Target[]
  notices: Notice[]
  shortcutProblems: Snapshot['shortcutProblems']
  shortcutsBy: Snapshot['shortcutsBy']
  catalogRevision: number
}

const recentCount = 8

export function buildSnapshot({ clock, journal, accounts, termsOf, ...rest }: SnapshotParts): Snapshot {
  const now = clock.now()
  const zone = clock.zone()
  const from = dayStart(now, zone)
  const today = journal.entriesBetween(from, nextDayStart(now, zone))
  const shown = new Set(today.map(({ id }) => id))
  const earlier = journal.unsentEntries().filter(({ id, endedAt }) => endedAt !== null && !shown.has(id))
  const views = viewsOf([...today, ...earlier], { clock, journal, termsOf, settings: rest.settings })
  const accountIds = new Set(accounts.filter(({ enabled }) => enabled).map(({ id }) => id))
  return {
    ...rest,
    today: views.slice(0, today.length),
    earlier: views.slice(today.length),
    recents: journal.recentTargets(recentCount).filter(({ accountId }) => accountIds.has(accountId)),
    accounts,
    locale: locale(),
    zone,
    dayStart: from,
  }
}

/** The entries of a local day ("2026-11-20"), newest first. */
export function buildDay(date: string, needs: DayNeeds): DayView {
  const zone = needs.clock.zone()
  const now = needs.clock.now()
  const dayStart = dateStart(date, zone)
  const dayEnd = nextDayStart(dayStart, zone)
  const entries = needs.journal.entriesBetween(dayStart, dayEnd)
  const day = { startedAt: dayStart, endedAt: dayEnd }
  return {
    date,
    dayStart,
    dayEnd,
    entries: viewsOf(entries, needs),
    totals: totalsOf(entries, day, now),
    untracked: untrackedIn(entries, day, now, workdayOf(needs.settings.reminders, dayStart, zone)),
    scheduledMs: needs.scheduled(date) ?? goalOf(isoWeekday(dayStart, zone), needs.settings),
  }
}

/** The goal, on the days that the person works: those with an end or hours, Monday to Friday where there are none. */
function goalOf(weekday: number, { goalMinutes, reminders: { days } }: Settings): number | null {
  const isWorked = days.map(({ end, hours }) => end !== null || hours.length > 0)
  const works = isWorked.includes(true) ? isWorked[weekday - 1] : weekday <= 5
  return works && goalMinutes > 0 ? goalMinutes * 60_000 : null
}

/** The days of a local date to another, both included. */
export const buildDays = (from: string, to: string, needs: DayNeeds): DayView[] =>
  datesBetween(from, to, needs.clock.zone()).map((date) => buildDay(date, needs))

function viewsOf(entries: Entry[], { clock, journal, settings, termsOf }: ViewNeeds): EntryView[] {
  const postings = Map.groupBy(journal.postings(entries.map(({ id }) => id)), ({ entryId }) => entryId)
  const marks = marksOf(entries, clock.now(), settings.longHours)
  return entries.map((entry): EntryView => {
    const its = postings.get(entry.id) ?? []
    const terms = termsOf(entry.target.accountId)
    const { can } = terms
    const there = its.filter(({ state, remote }) => remote !== null || state === 'accepted')
    const named = there.every(({ remote }) => remote?.id)
    return {
      ...entry,
      send: sendState(entry, its, terms),
      marks: marks.get(entry.id) ?? [],
      there: there.length > 0 ? { amends: can.amends && named, removes: can.removes && named } : null,
    }
  })
}

/** How far an entry's postings have come, as one state: what needs the person first. */
export function sendState(entry: Entry, postings: Posting[], terms: Terms): SendState {
  const { rules } = terms
  const conflict = postings.find(({ state, error }) => state === 'rejected' && error?.kind === 'conflict')
  if (conflict) return conflictOf(conflict, entry, postings, rules)
  if (entry.endedAt === null) return running(liveOf(postings))
  const inState = (state: Posting['state']) => postings.find((posting) => posting.state === state)
  const undecided = postings.filter(({ state, nextAttemptAt }) => state === 'unknown' && nextAttemptAt === undecidedAt)
  if (undecided.length > 0) {
    return { kind: 'undecided', parts: undecided.map(toPart) }
  }
  const refused = inState('rejected')
  if (refused) return refusal(refused, postings, repairOverlap(entry, postings, terms)?.repair ?? null)
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

/** What is said is about the part that the button mends. */
function refusal(first: Posting, postings: Posting[], repair: Repair | null): SendState {
  const { error } = postings.find(({ id }) => id === repair?.postingId) ?? first
  const { title, action } = shared().errors[error?.kind ?? 'rejected']
  return { kind: 'needsYou', title, message: error?.message ?? '', action, repair }
}

function running(live: Posting | null): SendState {
  if (!live) return { kind: 'running' }
  const reason = live.error?.message ?? null
  if (live.state === 'rejected') return { kind: 'running', live: { state: 'refused', message: reason ?? '' } }
  return { kind: 'running', live: live.remote ? { state: 'there' } : { state: 'waiting', reason } }
}

function waiting({ nextAttemptAt, error }: Posting): SendState {
  if (error && retryOf[error.kind] === 'afterLogin') {
    const { title, action } = shared().errors[error.kind]
    return { kind: 'needsYou', title, message: error.message, action, repair: null }
  }
  return { kind: 'waiting', nextAttemptAt, reason: error?.message ?? null }
}

/** An entry without postings: nothing of it ever leaves. */
function unsent(entry: Entry, endedAt: number, rules: ProviderRules): SendState {
  if (!rules.submitsHours) {
    return { kind: 'kept', why: rules.editsCatalog ? t().records.noServer : t().records.takesNoHours }
  }
  const shortest = rules.precisionMinutes > 0 ? rules.precisionMinutes * 60_000 : 1_000
  const tooShort = worked(entry, endedAt) < shortest
  return {
    kind: 'nothing',
    why: tooShort ? t().records.tooShort : t().records.neverSent,
  }
}

function toPart({ id, startedAt, endedAt, target, kind }: Posting): UndecidedPart {
  const name = [target.project, target.task ?? target.activity].filter(Boolean).join(' · ')
  return { postingId: id, startedAt, endedAt, what: kind === 'pause' ? t().records.pauseOn(name) : name }
}
