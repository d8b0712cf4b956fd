/** What Blikk says of a day: hours, and whether it is closed. */
import type { z } from 'zod'
import { AppError, asAppError, type ErrorKind } from '../../../shared/errors.ts'
import { datesBetween } from '../../../shared/time/zonedTime.ts'
import type { DayStatus } from '../../../shared/model/snapshot.ts'
import type { Connection } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import type { Client } from './client.ts'
import { dayStatistics } from './schemas.ts'

/** How long a day that was open counts as open, ms. */
const rememberMs = 3 * 60_000

/** These would meet the write as well; after any other failure it is tried without knowing. */
const inTheWay = new Set<ErrorKind>(['offline', 'timeout', 'rateLimited', 'unauthorized'])

/** Local dates, both included. */
interface Span {
  from: string
  to: string
}

export interface BlikkDays {
  /** All days of the span, 31 at most, by one request (page 3.6). */
  statuses(client: Client, connection: Connection, span: Span, signal: AbortSignal): Promise<DayStatus[]>
  status(client: Client, connection: Connection, date: string, signal: AbortSignal): Promise<DayStatus>
  /** Throws AppError 'locked' when the day takes nothing more; one that was open a moment ago is not asked about. */
  demandOpen(client: Client, connection: Connection, date: string, signal: AbortSignal): Promise<void>
}

export function createBlikkDays(): BlikkDays {
  const openSince = new Map<string, number>()

  async function statuses(client: Client, { baseUrl, identity }: Connection, span: Span, signal: AbortSignal) {
    const found = await statisticsOf(client, identity.userId, span, signal)
    return datesBetween(span.from, span.to, 'UTC').map((date) => {
      const one = toStatus(
        date,
        found.find((day) => day.date.startsWith(date)),
      )
      const key = keyOf(baseUrl, identity.userId, date)
      // Only the good news is kept: a day that gets unlocked is open at once.
      if (one.locked === null) openSince.set(key, Date.now())
      else openSince.delete(key)
      return one
    })
  }

  async function status(client: Client, connection: Connection, date: string, signal: AbortSignal): Promise<DayStatus> {
    const [found] = await statuses(client, connection, { from: date, to: date }, signal)
    return found ?? toStatus(date, undefined)
  }

  return {
    statuses,
    status,
    async demandOpen(client, connection, date, signal) {
      const key = keyOf(connection.baseUrl, connection.identity.userId, date)
      const age = Date.now() - (openSince.get(key) ?? Number.NEGATIVE_INFINITY)
      if (age >= 0 && age < rememberMs) return
      const found = await status(client, connection, date, signal).catch(asAppError)
      if (found instanceof AppError) {
        if (inTheWay.has(found.kind)) throw found
        return
      }
      if (found.locked !== null) throw new AppError('locked', found.locked)
    },
  }
}

const keyOf = (baseUrl: string, userId: string, date: string) => `${baseUrl} ${userId} ${date}`

type Statistics = z.output<typeof dayStatistics>['dates'][number]

/** The filter by person is checked again, as one that isn't understood returns everybody (page 1.4). */
async function statisticsOf(
  client: Client,
  userId: string,
  { from, to }: Span,
  signal: AbortSignal,
): Promise<Statistics[]> {
  const filter = { 'filter.from': from, 'filter.to': to, 'filter.userIds': userId }
  const people = await client.list('/Core/TimeReports/UserDayStatistics', dayStatistics, signal, filter, 'all')
  return people.find(({ id }) => String(id) === userId)?.dates ?? []
}

const hour = 3_600_000

const toStatus = (date: string, day: Statistics | undefined): DayStatus => ({
  date,
  reportedMs: Math.round((day?.reportedHours ?? 0) * hour),
  scheduledMs: typeof day?.scheduledHours === 'number' ? Math.round(day.scheduledHours * hour) : null,
  locked: lockOf(date, day),
})

function lockOf(date: string, day: Statistics | undefined): string | null {
  if (day?.attestedDate) return t().blikk.dayApproved(date)
  if (day?.lockedDate) return t().blikk.dayLocked(date)
  return null
}
