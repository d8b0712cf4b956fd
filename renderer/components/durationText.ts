/** Lengths of time as text; hours and minutes with a colon are in shared/time/formatTime.ts. */
import { number } from '../../shared/time/formatTime.ts'
import { t } from '../state/messages.ts'

const hour = 3_600_000
const day = 24 * hour
const year = 365 * day
/** From so many hours on days are counted, and from so many years on years. */
const mostHours = 100
const mostYears = 2

/** "12 min", "1 h 5 min", "2 h"; full minutes. "5 days" or "64 years" after the computer's clock was changed. */
export function durationText(ms: number): string {
  const say = t().lengths
  if (ms >= mostYears * year) return say.years(Math.floor(ms / year))
  if (ms >= mostHours * hour) return say.days(Math.floor(ms / day))
  const all = Math.floor(ms / 60_000)
  if (all < 1) return say.underOneMinute
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return [hours > 0 && `${hours} ${say.hour}`, minutes > 0 && `${minutes} ${say.minute}`].filter(Boolean).join(' ')
}

/** Decimal hours as providers count them: 6.5, 7.25, 8. */
export const decimalHours = (ms: number): string => number(ms / 3_600_000, 2)
