/** What becomes of times that are dragged. Pure; epoch ms. Nothing that it returns has an end before its start. */
import type { Interval } from '../../../shared/model/snapshot.ts'
import { type EntryTimes, lasting, type Pause } from '../../../shared/time/workedTime.ts'

export const minute = 60_000

/** What is held: the whole, or one of its edges. */
export type Grip = 'move' | 'start' | 'end'

export interface Grid {
  /** ms: what is dragged stands on full steps since `origin`. */
  step: number
  origin: number
  /** Where other entries begin and end: a drag that comes near takes their very instant, with its seconds. */
  edges: number[]
}

const clamp = (at: number, from: number, to: number): number => Math.max(from, Math.min(Math.max(from, to), at))

/** The nearest full step, or the edge of another entry that is as near. */
export function snap(at: number, { step, origin, edges }: Grid): number {
  const edge = edges.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  if (edge !== undefined && Math.abs(edge - at) <= step / 2) return edge
  return origin + Math.round((at - origin) / step) * step
}

const shifted = (pauses: Pause[], by: number): Pause[] =>
  pauses.map(({ startedAt, endedAt }) => ({
    startedAt: startedAt + by,
    endedAt: endedAt === null ? null : endedAt + by,
  }))

/** The entry that begins at `startedAt`, as long as it was and with its pauses; it stays inside `bounds` where it fits. */
export function moved(times: EntryTimes & { endedAt: number }, startedAt: number, bounds: Interval): EntryTimes {
  const length = times.endedAt - times.startedAt
  const start = clamp(startedAt, bounds.startedAt, bounds.endedAt - length)
  return {
    startedAt: start,
    endedAt: start + length,
    pauses: shifted(lasting(times.pauses), start - times.startedAt),
  }
}

/** What of the pauses lies in the entry; none that would take no time. */
const cut = (pauses: Pause[], startedAt: number, endedAt: number | null): Pause[] =>
  lasting(pauses)
    .map((pause) => ({
      startedAt: Math.max(pause.startedAt, startedAt),
      endedAt: pause.endedAt === null ? endedAt : Math.min(pause.endedAt, endedAt ?? pause.endedAt),
    }))
    .filter((pause) => pause.endedAt === null || pause.endedAt > pause.startedAt)

/** The entry with one edge at `at`, at least `least` long; the start of one that runs stays before `now`. */
export function resized(
  times: EntryTimes,
  side: 'start' | 'end',
  at: number,
  { bounds, least, now }: { bounds: Interval; least: number; now: number },
): EntryTimes {
  const { startedAt, endedAt, pauses } = times
  if (side === 'start') {
    const start = clamp(at, bounds.startedAt, Math.max((endedAt ?? now) - least, bounds.startedAt))
    return { startedAt: start, endedAt, pauses: cut(pauses, start, endedAt) }
  }
  if (endedAt === null) return times
  const end = clamp(at, startedAt + least, bounds.endedAt)
  return { startedAt, endedAt: end, pauses: cut(pauses, startedAt, end) }
}

/** The entry with one of its pauses moved or one of the pause's edges at `at`; it stays between the pauses beside it. */
export function pauseDragged(times: EntryTimes, index: number, grip: Grip, at: number, least: number, now: number) {
  const pauses = lasting(times.pauses)
  const pause = pauses[index]
  if (!pause) return times
  const end = times.endedAt ?? now
  const from = pauses[index - 1]?.endedAt ?? times.startedAt
  const to = pauses[index + 1]?.startedAt ?? end
  const changed = draggedPause(pause, grip, at, least, { startedAt: from, endedAt: to })
  return { ...times, pauses: pauses.map((one, each) => (each === index ? changed : one)) }
}

function draggedPause(pause: Pause, grip: Grip, at: number, least: number, frame: Interval): Pause {
  const { startedAt, endedAt } = pause
  if (grip === 'start') {
    return { startedAt: clamp(at, frame.startedAt, Math.max(startedAt, (endedAt ?? frame.endedAt) - least)), endedAt }
  }
  if (endedAt === null) return pause
  if (grip === 'end') return { startedAt, endedAt: clamp(at, Math.min(endedAt, startedAt + least), frame.endedAt) }
  const length = endedAt - startedAt
  const start = clamp(at, frame.startedAt, frame.endedAt - length)
  return { startedAt: start, endedAt: start + length }
}

/** The time between two instants, in either order: at least `least`, inside `bounds`. */
export function created(anchor: number, at: number, bounds: Interval, least: number): Interval {
  const startedAt = clamp(Math.min(anchor, at), bounds.startedAt, bounds.endedAt - least)
  return { startedAt, endedAt: clamp(Math.max(anchor, at), startedAt + least, bounds.endedAt) }
}
