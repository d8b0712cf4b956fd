/** The texts of a repair: its button, and the times of the entry after it. Pure. */
import { clock, exactClock } from '../../shared/time/formatTime.ts'
import type { Repair, Interval } from '../../shared/model/snapshot.ts'
import { t } from '../state/messages.ts'

export interface RepairText {
  /** What the button says. */
  button: string
  /** Each worked interval after it: "09:00–12:00". */
  worked: string[]
  /** All of it as one sentence, for the accessible name of a button. */
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

/** Seconds are shown for moved times, and where both ends would read the same. */
function timesOf({ startedAt, endedAt }: Interval, movedTo: (number | null)[], zone: string): string {
  const isWithinMinute = clock(startedAt, zone) === clock(endedAt, zone)
  const text = (at: number) => (isWithinMinute || movedTo.includes(at) ? exactClock : clock)(at, zone)
  return `${text(startedAt)}–${text(endedAt)}`
}
