/** Checks before a commit that what is written can be read again. Cheaper than the schemas, as a click waits for it. */
import { AppError } from '../../shared/errors.ts'
import type { Entry, Gap } from '../../shared/model/snapshot.ts'
import { dayNameOfYear } from '../../shared/time/formatTime.ts'
import { isZone } from '../../shared/time/zonedTime.ts'
import type { Posting, Removal } from '../core/ports/ports.ts'
import { arePauses, earliest, errorKinds, isInOrder, latest, outcomes, states } from './rowSchemas.ts'
import { t } from './messages.ts'

/** Throws AppError 'bug' that names the field unless `isSo`. */
function demand(isSo: boolean, field: string, value: unknown): void {
  if (!isSo) throw new AppError('bug', `${field}: ${String(value).slice(0, 40)}`)
}

const demandTime = (at: number, field: string, until = latest): void =>
  demand(Number.isSafeInteger(at) && at >= earliest && at <= until, field, at)

/** The last instant that a Date can hold, epoch ms. */
const lastInstant = 8.64e15

/** Throws AppError 'clock' for a time after `latest`: only a wrong clock gives one. */
function demandInstant(at: number | null, field: string, zone = 'UTC'): void {
  if (at === null) return
  demandTime(at, field, lastInstant)
  if (at > latest) throw new AppError('clock', t().journal.clock(dayNameOfYear(at, zone)))
}

const demandCount = (count: number | null, field: string): void =>
  demand(count === null || (Number.isSafeInteger(count) && count >= 0), field, count)

/** As JSON; a number that JSON or the journal can't hold is refused by the name of its field. */
export const wholeJson = (value: unknown, name: string): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number') demandCount(part, `${name}.${key}`)
    return part
  })

export function checkEntry({ startedAt, endedAt, pauses, zone }: Entry): void {
  demand(isZone(zone), 'entry.zone', zone)
  demandInstant(startedAt, 'entry.startedAt', zone)
  demandInstant(endedAt, 'entry.endedAt', zone)
  demand(isInOrder({ startedAt, endedAt }), 'entry.endedAt', endedAt)
  for (const pause of pauses) {
    demandInstant(pause.startedAt, 'entry.pauses.startedAt', zone)
    demandInstant(pause.endedAt, 'entry.pauses.endedAt', zone)
  }
  demand(arePauses(pauses, startedAt, endedAt), 'entry.pauses', JSON.stringify(pauses))
}

export function checkPosting({ startedAt, endedAt, sentAt, state, error, zone, ...rest }: Posting): void {
  demand(isZone(zone), 'posting.zone', zone)
  demandInstant(startedAt, 'posting.startedAt', zone)
  demandInstant(endedAt, 'posting.endedAt', zone)
  demandInstant(sentAt, 'posting.sentAt', zone)
  demandCount(rest.nextAttemptAt, 'posting.nextAttemptAt')
  demandCount(rest.attempts, 'posting.attempts')
  demandCount(rest.part, 'posting.part')
  // Times of the server.
  demandTime(rest.remote?.startedAt ?? 0, 'posting.remote.startedAt')
  demandTime(rest.remote?.endedAt ?? 0, 'posting.remote.endedAt')
  demand(states.options.includes(state), 'posting.state', state)
  demand(error === null || errorKinds.options.includes(error.kind), 'posting.error.kind', error?.kind)
}

export function checkRemoval({ posting, attempts, nextAttemptAt }: Removal): void {
  checkPosting(posting)
  demandCount(attempts, 'removal.attempts')
  demandCount(nextAttemptAt, 'removal.nextAttemptAt')
}

export function checkGap({ startedAt, endedAt, outcome }: Gap): void {
  demandInstant(startedAt, 'gap.startedAt')
  demandInstant(endedAt, 'gap.endedAt')
  demand(isInOrder({ startedAt, endedAt }), 'gap.endedAt', endedAt)
  demand(outcome === null || outcomes.options.includes(outcome), 'gap.outcome', outcome)
}
