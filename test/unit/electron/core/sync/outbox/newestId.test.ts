/** Before a record is created it is stored which ids there are: what the write makes has a later one. */
import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { dropped, fails, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { NOW } from '../../../../../support/samples.ts'

/** A provider whose ids grow. */
function growing(newest = '41') {
  const made = outboxFixture()
  const asked: string[] = []
  const ids = { newest }
  made.provider.newestId = async (_, posting) => {
    asked.push(posting.description)
    return ids.newest
  }
  return { ...made, ids, asked }
}

describe('the newest id before a record is created', () => {
  it('is stored with the posting before its bytes leave', async () => {
    const { queue, posting, provider, wake } = growing()
    queue('p1')
    let whenLeft: unknown
    provider.onSubmit = async (content) => {
      whenLeft = posting('p1')
      return aRef(content, '42')
    }
    await wake()
    expect(whenLeft).toMatchObject({ state: 'sending', newestIdBefore: '41' })
  })

  it('is what a crash in between leaves, and what the record is looked for by', async () => {
    const made = growing()
    const { queue, provider, wake, posting, ids } = made
    queue('p1')
    provider.onSubmit = () => new Promise(() => {})
    await wake()
    ids.newest = '45'
    made.restart()
    await wake()
    expect(provider.asked[0]?.terms).toMatchObject({ after: '41', siblings: [] })
    expect(posting('p1')).toMatchObject({ state: 'unknown', newestIdBefore: '41' })
  })

  it.each([offline, () => new AppError('protocol', 'HTML'), () => new AppError('rateLimited', 'slow down')])(
    'leaves the posting queued where it can’t be read, and nothing has left',
    async (error) => {
      const { queue, posting, provider, wake, wakeNow, sent } = growing()
      queue('p1')
      provider.newestId = fails(error)
      await wake()
      expect(posting('p1')).toMatchObject({ state: 'queued', attempts: 1, newestIdBefore: null, sentAt: null })
      expect(posting('p1')?.error?.kind).toBe(error().kind)
      expect(sent()).toEqual([])
      provider.newestId = async () => '7'
      await wakeNow('a1')
      if (error().kind === 'rateLimited') return
      expect(posting('p1')).toMatchObject({ state: 'accepted', newestIdBefore: '7' })
    },
  )

  it('is none where this account may not read, and the posting goes all the same', async () => {
    const { queue, posting, provider, wake } = growing()
    queue('p1')
    provider.newestId = async () => null
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'accepted', newestIdBefore: null })
  })

  it('is asked anew each time a record is to be created, and never for one that is there', async () => {
    const { queue, posting, provider, wake, advance, asked, ids } = growing()
    queue('p1')
    provider.onSubmit = fails(dropped)
    await wake()
    ids.newest = '50'
    provider.onSubmit = async (content) => aRef(content, '51')
    await advance(readBackGraceMs + 60_000)
    expect(posting('p1')).toMatchObject({ state: 'accepted', newestIdBefore: '50' })
    expect(asked).toEqual(['p1', 'p1'])
    provider.amend = async (_, ref) => ref
    queue('p2', { remote: { id: '12', startedAt: NOW, endedAt: NOW, note: null } })
    await wake()
    expect(posting('p2')?.state).toBe('accepted')
    expect(asked).toEqual(['p1', 'p1'])
  })

  it('sends nothing that the person took back while it was asked for', async () => {
    const { queue, journal, provider, wake, sent } = growing()
    queue('p1')
    const answer = Promise.withResolvers<string>()
    provider.newestId = () => answer.promise
    await wake()
    journal.commit([{ kind: 'dropPosting', postingId: 'p1' }])
    answer.resolve('41')
    await settled()
    expect(sent()).toEqual([])
  })
})

describe('what else was lost', () => {
  it('is known when a record is looked for, with the ids that each may have', async () => {
    const { queue, provider, wake } = growing()
    const lost = { state: 'unknown', attempts: 1, sentAt: NOW } as const
    queue('p1', { ...lost, newestIdBefore: '40' })
    queue('p2', { ...lost, newestIdBefore: '41' }, 'a1', 1)
    queue('elsewhere', { ...lost, newestIdBefore: '3' }, 'a2', 2)
    await wake()
    const siblings = provider.asked.map(({ terms }) =>
      terms.siblings.map(({ description, after }) => [description, after]),
    )
    expect(siblings).toEqual(expect.arrayContaining([[['p2', '41']], [['p1', '40']], []]))
  })

  it('is told from what was sent since, however far away in time', async () => {
    const { queue, provider, wake } = growing()
    const remote = { id: '43', startedAt: NOW, endedAt: NOW, note: null }
    queue('since', { state: 'accepted', remote, sentAt: NOW + 1 }, 'a1', 24 * 30)
    queue('before', { state: 'accepted', remote: { ...remote, id: '12' }, sentAt: NOW - 1 }, 'a1', 24 * 30)
    queue('p1', { state: 'unknown', attempts: 1, sentAt: NOW, newestIdBefore: '41' })
    await wake()
    expect(provider.asked[0]?.claimed).toEqual(['43'])
  })
})

describe('times that were stored otherwise', () => {
  const theirs = (startedAt: number) => ({
    ref: { id: '7', startedAt, endedAt: startedAt + 1_000, note: null },
    projectId: 'p',
    activityId: null,
    taskId: null,
    what: 'Website',
    description: '',
    tags: [],
  })

  it('are a question to the person, and nothing goes meanwhile', async () => {
    const { queue, posting, provider, wake, advance, sent } = outboxFixture()
    queue('p1')
    const why = 'Kimai stored 15:00–16:00. 09:00–10:00 was sent.'
    provider.onSubmit = async (content) => ({ ...aRef(content, '7'), otherTimes: { why, theirs: theirs(NOW) } })
    await wake()
    expect(posting('p1')).toMatchObject({
      state: 'rejected',
      remote: { id: '7' },
      error: { kind: 'conflict', message: why, storedOtherwise: true, theirs: { ref: { startedAt: NOW } } },
    })
    expect(posting('p1')?.remote).not.toHaveProperty('otherTimes')
    await advance(24 * 3_600_000)
    expect(sent()).toEqual(['p1'])
  })

  it('are a question, too, where only a read-back tells of them', async () => {
    const { queue, posting, provider, wake } = outboxFixture()
    queue('p1', { state: 'unknown', attempts: 1, sentAt: NOW })
    provider.onFind = async (content) => ({ ...aRef(content, '7'), otherTimes: { why: 'x', theirs: theirs(NOW) } })
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'rejected', error: { kind: 'conflict', storedOtherwise: true } })
  })

  it('are none where the person has said mine to just these, which are told of beside the entry', async () => {
    const sent = { running: false, startedAt: NOW - 1_000, endedAt: NOW, pauseMs: 0 }
    const stored = { startedAt: NOW, endedAt: NOW + 1_000 }
    const cases = [
      [{ sent, stored }, 'accepted'],
      [{ sent: { ...sent, endedAt: NOW + 5 }, stored }, 'rejected'],
      [{ sent: { ...sent, pauseMs: 60_000 }, stored }, 'rejected'],
      [{ sent, stored: { ...stored, startedAt: NOW + 500 } }, 'rejected'],
      [{ sent, stored: { ...stored, endedAt: null } }, 'rejected'],
    ] as const
    for (const [knownTimes, state] of cases) {
      const { queue, posting, provider, wake } = outboxFixture()
      queue('p1', { startedAt: sent.startedAt, endedAt: sent.endedAt, knownTimes })
      provider.onSubmit = async (content) => ({
        ...aRef(content, '7'),
        note: 'tags dropped',
        otherTimes: { why: 'other times', theirs: theirs(NOW) },
      })
      await wake()
      expect(posting('p1')).toMatchObject({ state, knownTimes })
      if (state === 'accepted') expect(posting('p1')?.remote?.note).toBe('tags dropped · other times')
    }
  })

  it('are a question each time of a record that runs on though its end was sent', async () => {
    const { queue, posting, provider, wake } = outboxFixture()
    const sent = { running: false, startedAt: NOW - 1_000, endedAt: NOW, pauseMs: 0 }
    const stored = { startedAt: NOW, endedAt: null }
    queue('p1', { startedAt: sent.startedAt, endedAt: sent.endedAt, knownTimes: { sent, stored } })
    const { ref, ...version } = theirs(NOW)
    const runs = { ...version, ref: { ...ref, endedAt: null } }
    provider.onSubmit = async (content) => ({ ...aRef(content, '7'), otherTimes: { why: 'x', theirs: runs } })
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'rejected' })
  })

  it('are none while something else is wanted by now: the next write is compared', async () => {
    const { queue, posting, journal, provider, wake } = outboxFixture()
    queue('p1')
    provider.onSubmit = async (content) => {
      const sending = posting('p1')
      if (sending)
        journal.commit([
          { kind: 'savePosting', posting: { ...sending, description: 'y', unconfirmedContent: sending } },
        ])
      return { ...aRef(content, '7'), otherTimes: { why: 'x', theirs: theirs(NOW) } }
    }
    const amended: string[] = []
    provider.amend = async (_, ref, content) => {
      amended.push(content.description)
      return ref
    }
    await wake()
    expect(amended).toEqual(['y'])
    expect(posting('p1')).toMatchObject({ state: 'accepted', error: null })
  })
})
