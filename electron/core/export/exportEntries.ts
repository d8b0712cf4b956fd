/** Exports entries: to a CSV file, or as a table to the clipboard. */
import { csvColumns } from '../../../shared/exportColumns.ts'
import type { Exported, Parsed } from '../../../shared/ipc/contract.ts'
import type { Entry, ExportChoices } from '../../../shared/model/snapshot.ts'
import { dateStart, localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import type { Clock, Journal } from '../ports/ports.ts'
import { everything, tableOf, toCsv, toHtml, toTabs } from './entryTable.ts'
import { t } from '../messages.ts'

export interface ExportNeeds {
  clock: Clock
  journal: Journal
  /** What the person calls an account. */
  accountName: (accountId: string) => string
  /** Asks for a file and writes the text to it; null: no file was chosen. */
  saveCsv: (title: string, name: string, text: string) => Promise<string | null>
}

/** Where none were chosen, for what is pasted elsewhere: one reads it oneself, and knows one's accounts and zone. */
const readable = csvColumns.filter((column) => !['tags', 'billable', 'account', 'zone'].includes(column))

/** Writes what began in the asked time to a file that the person chooses. */
export function createExport({ clock, journal, accountName, saveCsv }: ExportNeeds) {
  return async ({ accountId, from, to, columns, rounding }: Parsed<'exportEntries'>): Promise<Exported> => {
    const entries = begunIn(journal, from, to).filter(
      ({ target }) => accountId === null || target.accountId === accountId,
    )
    const day = (at: number) => localDate(at, clock.zone())
    // Named by what was asked for, or by what there is where everything was.
    const since = from > 0 ? from : Math.min(to, ...entries.map(({ startedAt }) => startedAt))
    const name = t().export.fileName(day(since), day(Math.max(since, to - 1)))
    const shape = { columns: columns ?? everything.columns, rounding: rounding ?? null }
    return {
      path: await saveCsv(t().export.title, name, toCsv(entries, accountName, shape)),
      entries: entries.length,
    }
  }
}

/** Copies what began on the asked local dates as a table, as last chosen for the export; how many entries that were. */
export function createCopy({ clock, journal, accountName, choices, copy }: Omit<ExportNeeds, 'saveCsv'> & CopyNeeds) {
  return async ({ from, to }: Parsed<'copyDays'>): Promise<{ entries: number }> => {
    const zone = clock.zone()
    const entries = begunIn(journal, dateStart(from, zone), nextDayStart(dateStart(to, zone), zone))
    const { columns, rounding } = choices()
    const table = tableOf(entries, accountName, { columns: columns ?? readable, rounding })
    if (entries.length > 0) await copy({ text: toTabs(table), html: toHtml(table) })
    return { entries: entries.length }
  }
}

export interface CopyNeeds {
  choices: () => ExportChoices
  /** Puts the same table on the clipboard in two forms. */
  copy: (table: { text: string; html: string }) => Promise<void>
}

/** Ended entries that began in [from, to). */
const begunIn = (journal: Journal, from: number, to: number): Entry[] =>
  journal
    .entriesBetween(from, to)
    .filter(({ startedAt, endedAt }) => startedAt >= from && startedAt < to && endedAt !== null)
