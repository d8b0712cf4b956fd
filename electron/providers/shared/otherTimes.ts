/** What is said of a record whose times are not those that were sent. */
import { clock, dayName } from '../../../shared/time/formatTime.ts'
import { localDate, offsetText, wallClock } from '../../../shared/time/zonedTime.ts'
import type { PostingContent, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'

type PostingTimes = Pick<PostingContent, 'startedAt' | 'zone'>

/** "10:15", with the day where it isn't the one meant. */
export const timeText = (at: number, { startedAt, zone }: PostingTimes): string =>
  localDate(at, zone) === localDate(startedAt, zone) ? clock(at, zone) : `${dayName(at, zone)} ${clock(at, zone)}`

/** "10:15–11:45" */
export const intervalText = (from: number, to: number, meant: PostingTimes): string =>
  `${timeText(from, meant)}–${timeText(to, { ...meant, startedAt: from })}`

/** The record with the question which times are right; its words are those that were sent. */
export function withOtherwise(ref: RemoteRef, posting: PostingContent, why: string): StoredRecord {
  const { target, description, tags } = posting
  const { projectId, activityId, taskId } = target
  const what = [target.project, target.task ?? target.activity].filter(Boolean).join(' · ')
  return { ...ref, otherTimes: { theirs: { ref, projectId, activityId, taskId, what, description, tags }, why } }
}

/** "Kimai stored 15:00–16:00. 09:00–10:00 was sent."; where the end is null, "Kimai stored the start as 15:00; 09:00 was sent." */
export function storedWords(
  system: string,
  stored: { begin: number; end: number | null },
  posting: PostingContent,
): string {
  const { storedOtherwise: say, storedStart } = t().records
  const { startedAt, endedAt, zone } = posting
  const { begin, end } = stored
  // Seconds, or the two hours of an autumn night.
  const exact = (at: number) => `${wallClock(at, zone).slice(11)} ${offsetText(at, zone)}`
  if (end === null) {
    const [there, here] = [timeText(begin, posting), timeText(startedAt, posting)]
    return there === here ? storedStart(system, exact(begin), exact(startedAt)) : storedStart(system, there, here)
  }
  const [there, here] = [intervalText(begin, end, posting), intervalText(startedAt, endedAt, posting)]
  if (there !== here) return say(system, there, here)
  return say(system, `${exact(begin)}–${exact(end)}`, `${exact(startedAt)}–${exact(endedAt)}`)
}
