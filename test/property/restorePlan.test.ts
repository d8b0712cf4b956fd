/** Whatever a backup holds and whatever is here: restoring loses nothing, changes nothing and doubles nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { type Backup, type Present, planRestore } from '../../electron/core/backup/restorePlan.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import { anEntry, aPosting, aTarget, HOUR, NOW } from '../support/samples.ts'
import { runs } from '../support/zones.ts'

interface Fixture {
  entries: Entry[]
  postings: Posting[]
}

const number = fc.nat({ max: 7 })
const entry = fc
  .record({ id: number, hours: fc.integer({ min: 1, max: 50 }), description: fc.constantFrom('', 'edited') })
  .map(({ id, hours, description }) => {
    const startedAt = NOW - hours * HOUR
    return anEntry({ id: `e${id}`, startedAt, endedAt: startedAt + HOUR / 2, description })
  })
const posting = fc
  .record({
    id: number,
    of: number,
    account: fc.constantFrom('a1', 'a2'),
    state: fc.constantFrom<Posting['state'][]>('queued', 'sending', 'accepted', 'rejected', 'unknown'),
    record: fc.option(number),
    running: fc.boolean(),
  })
  .map(({ id, of, account, state, record, running }) =>
    aPosting({
      id: `p${id}`,
      entryId: `e${of}`,
      target: aTarget({ accountId: account }),
      state,
      running,
      remote: record === null ? null : { id: String(record), startedAt: NOW, endedAt: NOW, note: null },
    }),
  )
/** A journal as its own rules allow: each id once, each record once, postings of entries that are there. */
const fixture: fc.Arbitrary<Fixture> = fc
  .record({
    entries: fc.uniqueArray(entry, { selector: ({ id }) => id }),
    postings: fc.uniqueArray(posting, { selector: ({ id }) => id }),
    runs: fc.boolean(),
  })
  .map(({ entries: ended, postings, runs: hasTimer }) => {
    const entries = ended.map((one, at) => (hasTimer && at === 0 ? { ...one, endedAt: null } : one))
    const seen = new Set<string>()
    return {
      entries,
      postings: postings.filter(({ entryId, target, remote }) => {
        const key = `${target.accountId} ${remote?.id}`
        if (!entries.some(({ id }) => id === entryId) || (remote && seen.has(key))) return false
        seen.add(key)
        return true
      }),
    }
  })

const backupOf = ({ entries, postings }: Fixture): Backup => ({
  madeAt: NOW,
  settings: null,
  accounts: [],
  entries,
  postings,
  removals: [],
  gaps: [],
  catalogs: new Map(),
  left: new Map(),
})
const presentOf = ({ entries, postings }: Fixture): Present => ({
  entries,
  postings: postings.map(({ id, target, remote }) => ({
    id,
    accountId: target.accountId,
    remoteId: remote?.id ?? null,
  })),
  gapIds: new Set(),
  accountIds: new Set(),
})

/** What is here after the restore; null: it was refused. */
function after(backup: Fixture, here: Fixture): (Fixture & { missing: Entry[] }) | null {
  const timers = [...backup.entries, ...here.entries].filter(({ endedAt }) => endedAt === null)
  try {
    const plan = planRestore(backupOf(backup), presentOf(here), {
      now: NOW + HOUR,
      amends: () => true,
      rebuild: () => null,
    })
    const entries = plan.changes.flatMap((one) => (one.kind === 'saveEntry' ? [one.entry] : []))
    const postings = plan.changes.flatMap((one) => (one.kind === 'savePosting' ? [one.posting] : []))
    return { entries: [...here.entries, ...entries], postings: [...here.postings, ...postings], missing: plan.missing }
  } catch {
    expect(timers).toHaveLength(2)
    return null
  }
}
const idsOf = (things: { id: string }[]) => things.map(({ id }) => id)
const recordsOf = ({ postings }: Fixture) =>
  postings.flatMap(({ target, remote }) => (remote ? [`${target.accountId} ${remote.id}`] : []))

describe('restoring', () => {
  const holds = (check: (backup: Fixture, here: Fixture, then: Fixture & { missing: Entry[] }) => void) =>
    fc.assert(
      fc.property(fixture, fixture, (backup, here) => {
        const then = after(backup, here)
        if (then) check(backup, here, then)
      }),
      runs,
    )

  it('leaves all that is here as it is, and has each thing once', () =>
    holds((_, here, then) => {
      expect(then.entries.slice(0, here.entries.length)).toEqual(here.entries)
      expect(then.postings.slice(0, here.postings.length)).toEqual(here.postings)
      for (const ids of [idsOf(then.entries), idsOf(then.postings), recordsOf(then)]) {
        expect(new Set(ids).size).toBe(ids.length)
      }
      expect(then.entries.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
    }))

  it('loses no entry, unless it lives on in another one', () =>
    holds((backup, here, then) => {
      const gone = backup.entries.filter(({ id }) => !idsOf(then.entries).includes(id))
      for (const { id } of gone) {
        const its = backup.postings.filter(({ entryId }) => entryId === id)
        const livesOn = its.some(
          (one) =>
            idsOf(here.postings).includes(one.id) ||
            recordsOf({ entries: [], postings: [one] }).some((record) => recordsOf(here).includes(record)),
        )
        expect(livesOn).toBe(true)
      }
    }))

  it('lets nothing leave that was not looked for', () =>
    holds((_, here, then) => {
      const back = then.postings.slice(here.postings.length)
      expect(back.filter(({ state }) => state !== 'accepted' && state !== 'unknown')).toEqual([])
      expect(back.filter(({ state, sentAt }) => state === 'unknown' && sentAt !== NOW + HOUR)).toEqual([])
    }))

  it('a backup a second time brings nothing more', () =>
    holds((backup, _, then) => {
      expect(after(backup, then)?.missing ?? []).toEqual([])
    }))
})
