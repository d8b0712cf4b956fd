/** The state as the renderer shows it. Pure, but for reading the journal. */
import { limits } from '../../../shared/limits.ts'
import { locale } from '../../../shared/language.ts'
import type {
  AccountView,
  DayView,
  Elsewhere,
  Entry,
  EntryView,
  FavouriteView,
  GapView,
  LinkView,
  Notice,
  Reminder,
  Settings,
  Snapshot,
  Target,
  Timer,
  UndoView,
} from '../../../shared/model/snapshot.ts'
import { datesBetween, dateStart, dayStart, isoWeekday, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { marksOf } from '../time/entryMarks.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { totalsOf, untrackedIn } from '../time/dayTotals.ts'
import type { Clock } from '../ports/ports.ts'
import type { ShownJournal } from '../currentNames.ts'
import { workdayOf } from '../time/workday.ts'
import { sendState } from './sendState.ts'
import type { UnsentIndex } from './unsentIndex.ts'

interface ViewNeeds {
  clock: Clock
  journal: ShownJournal
  settings: Settings
  planningRulesOf: (accountId: string) => PlanningRules
}

export interface DayNeeds extends ViewNeeds {
  /** What the providers have planned for a date, ms; null: they don't say. */
  scheduled: (date: string) => number | null
  /** Why the providers take nothing more on a date. */
  locked?: (date: string) => string[]
}

export interface SnapshotParts extends ViewNeeds {
  unsent: UnsentIndex
  revision: number
  timer: Timer
  notOffered: boolean
  accounts: AccountView[]
  gaps: GapView[]
  forgottenPause: number | null
  elsewhere: Elsewhere[]
  moreElsewhere: number
  undo: UndoView | null
  link: LinkView | null
  reminder: Reminder | null
  pins: FavouriteView[]
  recents: Target[]
  notices: Notice[]
  shortcutProblems: Snapshot['shortcutProblems']
  shortcutsBy: Snapshot['shortcutsBy']
  catalogRevision: number
  calendarRevision: number
  updates: Snapshot['updates']
}

export function buildSnapshot({ clock, journal, planningRulesOf, unsent, ...rest }: SnapshotParts): Snapshot {
  const now = clock.now()
  const zone = clock.zone()
  const from = dayStart(now, zone)
  const today = journal.entriesBetween(from, nextDayStart(now, zone))
  const shown = new Set(today.map(({ id }) => id))
  const { ids, more } = unsent.latest(limits.unsentInSnapshot, shown)
  const earlier = ids.length > 0 ? journal.entries(ids) : []
  const views = viewsOf([...today, ...earlier], { clock, journal, planningRulesOf, settings: rest.settings })
  return {
    ...rest,
    today: views.slice(0, today.length),
    earlier: views.slice(today.length),
    moreEarlier: more,
    unsent: unsent.counts(),
    locale: locale(),
    zone,
    dayStart: from,
  }
}

/** Unsent entries of days before today, newest first, `limit` at most. */
export function buildEarlier(limit: number, { unsent, ...needs }: ViewNeeds & { unsent: UnsentIndex }): EntryView[] {
  const now = needs.clock.now()
  const zone = needs.clock.zone()
  const today = needs.journal.entriesBetween(dayStart(now, zone), nextDayStart(now, zone))
  const { ids } = unsent.latest(limit, new Set(today.map(({ id }) => id)))
  return viewsOf(needs.journal.entries(ids), needs)
}

/** The entries of a local day ("2026-11-20"), newest first. */
export function buildDay(date: string, needs: DayNeeds): DayView {
  const zone = needs.clock.zone()
  const now = needs.clock.now()
  const dayStart = dateStart(date, zone)
  const dayEnd = nextDayStart(dayStart, zone)
  const entries = needs.journal.entriesBetween(dayStart, dayEnd)
  const day = { startedAt: dayStart, endedAt: dayEnd }
  const locked = needs.locked?.(date) ?? []
  return {
    date,
    dayStart,
    dayEnd,
    entries: viewsOf(entries, needs),
    totals: totalsOf(entries, day, now),
    untracked: untrackedIn(entries, day, now, workdayOf(needs.settings.reminders, dayStart, zone)),
    scheduledMs: needs.scheduled(date) ?? goalOf(isoWeekday(dayStart, zone), needs.settings),
    ...(locked.length > 0 && { locked }),
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

function viewsOf(entries: Entry[], { clock, journal, settings, planningRulesOf }: ViewNeeds): EntryView[] {
  const postings = Map.groupBy(journal.postings(entries.map(({ id }) => id)), ({ entryId }) => entryId)
  const marks = marksOf(entries, clock.now(), settings.longHours)
  return entries.map((entry): EntryView => {
    const its = postings.get(entry.id) ?? []
    const planning = planningRulesOf(entry.target.accountId)
    const { abilities } = planning
    const there = its.filter(({ state, remote }) => remote !== null || state === 'accepted')
    const named = there.every(({ remote }) => remote?.id)
    return {
      ...entry,
      send: sendState(entry, its, planning),
      marks: marks.get(entry.id) ?? [],
      there:
        there.length > 0
          ? {
              amends: abilities.amends && named,
              removes: abilities.removes && named,
              ...(abilities.opens && named && { opens: true }),
            }
          : null,
    }
  })
}
