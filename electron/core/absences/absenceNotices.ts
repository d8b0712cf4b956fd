/** What a person is told of absences, of the clock, and of how the last run ended. */
import type { Notice } from '../../../shared/model/snapshot.ts'
import { clock, dayNameOfYear } from '../../../shared/time/formatTime.ts'
import { warning } from '../notices.ts'
import { lengthText } from '../lengthText.ts'
import { t } from '../messages.ts'

/** From this on a length says less than the dates, ms. */
const dayMs = 24 * 3_600_000

/** The clock was set back, when it showed `from`, to `to`; epoch ms. */
export function clockSetBack(from: number, to: number, zone: string): Notice {
  const { title, by, between } = t().notices.clock
  const moment = (at: number) => `${dayNameOfYear(at, zone)}, ${clock(at, zone)}`
  const isLong = from - to >= dayMs
  return warning(
    'clock',
    title,
    isLong ? between(moment(from), moment(to)) : by(lengthText(from - to), clock(from, zone)),
  )
}

/** What a setting counted as a pause: one line for each absence, the latest last. */
export const notCounted = (lines: string[]): Notice => ({
  id: 'notCounted',
  level: 'info',
  title: t().notices.notCounted.title,
  message: t().notices.notCounted.bySettings(lines.join(' ')),
  action: null,
})

/** Absences that could not be kept: one line for each, the latest last. */
export const gapsLost = (lines: string[]): Notice =>
  warning('gapsLost', t().notices.gapsLost.title, t().notices.gapsLost.count(lines.join(' ')))

/** How the last run ended and what that means for what was under way. */
export const restarted = (lines: string[]): Notice => ({
  id: 'restart',
  level: 'info',
  title: t().restart.title,
  message: lines.join(' '),
  action: null,
})
