/** Which events of a calendar are shown, and what can be done with them. Pure; epoch ms. */
import type { CalendarRules, EventUse } from '../../../shared/model/calendars.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import { isTooLong } from '../../../shared/time/entryRules.ts'
import type { Occurrence } from '../ports/calendars.ts'

/** Titles and words are compared without capitals, accents and signs. */
export function isShown({ title, allDay, isPrivate, isFree }: Occurrence, rules: CalendarRules): boolean {
  if ((rules.hidePrivate && isPrivate) || (rules.hideFree && isFree) || (rules.hideAllDay && allDay)) return false
  const folded = fold(title)
  return !rules.hiddenWords.some((word) => fold(word) !== '' && folded.includes(fold(word)))
}

const minute = 60_000

/** What can be done with an event now, and the end of the entry that it would make: what is to come is no work yet. */
export function useOf(
  event: Pick<Occurrence, 'startedAt' | 'endedAt' | 'allDay'>,
  now: number,
): { use: EventUse; bookedUntil: number } {
  const { startedAt, endedAt, allDay } = event
  const bookedUntil = endedAt <= now ? endedAt : Math.floor(now / minute) * minute
  const use = (): EventUse => {
    if (allDay) return 'allDay'
    if (endedAt <= startedAt) return 'empty'
    if (bookedUntil <= startedAt) return 'later'
    return isTooLong({ startedAt, endedAt: bookedUntil }, null) ? 'tooLong' : 'offered'
  }
  return { use: use(), bookedUntil }
}
