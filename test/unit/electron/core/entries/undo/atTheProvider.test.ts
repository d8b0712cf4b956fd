import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import type { Tracker } from '../../../../../../electron/core/entries/tracker.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { type BackEnd, liveFixture } from '../../../../../support/liveFixture.ts'
import { aTarget, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'
import { press } from '../../../../../support/pressKeys.ts'

const target = aTarget()
const offered = 10 * SECOND
const lost = () => Promise.reject(new AppError('offline', 'connection broke', { ambiguous: true }))

const undo = (tracker: Tracker) => tracker.undo(tracker.undoView()?.id ?? '')

/** An hour of a timer that runs and is shown. */
async function running(backEnd: BackEnd = 'live') {
  const made = liveFixture(backEnd)
  made.undoMs = offered
  const { tracker, pass, calls, journal } = made
  tracker.start({ target, description: 'Logo' })
  await pass(HOUR)
  calls.length = 0
  const postings = () => journal.postings([entryId])
  const entryId = journal.running()?.id ?? ''
  return Object.assign(made, { entryId, postings })
}

/** An hour that the provider has. */
async function sent(backEnd: BackEnd = 'live') {
  const made = await running(backEnd)
  made.tracker.stop()
  await made.pass(offered)
  made.calls.length = 0
  return made
}

describe('while an action can be taken back', () => {
  it('nothing of it leaves, and then all of it', async () => {
    const { tracker, pass, calls, records } = await running()
    tracker.stop()
    await pass(offered - 1)
    expect(calls).toEqual([])
    await pass(1)
    expect(calls).toEqual(['stop'])
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + HOUR }])
  })

  it('nothing of it leaves though the network is back or the popover is opened', async () => {
    const { tracker, pass, calls, outbox } = await running()
    tracker.discard()
    outbox().wakeNow()
    outbox().wakeNow('a1')
    await pass(offered - 1)
    expect(calls).toEqual([])
  })

  it('other postings are sent while an action can be undone', async () => {
    const made = await running()
    const { tracker, pass, calls, records } = made
    made.before = () => Promise.reject(new AppError('offline', 'no network'))
    tracker.stop()
    await pass(offered)
    made.before = async () => {}
    tracker.start({ target })
    tracker.start({ target, description: 'Letter' })
    made.outbox().wakeNow()
    await pass(0)
    expect(records()).toMatchObject([{ endedAt: NOW + HOUR }])
    expect(calls).toEqual(['stop', 'stop'])
  })

  it('nothing of it leaves that the keychain was being asked for', async () => {
    const made = await running()
    const { tracker, pass, calls, link, entryId } = made
    const gate = Promise.withResolvers<void>()
    made.link = () => gate.promise.then(link)
    tracker.amend({ entryId, description: 'first' })
    await pass(offered)
    tracker.amend({ entryId, description: 'second' })
    gate.resolve()
    await pass(0)
    expect(calls).toEqual([])
    await pass(offered)
    expect(calls).toEqual(['update'])
  })

  it('a kill ends the offer, and all of it goes after the restart', async () => {
    const made = await running()
    const { tracker, kill, pass, records, journal } = made
    tracker.start({ target, description: 'Letter' })
    const again = await kill()
    expect(again.undoView()).toBeNull()
    await pass(0)
    expect(records()).toMatchObject([
      { endedAt: NOW + HOUR, description: 'Logo' },
      { startedAt: NOW + HOUR, endedAt: null, description: 'Letter' },
    ])
    again.discard()
    await kill()
    await pass(0)
    expect(records()).toHaveLength(1)
    expect(journal.removals('a1')).toEqual([])
  })

  it('the end of the time is followed by what goes, then by what is changed', async () => {
    const { tracker, pass, calls, entryId, records, journal } = await sent()
    await pass(MINUTE)
    tracker.start({ target, description: 'Logo' })
    await pass(MINUTE)
    tracker.stop()
    await pass(offered)
    calls.length = 0
    const laterId = journal.lastEnded()?.id ?? ''
    tracker.amend({ entryId, endedAt: NOW + HOUR + 30 * SECOND })
    tracker.merge({ entryId, withId: laterId })
    tracker.amend({ entryId, pauses: [] })
    await pass(offered)
    expect(calls).toEqual(['remove', 'amend'])
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + HOUR + 2 * MINUTE + offered }])
  })
})

describe('taken back at once', () => {
  const deeds: [string, (tracker: Tracker, entryId: string) => void][] = [
    ['a stop', (tracker) => tracker.stop()],
    ['a switch', (tracker) => tracker.start({ target, description: 'Letter' })],
    ['a discard', (tracker) => tracker.discard()],
    ['an edit', (tracker, entryId) => tracker.amend({ entryId, description: 'Letter' })],
    ['a cut', (tracker, entryId) => tracker.split({ entryId, at: NOW + MINUTE })],
  ]
  it.each(deeds)('%s of what runs there is never heard of there', async (_, deed) => {
    const { tracker, entryId, pass, calls, records, postings } = await running()
    const before = [postings(), tracker.timer()]
    deed(tracker, entryId)
    await pass(offered - 1)
    undo(tracker)
    await pass(HOUR)
    expect(calls).toEqual([])
    expect(records()).toEqual([{ startedAt: NOW, endedAt: null, description: 'Logo' }])
    expect([postings(), tracker.timer()]).toEqual(before)
  })

  const endedDeeds: [string, (tracker: Tracker, entryId: string) => void][] = [
    ['a delete', (tracker, entryId) => tracker.deleteEntry(entryId)],
    ['an edit', (tracker, entryId) => tracker.amend({ entryId, endedAt: NOW + MINUTE })],
    [
      'a move to another account',
      (tracker, entryId) => tracker.amend({ entryId, target: aTarget({ accountId: 'a2' }) }),
    ],
    ['a cut', (tracker, entryId) => tracker.split({ entryId, at: NOW + MINUTE })],
  ]
  it.each(endedDeeds)('%s of what is there is never heard of there', async (_, deed) => {
    for (const backEnd of ['live', 'plain'] as const) {
      const { tracker, entryId, pass, calls, postings, journal } = await sent(backEnd)
      const before = [postings(), journal.entry(entryId)]
      deed(tracker, entryId)
      await pass(offered - 1)
      undo(tracker)
      await pass(HOUR)
      expect(calls).toEqual([])
      expect([postings(), journal.entry(entryId)]).toEqual(before)
      expect(journal.removals('a1')).toEqual([])
    }
  })

  it('an edit of what can’t be changed there takes its note back', async () => {
    const { tracker, entryId, postings, pass, calls } = await sent('deaf')
    const before = postings()
    tracker.amend({ entryId, endedAt: NOW + MINUTE })
    expect(postings()[0]?.remote?.leftAsIs).toBe(true)
    undo(tracker)
    await pass(HOUR)
    expect([postings(), calls]).toEqual([before, []])
  })
})

describe('an answer that comes while its entry can still be brought back', () => {
  /** A timer whose beginning is under way there. */
  async function beginning() {
    const made = liveFixture()
    made.undoMs = offered
    const answer = Promise.withResolvers<void>()
    made.after = () => answer.promise
    made.tracker.start({ target })
    await made.pass(MINUTE)
    const entryId = made.journal.running()?.id ?? ''
    const postings = () => made.journal.postings([entryId])
    return Object.assign(made, { answer, entryId, postings })
  }

  it.each(['stop', 'discard'] as const)('names the record of the %s, which goes on', async (action) => {
    const made = await beginning()
    const { tracker, pass, answer, postings, calls, journal, records } = made
    const before = tracker.timer()
    tracker[action]()
    made.after = async () => {}
    answer.resolve()
    await pass(SECOND)
    undo(tracker)
    expect(tracker.timer()).toEqual(before)
    await pass(HOUR)
    expect(postings()).toMatchObject([
      { state: 'accepted', running: true, unconfirmedContent: null, remote: { id: 'r1' } },
    ])
    expect([calls, journal.removals('a1')]).toEqual([['start'], []])
    tracker.stop()
    await pass(offered)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + HOUR + MINUTE + SECOND }])
  })

  it.each(['stop', 'discard'] as const)('after the %s was taken back finds it as it was', async (action) => {
    const made = await beginning()
    const { tracker, pass, answer, postings, calls } = made
    tracker[action]()
    undo(tracker)
    made.after = async () => {}
    answer.resolve()
    await pass(HOUR)
    expect(postings()).toMatchObject([{ state: 'accepted', running: true, remote: { id: 'r1' } }])
    expect(calls).toEqual(['start'])
  })

  it.each(['stop', 'discard'] as const)('and says no leaves the %s to be made anew', async (action) => {
    const made = await beginning()
    const { tracker, pass, answer, records, held } = made
    tracker[action]()
    made.after = async () => {}
    held.clear()
    answer.reject(new AppError('server', 'Down.'))
    await pass(SECOND)
    undo(tracker)
    await pass(HOUR)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: null }])
  })

  it.each(['stop', 'discard'] as const)('and is lost has the %s looked for', async (action) => {
    const made = await beginning()
    const { tracker, pass, answer, records, calls } = made
    tracker[action]()
    made.after = async () => {}
    answer.reject(await lost().catch((error: unknown) => error))
    await pass(SECOND)
    undo(tracker)
    await pass(2 * readBackGraceMs)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: null }])
    expect(calls.filter((call) => call === 'start')).toHaveLength(1)
  })

  it('to a change leaves the one that was taken back to be made', async () => {
    const made = await running()
    const { tracker, pass, entryId, records, calls } = made
    const answer = Promise.withResolvers<void>()
    made.undoMs = 0
    made.after = () => answer.promise
    tracker.amend({ entryId, description: 'first' })
    await pass(0)
    made.undoMs = offered
    tracker.amend({ entryId, description: 'second' })
    made.after = async () => {}
    answer.resolve()
    await pass(SECOND)
    undo(tracker)
    await pass(HOUR)
    expect(records()).toMatchObject([{ description: 'first', endedAt: null }])
    expect(calls).toEqual(['update'])
  })
})

describe('a shortcut that stops while the start is still in flight', () => {
  it.each([0, offered])('leaves no ghost timer there (taking back: %s ms)', async (undoMs) => {
    const made = liveFixture()
    made.undoMs = undoMs
    const { tracker, pass, records, calls } = made
    const answer = Promise.withResolvers<void>()
    made.after = (call) => (call === 'start' ? answer.promise : Promise.resolve())
    tracker.start({ target })
    await pass(2 * SECOND)
    press(tracker, 'toggle')
    await pass(MINUTE)
    expect(records()).toMatchObject([{ endedAt: null }])
    answer.resolve()
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + 2 * SECOND, description: '' }])
    expect(calls).toEqual(['start', 'stop'])
  })

  it('leaves none either where the answer of the start is lost', async () => {
    const made = liveFixture()
    const { tracker, pass, records } = made
    made.after = lost
    tracker.start({ target })
    await pass(0)
    made.after = async () => {}
    press(tracker, 'toggle')
    await pass(2 * readBackGraceMs)
    expect(records().filter(({ endedAt }) => endedAt === null)).toEqual([])
  })
})
