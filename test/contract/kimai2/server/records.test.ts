/** Kimai 2's records and their lists: what the protocol page says and the recordings at hand don't show. */
import { describe, expect, it } from 'vitest'
import { HOUR, seed, talk } from '../serverClient.ts'

const work = { project: 1, activity: 1 }
const extra = 'This form should not contain extra fields.'

describe('records', () => {
  it('reopens a stopped record without stopping the other', async () => {
    const { post, patch, get } = await talk()
    await post('/timesheets', work)
    await post('/timesheets', work)
    expect((await patch('/timesheets/1', { end: null })).body).toMatchObject({ end: null, duration: 0 })
    expect((await get('/timesheets/active')).body).toHaveLength(2)
  })

  it('is not changed by an edit that is refused', async () => {
    const { post, patch, get } = await talk()
    await post('/timesheets', { ...work, description: 'kept' })
    expect((await patch('/timesheets/1', { description: 'lost', begin: 'never' })).status).toBe(400)
    expect((await get('/timesheets/1')).at('description')).toBe('kept')
    expect((await patch('/timesheets/1', {})).status).toBe(200)
  })

  it('takes tags as text, keeps them in the order given for that answer and in that of their ids later', async () => {
    const { post, patch, get } = await talk()
    expect((await post('/timesheets', { ...work, tags: ' BÜRO , vis,nope,vis' })).at('tags')).toEqual(['büro', 'vis'])
    expect((await get('/timesheets/1')).at('tags')).toEqual(['vis', 'büro'])
    expect((await patch('/timesheets/1', { description: 'x' })).at('tags')).toEqual(['vis', 'büro'])
    expect((await patch('/timesheets/1', { tags: 'büro' })).at('tags')).toEqual(['büro'])
    // What stays keeps its place, what is new comes after it.
    expect((await patch('/timesheets/1', { tags: 'secret,büro' })).at('tags')).toEqual(['büro', 'secret'])
    expect((await patch('/timesheets/1', { tags: '' })).at('tags')).toEqual([])
  })

  it('never uses the id of a deleted record again', async () => {
    const { post, remove, get } = await talk()
    await post('/timesheets', work)
    expect((await remove('/timesheets/1')).status).toBe(204)
    expect((await remove('/timesheets/1')).status).toBe(404)
    expect((await get('/timesheets/active')).body).toEqual([])
    expect((await post('/timesheets', work)).at('id')).toBe(2)
  })

  it('trims descriptions and reads numbers as text', async () => {
    const { post } = await talk()
    expect((await post('/timesheets', { ...work, description: '  \u200bhi\n ' })).at('description')).toBe('hi')
    expect((await post('/timesheets', { ...work, description: '   ' })).at('description')).toBeNull()
    expect((await post('/timesheets', { project: '1', activity: '1' })).status).toBe(200)
    expect((await post('/timesheets', { project: '01', activity: 1 })).status).toBe(400)
  })

  it('derives billable from activity, project and customer, and takes it from those who may send it', async () => {
    const { post, patch } = await talk()
    expect((await post('/timesheets', { project: 4, activity: 1 })).at('billable')).toBe(false)
    expect((await post('/timesheets', { project: 4, activity: 1, billable: true }, 'root')).at('billable')).toBe(true)
    expect((await patch('/timesheets/1', { billable: true })).at('errors.errors')).toEqual([extra])
  })

  it('restarts into a new record, with tags and description only when asked to copy', async () => {
    const { post, patch } = await talk()
    await post('/timesheets', { ...work, description: 'Mails', tags: 'vis' })
    expect((await patch('/timesheets/1/restart')).body).toMatchObject({ id: 2, description: null, tags: [], end: null })
    const copied = await patch('/timesheets/1/restart', { copy: 'all', begin: '2026-11-20T22:01:30' })
    expect(copied.body).toMatchObject({ description: 'Mails', tags: ['vis'], begin: '2026-11-20T22:01:00+0100' })
    expect((await patch('/timesheets/1/restart', { copy: 'tags' })).body).toEqual({ code: 400, message: 'Bad Request' })
  })

  it('closes exported records for plain users and duplicates them unexported', async () => {
    const { post, patch, remove } = await talk()
    await post('/timesheets', { ...work, begin: '2026-11-20T08:00:00', end: '2026-11-20T09:00:00' })
    expect((await patch('/timesheets/1/export')).status).toBe(403)
    expect((await patch('/timesheets/1/export', undefined, 'root')).at('exported')).toBe(true)
    expect((await patch('/timesheets/1', { description: 'x' })).status).toBe(403)
    expect((await remove('/timesheets/1')).status).toBe(403)
    expect((await patch('/timesheets/1/duplicate')).body).toMatchObject({ id: 2, exported: false, duration: 3600 })
    expect((await patch('/timesheets/1', { description: 'x' }, 'root')).status).toBe(200)
  })

  it('keeps records of others away from plain users', async () => {
    const { post, patch, get, remove } = await talk()
    await post('/timesheets', work, 'root')
    expect((await get('/timesheets/1')).status).toBe(403)
    expect((await patch('/timesheets/1', {})).status).toBe(403)
    expect((await patch('/timesheets/1/stop')).status).toBe(403)
    expect((await patch('/timesheets/1/restart')).status).toBe(403)
    expect((await remove('/timesheets/1')).status).toBe(403)
    expect((await get('/timesheets/99')).status).toBe(404)
    expect((await get('/timesheets?user=all')).body).toEqual([])
    expect((await get('/timesheets?user=2', 'root')).body).toHaveLength(1)
  })

  it('refuses even a new description once the project is hidden, but stops, and never restarts', async () => {
    const { post, patch } = await talk()
    await post('/timesheets', work)
    await patch('/projects/1', { visible: false }, 'root')
    const edited = await patch('/timesheets/1', { description: 'x' })
    const disabled = 'Cannot start a disabled project.'
    expect(edited.at('errors.children.project.errors')).toEqual([disabled, disabled])
    expect((await patch('/timesheets/1/stop')).status).toBe(200)
    expect((await patch('/timesheets/1/restart')).status).toBe(403)
  })

  it('hides rates from plain users from 2.66 on, and computes those an administrator sends', async () => {
    const { post, get } = await talk()
    const times = { begin: '2026-11-20T08:00:00', end: '2026-11-20T09:30:00' }
    const paid = await post('/timesheets', { ...work, ...times, hourlyRate: 50 }, 'root')
    expect(paid.body).toMatchObject({ rate: 75, hourlyRate: 50, fixedRate: null })
    await post('/timesheets', work)
    expect(Object.keys((await get('/timesheets/2')).body as object)).not.toContain('rate')
    const old = await talk({ version: '2.24.0' })
    expect((await old.post('/timesheets', work)).body).toMatchObject({ rate: 0, hourlyRate: null })
  })

  it('expands a new record whatever full says', async () => {
    const { post } = await talk()
    expect((await post('/timesheets?full=0', work)).at('project.name')).toBe('Website')
    expect((await post('/timesheets', work)).at('project')).toBe(1)
  })

  it('may be moved to a hidden project once stopped up to 2.65, and then derives billable anew', async () => {
    const { post, patch } = await talk({ version: '2.24.0' })
    await post('/timesheets', { ...work, begin: '2026-11-20T08:00:00', end: '2026-11-20T09:00:00' })
    expect((await patch('/timesheets/1', { project: 2 })).body).toMatchObject({ project: 2, billable: true })
    expect((await patch('/timesheets/1', { project: 4 })).at('billable')).toBe(false)
    await post('/timesheets', work)
    const running = await patch('/timesheets/2', { project: 2 })
    const disabled = 'Cannot start a disabled project.'
    expect(running.at('errors.children.project.errors')).toEqual([disabled, disabled])
    expect(running.at('errors.errors')).toEqual(['You are not allowed to start this timesheet record.'])
  })

  it('is moved by 2.66 to no project that is hidden or has ended, and keeps one that is its own', async () => {
    const { post, patch } = await talk()
    await post('/timesheets', { ...work, begin: '2026-10-20T08:00:00', end: '2026-10-20T09:00:00' })
    for (const project of [2, 5, 6]) {
      const refused = await patch('/timesheets/1', { project })
      expect(refused.at('errors.children.project.errors')).toEqual(['The selected choice is invalid.'])
    }
    await patch('/projects/1', { visible: false }, 'root')
    expect((await patch('/timesheets/1', { project: 1, description: 'x' })).status).toBe(200)
  })

  it('says of a stop before the begin only that the end is before it', async () => {
    const { post, patch, server } = await talk({
      config: { 'timesheet.rules.allow_future_times': false, 'timesheet.rounding.default.begin': 15 },
    })
    await post('/timesheets', { ...work, begin: '2026-11-20T22:15:00' })
    server.clock.advance(-HOUR)
    const { children } = Object((await patch('/timesheets/1/stop')).at('errors'))
    expect(Object.keys(children)).toEqual(['end_date', 'duration'])
  })

  it('is started again by a team lead who owns it', async () => {
    const { post, patch } = await talk()
    await post('/timesheets', { ...work, end: '2026-11-20T23:00:00' }, 'lea')
    expect((await patch('/timesheets/1/restart', undefined, 'lea')).body).toMatchObject({ id: 2, end: null, user: 6 })
  })

  it('takes any visible activity where no project is given, none of a hidden project, and tags by name only', async () => {
    const { post } = await talk({
      seed: { ...seed, activities: [...seed.activities, { id: 9, name: 'X', project: 2 }] },
    })
    const errors = async (body: object) => Object.entries((await post('/timesheets', body)).at('errors.children') ?? {})
    const faulty = async (body: object) =>
      (await errors(body)).filter(([, it]) => Object.keys(it as object).length > 0).map(([name]) => name)
    expect(await faulty({ activity: 3 })).toEqual(['project'])
    expect(await faulty({ project: 2, activity: 9 })).toEqual(['project', 'activity'])
    expect((await post('/timesheets', { ...work, tags: '1,vis' })).at('tags')).toEqual(['vis'])
  })

  it('wants an activity whatever the settings say, and an owner', async () => {
    const { post } = await talk({ config: { 'timesheet.rules.require_activity': '0' } })
    const answer = await post('/timesheets', { project: 1, user: null }, 'root')
    expect(answer.at('errors.children.activity.errors')).toEqual(['This value should not be null.'])
    expect(answer.at('errors.children.user.errors')).toEqual(['This value should not be null.'])
  })

  it('copies rates on restart at first, by 2.66 no more', async () => {
    const copied = async (version: string) => {
      const { post, patch } = await talk({ version })
      await post('/timesheets', { ...work, end: '2026-11-20T23:00:00', hourlyRate: 50 }, 'root')
      return (await patch('/timesheets/1/restart', { copy: 'all' }, 'root')).at('hourlyRate')
    }
    expect(await copied('2.24.0')).toBe(50)
    expect(await copied('2.66.0')).toBeNull()
  })

  it('forgets rates when moved at first, by 2.66 only those it calculated', async () => {
    const moved = async (version: string) => {
      const { post, patch } = await talk({ version })
      await post('/timesheets', { ...work, end: '2026-11-20T23:00:00', hourlyRate: 50 }, 'root')
      return (await patch('/timesheets/1', { project: 4 }, 'root')).at('hourlyRate')
    }
    expect([await moved('2.24.0'), await moved('2.66.0')]).toEqual([0, 50])
  })

  it('lets a teamlead mark a record as exported, and then touch it no more', async () => {
    const { post, patch } = await talk()
    await post('/timesheets', { ...work, end: '2026-11-20T23:00:00' }, 'lea')
    expect((await patch('/timesheets/1', { exported: true }, 'lea')).at('exported')).toBe(true)
    expect((await patch('/timesheets/1', { exported: false }, 'lea')).status).toBe(403)
  })

  it('stops and restarts by GET up to 2.57 only', async () => {
    const old = await talk({ version: '2.24.0' })
    await old.post('/timesheets', work)
    expect((await old.get('/timesheets/1/stop')).status).toBe(200)
    const { get } = await talk()
    expect((await get('/timesheets/1/stop')).body).toEqual({ code: 405, message: 'Method Not Allowed' })
  })
})

describe('lists', () => {
  const filled = async (version = '2.66.0') => {
    const chat = await talk({ version })
    const add = (hour: string, body: object) =>
      chat.post('/timesheets', { ...work, begin: `2026-11-20T${hour}:00:00`, end: `2026-11-20T${hour}:30:00`, ...body })
    await add('08', { description: 'Rechnung schreiben', tags: 'vis' })
    await add('10', { project: 4 })
    await add('09', { activity: 2 })
    const ids = async (query: string) => {
      const answer = await chat.get(`/timesheets?${query}`)
      return answer.status === 200 ? answer.each('id') : answer.status
    }
    return { ...chat, ids }
  }

  it('are filtered and sorted as the address asks', async () => {
    const { ids } = await filled()
    expect(await ids('')).toEqual([2, 3, 1])
    expect(await ids('orderBy=id&order=ASC')).toEqual([1, 2, 3])
    expect(await ids('begin=2026-11-20T09:00:00&end=2026-11-20T10:00:00')).toEqual([2, 3])
    expect(await ids('customer=2')).toEqual([2])
    expect(await ids('projects[]=1&projects[]=4&activity=1')).toEqual([2, 1])
    expect(await ids('tags[]=vis')).toEqual([1])
    expect(await ids('billable=0')).toEqual([2])
    expect(await ids('active=1')).toEqual([])
    expect(await ids('exported=0&term=rechnung')).toEqual([1])
    expect(await ids('term=-rechnung')).toEqual([2, 3])
    expect(await ids('unknown=1&page=0&size=0')).toEqual([2, 3, 1])
  })

  it.each(['active=true', 'full=foo', 'order=asc', 'orderBy=name', 'page=x', 'projects=1', 'project[]=1'])(
    'answers 400 to %s',
    async (query) => {
      const { ids } = await filled()
      expect(await ids(query)).toBe(400)
    },
  )

  it('treats unknown ids and tags as each release does', async () => {
    const old = await filled('2.24.0')
    expect(await old.ids('project=99')).toBe(404)
    expect(await old.ids('tags[]=nope')).toEqual([2, 3, 1])
    const recent = await filled('2.66.0')
    expect(await recent.ids('project=99')).toEqual([2, 3, 1])
    expect(await recent.ids('tags[]=nope')).toBe(400)
  })

  it('counts pages, one even when empty, and answers 404 beyond the last', async () => {
    const { get } = await filled()
    const page = await get('/timesheets?size=2&page=2')
    expect(page.body).toHaveLength(1)
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'x-page': '2',
      'x-total-count': '3',
      'x-total-pages': '2',
      'x-per-page': '2',
    })
    expect((await get('/timesheets?size=2&page=3')).status).toBe(404)
    expect((await get('/timesheets?size=9999')).headers.get('x-per-page')).toBe('500')
    expect((await get('/timesheets?project=3')).headers.get('x-total-pages')).toBe('1')
  })

  it('finds what changed after a time', async () => {
    const { ids, patch, server } = await filled()
    server.clock.advance(HOUR)
    await patch('/timesheets/3', { description: 'changed' })
    // UTC on 2.66: 21:30 is after the creation at 21:04 and before the change at 22:04.
    expect(await ids('modified_after=2026-11-20T21:30:00')).toEqual([3])
  })

  it('names the latest record of each pair, by end, the running one last', async () => {
    const { get, post } = await filled()
    await post('/timesheets', work)
    const recent = await get('/timesheets/recent?size=5')
    expect(recent.each('id')).toEqual([2, 3, 4])
    expect(recent.at('0.project.customer.name')).toBe('Städtisches Museum')
  })

  it('finds records by visible tags, if one of them is known', async () => {
    const { ids } = await filled()
    expect(await ids('tags[]=nope&tags[]=vis')).toEqual([1])
    expect(await ids('tags[]=secret')).toBe(400)
  })

  it('shows records of others to those who may see them, and ignores users it does not know', async () => {
    const { get, ids } = await filled()
    const as = async (query: string, who: string) => {
      const answer = await get(`/timesheets?${query}`, who)
      return answer.status === 200 ? answer.each('id') : answer.status
    }
    expect(await as('user=all&users[]=2', 'root')).toEqual([2, 3, 1])
    expect(await as('user=99', 'root')).toEqual([])
    expect(await as('users[]=99&users[]=1', 'root')).toEqual([2, 3, 1])
    // She leads no team.
    expect(await as('user=all', 'lea')).toEqual([])
    expect(await as('user=1', 'lea')).toBe(403)
    // Not looked at, so not checked.
    expect(await ids('user=nobody')).toEqual([2, 3, 1])
  })

  it('lists activities of a project with the global ones it takes', async () => {
    const { get } = await talk()
    const names = async (query: string) => (await get(`/activities${query}`)).each('name')
    expect(await names('')).toEqual(['Coding', 'Design', 'Own'])
    expect(await names('?project=1')).toEqual(['Coding', 'Design'])
    expect(await names('?project=3')).toEqual(['Own'])
    expect(await names('?globals=1')).toEqual(['Coding'])
    expect(await names('?visible=2')).toEqual(['Old'])
    expect((await get('/activities?visible=7')).status).toBe(400)
  })
})
