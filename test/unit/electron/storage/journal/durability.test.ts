import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../../../electron/storage/journal.ts'
import { opened, tempFolder, tempJournal } from '../../../../support/files.ts'
import { anEntry, aPosting, HOUR, NOW } from '../../../../support/samples.ts'

function aJournal() {
  const path = join(tempFolder(), 'journal.sqlite')
  const database = opened(path)
  return { database, path, journal: createJournal(database) }
}

describe('the journal file', () => {
  it('is written ahead and synced with every commit', () => {
    const { database } = aJournal()
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
  })

  it('is the same after it was closed and opened again', () => {
    const { journal, database, path } = aJournal()
    journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: aPosting() },
    ])
    database.close()
    const again = createJournal(opened(path))
    expect(again.lastEnded()).toEqual(anEntry())
    expect(again.postings(['e1'])).toEqual([aPosting()])
  })

  it('holds every commit that was answered when the process is gone without a word', () => {
    const { journal, path } = aJournal()
    const copy = join(tempFolder(), 'journal.sqlite')
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ endedAt: null }) }])
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix)
    expect(createJournal(opened(copy)).running()).toEqual(anEntry({ endedAt: null }))
  })

  it('holds whole commits only, wherever a write was torn', () => {
    const { journal, path } = tempJournal()
    const count = 4
    for (let at = 0; at < count; at++) {
      const times = { startedAt: NOW + at * HOUR, endedAt: NOW + (at + 1) * HOUR }
      journal.commit([
        { kind: 'saveEntry', entry: anEntry({ id: `e${at}`, ...times }) },
        { kind: 'savePosting', posting: aPosting({ id: `p${at}`, entryId: `e${at}`, ...times }) },
      ])
    }
    const folder = tempFolder()
    const whole = statSync(`${path}-wal`).size
    const seen = new Set<number>()
    // Lengths that fall into every commit, off the bounds of its pages.
    for (let length = whole; length > 0; length -= Math.ceil(whole / 14)) {
      const copy = join(folder, `${length}.sqlite`)
      for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix)
      truncateSync(`${copy}-wal`, length)
      const database = opened(copy)
      database.exec('PRAGMA synchronous = OFF')
      const torn = createJournal(database)
      const entries = torn.entriesBetween(0, NOW + 99 * HOUR).map(({ id }) => id)
      expect(entries.toReversed()).toEqual(Array.from({ length: entries.length }, (_, at) => `e${at}`))
      expect(torn.postings(entries)).toHaveLength(entries.length)
      seen.add(entries.length)
    }
    expect([...seen]).toEqual([4, 3, 2, 1, 0])
  })
})
