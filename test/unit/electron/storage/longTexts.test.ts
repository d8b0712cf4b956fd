/** Texts that are too long, in files that were edited, written by an earlier version or brought by a backup. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCatalogStore } from '../../../../electron/storage/catalogStore.ts'
import { openSettings } from '../../../../electron/storage/settingsFile.ts'
import { limits } from '../../../../shared/limits.ts'
import { tempFolder, tempJournal } from '../../../support/files.ts'
import { aCatalog, anAccount, anEntry, aPosting, aTarget, NOW } from '../../../support/samples.ts'

const long = 'x'.repeat(2_000_000)

describe('settings with a label of 2 MB', () => {
  it('open with the label cut, and the file is small again', () => {
    const folder = tempFolder()
    const path = join(folder, 'settings.json')
    writeFileSync(path, JSON.stringify({ accounts: [anAccount({ label: `\u001B[2J${long}` })] }))
    const { accounts, problem } = openSettings(folder, NOW)
    const [account] = accounts.list()
    expect(account?.label).toHaveLength(limits.labelLength)
    expect(account?.label).toMatch(/^\[2Jx+…$/)
    expect(problem).toBeNull()
    expect(readFileSync(path, 'utf8').length).toBeLessThan(5_000)
    expect(openSettings(folder, NOW).accounts.list()).toEqual([account])
  })

  it.each(['id', 'baseUrl', 'options'])('that has such a value as %s loses the account, and says so', (field) => {
    const folder = tempFolder()
    const value = { id: long, baseUrl: `https://${long}.example`, options: { live: long } }[field]
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ accounts: [anAccount(), { ...anAccount({ id: 'a2' }), [field]: value }] }),
    )
    const { accounts, problem } = openSettings(folder, NOW)
    expect(accounts.list().map(({ id }) => id)).toEqual(['a1'])
    expect(problem).not.toBeNull()
  })
})

describe('a journal with texts that are too long', () => {
  it('gives them cut', () => {
    const { journal } = tempJournal()
    const target = aTarget({ project: long, customer: long })
    const tags = Array.from({ length: 500 }, () => long.slice(0, 500))
    const entry = anEntry({ target, description: long, tags })
    const error = { kind: 'rejected', message: long } as const
    journal.commit([
      { kind: 'saveEntry', entry },
      { kind: 'savePosting', posting: aPosting({ target, description: long, state: 'rejected', error }) },
    ])
    const [read] = journal.unsentEntries()
    const [posting] = journal.postings(['e1'])
    expect(read?.target.project).toMatch(/^x{199}…$/)
    expect(read?.description).toHaveLength(limits.noteLength)
    expect(read?.tags).toHaveLength(limits.tagsPerEntry)
    expect(posting?.error?.message).toHaveLength(limits.messageLength)
    expect(posting?.target.customer).toHaveLength(limits.nameLength)
  })
})

it('a catalog that an earlier version stored with long names is given with them cut', () => {
  const { database } = tempJournal()
  const store = createCatalogStore(database)
  const catalog = aCatalog({ activities: [{ id: '1', projectId: null, name: long, number: long, color: null }] })
  store.save('a1', { catalog, facts: null, fetchedAt: NOW })
  const [activity] = store.load('a1')?.catalog.activities ?? []
  expect([activity?.name.length, activity?.number?.length]).toEqual([limits.nameLength, limits.nameLength])
})
