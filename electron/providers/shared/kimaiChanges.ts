/** Whether a record is as Stint left it, and what somebody else changed of it: for both Kimais. Times in epoch ms. */
import { z } from 'zod'
import type { ExpectedRecord, RemoteVersion, DesiredRecord } from '../../core/ports/ports.ts'
import type { Changed, Stopped } from '../../../shared/messages/en/kimai.ts'
import { t } from '../messages.ts'

const schema = z.object({
  begin: z.number(),
  /** null: it runs. */
  end: z.number().nullable(),
  project: z.string(),
  activity: z.string(),
  description: z.string(),
  /** In order. */
  tags: z.array(z.string()),
  /** Seconds of its length that are no work. */
  break: z.number().default(0),
})

/** What a person can change of a record. */
export type RecordState = z.output<typeof schema>

/** The stamp of a record in that state; without a break it is as it was before breaks were read. */
export const toStamp = ({
  begin,
  end,
  project,
  activity,
  description,
  tags,
  break: pause = 0,
}: z.input<typeof schema>): string =>
  JSON.stringify({ begin, end, project, activity, description, tags, ...(pause !== 0 && { break: pause }) })

/** The state that a stamp was made of; null where it can't be read. */
export function fromStamp(stamp: string | undefined): RecordState | null {
  try {
    return schema.safeParse(JSON.parse(stamp ?? '')).data ?? null
  } catch {
    return null
  }
}

/** What a server may make of what it is sent. */
export interface Keeping {
  begin(stored: number, sent: number): boolean
  end(stored: number, sent: number): boolean
  text(stored: string, sent: string): boolean
  /** It may end a record whenever it is told to, whatever time was sent. */
  serverSetsEnds: boolean
}

/**
 * Whether every part of the record is as it was (`was`, null: not known) or as a write of ours may have made it: then
 * nobody else has been there. Of a time that was stored already, what the server made is known: only that will do.
 */
export function isOwnChange(
  now: RecordState,
  was: RecordState | null,
  { confirmedContent: confirmed, unconfirmedContent: unconfirmed }: ExpectedRecord,
  keeps: Keeping,
): boolean {
  return [confirmed, unconfirmed].some((one) => one !== null && couldMake(now, was, one, confirmed, keeps))
}

function couldMake(
  now: RecordState,
  was: RecordState | null,
  one: DesiredRecord,
  confirmed: DesiredRecord | null,
  keeps: Keeping,
): boolean {
  const { target, description, pauseMs } = one
  const texts = was === null ? [description] : [description, was.description]
  return (
    [was?.project, target.projectId].includes(now.project) &&
    [was?.activity, target.activityId].includes(now.activity) &&
    texts.some((text) => keeps.text(now.description, text)) &&
    [was?.break, pauseMs / 1_000].includes(now.break) &&
    areOurTags(now.tags, was?.tags ?? [], one.tags) &&
    isOurBegin(now, was, one, confirmed, keeps) &&
    isOurEnd(now, was, one, confirmed, keeps)
  )
}

/** A server may keep fewer tags than it was sent; what it had kept before and has no more was taken off by somebody. */
function areOurTags(now: string[], was: string[], ours: string[]): boolean {
  const lower = (tags: string[]) => new Set(tags.map((tag) => tag.toLowerCase()))
  const [has, had, wanted] = [lower(now), lower(was), lower(ours)]
  return has.isSubsetOf(had.union(wanted)) && had.intersection(wanted).isSubsetOf(has)
}

function isOurBegin(
  now: RecordState,
  was: RecordState | null,
  { startedAt }: DesiredRecord,
  confirmed: DesiredRecord | null,
  keeps: Keeping,
): boolean {
  if (now.begin === was?.begin) return true
  // What ends is stored anew, both of its times.
  const ended = was?.end === null && now.end !== null
  const isStored = was !== null && !ended && startedAt === confirmed?.startedAt
  return !isStored && keeps.begin(now.begin, startedAt)
}

function isOurEnd(
  now: RecordState,
  was: RecordState | null,
  { running, endedAt }: DesiredRecord,
  confirmed: DesiredRecord | null,
  keeps: Keeping,
): boolean {
  if (now.end === was?.end) return true
  if (now.end === null || running) return running && now.end === null && was === null
  if (was?.end === null && keeps.serverSetsEnds) return true
  const isStored = typeof was?.end === 'number' && endedAt === confirmed?.endedAt
  return !isStored && keeps.end(now.end, endedAt)
}

/** The words of a record for the journal: what nobody changed stays as Stint has it, since a server may keep less. */
export function wordsOf(
  now: RecordState,
  was: RecordState | null,
  confirmed: DesiredRecord | null,
): Pick<RemoteVersion, 'description' | 'tags'> {
  if (!confirmed || !was) return { description: now.description, tags: now.tags }
  return {
    description: now.description === was.description ? confirmed.description : now.description,
    tags: now.tags.join() === was.tags.join() ? confirmed.tags : now.tags,
  }
}

/** "Website · Coding", where that is what the record is on; null: it is on something else. */
export function nameIn(
  { confirmedContent: confirmed, unconfirmedContent: unconfirmed }: ExpectedRecord,
  { project, activity }: RecordState,
): string | null {
  const one = [confirmed, unconfirmed].find(
    (ours) => ours?.target.projectId === project && ours.target.activityId === activity,
  )
  return one ? [one.target.project, one.target.activity].filter(Boolean).join(' · ') : null
}

/** What was changed, in a sentence. `stopped`: when and why it ended, where it did. */
export function changeWords(
  now: RecordState,
  was: RecordState | null,
  stopped: Stopped | null,
  begin: Keeping['begin'],
): string {
  const parts = was === null ? [] : changedParts(now, was, stopped !== null, begin)
  return stopped === null ? t().kimai.changed(parts) : t().kimai.stopped(stopped, parts)
}

function changedParts(now: RecordState, was: RecordState, stopped: boolean, begin: Keeping['begin']): Changed[] {
  // What ends may be rounded.
  const begun = now.begin !== was.begin && !(stopped && begin(now.begin, was.begin))
  const differs: Record<Changed, boolean> = {
    start: begun,
    end: !stopped && now.end !== was.end,
    project: now.project !== was.project,
    activity: now.activity !== was.activity,
    description: now.description !== was.description,
    tags: now.tags.join() !== was.tags.join(),
    break: now.break !== was.break,
  }
  return changeable.filter((part) => differs[part])
}

const changeable: Changed[] = ['start', 'end', 'project', 'activity', 'description', 'tags', 'break']

/** Records that begin this close to the end of another one are taken for why it ended, ms. */
export const sameMoment = 60_000
