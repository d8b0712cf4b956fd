/** The contract between renderer and main: every call with the schema of its input and the type of its output. */
import { z } from 'zod'
import type { BackupView, DataInfo } from '../model/backup.ts'
import type { CommandLineInfo } from '../model/commandPlace.ts'
import { type CalendarDays, type CalendarView, calendarColours } from '../model/calendars.ts'
import { calendarRulesSchema } from '../settings/calendarSchema.ts'
import type { Legal } from '../model/updatesView.ts'
import type { Result } from '../errors.ts'
import { accountId, description, gapUse, id, instant, pauses, remoteId, said, tags, target } from './inputs.ts'
import type { CallName, EventName } from './callNames.ts'
import { catalogChangeSchema } from '../catalog/localCatalog.ts'
import {
  type Catalog,
  type DayView,
  type EntryView,
  type LoginReport,
  type PastNote,
  type Person,
  type ProviderInfo,
  providerIds,
  popoverHeights,
  reminderAnswers,
  type Snapshot,
  type TagSuggestions,
  type Use,
} from '../model/snapshot.ts'
import { columnsSchema, roundingSchema, settingsPatchSchema, tableFormatSchema } from '../settings/settingsSchema.ts'

interface Call<In extends z.ZodType, Out> {
  input: In
  /** Only for the compiler; never set. */
  output?: Out
}
const call =
  <Out>() =>
  <In extends z.ZodType>(input: In): Call<In, Out> => ({ input })

/** Two months: more is for a file. */
const mostDays = 62
const nothing = z.undefined()
const login = z.strictObject({
  provider: z.enum(providerIds),
  /** Values of the provider's loginFields, by name. */
  fields: z.record(z.string().max(40), z.string().max(2_000)),
  /** The person agreed to http without TLS. */
  insecure: z.boolean(),
  /** Who the person said they are, where the login names nobody. */
  personId: remoteId.nullable(),
  /** Set to log in again to an account that exists. */
  accountId: accountId.nullable(),
})

/** Local dates, both included. */
const span = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < mostDays * 86_400_000)

/** The catalogs of all accounts, in the compact form that the renderer expands to targets. */
export interface Catalogs {
  revision: number
  accounts: { accountId: string; catalog: Catalog }[]
}

/** Where a login names nobody, the person says who they are and logs in once more. */
export interface Choose {
  kind: 'choose'
  people: Person[]
}

/** What became of an export; `path` null: the person chose no file. */
export interface Exported {
  path: string | null
  entries: number
}

export const calls = {
  state: call<Snapshot>()(nothing),
  catalogs: call<Catalogs>()(nothing),
  /** What was tracked on lately, newest first. */
  uses: call<Use[]>()(nothing),
  /** Earlier entries whose notes or tags have all words of the query, the likeliest first; `target`: what they are wanted for. */
  pastNotes: call<PastNote[]>()(
    z.strictObject({
      query: z.string().max(10_000),
      target: target.nullable(),
      limit: z.number().int().min(1).max(20),
    }),
  ),
  /** Tags of earlier entries and of the provider that hold the text. */
  tags: call<TagSuggestions>()(z.strictObject({ accountId, text: z.string().max(100) })),
  /** Adds a favourite at the end, or removes the one with this target, note and tags. */
  pin: call<Snapshot>()(z.strictObject({ target, ...said, pinned: z.boolean() })),
  /** Renames a favourite ('': it has its project's name) or moves it; `at`: its place among all of them, from 0. */
  changeFavourite: call<Snapshot>()(
    z.strictObject({
      target,
      ...said,
      name: z.string().trim().max(80).optional(),
      at: z.number().int().min(0).max(1_000).optional(),
    }),
  ),
  providers: call<ProviderInfo[]>()(nothing),
  /** `startedAt`: since when it runs, where that was earlier. */
  start: call<Snapshot>()(z.strictObject({ target, ...said, startedAt: instant.optional() })),
  /** Starts anew what an entry was, with its note, tags and whether it is billable; null: what ran last. */
  continueEntry: call<Snapshot>()(z.strictObject({ entryId: id.nullable() })),
  stop: call<Snapshot>()(nothing),
  pause: call<Snapshot>()(nothing),
  /** `at`: when the person was back, where that was earlier. */
  resume: call<Snapshot>()(z.strictObject({ at: instant.optional() })),
  discard: call<Snapshot>()(nothing),
  amend: call<Snapshot>()(
    z.strictObject({
      entryId: id,
      description: description.optional(),
      startedAt: instant.optional(),
      endedAt: instant.optional(),
      pauses: pauses.optional(),
      target: target.optional(),
      tags: tags.optional(),
      billable: z.boolean().nullable().optional(),
    }),
  ),
  sendAgain: call<Snapshot>()(z.strictObject({ entryId: id })),
  /** Opens a link of an entry's note in the browser; every other address is refused. */
  openLink: call<null>()(z.strictObject({ entryId: id, url: z.string().max(2_000) })),
  /** Opens what the provider has of an entry in the browser. */
  openRecord: call<null>()(z.strictObject({ entryId: id })),
  /** Moves one refused part as `SendState` offers it, and sends it. Throws 'rejected' where that isn't what is offered now. */
  repair: call<Snapshot>()(z.strictObject({ entryId: id, postingId: id, startedAt: instant, endedAt: instant })),
  /** What the person found at a provider that can't be asked: the posting is there, or is to be sent again. */
  settle: call<Snapshot>()(z.strictObject({ postingId: id, outcome: z.enum(['there', 'again']) })),
  /** Ends what runs at the provider and shows the running entry there instead. */
  takeOver: call<Snapshot>()(nothing),
  deleteEntry: call<Snapshot>()(z.strictObject({ entryId: id })),
  /** An entry for time that is past. */
  addEntry: call<Snapshot>()(
    z.strictObject({
      target,
      startedAt: instant,
      endedAt: instant,
      pauses,
      description,
      tags,
      billable: z.boolean().nullable(),
    }),
  ),
  /** Cuts an entry in two. */
  splitEntry: call<Snapshot>()(z.strictObject({ entryId: id, at: instant })),
  /** Makes one of two entries, with the target and the words of the first named; the time between them is a pause. */
  mergeEntries: call<Snapshot>()(z.strictObject({ entryId: id, withId: id })),
  /** Takes back the action that is offered. */
  undo: call<Snapshot>()(z.strictObject({ id })),
  /** The action stands: what it means for the providers may go. */
  dismissUndo: call<Snapshot>()(z.strictObject({ id })),
  /** What an absence was. `stop`: the entry ends with it, before what is dropped at its end. */
  answerGap: call<Snapshot>()(
    z.strictObject({
      gapId: id,
      parts: z
        .array(z.strictObject({ endedAt: instant, use: gapUse }))
        .min(1)
        .max(5),
      stop: z.boolean(),
    }),
  ),
  /** The pause is meant to last: it is asked about again when it has lasted as long once more. */
  pauseOn: call<Snapshot>()(nothing),
  /** `id`: its cause. Throws 'rejected' for a reminder that is no longer so. */
  answerReminder: call<Snapshot>()(z.strictObject({ id, answer: z.enum(reminderAnswers) })),
  resolveConflict: call<Snapshot>()(z.strictObject({ entryId: id, keep: z.enum(['ours', 'theirs']) })),
  /** `always`: yes, and no link is asked about from now on. */
  answerLink: call<Snapshot>()(z.strictObject({ id, answer: z.enum(['yes', 'no', 'always']) })),
  /** What a shell of this computer runs as `stint`, and whether shells find it. */
  commandLine: call<CommandLineInfo>()(nothing),
  /** Puts the command where shells look for programs, or takes it away. Throws 'file' where that can't be done. */
  putCommandOnPath: call<CommandLineInfo>()(z.strictObject({ on: z.boolean() })),
  dataInfo: call<DataInfo>()(nothing),
  /** Shows the journal in the system's file manager. */
  showData: call<null>()(nothing),
  /** Asks for a file and writes all that is kept to it, but for secrets; null: no file was chosen. */
  backUp: call<string | null>()(nothing),
  /** Asks for a backup and says what it holds; nothing is changed. null: none was chosen. */
  chooseBackup: call<BackupView | null>()(nothing),
  /** Brings back what the chosen backup holds and isn't here, and starts Stint anew. */
  restoreBackup: call<null>()(z.strictObject({ id, withSettings: z.boolean() })),
  /** Brings back what is offered of a journal that was lost, and starts Stint anew. */
  restoreLost: call<Snapshot>()(nothing),
  /** What may help to find a fault, without what was tracked. */
  diagnostics: call<string>()(nothing),
  /** Asks for a file and writes to it what `diagnostics` said last; null: no file was chosen. */
  saveDiagnostics: call<string | null>()(nothing),
  /** Asks for a file and writes to it what could not be read; null: no file was chosen. */
  saveUnreadable: call<string | null>()(nothing),
  /** Goes on here with what runs at a provider. */
  adopt: call<Snapshot>()(z.strictObject({ accountId, recordId: remoteId })),
  stopElsewhere: call<Snapshot>()(z.strictObject({ accountId, recordId: remoteId })),
  ignoreElsewhere: call<Snapshot>()(z.strictObject({ accountId, recordId: remoteId })),
  /** Unsent entries of earlier days, newest first; a snapshot has a few of them. */
  earlier: call<EntryView[]>()(z.strictObject({ limit: z.number().int().min(1).max(2_000) })),
  /** The days from one local date ("2026-11-20") to another, both included; 62 at most. */
  days: call<DayView[]>()(span),
  testLogin: call<{ kind: 'report'; report: LoginReport } | Choose>()(login),
  login: call<{ kind: 'done'; snapshot: Snapshot } | Choose>()(login),
  changeAccount: call<Snapshot>()(
    z.strictObject({
      accountId,
      label: z.string().trim().min(1).max(80).optional(),
      enabled: z.boolean().optional(),
      options: z.record(z.string().max(40), z.union([z.string().max(200), z.boolean()])).optional(),
    }),
  ),
  /** Projects and tasks of an account that has no server. */
  editCatalog: call<Snapshot>()(z.strictObject({ accountId, change: catalogChangeSchema })),
  /** Makes a project in the account that has no server, and starts on it. */
  startNew: call<Snapshot>()(
    z.strictObject({ project: z.string().trim().min(1).max(120), description: description.optional() }),
  ),
  /** Reports a task as done at its provider; it can't be taken back there. */
  finishTask: call<Snapshot>()(z.strictObject({ target })),
  calendars: call<CalendarView[]>()(nothing),
  /** Reads the calendar at an address and keeps it, by the name that it gives itself. */
  addCalendar: call<CalendarView[]>()(z.strictObject({ address: z.string().max(2_000) })),
  /** As `addCalendar`, with a file that is asked for; null: none was chosen. */
  addCalendarFile: call<CalendarView[] | null>()(nothing),
  changeCalendar: call<CalendarView[]>()(
    z.strictObject({
      calendarId: id,
      name: z.string().trim().min(1).max(80).optional(),
      colour: z.enum(calendarColours).optional(),
      enabled: z.boolean().optional(),
      rules: calendarRulesSchema.optional(),
    }),
  ),
  removeCalendar: call<CalendarView[]>()(z.strictObject({ calendarId: id })),
  /** Reads it anew at once; its state tells what came of it. */
  readCalendar: call<CalendarView[]>()(z.strictObject({ calendarId: id })),
  /** Events of calendars on local dates, both included. Old ones are there at once; the snapshot tells when there are newer. */
  calendarDays: call<CalendarDays>()(span),
  /** Makes an entry of an event; `target` null: on the project that the event is offered for. */
  takeOverEvent: call<Snapshot>()(z.strictObject({ eventId: id, calendarId: id, target: target.nullable() })),
  /** Asks for a file and writes what was tracked from `from` up to `to` (epoch ms) to it; accountId null: on all accounts. */
  exportEntries: call<Exported>()(
    z.strictObject({
      accountId: accountId.nullable(),
      from: instant,
      to: instant,
      /** Absent: all of them. */
      columns: columnsSchema.optional(),
      /** Each entry on its own, in a column of its own; absent: there is none. */
      rounding: roundingSchema.optional(),
      format: tableFormatSchema.default('csv'),
    }),
  ),
  /** Puts what was tracked on these local dates on the clipboard, as a table. */
  copyDays: call<{ entries: number }>()(span),
  logout: call<Snapshot>()(z.strictObject({ accountId, evenUnsent: z.boolean() })),
  refreshCatalog: call<Snapshot>()(z.strictObject({ accountId })),
  changeSettings: call<Snapshot>()(settingsPatchSchema),
  /** While a shortcut is being recorded the registered one must not fire. */
  recordShortcut: call<null>()(z.strictObject({ recording: z.boolean() })),
  dismissNotice: call<Snapshot>()(z.strictObject({ id })),
  /** What is to become of a deletion that its system refused; `id`: of the notice that tells it. */
  settleRemoval: call<Snapshot>()(z.strictObject({ id, outcome: z.enum(['again', 'keep']) })),
  retryKeychain: call<Snapshot>()(nothing),
  /** Looks for a newer version, and has it downloaded where Stint installs it itself; the snapshot tells what came of it. */
  checkForUpdates: call<Snapshot>()(nothing),
  /** Quits, and begins the version that is ready. Throws 'rejected' while a timer runs. */
  restartToUpdate: call<null>()(nothing),
  /** Opens the page of the newest version in the browser. */
  openReleasePage: call<null>()(nothing),
  legal: call<Legal>()(nothing),
  hidePopover: call<null>()(nothing),
  /** How high the page is, CSS pixels; the answer says how high it may be at most to fit the screen. */
  sizePopover: call<{ most: number }>()(z.strictObject({ height: z.number().int().min(80).max(popoverHeights.most) })),
  openSettings: call<null>()(nothing),
  /** Opens the window of days, on a local date, or on the day that it shows; on today if it was closed. */
  openDay: call<null>()(z.strictObject({ date: z.iso.date().optional() })),
  quit: call<null>()(nothing),
} satisfies Record<CallName, Call<z.ZodType, unknown>>

type Calls = typeof calls
export type Input<N extends CallName> = z.input<Calls[N]['input']>
export type Parsed<N extends CallName> = z.output<Calls[N]['input']>
export type Output<N extends CallName> = Calls[N] extends { output?: infer Out } ? Out : never

export interface Events extends Record<EventName, unknown> {
  snapshot: Snapshot
  /** The popover was just shown; `question`: because something is asked. */
  shown: { question: boolean }
  /** The popover was just hidden. */
  hidden: null
  /** The window of days is to show this local date. */
  showDate: { date: string }
}

/** What the preload exposes as `window.stint`. */
export type StintApi = {
  [N in CallName]: undefined extends Input<N>
    ? () => Promise<Result<Output<N>>>
    : (input: Input<N>) => Promise<Result<Output<N>>>
} & {
  /** Returns the function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (value: Events[N]) => void): () => void
}
