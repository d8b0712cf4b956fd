/** Plain data that tests start from; each function takes what matters to the test. */
import type {
  Account,
  Catalog,
  Entry,
  EntryDetails,
  Notice,
  ProviderRules,
  Reminders,
  Target,
} from '../../shared/model/snapshot.ts'
import type { UpdatesView } from '../../shared/model/updatesView.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'

export const SECOND = 1_000
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Friday 2026-11-20, 15:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 20, 14)
export const ZONE = 'Europe/Berlin'

export const aTarget = (change: Partial<Target> = {}): Target => ({
  accountId: 'a1',
  projectId: '1',
  activityId: '1',
  taskId: null,
  customer: 'Acme',
  project: 'Website',
  activity: 'Coding',
  task: null,
  color: null,
  ...change,
})

/** What an entry says besides its times. */
export const someDetails = (change: Partial<EntryDetails> = {}): EntryDetails => ({
  target: aTarget(),
  description: '',
  tags: [],
  billable: null,
  ...change,
})

/** An hour that ended at NOW. */
export const anEntry = (change: Partial<Entry> = {}): Entry => ({
  id: 'e1',
  target: aTarget(),
  startedAt: NOW - HOUR,
  endedAt: NOW,
  pauses: [],
  zone: ZONE,
  description: '',
  tags: [],
  billable: null,
  ...change,
})

export const aPosting = (change: Partial<Posting> = {}): Posting => ({
  id: 'p1',
  entryId: 'e1',
  part: 0,
  marker: '00000001',
  kind: 'work',
  running: false,
  target: aTarget(),
  startedAt: NOW - HOUR,
  endedAt: NOW,
  pauseMs: 0,
  zone: ZONE,
  clocks: true,
  description: '',
  tags: [],
  billable: null,
  state: 'queued',
  attempts: 0,
  nextAttemptAt: null,
  sentAt: null,
  remote: null,
  unconfirmedContent: null,
  confirmedContent: null,
  newestIdBefore: null,
  knownTimes: null,
  error: null,
  ...change,
})

export const rules: ProviderRules = {
  description: true,
  billable: true,
  tags: true,
  breaks: 'segments',
  splitsAtMidnight: false,
  precisionMinutes: 0,
  readBack: true,
  liveRecords: false,
  maxRequestsPerSecond: 10,
  submitsHours: true,
  editsCatalog: false,
  booksPauses: false,
  finishesTasks: false,
}

/** Without a pause project. */
export const terms = { rules, abilities: { amends: false, removes: false }, pauseTarget: null }

export const anAccount = (change: Partial<Account> = {}): Account => ({
  id: 'a1',
  provider: 'kimai2',
  label: 'anna · time.example.com',
  baseUrl: 'https://time.example.com',
  identity: { userId: '1', name: 'anna', zone: ZONE },
  insecure: false,
  enabled: true,
  options: {},
  ...change,
})

export const aCatalog = (change: Partial<Catalog> = {}): Catalog => ({
  customers: [{ id: '1', name: 'Acme', color: null }],
  projects: [{ id: '1', customerId: '1', name: 'Website', number: null, color: null, globalActivities: true }],
  activities: [{ id: '1', projectId: null, name: 'Coding', number: null, color: null }],
  tasks: [],
  pick: { activity: true, task: 'no' },
  pauseProjectId: null,
  ...change,
})

/** Ends at `time` on these ISO weekdays; of nothing else is reminded. */
export const endingAt = (time: string, weekdays = [1, 2, 3, 4, 5]): Reminders => ({
  days: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ end: weekdays.includes(day) ? time : null, hours: [] })),
  notTracking: 0,
  runsLong: 0,
  snoozeMinutes: 10,
})

export const aNotice = (change: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  level: 'info',
  title: 'Heard',
  message: 'Something happened.',
  action: null,
  ...change,
})

/** A package of the system, and nothing newer. */
export const noUpdates: UpdatesView = {
  version: '1.0.0',
  way: 'page',
  feed: 'https://github.com/stint-app/stint/releases/latest/download',
  page: 'https://github.com/stint-app/stint/releases/latest',
  busy: null,
  offer: null,
  lastCheck: null,
}
