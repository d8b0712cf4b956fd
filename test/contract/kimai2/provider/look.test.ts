/** Whether a record of Kimai 2 is as Stint left it, and what somebody else made of it. */
import { describe, expect, it } from 'vitest'
import type { RemoteRef, RecordComparison } from '../../../../electron/core/ports/ports.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { HOUR, MINUTE, NOW } from '../serverClient.ts'
import { loggedInProvider, punch, versions } from '../loggedInProvider.ts'

const same = { kind: 'same' }
const at = { startedAt: NOW - 10 * MINUTE }
const running = { ...at, running: true }

/** The words about what was changed; throws where nothing was. */
function whyOf(seen: RecordComparison): string {
  if (seen.kind === 'changed') return seen.why
  throw new Error(`it is ${seen.kind}`)
}

const stampless = ({ id, startedAt, endedAt, note }: RemoteRef): RemoteRef => ({ id, startedAt, endedAt, note })

describe.each(versions)('a look at a record of Kimai %s', (version) => {
  it('finds it as every write left it', async () => {
    const { submit, amend, start, update, stop, find, findStarted, look } = await loggedInProvider({ version })
    const ended = await submit({ tags: ['vis', 'büro'] })
    expect(await look(ended)).toEqual(same)
    expect(await look(await amend(ended, { description: 'x', tags: ['büro', 'new'] }))).toEqual(same)
    const found = await find({ description: 'x' })
    expect(found !== null && found !== 'unclear' && (await look(found))).toEqual(same)
    const live = await start(at)
    expect(await look(live)).toEqual(same)
    const begun = await findStarted(at)
    expect(begun !== null && begun !== 'unclear' && (await look(begun))).toEqual(same)
    expect(await look(await update(live, { ...at, description: 'y' }))).toEqual(same)
    expect(await look(await stop(live, { ...at, endedAt: NOW }))).toEqual(same)
  })

  it('finds it so also where the server rounds', async () => {
    const config = { 'timesheet.rounding.default': { mode: 'closest', begin: 15, end: 15 } }
    const { submit, start, stop, look } = await loggedInProvider({ version, config })
    expect(await look(await submit())).toEqual(same)
    expect(await look(await stop(await start(at), { ...at, endedAt: NOW }))).toEqual(same)
  })

  it('costs one request while nobody else was there', async () => {
    const { submit, look, server } = await loggedInProvider({ version })
    const ref = await submit()
    const before = server.requests.length
    await look(ref, {})
    expect(server.requests.slice(before)).toMatchObject([{ method: 'GET', path: '/api/timesheets/1' }])
  })

  it('says what became of it when it was stopped there', async () => {
    const { start, look, patch, server } = await loggedInProvider({ version })
    const ref = await start({ ...at, tags: ['vis'] })
    server.clock.advance(5 * MINUTE)
    await patch('/timesheets/1/stop')
    const end = NOW + 5 * MINUTE
    expect(await look(ref, { ...running, tags: ['vis'] })).toEqual({
      kind: 'changed',
      why: 'It was stopped in Kimai at 22:09.',
      theirs: {
        ref: { id: '1', startedAt: at.startedAt, endedAt: end, note: null, stamp: expect.any(String) },
        projectId: '1',
        activityId: '1',
        taskId: null,
        what: 'Website · Coding',
        description: 'Weekly letter',
        tags: ['vis'],
      },
    })
  })

  it('says the day of the end where it isn’t the one of the begin', async () => {
    const { start, look, patch, server } = await loggedInProvider({ version })
    const ref = await start(at)
    server.clock.advance(3 * HOUR)
    await patch('/timesheets/1/stop')
    expect(whyOf(await look(ref, running))).toBe('It was stopped in Kimai at Sat 21 Nov 01:04.')
  })

  it('says that another start ended it', async () => {
    const { start, look, post, server } = await loggedInProvider({ version })
    const ref = await start(at)
    server.clock.advance(HOUR)
    await post('/timesheets', { project: 4, activity: 1 })
    expect(whyOf(await look(ref, running))).toBe(
      'It was stopped in Kimai at 23:04, when another record was started there (Kimai allows only one).',
    )
  })

  it('names the limit where several may run', async () => {
    const { start, look, post, server } = await loggedInProvider({
      version,
      config: { 'active_entries.hard_limit': 2 },
    })
    const ref = await start(at)
    server.clock.advance(HOUR)
    await post('/timesheets', { project: 4, activity: 1 })
    expect(await look(ref, running)).toEqual(same)
    await post('/timesheets', { project: 1, activity: 2 })
    expect(whyOf(await look(ref, running))).toContain('(Kimai allows only 2 at once)')
  })

  it.each([
    [{ description: 'Monthly letter' }, 'Its description was changed in Kimai.'],
    [{ begin: '2026-11-20T10:00:00' }, 'Its start was changed in Kimai.'],
    [{ end: '2026-11-20T12:00:00' }, 'Its end was changed in Kimai.'],
    [{ project: 4 }, 'Its project was changed in Kimai.'],
    [{ activity: 2 }, 'Its activity was changed in Kimai.'],
    [{ tags: 'vis' }, 'Its tags were changed in Kimai.'],
    [{ begin: '2026-11-20T10:00:00', description: '' }, 'Its start and its description were changed in Kimai.'],
    [
      { begin: '2026-11-20T10:00:00', end: '2026-11-20T12:00:00', tags: 'vis' },
      'Its start, its end and its tags were changed in Kimai.',
    ],
  ])('says that %o was changed', async (change, why) => {
    const { submit, look, patch } = await loggedInProvider({ version })
    const ref = await submit({ tags: ['büro'] })
    expect((await patch('/timesheets/1', change)).status).toBe(200)
    expect(whyOf(await look(ref, { tags: ['büro'] }))).toBe(why)
  })

  it('never takes a time that was put to the full hour for a rounded one', async () => {
    const { submit, look, patch } = await loggedInProvider({ version })
    const odd = { startedAt: Date.parse('2026-11-20T09:17:00+01:00'), endedAt: Date.parse('2026-11-20T11:45:00+01:00') }
    const ref = await submit(odd)
    await patch('/timesheets/1', { begin: '2026-11-20T09:00:00' })
    expect(whyOf(await look(ref, odd))).toBe('Its start was changed in Kimai.')
  })

  it('names what it was moved to', async () => {
    const { submit, look, patch } = await loggedInProvider({ version })
    const ref = await submit()
    await patch('/timesheets/1', { project: 4, activity: 1 }, 'root')
    expect(await look(ref, {})).toMatchObject({
      theirs: { projectId: '4', activityId: '1', what: 'Audioguide · Coding' },
    })
  })

  it('goes without the names where they can’t be read', async () => {
    const { submit, look, patch, server } = await loggedInProvider({ version })
    const ref = await submit()
    await patch('/timesheets/1', { project: 4 })
    server.fault({ kind: 'status', status: 500, match: { method: 'GET', path: '/api/timesheets' } })
    expect(await look(ref, {})).toMatchObject({ theirs: { what: '#4 · #1' } })
  })

  it('finds a record gone that was deleted there, and no other', async () => {
    const { submit, look, remove, server } = await loggedInProvider({ version })
    const ref = await submit()
    await remove(ref)
    expect(await look(ref, {})).toEqual({ kind: 'gone' })
    server.fault({ kind: 'status', status: 404, body: '<html>', match: { path: '/api/timesheets/1' } })
    expect(await failureOf(look(ref, {}))).toMatchObject({ kind: 'protocol', ambiguous: false })
  })

  it.each(['drop-before', 'malformed'] as const)('that ends with %s says nothing of the record', async (kind) => {
    const { submit, look, server } = await loggedInProvider({ version })
    const ref = await submit()
    server.fault({ kind, match: { method: 'GET', path: '/api/timesheets/1' } })
    expect(await failureOf(look(ref, {}))).toMatchObject({ ambiguous: false })
  })

  it('has nothing to say where the person may not read records', async () => {
    const { submit, look, patch, server } = await loggedInProvider({ version })
    const ref = await submit()
    await patch('/timesheets/1', { description: 'x' })
    server.state.config.permissions = { ROLE_USER: { view_own_timesheet: false } }
    expect(await look(ref, {})).toEqual(same)
  })

  it('is not bothered by what only Kimai says of it', async () => {
    const { submit, look, patch } = await loggedInProvider({ version })
    const ref = await submit()
    await patch('/timesheets/1', { billable: false }, 'root')
    await patch('/timesheets/1/export', undefined, 'root')
    expect(await look(ref)).toEqual(same)
  })
})

describe('a write whose answer is not known', () => {
  it('may have made the record what it is, as far as it goes', async () => {
    const { submit, amend, look, target } = await loggedInProvider()
    const ref = await submit()
    const change = { description: 'Monthly letter', target: target('Audioguide', 'Coding'), tags: ['vis'] }
    await amend(ref, change)
    expect(await look(ref)).toMatchObject({ kind: 'changed' })
    expect(await look(ref, {}, change)).toEqual(same)
  })

  it('may have ended the record, at a time that the server rounded', async () => {
    const config = { 'timesheet.rounding.default': { mode: 'default', begin: 15, end: 15 } }
    const { start, stop, look } = await loggedInProvider({ config })
    const ref = await start(at)
    await stop(ref, { ...at, endedAt: NOW })
    expect(await look(ref, running, { ...at, endedAt: NOW })).toEqual(same)
    expect(await look(ref, running, { ...at, endedAt: NOW - 4 * HOUR })).toMatchObject({ kind: 'changed' })
  })

  it.each([
    ['floor', 45],
    ['default', 90],
    ['closest', 90],
  ])('may have ended or changed it where %s rounds to %i minutes', async (mode, minutes) => {
    const config = { 'timesheet.rounding.default': { mode, begin: minutes, end: minutes } }
    const { start, stop, submit, amend, look } = await loggedInProvider({ config })
    const live = await start(at)
    await stop(live, { ...at, endedAt: NOW })
    expect(await look(live, running, { ...at, endedAt: NOW })).toEqual(same)
    const ended = await submit()
    const change = { startedAt: NOW - 300 * MINUTE, endedAt: NOW - 100 * MINUTE }
    await amend(ended, change)
    expect(await look(ended, {}, change)).toEqual(same)
    expect(await look(ended, {}, {})).toMatchObject({ kind: 'changed' })
  })

  it('has not taken a tag off, nor put one on', async () => {
    const { submit, look, patch, post } = await loggedInProvider()
    const ref = await submit({ tags: ['vis', 'büro'] })
    await post('/tags', { name: 'third', visible: true })
    for (const tags of ['vis', 'vis,büro,third']) {
      await patch('/timesheets/1', { tags })
      expect(await look(ref, { tags: ['vis', 'büro'] })).toMatchObject({ kind: 'changed' })
    }
  })

  it('may have lost a tag that Kimai does not keep', async () => {
    const { submit, amend, look } = await loggedInProvider({
      config: { permissions: { ROLE_USER: { create_tag: false } } },
    })
    const ref = await submit({ tags: ['vis'] })
    await amend(ref, { description: 'x', tags: ['vis', 'unknown'] })
    expect(await look(ref, { description: 'x', tags: ['vis', 'unknown'] })).toEqual(same)
  })

  it('may have ended it at any time in punch mode, where none can be sent', async () => {
    const { start, stop, look, server } = await loggedInProvider({ config: punch })
    const ref = await start({ startedAt: NOW })
    server.clock.advance(HOUR)
    await stop(ref, { startedAt: NOW, endedAt: NOW + MINUTE })
    expect(await look(ref, { running: true, startedAt: NOW })).toMatchObject({ kind: 'changed' })
    expect(await look(ref, { startedAt: NOW, endedAt: NOW + MINUTE })).toEqual(same)
  })
})

describe('a reference of an older journal', () => {
  it('is as it was left, whatever the record says, unless it ended while the timer runs', async () => {
    const { start, look, patch } = await loggedInProvider()
    const ref = stampless(await start(at))
    await patch('/timesheets/1', { description: 'x' })
    expect(await look(ref, running)).toEqual(same)
    await patch('/timesheets/1/stop')
    expect(whyOf(await look(ref, running))).toBe('It was stopped in Kimai at 22:04.')
    expect(await look({ ...ref, endedAt: NOW }, running)).toEqual(same)
  })
})
