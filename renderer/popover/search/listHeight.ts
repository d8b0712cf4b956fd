/** Enough for four hits and the key hints, CSS pixels. */
const least = 216

/** How high the list of hits is, where what it replaces is so high, CSS pixels. */
export const heightOf = (replaced: number): number => Math.max(replaced, least)
