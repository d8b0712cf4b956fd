/** Keeps what calendars hold: read from the last copy at first, and again from where they are, seldom and in the background. */
import { AppError, asAppError, describe } from '../../../shared/errors.ts'
import type { CalendarSetting, CalendarState } from '../../../shared/model/calendars.ts'
import type { CalendarCache, CalendarReader, CalendarSource, Occurrences, Validators } from '../ports/calendars.ts'
import type { Clock, Keychain, Log } from '../ports/ports.ts'
import { t } from '../messages.ts'

/** While somebody looks at days: an address is asked this often at most, a file looked at, ms. */
const lookMs = { address: 15 * 60_000, file: 10_000 }
/** While nobody does, ms. */
const dailyMs = 24 * 3_600_000

export interface FeedsNeeds {
  clock: Clock
  log: Log
  keychain: Keychain
  source: CalendarSource
  cache: CalendarCache
  reader: CalendarReader
  /** They hold something else, or could not be read. */
  onChange: () => void
}

interface Feed {
  state: CalendarState
  validators: Validators
  /** Rises with each text that was read. */
  revision: number
  /** When it was last tried, epoch ms. */
  triedAt: number
  loading: Promise<void> | null
  fetching: Promise<void> | null
}

const nothingKnown: Validators = { etag: null, modified: null }

/** The name under which the keychain has the address of a calendar. */
export const addressKey = (calendarId: string): string => `calendar:${calendarId}`

export function createCalendarFeeds(needs: FeedsNeeds) {
  const { clock, log, keychain, source, cache, reader, onChange } = needs
  const feeds = new Map<string, Feed>()

  function feedOf(calendarId: string): Feed {
    const known = feeds.get(calendarId)
    if (known) return known
    const state = { readAt: null, problem: null, reading: false, events: 0, leftOut: 0 }
    const feed = { state, validators: nothingKnown, revision: 0, triedAt: 0, loading: null, fetching: null }
    feeds.set(calendarId, feed)
    return feed
  }

  /** Throws AppError 'protocol' where the text is no calendar. */
  async function take(calendarId: string, text: string): Promise<string | null> {
    const read = await reader.read(calendarId, text)
    if (!read) throw new AppError('protocol', t().calendars.noCalendar)
    const feed = feedOf(calendarId)
    feed.state = { ...feed.state, events: read.events, leftOut: read.leftOut }
    feed.revision++
    return read.name
  }

  /** The last copy, so that events are there before anything is asked for. */
  async function load(calendarId: string): Promise<void> {
    const feed = feedOf(calendarId)
    try {
      const cached = await cache.load(calendarId)
      if (!cached) return
      await take(calendarId, cached.text)
      feed.validators = cached.validators
      feed.state = { ...feed.state, readAt: cached.readAt }
    } catch (error) {
      log.warn('copy of a calendar not read', { calendarId, error: asAppError(error).message })
    }
  }

  async function ask(calendar: CalendarSetting, known: Validators) {
    if (calendar.path !== null) return source.readFile(calendar.path, known)
    const address = await keychain.get(addressKey(calendar.id))
    if (address === null) throw new AppError('unauthorized', t().calendars.addressGone)
    return source.fetch(address, known)
  }

  async function keep(calendarId: string, text: string, validators: Validators): Promise<void> {
    try {
      await cache.save(calendarId, { text, validators, readAt: clock.now() })
    } catch (error) {
      // It is asked for again at the next start.
      log.warn('copy of a calendar not kept', { calendarId, error: String(error) })
    }
  }

  /** Reads it from where it is. What was read before stays where that fails. Never throws. */
  async function fetchNow(calendar: CalendarSetting): Promise<void> {
    const { id } = calendar
    const feed = feedOf(id)
    feed.triedAt = clock.now()
    feed.state = { ...feed.state, reading: true }
    const before = feed.state.problem
    let isNew = false
    try {
      const { text, validators } = await ask(calendar, feed.state.readAt === null ? nothingKnown : feed.validators)
      // It was removed meanwhile.
      if (feeds.get(id) !== feed) return
      if (text !== null) {
        await take(id, text)
        isNew = true
        feed.validators = validators
        await keep(id, text, validators)
      }
      feed.state = { ...feed.state, readAt: clock.now(), problem: null, reading: false }
    } catch (thrown) {
      const { kind } = asAppError(thrown)
      log.warn('calendar not read', { calendarId: id, kind })
      const { message } = describe(asAppError(thrown))
      const since = before?.since ?? feed.state.readAt ?? clock.now()
      feed.state = { ...feed.state, problem: { message, since }, reading: false }
    }
    if (isNew || before?.message !== feed.state.problem?.message) onChange()
  }

  function refresh(calendar: CalendarSetting): Promise<void> {
    const feed = feedOf(calendar.id)
    return (feed.fetching ??= ready(calendar.id)
      .then(() => fetchNow(calendar))
      .finally(() => (feed.fetching = null)))
  }

  const ready = (calendarId: string): Promise<void> => {
    const feed = feedOf(calendarId)
    return (feed.loading ??= load(calendarId))
  }

  /** Asks anew what was last tried longer ago than that. */
  function refreshOlder(calendar: CalendarSetting, ms: number): void {
    const since = clock.now() - feedOf(calendar.id).triedAt
    // A clock that was set back is no reason to wait for it.
    if (since >= ms || since < 0) void refresh(calendar)
  }

  return {
    /** Reads what is new, and resolves to the name that the calendar gives itself. Throws AppError; then nothing is kept. */
    async begin(calendar: CalendarSetting, address: string | null): Promise<string | null> {
      const { text, validators } =
        address === null ? await ask(calendar, nothingKnown) : await source.fetch(address, nothingKnown)
      const name = await take(calendar.id, text ?? '')
      const feed = feedOf(calendar.id)
      const now = clock.now()
      Object.assign(feed, { validators, triedAt: now, loading: Promise.resolve() })
      feed.state = { ...feed.state, readAt: now }
      await keep(calendar.id, text ?? '', validators)
      return name
    },
    state: (calendarId: string): CalendarState => feedOf(calendarId).state,
    /** Rises when the calendar holds something else. */
    revision: (calendarId: string): number => feedOf(calendarId).revision,
    refresh,
    /** Somebody looks at days. */
    look: (calendar: CalendarSetting) => refreshOlder(calendar, lookMs[calendar.path === null ? 'address' : 'file']),
    /** Nobody has to look. */
    daily: (calendar: CalendarSetting) => refreshOlder(calendar, dailyMs),
    /** Those that overlap [from, to). Throws AppError where the reader fails. */
    async occurrences(calendarId: string, from: number, to: number, zone: string): Promise<Occurrences> {
      await ready(calendarId)
      const found = await reader.occurrences(calendarId, from, to, zone)
      if (found) return found
      // The reader had to begin anew.
      await load(calendarId)
      return (await reader.occurrences(calendarId, from, to, zone)) ?? { occurrences: [], leftOut: 0 }
    },
    async forget(calendarId: string): Promise<void> {
      feeds.delete(calendarId)
      reader.forget(calendarId)
      await cache.delete(calendarId)
    },
  }
}
