/** A repair in words: what its button does, and when the entry will have been worked on. Pure. */
import { clock, exactClock } from '../../shared/time/formatTime.ts'
import type { Repair, Interval } from '../../shared/model/snapshot.ts'
import { t } from '../state/messages.ts'

export interface RepairText {
  /** What the button says. */
  button: string
  /** Each stretch of work after it: "09:00–12:00". */
  worked: string[]
  /** All of it as one sentence, for a button's name. */
  outcome: string
}

export function repairText({ moves, startedAt, endedAt, worked }: Repair, zone: string): RepairText {
  const say = t().repair
  const [from, to] = [exactClock(startedAt, zone), exactClock(endedAt, zone)]
  const buttons = { begin: say.begin(from), end: say.end(to), both: say.both(`${from}–${to}`) }
  const movedTo = [moves === 'end' ? null : startedAt, moves === 'begin' ? null : endedAt]
  const times = worked.map((one) => timesOf(one, movedTo, zone))
  return { button: buttons[moves], worked: times, outcome: `${say.afterwards} ${times.join(', ')}. ${say.nothingElse}` }
}

/** Seconds are named where they tell something: of what is moved, and where both ends would read alike. */
function timesOf({ startedAt, endedAt }: Interval, movedTo: (number | null)[], zone: string): string {
  const isWithinMinute = clock(startedAt, zone) === clock(endedAt, zone)
  const text = (at: number) => (isWithinMinute || movedTo.includes(at) ? exactClock : clock)(at, zone)
  return `${text(startedAt)}–${text(endedAt)}`
}
