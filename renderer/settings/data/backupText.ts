/** The texts about the journal and backups. */
import type { BackupView, DataInfo } from '../../../shared/model/backup.ts'
import { clock, dayNameOfYear, number } from '../../../shared/time/formatTime.ts'
import { t } from '../messages.ts'

/** "840 KB", "12.4 MB" */
export function fileSizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1_000)))} KB`
  return `${number(bytes / 1_000_000, 1)} MB`
}

/** What Stint backs up by itself. */
export function dailyBackupText({ kept }: DataInfo, zone: string): string {
  const say = t().data
  if (!kept) return say.daily
  return `${say.daily} ${say.latest(dayNameOfYear(Date.parse(`${kept.latest}T12:00Z`), zone))}`
}

/** The content of a backup and what a restore does, in sentences. */
export function backupText(backup: BackupView, zone: string): string[] {
  const { name, madeAt, entries, span, missing, toCheck, accounts, paused, unreadable } = backup
  const say = t().backup
  const made = say.made(name, dayNameOfYear(madeAt, zone), clock(madeAt, zone))
  const back = accounts.length === 0 ? [] : [say.accounts(accounts.join(', '))]
  const lost = unreadable > 0 ? [say.unreadable(unreadable)] : []
  if (!span) return [made, say.empty, ...lost, ...back]
  return [
    made,
    contentText(entries, dayNameOfYear(span.from, zone), dayNameOfYear(span.to, zone)),
    missingText(entries, missing),
    ...(toCheck > 0 ? [say.toCheck(toCheck)] : []),
    ...(paused === null ? [] : [say.paused(paused)]),
    ...lost,
    ...back,
  ]
}

function contentText(entries: number, from: string, to: string): string {
  const say = t().backup
  if (entries === 1) return say.holdsOne(from)
  return from === to ? say.holdsOfDay(entries, from) : say.holds(entries, from, to)
}

function missingText(entries: number, missing: number): string {
  const say = t().backup
  if (missing === 0) return say.allHere
  return missing === entries ? say.noneHere(missing) : say.someMissing(missing)
}
