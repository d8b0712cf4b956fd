/** What a server's rounding may have made of the times that it was sent. Epoch ms. */
import { wholeSecond } from '../../../shared/time/workedTime.ts'

/** Servers round to whole minutes, counted from the epoch, whatever the zone (kimai2.md 2.7; Kimai 1 does the same). */
type Round = (at: number, step: number) => number
const floor: Round = (at, step) => Math.floor(at / step) * step
const ceil: Round = (at, step) => Math.ceil(at / step) * step
const closest: Round = (at, step) => (at - floor(at, step) > step / 2 ? ceil(at, step) : floor(at, step))

/** How begin and end are rounded, by mode: one for both. */
const modes: { begin: Round; end: Round }[] = [
  { begin: floor, end: ceil },
  { begin: floor, end: floor },
  { begin: ceil, end: ceil },
  { begin: closest, end: closest },
]

const minute = 60_000

/** The longest step to which a server is believed to round, minutes. Admins may enter any number. */
const aDay = 24 * 60
/** The longest that explains what is stored without asking: people use an hour and less, seldom up to three. [inferred] */
const usual = 60
const longest = 180
/** The longest that is believed to have left nothing of a record, without asking. [inferred] */
const longestEmptied = 90

export interface Times {
  begin: number
  end: number
}

/** Whether rounding with a step of [from, to] minutes makes `stored` of `sent`. */
function isMade(stored: number, sent: number, round: Round, from: number, to: number): boolean {
  const at = wholeSecond(sent)
  if (stored % minute !== 0 || Math.abs(stored - at) >= to * minute) return false
  for (let minutes = from; minutes <= to; minutes++) if (round(at, minutes * minute) === stored) return true
  return false
}

/** As `isMade`, for any step up to `to`, or none. */
const couldMake = (stored: number, sent: number, round: Round, to: number): boolean =>
  stored === wholeSecond(sent) || isMade(stored, sent, round, 1, to)

/** Whether one mode with one step of [from, to] minutes makes both. */
function sameStepMakes(stored: Times, sent: Times, from: number, to: number): boolean {
  const [begin, end] = [wholeSecond(sent.begin), wholeSecond(sent.end)]
  for (let minutes = from; minutes <= to; minutes++) {
    const step = minutes * minute
    if (modes.some((mode) => mode.begin(begin, step) === stored.begin && mode.end(end, step) === stored.end))
      return true
  }
  return false
}

/** The steps that people use for one end and not for the other, minutes. [inferred] Those of both ends are one, mostly. */
const partsOfHour = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60]

const partMakes = (stored: number, sent: number, round: Round): boolean =>
  stored === wholeSecond(sent) || partsOfHour.some((minutes) => isMade(stored, sent, round, minutes, minutes))

/**
 * Whether some rounding makes the record of ours: one step for both ends, up to a day, or a part of an hour or none for each.
 * With any step for each end a record of another device would pass as easily. Rounding empties a record or leaves it where
 * the work was: one that only touches ours is a neighbour, and one without length far from ours is another device's.
 */
export function couldBe(stored: Times, sent: Times): boolean {
  const isApart = stored.begin >= sent.end || stored.end <= sent.begin
  if (isApart && stored.begin < stored.end) return false
  const isTrusted = stored.begin < stored.end || stored.begin === wholeSecond(sent.begin)
  return (
    modes.some(
      (mode) => partMakes(stored.begin, sent.begin, mode.begin) && partMakes(stored.end, sent.end, mode.end),
    ) || sameStepMakes(stored, sent, 1, isTrusted ? aDay : longestEmptied)
  )
}

/** How far a time that the server's clock set may be from the click, ms: the clocks differ, and the request takes its time. [inferred] */
const ownClock = 5 * minute

/** Whether a time that the server set itself, and perhaps rounded to a part of an hour, is nearly the one that was meant. */
export const isNearly = (stored: number, meant: number): boolean =>
  Math.abs(stored - meant) <= ownClock ||
  partsOfHour.some(
    (minutes) => stored % (minutes * minute) === 0 && Math.abs(stored - meant) < minutes * minute + ownClock,
  )

/** Whether a record began when ours did, to the second or rounded to the minute: its end tells nothing. */
export const beganThen = (stored: number, sent: number): boolean =>
  stored === wholeSecond(sent) || modes.some((mode) => isMade(stored, sent, mode.begin, 1, 1))

/** Whether some rounding, by any step up to a day, makes `stored` of a begin that was sent. */
export const couldBegin = (stored: number, sent: number): boolean =>
  modes.some((mode) => couldMake(stored, sent, mode.begin, aDay))

/** Whether a usual rounding makes `stored` of a begin that was sent. */
export const mayBegin = (stored: number, sent: number): boolean =>
  modes.some((mode) => couldMake(stored, sent, mode.begin, longest))

/** As `mayBegin`, of an end. */
export const mayEnd = (stored: number, sent: number): boolean =>
  modes.some((mode) => couldMake(stored, sent, mode.end, longest))

const quarter = 15 * minute

/** Whether times are so far apart as the clocks of two zones, or the two hours of an autumn night. */
function isLikeOtherClock(stored: number, sent: number): boolean {
  const off = Math.abs(stored - sent)
  return off >= 59 * minute && Math.abs(off - Math.round(off / quarter) * quarter) <= minute
}

/**
 * Whether what is stored needs no word: it is what was sent, or what a usual rounding makes of it. A wrong zone must not
 * pass for rounding, and by the hour the two can look alike.
 */
export function isExplained(stored: Times, sent: Times): boolean {
  const ends = ['begin', 'end'] as const
  const likeOtherClock = ends.filter((end) => isLikeOtherClock(stored[end], sent[end])).length
  if (likeOtherClock === ends.length) return false
  if (sameStepMakes(stored, sent, 1, usual)) return true
  if (likeOtherClock > 0) return false
  return (
    sameStepMakes(stored, sent, usual + 1, longest) ||
    modes.some(
      (mode) =>
        couldMake(stored.begin, sent.begin, mode.begin, usual) && couldMake(stored.end, sent.end, mode.end, usual),
    )
  )
}

/** As `isExplained`, where a record that runs has only a begin. */
export const isExplainedBegin = (stored: number, sent: number): boolean =>
  !isLikeOtherClock(stored, sent) && mayBegin(stored, sent)
