/** Domain <-> Kala's wire. */
import type { Catalog } from '../../../shared/model/snapshot.ts'
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'
import type { PostingContent, RemoteRef } from '../../core/ports/ports.ts'
import { cutText } from '../../../shared/limits.ts'
import { refusalWords } from '../shared/boundedTexts.ts'
import { t } from '../messages.ts'
import type { Verdict, WireProject } from './schemas.ts'

const minute = 60_000

/** The zones the server may be in; which one is not known. [inferred] */
const serverZones = ['UTC', 'Europe/Copenhagen']

/**
 * The `date` of a posting, as RFC 1123 text with English names. The server books it on the day that the instant has in
 * its own zone, so the start goes along only where all zones it may be in agree with the person's day, else that day's
 * noon (page 4). [inferred]
 */
export function dateText({ startedAt, zone }: Pick<PostingContent, 'startedAt' | 'zone'>): string {
  const day = localDate(startedAt, zone)
  const agreed = serverZones.every((other) => localDate(startedAt, other) === day)
  return new Date(agreed ? startedAt : Date.parse(`${day}T12:00:00Z`)).toUTCString()
}

/** Time of day as "08:05". [inferred] The vendor's page shows the form in a picture only. */
export const wallClockText = (at: number, zone: string): string => wallClock(at, zone).slice(11, 16)

/** Whole minutes of `ms`. */
export const minutesOf = (ms: number): number => Math.round(ms / minute)

/** Decimal hours with a point, at most four decimals: 105 minutes are "1.75" (page 4). */
export const hoursText = (minutes: number): string => String(Number((minutes / 60).toFixed(4)))

/** The parameters of AddHours; names as the vendor spells them (page 2.3). */
export function toHours(posting: PostingContent, employee: string): Record<string, string> {
  const { startedAt, endedAt, pauseMs, zone, target } = posting
  return {
    employeenumber: employee,
    date: dateText(posting),
    projectId: target.projectId,
    Hours: hoursText(minutesOf(endedAt - startedAt - pauseMs)),
    ...(target.taskId === null ? {} : { taskId: target.taskId }),
    ...(posting.clocks ? { startClock: wallClockText(startedAt, zone), endClock: wallClockText(endedAt, zone) } : {}),
  }
}

/** What Kala holds of a posting: it gives no id and keeps no words. */
export function toRef({ startedAt, endedAt, description }: PostingContent): RemoteRef {
  const note = description === '' ? null : t().kala.noDescription
  return { id: null, startedAt, endedAt, note }
}

/** The project on which pauses are booked; it may be hidden from the list, and is then only known by its number. */
export function toCatalog(wire: WireProject[], pauseCase: number | null): Catalog {
  const projects = wire.map(({ id, name, economyCaseNumber }) => ({
    id: String(id),
    customerId: null,
    name: name || t().kala.project(id),
    number: String(economyCaseNumber ?? '') || null,
    color: null,
    globalActivities: false,
  }))
  const unlisted = pauseCase !== null && !wire.some(({ id }) => id === pauseCase)
  const pause = { id: String(pauseCase), customerId: null, name: t().kala.pause, number: null, color: null }
  return {
    customers: [],
    projects: unlisted ? [...projects, { ...pause, globalActivities: false }] : projects,
    activities: [],
    tasks: wire.flatMap((project) =>
      (project.openTasks ?? []).map(({ id, name }) => ({
        id: String(id),
        projectId: String(project.id),
        name: name || t().kala.task(id),
      })),
    ),
    pick: { activity: false, task: 'may' },
    pauseProjectId: pauseCase === null ? null : String(pauseCase),
  }
}

/** [inferred] The words of `status` that stand for a verdict where no field has one (page 5). */
const statusWords = new Map([
  ['Success', true],
  ['Error', false],
])

/** Whether a write was taken; null: its answer doesn't say. */
export const isAccepted = ({ succes, success, Succes, Success, status }: Verdict): boolean | null =>
  succes ?? success ?? Succes ?? Success ?? statusWords.get(status ?? '') ?? null

/** The server's own words for a refusal; null: it has none. */
export function problemText({ message, errors, status }: Verdict): string | null {
  const listed = (errors ?? []).filter((error) => typeof error === 'string')
  const said = [message, listed.join(' '), status].find((words) => words?.trim())
  return said ? refusalWords(said.trim()) : null
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** With all that may be written in it, characters. */
const longestTitle = 4_000

/** The title of an HTML page as a person reads it, at most 300 characters; null: the text is no page or has none. */
export function titleOf(text: string): string | null {
  const from = text.search(/<title>/i)
  const [title = ''] = from < 0 ? [] : text.slice(from + 7, from + longestTitle).split(/<\/title>/i)
  const plain = title
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain === '' ? null : cutText(plain, 300)
}
