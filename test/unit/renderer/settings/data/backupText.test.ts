/** What the settings say of the journal and of backups. */
import { describe, expect, it } from 'vitest'
import { backupText, dailyBackupText, fileSizeText } from '../../../../../renderer/settings/data/backupText.ts'
import type { BackupView } from '../../../../../shared/model/backup.ts'
import { DAY, NOW, ZONE } from '../../../../support/samples.ts'

const view = (change: Partial<BackupView> = {}): BackupView => ({
  id: 'b1',
  name: 'Stint.sqlite',
  madeAt: NOW,
  entries: 3,
  span: { from: NOW - 9 * DAY, to: NOW },
  missing: 2,
  toCheck: 0,
  accounts: [],
  paused: null,
  hasSettings: true,
  unreadable: 0,
  ...change,
})
const words = (change: Partial<BackupView> = {}) => backupText(view(change), ZONE)

describe('the words of a backup', () => {
  it('say when it was made and what it holds', () => {
    expect(words()).toEqual([
      'Stint.sqlite was made on Fri 20 Nov 2026 at 15:00.',
      'It holds 3 entries, from Wed 11 Nov 2026 to Fri 20 Nov 2026.',
      '2 of them are not here, and come back.',
    ])
    expect(words({ entries: 1, missing: 1 })).toContain('It holds 1 entry, of Wed 11 Nov 2026.')
    expect(words({ span: { from: NOW, to: NOW } })[1]).toBe('It holds 3 entries, all of Fri 20 Nov 2026.')
    expect(words({ entries: 0, span: null, missing: 0 })[1]).toBe('It holds no entries.')
  })

  it.each([
    [3, 0, 'All of that is here already: nothing is missing.'],
    [3, 1, '1 of them is not here, and comes back.'],
    [3, 3, 'None of them is here: all come back.'],
    [1, 1, 'It is not here, and comes back.'],
  ])('of %d entries, %d missing: %s', (entries, missing, said) => expect(words({ entries, missing })).toContain(said))

  it('say what of it can’t be read', () => {
    expect(words({ unreadable: 1 })).toContain('1 of its records can’t be read and is kept as text.')
    expect(words({ unreadable: 2, span: null, entries: 0 })).toContain(
      '2 of its records can’t be read and are kept as text.',
    )
  })

  it('say what is checked, what is paused and where to log in', () => {
    expect(words({ toCheck: 1, paused: 'Website', accounts: ['anna', 'bob'] }).slice(3)).toEqual([
      '1 of these is looked for on its server first, and only sent if it isn’t there.',
      'The timer on Website ran when it was made. It comes back paused at that time.',
      'Accounts that come back: anna, bob. You may have to log in to them once more.',
    ])
    expect(words({ toCheck: 2 })[3]).toContain('2 of these are')
  })
})

describe('the words of the journal', () => {
  it.each([
    [0, '1 KB'],
    [840_200, '840 KB'],
    [12_440_000, '12.4 MB'],
  ])('%d bytes are %s', (bytes, said) => expect(fileSizeText(bytes)).toBe(said))

  it('name the latest backup that was made by itself', () => {
    const info = { path: '', bytes: 0, kept: null, unreadable: 0 }
    expect(dailyBackupText(info)).not.toContain('latest')
    const kept = { count: 2, latest: '2026-11-20' }
    expect(dailyBackupText({ ...info, kept })).toContain('The latest is of Fri 20 Nov 2026.')
  })
})
