/** What becomes of a row that can't be read, and what the person hears of it. */
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rebuiltPosting } from '../../../../electron/core/sync/rebuildPosting.ts'
import { unreadableText } from '../../../../electron/core/backup/unreadableText.ts'
import type { Change, LostPosting, Posting } from '../../../../electron/core/ports/ports.ts'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { errorKinds } from '../../../../electron/storage/rowSchemas.ts'
import type { Entry } from '../../../../shared/model/snapshot.ts'
import { type ErrorKind, retryOf } from '../../../../shared/errors.ts'
import { aRef } from '../../../support/fakes.ts'
import { fill, lookEverywhere, started } from '../../../support/brokenRowsFixture.ts'
import { type Wound, wound } from '../../../support/brokenValue.ts'
import { tempFolder, tempJournal } from '../../../support/files.ts'
import { anEntry, aPosting, HOUR, MINUTE, NOW, terms } from '../../../support/samples.ts'

/** The rows by their numbers: entry 5 runs, posting 1 was sent as record 17, posting 2 waits. */
function broken(table: string, row: number, column: string, value: string) {
  const path = join(tempFolder(), 'journal.sqlite')
  fill(path)
  expect(wound(path, { table, row, column, value })).toBe(true)
  return path
}

function start(path: string) {
  const app = started(path)
  const seen = lookEverywhere(app)
  const notice = () => app.engine.snapshot().notices.find(({ id }) => id === 'unreadable')
  return { ...app, seen, notice, posting: (id: string) => seen.postings.find((one) => one.id === id) }
}

function begin(...wounded: Parameters<typeof broken>) {
  const app = start(broken(...wounded))
  onTestFinished(app.close)
  return app
}

/** As `begin`, with these rows only. */
function beginWith(wounded: Wound, changes: Change[]) {
  const path = join(tempFolder(), 'journal.sqlite')
  const { database } = openDatabase(path, NOW)
  createJournal(database).commit(changes)
  database.close()
  expect(wound(path, wounded)).toBe(true)
  const app = start(path)
  onTestFinished(app.close)
  return app
}

describe('a posting that can’t be read', () => {
  it('goes on as the record that is known, where it was sent', () => {
    const { posting } = begin('posting', 1, 'content', `'{"'`)
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '17' }, startedAt: NOW - 2 * HOUR })
  })

  it('keeps the id of its record, where that is all that is left', () => {
    const { posting } = begin('posting', 1, 'remote', `'{"'`)
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '17' } })
  })

  it.each(['content', 'attempts', 'state'])('is looked for before anything is sent (%s)', (column) => {
    const { posting, notice } = begin('posting', 2, column, `x'ff'`)
    expect(posting('p2')).toMatchObject({
      state: 'unknown',
      sentAt: NOW,
      startedAt: NOW - 3 * HOUR,
      endedAt: NOW - 2 * HOUR,
    })
    expect(notice()?.message).toContain('Fri 20 Nov, 12:00) was sent. It looks on the server')
  })

  it.each(['account_id', 'content', 'next_attempt_at', 'entry_id'])(
    'is not told of where it is known to have arrived (%s)',
    (column) => {
      const { posting, notice, journal } = begin('posting', 1, column, `'broken'`)
      expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '17' } })
      expect(journal.setAside()).toHaveLength(2)
      expect(notice()).toBeUndefined()
    },
  )

  it('finds its entry again when it lost it', () => {
    const { posting, journal } = begin('posting', 1, 'entry_id', `'nowhere'`)
    expect(posting('p1')).toMatchObject({ entryId: 'e1', state: 'accepted' })
    expect(journal.setAside().at(-1)).toMatchObject({ key: 'p1', why: expect.stringContaining('entry_id') as string })
  })

  it.each(['attempts', 'next_attempt_at', 'state'])(
    'goes on with the entry that lost its id, whatever else of it is broken (%s)',
    (column) => {
      const path = broken('entry', 1, 'id', `'another'`)
      expect(wound(path, { table: 'posting', row: 1, column, value: `'{"'` })).toBe(true)
      const { posting, close } = start(path)
      onTestFinished(close)
      expect(posting('p1')).toMatchObject({ entryId: 'another', remote: { id: '17' }, startedAt: NOW - 2 * HOUR })
    },
  )

  it('is made no part of another entry where its own lost its id', () => {
    const at = NOW - 20 * HOUR
    const pauses = [{ startedAt: at + HOUR, endedAt: at + 2 * HOUR }]
    const half = aPosting({ id: 'p11', entryId: 'e11', startedAt: at, endedAt: at + HOUR })
    const others: [Entry, Entry, Posting, ...Posting[]][] = [
      // It was short, and the next one began within its minute.
      [
        anEntry({ id: 'e10', startedAt: at, endedAt: at + 46_303 }),
        anEntry({ id: 'e11', startedAt: at + 46_303, endedAt: at + HOUR }),
        aPosting({ id: 'p10', entryId: 'e10', startedAt: at, endedAt: at + 46_000 }),
      ],
      // It lies in the pause of another one.
      [
        anEntry({ id: 'e10', ...pauses[0] }),
        anEntry({ id: 'e11', startedAt: at, endedAt: at + 3 * HOUR, pauses }),
        aPosting({ id: 'p10', entryId: 'e10', ...pauses[0] }),
        half,
        { ...half, id: 'p12', part: 1, startedAt: at + 2 * HOUR, endedAt: at + 3 * HOUR },
      ],
      // It ran, and began where another one ended.
      [
        anEntry({ id: 'e10', startedAt: at + HOUR + 500, endedAt: null }),
        anEntry({ id: 'e11', startedAt: at, endedAt: at + HOUR + 500 }),
        aPosting({ id: 'p10', entryId: 'e10', running: true, startedAt: at + HOUR, endedAt: at + HOUR }),
        half,
      ],
    ]
    for (const [own, other, lost, ...its] of others) {
      const { posting, journal } = beginWith({ table: 'entry', row: 1, column: 'id', value: `x'ff00'` }, [
        ...[own, other].map((entry) => ({ kind: 'saveEntry' as const, entry })),
        ...[lost, ...its].map((one) => ({
          kind: 'savePosting' as const,
          posting: { ...one, state: 'accepted' as const, remote: aRef(one, `of ${one.id}`) },
        })),
      ])
      expect([posting('p10'), ...its.map(({ id }) => posting(id)?.entryId)]).toEqual([
        undefined,
        ...its.map(() => 'e11'),
      ])
      expect(journal.meta('left.a1')).toContain('of p10')
    }
  })

  it('of the pieces of an entry is the one that no other posting has', () => {
    const pauses = [{ startedAt: NOW - 40 * MINUTE, endedAt: NOW - 30 * MINUTE }]
    const entry = anEntry({ pauses })
    const first = aPosting({ endedAt: NOW - 40 * MINUTE })
    const lost: LostPosting = {
      id: 'p2',
      part: null,
      startedAt: null,
      state: 'queued',
      remoteId: null,
      remote: null,
      content: null,
    }
    const needs = { entry, have: [first], lost, planning: terms, now: NOW, newId: () => 'new' }
    expect(rebuiltPosting(needs)).toMatchObject({ id: 'p2', startedAt: NOW - 30 * MINUTE, endedAt: NOW, part: 1 })
    expect(rebuiltPosting({ ...needs, lost: { ...lost, id: null }, have: [] })).toBeNull()
  })

  it('says that it isn’t known what was sent, but not where nothing was or its record is known', () => {
    const lost: LostPosting = {
      id: 'p1',
      part: 0,
      startedAt: null,
      state: 'sending',
      remoteId: null,
      remote: null,
      content: null,
    }
    const rebuilt = (change: Partial<LostPosting>) =>
      rebuiltPosting({
        entry: anEntry(),
        have: [],
        lost: { ...lost, ...change },
        planning: terms,
        now: NOW,
        newId: () => 'new',
      })?.sentContentLost ?? false
    for (const state of ['sending', 'unknown', 'accepted', null] as const) expect(rebuilt({ state })).toBe(true)
    for (const state of ['queued', 'rejected'] as const) expect(rebuilt({ state })).toBe(false)
    expect(rebuilt({ remoteId: '17' })).toBe(false)
    const { startedAt: _, ...content } = aPosting()
    expect(rebuilt({ content })).toBe(false)
  })

  it('goes on saying so in the journal', () => {
    const wounded = { table: 'posting', row: 1, column: 'content', value: `x'ff'` }
    const { journal } = beginWith(wounded, [
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: aPosting({ state: 'sending', sentAt: NOW }) },
    ])
    expect(journal.postings(['e1'])).toMatchObject([{ id: 'p1', state: 'unknown', sentContentLost: true }])
  })
})

describe('an entry that can’t be read', () => {
  it('is told with what is left of it, and takes its postings along', () => {
    const { journal, notice, seen } = begin('entry', 1, 'pauses', `'[{"'`)
    expect(seen.entries.map(({ id }) => id)).not.toContain('e1')
    expect(notice()?.message).toContain(
      'An entry (Website, Fri 20 Nov, 13:00) could not be read and is no longer shown.',
    )
    expect(notice()?.message).toMatch(/Nothing is thrown away\. You can save its text under Settings › Data\.$/)
    expect(notice()?.action).toBe('settings')
    const [, ...rows] = journal.setAside()
    expect(rows.map(({ source, key }) => `${source} ${key}`)).toEqual(['posting p1', 'entry e1'])
    // No other posting takes its record for its own.
    expect(journal.meta('left.a1')).toBe(`${NOW - 2 * HOUR} 17`)
  })

  it('stops the timer, if it ran, and says since when', () => {
    const { engine, notice } = begin('entry', 5, 'target', `substr(target, 1, length(target) - 20)`)
    expect(engine.tracker.timer().kind).toBe('idle')
    expect(notice()?.message).toContain('(Website, Fri 20 Nov, since 14:00) could not be read, so the timer is stopped')
  })

  it('is shown in the person’s zone, where only its own is unknown', () => {
    const { seen, notice, journal } = begin('entry', 1, 'zone', `'Mars/Base'`)
    expect(seen.entries.find(({ id }) => id === 'e1')?.zone).toBe('Europe/Berlin')
    expect(notice()?.message).toContain('It is shown in your time zone')
    expect(journal.setAside().at(-1)?.row).toContain('Mars/Base')
  })
})

describe('what the person hears', () => {
  it('is said once, and not again after a restart', async () => {
    const path = broken('entry', 1, 'tags', `'['`)
    const first = start(path)
    expect(first.notice()?.title).toBe('Something in the journal could not be read')
    first.engine.notices.clear('unreadable')
    await first.close()
    const second = start(path)
    onTestFinished(second.close)
    expect(second.notice()).toBeUndefined()
    expect(second.journal.setAside()).toHaveLength(3)
  })

  it('tells several of one day and project apart', () => {
    const path = broken('entry', 1, 'tags', `'['`)
    wound(path, { table: 'entry', row: 2, column: 'tags', value: `'['` })
    const { notice, close } = start(path)
    onTestFinished(close)
    const said = notice()?.message ?? ''
    for (const time of ['12:00', '13:00']) expect(said).toContain(`An entry (Website, Fri 20 Nov, ${time}) could`)
  })

  it('is told at the next start, where the program ended before it could be', async () => {
    const path = broken('gap', 1, 'kinds', `'["never"]'`)
    const app = started(path)
    app.journal.openGaps()
    await app.close()
    const again = start(path)
    onTestFinished(again.close)
    expect(again.notice()?.message).toContain('An absence (Fri 20 Nov, 14:10) could not be read')
  })

  it('says what may stay at a server', () => {
    const { notice } = begin('removal', 1, 'posting', `'{"id":"p9"'`)
    expect(notice()?.message).toContain('A record that was to be deleted on its server')
  })

  it('says that the projects of this computer are gone, and gives a place for new ones', async () => {
    const { notice, engine, settle } = begin('catalog', 2, 'body', `'{"'`)
    expect(notice()?.message).toContain('The projects of this computer could not be read')
    await new Promise((resolve) => setImmediate(resolve))
    settle()
    expect(engine.accounts.catalogs().accounts.map(({ accountId }) => accountId)).toContain('local::me')
  })

  it('can be read in a text, as it was stored', () => {
    const { journal } = begin('entry', 1, 'started_at', '9007199254740993')
    const text = unreadableText(journal.setAside())
    expect(text).toContain('entry e1\n2026-11-20T14:00:00.000Z\nstarted_at: ')
    expect(text).toContain('"started_at":9007199254740993,')
  })
})

describe('what could not be read again', () => {
  const bad: [field: string, change: Change][] = [
    ['entry.startedAt', { kind: 'saveEntry', entry: anEntry({ startedAt: NOW + 0.5 - HOUR }) }],
    ['entry.endedAt', { kind: 'saveEntry', entry: anEntry({ endedAt: Number.POSITIVE_INFINITY }) }],
    ['entry.pauses', { kind: 'saveEntry', entry: anEntry({ pauses: [{ startedAt: NOW, endedAt: NOW - 1 }] }) }],
    [
      'entry.pauses.startedAt',
      {
        kind: 'saveEntry',
        entry: anEntry({ endedAt: null, pauses: [{ startedAt: NOW + 0.5, endedAt: null }] }),
      },
    ],
    ['entry.zone', { kind: 'saveEntry', entry: anEntry({ zone: 'Mars/Base' }) }],
    ['posting.endedAt', { kind: 'savePosting', posting: aPosting({ endedAt: Number.NaN }) }],
    ['posting.pauseMs', { kind: 'savePosting', posting: aPosting({ pauseMs: 0.5 }) }],
    [
      'posting.remote.endedAt',
      { kind: 'savePosting', posting: aPosting({ remote: { id: '1', startedAt: NOW, endedAt: 9e15, note: null } }) },
    ],
    [
      'posting.error.kind',
      { kind: 'savePosting', posting: aPosting({ error: { kind: 'odd' as ErrorKind, message: '' } }) },
    ],
    [
      'removal.attempts',
      { kind: 'saveRemoval', removal: { posting: aPosting(), attempts: Number.NaN, nextAttemptAt: null } },
    ],
    [
      'gap.startedAt',
      {
        kind: 'saveGap',
        gap: { id: 'g', entryId: 'e1', startedAt: NOW + 0.25, endedAt: null, kinds: [], outcome: null },
      },
    ],
  ]
  it.each(bad)('is never written: %s', (field, change) => {
    const { journal } = tempJournal()
    expect(() => journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: 'e0' }) }, change])).toThrow(
      expect.objectContaining({ name: 'AppError', kind: 'bug', message: expect.stringContaining(field) as string }),
    )
    expect(journal.entry('e0')).toBeNull()
  })

  it.each(Object.keys(retryOf) as ErrorKind[])('is not an error of the kind "%s": every kind is read back', (kind) => {
    const { journal } = tempJournal()
    const posting = aPosting({ state: 'rejected', error: { kind, message: 'why' } })
    journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting },
    ])
    expect(journal.postings(['e1'])).toEqual([posting])
    expect(errorKinds.options).toContain(kind)
  })
})
