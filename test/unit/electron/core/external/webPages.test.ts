/** What is opened in the browser, and what never is. */
import { describe, expect, it } from 'vitest'
import { createWebPages } from '../../../../../electron/core/external/webPages.ts'
import type { AccountConnection } from '../../../../../electron/core/ports/ports.ts'
import { kimai2 } from '../../../../../electron/providers/kimai2/index.ts'
import { tempJournal } from '../../../../support/files.ts'
import { fakeProvider } from '../../../../support/fakes.ts'
import { anEntry, aPosting, NOW } from '../../../../support/samples.ts'

function pages({ remoteId = '7', provider = kimai2(() => Promise.reject(new Error('no network'))) } = {}) {
  const { journal } = tempJournal()
  const remote = { id: remoteId, startedAt: NOW, endedAt: NOW, note: null }
  journal.commit([
    { kind: 'saveEntry', entry: anEntry({ description: 'Fix https://example.com/issues/7' }) },
    { kind: 'savePosting', posting: aPosting({ state: 'accepted', remote }) },
  ])
  const opened: string[] = []
  const made = createWebPages({
    journal,
    connectionOf: async () =>
      ({ provider, connection: { baseUrl: 'https://time.example.com/kimai' } }) as unknown as AccountConnection,
    open: (url) => opened.push(url),
  })
  return { ...made, opened }
}

describe('a link in a note', () => {
  it('is opened as it stands there', () => {
    const { openLink, opened } = pages()
    openLink({ entryId: 'e1', url: 'https://example.com/issues/7' })
    expect(opened).toEqual(['https://example.com/issues/7'])
  })

  it('is not opened where it stands in no note', () => {
    const { openLink, opened } = pages()
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'https://example.com/issues/7#x']) {
      expect(() => openLink({ entryId: 'e1', url })).toThrow(expect.objectContaining({ kind: 'rejected' }))
    }
    expect(() => openLink({ entryId: 'e2', url: 'https://example.com/issues/7' })).toThrow(
      expect.objectContaining({ kind: 'notFound' }),
    )
    expect(opened).toEqual([])
  })
})

describe('a record at its provider', () => {
  it('is opened on its page, below the folder in which Kimai is', async () => {
    const { openRecord, opened } = pages()
    await openRecord({ entryId: 'e1' })
    expect(opened).toEqual(['https://time.example.com/kimai/en/timesheet/7/edit'])
  })

  it('is not opened for an id that is no number, or at a provider whose pages aren’t known', async () => {
    for (const { openRecord, opened } of [pages({ remoteId: '../7' }), pages({ provider: fakeProvider() })]) {
      await expect(openRecord({ entryId: 'e1' })).rejects.toMatchObject({ kind: 'notFound' })
      expect(opened).toEqual([])
    }
  })
})
