/**
 * settings.json: settings and accounts, no secrets. A file that isn't JSON is moved aside and the last good copy takes
 * its place; a single value that doesn't fit falls back alone.
 */
import Store from 'electron-store'
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type Account, providerIds, type Settings } from '../../shared/model/snapshot.ts'
import { AppError } from '../../shared/errors.ts'
import { readSettings, type SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import type { AccountStore } from '../core/ports/ports.ts'
import { t } from './messages.ts'

const account = z.object({
  id: z.string().min(1),
  provider: z.enum(providerIds),
  label: z.string(),
  baseUrl: z.union([z.url(), z.literal('')]),
  identity: z.object({ userId: z.string(), name: z.string(), zone: z.string().nullable() }),
  insecure: z.boolean(),
  typed: z.record(z.string(), z.string()).optional(),
  enabled: z.boolean().default(true),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
})

const length = z.number().int().min(200).max(20_000)
const size = z.object({ width: length, height: length })

export interface SettingsFile {
  settings(): Settings
  change(patch: SettingsPatch): void
  accounts: AccountStore
  /** How large the window of days was left, CSS pixels; null: that isn't known. */
  daySize(): { width: number; height: number } | null
  /** Never throws: a size that can't be kept is no loss. */
  keepDaySize(size: { width: number; height: number }): void
  /** What had to be done to read the file, in words for the person; null when all was well. */
  problem: string | null
  /** There was no file: Stint is new here. */
  isNew: boolean
}

/** Opens `<folder>/settings.json`. Never throws for what the file holds. */
export function openSettings(folder: string, now: number): SettingsFile {
  const path = join(folder, 'settings.json')
  const backup = join(folder, 'settings.last-good.json')
  const isNew = !existsSync(path)
  const repaired = repair(path, backup, now)
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    accessPropertiesByDotNotation: false,
  })

  const { settings: read, ignored } = readSettings(store.get('settings'))
  const { accounts: known, lost } = readAccounts(store.get('accounts'))
  let current = read
  const list = new Map(known.map((one) => [one.id, one]))

  const write = (key: string, value: unknown) => {
    try {
      store.set(key, value)
      copyFileSync(path, backup)
    } catch (cause) {
      throw new AppError('storage', t().settings.notSaved(String(cause)), { cause })
    }
  }
  const writeAccounts = () => write('accounts', [...list.values()])
  if (ignored.length + lost > 0) {
    // What no longer fits is kept in a copy, as from now on the file is written without it.
    copyFileSync(path, aside(folder, now))
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
    daySize: () => size.safeParse(store.get('daySize')).data ?? null,
    keepDaySize(left) {
      try {
        store.set('daySize', left)
      } catch {
        // It opens as it did before.
      }
    },
    problem: repaired ?? describeIgnored(ignored, lost),
    isNew,
  }
}

const aside = (folder: string, now: number) =>
  join(folder, `settings.broken-${new Date(now).toISOString().replace(/[:.]/g, '-')}.json`)

function repair(path: string, backup: string, now: number): string | null {
  if (!existsSync(path) || isObject(path)) return null
  const moved = aside(join(path, '..'), now)
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
