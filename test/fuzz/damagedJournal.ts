/** A journal with a backup of before, damages of every kind, and Stint started on what is left, as main.ts does. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { applyRestore } from '../../electron/core/backup/applyRestore.ts'
import { type Backup, planRestore } from '../../electron/core/backup/restorePlan.ts'
import { backUpDay } from '../../electron/storage/dailyBackups.ts'
import { writeBackup } from '../../electron/storage/backupFile.ts'
import { createCatalogStore } from '../../electron/storage/catalogStore.ts'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { presentIn } from '../../electron/storage/wholeJournal.ts'
import { createRecovery } from '../../electron/wiring/journalRecovery.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { started } from '../support/brokenRowsFixture.ts'
import { aRef, memoryAccounts, silentLog } from '../support/fakes.ts'
import { anAccount, anEntry, aPosting, HOUR, NOW } from '../support/samples.ts'

const journalIn = (folder: string) => join(folder, 'journal.sqlite')

/** `count` entries of an hour that end `hoursAgo`, each with a posting that arrived. */
const work = (count: number, hoursAgo: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => {
    const startedAt = NOW - (hoursAgo + count - at) * HOUR
    const entry = anEntry({
      id: `${prefix}${at}`,
      startedAt,
      endedAt: startedAt + HOUR,
      description: `work ${prefix}${at} `.repeat(9),
    })
    const posting = aPosting({
      id: `p-${entry.id}`,
      entryId: entry.id,
      state: 'accepted',
      startedAt,
      endedAt: startedAt + HOUR,
    })
    return { entry, posting: { ...posting, remote: aRef(posting, `r-${entry.id}`) } }
  })

/** Sixty entries that the backup of yesterday has, and ten of since. */
export async function writeProfile(folder: string): Promise<void> {
  const { database } = openDatabase(journalIn(folder), NOW)
  const journal = createJournal(database)
  const add = (made: ReturnType<typeof work>) =>
    journal.commit(
      made.flatMap(({ entry, posting }) => [
        { kind: 'saveEntry' as const, entry },
        { kind: 'savePosting' as const, posting },
      ]),
    )
  add(work(60, 24, 'before'))
  const needs = {
    journal: journalIn(folder),
    folder,
    settings: defaultSettings,
    accounts: [],
    now: NOW - 20 * HOUR,
    version: '1.0.0',
  }
  await backUpDay(folder, '2026-11-19', { write: (to) => writeBackup(to, needs) })
  add(work(10, 2, 'since'))
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}

export interface Damage {
  kind: 'cut' | 'flipped' | 'overwritten' | 'emptied' | 'gone' | 'rows'
  /** In [0, 1). */
  dice: number[]
}

/** A copy of the profile, damaged. */
export function damagedCopy(profile: string, folder: string, { kind, dice }: Damage): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  cpSync(profile, folder, { recursive: true })
  const path = journalIn(folder)
  const { size } = statSync(path)
  const below = (most: number, at: number) => Math.floor((dice[at % dice.length] ?? 0) * most)
  switch (kind) {
    case 'cut':
      return truncateSync(path, 1 + below(size - 1, 0))
    case 'emptied':
      return writeFileSync(path, '')
    case 'gone':
      return rmSync(path)
    case 'flipped': {
      const bytes = readFileSync(path)
      for (let at = 0; at < 200; at++) {
        const place = below(size, at)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8))
      }
      return writeFileSync(path, bytes)
    }
    case 'overwritten': {
      const bytes = readFileSync(path)
      const from = below(size - 512, 0)
      for (let at = from; at < Math.min(size, from + 512 * (1 + below(16, 1))); at++)
        bytes[at] = (at * 31 + below(256, 2)) & 0xff
      return writeFileSync(path, bytes)
    }
    case 'rows':
      return breakRows(path, dice)
  }
}

const brokenValues = {
  target: `'{"accountId":"a1'`,
  tags: `'["a"'`,
  pauses: `'[{"startedAt":"then"}]'`,
  started_at: '9007199254740993',
}

function breakRows(path: string, dice: number[]): void {
  const database = new DatabaseSync(path)
  const names = Object.keys(brokenValues) as (keyof typeof brokenValues)[]
  database.exec('PRAGMA ignore_check_constraints = ON')
  dice.slice(0, 8).forEach((throws, at) => {
    const column = names[at % names.length] ?? 'target'
    const row = `before${Math.floor(throws * 60)}`
    database.prepare(`UPDATE entry SET ${column} = ${brokenValues[column]} WHERE id = ?`).run(row)
  })
  database.close()
}

/** Starts Stint on the folder; `restore` does what the button of the offer does, in the same run. */
export async function startedOn(folder: string) {
  const app = started(journalIn(folder))
  const { database, journal, engine, clock, opened } = app
  const accounts = [anAccount()]
  const planFor = (backup: Backup) =>
    planRestore(
      backup,
      { ...presentIn(database), accountIds: new Set(accounts.map(({ id }) => id)) },
      { now: NOW, amends: () => true, rebuild: engine.rebuildPosting },
    )
  const recovery = createRecovery({
    engine,
    journal,
    database,
    clock,
    log: silentLog,
    folder,
    accountIds: () => [switchedOff],
    planFor,
    async carryOut(backup, done) {
      const into = {
        journal,
        accounts: memoryAccounts(accounts),
        catalogs: createCatalogStore(database),
        settings: { settings: () => defaultSettings, change: () => {} },
        ownsCatalog: () => false,
      }
      applyRestore(into, backup, planFor(backup), null)
      done()
    },
  })
  await recovery.offer(opened, true)
  await recovery.examine()
  return {
    ...app,
    recovery,
    notice: () => engine.notices.list().find(({ id }) => id === 'journal'),
    entries: (): Map<string, Entry> =>
      new Map(journal.entriesBetween(0, Number.MAX_SAFE_INTEGER).map((entry) => [entry.id, entry])),
  }
}

/** An account of which nothing is read before somebody looks. */
export const switchedOff = 'switched off'

export const ofBackup = work(60, 24, 'before').map(({ entry }) => entry)
