/** The backups that Stint makes by itself: one a day, those of a week, in a folder beside the journal. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** How many days are kept. */
const most = 7

const daily = /^Stint (\d{4}-\d{2}-\d{2})\.sqlite$/

export const backupsFolder = (folder: string): string => join(folder, 'backups')

/** The path for one of that local date ("2026-11-20"), its folder made; null: it is there already. */
export function pathForDay(folder: string, date: string): string | null {
  if (keptDays(folder).includes(date)) return null
  mkdirSync(backupsFolder(folder), { recursive: true })
  return join(backupsFolder(folder), `Stint ${date}.sqlite`)
}

/** Where the journal is kept as it was before a restore, its folder made; `stamp`: "2026-11-20 14-00-00". */
export function pathBefore(folder: string, stamp: string): string {
  mkdirSync(backupsFolder(folder), { recursive: true })
  return join(backupsFolder(folder), `Stint before restoring ${stamp}.sqlite`)
}

/** The local dates of which there is one, the latest last. */
export function keptDays(folder: string): string[] {
  try {
    const dates = readdirSync(backupsFolder(folder)).flatMap((name) => daily.exec(name)?.[1] ?? [])
    return dates.toSorted()
  } catch {
    return []
  }
}

/** Drops all but the latest days. */
export function dropOld(folder: string): void {
  for (const date of keptDays(folder).slice(0, -most)) {
    rmSync(join(backupsFolder(folder), `Stint ${date}.sqlite`), { force: true })
  }
}
