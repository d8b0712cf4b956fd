/** Times and durations as a person reads them, and the way back from a wall clock to an instant. */

const two = (value: number): string => String(value).padStart(2, '0')

/** A running time: 0:42:17. Never negative. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A worked time in full minutes: 3:42. Never negative. */
export function hoursMinutes(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
}

/** A date and time as a clock on the wall shows it; month is 1 to 12. */
export interface Wall {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const day = 24 * 3_600_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it, so there is one per zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let known = clocks.get(zone)
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(zone, known)
  }
  return known
}

export function wallOf(at: number, zone: string): Wall {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of clockOf(zone).formatToParts(at)) {
    if (type in wall) wall[type as keyof Wall] = Number(value)
  }
  return wall
}

const asUtc = ({ year, month, day, hour, minute, second }: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)

/**
 * The first instant (epoch ms) at which the clock in `zone` shows `wall`; a time that it skips is moved forward by as
 * much, and a day beyond the month is one of the next.
 */
export function instantOf(wall: Wall, zone: string): number {
  const shown = asUtc(wall)
  const aheadAt = (at: number) => asUtc(wallOf(at, zone)) - Math.floor(at / 1000) * 1000
  const [before, after] = [aheadAt(shown - day), aheadAt(shown + day)]
  const found = [shown - Math.max(before, after), shown - Math.min(before, after)]
  return found.find((at) => asUtc(wallOf(at, zone)) === shown) ?? shown - before
}

/** 09:15 */
export function clock(at: number, zone: string): string {
  const { hour, minute } = wallOf(at, zone)
  return `${two(hour)}:${two(minute)}`
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Mon 17 Nov */
export function dayName(at: number, zone: string): string {
  const wall = wallOf(at, zone)
  const weekday = weekdays[new Date(asUtc(wall)).getUTCDay()]
  return `${weekday} ${wall.day} ${months[wall.month - 1]}`
}
