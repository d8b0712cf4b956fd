/**
 * What Stint notes for itself in the journal's meta table: every key with the format of its value. Profiles and backups hold
 * both, so neither changes: what is to be noted otherwise gets another key.
 */
import { readMemory, type RemindersMemory } from '../../shared/settings/reminderSchema.ts'
import type { Journal } from './ports/ports.ts'

/** One value; `write` throws AppError 'storage'. */
interface Value<T, Written = T> {
  key: string
  read(journal: Pick<Journal, 'meta'>): T
  write(journal: Pick<Journal, 'setMeta'>, value: Written): void
}

function value<T, Written = T>(
  key: string,
  read: (text: string | null) => T,
  write: (value: Written) => string | null,
): Value<T, Written> {
  return {
    key,
    read: (journal) => read(journal.meta(key)),
    write: (journal, next) => journal.setMeta(key, write(next)),
  }
}

const asText = (text: string | null): string | null => text
const linesOf = (text: string | null): string[] => text?.split('\n') ?? []

/** When Stint was last there while a timer ran, epoch ms; what can't be read is NaN. Never noted: 0. */
export const lastSignOfLife = value<number>('alive', (text) => Number(text ?? 0), String)

/** The version that ran last; null: none that noted it. */
export const lastVersion = value('run.version', asText, asText)

/** How a run ends that is closed. */
export type ClosedBy = 'quit' | 'shutdown'

/** How the last run was closed; null: it lasts, or crashed. */
export const runClosedBy = value<ClosedBy | null>(
  'run.ended',
  (text) => (text === 'quit' || text === 'shutdown' ? text : null),
  asText,
)

/** A pause that is meant to last, and when that was said, epoch ms. */
interface IntendedPause {
  startedAt: number
  saidAt: number
}

/** The pause that is meant to last, as "1795161617000 1795165217000"; null: none is. */
export const intendedPause = value<IntendedPause | null, IntendedPause>(
  'pause.meant',
  (text) => {
    const [startedAt, saidAt] = (text ?? '').split(' ').map(Number)
    return startedAt !== undefined && saidAt ? { startedAt, saidAt } : null
  },
  ({ startedAt, saidAt }) => `${startedAt} ${saidAt}`,
)

/** When the pause that was last asked about was due for that, epoch ms; null: none was. */
export const askedPauseDueAt = value<number | null, number>(
  'pause.asked',
  (text) => (text === null ? null : Number(text)),
  String,
)

/** What the reminders remember, as JSON; null: nothing that can be read. */
export const remindersMemory = value<RemindersMemory | null, RemindersMemory>('reminders', readMemory, JSON.stringify)

/** The local date of the last reminder ("2026-11-20"), as earlier versions noted it. */
export const oldReminderDate = value('reminder.lastShown', asText, asText)

/** The notices that are shown, as JSON; null: none. storage/noticeStore.ts parses them. */
export const noticesKey = 'notices'

/** What became of the journal that was here, until it is restored or the person goes on without. */
export interface LostJournal {
  kind: 'damaged' | 'empty' | 'nothing' | 'notOurs'
  /** When that was found, epoch ms: backups of later know nothing of it. */
  at: number
  /** The name that the file has now, beside the journal; null: there is none. */
  keptAs: string | null
}

/** The journal that was lost, as "damaged 1795161617000 journal.broken-2026.sqlite"; null: none is to be restored. */
export const lostJournal = value<LostJournal | null>(
  'journal.lost',
  (text) => {
    const [kind, at, keptAs = null] = text?.split(' ') ?? []
    const isKind = kind === 'damaged' || kind === 'empty' || kind === 'nothing' || kind === 'notOurs'
    return isKind ? { kind, at: Number(at), keptAs } : null
  },
  (lost) => lost && [lost.kind, lost.at, ...(lost.keptAs === null ? [] : [lost.keptAs])].join(' '),
)

/** Begins of which records of an account are to be read back from its server, epoch ms, as "1795161617000 1795171617000"; null: of none. */
export const wantedRecords = (accountId: string): Value<{ from: number; to: number } | null> =>
  value(
    `records.wanted.${accountId}`,
    (text) => {
      const [from = NaN, to = NaN] = (text ?? '').split(' ').map(Number)
      return from < to ? { from, to } : null
    },
    (span) => span && `${span.from} ${span.to}`,
  )

/** Of how many rows that could not be read it was looked whether a backup has them. */
export const offeredRows = value<number>('rows.offered', (text) => Number(text ?? 0), String)

/** What the server of an account last had to say to its people; null: nothing yet. */
export const serverMessage = (accountId: string): Value<string | null> => value(`message.${accountId}`, asText, asText)

/** The ids of records that run on another device and of which nothing more is to be said; ids hold no line breaks. */
export const ignoredRecords = (accountId: string): Value<string[]> =>
  value(`ignored.${accountId}`, linesOf, (ids) => (ids.length > 0 ? ids.join('\n') : null))

/** That an event of a calendar was taken over; ids hold no blanks. */
export interface TakenEvent {
  eventId: string
  seriesId: string
  entryId: string
}

/** The events that were taken over, oldest first, each as "event series entry". */
export const takenEvents = value<TakenEvent[]>(
  'calendar.taken',
  (text) =>
    linesOf(text).flatMap((line) => {
      const [eventId, seriesId, entryId] = line.split(' ')
      return eventId && seriesId && entryId ? [{ eventId, seriesId, entryId }] : []
    }),
  (taken) =>
    taken.length === 0 ? null : taken.map((one) => `${one.eventId} ${one.seriesId} ${one.entryId}`).join('\n'),
)

/** The keys of `recordsLeft`, without the account. */
export const recordsLeftPrefix = 'left.'

/** The records of an account that stay at its server without an entry, each line once. */
export const recordsLeft = (accountId: string): Value<string[]> =>
  value(`${recordsLeftPrefix}${accountId}`, linesOf, (lines) => [...new Set(lines)].join('\n'))

/** One of `recordsLeft`, as "1795161617000 17". `startedAt`: epoch ms. */
export const recordLine = (startedAt: number, id: string): string => `${startedAt} ${id}`

/** The way back from `recordLine`. */
export function recordOfLine(line: string): { startedAt: number; id: string } {
  const space = line.indexOf(' ')
  return { startedAt: Number(line.slice(0, space)), id: line.slice(space + 1) }
}

/** What can't be read names no origin: then nothing is taken over, and a login is asked for. */
function readOrigins(text: string | null): Record<string, string> | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return Object.fromEntries(Object.entries(read ?? {}).filter(([, origin]) => typeof origin === 'string'))
  } catch {
    return {}
  }
}

/**
 * For which origins the secrets of accounts are taken over that earlier versions kept without one, as JSON; null: this is the
 * first start of a version that notes it.
 */
export const oldSecretOrigins = value<Record<string, string> | null, Record<string, string>>(
  'secrets.origins',
  readOrigins,
  JSON.stringify,
)
