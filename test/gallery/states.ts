/** Every state that the gallery shows: one line each, of the samples that the tests use. */
import type { Catalogs } from '../../shared/ipc/contract.ts'
import type { CommandPlace } from '../../shared/model/commandPlace.ts'
import type { DayView, Elsewhere, EntryView, SendState, Snapshot, Target } from '../../shared/model/snapshot.ts'
import { type ActivityName, CUSTOMERS, type ProjectName, PROJECTS } from '../servers/company.ts'
import { newsNoticeId } from '../../shared/model/updatesView.ts'
import { aCatalog, aNotice, aTarget, HOUR, MINUTE, NOW, noUpdates, rules } from '../support/samples.ts'
import {
  aDayView,
  aGapView,
  anAccountView,
  anEntryView,
  aRunningEntry,
  aSnapshot,
  MIDNIGHT,
} from '../support/viewSamples.ts'
import type { CalendarDays, CalendarView } from '../../shared/model/calendars.ts'
import { someCalendars, someEvents } from './calendarSamples.ts'
import { click, press, type Step, type } from './steps.ts'

export interface State {
  window: keyof typeof windowSizes
  snapshot: Snapshot
  days: DayView[]
  catalogs: Catalogs['accounts']
  /** Whether shells find the command. */
  command: CommandPlace
  calendars?: CalendarView[]
  events?: CalendarDays
  /** What is done before it is seen. */
  steps: Step[]
}

/** CSS pixels; a popover is as high as what it shows. */
export const windowSizes = {
  popover: { width: 360, height: 420 },
  day: { width: 900, height: 640 },
  settings: { width: 600, height: 640 },
  timer: { width: 340, height: 56 },
}

/** On one of the company's projects. */
function target(project: ProjectName, activity: ActivityName, id: string): Target {
  const { customer, color } = PROJECTS[project]
  return aTarget({ projectId: id, activityId: id, customer, project, activity, color })
}
const coding = target('Website Relaunch', 'Coding', '1')
const meeting = target('Further Training', 'Meeting', '2')
const design = target('Customer Portal', 'Concept & Design', '3')
const targets = [coding, meeting, design]
const catalog = aCatalog({
  customers: CUSTOMERS.map((name) => ({ id: name, name, color: null })),
  projects: targets.map(({ projectId, project, customer, color }) => ({
    id: projectId,
    customerId: customer,
    name: project,
    number: null,
    color,
    globalActivities: false,
  })),
  activities: targets.map(({ projectId, activityId, activity }) => ({
    id: activityId ?? '',
    projectId,
    name: activity ?? '',
    number: null,
    color: null,
  })),
})
const kimai = anAccountView()
const computer = anAccountView({
  id: 'local',
  provider: 'local',
  label: 'This computer',
  baseUrl: '',
  identity: { userId: '', name: '', zone: null },
  catalogAt: null,
  targets: 0,
  rules: { ...rules, editsCatalog: true, submitsHours: false },
})
const running = { ...aRunningEntry, target: coding, description: 'Review of the login page' }
const paused = { ...running, pauses: [{ startedAt: NOW - 20 * MINUTE, endedAt: null }] }
const at = (hours: number) => MIDNIGHT + hours * HOUR
const worked = (id: string, from: number, to: number, change: Partial<EntryView> = {}): EntryView =>
  anEntryView({ id, target: coding, startedAt: at(from), endedAt: at(to), ...change })
const morning = [
  worked('e3', 10.5, 11.75, {
    target: design,
    description: 'Icons',
    pauses: [{ startedAt: at(11), endedAt: at(11.25) }],
  }),
  worked('e2', 9.25, 10.5, { description: 'Fix the form', tags: ['bug'] }),
  worked('e1', 8, 9, { target: meeting, description: 'Stand-up and planning' }),
]
const now = anEntryView({ ...running, send: { kind: 'running', live: { state: 'there' } } })
const version = {
  startedAt: at(9.25),
  endedAt: at(10.5),
  what: 'Website Relaunch · Coding',
  description: 'Fix the form',
}
const remote: Elsewhere = {
  accountId: 'a1',
  id: '7',
  startedAt: at(13),
  what: 'Further Training · Meeting',
  description: '',
  known: true,
}
const refused: SendState = {
  kind: 'needsYou',
  title: 'Refused by the server',
  message: 'The description is too long.',
  action: 'Change what the server names, then send again.',
  repair: null,
}
const refusedEnd: SendState = { ...refused, message: 'The budget is used up.', stillRuns: true }
const reminder = { id: 'end 2026-11-20', date: '2026-11-20', missed: false } as const

/** From 22:00 of the day before. */
const night = worked('e9', -2, 1.75)

const favourites: Snapshot['pins'] = [
  { ...meeting, description: 'Stand-up and planning', name: 'Stand-up' },
  { ...coding, description: 'Review of open requests', tags: ['review'] },
  design,
  { ...coding, name: 'Everything else on the website, whatever that may be this week' },
  { ...design, description: 'Icons' },
]
const base: Partial<Snapshot> = { accounts: [kimai], recents: targets, pins: [meeting] }
const atWork: Partial<Snapshot> = { ...base, timer: { kind: 'running', entry: running }, today: [now, ...morning] }
const resting: Partial<Snapshot> = {
  ...base,
  timer: { kind: 'idle', last: { target: coding, description: '', tags: [], billable: null } },
  today: morning,
}
const asNew: Partial<Snapshot> = { accounts: [computer], timer: { kind: 'idle', last: null } }
/** A full day: several customers, one overlap, pauses, a refused entry, and what runs. */
const full = [
  worked('f1', 7.5, 8, { target: meeting, description: 'Mail' }),
  worked('f2', 8, 9.25, { target: coding, description: 'Fix the login form', tags: ['bug'] }),
  worked('f3', 9.25, 9.5, { target: meeting, description: 'Stand-up' }),
  worked('f4', 9.5, 11, {
    target: design,
    description: 'Icons for the start page',
    pauses: [{ startedAt: at(10), endedAt: at(10.25) }],
    marks: ['overlap'],
  }),
  worked('f5', 10.75, 11.5, { target: coding, description: 'Call with Anna', marks: ['overlap'] }),
  worked('f6', 11.5, 11.6, { target: meeting, description: 'Phone' }),
  worked('f7', 12.5, 13, { target: coding, description: 'Review' }),
  worked('f8', 13, 13.25, { target: design, description: '' }),
  worked('f9', 13.25, 13.75, { target: meeting, description: 'Planning of the next weeks', send: refused }),
  worked('f10', 13.75, 14.25, { target: coding, description: 'Tests' }),
  { ...now, startedAt: at(14.25), target: design, description: 'Screens of the portal' },
]
const fullDay = aDayView(full, {
  untracked: [{ startedAt: at(11.6), endedAt: at(12.5) }],
  scheduledMs: 8 * HOUR,
})
const days = [
  aDayView([now, ...morning], { untracked: [{ startedAt: at(9), endedAt: at(9.25) }], scheduledMs: 8 * HOUR }),
  ...[1, 2, 3, 4].map((ago) => {
    const entries = morning.map((entry) => ({
      ...entry,
      id: `${entry.id} ${ago}`,
      startedAt: entry.startedAt - ago * 24 * HOUR,
      endedAt: (entry.endedAt ?? NOW) - ago * 24 * HOUR + ago * 20 * MINUTE,
      pauses: [],
    }))
    const dayStart = MIDNIGHT - ago * 24 * HOUR
    return aDayView(entries, { date: `2026-11-${20 - ago}`, dayStart, scheduledMs: 8 * HOUR })
  }),
]

/** Twelve entries on each of five days. */
const busyWeek = [0, 1, 2, 3, 4].map((ago) =>
  aDayView(
    Array.from({ length: 12 }, (_, index) =>
      worked(`b${ago} ${index}`, 8 + index / 2 - ago * 24, 8.4 + index / 2 - ago * 24, {
        target: targets[(index + ago) % 3] ?? coding,
        description: `Part ${index + 1}`,
      }),
    ),
    { date: `2026-11-${20 - ago}`, dayStart: MIDNIGHT - ago * 24 * HOUR, scheduledMs: 8 * HOUR },
  ),
)

const show =
  (window: State['window']) =>
  (change: Partial<Snapshot>, ...steps: Step[]): State => ({
    window,
    snapshot: aSnapshot(change),
    days,
    catalogs: [{ accountId: 'a1', catalog }],
    command: { kind: 'absent', path: '/home/anna/.local/bin/stint' },
    steps,
  })
const popover = show('popover')
const day = show('day')
const settings = show('settings')
const timer = show('timer')

/** An entry of today's list that came so far, opened where there is more to say. */
const sending = (send: SendState, ...steps: Step[]) =>
  popover({ ...resting, today: [worked('e4', 13, 14, { send }), ...morning] }, ...steps)
const account = (state: Snapshot['accounts'][number]['state']) =>
  popover({ ...resting, accounts: [anAccountView({ state })] })
const conflict = (change: Partial<Extract<SendState, { kind: 'conflict' }>>) =>
  sending({ kind: 'conflict', ours: version, theirs: null, why: 'It was deleted.', running: false, ...change })

const search = '#search'
const note = '#note'
const favourite = '[draggable] > button'
const entry = '[data-testid=entry] button'
const row = '[data-testid=day-entry] button'
/** The licence, in the last section. */
const about = 'section:last-of-type [aria-expanded]'

export const states: Record<string, State> = {
  welcome: popover(asNew),
  'welcome: Kimai 2 chosen': popover(asNew, click('li:nth-child(2) > [aria-pressed]')),
  idle: popover(resting),
  'idle, nothing today': popover({ ...resting, today: [] }),
  running: popover(atWork),
  'running: editor': popover(atWork, press('Ctrl+e', search)),
  'running: earlier notes': popover(
    { ...atWork, timer: { kind: 'running', entry: { ...running, description: '' } } },
    press('ArrowDown', note),
  ),
  'running, refused there': popover({
    ...atWork,
    today: [{ ...now, send: { kind: 'running', live: { state: 'refused', message: 'The project is closed.' } } }],
  }),
  'running, no longer offered': popover({ ...atWork, notOffered: true }),
  paused: popover({ ...atWork, timer: { kind: 'running', entry: paused }, today: [{ ...now, ...paused }, ...morning] }),
  search: popover(atWork, type('we', search)),
  'search: recents': popover(atWork, press('ArrowDown', search)),
  'search: nothing found': popover(resting, type('xyz', search)),
  'search: use as note': popover(atWork, type('xyz', search)),
  'search: earlier entries': popover(resting, type('fix', search)),
  'search: projects and earlier entries': popover(resting, type('i', search)),
  'idle, favourites': popover({ ...resting, pins: favourites }),
  'idle, a favourite renamed': popover({ ...resting, pins: favourites }, press('F2', favourite)),
  'search: a sentence': popover(atWork, type('7-7:30 website coding hero banner #bug', search)),
  'search: a sentence of several things': popover(atWork, type('1h website coding', search)),
  'search: a sentence that can’t be done': popover(atWork, type('23-23:30 website coding', search)),
  'search: a sentence without a project': popover(atWork, type('7-7:30 xyz', search)),
  'gap: lock': popover({ ...atWork, gaps: [aGapView({ entry: running })] }),
  'gap: sleep, one of two': popover({
    ...atWork,
    gaps: [aGapView({ entry: running, kinds: ['sleep'] }), aGapView({ id: 'g2', entry: running })],
  }),
  'several cards': popover({
    ...atWork,
    gaps: [aGapView({ entry: running, kinds: ['sleep'] })],
    elsewhere: [remote],
    notices: [aNotice()],
  }),
  'several cards: the last': popover(
    { ...atWork, gaps: [aGapView({ entry: running })], elsewhere: [remote], notices: [aNotice({ level: 'warning' })] },
    click('[data-deck] [role=group] button'),
  ),
  'reminder: still paused': popover({
    ...atWork,
    timer: { kind: 'running', entry: paused },
    today: [{ ...now, ...paused }, ...morning],
    reminder: { ...reminder, kind: 'stillRunning', entry: paused, stopAt: NOW - 20 * MINUTE },
  }),
  'gap: crash': popover({ ...atWork, gaps: [aGapView({ entry: running, kinds: ['crash'] })] }),
  'forgotten pause': popover({
    ...atWork,
    timer: { kind: 'running', entry: paused },
    forgottenPause: NOW - 80 * MINUTE,
  }),
  'reminder: still running': popover({
    ...atWork,
    reminder: { ...reminder, kind: 'stillRunning', entry: running, stopAt: at(14.5) },
  }),
  'reminder: runs long': popover({ ...atWork, reminder: { ...reminder, kind: 'runsLong', entry: running } }),
  'reminder: not tracking': popover({ ...resting, reminder: { ...reminder, kind: 'notTracking', since: at(11.75) } }),
  'reminder: nothing tracked': popover({
    ...resting,
    reminder: { ...reminder, kind: 'nothingTracked', since: null, untrackedMs: 7 * HOUR },
  }),
  'link: start': popover({ ...atWork, link: { id: 'l1', kind: 'start', target: design, description: 'Icons' } }),
  'link: stop': popover({ ...atWork, link: { id: 'l1', kind: 'stop' } }),
  'runs elsewhere': popover({ ...resting, elsewhere: [remote] }),
  'runs elsewhere, and here': popover({ ...atWork, elsewhere: [remote] }),
  'runs elsewhere, and more': popover({
    ...resting,
    elsewhere: [remote, { ...remote, id: '8', known: false }],
    moreElsewhere: 12,
  }),
  'conflict: changed': conflict({ theirs: { ...version, endedAt: at(10) }, why: 'It was changed.' }),
  'conflict: deleted': conflict({}),
  notice: popover({ ...resting, notices: [aNotice()] }),
  'notice: warning': popover({ ...resting, notices: [aNotice({ level: 'warning', action: 'settings' })] }),
  'notice: a backup is there': popover({
    ...resting,
    today: [],
    notices: [
      aNotice({
        level: 'warning',
        title: 'The journal was damaged',
        message:
          'A backup of yesterday, 17:40, holds 312 entries up to 17:35; 2 of them are not sent yet. What was tracked since is in the file that was kept aside.',
        action: 'restore',
      }),
    ],
  }),
  'notice: refused deletion': popover({
    ...resting,
    notices: [
      aNotice({
        level: 'warning',
        title: 'A record is still on the server',
        message:
          'Website, Fri 20 Nov 09:00–10:00: you deleted it, but there it could not be deleted and still counts. It was exported.',
        action: 'removeOrKeep',
      }),
    ],
  }),
  'account: login needed': account({ kind: 'needsLogin', message: 'The token was refused.' }),
  'account: offline': account({ kind: 'offline', message: 'The server can’t be reached.' }),
  'account: trouble': account({ kind: 'trouble', message: 'The server answers with an error.' }),
  'account: empty': account({ kind: 'empty' }),
  'account: loading': account({ kind: 'loading' }),
  'entry: waiting': sending({
    kind: 'waiting',
    nextAttemptAt: NOW + 5 * MINUTE,
    reason: 'The server can’t be reached.',
  }),
  'entry: sending': sending({ kind: 'sending' }),
  'entry: checking': sending({ kind: 'checking', reason: 'There was no answer.', byPerson: false }),
  'entry: refused': sending(refused, click(entry)),
  'entry: its end refused': sending(refusedEnd, click(entry)),
  'entry: undecided': sending({
    kind: 'undecided',
    parts: [{ postingId: 'p1', startedAt: at(13), endedAt: at(14), what: 'Website Relaunch · Coding' }],
  }),
  'entry: kept': sending({ kind: 'kept', why: 'This account takes no hours.' }),
  'entry: overlap': popover({ ...resting, today: [worked('e4', 11, 12, { marks: ['overlap'] }), ...morning] }),
  'unsent of an earlier day': popover({ ...resting, earlier: [worked('e0', -15, -14, { send: refused })] }),
  'unsent of earlier days, and more': popover({
    ...resting,
    earlier: [-15, -39, -63].map((from) => worked(`e${from}`, from, from + 1, { send: refused })),
    moreEarlier: 40,
  }),
  'update: ready': popover({
    ...resting,
    updates: { ...noUpdates, way: 'self', offer: { version: '1.1.0', ready: true } },
  }),
  'update: ready, running': popover({
    ...atWork,
    updates: { ...noUpdates, way: 'self', offer: { version: '1.1.0', ready: true } },
  }),
  'update: on the release page': popover({
    ...resting,
    updates: { ...noUpdates, offer: { version: '1.1.0', ready: false } },
  }),
  'update: what is new': popover({
    ...resting,
    notices: [
      aNotice({
        id: newsNoticeId,
        title: 'What is new in Stint 1.1.0',
        message: [
          '• Export as an Excel file with real dates, time…',
          '• The week shows the plan of each day from Blik…',
          'And 10 more.',
        ].join('\n'),
      }),
    ],
  }),
  undo: popover({ ...resting, undo: { id: 'u1', kind: 'stop', entryId: 'e3', ms: 10_000 } }),
  'over midnight': popover({ ...resting, today: [...morning, night] }),
  edit: popover(resting, press('e', entry)),
  'new entry': popover(resting, press('Ctrl+n', search)),
  day: day(atWork),
  'day: over midnight': { ...day(resting), days: [aDayView([...morning, night], { scheduledMs: 8 * HOUR })] },
  'day: full': { ...day({ ...atWork, today: full }), days: [fullDay] },
  'day: full, new entry': {
    ...day({ ...atWork, today: full }, click('[data-column] > button')),
    days: [fullDay],
  },
  'day: choose a date': { ...day({ ...atWork, today: full }, click('h1 > button')), days: [fullDay, ...days.slice(1)] },
  'day: drafts': {
    ...day({ ...atWork, today: [now] }, click('header [aria-expanded]:not(h1 *)'), click('[role=menuitem]')),
    days: [aDayView([now], { scheduledMs: 8 * HOUR }), ...days.slice(1)],
  },
  'day: absence': day({ ...atWork, gaps: [aGapView({ entry: running })] }, click('[data-still] > button')),
  'day: edit': day(atWork, click(row), press('Enter', row)),
  'day: check': day(atWork, press('s', row)),
  'day: check, full': { ...day({ ...atWork, today: full }, press('s', row)), days: [fullDay] },
  'day: empty': { ...day({ ...resting, today: [] }), days: [aDayView([])] },
  'day: events': { ...day({ ...resting, calendarRevision: 1 }), events: someEvents(design) },
  'day: events, a project is chosen': {
    ...day({ ...resting, calendarRevision: 1 }, click('[data-event=v4] [data-add] button')),
    events: someEvents(design),
  },
  week: day(atWork, press('w', row)),
  timer: timer(atWork),
  'timer: paused': timer({ ...atWork, timer: { kind: 'running', entry: paused } }),
  'timer: idle': timer(resting),
  'timer: as new': timer(asNew),
  'week: 60 entries': { ...day(atWork, press('w', row)), days: busyWeek },
  settings: settings({ ...resting, accounts: [computer, kimai] }),
  'settings: first start': settings(asNew),
  'settings: command added': {
    ...settings(asNew),
    command: {
      kind: 'added',
      path: '/home/anna/.local/bin/stint',
      profileLine: 'export PATH="$HOME/.local/bin:$PATH"',
    },
  },
  'settings: command of another program': {
    ...settings(asNew),
    command: { kind: 'taken', path: '/home/anna/.local/bin/stint' },
  },
  'settings: command unknown': {
    ...settings(asNew),
    command: { kind: 'unknown', path: 'C:\\Users\\Anna\\AppData\\Roaming\\Stint\\command-line\\stint.cmd' },
  },
  'settings: command of the package': { ...settings(asNew), command: { kind: 'package', path: '/usr/bin/stint' } },
  'settings: about, up to date': settings(
    { ...resting, updates: { ...noUpdates, way: 'self', lastCheck: { at: at(14), outcome: 'current' } } },
    click(about),
  ),
  'settings: about, a newer version': settings(
    {
      ...resting,
      updates: { ...noUpdates, offer: { version: '1.1.0', ready: false }, lastCheck: { at: at(14), outcome: 'newer' } },
    },
    click(about),
  ),
  'settings: about, not found out': settings(
    {
      ...resting,
      updates: {
        ...noUpdates,
        way: 'self',
        lastCheck: { at: at(14), outcome: 'failed', message: 'github.com could not be reached.' },
      },
    },
    click(about),
  ),
  'settings: calendars': {
    ...settings({ ...asNew, calendarRevision: 1 }, click('li[data-problem=false] [aria-expanded]')),
    calendars: someCalendars,
  },
  'settings: keys taken': settings({ ...resting, shortcutProblems: { toggle: 'Another program has these keys.' } }),
}
