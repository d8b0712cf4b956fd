/** The person's calendars: what is kept of them, their events on some days, and taking one over as an entry. Read only. */
import { AppError, asAppError, describe } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import {
  calendarColours,
  type CalendarDays,
  type CalendarSetting,
  type CalendarView,
  defaultCalendarRules,
} from '../../../shared/model/calendars.ts'
import { readCalendarAddress } from '../../../shared/calendarAddress.ts'
import { cutText, limits } from '../../../shared/limits.ts'
import { addDays, dateStart } from '../../../shared/time/zonedTime.ts'
import type { CalendarStore, Occurrence } from '../ports/calendars.ts'
import { addressKey, createCalendarFeeds, type FeedsNeeds } from './calendarFeeds.ts'
import { isShown } from './calendarRules.ts'
import { createEventEntries, type EventEntriesNeeds } from './eventEntries.ts'
import { t } from '../messages.ts'

export interface CalendarsNeeds extends FeedsNeeds, EventEntriesNeeds {
  store: CalendarStore
  newId: () => string
  /** An address was typed: neither it nor its path may reach the log. */
  hideSecret: (secret: string) => void
}

/** The name of a calendar is cut to this. */
const nameLength = 80
/** How often it is looked which calendar nobody looked at for a day, ms. */
const roundMs = 3_600_000
/** Looks at some days that are kept: windows ask for the same again with every click. */
const mostLooks = 12

export function createCalendars(needs: CalendarsNeeds) {
  const { clock, store, keychain, log, newId, hideSecret } = needs
  let revision = 1
  const onChange = () => {
    revision++
    needs.onChange()
  }
  const feeds = createCalendarFeeds({ ...needs, onChange })
  const entries = createEventEntries(needs)
  const looks = new Map<string, { occurrences: Occurrence[]; leftOut: number }>()
  let stopRounds: (() => void) | null = null

  const calendarOf = (calendarId: string): CalendarSetting => {
    const found = store.list().find(({ id }) => id === calendarId)
    if (!found) throw new AppError('notFound', t().calendars.gone)
    return found
  }
  const enabled = () => store.list().filter((calendar) => calendar.enabled)
  const list = (): CalendarView[] => store.list().map((calendar) => ({ ...calendar, state: feeds.state(calendar.id) }))

  async function add(where: { path: string } | { address: string }): Promise<CalendarView[]> {
    const calendars = store.list()
    if (calendars.length >= limits.calendars) throw new AppError('rejected', t().calendars.most(limits.calendars))
    const address = 'address' in where ? addressOf(where.address) : null
    const used = new Set(calendars.map(({ colour }) => colour))
    const calendar: CalendarSetting = {
      id: newId(),
      name: '',
      colour: calendarColours.find((colour) => !used.has(colour)) ?? 'blue',
      enabled: true,
      rules: defaultCalendarRules,
      path: 'path' in where ? where.path : null,
    }
    try {
      const name = (await feeds.begin(calendar, address)) ?? t().calendars.unnamed
      if (address !== null) await keychain.set(addressKey(calendar.id), address)
      store.save({ ...calendar, name: cutText(name, nameLength) })
    } catch (error) {
      await forget(calendar)
      throw error
    }
    onChange()
    return list()
  }

  function addressOf(typed: string): string {
    const read = readCalendarAddress(typed)
    if ('problem' in read) throw new AppError('rejected', t().calendars[read.problem])
    const { pathname, search } = new URL(read.address)
    hideSecret(read.address)
    if (pathname.length > 12) hideSecret(pathname)
    if (search.length > 12) hideSecret(search)
    return read.address
  }

  /** What is left of a calendar that is not there any more; never throws. */
  async function forget({ id, path }: CalendarSetting): Promise<void> {
    const failed = (error: unknown) =>
      log.warn('calendar not forgotten', { calendarId: id, error: asAppError(error).message })
    await feeds.forget(id).catch(failed)
    if (path === null) await keychain.delete(addressKey(id)).catch(failed)
  }

  async function look(calendar: CalendarSetting, from: number, to: number) {
    const zone = clock.zone()
    // Its copy is read before it can be said what it holds.
    const key = () => `${calendar.id} ${feeds.revision(calendar.id)} ${from} ${to} ${zone}`
    const known = looks.get(key())
    if (known) return known
    const found = await feeds.occurrences(calendar.id, from, to, zone)
    if (looks.size >= mostLooks) looks.delete(looks.keys().next().value ?? '')
    looks.set(key(), found)
    return found
  }

  /** Local dates, both included. What a calendar holds comes from its last reading; a new one begins where that is old. */
  async function days(span: Parsed<'calendarDays'>): Promise<CalendarDays> {
    const [from, to] = [dateStart(span.from, clock.zone()), dateStart(addDays(span.to, 1), clock.zone())]
    const problems: CalendarDays['problems'] = []
    const shown: { calendar: CalendarSetting; occurrence: Occurrence }[] = []
    let more = 0
    for (const calendar of enabled()) {
      feeds.look(calendar)
      const { problem } = feeds.state(calendar.id)
      if (problem) problems.push({ name: calendar.name, ...problem })
      try {
        const { occurrences, leftOut } = await look(calendar, from, to)
        more += leftOut
        for (const occurrence of occurrences) {
          if (isShown(occurrence, calendar.rules)) shown.push({ calendar, occurrence })
        }
      } catch (thrown) {
        problems.push({ name: calendar.name, since: clock.now(), message: describe(asAppError(thrown)).message })
      }
    }
    const inOrder = shown.toSorted((a, b) => a.occurrence.startedAt - b.occurrence.startedAt)
    const kept = inOrder.slice(0, limits.calendarOccurrences)
    return { events: await entries.describe(kept), more: more + inOrder.length - kept.length, problems }
  }

  function round(): void {
    stopRounds = clock.after(roundMs, round)
    for (const calendar of enabled()) feeds.daily(calendar)
  }

  return {
    list,
    /** Rises with each change; 0: there are none. */
    revision: () => (store.list().length === 0 ? 0 : revision),
    /** Reads it first: nothing is kept of what can't be read. Throws AppError. */
    addAddress: (address: string) => add({ address }),
    addFile: (path: string) => add({ path }),
    /** Throws AppError 'storage', or 'notFound'. */
    change({ calendarId, ...change }: Parsed<'changeCalendar'>): CalendarView[] {
      const calendar = calendarOf(calendarId)
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      store.save({ ...calendar, ...given })
      onChange()
      return list()
    },
    async remove(calendarId: string): Promise<CalendarView[]> {
      const calendar = calendarOf(calendarId)
      store.delete(calendarId)
      await forget(calendar)
      onChange()
      return list()
    },
    /** Reads one anew, whenever that was done last; what failed is in its state. */
    async readNow(calendarId: string): Promise<CalendarView[]> {
      await feeds.refresh(calendarOf(calendarId))
      onChange()
      return list()
    },
    days,
    /** Throws AppError 'rejected' or 'notFound' where the event can't be taken over. */
    takeOver: (wanted: Parsed<'takeOverEvent'>) =>
      entries.takeOver(
        wanted,
        enabled().find(({ id }) => id === wanted.calendarId),
      ),
    /** Begins the rounds; nothing is asked before the first is over. */
    begin: () => void (stopRounds ??= clock.after(roundMs, round)),
    close(): void {
      stopRounds?.()
      needs.reader.close()
    },
  }
}

export type Calendars = ReturnType<typeof createCalendars>
