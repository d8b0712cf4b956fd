/** When the person was back from a pause, as typed. Pure; epoch ms. */
import { clock, dayName } from '../../../../shared/time/formatTime.ts'
import { type Read, refused } from '../../../components/parseTime.ts'
import { parseStart } from '../../timer/parseStartTime.ts'
import { t } from '../messages.ts'

/** As any start, but within the pause: after `since`, not after `now`. */
export function backAt(text: string, since: number, now: number, zone: string): Read {
  const parsed = parseStart(text, now, zone)
  if (!parsed.ok || parsed.at > since) return parsed
  return refused(() => {
    const say = t().forgottenPause
    const [day, time] = [dayName(since, zone), clock(since, zone)]
    return day === dayName(now, zone) ? say.beganAt(time) : say.beganOn(day, time)
  })
}
