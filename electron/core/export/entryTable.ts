/** Entries as a table: CSV (RFC 4180) for a file, tabs and HTML for the clipboard. Pure. */
import { type CsvColumn, csvColumns, headingOf, rounded, type Rounding } from '../../../shared/exportColumns.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { paused, worked } from '../../../shared/time/workedTime.ts'
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'

/** What the person calls an account. */
type AccountName = (accountId: string) => string

/** What a table holds of each entry. */
export interface Shape {
  columns: readonly CsvColumn[]
  /** null: there is no rounded column. */
  rounding: Rounding | null
}

export const everything: Shape = { columns: csvColumns, rounding: null }

/** Ended entries with their heading, oldest first, in the zones they were tracked in. */
export function tableOf(entries: Entry[], accountName: AccountName, { columns, rounding }: Shape): string[][] {
  const shown = csvColumns.filter((column) => columns.includes(column) && (column !== 'rounded' || rounding !== null))
  const rows = entries
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((entry) => {
      const cells = cellsOf(entry, entry.endedAt ?? entry.startedAt, rounding, accountName(entry.target.accountId))
      return shown.map((column) => cells[column])
    })
  return [shown.map((column) => headingOf(column, rounding)), ...rows]
}

const hours = (ms: number) => (ms / 3_600_000).toFixed(2)

function cellsOf(entry: Entry, end: number, rounding: Rounding | null, account: string): Record<CsvColumn, string> {
  const { target, zone, billable } = entry
  const time = (at: number) => wallClock(at, zone).slice(11, 16)
  const length = worked(entry, end)
  return {
    date: localDate(entry.startedAt, zone),
    start: time(entry.startedAt),
    end: time(end),
    pause: String(Math.round(paused(entry, end) / 60_000)),
    worked: hours(length),
    rounded: rounding ? hours(rounded(length, rounding)) : '',
    customer: target.customer ?? '',
    project: target.project,
    activity: target.activity ?? '',
    task: target.task ?? '',
    description: entry.description,
    tags: entry.tags.join(', '),
    billable: billable === null ? '' : billable ? 'yes' : 'no',
    account,
    zone,
  }
}

/** A spreadsheet takes what begins so for a formula; an apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

const safe = (text: string): string => (formula.test(text) ? `'${text}` : text)
const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Ended entries as CSV; with a byte order mark, without which Excel takes UTF-8 for something else. */
export const toCsv = (entries: Entry[], accountName: AccountName, shape: Shape = everything): string =>
  `\uFEFF${tableOf(entries, accountName, shape)
    .map((row) => row.map((cell) => quoted(safe(cell))).join(','))
    .join('\r\n')}\r\n`

/** A line each, tabs between; what would break a cell becomes a space. */
export const toTabs = (table: string[][]): string =>
  table.map((row) => row.map((cell) => safe(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** The first row is the heading. */
export function toHtml([heading = [], ...rows]: string[][]): string {
  const line = (row: string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(safe(cell))}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(heading, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}
