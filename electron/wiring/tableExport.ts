/** Tables of what was tracked: to a file that the person chooses, or to the clipboard. */
import type { Engine } from '../core/engine.ts'
import { createCopy, createExport } from '../core/export/exportEntries.ts'
import type { Clock } from '../core/ports/ports.ts'
import type { Settings } from '../../shared/model/snapshot.ts'
import { copyTable } from '../system/clipboard.ts'
import { toXlsx } from '../system/excelFile.ts'
import { saveTable } from '../system/fileDialogs.ts'

export function createTables({ accounts, shownJournal: journal }: Engine, clock: Clock, settings: () => Settings) {
  const accountName = (id: string) => accounts.views().find((account) => account.id === id)?.label ?? id
  const needs = { clock, journal, accountName }
  return {
    exportEntries: createExport({ ...needs, toXlsx, saveTable }),
    copyDays: createCopy({ ...needs, choices: () => settings().exportAs, copy: copyTable }),
  }
}
