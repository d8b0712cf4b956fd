/** What was noted for times that have not come, as the clock was set back since. Pure. Times in epoch ms. */
import type { Entry, Gap } from '../../../shared/model/snapshot.ts'
import { toPause, united } from '../../../shared/time/intervals.ts'

export interface SetBack {
  /** What the clock says since. */
  now: number
  /** By how much it was set back. */
  ms: number
}

/** Nobody is asked about less, ms. A clock is put right to about as much, too. */
const leastGap = 60_000

/** A pause of which less is left was one only on the clock that was ahead, ms: two clocks are never read at the same instant. */
const leastPause = 5_000

/** What is later than now happened on a clock that was ahead: it is as long ago as it was before the clock was set. */
const earlier = (at: number, { now, ms }: SetBack): number => (at > now ? Math.max(0, Math.min(at - ms, now)) : at)

/** A running entry without any time after now. What was worked and paused on the clock that was ahead keeps its length. */
export function entrySetBack(entry: Entry, back: SetBack): Entry {
  const startedAt = earlier(entry.startedAt, back)
  const moved = entry.pauses.flatMap((pause) => {
    const interval = {
      startedAt: earlier(pause.startedAt, back),
      endedAt: pause.endedAt === null ? Infinity : earlier(pause.endedAt, back),
    }
    const isCut = interval.endedAt - interval.startedAt < (pause.endedAt ?? Infinity) - pause.startedAt
    return isCut && interval.endedAt - interval.startedAt < leastPause ? [] : [interval]
  })
  const pauses = united(moved)
  return { ...entry, startedAt, pauses: pauses.map(toPause) }
}

/** A gap of a running entry with nothing after now; 'moot' where nothing is left of it but what only the clock went ahead. */
export function gapSetBack(gap: Gap, back: SetBack): Gap {
  const { startedAt, endedAt, kinds } = gap
  if (endedAt === null) return { ...gap, startedAt: earlier(startedAt, back) }
  if (kinds.every((kind) => kind === 'clock')) return jumpSetBack(gap, endedAt, back)
  if (endedAt <= back.now) return gap
  return cutTo(gap, earlier(startedAt, back), earlier(endedAt, back))
}

/** A jump ahead ends with what is left of it. That it was put back is also known later, by its length. */
function jumpSetBack(gap: Gap, endedAt: number, back: SetBack): Gap {
  const isPutBack = Math.abs(endedAt - gap.startedAt - back.ms) < leastGap
  if (endedAt <= back.now && !isPutBack) return gap
  return cutTo(gap, gap.startedAt, Math.min(endedAt - back.ms, back.now))
}

const cutTo = (gap: Gap, startedAt: number, endedAt: number): Gap =>
  endedAt - startedAt < leastGap ? { ...gap, endedAt: gap.startedAt, outcome: 'moot' } : { ...gap, startedAt, endedAt }
