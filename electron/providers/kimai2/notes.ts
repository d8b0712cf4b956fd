/** What Kimai 2 did otherwise than it was told, in words for the person. */
import { clock, dayName } from '../../../shared/format.ts'
import { localDate } from '../../../shared/time.ts'
import type { PostingContent } from '../../core/ports.ts'
import { t } from '../words/index.ts'
import { couldBe, couldBegin } from './match.ts'
import type { AnyTimesheet } from './wire.ts'

/** Whether a record is to be stored with its end, or to run on. */
export type Extent = 'ended' | 'running'

type Meant = Pick<PostingContent, 'startedAt' | 'zone'>

/** "10:15", with the day where it isn't the one meant. */
export const timeText = (at: number, { startedAt, zone }: Meant): string =>
  localDate(at, zone) === localDate(startedAt, zone) ? clock(at, zone) : `${dayName(at, zone)} ${clock(at, zone)}`

/** "10:15–11:45" */
export const spanText = (from: number, to: number, meant: Meant): string =>
  `${timeText(from, meant)}–${timeText(to, { ...meant, startedAt: from })}`

/**
 * The times that Kimai holds, where no rounding made them of those that were sent (the zone of the profile was changed
 * since it was last looked at, say, or somebody ended the record), or where it left nothing.
 */
export function storedNote(record: AnyTimesheet, posting: PostingContent, extent: Extent): string[] {
  const { begin, end } = record
  if (extent === 'running') {
    const began = couldBegin(begin, posting.startedAt) ? [] : [t().kimai2.storedBegin(timeText(begin, posting))]
    return end === null ? began : [...began, t().kimai2.endedThere(timeText(end, posting))]
  }
  if (end === null) return [t().kimai2.stillRuns]
  if (!couldBe({ begin, end }, posting)) return [t().kimai2.stored(spanText(begin, end, posting))]
  return begin === end ? [t().kimai2.roundedAway] : []
}

/** For a time that the person's form doesn't take (page 2.4). */
export function itselfNote(what: 'begin' | 'end', at: number, posting: PostingContent): string {
  const { setBegin, setEnd } = t().kimai2
  return what === 'begin' ? setBegin(timeText(at, posting)) : setEnd(timeText(at, posting))
}

/** The begin that a running record has, where it may not have been taken (`left`). */
export function beginNote(record: AnyTimesheet, posting: PostingContent, left: string[]): string[] {
  if (!left.includes('begin')) return storedNote(record, posting, 'running')
  return couldBegin(record.begin, posting.startedAt) ? [] : [itselfNote('begin', record.begin, posting)]
}

/** What a second try had to go without, besides times. */
export const leftNotes = (left: string[]): string[] => (left.includes('billable') ? [t().kimai2.billable] : [])
