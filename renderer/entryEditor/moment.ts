/** A time in a field of the editor: what was typed, and what it was read as. Pure; epoch ms. */
import { day, type ParsedTime, skippedTime } from '../../shared/input/readTime.ts'
import { clock } from '../../shared/time/formatTime.ts'
import { instantsOf, wallMs } from '../../shared/time/zonedTime.ts'

/** The same time of the clock so many days later. */
export function onAnotherDay(at: number, days: number, zone: string): ParsedTime {
  const [moved] = instantsOf(wallMs(at, zone) + days * day, zone)
  return moved === undefined ? skippedTime : { ok: true, at: moved }
}

/** A time in a field: the text, and the time it was read as when it was typed. */
export interface Moment {
  text: string
  read: ParsedTime
}

export const momentAt = (at: number, zone: string): Moment => ({ text: clock(at, zone), read: { ok: true, at } })

/** null where it can't be read. */
export const instant = ({ read }: Moment): number | null => (read.ok ? read.at : null)

/** The text once the field is left: "915" becomes 09:15. */
export const reformatted = (moment: Moment, zone: string): Moment =>
  moment.read.ok ? momentAt(moment.read.at, zone) : moment
