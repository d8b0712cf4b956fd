/** Domain <-> Kimai 2's wire. */
import type { Catalog } from '../../../shared/model/snapshot.ts'
import { offsetText, wallClock } from '../../../shared/time/zonedTime.ts'
import type { PostingContent, RemoteRef } from '../../core/ports/ports.ts'
import type { z } from 'zod'
import { fromStamp, type RecordState, toStamp } from '../shared/kimaiChanges.ts'
import { t } from '../messages.ts'
import { idText, isAbout } from './matchRecord.ts'
import type { activities, AnyTimesheet, customers, NamedTimesheet, projects, WireTimesheet } from './schemas.ts'

/**
 * An instant in a body: wall time of the profile zone, with its offset (page 2.2). The documentation asks for plain text; but
 * that means another instant once the profile has another zone, and in an hour that comes twice the earlier or the later
 * one by where the zone is. Text with an offset is converted rightly in every hour [M 2.24, 2.66].
 */
export const toWire = (at: number, zone: string): string => `${wallClock(at, zone)}${offsetText(at, zone)}`

/** For a change of a record that has a break: Stint's pauses are records of their own, so that none is left (page 2.5). */
export const toBreak = ({ stamp }: Pick<RemoteRef, 'stamp'>): { break?: string } =>
  (fromStamp(stamp)?.break ?? 0) > 0 ? { break: '0:00' } : {}

/** When it was. */
export const toTimes = ({ startedAt, endedAt }: PostingContent, zone: string) => ({
  begin: toWire(startedAt, zone),
  end: toWire(endedAt, zone),
})

/**
 * All of it but the times, for a change: what a change leaves out stays as it was, and empty text clears (page 2.5).
 * `tags` is one comma separated string; an array is refused. `billable` goes along only when the person changed it.
 */
export const toWords = ({ target, description, tags, billable }: PostingContent) => ({
  project: Number(target.projectId),
  activity: Number(target.activityId),
  description,
  tags: tags.join(','),
  ...(billable === null ? {} : { billable }),
})

/** As `toWords`, for a new record: there is nothing to clear. */
export function toNewWords(posting: PostingContent) {
  const { description, tags, ...rest } = toWords(posting)
  return { ...rest, ...(description === '' ? {} : { description }), ...(tags === '' ? {} : { tags }) }
}

/** The record as the server holds it, with a note on what it did not keep. */
export function toRef(record: AnyTimesheet, posting: PostingContent, notes: string[] = []): RemoteRef {
  const dropped = droppedTags(record, posting)
  const all = [...notes, ...(dropped.length > 0 ? [t().kimai2.dropped(dropped.join(', '))] : [])]
  return {
    id: String(record.id),
    startedAt: record.begin,
    endedAt: workedUntil(record),
    note: all.length > 0 ? all.join(' · ') : null,
    stamp: stampOf(record),
  }
}

/**
 * Until when it would have been worked without its break, which Kimai takes off its length and puts at no time; null while it
 * runs. So what is counted here is what is counted there.
 */
export const workedUntil = ({ begin, end, break: pause }: AnyTimesheet): number | null =>
  end === null ? null : Math.max(begin, end - (pause ?? 0) * 1_000)

/** What of the record a person can change in Kimai. */
export const recordState = (record: AnyTimesheet): RecordState => ({
  ...stateWithoutBreak(record),
  break: record.break ?? 0,
})

const stateWithoutBreak = ({ begin, end, project, activity, description, tags }: AnyTimesheet) => ({
  begin,
  end,
  project: idText(project) ?? '',
  activity: idText(activity) ?? '',
  description: description ?? '',
  tags: tags.toSorted(),
})

export const stampOf = (record: AnyTimesheet): string => toStamp(recordState(record))

/** Whether the record has the target and the words of the posting; a tag that can't be kept makes no difference. */
export function hasWords(record: WireTimesheet, posting: PostingContent): boolean {
  const { billable, tags } = posting
  const settled = billable === null || record.billable === billable
  return (
    settled && isAbout(record, posting) && record.tags.length === tags.length && !droppedTags(record, posting).length
  )
}

function droppedTags({ tags }: AnyTimesheet, posting: PostingContent): string[] {
  const kept = new Set(tags.map((tag) => tag.toLowerCase()))
  return posting.tags.filter((tag) => !kept.has(tag.toLowerCase()))
}

/** "Website · Coding" */
export const whatOf = ({ project, activity }: NamedTimesheet): string =>
  [project?.name, activity?.name].filter(Boolean).join(' · ')

export function toCatalog(wire: {
  customers: z.output<typeof customers>
  projects: z.output<typeof projects>
  activities: z.output<typeof activities>
}): Catalog {
  const text = (id: number | null) => (id === null ? null : String(id))
  return {
    customers: wire.customers.map(({ id, name, color }) => ({ id: String(id), name, color: color ?? null })),
    projects: wire.projects.map(({ id, name, customer, number, color, globalActivities, start, end }) => ({
      id: String(id),
      customerId: text(customer),
      name,
      number: number ?? null,
      color: color ?? null,
      globalActivities,
      ...(start && { firstDay: start }),
      ...(end && { lastDay: end }),
    })),
    activities: wire.activities.map(({ id, name, project, number, color }) => ({
      id: String(id),
      projectId: text(project),
      name,
      number: number ?? null,
      color: color ?? null,
    })),
    tasks: [],
    pick: { activity: true, task: 'no' },
    pauseProjectId: null,
  }
}
