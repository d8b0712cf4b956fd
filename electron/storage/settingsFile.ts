/**
 * settings.json: settings and accounts, no secrets. A file that isn't JSON is moved aside and the last good copy takes
 * its place; a single value that doesn't fit falls back alone.
 */
import Store from 'electron-store'
import { copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type Account, providerIds, type Settings } from '../../shared/model/snapshot.ts'
import { withoutControls } from '../../shared/controlCharacters.ts'
import { cutText, limits } from '../../shared/limits.ts'
import { readSettings, type SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import { readCalendars } from '../../shared/settings/calendarSchema.ts'
import type { CalendarStore } from '../core/ports/calendars.ts'
import type { AccountStore } from '../core/ports/ports.ts'
import { asidePath } from './asidePath.ts'
import { writeWholeSync } from './atomicWrite.ts'
import { cutAt } from './rowSchemas.ts'
import { ownFile } from './ownFiles.ts'
import { t } from './messages.ts'
import { storageError } from './storageError.ts'

const short = z.string().max(limits.settingLength)

const account = z.object({
  id: short.min(1),
  provider: z.enum(providerIds),
  label: z
    .string()
    .transform((label) => cutText(withoutControls(cutText(label, 4 * limits.labelLength)), limits.labelLength)),
  baseUrl: z.union([z.url().max(limits.settingLength), z.literal('')]),
  identity: z.object({ userId: short, name: cutAt(limits.nameLength), zone: short.nullable() }),
  insecure: z.boolean(),
  typed: z.record(z.string(), z.string()).optional(),
  enabled: z.boolean().default(true),
  options: z.record(short, z.union([short, z.boolean()])).default({}),
})

/** A settings file is some kB, bytes. */
const largestFile = 1024 * 1024

const length = z.number().int().min(200).max(20_000)
const size = z.object({ width: length, height: length })
const coordinate = z.number().int().min(-100_000).max(100_000)
const places = z.array(z.tuple([z.string().max(1000), z.object({ x: coordinate, y: coordinate })]))
/** Somebody has a few desks, each with its screens; the oldest is forgotten. */
const mostTimerPlaces = 12

export interface SettingsFile {
  settings(): Settings
  change(patch: SettingsPatch): void
  accounts: AccountStore
  calendars: CalendarStore
  /** How large the window of days was left, CSS pixels; null: that isn't known. */
  daySize(): { width: number; height: number } | null
  /** Never throws: a size that can't be kept is no loss. */
  keepDaySize(size: { width: number; height: number }): void
  /** Where the small timer window was left on the screens of that name; null: it never was there. */
  timerPlace(displays: string): { x: number; y: number } | null
  /** Never throws: a place that can't be kept is no loss. */
  keepTimerPlace(displays: string, spot: { x: number; y: number }): void
  /** The executable that told the system to open links with it; null: none did. */
  linksTakenBy(): string | null
  /** Never throws: at worst the system is told once more. */
  keepLinksTakenBy(executable: string | null): void
  /** Whether the person was asked to have the app moved to the Applications folder. */
  askedToMove(): boolean
  /** Never throws: at worst it is asked once more. */
  keepAskedToMove(): void
  /** What had to be done to read the file, in words for the person; null when all was well. */
  problem: string | null
  /** The account of this computer is still to be made: Stint is new here, or it was among what could not be read. */
  lacksLocal: boolean
}

/** Opens `<folder>/settings.json`. Never throws for what the file holds; AppError 'storage' where the folder can't be used. */
export function openSettings(folder: string, now: number): SettingsFile {
  const path = join(folder, 'settings.json')
  try {
    return open(folder, path, now)
  } catch (error) {
    throw storageError(error, path)
  }
}

function open(folder: string, path: string, now: number): SettingsFile {
  const backup = join(folder, 'settings.last-good.json')
  const repaired = repair(path, backup, now)
  const isNew = !existsSync(path)
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    configFileMode: ownFile,
    accessPropertiesByDotNotation: false,
  })

  const { settings: read, ignored } = readSettings(store.get('settings'))
  const { accounts: known, lost } = readAccounts(store.get('accounts'))
  let current = read
  const list = new Map(known.map((one) => [one.id, one]))

  let calendars = readCalendars(store.get('calendars'))

  const write = (key: string, value: unknown) => {
    try {
      store.set(key, value)
    } catch (cause) {
      throw storageError(cause, path)
    }
    keepCopy(path, backup)
  }
  const writeAccounts = () => write('accounts', [...list.values()])
  function writeCalendars(next: typeof calendars): void {
    write('calendars', next)
    calendars = next
  }
  /** Each look reads the whole file: what was cut from it must not be read again. */
  function shrink(): void {
    try {
      writeAccounts()
    } catch {
      // A folder that can't be written says so when something has to be kept.
    }
  }
  /** What is no setting, and no loss where it can't be kept. */
  function keep(key: string, value: unknown): void {
    try {
      store.set(key, value)
    } catch {
      // All is as it was before.
    }
  }
  const timerPlaces = () => new Map(places.safeParse(store.get('timerPlaces')).data)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestFile) shrink()
  if (ignored.length + lost > 0) {
    // What no longer fits is kept in a copy, as from now on the file is written without it.
    copyFileSync(path, asidePath(path, 'broken', now))
    write('settings', current)
    writeAccounts()
  }

  return {
    settings: () => current,
    change(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined)
      const next = readSettings({ ...current, ...Object.fromEntries(given) }).settings
      write('settings', next)
      current = next
    },
    accounts: {
      list: () => [...list.values()],
      save(changed: Account) {
        list.set(changed.id, changed)
        writeAccounts()
      },
      delete(accountId: string) {
        list.delete(accountId)
        writeAccounts()
      },
    },
    calendars: {
      list: () => calendars,
      save(changed) {
        const isNew = !calendars.some(({ id }) => id === changed.id)
        writeCalendars(
          isNew ? [...calendars, changed] : calendars.map((one) => (one.id === changed.id ? changed : one)),
        )
      },
      delete: (calendarId) => writeCalendars(calendars.filter(({ id }) => id !== calendarId)),
    },
    daySize: () => size.safeParse(store.get('daySize')).data ?? null,
    keepDaySize: (left) => keep('daySize', left),
    timerPlace: (displays) => timerPlaces().get(displays) ?? null,
    keepTimerPlace(displays, { x, y }) {
      const others = [...timerPlaces()].filter(([name]) => name !== displays)
      keep('timerPlaces', [...others, [displays, { x, y }]].slice(-mostTimerPlaces))
    },
    linksTakenBy: () =>
      z
        .string()
        .nullable()
        .catch(null)
        .parse(store.get('linksTakenBy') ?? null),
    keepLinksTakenBy: (executable) => keep('linksTakenBy', executable),
    askedToMove: () => store.get('askedToMove') === true,
    keepAskedToMove: () => keep('askedToMove', true),
    problem: repaired ?? describeIgnored(ignored, lost),
    lacksLocal: (isNew || lost > 0) && !known.some(({ provider }) => provider === 'local'),
  }
}

/** The last good copy is whole at any time; that it is older where the disk is full does no harm. */
function keepCopy(path: string, backup: string): void {
  try {
    writeWholeSync(backup, readFileSync(path, 'utf8'), ownFile)
  } catch {
    // What was saved is in the file itself.
  }
}

function repair(path: string, backup: string, now: number): string | null {
  if (!existsSync(path)) {
    if (!existsSync(backup) || !isObject(backup)) return null
    copyFileSync(backup, path)
    return t().settings.gone
  }
  if (isObject(path)) return null
  const moved = asidePath(path, 'broken', now)
  renameSync(path, moved)
  if (!existsSync(backup) || !isObject(backup)) {
    return t().settings.startedAnew(basename(moved))
  }
  copyFileSync(backup, path)
  return t().settings.lastGood(basename(moved))
}

function isObject(path: string): boolean {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(readFileSync(path, 'utf8'))).success
  } catch {
    return false
  }
}

/** The accounts of a file that are whole. */
export function readAccounts(raw: unknown): { accounts: Account[]; lost: number } {
  const parsed = z.array(z.unknown()).safeParse(raw ?? [])
  if (!parsed.success) return { accounts: [], lost: 1 }
  const accounts = parsed.data.flatMap((one) => {
    const result = account.safeParse(one)
    return result.success ? [result.data] : []
  })
  return { accounts, lost: parsed.data.length - accounts.length }
}

function describeIgnored(ignored: string[], lost: number): string | null {
  if (lost > 0) return t().settings.accountLost
  if (ignored.length === 0) return null
  return t().settings.ignored(ignored.join(', '))
}
