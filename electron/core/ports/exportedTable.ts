/** A table as the core makes it, for whoever writes it to a file. */

/** A text that somebody typed, or a number: `text` as people of the region write it, `value` and `format` for a spreadsheet. */
export type Cell = string | { text: string; value: number; format: string }

export interface Table {
  headings: string[]
  rows: Cell[][]
}

/** A sheet that says what is in the other one. */
export interface AboutSheet {
  sheet: string
  lines: string[]
}
