/** The calendars of a person on a journal of their own, with calendars at addresses that are played by hand. */
import { createCalendarReader } from '../../electron/calendars/calendarReader.ts'
import { createCalendars } from '../../electron/core/calendars/calendars.ts'
import type {
  CachedCalendar,
  CalendarReader,
  FetchedCalendar,
  Validators,
} from '../../electron/core/ports/calendars.ts'
import type { CalendarSetting } from '../../shared/model/calendars.ts'
import { fakeKeychain } from './fakes.ts'
import { engineFixture } from './engineFixture.ts'

/** The reader without its thread. */
function readerHere(): CalendarReader & { beginAnew(): void } {
  let reader = createCalendarReader(() => 0)
  return {
    read: async (id, text) => reader.read(id, text),
    occurrences: async (id, from, to, zone) => reader.occurrences(id, from, to, zone),
    forget: (id) => reader.forget(id),
    close: () => {},
    beginAnew: () => void (reader = createCalendarReader(() => 0)),
  }
}

interface Kept {
  settings: CalendarSetting[]
  cache: Map<string, CachedCalendar>
  keychain: ReturnType<typeof fakeKeychain>
}

/** `last`: what an earlier run left. */
export function calendarsFixture(last?: Kept) {
  const run = engineFixture()
  const kept: Kept = last ?? { settings: [], cache: new Map(), keychain: fakeKeychain() }
  const reader = readerHere()
  const hidden: string[] = []
  const logged: string[] = []
  const made = {
    /** What is at an address or a path; an error is thrown. */
    places: {} as Record<string, string | Error | Promise<string>>,
    asked: [] as { place: string; known: Validators }[],
    changes: 0,
  }
  async function at(place: string, known: Validators): Promise<FetchedCalendar> {
    made.asked.push({ place, known })
    const text = await made.places[place]
    if (text === undefined || text instanceof Error) throw text ?? new Error('nothing there')
    const etag = `${text.length}`
    return known.etag === etag ? { text: null, validators: known } : { text, validators: { etag, modified: null } }
  }
  let lastId = 0
  const { engine, clock, journal } = run
  const calendars = createCalendars({
    clock,
    journal,
    log: { info: () => {}, warn: (message, details) => void logged.push(`${message} ${JSON.stringify(details)}`) },
    keychain: kept.keychain,
    store: {
      list: () => kept.settings,
      save: (one) => void (kept.settings = [...kept.settings.filter(({ id }) => id !== one.id), one]),
      delete: (id) => void (kept.settings = kept.settings.filter((one) => one.id !== id)),
    },
    source: { fetch: at, readFile: at },
    cache: {
      load: async (id) => kept.cache.get(id) ?? null,
      save: async (id, cached) => void kept.cache.set(id, cached),
      delete: async (id) => void kept.cache.delete(id),
    },
    reader,
    tracker: engine.tracker,
    resolve: engine.accounts.resolve,
    later: setImmediate,
    newId: () => `calendar-${++lastId}`,
    hideSecret: (secret) => void hidden.push(secret),
    onChange: () => void made.changes++,
  })
  return Object.assign(made, { ...run, calendars, kept, reader, hidden, logged })
}
