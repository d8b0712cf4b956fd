/** Stretches of time: when an entry was worked on, and what lies between. Pure; epoch ms, infinity where one goes on. */
import type { Pause, Stretch } from '../../../shared/model/snapshot.ts'
import type { Span } from '../../../shared/time/workedTime.ts'

export type { Stretch }

/** When an entry was worked on, in order; a running one until `now`. */
export function workedStretches({ startedAt, endedAt, pauses }: Span, now: number): Stretch[] {
  const end = endedAt ?? now
  const taken = pauses.map((pause): Stretch => ({ startedAt: pause.startedAt, endedAt: pause.endedAt ?? end }))
  return between({ startedAt, endedAt: end }, taken)
}

export const inOrder = <T extends { startedAt: number }>(stretches: T[]): T[] =>
  stretches.toSorted((a, b) => a.startedAt - b.startedAt)

/** The same time, what touches or overlaps being one. */
export function united(stretches: Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const { startedAt, endedAt } of inOrder(stretches)) {
    const last = apart.at(-1)
    if (last && startedAt <= last.endedAt) last.endedAt = Math.max(last.endedAt, endedAt)
    else apart.push({ startedAt, endedAt })
  }
  return apart
}

/** What of the whole lies between the holes, which are in order and apart. */
export function between({ startedAt, endedAt }: Stretch, holes: Stretch[]): Stretch[] {
  const starts = [startedAt, ...holes.map((hole) => hole.endedAt)]
  return starts
    .map((from, at): Stretch => ({ startedAt: from, endedAt: holes[at]?.startedAt ?? endedAt }))
    .filter((stretch) => stretch.endedAt > stretch.startedAt)
}

/** A stretch that nobody worked. */
export const toPause = ({ startedAt, endedAt }: Stretch): Pause => ({
  startedAt,
  endedAt: endedAt === Infinity ? null : endedAt,
})
