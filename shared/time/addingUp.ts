/** Lengths rounded so that rows and their sum agree. Pure; epoch ms, lengths in ms. */
import { type EntryTimes, workedWithin } from './workedTime.ts'

/**
 * Rounds each length to a multiple of `step` so that together they are their rounded sum; each is less than a step off. A
 * later length changes no earlier one.
 */
export function addingUp(lengths: number[], step: number, round = Math.floor): number[] {
  let exact = 0
  let rounded = 0
  return lengths.map((length) => {
    exact += length
    const before = rounded
    rounded = round(exact / step) * step
    return rounded - before
  })
}

/** What was worked on each entry in [from, to), by its id, in whole minutes that add up to those of all. What runs goes on until `now`. */
export function workedOnDay(
  entries: (EntryTimes & { id: string })[],
  from: number,
  to: number,
  now: number,
): Map<string, number> {
  const inOrder = entries.toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  const minutes = addingUp(
    inOrder.map((entry) => workedWithin(entry, from, to, now)),
    60_000,
  )
  return new Map(inOrder.map(({ id }, index) => [id, minutes[index] ?? 0]))
}
