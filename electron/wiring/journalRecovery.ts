/** Wires what happens where the journal, or rows of it, were lost: the newest good backup is offered, and brought back on a word. */
import { basename, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { dayStart } from '../../shared/time/zonedTime.ts'
import { lostJournalNotice, lostRowsNotice, type Recovered, withRest } from '../core/backup/lostJournal.ts'
import { onlyOf } from '../core/backup/lostRows.ts'
import type { Backup, RestorePlan } from '../core/backup/restorePlan.ts'
import type { Engine } from '../core/engine.ts'
import {
  type LostJournal,
  lostJournal,
  offeredRows,
  recordOfLine,
  recordsLeft,
  wantedRecords,
} from '../core/journalState.ts'
import { warning } from '../core/notices.ts'
import { t as core } from '../core/backup/messages.ts'
import type { Clock, Journal, Log } from '../core/ports/ports.ts'
import { keptDays } from '../storage/dailyBackups.ts'
import { readDamaged } from '../storage/damagedJournal.ts'
import { mendIndexes, type Opened } from '../storage/database.ts'
import { newestGoodBackup } from '../storage/goodBackup.ts'
import { recordsOf } from '../storage/setAsideRecords.ts'
import { rowsOf } from '../storage/wholeJournal.ts'
import { t } from '../system/messages.ts'

/** Long enough for the first clicks, ms. */
const examineAfterMs = 5_000

/** How far back records are read from servers where there is no backup, ms: what a month still shows. */
const withoutBackupMs = 31 * 24 * 3_600_000

export interface RecoveryNeeds {
  engine: Pick<Engine, 'notices' | 'failed'>
  journal: Journal
  database: DatabaseSync
  clock: Clock
  log: Log
  /** The app's data folder. */
  folder: string
  accountIds: () => string[]
  planFor: (backup: Backup) => RestorePlan
  /** Restores all of it, runs `done` and starts Stint anew. */
  carryOut: (backup: Backup, done: () => void) => Promise<void>
}

export function createRecovery(needs: RecoveryNeeds) {
  const { engine, journal, database, clock, log, folder, accountIds, planFor, carryOut } = needs
  const { notices } = engine
  let cancel = clock.after(examineAfterMs, () => void examine())

  /** What there is to bring back; `recovered` null: nothing. */
  async function look({ kind, at, keptAs }: LostJournal) {
    const { backup, skipped } = await newestGoodBackup(folder, ({ madeAt }) => madeAt < at)
    const rest = kind === 'damaged' && keptAs !== null ? await readDamaged(join(folder, keptAs), folder) : null
    return { recovered: withRest(backup, rest), hasBackup: backup !== null, skipped }
  }

  /** The entries among those that could not be read that the backup has; null: none. */
  async function lostRows(): Promise<Recovered | null> {
    const rows = journal.setAside()
    const isWanted = (one: Backup) => planFor(onlyOf(one, rows)).missing.length > 0
    const { backup } = await newestGoodBackup(folder, isWanted)
    return backup && { backup: onlyOf(backup, rows), fromRest: [] }
  }

  /** Looks at all of the journal beside the clicks: what is broken is not only found when it is needed. */
  async function examine(): Promise<void> {
    try {
      if (!mendIndexes(database)) {
        const say = core().lost
        return notices.raise(warning('journal', say.damagedNow, say.startAgain))
      }
      if ((await rowsOf(database)).broken.rows.length > 0) journal.setAsideBroken()
      await setImmediate()
      await offerRows()
    } catch (error) {
      log.warn('journal not examined', { error: String(error) })
    }
  }

  /** Once for each row that could not be read. */
  async function offerRows(): Promise<void> {
    const rows = journal.setAside().length
    if (rows <= offeredRows.read(journal) || lostJournal.read(journal)) return
    const found = await lostRows()
    if (found) notices.raise(lostRowsNotice(planFor(found.backup).missing.length, found.backup.madeAt, clock.zone()))
    offeredRows.write(journal, rows)
  }

  /** Records of postings that are back belong to them again. */
  function releaseRecords({ entries }: Backup): void {
    for (const { accountId, id } of recordsOf(journal.setAside(), new Set(entries.map((entry) => entry.id)))) {
      const left = recordsLeft(accountId)
      const others = left.read(journal).filter((line) => recordOfLine(line).id !== id)
      journal.setMeta(left.key, others.join('\n') || null)
    }
  }

  /** What was sent in that time is at the servers alone. */
  function wantRecords(from: number, to: number): void {
    for (const accountId of accountIds()) wantedRecords(accountId).write(journal, { from, to })
  }

  function forget(): void {
    lostJournal.write(journal, null)
  }

  return {
    /** Before anything else is written into a new journal. `wasUsed`: there is an account here. Never throws. */
    async offer({ found: what, movedTo }: Opened, wasUsed: boolean): Promise<void> {
      try {
        const isLost = what !== 'journal' && (movedTo !== null || wasUsed || keptDays(folder).length > 0)
        if (isLost) lostJournal.write(journal, { kind: what, at: clock.now(), keptAs: movedTo && basename(movedTo) })
        const lost = lostJournal.read(journal)
        if (!lost) return
        const found = await look(lost)
        if (isLost && !found.recovered) wantRecords(lost.at - withoutBackupMs, lost.at)
        notices.raise(lostJournalNotice({ lost, ...found, zone: clock.zone() }))
      } catch (error) {
        engine.failed('display', error, 'lost journal')
      }
    },
    /** Throws AppError 'file' where nothing is there to come back any more. */
    async restoreLost(): Promise<void> {
      const lost = lostJournal.read(journal)
      const recovered = lost ? (await look(lost)).recovered : await lostRows()
      if (!recovered) throw new AppError('file', t().data.notChosen)
      await carryOut(recovered.backup, () => {
        // The day of the backup was not over.
        if (lost) wantRecords(dayStart(recovered.backup.madeAt, clock.zone()), lost.at)
        else releaseRecords(recovered.backup)
        forget()
        notices.clear('journal')
      })
    },
    examine,
    /** The person goes on without. */
    forget,
    /** Backups of before are still needed. */
    isOpen: () => lostJournal.read(journal) !== null,
    close: () => cancel(),
  }
}
