/** The end of a pause, as typed. Pure; epoch ms. */
import { clock, dayName } from '../../../../shared/time/formatTime.ts'
import { type ParsedTime, invalidTime } from '../../../../shared/input/readTime.ts'
import { parseStartTime } from '../../../../shared/input/startTime.ts'
import { t } from '../messages.ts'

/** Read like a start, but inside the pause: after `since`, not after `now`. */
export function parseReturnTime(text: string, since: number, now: number, zone: string): ParsedTime {
  const parsed = parseStartTime(text, now, zone)
  if (!parsed.ok || parsed.at > since) return parsed
  return invalidTime(() => {
    const say = t().forgottenPause
    const [day, time] = [dayName(since, zone), clock(since, zone)]
    return day === dayName(now, zone) ? say.beganAt(time) : say.beganOn(day, time)
  })
}
