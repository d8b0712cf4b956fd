/** What is said of a record whose times are not those that were sent. */
import { clock, dayName } from '../../shared/format.ts'
import { localDate, offsetText, wallClock } from '../../shared/time.ts'
import type { PostingContent, RemoteRef, Stored } from '../core/ports.ts'
import { t } from './words/index.ts'

type Meant = Pick<PostingContent, 'startedAt' | 'zone'>

/** "10:15", with the day where it isn't the one meant. */
export const timeText = (at: number, { startedAt, zone }: Meant): string =>
  localDate(at, zone) === localDate(startedAt, zone) ? clock(at, zone) : `${dayName(at, zone)} ${clock(at, zone)}`

/** "10:15–11:45" */
export const spanText = (from: number, to: number, meant: Meant): string =>
  `${timeText(from, meant)}–${timeText(to, { ...meant, startedAt: from })}`

/** The record with the question which times are right; its words are those that were sent. */
export function withOtherwise(ref: RemoteRef, posting: PostingContent, why: string): Stored {
  const { target, description, tags } = posting
  const { projectId, activityId, taskId } = target
  const what = [target.project, target.task ?? target.activity].filter(Boolean).join(' · ')
  return { ...ref, otherwise: { theirs: { ref, projectId, activityId, taskId, what, description, tags }, why } }
}

/** "Kimai stored 15:00–16:00. 09:00–10:00 was sent.", or only the begins where an end is null. */
export function storedWords(
  system: string,
  stored: { begin: number; end: number | null },
  posting: PostingContent,
): string {
  const say = t().records.storedOtherwise
  const { startedAt, endedAt, zone } = posting
  const { begin, end } = stored
  if (end === null) return say(system, timeText(begin, posting), timeText(startedAt, posting))
  const [there, here] = [spanText(begin, end, posting), spanText(startedAt, endedAt, posting)]
  if (there !== here) return say(system, there, here)
  // Seconds, or the two hours of an autumn night.
  const exact = (at: number) => `${wallClock(at, zone).slice(11)} ${offsetText(at, zone)}`
  return say(system, `${exact(begin)}–${exact(end)}`, `${exact(startedAt)}–${exact(endedAt)}`)
}
