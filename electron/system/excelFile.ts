/** A table as an Excel file. */
import { withoutControls } from '../../shared/controlCharacters.ts'
import type { AboutSheet, Cell, Table } from '../core/ports/exportedTable.ts'

/** As many fit into a cell of Excel. */
const mostLetters = 32_767

/** A sheet with real dates, times and numbers, and a second one that says what is in it. */
export async function toXlsx(table: Table, about: AboutSheet): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node')
  const cellOf = (cell: Cell) =>
    typeof cell === 'string'
      ? { value: withoutControls(cell).slice(0, mostLetters), type: String }
      : { value: cell.value, type: Number, format: cell.format }
  const heading = table.headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const columns = table.headings.map((text, index) => ({
    width: 2 + table.rows.reduce((most, row) => Math.max(most, Math.min(48, lengthOf(row[index] ?? ''))), text.length),
  }))
  return writeSheets([
    { data: [heading, ...table.rows.map((row) => row.map(cellOf))], sheet: 'Stint', columns, stickyRowsCount: 1 },
    {
      data: about.lines.map((value) => [{ value, type: String }]),
      sheet: about.sheet,
      columns: [{ width: 100 }],
    },
  ]).toBuffer()
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell : cell.text).length
