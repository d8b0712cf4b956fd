/** The backups that Stint makes by itself: one a day, those of a week, in a folder beside the journal. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeOwnFolder } from './ownFiles.ts'

/** How many days are kept. */
const mostDays = 7

const daily = /^Stint (\d{4}-\d{2}-\d{2})\.sqlite$/

export const backupsFolder = (folder: string): string => join(folder, 'backups')

export interface BackUpDayNeeds {
  write: (path: string) => Promise<void>
  /** Those of before are still needed: none is dropped. */
  keepsAll?: boolean
}

/** Has the one of that local date ("2026-11-20") written, if there is none, and then drops the oldest. Throws what `write` does. */
export async function backUpDay(
  folder: string,
  date: string,
  { write, keepsAll = false }: BackUpDayNeeds,
): Promise<void> {
  if (keptDays(folder).includes(date)) return
  makeOwnFolder(backupsFolder(folder))
  await write(pathOf(folder, date))
  if (keepsAll) return
  for (const old of keptDays(folder).slice(0, -mostDays)) rmSync(pathOf(folder, old), { force: true })
}

const pathOf = (folder: string, date: string): string => join(backupsFolder(folder), `Stint ${date}.sqlite`)

/** Where the journal is kept as it was before a restore, its folder made; `stamp`: "2026-11-20 14-00-00". */
export function pathBefore(folder: string, stamp: string): string {
  makeOwnFolder(backupsFolder(folder))
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
