/** Entries as a table of cells. Pure; epoch ms, lengths in ms. */
import { type CsvColumn, csvColumns, headingOf, rounded, type Rounding } from '../../../shared/exportColumns.ts'
import { locale } from '../../../shared/language.ts'
import type { Entry, Interval } from '../../../shared/model/snapshot.ts'
import type { Cell, Table } from '../ports/exportedTable.ts'
import { addingUp } from '../../../shared/time/addingUp.ts'
import { elapsed } from '../../../shared/time/formatTime.ts'
import { pausedWithin, workedWithin } from '../../../shared/time/workedTime.ts'
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

/** No bounds. */
const always: Interval = { startedAt: 0, endedAt: Number.MAX_SAFE_INTEGER }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const minuteMs = 60_000
/** Spreadsheets count days from here. */
const firstDay = Date.UTC(1899, 11, 30)

/** Ended entries, oldest first, in the zones they were tracked in; of each what lies in `span`, as the window of days shows it. */
export function tableOf(
  entries: Entry[],
  accountName: AccountName,
  shape: Shape = everything,
  span: Interval = always,
): Table {
  const { columns, rounding } = shape
  const shown = csvColumns.filter((column) => columns.includes(column) && (column !== 'rounded' || rounding !== null))
  const parts = entries
    .flatMap((entry) => partOf(entry, span) ?? [])
    .toSorted((a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt)
  const worked = lengthCells(parts.map((part) => part.worked))
  const byRule = lengthCells(parts.map((part) => (rounding ? rounded(part.worked, rounding) : 0)))
  const pauses = addingUp(
    parts.map((part) => part.paused),
    minuteMs,
    Math.round,
  )
  const cells = parts.map((part, index): Record<CsvColumn, Cell> => {
    const { entry, startedAt, endedAt } = part
    const { target, zone, billable } = entry
    const pause = (pauses[index] ?? 0) / minuteMs
    return {
      date: dateCell(startedAt, zone),
      start: timeCell(startedAt, zone),
      end: timeCell(endedAt, zone),
      pause: { text: String(pause), value: part.paused / minuteMs, format: '0' },
      duration: { text: elapsed(part.worked), value: part.worked / dayMs, format: '[h]:mm:ss' },
      worked: worked[index] ?? '',
      rounded: byRule[index] ?? '',
      customer: target.customer ?? '',
      project: target.project,
      activity: target.activity ?? '',
      task: target.task ?? '',
      description: entry.description,
      tags: entry.tags.join(', '),
      billable: billable === null ? '' : billable ? 'yes' : 'no',
      account: accountName(target.accountId),
      zone,
    }
  })
  return {
    headings: shown.map((column) => headingOf(column, rounding)),
    rows: cells.map((row) => shown.map((column) => row[column])),
  }
}

/** null: nothing of it lies there, or it runs. An entry of no length lies where it began. */
function partOf(entry: Entry, { startedAt: from, endedAt: to }: Interval) {
  if (entry.endedAt === null || entry.startedAt >= to || Math.max(entry.endedAt, entry.startedAt + 1) <= from)
    return null
  return {
    entry,
    startedAt: Math.max(from, entry.startedAt),
    endedAt: Math.min(to, entry.endedAt),
    worked: workedWithin(entry, from, to, entry.endedAt),
    paused: pausedWithin(entry, from, to, entry.endedAt),
  }
}

/** Hours with two decimals that add up to the rounded sum; the value for a spreadsheet is exact. */
function lengthCells(lengths: number[]): Cell[] {
  const shown = addingUp(lengths, hourMs / 100, Math.round)
  const { decimal } = separators()
  return lengths.map((length, index) => ({
    text: ((shown[index] ?? 0) / hourMs).toFixed(2).replace('.', decimal),
    value: length / hourMs,
    format: '0.00',
  }))
}

function dateCell(at: number, zone: string): Cell {
  const text = localDate(at, zone)
  return { text, value: (Date.parse(text) - firstDay) / dayMs, format: 'yyyy-mm-dd' }
}

function timeCell(at: number, zone: string): Cell {
  const wall = wallClock(at, zone)
  return { text: wall.slice(11, 16), value: Date.parse(`1970-01-01T${wall.slice(11, 19)}Z`) / dayMs, format: 'hh:mm' }
}

/** How people of the region write numbers, and what stands between cells where the comma is in the numbers. */
export function separators(): { decimal: string; list: string } {
  const parts = new Intl.NumberFormat(locale().region).formatToParts(0.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  return { decimal, list: decimal === ',' ? ';' : ',' }
}
