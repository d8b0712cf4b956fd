/** Lengths of time in words; hours and minutes with a colon are in shared/format.ts. */
import { number } from '../../shared/format.ts'
import { t } from './words/index.ts'

/** "12 min", "1 h 5 min", "2 h"; full minutes. */
export function minutesWords(ms: number): string {
  const say = t().lengths
  const all = Math.floor(ms / 60_000)
  if (all < 1) return say.underOneMinute
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return [hours > 0 && `${hours} ${say.hour}`, minutes > 0 && `${minutes} ${say.minute}`].filter(Boolean).join(' ')
}

/** Decimal hours as back ends count them: 6.5, 7.25, 8. */
export const decimalHours = (ms: number): string => number(ms / 3_600_000, 2)
