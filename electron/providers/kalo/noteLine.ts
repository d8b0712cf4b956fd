/** The note of an entry: one marked line in the description of a task (page 7). Pure. */
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'
import type { PostingContent } from '../../core/ports/ports.ts'

/** By this a note is known again; it opens its line. */
export const markOf = (marker: string): string => `[st:${marker}]`

/**
 * The line: day, clock (unless that wouldn't tell the length), break, hours, person and words. The clock is the person's,
 * as Kalo knows no zones; hours are decimal with a point (page 6) [inferred].
 */
export function lineOf(posting: PostingContent, marker: string, name: string): string {
  const { startedAt, endedAt, pauseMs, zone, clocks, billable, description } = posting
  const clock = (at: number) => wallClock(at, zone).slice(11, 16)
  const parts = [
    `${localDate(startedAt, zone)}${clocks ? ` ${clock(startedAt)}–${clock(endedAt)}` : ''}`,
    ...(pauseMs > 0 ? [`break ${Math.round(pauseMs / 60_000)} min`] : []),
    `${hours(endedAt - startedAt - pauseMs)} h${billable === false ? ' (not billable)' : ''}`,
  ]
  const words = plain(description)
  return `${markOf(marker)} ${parts.join(', ')} — ${plain(name)}${words === '' ? '' : `: ${words}`}`
}

/** 1h45 is 1.75, to the hundredth. */
const hours = (ms: number): number => Math.round(ms / 36_000) / 100

/** On one line, and without what another note would be known by. */
const plain = (text: string): string =>
  text
    .split(/[\p{Cc}\p{Zl}\p{Zp}]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('[st:', '(st:')

/** Where a note stands in a text: at the beginning of a line, nowhere, or where somebody else has put it. */
type Place = { kind: 'line'; from: number; to: number } | { kind: 'none' } | { kind: 'moved' }

export function placeOf(text: string, marker: string): Place {
  const found = new RegExp(`^\\[st:${marker}\\][^\\r\\n]*`, 'm').exec(text)
  if (found) return { kind: 'line', from: found.index, to: found.index + found[0].length }
  return { kind: text.includes(markOf(marker)) ? 'moved' : 'none' }
}

/** The text with the note in it, after a blank line or in its own place; null where its place can't be told. */
export function withLine(text: string, marker: string, line: string): string | null {
  const place = placeOf(text, marker)
  if (place.kind === 'moved') return null
  if (place.kind === 'line') return `${text.slice(0, place.from)}${line}${text.slice(place.to)}`
  return text === '' ? line : `${text}\n\n${line}`
}

/** The text without the note and the blank line before it; null where its place can't be told. */
export function withoutLine(text: string, marker: string): string | null {
  const place = placeOf(text, marker)
  if (place.kind === 'moved') return null
  if (place.kind === 'none') return text
  const before = text.slice(0, place.from).replace(/(\r?\n){1,2}$/, '')
  const after = text.slice(place.to)
  return place.from === 0 ? after.replace(/^(\r?\n){1,2}/, '') : before + after
}

/** The lines of others that were sent and are no longer there; blanks around them don't count. */
export function lostLines(sent: string, stored: string, marker: string): string[] {
  const trimmed = (text: string) => text.split(/[\r\n]+/).map((line) => line.trim())
  const kept = new Set(trimmed(stored))
  return trimmed(sent).filter((line) => line !== '' && !line.startsWith(markOf(marker)) && !kept.has(line))
}
