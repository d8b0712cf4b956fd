/** Records that run in Kimai 1 while the timer runs, and those that run there by themselves. */
import { describe, expect, it } from 'vitest'
import { calling, loggedInProvider, failed, items } from '../loggedInProvider.ts'
import { ADMIN_KEY, NOW, SECONDS } from '../serverClient.ts'
import { failureOf } from '../../providerUnderTest.ts'

const later = 'Kimai shows start and text only once it has ended'

describe('what runs in Kimai', () => {
  it('is an empty list where no timer was started', async () => {
    const { live } = await loggedInProvider()
    expect(await live.active()).toEqual([])
  })

  it('is all of it, the latest first, with its own names, text and start', async () => {
    const { live, call, server } = await loggedInProvider()
    server.clock.set(NOW - 90_000_000)
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', { description: 'first' })
    server.clock.set(NOW)
    await call('startRecord', 3, 3)
    expect(await live.active()).toEqual([
      {
        id: '2',
        startedAt: NOW,
        projectId: '3',
        activityId: '3',
        description: '',
        tags: [],
        what: 'Relaunch · Meeting',
      },
      {
        id: '1',
        startedAt: NOW - 90_000_000,
        projectId: '1',
        activityId: '1',
        description: 'first',
        tags: [],
        what: 'Test-Project · testing',
      },
    ])
  })

  it('is nothing that ended, nor anything of somebody else', async () => {
    const { live, call, rpc, submit, sent } = await loggedInProvider()
    await submit()
    await submit({ startedAt: Date.now() + 3_600_000, endedAt: Date.now() + 7_200_000 })
    await rpc('startRecord', [ADMIN_KEY, 1, 1])
    const before = sent('getTimesheetRecord').length
    expect(await live.active()).toEqual([])
    expect(sent('getTimesheetRecord')).toHaveLength(before)
    await call('startRecord', 1, 1)
    expect(await live.active()).toMatchObject([{ id: '4' }])
  })

  it('is not known while Kimai can’t be asked', async () => {
    const { live, server, call } = await loggedInProvider()
    await call('startRecord', 1, 1)
    for (const method of ['getTimesheet', 'getTimesheetRecord']) {
      server.fault({ kind: 'status', status: 500, match: calling(method) })
      expect(await failureOf(live.active())).toMatchObject({ kind: 'server', ambiguous: false })
    }
  })
})

describe('starting', () => {
  it('begins a record and gives it start and text', async () => {
    const { live, running, sent, row } = await loggedInProvider()
    const ref = await live.start(running)
    expect(ref).toEqual({ id: '1', startedAt: running.startedAt, endedAt: null, note: null, stamp: expect.any(String) })
    expect(sent('startRecord').map(({ params }) => params)).toEqual([[1, 1]])
    expect(sent('updateActiveRecording').map(({ params }) => params)).toEqual([
      [{ projectID: 1, activityID: 1, description: 'Weekly letter', start: `@${running.startedAt / 1_000}` }],
    ])
    expect(row('1')).toMatchObject({ start: SECONDS - 60, end: 0, description: 'Weekly letter' })
  })

  it('says what was lost of the text', async () => {
    const { live, running } = await loggedInProvider()
    expect((await live.start({ ...running, description: '🎉' })).note).toContain('question marks')
  })

  it('while something runs is refused and names it, and nothing is started', async () => {
    const { live, running, call, sent, server } = await loggedInProvider()
    await call('startRecord', 3, 3)
    const error = await failureOf(live.start(running))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Relaunch · Meeting is running in Kimai since ')
    expect(error.message).toContain('22:04')
    expect(sent('startRecord')).toHaveLength(1)
    expect(server.timesheets()).toHaveLength(1)
  })

  it('on a project that is gone is refused in the words of Kimai', async () => {
    const { live, running } = await loggedInProvider()
    const target = { ...running.target, projectId: '99' }
    const error = await failureOf(live.start({ ...running, target }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Invalid project or task')
  })

  it('whose answer is lost may have begun', async () => {
    const { live, running, server } = await loggedInProvider()
    server.fault({ kind: 'drop-after', match: calling('startRecord') })
    expect(await failureOf(live.start(running))).toMatchObject({ kind: 'offline', ambiguous: true })
  })

  it.each(['getActiveRecording', 'updateActiveRecording'])(
    'has begun even when %s fails afterwards, and says what is missing',
    async (method) => {
      const { live, running, server, row } = await loggedInProvider()
      server.fault({ kind: 'status', status: 400, match: calling(method) })
      expect(await live.start(running)).toMatchObject({ id: '1', startedAt: NOW, endedAt: null, note: later })
      expect(row('1')).toMatchObject({ start: SECONDS, end: 0 })
    },
  )

  it('is not over while its change may yet arrive, as that would change whatever runs then', async () => {
    const { live, running, server } = await loggedInProvider()
    server.fault({ kind: 'drop-before', match: calling('updateActiveRecording') })
    expect(await failureOf(live.start(running))).toMatchObject({ kind: 'offline', ambiguous: true })
    expect(await live.find(running)).toMatchObject({ id: '1', endedAt: null })
  })

  it('never changes a record that somebody started in between, which Kimai would change first', async () => {
    const { live, running, call, server, row } = await loggedInProvider()
    await call('startRecord', 2, 2)
    await call('updateActiveRecording', { description: 'theirs' })
    // The other device starts right after the list was asked for.
    const listed = server.fault({ kind: 'status', status: 200, body: items(), match: calling('getTimesheet') })
    const ref = await live.start(running)
    expect(listed.hits()).toBe(1)
    expect(ref).toEqual({ id: '2', startedAt: NOW, endedAt: null, note: later, stamp: expect.any(String) })
    expect(row('1')).toMatchObject({ start: SECONDS, description: 'theirs', projectID: 2 })
    const ended = await live.stop(ref, { ...running, endedAt: NOW })
    expect(ended).toEqual({
      id: '2',
      startedAt: running.startedAt,
      endedAt: NOW,
      note: null,
      stamp: expect.any(String),
    })
    expect(row('1')).toMatchObject({ end: 0 })
  })
})

describe('an older Kimai', () => {
  it.each(['1.3.1', '1.3.0'])('%s names no id, which is asked for', async (version) => {
    const { live, running, row } = await loggedInProvider({ version })
    expect(await live.start(running)).toEqual({
      id: '1',
      startedAt: running.startedAt,
      endedAt: null,
      note: null,
      stamp: expect.any(String),
    })
    expect(row('1')).toMatchObject({ start: SECONDS - 60, description: 'Weekly letter' })
  })

  it('may have begun when the id can’t be found out', async () => {
    const { live, running, server } = await loggedInProvider({ version: '1.3.1' })
    const other = { timeEntryID: '9', projectID: '2', activityID: '2', start: String(SECONDS) }
    for (const body of [failed('No active recording.'), items(other)]) {
      server.fault({ kind: 'status', status: 200, body, match: calling('getActiveRecording') })
      expect(await failureOf(live.start(running))).toMatchObject({ kind: 'protocol', ambiguous: true })
      server.state.timesheets = []
    }
  })

  it.each(['1.2.0', '1.1.0', '1.0.0'])('%s gets start and text with the end', async (version) => {
    const { live, running, sent, row } = await loggedInProvider({ version })
    const ref = await live.start(running)
    expect(ref).toEqual({ id: '1', startedAt: NOW, endedAt: null, note: later, stamp: expect.any(String) })
    const changed = { ...running, description: 'changed' }
    expect(await live.update(ref, changed)).toEqual(ref)
    expect(await live.stop(ref, { ...changed, endedAt: NOW })).toEqual({
      id: '1',
      startedAt: running.startedAt,
      endedAt: NOW,
      note: null,
      stamp: expect.any(String),
    })
    expect(sent('updateActiveRecording')).toEqual([])
    expect(row('1')).toMatchObject({ start: SECONDS - 60, end: SECONDS, duration: 60, description: 'changed' })
  })
})

describe('changing a running record', () => {
  it('gives it another start, target and text', async () => {
    const { live, running, target, row } = await loggedInProvider()
    const ref = await live.start(running)
    const changed = { ...running, startedAt: NOW - 7_200_000, description: '', target: target('Relaunch', 'Meeting') }
    expect(await live.update(ref, changed)).toMatchObject({ id: '1', note: null, startedAt: changed.startedAt })
    expect(row('1')).toMatchObject({ start: SECONDS - 7_200, projectID: 3, activityID: 3, description: null })
  })

  it('that was stopped in Kimai says when, and stopping it here still sets its times', async () => {
    const { live, running, call, row } = await loggedInProvider({ config: { roundPrecision: 15 } })
    const ref = await live.start(running)
    await call('stopRecord', 1)
    const error = await failureOf(live.update(ref, running))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('stopped in Kimai at 22:15')
    await live.stop(ref, { ...running, endedAt: NOW })
    expect(row('1')).toMatchObject({ start: SECONDS - 60, end: SECONDS, duration: 60 })
  })

  it('that was thrown away in Kimai says so', async () => {
    const { live, running, call, server } = await loggedInProvider()
    const ref = await live.start(running)
    await call('removeTimesheetRecord', 1)
    expect(await failureOf(live.update(ref, running))).toMatchObject({ kind: 'notFound' })
    expect(await failureOf(live.stop(ref, { ...running, endedAt: NOW }))).toMatchObject({ kind: 'notFound' })
    expect(server.timesheets()).toEqual([])
  })

  it('whose answer is lost may have arrived', async () => {
    const { live, running, server } = await loggedInProvider()
    const ref = await live.start(running)
    server.fault({ kind: 'drop-after', match: calling('updateActiveRecording') })
    expect(await failureOf(live.update(ref, running))).toMatchObject({ kind: 'offline', ambiguous: true })
  })
})

describe('stopping', () => {
  it('sets both times itself, as Kimai’s own stop would round them', async () => {
    const { live, running, sent, row } = await loggedInProvider({ config: { roundPrecision: 15 } })
    const ref = await live.start(running)
    const ended = await live.stop(ref, { ...running, endedAt: NOW - 30_000 })
    expect(ended).toEqual({
      id: '1',
      startedAt: running.startedAt,
      endedAt: NOW - 30_000,
      note: null,
      stamp: expect.any(String),
    })
    expect(sent('stopRecord')).toEqual([])
    expect(row('1')).toMatchObject({ start: SECONDS - 60, end: SECONDS - 30, duration: 30 })
    expect(await live.active()).toEqual([])
  })
})

describe('throwing away', () => {
  it('takes a running record away', async () => {
    const { live, running, remove, server } = await loggedInProvider()
    const ref = await live.start(running)
    await remove(ref)
    expect(server.timesheets()).toEqual([])
  })
})

describe('finding a start whose answer was lost', () => {
  it('finds the bare record that runs since then', async () => {
    const { live, running, server } = await loggedInProvider()
    server.fault({ kind: 'drop-after', match: calling('startRecord') })
    await failureOf(live.start(running))
    expect(await live.find(running)).toEqual({
      id: '1',
      startedAt: NOW,
      endedAt: null,
      note: later,
      stamp: expect.any(String),
    })
    expect(await live.find(running, { claimed: ['1'] })).toBeNull()
  })

  it.each([
    ['two minutes behind', -120_000],
    ['seven minutes behind', -420_000],
    ['seven minutes ahead', 420_000],
  ])('finds it also where the server’s clock is %s', async (_, skew) => {
    const { live, running, server } = await loggedInProvider()
    server.clock.set(running.startedAt + skew)
    server.fault({ kind: 'drop-after', match: calling('startRecord') })
    await failureOf(live.start(running))
    expect(await live.find(running)).toMatchObject({ id: '1', startedAt: running.startedAt + skew })
  })

  it('finds the record with start and text, running or stopped in Kimai meanwhile', async () => {
    const { live, running, call } = await loggedInProvider({ config: { roundPrecision: 0 } })
    const ref = await live.start(running)
    expect(await live.find(running)).toEqual(ref)
    await call('stopRecord', 1)
    expect(await live.find(running)).toMatchObject({ id: ref.id, startedAt: ref.startedAt, endedAt: NOW })
  })

  it('is sure of absence when nothing of the kind is there', async () => {
    const { live, running, call, target } = await loggedInProvider()
    expect(await live.find(running)).toBeNull()
    await call('startRecord', 2, 2)
    expect(await live.find(running)).toBeNull()
    const later = { ...running, target: target('Second ä€', 'Coding'), startedAt: NOW + 1_000_000 }
    expect(await live.find(later, { after: '1' })).toBeNull()
    expect(await live.find(later)).toBe('unclear')
  })

  it('takes no record with another text, nor one that began long before', async () => {
    const { live, running, call, server } = await loggedInProvider()
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', { description: 'their own' })
    expect(await live.find(running)).toBeNull()
    server.state.timesheets = []
    server.clock.set(NOW - 3_600_000)
    await call('startRecord', 1, 1)
    expect(await live.find(running, { after: '2' })).toBeNull()
    expect(await live.find(running)).toBe('unclear')
  })

  it('finds one that was stopped on the web, whose start was rounded to the minute', async () => {
    const { live, running, call } = await loggedInProvider({ config: { roundingMethod: 'default', roundPrecision: 1 } })
    const { id } = await live.start(running)
    await call('stopRecord', id)
    expect(await live.find(running, { after: '0' })).toMatchObject({ id })
  })

  it.each([
    ['default', 45],
    ['default', 90],
    ['closest', 90],
    ['ceil', 45],
  ])(
    'asks the person about one that was stopped on the web, whose start %s moved by up to %i minutes',
    async (method, minutes) => {
      const { live, running, call } = await loggedInProvider({
        config: { roundingMethod: method, roundPrecision: minutes },
      })
      const { id } = await live.start(running)
      await call('stopRecord', id)
      expect(await live.find(running, { after: '0' })).toBe('unclear')
    },
  )

  it('asks the person where it could be one of several, or one that has ended', async () => {
    const { live, running, call } = await loggedInProvider()
    await call('startRecord', 1, 1)
    await call('startRecord', 1, 1)
    expect(await live.find(running)).toBe('unclear')
    expect(await live.find(running, { claimed: ['1'] })).toMatchObject({ id: '2' })
    await call('stopRecord', 2)
    expect(await live.find(running, { claimed: ['1'] })).toBe('unclear')
  })

  it('asks the person where a bare one beside it could be it, as they may have entered the one with its words', async () => {
    const { live, running, server, call } = await loggedInProvider({ config: { roundPrecision: 0 } })
    server.fault({ kind: 'drop-after', match: calling('startRecord') })
    await failureOf(live.start(running))
    await call('stopRecord', 1)
    const { id } = await live.start(running)
    await call('stopRecord', id)
    expect(await live.find(running, { after: '0' })).toBe('unclear')
    expect(await live.find(running, { after: '1' })).toMatchObject({ id })
  })

  it('that can’t be looked for is never taken for absence', async () => {
    const { live, running, server } = await loggedInProvider()
    server.fault({ kind: 'status', status: 500, match: calling('getTimesheet') })
    expect(await failureOf(live.find(running))).toMatchObject({ kind: 'server', ambiguous: false })
  })
})
