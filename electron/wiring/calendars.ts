/** Wires calendars: where they are kept and read, and what their events become. */
import { app, net } from 'electron'
import { join } from 'node:path'
import type { CalendarView } from '../../shared/model/calendars.ts'
import { createCalendars } from '../core/calendars/calendars.ts'
import type { Engine } from '../core/engine.ts'
import type { Clock, Journal, Keychain, Log } from '../core/ports/ports.ts'
import { createCalendarCache } from '../storage/calendarCache.ts'
import type { SettingsFile } from '../storage/settingsFile.ts'
import { createCalendarSource } from '../system/calendars/calendarSource.ts'
import { createReaderInThread } from '../system/calendars/readerInThread.ts'
import { askWhich } from '../system/fileDialogs.ts'
import { t } from '../system/messages.ts'

export interface AppCalendarsNeeds {
  engine: Engine
  journal: Journal
  clock: Clock
  keychain: Keychain
  log: Log
  file: SettingsFile
  /** The app's data folder. */
  folder: string
  newId: () => string
  hideSecret: (secret: string) => void
}

export function createAppCalendars({ engine, file, folder, ...needs }: AppCalendarsNeeds) {
  const calendars = createCalendars({
    ...needs,
    store: file.calendars,
    source: createCalendarSource({ request: (options) => net.request(options) }),
    cache: createCalendarCache(join(folder, 'calendars')),
    reader: createReaderInThread({ program: join(import.meta.dirname, 'calendarReader.cjs') }),
    tracker: engine.tracker,
    resolve: engine.accounts.resolve,
    later: setImmediate,
    onChange: engine.changed,
  })
  return {
    ...calendars,
    /** null: no file was chosen. */
    async addFile(): Promise<CalendarView[] | null> {
      const kind = { name: t().calendars.kind, extensions: ['ics', 'ical', 'ifb'] }
      const path = await askWhich(t().calendars.choose, app.getPath('documents'), kind)
      return path === null ? null : calendars.addFile(path)
    },
  }
}
