/** Plain data of what windows are shown, made of samples.ts; each function takes what matters to the test. */
import { totalsOf } from '../../electron/core/time/dayTotals.ts'
import { english } from '../../shared/language.ts'
import type { AccountView, DayView, EntryView, GapView, RemoteTimes, Snapshot } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { nextDayStart } from '../../shared/time/zonedTime.ts'
import { anAccount, anEntry, HOUR, noUpdates, NOW, rules, ZONE } from './samples.ts'

/** Midnight before NOW, in Berlin. */
export const MIDNIGHT = NOW - 15 * HOUR

const sent: { kind: 'sent'; remote: RemoteTimes | null; note: string | null } = {
  kind: 'sent',
  remote: null,
  note: null,
}

export const anEntryView = (change: Partial<EntryView> = {}): EntryView => ({
  ...anEntry(),
  send: sent,
  marks: [],
  there: null,
  ...change,
})

/** Runs for three hours. */
export const aRunningEntry = anEntry({ id: 'r', startedAt: NOW - 3 * HOUR, endedAt: null })

export const aGapView = (change: Partial<GapView> = {}): GapView => ({
  id: 'g1',
  startedAt: NOW - 2 * HOUR,
  endedAt: NOW - HOUR,
  kinds: ['lock'],
  entry: aRunningEntry,
  ...change,
})

export const anAccountView = (change: Partial<AccountView> = {}): AccountView => ({
  ...anAccount(),
  state: { kind: 'ok' },
  catalogAt: NOW - HOUR,
  targets: 12,
  rules,
  optionFields: [],
  day: null,
  ...change,
})

/** What the index counts, of the entries that are listed. */
function unsentOf({ today = [], earlier = [] }: Partial<Snapshot>): Pick<Snapshot, 'unsent' | 'moreEarlier'> {
  const sends = [...new Map([...today, ...earlier].map(({ id, send }) => [id, send])).values()]
  const count = (...kinds: string[]) => sends.filter(({ kind }) => kinds.includes(kind)).length
  const stuck = sends.filter((send) => (send.kind === 'waiting' || send.kind === 'checking') && send.reason !== null)
  return {
    unsent: {
      needsYou: count('needsYou', 'undecided', 'conflict'),
      waiting: count('waiting', 'sending', 'checking'),
      sending: count('sending'),
      stuck: stuck.length,
    },
    moreEarlier: 0,
  }
}

/** A timer runs, and nothing else is to be told. */
export const aSnapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  revision: 1,
  timer: { kind: 'running', entry: aRunningEntry },
  notOffered: false,
  today: [],
  earlier: [],
  gaps: [],
  forgottenPause: null,
  elsewhere: [],
  moreElsewhere: 0,
  undo: null,
  link: null,
  pins: [],
  reminder: null,
  recents: [],
  accounts: [],
  notices: [],
  settings: defaultSettings,
  locale: english,
  shortcutProblems: {},
  shortcutsBy: 'stint',
  catalogRevision: 1,
  updates: noUpdates,
  calendarRevision: 0,
  zone: ZONE,
  dayStart: MIDNIGHT,
  ...unsentOf(change),
  ...change,
})

/** The day of NOW, or another that begins at `dayStart`, with the totals of its entries. */
export function aDayView(entries: EntryView[], change: Partial<DayView> = {}): DayView {
  const { dayStart = MIDNIGHT } = change
  const dayEnd = nextDayStart(dayStart, ZONE)
  return {
    date: '2026-11-20',
    dayStart,
    dayEnd,
    entries,
    totals: totalsOf(entries, { startedAt: dayStart, endedAt: dayEnd }, NOW),
    untracked: [],
    scheduledMs: null,
    ...change,
  }
}
