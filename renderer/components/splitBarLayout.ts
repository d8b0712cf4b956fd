/** Where times lie on a bar of a few hours, and where its handle may be. Pure; epoch ms. */
import { wallOf } from '../../shared/time/formatTime.ts'

export interface Span {
  from: number
  to: number
}

const minute = 60_000
const hour = 60 * minute

/** Full hours of the wall clock around a range, with a margin on both sides. */
export function hoursAround({ from, to }: Span, zone: string): Span {
  const margin = Math.max(10 * minute, (to - from) / 8)
  const end = to + margin
  const past = sinceHour(end, zone)
  return { from: from - margin - sinceHour(from - margin, zone), to: past === 0 ? end : end - past + hour }
}

const sinceHour = (at: number, zone: string): number => {
  const wall = wallOf(at, zone)
  return wall.minute * minute + wall.second * 1000 + (((at % 1000) + 1000) % 1000)
}

/** The full minutes strictly inside a range, the first and the last; null where there is none. */
export function minutesInside({ from, to }: Span): Span | null {
  const inside = { from: (Math.floor(from / minute) + 1) * minute, to: (Math.ceil(to / minute) - 1) * minute }
  return inside.from <= inside.to ? inside : null
}

/** The full minute nearest to `at` that a handle may take. */
export const nearest = (at: number, { from, to }: Span): number =>
  Math.min(to, Math.max(from, Math.round(at / minute) * minute))

/** How far `at` is along the bar, 0 to 1. */
export const place = (at: number, { from, to }: Span): number => Math.min(1, Math.max(0, (at - from) / (to - from)))
