/** What Kimai 2 did otherwise than it was told, in words for the person. */
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { PostingContent, StoredRecord } from '../../core/ports/ports.ts'
import { intervalText, storedWords, timeText, withOtherwise } from '../shared/otherTimes.ts'
import { isExplained, isExplainedBegin, isNearly, mayBegin } from '../shared/roundedTimes.ts'
import { t } from '../messages.ts'
import { toRef, workedUntil } from './mapping.ts'
import type { AnyTimesheet } from './schemas.ts'

export { intervalText as spanText, timeText } from '../shared/otherTimes.ts'

/** Whether a record is to be stored with its end, or to run on. */
export type Extent = 'ended' | 'running'

/** What Kimai holds for a posting whose times it took. Times that no rounding explains are a question to the person. */
export function toStoredRecord(
  record: AnyTimesheet,
  posting: PostingContent,
  extent: Extent,
  notes: string[] = [],
): StoredRecord {
  const ref = toRef(record, posting, [...notes, ...endNotes(record, posting, extent)])
  const why = whyOtherwise(record, posting, extent)
  return why === null ? ref : withOtherwise(ref, posting, why)
}

function whyOtherwise(record: AnyTimesheet, posting: PostingContent, extent: Extent): string | null {
  const { begin, end } = record
  const sent = { begin: posting.startedAt, end: posting.endedAt }
  if (extent === 'running') {
    // Why it has ended is another question.
    const isKnown = end !== null || isExplainedBegin(begin, sent.begin)
    return isKnown ? null : storedWords('Kimai', { begin, end: null }, posting)
  }
  if (end === null) return t().kimai2.stillRuns
  if (record.break) return `${breakText(record, posting)}.`
  return isExplained({ begin, end }, sent) ? null : storedWords('Kimai', { begin, end }, posting)
}

/** "Kimai holds 09:00–17:00 with a break of 0:30" */
export const breakText = (
  { begin, end, break: pause }: AnyTimesheet,
  meant: Parameters<typeof intervalText>[2],
): string => t().kimai2.hasBreak(hoursMinutes((pause ?? 0) * 1_000), intervalText(begin, end ?? begin, meant))

/** That somebody ended the record, that rounding left nothing of it, or that its length is rounded besides. */
function endNotes(record: AnyTimesheet, posting: PostingContent, extent: Extent): string[] {
  const { begin, end, duration } = record
  if (end === null) return []
  if (extent === 'running') return [t().kimai2.endedThere(timeText(end, posting))]
  if (begin === end) return [t().kimai2.roundedAway]
  const length = (workedUntil(record) ?? begin) - begin
  return typeof duration === 'number' && duration * 1_000 !== length
    ? [t().kimai2.counts(hoursMinutes(duration * 1_000))]
    : []
}

/** For a time that the person's form doesn't take (page 2.4). */
export function serverTimeNote(what: 'begin' | 'end', at: number, posting: PostingContent): string {
  const { setBegin, setEnd } = t().kimai2
  return what === 'begin' ? setBegin(timeText(at, posting)) : setEnd(timeText(at, posting))
}

/** What Kimai holds of a record whose end, or begin, it set by its own clock. Times that are far from ours are a question. */
export function toRecordTimedByServer(record: AnyTimesheet, posting: PostingContent, notes: string[]): StoredRecord {
  const ref = toRef(record, posting, notes)
  const { begin, end } = record
  const { startedAt, endedAt } = posting
  if (end === null || (isNearly(begin, startedAt) && isNearly(end, endedAt))) return ref
  const [there, here] = [intervalText(begin, end, posting), intervalText(startedAt, endedAt, posting)]
  return withOtherwise(ref, posting, t().kimai2.setTimes(there, here))
}

/** As `serverTimeNote`, unless the record begins when it was to begin all the same. */
export const beginNote = ({ begin }: AnyTimesheet, posting: PostingContent): string[] =>
  mayBegin(begin, posting.startedAt) ? [] : [serverTimeNote('begin', begin, posting)]

/** For times that could not be changed: those that it keeps. */
export function keptNote({ begin, end }: AnyTimesheet, posting: PostingContent): string[] {
  const { stored, leadsOnly } = t().kimai2
  if (end !== null && isExplained({ begin, end }, { begin: posting.startedAt, end: posting.endedAt })) return []
  return [stored(intervalText(begin, end ?? begin, posting)), leadsOnly]
}

/** What a further try had to go without besides times, and that it had other times. */
export function notesOf(
  { omittedFields, sent }: { omittedFields: string[]; sent: PostingContent },
  posting: PostingContent,
): string[] {
  const isMoved = sent.startedAt !== posting.startedAt || sent.endedAt !== posting.endedAt
  return [
    ...(omittedFields.includes('billable') ? [t().kimai2.billable] : []),
    ...(isMoved ? [t().kimai2.clearOfRounding] : []),
  ]
}
