/** Rows that could not be read, as a text for whoever looks into them. Pure. */
import type { SetAsideRow } from '../ports/ports.ts'

export const unreadableText = (rows: SetAsideRow[]): string =>
  rows.map(({ source, key, row, why, at }) => [`${source} ${key}`, timeText(at), why, row, ''].join('\n')).join('\n')

/** The time may be what could not be read. */
const timeText = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at))
