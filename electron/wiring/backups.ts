/** Wires what is done with all that is kept: backing it up, restoring it, and saying how things stand. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { BackupView, DataInfo } from '../../shared/model/backup.ts'
import { AppError } from '../../shared/errors.ts'
import { localDate, wallClock } from '../../shared/time/zonedTime.ts'
import { diagnosticsOf } from '../core/backup/diagnostics.ts'
import { unreadableText } from '../core/backup/unreadableText.ts'
import type { Engine } from '../core/engine.ts'
import { type Backup, type RestorePlan, planRestore, restoredNotice } from '../core/backup/restorePlan.ts'
import type { CatalogStore, Clock, Journal, Log } from '../core/ports/ports.ts'
import { applyRestore as apply } from '../core/backup/applyRestore.ts'
import { askWhere, askWhich, showInFolder } from '../system/fileDialogs.ts'
import { t } from '../system/messages.ts'
import { type BackupFile, type BackupNeeds, readBackup, writeBackup } from '../storage/backupFile.ts'
import { isSameFile, textOf, writeWhole } from '../storage/atomicWrite.ts'
import { createRecovery } from './journalRecovery.ts'
import { backupsFolder, backUpDay, keptDays, pathBefore } from '../storage/dailyBackups.ts'
import type { SettingsFile } from '../storage/settingsFile.ts'
import { presentIn, rowsOf } from '../storage/wholeJournal.ts'

export interface BackupsNeeds {
  engine: Engine
  journal: Journal
  database: DatabaseSync
  catalogs: CatalogStore
  file: SettingsFile
  clock: Clock
  log: Log
  newId: () => string
  /** The app's data folder. */
  folder: string
  version: string
  /** What diagnostics say of the machine. */
  machine: () => Record<string, string | number | boolean>
  /** Ends this run and begins another one, which reads everything anew. */
  relaunch: () => void
}

const sqlite = () => ({ name: t().data.kind, extensions: ['sqlite'] })
const json = { name: 'JSON', extensions: ['json'] }
const plainText = () => ({ name: t().data.text, extensions: ['txt'] })

/** The first backup of a day waits until the app stands; later ones come when the day is new, ms. */
const firstBackupAfterMs = 60_000
const checkEveryMs = 3_600_000

/** How much of the log's end is read, characters, and how many lines of it are shown. */
const logTail = 100_000
const logLines = 200

export function createBackups(needs: BackupsNeeds) {
  const { engine, journal, database, catalogs, file, clock, log, folder, version } = needs
  const path = join(folder, 'journal.sqlite')
  const today = () => localDate(clock.now(), clock.zone())
  const about = (): BackupNeeds => ({
    journal: path,
    folder,
    settings: file.settings(),
    accounts: file.accounts.list(),
    now: clock.now(),
    version,
  })
  let chosen: { id: string; backup: BackupFile } | null = null
  let shown: string | null = null
  let cancel = clock.after(firstBackupAfterMs, keep)

  function keep(): void {
    cancel = clock.after(checkEveryMs, keep)
    const write = (to: string) => writeBackup(to, about())
    void backUpDay(folder, today(), { write, keepsAll: recovery.isOpen() }).catch((error: unknown) =>
      log.warn('no daily backup', { error: String(error) }),
    )
  }

  const recovery = createRecovery({
    engine,
    journal,
    database,
    clock,
    log,
    folder,
    accountIds: () => file.accounts.list().map(({ id }) => id),
    planFor,
    carryOut: (backup, done) => carryOut(backup, false, done),
  })

  function info(): DataInfo {
    const days = keptDays(folder)
    const bytes = [path, `${path}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.size ?? 0)
    const latest = days.at(-1)
    return {
      path,
      bytes: bytes.reduce((sum, size) => sum + size),
      kept: latest === undefined ? null : { count: days.length, latest },
      unreadable: journal.setAside().length,
    }
  }

  async function backUp(): Promise<string | null> {
    const to = await askWhere(t().data.backUp, `Stint ${today()}.sqlite`, sqlite())
    if (to === null) return null
    await refuseOwn(to, t().data.inUse)
    await writeBackup(to, about())
    return to
  }

  async function refuseOwn(chosenPath: string, message: string): Promise<void> {
    const own = ['', '-wal', '-shm'].map((suffix) => path + suffix).concat(join(folder, 'settings.json'))
    const same = await Promise.all(own.map((one) => isSameFile(one, chosenPath)))
    if (same.includes(true)) throw new AppError('file', message)
  }

  /** What restoring it would do as things stand now. */
  function planFor(backup: Backup): RestorePlan {
    const present = { ...presentIn(database), accountIds: new Set(file.accounts.list().map(({ id }) => id)) }
    const amends = (accountId: string) => engine.accounts.planningRulesOf(accountId).abilities.amends
    return planRestore(backup, present, { now: engine.waitClock.now(), amends, rebuild: engine.rebuildPosting })
  }

  async function chooseBackup(): Promise<BackupView | null> {
    chosen = null
    const start = existsSync(backupsFolder(folder)) ? backupsFolder(folder) : folder
    const from = await askWhich(t().data.restore, start, sqlite())
    if (from === null) return null
    await refuseOwn(from, t().data.isJournal)
    const backup = await readBackup(from, folder)
    const { missing, toCheck, accounts, paused, unreadable } = planFor(backup)
    chosen = { id: needs.newId(), backup }
    const begins = backup.entries.map(({ startedAt }) => startedAt)
    const [first] = begins
    return {
      id: chosen.id,
      name: backup.name,
      madeAt: backup.madeAt,
      entries: begins.length,
      span: first === undefined ? null : { from: first, to: begins.at(-1) ?? first },
      missing: missing.length,
      toCheck,
      accounts: accounts.map(({ label }) => label),
      paused: paused?.target.project ?? null,
      hasSettings: backup.settings !== null,
      unreadable,
    }
  }

  async function restore(id: string, withSettings: boolean): Promise<void> {
    if (chosen?.id !== id) throw new AppError('file', t().data.notChosen)
    await carryOut(chosen.backup, withSettings)
  }

  async function carryOut(backup: Backup, withSettings: boolean, done = () => {}): Promise<void> {
    const stamp = wallClock(clock.now(), clock.zone()).slice(0, 19).replace('T', ' ').replaceAll(':', '-')
    // First of all: what is here is never only in one place.
    const before = pathBefore(folder, stamp)
    await writeBackup(before, about())
    const plan = planFor(backup)
    const settings = withSettings ? backup.settings : null
    const { accounts } = file
    const ownsCatalog = (accountId: string) => engine.accounts.planningRulesOf(accountId).rules.editsCatalog
    apply({ journal, accounts, catalogs, settings: file, ownsCatalog }, backup, plan, settings)
    chosen = null
    done()
    log.info('restored', { accounts: plan.accounts.length, cutOff: plan.toCheck })
    try {
      engine.notices.raise(restoredNotice(plan, basename(before)))
    } finally {
      needs.relaunch()
    }
  }

  async function diagnostics(): Promise<string> {
    const { settings, accounts, notices } = engine.snapshot()
    shown = diagnosticsOf({
      now: clock.now(),
      zone: clock.zone(),
      machine: { stint: version, ...needs.machine() },
      settings,
      accounts,
      journal: await rowsOf(database),
      journalBytes: info().bytes,
      notices: notices.map(({ id }) => id),
      log: tailOf(join(folder, 'logs', 'main.log')),
    })
    return shown
  }

  return {
    offerLost: recovery.offer,
    restoreLost: recovery.restoreLost,
    forgetLost: recovery.forget,
    info,
    show: () => showInFolder(path),
    backUp,
    chooseBackup,
    restore,
    diagnostics,
    /** Writes what was last shown. */
    async saveDiagnostics(): Promise<string | null> {
      const text = shown ?? (await diagnostics())
      const to = await askWhere(t().data.saveDiagnostics, t().data.diagnosticsName(today()), json)
      if (to === null) return null
      await refuseOwn(to, t().data.inUse)
      await writeWhole(to, textOf(text))
      return to
    },
    /** Writes what could not be read, one after the other. */
    async saveUnreadable(): Promise<string | null> {
      const to = await askWhere(t().data.saveUnreadable, t().data.unreadableName(today()), plainText())
      if (to === null) return null
      await refuseOwn(to, t().data.inUse)
      await writeWhole(to, textOf(unreadableText(journal.setAside())))
      return to
    },
    close() {
      cancel()
      recovery.close()
    },
  }
}

function tailOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').slice(-logTail).trimEnd().split('\n').slice(-logLines)
  } catch {
    return []
  }
}
