/** Nothing that could not be read again is ever written: checked before a commit, as cheaply as a click wants it. */
import { AppError } from '../../shared/errors.ts'
import type { Entry, Gap } from '../../shared/model.ts'
import { isZone } from '../../shared/time.ts'
import type { Posting, Removal } from '../core/ports.ts'
import { arePauses, earliest, errorKinds, isInOrder, latest, outcomes, states } from './rowSchemas.ts'

/** Throws AppError 'bug' that names the field, where it is not so. */
function demand(isSo: boolean, field: string, value: unknown): void {
  if (!isSo) throw new AppError('bug', `${field}: ${String(value).slice(0, 40)}`)
}

const demandInstant = (at: number | null, field: string): void =>
  demand(at === null || (Number.isSafeInteger(at) && at >= earliest && at <= latest), field, at)

const demandCount = (count: number | null, field: string): void =>
  demand(count === null || (Number.isSafeInteger(count) && count >= 0), field, count)

/** As JSON; a number that JSON or the journal can't hold is refused by the name of its field. */
export const wholeJson = (value: unknown, name: string): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number') demandCount(part, `${name}.${key}`)
    return part
  })

export function checkEntry({ startedAt, endedAt, pauses, zone }: Entry): void {
  demandInstant(startedAt, 'entry.startedAt')
  demandInstant(endedAt, 'entry.endedAt')
  demand(isInOrder({ startedAt, endedAt }), 'entry.endedAt', endedAt)
  for (const pause of pauses) {
    demandInstant(pause.startedAt, 'entry.pauses.startedAt')
    demandInstant(pause.endedAt, 'entry.pauses.endedAt')
  }
  demand(arePauses(pauses, startedAt, endedAt), 'entry.pauses', JSON.stringify(pauses))
  demand(isZone(zone), 'entry.zone', zone)
}

export function checkPosting({ startedAt, endedAt, sentAt, state, error, zone, ...rest }: Posting): void {
  demandInstant(startedAt, 'posting.startedAt')
  demandInstant(endedAt, 'posting.endedAt')
  demandInstant(sentAt, 'posting.sentAt')
  demandCount(rest.nextAttemptAt, 'posting.nextAttemptAt')
  demandCount(rest.attempts, 'posting.attempts')
  demandCount(rest.part, 'posting.part')
  demandInstant(rest.remote?.startedAt ?? null, 'posting.remote.startedAt')
  demandInstant(rest.remote?.endedAt ?? null, 'posting.remote.endedAt')
  demand(states.options.includes(state), 'posting.state', state)
  demand(error === null || errorKinds.options.includes(error.kind), 'posting.error.kind', error?.kind)
  demand(isZone(zone), 'posting.zone', zone)
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
