/** What the person set, and what follows from it at its time. */
import type { CsvColumn, Rounding, TableFormat } from '../exportColumns.ts'
import type { Entry, TargetRef } from './entities.ts'
import type { LocaleChoice } from '../language.ts'

export interface Settings {
  trayClick: (typeof trayClicks)[number]
  shortcuts: Shortcuts
  reminders: Reminders
  theme: (typeof themes)[number]
  locale: LocaleChoice
  /** How large everything is shown, percent. */
  zoom: Zoom
  /** How high the person made the popover, CSS pixels; 0: it is as high as what it shows. */
  popoverHeight: number
  /** Whether the small timer window is there. */
  timerWindow: boolean
  pins: Favourite[]
  goalMinutes: number
  gaps: Record<GapCause, GapRule>
  /** A pause that lasts longer is asked about; 0: never. */
  pauseLimitMinutes: number
  /** A longer entry is marked; 0: none is. */
  longHours: number
  /** How long an action can be taken back, and so how long nothing of it is sent; 0: not at all. */
  undoSeconds: number
  links: LinkRule
  /** Whether the command `stint` is answered. */
  commandLine: boolean
  exportAs: ExportChoices
  /** As the system's own list of what starts at login has it. */
  startAtLogin: boolean
  /** Whether newer versions of Stint are looked for without a click. */
  updates: boolean
}

/** What the person pinned to start it quickly; of an earlier version's pins there is only the target. */
export interface Favourite extends TargetRef {
  /** What the person calls it. */
  name?: string | undefined
  description?: string | undefined
  tags?: string[] | undefined
  billable?: boolean | null | undefined
}

/** What is exported, and how what is exported or copied looks, as it was last chosen. */
export interface ExportChoices {
  /** null: none were chosen yet. */
  columns: CsvColumn[] | null
  rounding: Rounding | null
  format: TableFormat
  period: ExportPeriod
}

export const exportPeriods = ['thisMonth', 'lastMonth', 'all'] as const
export type ExportPeriod = (typeof exportPeriods)[number]

export const trayClicks = ['open', 'toggle'] as const

export const themes = ['system', 'light', 'dark'] as const

/** As in a browser; the text of a person who needs it twice as large has 200. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const
export type Zoom = (typeof zooms)[number]

/** What keys can do from any program, in the order in which they are offered. */
export const shortcutActions = [
  'toggle',
  'open',
  'pause',
  'stop',
  'favourite1',
  'favourite2',
  'favourite3',
  'day',
] as const
export type ShortcutAction = (typeof shortcutActions)[number]

/** Electron accelerators; '' is off. */
export type Shortcuts = Record<ShortcutAction, string>
export type ShortcutProblems = Partial<Record<ShortcutAction, string>>

/** When the person wants to be reminded. Times are of the wall clock where the person is, such as "17:00". */
export interface Reminders {
  /** Monday first, seven of them. */
  days: ReminderDay[]
  /** Reminds who tracks nothing for so many minutes inside the working hours; 0: never. */
  notTracking: number
  /** Reminds of an entry that was worked on for so many hours; 0: never. */
  runsLong: number
  /** After how long one that is put off comes again. */
  snoozeMinutes: number
}

export interface ReminderDay {
  /** When the day ends; null: no reminder of it. */
  end: string | null
  /** Working hours, in order and apart; `to` may be "24:00". */
  hours: WorkingHours[]
}

/** The most working hours of one day. */
export const mostHours = 6

export interface WorkingHours {
  from: string
  to: string
}

/** What the person is reminded of. */
export type Reminder = {
  /** The cause, which is told once. */
  id: string
  /** The local day that it is about, "2026-11-20". */
  date: string
  /** It is about yesterday, whose end nobody saw. */
  missed: boolean
} & (
  | { kind: 'stillRunning'; entry: Entry; /** The end of the day, or of the work before a pause. */ stopAt: number }
  | { kind: 'runsLong'; entry: Entry }
  /** `since`: the end of the day's last entry; null: nothing was tracked. `untrackedMs`: of the working hours. */
  | { kind: 'nothingTracked'; since: number | null; untrackedMs: number }
  /** Inside the working hours, and for a while. */
  | { kind: 'notTracking'; since: number }
)

/** How high the popover can be made, CSS pixels. */
export const popoverHeights = { least: 400, most: 1600 } as const

/** `open` is only looking: the reminder is dealt with. `done`: nothing more was worked on that day. */
export const reminderAnswers = ['stopAt', 'stop', 'open', 'done', 'snooze'] as const
export type ReminderAnswer = (typeof reminderAnswers)[number]

/** Whether links of other programs and pages are followed. */
export const linkRules = ['ask', 'allow', 'off'] as const
export type LinkRule = (typeof linkRules)[number]

/** What a gap is judged by. */
export const gapCauses = ['sleep', 'lock', 'idle', 'shutdown', 'quit'] as const
export type GapCause = (typeof gapCauses)[number]

export const gapModes = ['ask', 'drop', 'keep'] as const

/** Shorter ones are nothing; longer ones are asked about, or always count as not worked, or as worked. */
export interface GapRule {
  mode: (typeof gapModes)[number]
  minutes: number
}
