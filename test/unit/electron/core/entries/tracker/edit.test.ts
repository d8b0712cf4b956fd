import { detailsOf } from '../../../../../../electron/core/entries/timer.ts'
import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { planPostings } from '../../../../../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { type BackEnd, liveFixture } from '../../../../../support/liveFixture.ts'
import { aTarget, anEntry, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

const target = aTarget()
const other = aTarget({ accountId: 'a2' })
const refusal = (message: RegExp) =>
  expect.objectContaining({ kind: 'rejected', message: expect.stringMatching(message) })
const onServer = refusal(/already on the server/)
const lost = () => Promise.reject(new AppError('offline', 'connection broke', { ambiguous: true }))

/** An hour that the provider has. */
async function sent(backEnd: BackEnd) {
  const made = liveFixture(backEnd)
  const { tracker, pass, journal, calls } = made
  tracker.start({ target, description: 'Logo' })
  await pass(HOUR)
  tracker.stop()
  await pass(0)
  const entryId = journal.lastEnded()?.id ?? ''
  calls.length = 0
  return Object.assign(made, {
    entryId,
    entry: () => journal.entry(entryId),
    postings: () => journal.postings([entryId]),
  })
}

/** The same, and a quarter of an hour later another one of half an hour. */
async function sentTwice(backEnd: BackEnd) {
  const made = await sent(backEnd)
  await made.pass(15 * MINUTE)
  made.tracker.start({ target, description: 'Letter' })
  await made.pass(30 * MINUTE)
  made.tracker.stop()
  await made.pass(0)
  made.calls.length = 0
  return Object.assign(made, { laterId: made.journal.lastEnded()?.id ?? '' })
}

describe('an entry that a provider has and can change', () => {
  it('is changed there as a whole: times, pauses, words', async () => {
    const { tracker, entryId, entry, pass, records, calls } = await sent('plain')
    const pauses = [{ startedAt: NOW + 10 * MINUTE, endedAt: NOW + 20 * MINUTE }]
    tracker.amend({ entryId, startedAt: NOW - HOUR, endedAt: NOW + 30 * MINUTE, pauses, description: 'Letter' })
    expect(entry()).toMatchObject({ startedAt: NOW - HOUR, endedAt: NOW + 30 * MINUTE, pauses, description: 'Letter' })
    await pass(0)
    expect(records()).toEqual([
      { startedAt: NOW - HOUR, endedAt: NOW + 10 * MINUTE, description: 'Letter' },
      { startedAt: NOW + 20 * MINUTE, endedAt: NOW + 30 * MINUTE, description: 'Letter' },
    ])
    expect(calls).toEqual(['amend', 'submit'])
  })

  it('is not changed at all where one of the changes is refused', async () => {
    const { tracker, entryId, entry, pass, calls } = await sent('plain')
    const before = entry()
    expect(() => tracker.amend({ entryId, description: 'Letter', endedAt: NOW - 1 })).toThrow(
      expect.objectContaining({ kind: 'rejected', rule: 'endBeforeStart' }),
    )
    await pass(HOUR)
    expect([entry(), calls]).toEqual([before, []])
  })

  it('is left alone by an edit that changes nothing', async () => {
    const { tracker, entryId, entry, pass, calls } = await sent('plain')
    const { startedAt, endedAt, pauses, description } = entry() ?? anEntry()
    tracker.amend({ entryId, startedAt, endedAt: endedAt ?? 0, pauses, description, target })
    await pass(HOUR)
    expect(calls).toEqual([])
  })

  it('gets no write for a change that is taken back after it was refused', async () => {
    const made = await sent('plain')
    const { tracker, entryId, pass, calls, postings } = made
    const before = postings()
    made.before = () => Promise.reject(new AppError('locked', 'Exported.'))
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    expect(postings()).toMatchObject([{ state: 'rejected' }])
    tracker.amend({ entryId, description: 'Logo' })
    await pass(HOUR)
    expect(postings()).toMatchObject([{ state: 'accepted', error: null, remote: before[0]?.remote }])
    expect(calls).toEqual(['amend'])
  })

  it('is followed while a change of it is under way', async () => {
    const made = await sent('plain')
    const { tracker, entryId, pass, records } = made
    const answer = Promise.withResolvers<void>()
    made.after = () => answer.promise
    tracker.amend({ entryId, description: 'first' })
    await pass(0)
    tracker.amend({ entryId, description: 'second' })
    made.after = async () => {}
    answer.resolve()
    await pass(0)
    expect(records()).toMatchObject([{ description: 'second' }])
  })

  it('is followed while nobody knows whether it arrived, and stays one record', async () => {
    const made = liveFixture('plain')
    const { tracker, pass, records, journal, calls } = made
    made.after = lost
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    made.after = async () => {}
    tracker.amend({ entryId: journal.lastEnded()?.id ?? '', endedAt: NOW + 30 * MINUTE })
    await pass(readBackGraceMs)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + 30 * MINUTE }])
    expect(calls.filter((call) => call === 'submit')).toHaveLength(1)
  })

  it('a record goes when its entry is deleted here', async () => {
    const { tracker, entryId, pass, records } = await sent('plain')
    tracker.deleteEntry(entryId)
    await pass(0)
    expect(records()).toEqual([])
  })

  it('cut in two becomes two records, the first of them the one that was', async () => {
    const { tracker, entryId, pass, records, calls } = await sent('plain')
    tracker.split({ entryId, at: NOW + 20 * MINUTE })
    await pass(0)
    expect(records()).toMatchObject([
      { startedAt: NOW, endedAt: NOW + 20 * MINUTE },
      { startedAt: NOW + 20 * MINUTE, endedAt: NOW + HOUR },
    ])
    expect(calls).toEqual(['amend', 'submit'])
  })

  it('made one with the next keeps both records where a pause is a gap between them', async () => {
    const { tracker, entryId, laterId, pass, calls, journal } = await sentTwice('plain')
    tracker.merge({ entryId, withId: laterId })
    await pass(HOUR)
    expect(journal.entry(laterId)).toBeNull()
    expect(journal.entry(entryId)).toMatchObject({ endedAt: NOW + 105 * MINUTE, description: 'Logo' })
    // Only the words of the second.
    expect(calls).toEqual(['amend'])
  })

  it('made one with the next becomes one record where a pause is a field, the other gone before it grows', async () => {
    const made = await sentTwice('plain')
    const { tracker, entryId, laterId, pass, calls, records } = made
    made.terms = { ...made.terms, rules: { ...made.terms.rules, breaks: 'field' } }
    tracker.merge({ entryId, withId: laterId })
    await pass(0)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + 105 * MINUTE }])
    expect(calls).toEqual(['remove', 'amend'])
  })

  it('moved to another account goes at the first', async () => {
    const { tracker, entryId, pass, held, calls } = await sent('plain')
    tracker.amend({ entryId, target: other })
    await pass(0)
    expect(calls.toSorted()).toEqual(['remove', 'submit'])
    expect(held.size).toBe(1)
  })
})

describe('an entry that a provider has and can’t change', () => {
  it('is edited here, stays there as it is, and says so', async () => {
    const { tracker, entryId, entry, pass, calls, postings } = await sent('deaf')
    const before = postings()
    tracker.amend({ entryId, endedAt: NOW + 2 * MINUTE, description: 'Letter' })
    await pass(HOUR)
    expect(entry()).toMatchObject({ endedAt: NOW + 2 * MINUTE, description: 'Letter' })
    const [posting] = before
    const remote = { ...posting?.remote, leftAsIs: true }
    expect([postings(), calls]).toEqual([[{ ...posting, remote }], []])
  })

  it('gets no second record for time that is added, nor for what was refused of it', async () => {
    const made = await sent('deaf')
    const { tracker, entryId, pass, calls, postings, journal } = made
    const [posting] = postings()
    const refused: Posting = {
      ...(posting ?? never()),
      id: 'p2',
      part: 1,
      state: 'rejected',
      remote: null,
      confirmedContent: null,
    }
    journal.commit([{ kind: 'savePosting', posting: refused }])
    tracker.amend({ entryId, startedAt: NOW - HOUR, pauses: [{ startedAt: NOW, endedAt: NOW + MINUTE }] })
    await pass(HOUR)
    expect(calls).toEqual([])
    expect(postings()).toMatchObject([{ state: 'accepted' }, { id: 'p2', state: 'rejected' }])
    tracker.sendAgain(entryId)
    await pass(0)
    expect(calls).toEqual(['submit'])
    expect(postings()).toMatchObject([{ state: 'accepted' }, { id: 'p2', state: 'accepted' }])
  })

  it('is neither cut, nor made one with another, nor deleted, nor moved to another account', async () => {
    const { tracker, entryId, laterId, pass, journal, calls } = await sentTwice('deaf')
    const before = journal.entriesBetween(0, NOW * 2)
    const actions = [
      () => tracker.split({ entryId, at: NOW + MINUTE }),
      () => tracker.merge({ entryId, withId: laterId }),
      () => tracker.deleteEntry(entryId),
      () => tracker.amend({ entryId, target: other }),
    ]
    for (const action of actions) expect(action).toThrow(onServer)
    await pass(HOUR)
    expect([journal.entriesBetween(0, NOW * 2), calls]).toEqual([before, []])
  })

  it('is not made one with what is still to be sent either', async () => {
    const { tracker, entryId, journal } = await sent('deaf')
    const past = { target, startedAt: NOW - HOUR, endedAt: NOW, pauses: [], description: '', tags: [], billable: null }
    tracker.addEntry(past)
    const addedId = journal.entriesBetween(NOW - HOUR, NOW).find(({ id }) => id !== entryId)?.id ?? ''
    expect(() => tracker.merge({ entryId: addedId, withId: entryId })).toThrow(onServer)
  })

  it('waits while it is on its way', async () => {
    const made = liveFixture('deaf')
    const { tracker, pass, journal } = made
    made.after = lost
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    const entryId = journal.lastEnded()?.id ?? ''
    for (const action of [
      () => tracker.amend({ entryId, endedAt: NOW + MINUTE }),
      () => tracker.split({ entryId, at: NOW + MINUTE }),
      () => tracker.deleteEntry(entryId),
    ]) {
      expect(action).toThrow(refusal(/on its way/))
    }
  })

  it('was found there by the person and has no id: it stays as well', async () => {
    const { tracker, entryId, postings, journal, pass, calls } = await sent('plain')
    const [posting] = postings()
    if (!posting?.remote) throw new Error('not sent')
    journal.commit([{ kind: 'savePosting', posting: { ...posting, remote: { ...posting.remote, id: null } } }])
    tracker.amend({ entryId, description: 'Letter' })
    expect(() => tracker.deleteEntry(entryId)).toThrow(onServer)
    await pass(HOUR)
    expect([calls, postings()]).toMatchObject([[], [{ description: 'Logo', state: 'accepted' }]])
  })
})

describe('an entry that runs', () => {
  it('cut in two ends its record at the cut, and a new one runs', async () => {
    const { tracker, pass, records, calls, journal } = liveFixture()
    tracker.start({ target })
    await pass(HOUR)
    const entryId = journal.running()?.id ?? ''
    tracker.split({ entryId, at: NOW + 20 * MINUTE })
    await pass(0)
    expect(tracker.timer()).toEqual({ kind: 'running', entry: journal.running() })
    expect(journal.running()?.startedAt).toBe(NOW + 20 * MINUTE)
    expect(records()).toMatchObject([
      { startedAt: NOW, endedAt: NOW + 20 * MINUTE },
      { startedAt: NOW + 20 * MINUTE, endedAt: null },
    ])
    expect(calls).toEqual(['start', 'stop', 'start'])
  })

  it('made one with the one before goes on as the record it is', async () => {
    const { tracker, entryId, pass, records, calls, journal } = await sent('live')
    await pass(15 * MINUTE)
    tracker.start({ target, description: 'Logo' })
    await pass(MINUTE)
    const runningId = journal.running()?.id ?? ''
    calls.length = 0
    tracker.merge({ entryId: runningId, withId: entryId })
    await pass(HOUR)
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { id: runningId, startedAt: NOW } })
    expect([calls, records()]).toMatchObject([
      [],
      [{ endedAt: NOW + HOUR }, { startedAt: NOW + 75 * MINUTE, endedAt: null }],
    ])
  })

  it('was adopted where the account shows no running records: it is followed to its end there', async () => {
    const made = liveFixture()
    const { tracker, pass, held, records, calls, clock } = made
    made.terms = { ...made.terms, rules: { ...made.terms.rules, liveRecords: false } }
    held.set('theirs', { startedAt: NOW, endedAt: null, description: 'Call' })
    const entry = anEntry({ id: 'e1', startedAt: NOW, endedAt: null, description: 'Call' })
    const posting: Posting = {
      ...shown(made),
      remote: { id: 'theirs', startedAt: NOW, endedAt: null, note: null },
      state: 'accepted',
    }
    tracker.rewrite({ kind: null, entryId: 'e1', saved: [entry], deleted: [], have: [posting] })
    await pass(MINUTE)
    expect(calls).toEqual([])
    tracker.amend({ entryId: 'e1', description: 'Long call' })
    await pass(MINUTE)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: null, description: 'Long call' }])
    tracker.pause()
    await pass(MINUTE)
    tracker.resume()
    await pass(MINUTE)
    expect(held.get('theirs')).toMatchObject({ endedAt: NOW + 2 * MINUTE })
    tracker.stop()
    await pass(0)
    expect(records()).toMatchObject([
      { endedAt: NOW + 2 * MINUTE },
      { startedAt: NOW + 3 * MINUTE, endedAt: clock.now() },
    ])
    tracker.start({ target })
    await pass(0)
    expect(records()).toHaveLength(2)
  })

  it('has no record where the account shows none', async () => {
    const { tracker, pass, calls, journal } = liveFixture('plain')
    tracker.start({ target })
    await pass(MINUTE)
    tracker.amend({ entryId: journal.running()?.id ?? '', description: 'Letter' })
    await pass(MINUTE)
    expect(calls).toEqual([])
  })
})

/** The posting of a record that runs from NOW on. */
function shown({ terms }: ReturnType<typeof liveFixture>): Posting {
  const entry = anEntry({ id: 'e1', startedAt: NOW, endedAt: null, description: 'Call' })
  const live = { ...terms, rules: { ...terms.rules, liveRecords: true } }
  const [posting] = planPostings(entry, live, () => 'adopted')
  return posting ?? never()
}

function never(): never {
  throw new Error('it was not planned')
}

describe('an entry for time that is past', () => {
  const past = {
    target,
    startedAt: NOW - 2 * HOUR,
    endedAt: NOW - HOUR,
    pauses: [],
    description: 'Call',
    tags: ['ux'],
    billable: false,
  }

  it('is in the zone the person is in, and is sent', async () => {
    const { tracker, clock, pass, records, journal } = liveFixture('plain')
    clock.travel('Asia/Tokyo')
    tracker.addEntry(past)
    expect(journal.lastEnded()).toMatchObject({ ...past, zone: 'Asia/Tokyo' })
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, description: 'Call' }])
  })

  it('is what a start without a target takes, if it is the last', () => {
    const { tracker } = liveFixture('plain')
    expect(tracker.timer()).toEqual({ kind: 'idle', last: null })
    tracker.addEntry(past)
    expect(tracker.timer()).toEqual({ kind: 'idle', last: detailsOf({ ...past, target }) })
  })

  it('leaves a timer that runs running', () => {
    const { tracker, journal } = liveFixture()
    tracker.start({ target })
    const running = journal.running()
    tracker.addEntry(past)
    expect(tracker.timer()).toEqual({ kind: 'running', entry: running })
  })

  it('that can’t be is refused, and nothing is stored', () => {
    const { tracker, journal } = liveFixture()
    expect(() => tracker.addEntry({ ...past, endedAt: NOW + 1 })).toThrow(
      expect.objectContaining({ rule: 'endInFuture' }),
    )
    expect(journal.lastEnded()).toBeNull()
  })
})

describe('an edit', () => {
  it('asks the catalog only where the target changes: a project may be hidden by now', async () => {
    const made = await sent('plain')
    const { tracker, entryId, entry } = made
    made.resolve = () => {
      throw new AppError('notFound', 'no longer offered')
    }
    const { accountId, projectId, activityId, taskId } = target
    tracker.amend({ entryId, description: 'Letter', target: { accountId, projectId, activityId, taskId } })
    expect(entry()).toMatchObject({ description: 'Letter', target })
    expect(() => tracker.amend({ entryId, target: { ...target, projectId: '9' } })).toThrow(/no longer offered/)
  })
})
