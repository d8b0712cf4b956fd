/** A table as CSV (RFC 4180) for a file, as tabs and HTML for the clipboard. */
import { withoutControls } from '../../../shared/controlCharacters.ts'
import type { Cell, Table } from '../ports/exportedTable.ts'
import { separators } from './entryTable.ts'

/**
 * Spreadsheets take what begins so for a formula, in wide signs, too. It begins a cell wherever the reader cuts: at commas,
 * semicolons, tabs, bars, line ends, or quotes. An apostrophe makes it text. What is in front is looked at only behind such a sign,
 * so that blanks are not counted again from each of them.
 */
const formula = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20](?<=(?:^|[,;|"\t\r\n])\s*.)/g
const needsQuotes = /[",;|\t\r\n]/

const safe = (text: string): string =>
  withoutControls(text)
    .replace(formula, "'$&")
    .replace(/^[\t\r]/, "'$&")
const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Numbers are ours; what somebody typed must not calculate. */
const textOf = (cell: Cell): string => (typeof cell === 'string' ? safe(cell) : cell.text)

const lines = ({ headings, rows }: Table): Cell[][] => [headings, ...rows]

/** With the separator that spreadsheets of the region expect, and a byte order mark, without which Excel takes UTF-8 for something else. */
export const toCsv = (table: Table): string => {
  const { list } = separators()
  const text = lines(table).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? quoted(safe(cell)) : cell.text)).join(list),
  )
  return `\uFEFF${text.join('\r\n')}\r\n`
}

/** A line each, tabs between; what would break a cell becomes a space. */
export const toTabs = (table: Table): string =>
  lines(table)
    .map((row) => row.map((cell) => textOf(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** The first row is the heading. */
export function toHtml({ headings, rows }: Table): string {
  const line = (row: Cell[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(textOf(cell))}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(headings, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}
