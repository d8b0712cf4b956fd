import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf, writeWhole } from '../../../../electron/storage/atomicWrite.ts'
import { writeBackup } from '../../../../electron/storage/backupFile.ts'
import { backUpDay } from '../../../../electron/storage/dailyBackups.ts'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { guardProfile } from '../../../../electron/storage/ownFiles.ts'
import { openSettings } from '../../../../electron/storage/settingsFile.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { tempFolder } from '../../../support/files.ts'
import { anAccount, anEntry, NOW } from '../../../support/samples.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
/** All files and folders in it, with who may do what. */
const modesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const path = join(folder, name)
    return `${statSync(path).isDirectory() ? 'folder' : 'file'} ${modeOf(path)}`
  })

describe.runIf(process.platform !== 'win32')('what Stint keeps', () => {
  it('is made so that only the person may read it', async () => {
    const folder = join(tempFolder(), 'data')
    const path = join(folder, 'journal.sqlite')
    const { database } = openDatabase(path, NOW)
    const file = openSettings(folder, NOW)
    file.accounts.save(anAccount())
    createJournal(database).commit([{ kind: 'saveEntry', entry: anEntry() }])
    const about = { journal: path, folder, settings: defaultSettings, accounts: [], now: NOW, version: '1.0.0' }
    await backUpDay(folder, '2026-11-20', { write: (to) => writeBackup(to, about) })
    await writeWhole(join(folder, 'diagnostics.json'), textOf('{}'))
    expect(modeOf(folder)).toBe('700')
    expect(readdirSync(folder)).toContain('journal.sqlite-wal')
    expect(new Set(modesIn(folder))).toEqual(new Set(['file 600', 'folder 700']))
    database.close()
  })

  it('is taken from others where an earlier version let them read it; files of others stay as they are', () => {
    const folder = tempFolder()
    const elsewhere = join(tempFolder(), 'elsewhere.txt')
    for (const part of ['logs', 'backups']) mkdirSync(join(folder, part), { mode: 0o755 })
    const names = ['journal.sqlite', 'journal.sqlite-wal', 'settings.json', 'settings.last-good.json']
    const own = [...names, 'logs/main.log', 'backups/Stint 2026-11-20.sqlite'].map((name) => join(folder, name))
    for (const path of [...own, elsewhere]) {
      writeFileSync(path, '')
      chmodSync(path, 0o644)
    }
    symlinkSync(elsewhere, join(folder, 'journal.link'))
    chmodSync(folder, 0o755)
    guardProfile(folder)
    expect(modeOf(folder)).toBe('700')
    expect(['logs', 'backups'].map((part) => modeOf(join(folder, part)))).toEqual(['700', '700'])
    for (const path of own) expect(modeOf(path), path).toBe('600')
    expect(modeOf(elsewhere)).toBe('644')
  })

  it('a folder that is not there, or of a system without such modes, is no failure', () => {
    expect(() => guardProfile(join(tempFolder(), 'none'))).not.toThrow()
    expect(() => guardProfile(tempFolder(), 'win32')).not.toThrow()
  })
})
