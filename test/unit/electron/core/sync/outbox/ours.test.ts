import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { contentOf } from '../../../../../../electron/core/postings/reconcilePostings.ts'
import type { ExpectedRecord, RemoteVersion, RecordComparison } from '../../../../../../electron/core/ports/ports.ts'
import {
  isOwnChange,
  type Keeping,
  type RecordState,
  wordsOf,
} from '../../../../../../electron/providers/shared/kimaiChanges.ts'
import { aRef } from '../../../../../support/fakes.ts'
import { dropped, fails, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { aPosting, aTarget, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

/** A record that is there, a change of which got no answer, and another one that was made here since. */
async function changedTwice() {
  const made = outboxFixture()
  const { queue, provider, journal, wake, posting } = made
  const held = contentOf(aPosting({ startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, description: 'was' }))
  const remote = { ...aRef(held, '7'), stamp: 'was' }
  const looks: ExpectedRecord[] = []
  /** What a look finds, first and with the stamp that is known. */
  const there = { seen: { kind: 'same' } as RecordComparison }
  provider.compareRecord = async (_, { stamp }, ours) => {
    looks.push(ours)
    const isKnown = there.seen.kind === 'changed' && there.seen.theirs.ref.stamp === stamp
    return isKnown || ours.unconfirmedContent?.description === 'first' ? { kind: 'same' } : there.seen
  }
  provider.amend = fails(dropped)
  queue('p1', { remote, confirmedContent: held, description: 'first' })
  await wake()
  const now = posting('p1')
  if (!now) throw new Error('it is not there')
  journal.commit([
    { kind: 'savePosting', posting: { ...now, description: 'second', unconfirmedContent: contentOf(now) } },
  ])
  made.restart()
  const amended: string[] = []
  provider.amend = async (_, ref, { description }) => (amended.push(description), ref)
  return { ...made, held, looks, there, amended }
}

const version: RemoteVersion = {
  ref: { id: '7', startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, note: null, stamp: 'first' },
  projectId: '1',
  activityId: '1',
  taskId: null,
  what: 'Website',
  description: 'first',
  tags: [],
}

describe('a record of which a change got no answer, edited since and over a restart', () => {
  it('is looked at with what it said before and what left, and nothing else', async () => {
    const { held, looks, wake, advance } = await changedTwice()
    looks.length = 0
    await wake()
    await advance(readBackGraceMs)
    expect(looks[0]).toMatchObject({ confirmedContent: held, unconfirmedContent: { description: 'first' } })
  })

  it('is looked at so, too, where it was edited before the answer was given up', async () => {
    const { queue, provider, journal, wake, advance, posting } = outboxFixture()
    const held = contentOf(aPosting({ description: 'was' }))
    const looks: ExpectedRecord[] = []
    provider.compareRecord = async (_ref, _remote, ours) => (looks.push(ours), { kind: 'same' })
    const answer = Promise.withResolvers<never>()
    provider.amend = () => answer.promise
    queue('p1', { remote: aRef(held, '7'), confirmedContent: held, description: 'first' })
    await wake()
    const now = posting('p1')
    if (!now) throw new Error('it is not there')
    journal.commit([
      { kind: 'savePosting', posting: { ...now, description: 'second', unconfirmedContent: contentOf(now) } },
    ])
    answer.reject(dropped())
    await advance(0)
    expect(posting('p1')).toMatchObject({
      state: 'unknown',
      unconfirmedContent: { description: 'first' },
      description: 'second',
    })
    looks.length = 0
    await advance(readBackGraceMs)
    await advance(readBackGraceMs)
    expect(looks[0]).toMatchObject({
      confirmedContent: { description: 'was' },
      unconfirmedContent: { description: 'first' },
    })
  })

  it('is no conflict where that change arrived late, and gets the last one', async () => {
    const { there, amended, wake, advance, posting } = await changedTwice()
    there.seen = { kind: 'changed', theirs: version, why: 'Its description was changed.' }
    await wake()
    await advance(readBackGraceMs)
    expect(amended).toEqual(['second'])
    expect(posting('p1')).toMatchObject({ state: 'accepted', error: null, confirmedContent: { description: 'second' } })
  })

  it('is known to say what left, once a look has found that', async () => {
    const { there, provider, wake, advance, posting } = await changedTwice()
    there.seen = { kind: 'changed', theirs: version, why: 'Its description was changed.' }
    provider.amend = () => new Promise(() => {})
    await wake()
    await advance(readBackGraceMs)
    expect(posting('p1')).toMatchObject({
      state: 'sending',
      confirmedContent: { description: 'first' },
      remote: { stamp: 'first' },
    })
  })

  it('is not known to say anything where no look can tell', async () => {
    const { provider, wake, advance, posting } = await changedTwice()
    provider.amend = () => new Promise(() => {})
    await wake()
    await advance(readBackGraceMs)
    expect(posting('p1')).toMatchObject({ state: 'sending', confirmedContent: null })
  })
})

const floor = (at: number) => Math.floor(at / (15 * MINUTE)) * 15 * MINUTE
/** A server that may round to quarters of an hour, or not. */
const rounds: Keeping = {
  begin: (stored, sent) => stored === sent || stored === floor(sent),
  end: (stored, sent) => stored === sent || stored === floor(sent),
  text: (stored, sent) => stored === sent,
  serverSetsEnds: false,
}
const target = aTarget()
const held = contentOf(aPosting({ target, startedAt: NOW - HOUR, endedAt: NOW, description: '', tags: [] }))
const was: RecordState = {
  begin: NOW - HOUR,
  end: NOW,
  project: target.projectId,
  activity: target.activityId ?? '',
  break: 0,
  description: '',
  tags: [],
}

describe('a time that a server which may round has stored', () => {
  const left = { ...held, startedAt: held.startedAt + SECOND, endedAt: held.endedAt + SECOND }

  it('is ours where a change moved it by less than it may have been rounded', () => {
    expect(
      isOwnChange({ ...was, begin: left.startedAt }, was, { confirmedContent: held, unconfirmedContent: left }, rounds),
    ).toBe(true)
    expect(
      isOwnChange({ ...was, end: left.endedAt }, was, { confirmedContent: held, unconfirmedContent: left }, rounds),
    ).toBe(true)
  })

  it('is ours, too, where it isn’t known what was sent before', () => {
    expect(
      isOwnChange({ ...was, begin: left.startedAt }, was, { confirmedContent: null, unconfirmedContent: left }, rounds),
    ).toBe(true)
  })

  it('is somebody else’s where it was stored otherwise and nothing new left', () => {
    const odd = { ...held, startedAt: held.startedAt + MINUTE, endedAt: held.endedAt + MINUTE }
    const stored = { ...was, begin: odd.startedAt, end: odd.endedAt }
    const named = { ...odd, description: 'x' }
    for (const ours of [
      { confirmedContent: odd, unconfirmedContent: null },
      { confirmedContent: odd, unconfirmedContent: named },
    ]) {
      expect(isOwnChange({ ...stored, begin: was.begin }, stored, ours, rounds)).toBe(false)
      expect(isOwnChange({ ...stored, end: was.end }, stored, ours, rounds)).toBe(false)
    }
  })

  it('leaves the words of the record as it was made to say them, not as they have left since', () => {
    expect(wordsOf(was, was, { ...held, description: 'whole', tags: ['x'] })).toEqual({
      description: 'whole',
      tags: ['x'],
    })
    expect(wordsOf(was, was, null)).toEqual({ description: '', tags: [] })
  })
})

describe('a record that somebody changed in what its stamp does not name', () => {
  async function inConflict() {
    const made = outboxFixture()
    const confirmedContent = contentOf(aPosting({ description: 'was' }))
    const written: string[] = []
    made.provider.compareRecord = async (_, __, ours) =>
      ours.confirmedContent
        ? { kind: 'changed', theirs: { ...version, taskId: '201' }, why: 'Its task.' }
        : { kind: 'same' }
    made.provider.amend = async (_, ref) => (written.push('change'), ref)
    made.provider.remove = async () => void written.push('removal')
    made.queue('p1', { remote: aRef(confirmedContent, '7'), confirmedContent })
    await made.wake()
    const posting = made.posting('p1')
    if (!posting) throw new Error('it is not there')
    expect(posting.error).toMatchObject({ kind: 'conflict' })
    return { ...made, written, conflict: posting }
  }

  it('is asked about again after an edit, and not written over', async () => {
    const { journal, conflict, posting, wake, written } = await inConflict()
    const edited = { ...conflict, description: 'edited', state: 'queued' as const, error: null }
    journal.commit([{ kind: 'savePosting', posting: edited }])
    await wake()
    expect(written).toEqual([])
    expect(posting('p1')).toMatchObject({ state: 'rejected', error: { kind: 'conflict' } })
  })

  it('is asked about after a deletion, and stays', async () => {
    const { journal, conflict, wake, written, left } = await inConflict()
    journal.commit([
      { kind: 'saveRemoval', removal: { posting: conflict, attempts: 0, nextAttemptAt: null } },
      { kind: 'dropPosting', postingId: conflict.id },
    ])
    await wake()
    expect(written).toEqual([])
    expect(left.map(({ id }) => id)).toEqual(['p1'])
    expect(journal.refusedRemovals()).toHaveLength(1)
  })
})
