/** What runs at a provider and was begun on another device: shown, gone on with, ended or ignored, only as the person says. */
import { describe, expect, it } from 'vitest'
import { createNotices } from '../../../../../electron/core/notices.ts'
import { readBackGraceMs } from '../../../../../electron/core/sync/retry.ts'
import { reportLastRun } from '../../../../../electron/core/absences/lastRun.ts'
import { lastSignOfLife } from '../../../../../electron/core/journalState.ts'
import { takeOver } from '../../../../../electron/core/otherDevices/endRemoteTimers.ts'
import { limits } from '../../../../../shared/limits.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { coding, design, devicesFixture, running, type There } from '../../../../support/devicesFixture.ts'
import { memoryNotices } from '../../../../support/fakes.ts'
import { anAccount, HOUR, MINUTE, NOW, SECOND } from '../../../../support/samples.ts'

const offline = () => Promise.reject(new AppError('offline', 'no network'))
const lost = () => Promise.reject(new AppError('offline', 'connection broke', { ambiguous: true }))

const theirs: There = {
  startedAt: NOW - HOUR,
  endedAt: null,
  projectId: '1',
  activityId: '2',
  description: 'Call',
  tags: ['büro'],
}
const record = { accountId: 'a1', recordId: 'x' }

/** Something was begun on another device, and seen. */
async function withTheirs(change: Partial<There> = {}) {
  const fixture = devicesFixture()
  fixture.records.set('x', { ...theirs, ...change })
  await fixture.elsewhere.refresh()
  return fixture
}

describe('what runs elsewhere', () => {
  it('is listed with what is known of it, also where running records are not shown', async () => {
    for (const liveRecords of [true, false]) {
      const made = devicesFixture()
      made.terms = { ...made.terms, rules: { ...made.terms.rules, liveRecords } }
      made.records.set('x', theirs)
      await made.elsewhere.refresh()
      expect(made.elsewhere.list()).toEqual([
        { accountId: 'a1', id: 'x', startedAt: NOW - HOUR, what: '1/2', description: 'Call', known: true },
      ])
    }
  })

  it('is shown up to a limit, with long words cut, and counted beyond it', async () => {
    const made = devicesFixture()
    const description = 'x'.repeat(10_000)
    for (let at = 0; at < 3_000; at++)
      made.records.set(`x${at}`, { ...theirs, startedAt: NOW - at * SECOND, description })
    await made.elsewhere.refresh()
    expect(made.elsewhere.list()).toHaveLength(limits.runningElsewhere)
    expect(made.elsewhere.more()).toBe(3_000 - limits.runningElsewhere)
    for (const one of made.elsewhere.list()) expect(one.description).toHaveLength(limits.shownNoteLength)
    made.elsewhere.ignore({ accountId: 'a1', recordId: made.elsewhere.list()[0]?.id ?? '' })
    expect(made.elsewhere.list()).toHaveLength(limits.runningElsewhere)
    expect(made.elsewhere.more()).toBe(2_999 - limits.runningElsewhere)
  })

  it('says whether it can go on here under a name that is offered', async () => {
    const { elsewhere } = await withTheirs({ projectId: '9' })
    expect(elsewhere.list()).toMatchObject([{ id: 'x', known: false }])
  })

  it('is told once, and again only when something else runs', async () => {
    const made = await withTheirs()
    const { elsewhere, records } = made
    const { changes } = made
    await elsewhere.refresh()
    expect(made.changes).toBe(changes)
    records.delete('x')
    await elsewhere.refresh()
    expect([made.changes, elsewhere.list()]).toEqual([changes + 1, []])
  })

  it('is never what Stint runs itself', async () => {
    const { elsewhere, tracker, pass } = await running()
    await elsewhere.refresh()
    expect(elsewhere.list()).toEqual([])
    tracker.stop()
    await elsewhere.refresh()
    expect(elsewhere.list()).toEqual([])
    await pass(0)
  })

  it('is never what a start of ours may have begun, whose answer is not there', async () => {
    const made = devicesFixture()
    const { tracker, elsewhere, pass, records } = made
    made.after = lost
    tracker.start({ target: coding })
    await pass(0)
    made.after = async () => {}
    await elsewhere.refresh()
    expect(records.size).toBe(1)
    expect(elsewhere.list()).toEqual([])
    tracker.discard()
    expect(elsewhere.list()).toEqual([])
    await pass(readBackGraceMs)
    await pass(readBackGraceMs)
    expect(records.size).toBe(0)
  })

  it('is never what Stint is about to take away', async () => {
    const made = await running()
    const { tracker, elsewhere, pass } = made
    made.before = (call) => (call === 'active' ? Promise.resolve() : offline())
    tracker.discard()
    await pass(0)
    await elsewhere.refresh()
    expect(elsewhere.list()).toEqual([])
  })

  it('stays as it was where it can’t be asked', async () => {
    const made = await withTheirs()
    made.before = offline
    await made.elsewhere.refresh()
    expect(made.elsewhere.list()).toHaveLength(1)
  })

  it('is not known from an answer that was overtaken', async () => {
    const made = devicesFixture()
    const { elsewhere, records, pass } = made
    const { promise, resolve } = Promise.withResolvers<void>()
    records.set('x', theirs)
    made.after = async () => {}
    const { live } = made.provider
    if (!live) throw new Error('it runs records')
    const slow = [...(await live.active({} as never, {} as never))]
    const { active } = live
    live.active = () => promise.then(() => slow)
    const first = elsewhere.refresh()
    await pass(0)
    records.delete('x')
    live.active = active
    await elsewhere.refresh()
    resolve()
    await first
    expect(elsewhere.list()).toEqual([])
  })

  it('is not known of an account that was switched off meanwhile', async () => {
    const made = devicesFixture()
    const { elsewhere, records, pass } = made
    const { promise, resolve } = Promise.withResolvers<void>()
    records.set('x', theirs)
    made.before = () => promise
    const look = elsewhere.refresh()
    await pass(0)
    made.accounts = []
    resolve()
    await look
    made.accounts = [anAccount()]
    expect(elsewhere.list()).toEqual([])
  })

  it('is shown no more once its account is switched off', async () => {
    const made = await withTheirs()
    made.accounts = []
    expect(made.elsewhere.list()).toEqual([])
  })
})

describe('looking', () => {
  it('comes by itself while a timer runs, every three minutes, and never else', async () => {
    const { tracker, clock, pass, records, elsewhere } = devicesFixture()
    expect(clock.waiting()).toBe(0)
    tracker.start({ target: coding })
    await pass(0)
    records.set('x', theirs)
    await pass(2 * MINUTE)
    expect(elsewhere.list()).toEqual([])
    await pass(MINUTE)
    expect(elsewhere.list()).toHaveLength(1)
    records.delete('x')
    await pass(3 * MINUTE)
    expect(elsewhere.list()).toEqual([])
    tracker.stop()
    await pass(0)
    expect(clock.waiting()).toBe(0)
  })

  it('looks at the record of the running entry, too', async () => {
    const { elsewhere, pass, change, running: entry, send } = await running()
    change('r1', { endedAt: NOW + MINUTE })
    await elsewhere.refresh()
    await pass(0)
    expect(send(entry().id)).toMatchObject({ kind: 'conflict' })
  })

  it('no remote timer is looked for after the program ended', async () => {
    const { elsewhere, clock, tracker } = await running()
    expect(tracker.timer().kind).toBe('running')
    elsewhere.close()
    expect(clock.waiting()).toBe(0)
  })
})

describe('going on here', () => {
  it('takes the record over from its begin, with its words, as one record', async () => {
    const { elsewhere, tracker, pass, records, calls, send, last } = await withTheirs()
    await elsewhere.continueHere(record)
    expect(tracker.timer()).toMatchObject({
      kind: 'running',
      entry: { startedAt: NOW - HOUR, target: design, description: 'Call', tags: ['büro'] },
    })
    expect(elsewhere.list()).toEqual([])
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    expect([...records]).toEqual([['x', { ...theirs, endedAt: NOW + HOUR }]])
    expect(calls).toEqual(['stop x'])
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
  })

  it('does so where the account shows no running records, also over a pause and an edit', async () => {
    const made = await withTheirs()
    const { elsewhere, tracker, pass, records, calls } = made
    made.terms = { ...made.terms, rules: { ...made.terms.rules, liveRecords: false } }
    await elsewhere.continueHere(record)
    tracker.amend({ entryId: made.running().id, description: 'Talk' })
    await pass(MINUTE)
    tracker.pause()
    await pass(MINUTE)
    tracker.resume()
    await pass(MINUTE)
    tracker.stop()
    await pass(HOUR)
    expect(records.get('x')).toMatchObject({ startedAt: NOW - HOUR, endedAt: NOW + MINUTE, description: 'Talk' })
    expect([...records.values()]).toMatchObject([
      {},
      { startedAt: NOW + 2 * MINUTE, endedAt: NOW + 3 * MINUTE, description: 'Talk' },
    ])
    expect(calls.filter((call) => call.startsWith('remove'))).toEqual([])
  })

  it('ends what runs here now, and nothing is lost of it', async () => {
    const made = devicesFixture()
    const { elsewhere, tracker, pass, records, last } = made
    tracker.start({ target: coding, description: 'Logo' })
    await pass(HOUR)
    records.set('x', theirs)
    await elsewhere.continueHere(record)
    await pass(HOUR)
    expect(last()).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR, description: 'Logo' })
    expect(records.get('r1')).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR })
    expect(records.get('x')).toEqual(theirs)
    expect(tracker.timer()).toMatchObject({ entry: { startedAt: NOW - HOUR } })
  })

  it('is a sign of life: a crash just now says nothing of the time before', async () => {
    const { elsewhere, journal, tracker, clock } = await withTheirs()
    lastSignOfLife.write(journal, NOW - 10 * HOUR)
    journal.setMeta('run.version', '1.0.0')
    await elsewhere.continueHere(record)
    clock.advance(MINUTE)
    const missed: unknown[] = []
    const notices = createNotices(memoryNotices(), () => {})
    const absences = { start: (since: unknown) => void missed.push(since) }
    reportLastRun({ clock, journal, timer: tracker.timer, version: '1.0.0', notices, absences })
    expect(missed).toEqual([{ startedAt: NOW, kind: 'crash' }])
  })

  it('can’t be undone, which would take the record away', async () => {
    const { elsewhere, tracker } = await withTheirs()
    await elsewhere.continueHere(record)
    expect(tracker.undoView()).toBeNull()
  })

  it('begins now where the server has put the begin into the future', async () => {
    const { elsewhere, tracker, pass, records } = await withTheirs({ startedAt: NOW + 10 * MINUTE })
    await elsewhere.continueHere(record)
    expect(tracker.timer()).toMatchObject({ entry: { startedAt: NOW } })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    expect(records.get('x')).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR })
  })

  it('goes by the name it has there where it is not offered', async () => {
    const { elsewhere, tracker } = await withTheirs({ projectId: '9' })
    await elsewhere.continueHere(record)
    expect(tracker.timer()).toMatchObject({ entry: { target: { projectId: '9', project: '9/2', activity: null } } })
  })

  it('is refused for what has ended or is gone, which is then listed no more', async () => {
    for (const change of [{ endedAt: NOW }, null]) {
      const { elsewhere, records, tracker } = await withTheirs()
      if (change) records.set('x', { ...theirs, ...change })
      else records.delete('x')
      await expect(elsewhere.continueHere(record)).rejects.toMatchObject({ kind: 'notFound' })
      expect([elsewhere.list(), tracker.timer().kind]).toEqual([[], 'idle'])
    }
  })

  it('is refused for a record that Stint has, so that there are never two', async () => {
    const { elsewhere, tracker, journal } = await withTheirs()
    await Promise.allSettled([elsewhere.continueHere(record), elsewhere.continueHere(record)])
    await expect(elsewhere.continueHere(record)).rejects.toMatchObject({ kind: 'rejected' })
    expect(journal.entriesBetween(0, NOW + HOUR)).toHaveLength(1)
    expect(tracker.timer().kind).toBe('running')
  })

  it('changes nothing where the provider can’t be asked', async () => {
    const made = await withTheirs()
    made.before = offline
    await expect(made.elsewhere.continueHere(record)).rejects.toMatchObject({ kind: 'offline' })
    expect(made.tracker.timer().kind).toBe('idle')
  })
})

describe('ending it there', () => {
  it('ends it at the second of the click and leaves all else as it is', async () => {
    const made = await withTheirs()
    const { elsewhere, records, clock, pass } = made
    clock.advance(MINUTE + 400)
    made.before = async (call) => {
      if (call === 'stop x') await pass(30 * SECOND)
    }
    await elsewhere.stop(record)
    expect(records.get('x')).toEqual({ ...theirs, endedAt: NOW + MINUTE })
    expect(elsewhere.list()).toEqual([])
  })

  it('is done where it has ended already, at the time it has', async () => {
    const { elsewhere, records, calls } = await withTheirs()
    records.set('x', { ...theirs, endedAt: NOW - MINUTE })
    await elsewhere.stop(record)
    expect([records.get('x')?.endedAt, calls]).toEqual([NOW - MINUTE, []])
  })

  it('a remote timer that could not be ended is an error', async () => {
    const made = await withTheirs()
    made.before = (call) => (call === 'stop x' ? offline() : Promise.resolve())
    await expect(made.elsewhere.stop(record)).rejects.toMatchObject({ kind: 'offline' })
    expect(made.elsewhere.list()).toHaveLength(1)
  })

  it('in place of a refused start keeps its words and tags, too', async () => {
    const made = devicesFixture()
    const { tracker, pass, records, clock, journal, provider } = made
    records.set('x', theirs)
    made.before = async (call) => {
      if (call === 'start' && records.get('x')?.endedAt === null) throw new AppError('rejected', 'Another one runs.')
    }
    tracker.start({ target: coding })
    await pass(MINUTE)
    const connectionOf = async () => ({
      provider,
      connection: { ...anAccount(), accountId: 'a1', secret: '', facts: null },
    })
    await takeOver({ clock, journal, timer: tracker.timer, connectionOf, sendAgain: tracker.sendAgain })
    await pass(0)
    expect([...records.values()]).toMatchObject([
      { ...theirs, endedAt: NOW + MINUTE },
      { startedAt: NOW, endedAt: null },
    ])
  })
})

describe('ignoring it', () => {
  it('lasts over a restart, and as long as the record runs', async () => {
    const { elsewhere, records, journal } = await withTheirs()
    elsewhere.ignore(record)
    elsewhere.ignore(record)
    await elsewhere.refresh()
    expect(elsewhere.list()).toEqual([])
    expect(journal.meta('ignored.a1')).toBe('x')
    records.set('y', { ...theirs, startedAt: NOW - MINUTE })
    records.delete('x')
    await elsewhere.refresh()
    expect(elsewhere.list()).toMatchObject([{ id: 'y' }])
    expect(journal.meta('ignored.a1')).toBeNull()
  })

  it('is not forgotten because the provider could not be asked', async () => {
    const made = await withTheirs()
    made.elsewhere.ignore(record)
    made.before = offline
    await made.elsewhere.refresh()
    made.before = async () => {}
    await made.elsewhere.refresh()
    expect(made.elsewhere.list()).toEqual([])
  })
})
