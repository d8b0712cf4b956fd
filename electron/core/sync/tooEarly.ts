/** What a server refused because its times have not come there yet: this computer's clock is ahead, or was when they were noted. Pure. */
import { AppError } from '../../../shared/errors.ts'
import { lengthText } from '../lengthText.ts'
import { t } from '../messages.ts'
import type { DesiredRecord } from '../ports/ports.ts'

/** Times are whole seconds on the wire, clocks differ a little, and a stretch is rounded to the minute, ms. */
const leastAhead = 30_000

/** By more than that the date is wrong, and so are the times: the person has to put both right, ms. */
const mostAhead = 24 * 3_600_000

/**
 * Why `sent` was refused, as 'tooEarly' with the wait until its times have come where the server's clock says that they have
 * not. Whether the server refused it for that isn't known in all languages; if not, it says so again then. `now` is ours, epoch ms.
 */
export function unlessTooEarly(sent: DesiredRecord, refusal: AppError, now: number, system: string): AppError {
  const { kind, message, serverTime, overlap } = refusal
  if (kind !== 'rejected' || serverTime === undefined || overlap) return refusal
  const waitMs = Math.max(sent.startedAt, sent.running ? 0 : sent.endedAt) - serverTime
  if (waitMs <= leastAhead) return refusal
  const { clockAhead, tooEarly } = t().records
  const ahead = now - serverTime
  const named = ahead > leastAhead ? [clockAhead(lengthText(ahead), system)] : []
  if (waitMs > mostAhead) return new AppError(kind, [...named, message].join(' '), { cause: refusal })
  const why = [...named, tooEarly(system, message)].join(' ')
  return new AppError('tooEarly', why, { cause: refusal, retryAfterMs: waitMs })
}
