/** What was tracked as CSV (RFC 4180), for a spreadsheet. Pure. */
import type { Exported, Parsed } from '../../shared/ipc.ts'
import type { Entry } from '../../shared/model.ts'
import { localDate, wallClock } from '../../shared/time.ts'
import { paused, worked } from '../../shared/worked.ts'
import type { Clock, Journal } from './ports.ts'

export interface ExportNeeds {
  clock: Clock
  journal: Journal
  /** What the person calls an account. */
  accountName: (accountId: string) => string
  /** Asks for a file and writes the text to it; null: no file was chosen. */
  saveFile: (title: string, name: string, text: string) => Promise<string | null>
}

/** Writes what began in the asked time to a file that the person chooses. */
export function createExport({ clock, journal, accountName, saveFile }: ExportNeeds) {
  return async ({ accountId, from, to }: Parsed<'exportEntries'>): Promise<Exported> => {
    const entries = journal
      .entriesBetween(from, to)
      .filter(({ target, startedAt }) => startedAt >= from && (accountId === null || target.accountId === accountId))
      .filter(({ endedAt }) => endedAt !== null)
    const day = (at: number) => localDate(at, clock.zone())
    // Named by what was asked for, or by what there is where everything was.
    const since = from > 0 ? from : Math.min(to, ...entries.map(({ startedAt }) => startedAt))
    const name = `Stint ${day(since)} to ${day(Math.max(since, to - 1))}.csv`
    return { path: await saveFile('Export entries', name, toCsv(entries, accountName)), entries: entries.length }
  }
}

const columns = [
  'Date',
  'Start',
  'End',
  'Pause (min)',
  'Worked (h)',
  'Customer',
  'Project',
  'Activity',
  'Task',
  'Description',
  'Tags',
  'Billable',
  'Account',
]

/** A spreadsheet takes what begins so for a formula; an apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Ended entries as CSV, oldest first, in the zones they were tracked in. `accountName` gives what the person calls an account. */
export function toCsv(entries: Entry[], accountName: (accountId: string) => string): string {
  const rows = entries
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((entry) => rowOf(entry, entry.endedAt ?? entry.startedAt, accountName(entry.target.accountId)))
  // With a byte order mark, without which Excel takes UTF-8 for something else.
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function rowOf(entry: Entry, endedAt: number, account: string): string[] {
  const { target, zone, billable } = entry
  const time = (at: number) => wallClock(at, zone).slice(11, 16)
  return [
    localDate(entry.startedAt, zone),
    time(entry.startedAt),
    time(endedAt),
    String(Math.round(paused(entry, endedAt) / 60_000)),
    (worked(entry, endedAt) / 3_600_000).toFixed(2),
    target.customer ?? '',
    target.project,
    target.activity ?? '',
    target.task ?? '',
    entry.description,
    entry.tags.join(', '),
    billable === null ? '' : billable ? 'yes' : 'no',
    account,
  ]
}
