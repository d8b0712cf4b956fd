/** A restore happens as a whole, or not at all. */
import { describe, expect, it } from 'vitest'
import type { Backup } from '../../../../../electron/core/backup/restorePlan.ts'
import { planRestore } from '../../../../../electron/core/backup/restorePlan.ts'
import { applyRestore } from '../../../../../electron/core/backup/applyRestore.ts'
import type { Settings } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { breakable, memoryAccounts, memoryCatalogs } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { aCatalog, anAccount, anEntry, aPosting, NOW } from '../../../../support/samples.ts'

const local = anAccount({ id: 'local::me', provider: 'local' })
const oldProject = { ...aCatalog().projects[0], id: '9', name: 'Made in Stint' } as const
const cached = (catalog = aCatalog()) => ({ catalog, facts: null, fetchedAt: NOW })
const theirs = { ...defaultSettings, theme: 'dark' as const, startAtLogin: true }

function createFixture() {
  const { journal } = tempJournal()
  const broken = breakable(journal)
  const accounts = memoryAccounts([local])
  const catalogs = memoryCatalogs()
  catalogs.save(local.id, cached())
  let now: Settings = defaultSettings
  const settings = { settings: () => now, change: (next: Settings) => void (now = next) }
  const backup: Backup = {
    madeAt: NOW,
    settings: theirs,
    accounts: [local, anAccount()],
    entries: [anEntry()],
    postings: [aPosting()],
    removals: [],
    gaps: [],
    catalogs: new Map([
      [local.id, cached(aCatalog({ projects: [{ ...aCatalog().projects[0]!, ...oldProject }] }))],
      ['a1', cached()],
    ]),
    left: new Map([['a1', '5 3']]),
  }
  const present = { entries: [], postings: [], gapIds: new Set<string>(), accountIds: new Set([local.id]) }
  const plan = planRestore(backup, present, { now: NOW, amends: () => true, rebuild: () => null })
  const ownsCatalog = (accountId: string) => accountId.startsWith('local:')
  const into = { journal: broken, accounts, catalogs, settings, ownsCatalog }
  const state = () => ({
    accounts: accounts.list().map(({ id }) => id),
    theme: now.theme,
    startAtLogin: now.startAtLogin,
    projects: catalogs.load(local.id)?.catalog.projects.map(({ name }) => name),
    cache: catalogs.load('a1'),
    entries: journal.entriesBetween(0, NOW * 2).length,
  })
  journal.setMeta('left.a1', '4 2')
  return { broken, journal, run: (given: Settings | null) => applyRestore(into, backup, plan, given), state }
}
const untouched = {
  accounts: [local.id],
  theme: 'system',
  startAtLogin: false,
  projects: ['Website'],
  cache: null,
  entries: 0,
}

describe('a restore', () => {
  it('brings entries, accounts and the projects that are nowhere else; caches come from their servers', () => {
    const { run, state, journal } = createFixture()
    run(null)
    expect(state()).toEqual({
      ...untouched,
      accounts: [local.id, 'a1'],
      projects: ['Website', 'Made in Stint'],
      entries: 1,
    })
    expect(journal.meta('left.a1')).toBe('4 2\n5 3')
  })

  it('brings the settings where that is wanted, but for what is this computer’s', () => {
    const { run, state } = createFixture()
    run(theirs)
    expect(state()).toMatchObject({ theme: 'dark', startAtLogin: false })
  })

  it('changes nothing where the journal refuses', () => {
    const { run, state, broken } = createFixture()
    broken.beforeCommit = () => {
      throw new Error('full')
    }
    expect(() => run(theirs)).toThrow('full')
    expect(state()).toEqual(untouched)
  })
})
