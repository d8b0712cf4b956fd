/** Records that run in Kimai 2 while the timer runs. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../providerUnderTest.ts'
import { HOUR, MINUTE, NOW } from '../serverClient.ts'
import { loggedInProvider, versions } from '../loggedInProvider.ts'

const coding = { project: 1, activity: 1 }
const post = { method: 'POST', path: '/api/timesheets' }

describe.each(versions)('a running record in Kimai %s', (version) => {
  const at = { startedAt: NOW - 10 * MINUTE }

  it('begins and ends at the times of the clicks, however late they arrive', async () => {
    const { start, stop, server, writes } = await loggedInProvider({ version })
    const ref = await start({ ...at, tags: ['neu'] })
    expect(ref).toEqual({ id: '1', startedAt: at.startedAt, endedAt: null, note: null, stamp: expect.any(String) })
    server.clock.advance(3 * HOUR)
    const times = { ...at, endedAt: NOW }
    expect(await stop(ref, { ...times, tags: ['neu'] })).toEqual({
      id: '1',
      ...times,
      note: null,
      stamp: expect.any(String),
    })
    expect(server.timesheets()).toMatchObject([
      { begin: at.startedAt, end: NOW, description: 'Weekly letter', tags: [{ name: 'neu' }] },
    ])
    expect(writes()).toEqual(['POST /api/tags', 'POST /api/timesheets', 'PATCH /api/timesheets/1'])
  })

  it('is listed with what it runs on, the latest first', async () => {
    const { active, post: byHand } = await loggedInProvider({ version, config: { 'active_entries.hard_limit': 2 } })
    await byHand('/timesheets', { ...coding, begin: '2026-11-20T08:55:00', description: 'Mails', tags: 'vis,büro' })
    await byHand('/timesheets', { project: 1, activity: 2, begin: '2026-11-20T09:00:00' })
    expect(await active()).toEqual([
      {
        id: '2',
        startedAt: Date.parse('2026-11-20T09:00:00+01:00'),
        projectId: '1',
        activityId: '2',
        description: '',
        tags: [],
        what: 'Website · Design',
      },
      {
        id: '1',
        startedAt: Date.parse('2026-11-20T08:55:00+01:00'),
        projectId: '1',
        activityId: '1',
        description: 'Mails',
        tags: ['vis', 'büro'],
        what: 'Website · Coding',
      },
    ])
  })

  it('follows the timer to another begin, target and text', async () => {
    const { start, update, server, target } = await loggedInProvider({ version })
    const ref = await start(at)
    const earlier = at.startedAt - 5 * MINUTE
    const change = { startedAt: earlier, target: target('Website', 'Design'), description: '', tags: ['vis'] }
    expect(await update(ref, change)).toEqual({
      id: '1',
      startedAt: earlier,
      endedAt: null,
      note: null,
      stamp: expect.any(String),
    })
    expect(server.timesheets()).toMatchObject([
      { begin: earlier, end: null, activity: { name: 'Design' }, description: null, tags: [{ name: 'vis' }] },
    ])
  })

  it('that somebody ended in Kimai stays so in a change, and ends as the timer does', async () => {
    const { start, update, stop, patch } = await loggedInProvider({ version })
    const ref = await start(at)
    await patch('/timesheets/1', { end: '2026-11-20T22:00:00' })
    const ended = await update(ref, { ...at, description: 'x' })
    expect(ended).toMatchObject({ endedAt: Date.parse('2026-11-20T22:00:00+01:00') })
    expect(ended.note).toBe('It was ended in Kimai: 22:00')
    expect(await stop(ref, { ...at, endedAt: NOW })).toMatchObject({ endedAt: NOW, note: null })
  })

  it('that somebody deleted is no longer there', async () => {
    const { start, update, stop, remove } = await loggedInProvider({ version })
    const ref = await start(at)
    await remove(ref)
    for (const attempt of [() => update(ref, at), () => stop(ref, { ...at, endedAt: NOW })]) {
      expect(await failureOf(attempt())).toMatchObject({ kind: 'notFound', ambiguous: false })
    }
  })

  it('begins when it was to begin though the profile moved to another zone since the login', async () => {
    const { start, update, server } = await loggedInProvider({ version })
    server.setZone('anna', 'America/New_York')
    const ref = await start(at)
    expect(ref).toMatchObject({ startedAt: at.startedAt, note: null })
    expect(ref.otherTimes).toBeUndefined()
    expect(await update(ref, at)).toMatchObject({ startedAt: at.startedAt })
  })

  it('asks which begin is right where the server stores another one', async () => {
    const { start, update, stop, server } = await loggedInProvider({ version })
    server.setZone('anna', 'Europe/London')
    server.state.ignoresOffsets = true
    const ref = await start(at)
    const why = 'Kimai stored the start as 22:54; 21:54 was sent.'
    const theirs = { ref: { id: '1', startedAt: at.startedAt + HOUR, endedAt: null }, description: 'Weekly letter' }
    expect(ref.otherTimes).toMatchObject({ why, theirs })
    expect((await update(ref, at)).otherTimes).toMatchObject({ why })
    server.clock.advance(3 * HOUR)
    expect((await stop(ref, { ...at, endedAt: NOW })).otherTimes).toMatchObject({
      why: 'Kimai stored 22:54–23:04. 21:54–22:04 was sent.',
    })
  })

  it('goes without billable for those who may not set it, and says so', async () => {
    const { start, update, stop } = await loggedInProvider({ version })
    const note = 'Kimai decides by itself whether it is billable'
    const ref = await start({ ...at, billable: true })
    expect(ref.note).toBe(note)
    expect(await update(ref, { ...at, billable: false })).toMatchObject({ note })
    expect(await stop(ref, { ...at, endedAt: NOW, billable: false })).toMatchObject({ note, endedAt: NOW })
  })

  it('of a project that was hidden can’t be changed, in the words of the server, but ends', async () => {
    const { start, update, stop, server } = await loggedInProvider({ version })
    const ref = await start(at)
    const website = server.state.projects.find(({ name }) => name === 'Website')
    if (website) website.visible = false
    const error = await failureOf(update(ref, { ...at, description: 'x' }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Cannot start a disabled project.')
    expect(await stop(ref, { ...at, endedAt: NOW })).toMatchObject({ endedAt: NOW })
  })

  it('ends where the server rounds its begin into the future', async () => {
    const config = { 'rounding.mode': 'ceil', 'rounding.begin': 15, 'rounding.end': 15 }
    const { start, stop, active } = await loggedInProvider({ version, config })
    const ref = await start({ startedAt: NOW })
    expect(await stop(ref, { startedAt: NOW, endedAt: NOW + MINUTE })).toMatchObject({
      note: 'Kimai’s rounding left no time of it',
    })
    expect(await active()).toEqual([])
  })

  it('may have begun when the answer is lost', async () => {
    const { start, server, findStarted } = await loggedInProvider({ version })
    server.fault({ kind: 'drop-after', match: post })
    expect(await failureOf(start(at))).toMatchObject({ kind: 'offline', ambiguous: true })
    expect(await findStarted(at)).toMatchObject({ id: '1', startedAt: at.startedAt, endedAt: null })
  })
})

describe.each(versions)('a start in Kimai %s', (version) => {
  const morning = { ...coding, begin: '2026-11-20T08:55:00' }

  it('never ends what somebody began in Kimai', async () => {
    const { start, post: byHand, active, sent } = await loggedInProvider({ version })
    await byHand('/timesheets', morning)
    const error = await failureOf(start({ startedAt: NOW }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toMatch(/^Website · Coding has been running in Kimai since 08:55, .*Stop it there/)
    expect(await active()).toHaveLength(1)
    expect(sent()).toHaveLength(1)
  })

  it('goes beside it where Kimai lets several run, until there are too many', async () => {
    const config = { 'active_entries.hard_limit': 2 }
    const { start, post: byHand, active } = await loggedInProvider({ version, config })
    await byHand('/timesheets', { project: 4, activity: 1, begin: '2026-11-19T08:55:00' })
    await start({ startedAt: NOW })
    expect(await active()).toHaveLength(2)
    const error = await failureOf(start({ startedAt: NOW }))
    expect(error.message).toContain('Audioguide · Coding has been running in Kimai since Thu 19 Nov 08:55')
    expect(await active()).toHaveLength(2)
  })

  it('goes by the limit as it is now', async () => {
    const {
      start,
      post: byHand,
      server,
      active,
    } = await loggedInProvider({ version, config: { 'active_entries.hard_limit': 2 } })
    await byHand('/timesheets', morning)
    server.state.config.hardLimit = 1
    expect(await failureOf(start({ startedAt: NOW }))).toMatchObject({ kind: 'rejected' })
    expect(await active()).toHaveLength(1)
  })

  it('does not go before it is known what runs', async () => {
    const { start, server, sent } = await loggedInProvider({ version })
    server.fault({ kind: 'status', status: 500, match: { path: '/api/timesheets/active' } })
    expect(await failureOf(start({ startedAt: NOW }))).toMatchObject({ kind: 'server', ambiguous: false })
    expect(sent()).toEqual([])
  })

  it('has the words of the server where Kimai can’t end another one that began meanwhile', async () => {
    const { start, post: byHand, server, active } = await loggedInProvider({ version })
    await byHand('/timesheets', { ...coding, begin: '2026-11-20T23:00:00' })
    server.fault({ kind: 'status', status: 200, body: '[]', match: { path: '/api/timesheets/active' } })
    const error = await failureOf(start({ startedAt: NOW }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toBe('You have an active time record which cannot be stopped automatically.')
    expect(await active()).toHaveLength(1)
  })
})

describe.each(versions)('looking for what a start made in Kimai %s', (version) => {
  const at = { startedAt: NOW - 10 * MINUTE }

  it('finds it while it runs, and once it was ended', async () => {
    const { start, findStarted, patch } = await loggedInProvider({ version })
    const ref = await start(at)
    expect(await findStarted(at)).toEqual(ref)
    await patch('/timesheets/1/stop')
    expect(await findStarted(at)).toMatchObject({ id: ref.id, startedAt: at.startedAt, endedAt: NOW })
  })

  it('finds it though its begin was rounded to the minute when it was ended', async () => {
    const { start, findStarted, patch } = await loggedInProvider({
      version,
      config: { 'rounding.begin': 1, 'rounding.end': 1 },
    })
    const ref = await start(at)
    await patch('/timesheets/1/stop')
    const startedAt = Math.floor(at.startedAt / MINUTE) * MINUTE
    expect(await findStarted(at)).toMatchObject({ id: ref.id, startedAt })
  })

  it('leaves it to the person where its begin was rounded further, as it may be of another device', async () => {
    const { start, findStarted, patch } = await loggedInProvider({
      version,
      config: { 'rounding.begin': 15, 'rounding.end': 15 },
    })
    await start(at)
    await patch('/timesheets/1/stop')
    expect(await findStarted(at, { after: '0' })).toBe('unclear')
  })

  it('finds none that belongs to another posting, target, text or begin', async () => {
    const { start, findStarted, target } = await loggedInProvider({ version })
    const ref = await start(at)
    expect(await findStarted(at, { claimed: [String(ref.id)] })).toBeNull()
    expect(await findStarted({ ...at, target: target('Website', 'Design') })).toBeNull()
    expect(await findStarted({ ...at, description: 'x' })).toBeNull()
    expect(await findStarted({ startedAt: at.startedAt + MINUTE }, { after: '1' })).toBeNull()
    expect(await findStarted({ startedAt: at.startedAt + MINUTE })).toBe('unclear')
  })

  it('finds what began on another day and still runs', async () => {
    const { start, findStarted, server } = await loggedInProvider({ version })
    const ref = await start(at)
    server.clock.advance(30 * HOUR)
    expect(await findStarted(at)).toEqual(ref)
  })

  it('never takes a failure for absence', async () => {
    const { start, findStarted, server } = await loggedInProvider({ version })
    await start(at)
    for (const path of ['/api/timesheets/active', '/api/timesheets', '/api/config/timesheet']) {
      server.fault({ kind: 'status', status: 503, match: { method: 'GET', path } })
      await expect(findStarted(at)).rejects.toMatchObject({ kind: 'server' })
    }
  })
})
