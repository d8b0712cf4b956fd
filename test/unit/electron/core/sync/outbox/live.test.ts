import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { takeOver } from '../../../../../../electron/core/otherDevices/endRemoteTimers.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { liveFixture, silence } from '../../../../../support/liveFixture.ts'
import { aTarget, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

const target = aTarget()
const lost = () => Promise.reject(new AppError('offline', 'connection broke', { ambiguous: true }))
const offline = () => Promise.reject(new AppError('offline', 'no network'))

describe('a running timer at a provider that shows it', () => {
  it('is there while it runs, and ends at the click, as one record', async () => {
    const { tracker, pass, records, calls, states } = liveFixture()
    tracker.start({ target, description: 'Logo' })
    await pass(HOUR)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: null, description: 'Logo' }])
    tracker.stop()
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR, description: 'Logo' }])
    expect(calls).toEqual(['start', 'stop'])
    expect(states()).toEqual([])
  })

  it('follows what the person changes', async () => {
    const { tracker, pass, records, calls } = liveFixture()
    tracker.start({ target })
    await pass(MINUTE)
    const timer = tracker.timer()
    if (timer.kind === 'running') tracker.amend({ entryId: timer.entry.id, description: 'Letter' })
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: null, description: 'Letter' }])
    expect(calls).toEqual(['start', 'update'])
  })

  it('ends in a pause and begins anew after it', async () => {
    const { tracker, pass, records } = liveFixture()
    tracker.start({ target })
    await pass(HOUR)
    tracker.pause()
    await pass(MINUTE)
    expect(records()).toMatchObject([{ endedAt: NOW + HOUR }])
    tracker.resume()
    await pass(MINUTE)
    expect(records()).toMatchObject([{ endedAt: NOW + HOUR }, { startedAt: NOW + HOUR + MINUTE, endedAt: null }])
    tracker.stop()
    await pass(0)
    expect(records()).toMatchObject([{ endedAt: NOW + HOUR }, { endedAt: NOW + HOUR + 2 * MINUTE }])
  })

  it('leaves nothing there when it is thrown away', async () => {
    const { tracker, pass, records, journal } = liveFixture()
    tracker.start({ target })
    await pass(HOUR)
    tracker.discard()
    await pass(0)
    expect(records()).toEqual([])
    expect(journal.removals('a1')).toEqual([])
  })

  it('never begun there is sent as one record once it has ended', async () => {
    const made = liveFixture()
    const { tracker, pass, records, calls } = made
    made.before = offline
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    made.before = async () => {}
    await pass(HOUR)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR, description: '' }])
    expect(calls.filter((call) => call === 'submit')).not.toEqual([])
    expect(calls).not.toContain('stop')
  })

  it('that was refused there is sent all the same when it has ended', async () => {
    const made = liveFixture()
    const { tracker, pass, records } = made
    made.before = () => Promise.reject(new AppError('rejected', 'Another one runs.'))
    tracker.start({ target })
    await pass(HOUR)
    made.before = async () => {}
    tracker.stop()
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR, description: '' }])
  })

  it('whose beginning got no answer is looked for, and made one record', async () => {
    const made = liveFixture()
    const { tracker, pass, records, calls } = made
    made.after = lost
    tracker.start({ target })
    await pass(0)
    made.after = async () => {}
    await pass(readBackGraceMs)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: null, description: '' }])
    tracker.stop()
    await pass(0)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + readBackGraceMs }])
    expect(calls.filter((call) => call === 'start')).toHaveLength(1)
  })

  it('stopped while its beginning is still under way becomes one record', async () => {
    const made = liveFixture()
    const { tracker, pass, records } = made
    const answer = Promise.withResolvers<void>()
    made.after = (call) => (call === 'start' ? answer.promise : Promise.resolve())
    tracker.start({ target })
    await pass(MINUTE)
    tracker.stop()
    await pass(MINUTE)
    expect(records()).toMatchObject([{ endedAt: null }])
    answer.resolve()
    await pass(0)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + MINUTE }])
  })

  it('stopped while its beginning is looked for becomes one record', async () => {
    const made = liveFixture()
    const { tracker, pass, records, states } = made
    made.after = lost
    tracker.start({ target })
    await pass(0)
    await pass(1_200)
    expect(states()).toEqual(['unknown'])
    made.after = async () => {}
    tracker.stop()
    await pass(readBackGraceMs)
    expect(records()).toMatchObject([{ startedAt: NOW, endedAt: NOW + 1_000 }])
    expect(states()).toEqual([])
  })

  it('thrown away while its beginning is under way leaves nothing', async () => {
    const made = liveFixture()
    const { tracker, pass, records, journal } = made
    const answer = Promise.withResolvers<void>()
    made.after = (call) => (call === 'start' ? answer.promise : Promise.resolve())
    tracker.start({ target })
    await pass(MINUTE)
    tracker.discard()
    await pass(0)
    answer.resolve()
    await pass(readBackGraceMs)
    expect(records()).toEqual([])
    expect(journal.removals('a1')).toEqual([])
  })

  it('thrown away when its beginning got no answer leaves nothing', async () => {
    const made = liveFixture()
    const { tracker, pass, records, journal } = made
    made.after = lost
    tracker.start({ target })
    await pass(0)
    made.after = async () => {}
    tracker.discard()
    await pass(readBackGraceMs)
    await pass(readBackGraceMs)
    expect(records()).toEqual([])
    expect(journal.removals('a1')).toEqual([])
  })

  it('survives a crash in the middle of beginning, ending and changing', async () => {
    for (const call of ['start', 'stop', 'update'] as const) {
      const made = liveFixture()
      const { tracker, pass, records, crash } = made
      made.after = (name) => (name === call ? silence() : Promise.resolve())
      tracker.start({ target })
      await pass(MINUTE)
      const timer = tracker.timer()
      if (timer.kind === 'running') tracker.amend({ entryId: timer.entry.id, description: 'Letter' })
      await pass(MINUTE)
      if (call !== 'stop') await crash()
      await pass(readBackGraceMs)
      tracker.stop()
      await pass(0)
      if (call === 'stop') await crash()
      await pass(readBackGraceMs)
      const endedAt = NOW + 2 * MINUTE + readBackGraceMs
      expect(records(), call).toEqual([{ startedAt: NOW, endedAt, description: 'Letter' }])
    }
  })

  it('deleted there meanwhile needs the person, who may send it anew', async () => {
    const made = liveFixture()
    const { tracker, pass, records, held, journal, states } = made
    tracker.start({ target })
    await pass(HOUR)
    held.clear()
    made.before = (call) =>
      call === 'stop' ? Promise.reject(new AppError('notFound', 'No such record.')) : Promise.resolve()
    tracker.stop()
    await pass(0)
    expect(states()).toEqual(['rejected'])
    tracker.sendAgain(journal.lastEnded()?.id ?? '')
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR, description: '' }])
  })
})

describe('an entry that is there', () => {
  it('and may not be taken away stays there, and the person hears of it', async () => {
    const made = liveFixture()
    const { tracker, pass, records, journal, leftBehind } = made
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    made.before = () => Promise.reject(new AppError('locked', 'It was exported.'))
    tracker.deleteEntry(journal.lastEnded()?.id ?? '')
    await pass(0)
    expect(records()).toHaveLength(1)
    expect(journal.removals('a1')).toEqual([])
    expect(leftBehind).toEqual(['It was exported.'])
  })

  it('is changed there when it is changed here', async () => {
    const { tracker, pass, records, journal, calls } = liveFixture()
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    tracker.amend({ entryId: journal.lastEnded()?.id ?? '', startedAt: NOW - HOUR, description: 'Letter' })
    await pass(0)
    expect(records()).toEqual([{ startedAt: NOW - HOUR, endedAt: NOW + HOUR, description: 'Letter' }])
    expect(calls.at(-1)).toBe('amend')
  })

  it('changed there without an answer is changed to the same again', async () => {
    const made = liveFixture()
    const { tracker, pass, records, journal } = made
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    made.after = lost
    tracker.amend({ entryId: journal.lastEnded()?.id ?? '', description: 'Letter' })
    await pass(0)
    made.after = async () => {}
    await pass(HOUR)
    expect(records()).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR, description: 'Letter' }])
  })

  it('goes there when it is deleted here, also when the first try fails', async () => {
    const made = liveFixture()
    const { tracker, pass, records, journal } = made
    tracker.start({ target })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    made.before = offline
    tracker.deleteEntry(journal.lastEnded()?.id ?? '')
    await pass(0)
    expect(records()).toHaveLength(1)
    made.before = async () => {}
    await pass(HOUR)
    expect(records()).toEqual([])
  })
})

describe('a record that runs there already', () => {
  it('is ended when the person agrees, at the time of the click, and ours begins', async () => {
    const made = liveFixture()
    const { tracker, pass, held, clock, journal, provider, connection } = made
    held.set('theirs', { startedAt: NOW - HOUR, endedAt: null, description: 'Call' })
    const busy = new AppError('rejected', 'Call has been running in Fake since 14:00.')
    made.before = async (call) => {
      if (call === 'start' && held.get('theirs')?.endedAt === null) throw busy
    }
    tracker.start({ target })
    await pass(MINUTE)
    expect([held.size, journal.running() !== null]).toEqual([1, true])
    const connectionOf = async () => ({ provider, connection })
    const needs = { clock, journal, timer: tracker.timer, connectionOf, sendAgain: tracker.sendAgain }
    await takeOver(needs)
    await pass(0)
    expect(made.records()).toEqual([
      { startedAt: NOW - HOUR, endedAt: NOW + MINUTE, description: 'Call' },
      { startedAt: NOW, endedAt: null, description: '' },
    ])
    await expect(takeOver(needs)).rejects.toThrow(expect.objectContaining({ kind: 'rejected' }))
  })
})

describe('a running record that the person found there without its id', () => {
  it('holds up neither a stop nor a discard', async () => {
    for (const action of ['stop', 'discard'] as const) {
      const { tracker, pass, journal, calls } = liveFixture()
      tracker.start({ target })
      await pass(MINUTE)
      const [posting] = journal.postings([journal.running()?.id ?? ''])
      if (!posting?.remote) throw new Error('it was not shown there')
      journal.commit([{ kind: 'savePosting', posting: { ...posting, remote: { ...posting.remote, id: null } } }])
      tracker[action]()
      await pass(0)
      expect(tracker.timer().kind).toBe('idle')
      expect(calls).toEqual(['start'])
    }
  })
})
