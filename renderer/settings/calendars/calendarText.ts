/** The texts of a calendar in the settings. */
import type { CalendarView } from '../../../shared/model/calendars.ts'
import { clock, dayName } from '../../../shared/time/formatTime.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { limits } from '../../../shared/limits.ts'
import type { IconName } from '../../components/Icon.tsx'
import { t } from '../messages.ts'

/** How the last reading went, in one line; `now` in epoch ms and `zone` say whether it was today. */
export function calendarStateText(
  { enabled, state }: CalendarView,
  now: number,
  zone: string,
): { icon: IconName; text: string } {
  const say = t().calendars
  const when = (at: number) => (localDate(at, zone) === localDate(now, zone) ? clock(at, zone) : dayName(at, zone))
  if (!enabled) return { icon: 'off', text: say.off }
  const { problem, readAt, events, leftOut, reading } = state
  if (problem) return { icon: 'warning', text: say.problem(when(problem.since), problem.message) }
  if (reading) return { icon: 'sending', text: say.reading }
  if (readAt === null) return { icon: 'nothing', text: say.never }
  const read = say.read(events, when(readAt))
  return { icon: 'sent', text: leftOut > 0 ? `${read}. ${say.leftOut(leftOut)}` : read }
}

/** The words of a list with commas; null: they are too many. */
export function wordsOf(typed: string): string[] | null {
  const words = [...new Set(typed.split(',').map((word) => word.trim().slice(0, 80).trim()))].filter(Boolean)
  return words.length > limits.hiddenWords ? null : words
}
