/** Exports entries: to a file for a spreadsheet, or as a table to the clipboard. */
import { csvColumns, headingOf } from '../../../shared/exportColumns.ts'
import type { Exported, Parsed } from '../../../shared/ipc/contract.ts'
import type { Entry, ExportChoices, Interval } from '../../../shared/model/snapshot.ts'
import { dateStart, localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import type { Clock, Journal } from '../ports/ports.ts'
import type { AboutSheet, Table } from '../ports/exportedTable.ts'
import { everything, type Shape, tableOf } from './entryTable.ts'
import { toCsv, toHtml, toTabs } from './tableFormats.ts'
import { t } from '../messages.ts'

export interface ExportNeeds {
  clock: Clock
  journal: Pick<Journal, 'entriesBetween'>
  /** What the person calls an account. */
  accountName: (accountId: string) => string
  toXlsx: (table: Table, about: AboutSheet) => Promise<Uint8Array>
  /** Asks for a file and writes the content to it; null: no file was chosen. */
  saveTable: (title: string, name: string, content: string | Uint8Array) => Promise<string | null>
}

/** Where none were chosen, for what is pasted elsewhere: one reads it oneself, and knows one's accounts and zone. */
const readable = csvColumns.filter((column) => !['tags', 'billable', 'account', 'zone'].includes(column))

/** Writes what was tracked in the asked time to a file that the person chooses. */
export function createExport({ clock, journal, accountName, toXlsx, saveTable }: ExportNeeds) {
  return async ({ accountId, from, to, columns, rounding, format }: Parsed<'exportEntries'>): Promise<Exported> => {
    const span = { startedAt: from, endedAt: to }
    const entries = endedIn(journal, span).filter(({ target }) => accountId === null || target.accountId === accountId)
    const day = (at: number) => localDate(at, clock.zone())
    // Named by what was asked for, or by what there is where everything was.
    const since = from > 0 ? from : entries.reduce((first, { startedAt }) => Math.min(first, startedAt), to)
    const [first, last] = [day(since), day(Math.max(since, to - 1))]
    const shape = { columns: columns ?? everything.columns, rounding: rounding ?? null }
    const table = tableOf(entries, accountName, shape, span)
    const account = accountId === null ? t().export.allAccounts : accountName(accountId)
    const about = { sheet: t().export.about, lines: [t().export.period(first, last), account, ...rules(shape)] }
    const content = format === 'xlsx' ? await toXlsx(table, about) : toCsv(table)
    const path = await saveTable(t().export.title, t().export.fileName(first, last, format), content)
    return { path, entries: table.rows.length }
  }
}

/** By which rules the lengths in a table were made. */
const rules = ({ rounding }: Shape): string[] => [
  t().export.rule,
  ...(rounding ? [t().export.rounded(headingOf('rounded', rounding))] : []),
]

/** Copies what was tracked on the asked local dates as a table, as last chosen for the export; how many entries that were. */
export function createCopy({
  clock,
  journal,
  accountName,
  choices,
  copy,
}: Omit<ExportNeeds, 'saveTable' | 'toXlsx'> & CopyNeeds) {
  return async ({ from, to }: Parsed<'copyDays'>): Promise<{ entries: number }> => {
    const zone = clock.zone()
    const span = { startedAt: dateStart(from, zone), endedAt: nextDayStart(dateStart(to, zone), zone) }
    const { columns, rounding } = choices()
    const table = tableOf(endedIn(journal, span), accountName, { columns: columns ?? readable, rounding }, span)
    if (table.rows.length > 0) await copy({ text: toTabs(table), html: toHtml(table) })
    return { entries: table.rows.length }
  }
}

export interface CopyNeeds {
  choices: () => ExportChoices
  /** Puts the same table on the clipboard in two forms. */
  copy: (table: { text: string; html: string }) => Promise<void>
}

/** Ended entries of which something lies in the span. */
const endedIn = (journal: Pick<Journal, 'entriesBetween'>, { startedAt, endedAt }: Interval): Entry[] =>
  journal.entriesBetween(startedAt, endedAt).filter((entry) => entry.endedAt !== null)
