/** Which record of Kimai 2 is a posting's: by what it is about, and by times that its rounding may have made. */
import type { PostingContent } from '../../core/ports.ts'
import type { AnyTimesheet, WireTimesheet } from './wire.ts'

/** How Kimai rounds begin and end, by mode; it counts from the epoch, whatever the zone (page 2.7). */
type Round = (at: number, step: number) => number
const floor: Round = (at, step) => Math.floor(at / step) * step
const ceil: Round = (at, step) => Math.ceil(at / step) * step
const closest: Round = (at, step) => (at - floor(at, step) > step / 2 ? ceil(at, step) : floor(at, step))
const modes: { begin: Round; end: Round }[] = [
  { begin: floor, end: ceil },
  { begin: floor, end: floor },
  { begin: ceil, end: ceil },
  { begin: closest, end: closest },
]

/** Steps a server may round to, ms. [inferred] Admins may enter any number of minutes; people use parts of an hour. */
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60].map((minutes) => minutes * 60_000)

/** What is stored of `at` where nothing is rounded: the wire knows no parts of a second (page 2.2). */
const second = (at: number): number => floor(at, 1_000)

/** Whether `stored` may be what one mode makes of `sent`. */
const made = (stored: number, sent: number, round: Round): boolean =>
  stored === second(sent) || steps.some((step) => round(second(sent), step) === stored)

/** Whether some rounding rule makes the record of `ours`: a neighbour that somebody entered by hand seldom passes. */
export function couldBe(
  record: { begin: number; end: number },
  ours: Pick<PostingContent, 'startedAt' | 'endedAt'>,
): boolean {
  // Rounding empties a record or leaves it where the work was; one that only touches ours is a neighbour.
  const apart = record.begin >= ours.endedAt || record.end <= ours.startedAt
  if (apart && record.begin < record.end) return false
  return modes.some(
    ({ begin, end }) => made(record.begin, ours.startedAt, begin) && made(record.end, ours.endedAt, end),
  )
}

/** Symfony cuts spaces, control and format characters of all scripts off both ends of a text (page 2.5). */
export const trimmed = (text: string): string => text.replaceAll(/^[\p{Z}\p{Cc}\p{Cf}]+|[\p{Z}\p{Cc}\p{Cf}]+$/gu, '')

/** Whether some rounding rule makes `begin` of a begin that was sent. */
export const couldBegin = (begin: number, sent: number): boolean => modes.some((mode) => made(begin, sent, mode.begin))

/** As `couldBegin`, of an end. */
export const couldEnd = (end: number, sent: number): boolean => modes.some((mode) => made(end, sent, mode.end))

/** Whether the record is about the same project, activity and description. */
export const isAbout = (record: AnyTimesheet, { target, description }: PostingContent): boolean =>
  idText(record.project) === target.projectId &&
  idText(record.activity) === target.activityId &&
  trimmed(record.description ?? '') === trimmed(description)

export const idText = (one: { id: number } | number | null): string | undefined =>
  (typeof one === 'object' ? one?.id : one)?.toString()

/** A server's clock may be behind by this when it sets a begin itself, ms. [inferred] */
const clockSkew = 5_000

/**
 * Whether the record may have been begun for the posting. A begin that was sent stays as it is while the record runs, one
 * that the server sets `itself` is when the request came; both are rounded once it ends (page 2.4).
 */
function couldHaveBegun({ begin, end }: AnyTimesheet, { startedAt }: PostingContent, itself: boolean): boolean {
  if (itself) return begin >= floor(startedAt - clockSkew, end === null ? 1_000 : 60_000)
  return end === null ? begin === second(startedAt) : couldBegin(begin, startedAt)
}

/** The unclaimed record that was begun for this posting, whether or not it has ended; the nearest where several fit. */
export const begunFor = (
  records: AnyTimesheet[],
  posting: PostingContent,
  claimed: ReadonlySet<string>,
  itself: boolean,
): AnyTimesheet | undefined =>
  records
    .filter((record) => !claimed.has(String(record.id)) && isAbout(record, posting))
    .filter((record) => couldHaveBegun(record, posting, itself))
    .toSorted((a, b) => Math.abs(a.begin - posting.startedAt) - Math.abs(b.begin - posting.startedAt))[0]

/**
 * The unclaimed record that is this posting: same project, activity and description, and times that the server's
 * rounding may have made of ours; the nearest where several fit.
 */
export function matching(
  records: WireTimesheet[],
  posting: PostingContent,
  claimed: ReadonlySet<string>,
): WireTimesheet | undefined {
  return records
    .flatMap((record) => {
      const { id, begin, end } = record
      if (end === null || claimed.has(String(id)) || !isAbout(record, posting)) return []
      if (!couldBe({ begin, end }, posting)) return []
      return [{ record, off: Math.max(Math.abs(begin - posting.startedAt), Math.abs(end - posting.endedAt)) }]
    })
    .toSorted((a, b) => a.off - b.off)[0]?.record
}
