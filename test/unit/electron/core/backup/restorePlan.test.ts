/** What of a backup comes back, and in which state. */
import { describe, expect, it } from 'vitest'
import {
  type Backup,
  joinedCatalogs,
  joinedLines,
  type Present,
  planRestore,
  restoredNotice,
} from '../../../../../electron/core/backup/restorePlan.ts'
import { createOutbox } from '../../../../../electron/core/sync/outbox.ts'
import type { Posting } from '../../../../../electron/core/ports/ports.ts'
import { aRef, fakeClock, fakeProvider, settled, silentLog } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import {
  aCatalog,
  anAccount,
  anEntry,
  aPosting,
  aTarget,
  HOUR,
  MINUTE,
  NOW,
  terms,
} from '../../../../support/samples.ts'

const aBackup = (change: Partial<Backup> = {}): Backup => ({
  madeAt: NOW,
  settings: null,
  accounts: [],
  entries: [],
  postings: [],
  removals: [],
  gaps: [],
  catalogs: new Map(),
  left: new Map(),
  ...change,
})
const here = (change: Partial<Present> = {}): Present => ({
  entries: [],
  postings: [],
  gapIds: new Set(),
  accountIds: new Set(),
  ...change,
})
/** A posting as it is known of what is here. */
const known = ({ id, target, remote }: Posting) => ({ id, accountId: target.accountId, remoteId: remote?.id ?? null })
const later = NOW + 5 * HOUR
const restoring = (backup: Partial<Backup>, present: Partial<Present> = {}, amends = true) =>
  planRestore(aBackup(backup), here(present), { now: later, amends: () => amends, rebuild: () => null })
type Plan = ReturnType<typeof restoring>
const postingsOf = ({ changes }: Plan) => changes.flatMap((one) => (one.kind === 'savePosting' ? [one.posting] : []))
const idsOf = ({ missing }: Plan) => missing.map(({ id }) => id)
const sent = (change: Partial<Posting> = {}) => {
  const posting = aPosting({ state: 'accepted', ...change })
  return { ...posting, remote: posting.remote ?? aRef(posting, '17') }
}

describe('an entry of a backup', () => {
  it('comes back where it is missing', () => {
    const plan = restoring({ entries: [anEntry()], postings: [sent()] })
    expect(plan.changes).toEqual([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: sent() },
    ])
  })

  it('that is here stays as it is here, with its postings', () => {
    const edited = anEntry({ description: 'edited since' })
    const plan = restoring(
      { entries: [anEntry()], postings: [aPosting()] },
      { entries: [edited], postings: [known(sent())] },
    )
    expect([plan.changes, plan.missing, plan.toCheck]).toEqual([[], [], 0])
  })

  it('that lives on in another one, with which it was merged, does not come back beside it', () => {
    const merged = anEntry({ id: 'e2', startedAt: NOW - 2 * HOUR })
    const backup = { entries: [anEntry()], postings: [sent()] }
    expect(idsOf(restoring(backup, { entries: [merged], postings: [known(sent({ entryId: 'e2' }))] }))).toEqual([])
    const sameRecord = sent({ id: 'p9', entryId: 'e2' })
    expect(idsOf(restoring(backup, { entries: [merged], postings: [known(sameRecord)] }))).toEqual([])
    const ofOtherAccount = { ...sameRecord, target: aTarget({ accountId: 'a2' }) }
    expect(idsOf(restoring(backup, { entries: [merged], postings: [known(ofOtherAccount)] }))).toEqual(['e1'])
  })

  it('brings its gaps, but for one that lasts or is here', () => {
    const gap = { id: 'g1', entryId: 'e1', startedAt: NOW, endedAt: later, kinds: [], outcome: null }
    const gaps = [gap, { ...gap, id: 'g2', endedAt: null }, { ...gap, id: 'g3' }, { ...gap, id: 'g4', entryId: 'e9' }]
    const { changes } = restoring({ entries: [anEntry()], gaps }, { gapIds: new Set(['g3']) })
    expect(changes.flatMap((one) => (one.kind === 'saveGap' ? [one.gap] : []))).toEqual([gap])
  })
})

describe('a row of a backup that can’t be read', () => {
  const row = (source: 'entry' | 'posting', key: string) => ({ id: key, source, key, row: '{}', why: '', at: NOW })
  const lostOne = { id: 'p1', part: 0, startedAt: NOW - HOUR, state: null, remoteId: null, remote: null, content: null }
  const restored = (present: Partial<Present> = {}) =>
    planRestore(
      aBackup({
        entries: [anEntry()],
        broken: {
          lost: [{ entryId: 'e1', posting: lostOne }],
          rows: [row('posting', 'p1'), row('entry', 'e9')],
          setAside: [row('entry', 'e8')],
        },
      }),
      here(present),
      { now: later, amends: () => true, rebuild: (entry, _, { id }) => aPosting({ entryId: entry.id, id: id ?? '' }) },
    )

  it('is kept and counted, and so is what was set aside before', () => {
    const { changes, unreadable } = restored()
    expect(changes.flatMap((one) => (one.kind === 'keepUnreadable' ? [one.row.key] : []))).toEqual(['e8', 'p1', 'e9'])
    expect(unreadable).toBe(2)
  })

  it('that is a posting is looked for before anything of its entry is sent', () => {
    expect(postingsOf(restored())).toMatchObject([{ id: 'p1', state: 'unknown', sentAt: later }])
  })

  it('does not count where it is here', () => {
    const present = { entries: [anEntry(), anEntry({ id: 'e9' })], postings: [known(aPosting())] }
    expect(restored(present)).toMatchObject({ unreadable: 0, missing: [] })
  })
})

describe('what was not sent when the backup was made', () => {
  it.each(['queued', 'sending', 'unknown', 'rejected'] as const)('may have been since (%s): it is checked', (state) => {
    const open = aPosting({ state, attempts: 3, nextAttemptAt: NOW, error: { kind: 'locked', message: 'Locked' } })
    const plan = restoring({ entries: [anEntry()], postings: [open] })
    const unsure = { state: 'unknown', attempts: 0, nextAttemptAt: null, sentAt: later, error: null }
    expect(postingsOf(plan)).toEqual([{ ...open, ...unsure }])
    expect(plan.toCheck).toBe(1)
  })

  /** The outbox at work on what a backup brought back; `there`: the provider has it already. */
  async function delivered(there: boolean) {
    const clock = fakeClock(later)
    const { journal } = tempJournal()
    const provider = fakeProvider()
    const arrived = aRef(aPosting(), '17')
    provider.onFind = async () => (there ? arrived : null)
    journal.commit(restoring({ entries: [anEntry()], postings: [aPosting()] }).changes)
    const connection = {
      accountId: 'a1',
      baseUrl: '',
      secret: '',
      identity: anAccount().identity,
      options: {},
      facts: null,
    }
    const connectionOf = async () => ({ provider, connection })
    const outbox = createOutbox({
      clock,
      journal,
      log: silentLog,
      random: () => 0,
      planningRulesOf: () => terms,
      connectionOf,
      onChange: () => {},
    })
    outbox.wake()
    await settled()
    const before = provider.submitted.length
    for (let minute = 0; minute < 5; minute++) {
      clock.advance(MINUTE)
      await settled()
    }
    return { before, after: provider.submitted.length, states: journal.postings(['e1']).map(({ state }) => state) }
  }

  it('is not sent once more where it is found', async () => {
    expect(await delivered(true)).toEqual({ before: 0, after: 0, states: ['accepted'] })
  })

  it('is sent once where it is absent, and not before that is sure', async () => {
    expect(await delivered(false)).toEqual({ before: 0, after: 1, states: ['accepted'] })
  })
})

describe('what was sent when the backup was made', () => {
  const backup = { entries: [anEntry()], postings: [sent()] }
  const older = anEntry({ id: 'e0', startedAt: NOW - 9 * HOUR, endedAt: NOW - 8 * HOUR })
  const newer = anEntry({ id: 'e2', startedAt: NOW, endedAt: later })

  it('is there still, where this journal began only later', () => {
    expect(postingsOf(restoring(backup, { entries: [newer] }))).toEqual([sent()])
    expect(postingsOf(restoring(backup))).toEqual([sent()])
  })

  it('is checked where the entry was deleted here, which may have taken it away', () => {
    expect(postingsOf(restoring(backup, { entries: [older] }))).toMatchObject([{ state: 'unknown', sentAt: later }])
  })

  it('is there still, where Stint can’t take records away or change them', () => {
    expect(postingsOf(restoring(backup, { entries: [older] }, false))).toEqual([sent()])
  })
})

describe('a timer that ran when the backup was made', () => {
  const running = anEntry({ endedAt: null })

  it('comes back paused since then, and nothing of it begins to run anywhere', () => {
    const live = aPosting({ running: true })
    const plan = restoring({ entries: [running], postings: [live] })
    const paused = { ...running, pauses: [{ startedAt: NOW, endedAt: null }] }
    expect(plan.changes).toEqual([{ kind: 'saveEntry', entry: paused }])
    expect(plan.paused).toEqual(paused)
  })

  it('that was paused stays as it was', () => {
    const paused = { ...running, pauses: [{ startedAt: NOW - MINUTE, endedAt: null }] }
    expect(restoring({ entries: [paused] }).missing).toEqual([paused])
  })

  it('is not restored over one that runs here', () => {
    const other = anEntry({ id: 'e2', endedAt: null })
    expect(() => restoring({ entries: [running] }, { entries: [other] })).toThrow(
      expect.objectContaining({ kind: 'file', message: expect.stringContaining('Stop the timer') as string }),
    )
    expect(restoring({ entries: [anEntry()] }, { entries: [other] }).missing).toHaveLength(1)
  })

  it('and is known here goes on as it is known here', () => {
    const ended = anEntry()
    expect(restoring({ entries: [running] }, { entries: [ended], postings: [known(sent())] }).changes).toEqual([])
  })
})

describe('what was about to be taken away when the backup was made', () => {
  it('stays there, and is nobody else’s', () => {
    const removals = [{ posting: sent(), attempts: 0, nextAttemptAt: null }]
    const plan = restoring({ removals, left: new Map([['a1', '5 3']]) })
    expect([plan.changes, plan.stayed, plan.left.get('a1')]).toEqual([[], 1, `5 3\n${sent().startedAt} 17`])
  })
})

describe('accounts', () => {
  it('come back where they are missing', () => {
    const accounts = [anAccount(), anAccount({ id: 'a2' })]
    expect(restoring({ accounts }, { accountIds: new Set(['a1']) }).accounts).toEqual([accounts[1]])
  })
})

describe('lines and catalogs of both', () => {
  it('are joined, each thing once, what is here first', () => {
    expect(joinedLines(null, 'a')).toBe('a')
    expect(joinedLines('a\nb', 'b\nc')).toBe('a\nb\nc')
    const ours = aCatalog({ customers: [{ id: '1', name: 'Renamed', color: null }] })
    const theirs = aCatalog({ customers: [...aCatalog().customers, { id: '2', name: 'Old', color: null }] })
    expect(joinedCatalogs(ours, theirs).customers.map(({ name }) => name)).toEqual(['Renamed', 'Old'])
    expect(joinedCatalogs(ours, theirs).projects).toEqual(ours.projects)
  })
})

describe('the notice after a restore', () => {
  it('says what came back, what is checked and where all is as it was', () => {
    const plan = restoring({
      entries: [anEntry(), anEntry({ id: 'e2', endedAt: null })],
      postings: [aPosting()],
      accounts: [anAccount(), anAccount({ id: 'local::me', provider: 'local' })],
    })
    expect(restoredNotice(plan, 'before.sqlite').message).toBe(
      '2 entries came back. 1 of them is looked for on its server before anything of it is sent. ' +
        'The timer on Website ran when the backup was made; it is paused since then. ' +
        'A backup holds no logins: log in again where anna · time.example.com asks for it. What was here before is kept in the folder “backups” as before.sqlite.',
    )
    expect(restoredNotice(restoring({}), 'x').message).toContain('Nothing that you tracked was missing here.')
  })
})
