/** Administration, request bodies, languages and CORS of the sandbox Kimai 2. */
import { describe, expect, it } from 'vitest'
import { NOW, seed, talk } from '../serverClient.ts'

const work = { project: 1, activity: 1 }

describe('administration', () => {
  it.each(['/customers/1', '/projects/1', '/activities/1', '/users', '/users/2', '/teams'])(
    'keeps %s from plain users',
    async (path) => {
      const { get } = await talk()
      expect((await get(path)).body).toEqual({ code: 403, message: 'Forbidden' })
      expect((await get(path, 'root')).status).toBe(200)
    },
  )

  it('creates tags for everyone, hidden unless told otherwise', async () => {
    const { post, get, remove } = await talk()
    expect((await post('/tags', { name: 'neu', visible: true })).body).toEqual({
      'color-safe': '#AAAAAA',
      id: 4,
      name: 'neu',
      visible: true,
      color: null,
    })
    expect((await post('/tags', { name: 'still' })).at('visible')).toBe(false)
    expect((await get('/tags')).body).toEqual(['büro', 'neu', 'vis'])
    expect((await get('/tags/find?name=V')).body).toHaveLength(1)
    expect((await remove('/tags/1')).status).toBe(403)
    expect((await remove('/tags/1', 'root')).status).toBe(204)
  })

  it.each([
    ['x', 'This value is too short. It should have 2 characters or more.'],
    ['a,b', 'Tag name cannot contain comma'],
    ['VIS', 'This value is already used.'],
    ['', 'This value should not be blank.'],
  ])('refuses a tag named "%s"', async (name, message) => {
    const { post } = await talk()
    const refused = await post('/tags', { name })
    expect(refused.status).toBe(400)
    expect(refused.at('errors.children.name.errors')).toEqual([message])
  })

  it('fills in a new project as each release does', async () => {
    const body = { name: 'New', customer: 1 }
    const old = await talk({ version: '2.24.0' })
    expect((await old.post('/projects', body, 'root')).body).toMatchObject({
      visible: false,
      billable: false,
      number: null,
    })
    const recent = await talk()
    expect((await recent.post('/projects', body, 'root')).body).toMatchObject({
      visible: true,
      billable: true,
      number: '0008',
    })
    expect((await recent.post('/projects', body)).status).toBe(403)
  })

  it('finds no tag where none is asked for, and all by an empty name', async () => {
    const { get } = await talk()
    expect((await get('/tags/find')).body).toEqual([])
    expect((await get('/tags/find?name=')).each('name')).toEqual(['büro', 'vis'])
  })

  it('finds tags by code points: only letters of ASCII in either case', async () => {
    const tags = ['zebra', 'Ärger', 'Apfel', 'ärger'].map((name, at) => ({ id: at + 1, name, visible: true }))
    const { get } = await talk({ seed: { ...seed, tags } })
    const found = async (name: string) => (await get(`/tags/find?name=${encodeURIComponent(name)}`)).each('name')
    expect(await found('')).toEqual(['Apfel', 'zebra', 'Ärger', 'ärger'])
    expect(await found('APFEL')).toEqual(['Apfel'])
    expect(await found('ÄRGER')).toEqual(['Ärger'])
  })

  it('lists hidden activities and projects of visible parents', async () => {
    const { get, patch } = await talk()
    await patch('/activities/2', { visible: false }, 'root')
    const names = async (path: string) => (await get(path)).each('name')
    expect(await names('/activities?visible=2')).toEqual(['Design', 'Old'])
    await patch('/projects/1', { visible: false }, 'root')
    expect(await names('/activities?visible=2')).toEqual(['Old'])
    expect(await names('/projects?visible=2')).toEqual(['Hidden', 'Website'])
    await patch('/customers/1', { visible: false }, 'root')
    expect(await names('/projects?visible=2')).toEqual([])
  })

  it('shows the details of customers in a full list on 2.66, and users with their preferences', async () => {
    const { get } = await talk()
    const keys = async (path: string, as?: string) => Object.keys((await get(path, as)).at('0') ?? {})
    expect(await keys('/customers?full=1', 'root')).toContain('vatId')
    expect(await keys('/customers?full=1')).not.toContain('vatId')
    expect((await get('/customers?full=foo')).status).toBe(400)
    expect(await keys('/users?full=true', 'root')).toContain('preferences')
  })

  it('has no rates, and no default teams any more', async () => {
    const { get, post } = await talk()
    expect((await get('/projects/1/rates', 'root')).body).toEqual([])
    expect((await get('/projects/1/rates')).status).toBe(403)
    expect((await post('/projects/1/team', {}, 'root')).body).toEqual({ code: 410, message: 'Gone' })
  })

  it('shows budgets in lists to administrators from 2.66 on', async () => {
    const { get } = await talk()
    expect((await get('/projects', 'root')).at('0')).toMatchObject({ budget: 0, timeBudget: 0, budgetType: null })
    expect(Object.keys((await get('/projects')).at('0') as object)).not.toContain('budget')
  })
})

describe('requests', () => {
  const anna = { authorization: 'Bearer annatoken' }
  const send = { method: 'POST', body: JSON.stringify(work) }

  it('reads forms, ignores text, and refuses malformed JSON before asking who sends it', async () => {
    const chat = await talk()
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...anna }
    const posted = await chat.send('/timesheets', {
      method: 'POST',
      headers: form,
      body: 'project=1&activity=1&tags=vis',
    })
    expect(posted.at('tags')).toEqual(['vis'])
    const text = await chat.send('/timesheets', { ...send, headers: { 'content-type': 'text/plain', ...anna } })
    expect(text.at('errors.children.project.errors.0')).toBe('A project needs to be selected.')
    const headers = { 'content-type': 'application/json' }
    expect((await chat.send('/timesheets', { method: 'POST', headers, body: '{' })).status).toBe(400)
  })

  it('locks a disabled user out with an empty 401', async () => {
    const { get } = await talk()
    const { status, body, headers } = await get('/ping', 'gone')
    expect([status, body, headers.get('content-type')]).toEqual([401, '', 'application/json'])
  })

  it('speaks the language of the user', async () => {
    const { post, patch } = await talk()
    const refused = await post('/timesheets', { foo: 1 }, 'dieter')
    expect(refused.at('message')).toBe('Validation Failed')
    expect(refused.at('errors.errors')).toEqual(['Dieses Formular sollte keine zusätzlichen Felder enthalten.'])
    expect(refused.at('errors.children.project.errors.0')).toBe('Ein Projekt muss ausgewählt werden.')
    await post('/timesheets', { ...work, begin: '2030-01-01T10:00:00' }, 'dieter')
    expect((await patch('/timesheets/1/stop', undefined, 'dieter')).at('message')).toBe(
      'Es gab ein Problem beim Speichern.',
    )
  })

  it('answers preflights for every origin and exposes the page headers on 2.66', async () => {
    const chat = await talk()
    const headers = { origin: 'http://app.example', 'access-control-request-method': 'PATCH' }
    const { status, headers: got } = await chat.send('/timesheets/1', { method: 'OPTIONS', headers })
    expect(status).toBe(200)
    expect(got.get('access-control-allow-methods')).toBe('GET, OPTIONS, POST, PUT, PATCH, DELETE')
    expect(got.get('access-control-max-age')).toBe('3600')
    const listed = await chat.send('/timesheets', { headers: { ...anna, origin: 'http://app.example' } })
    expect(listed.headers.get('access-control-expose-headers')).toContain('x-total-count')
  })

  it('knows no method but its own, no other path, and no documentation without a session', async () => {
    const chat = await talk()
    expect((await chat.send('/timesheets/1', { method: 'PUT' })).status).toBe(405)
    expect((await chat.send('/timesheets/abc', {})).status).toBe(404)
    expect((await chat.send('/doc.json', {})).status).toBe(302)
  })

  it('warns of settings it does not understand', async () => {
    const { server } = await talk({ config: { 'timesheet.mode': 'punch', 'no.such.setting': 1 } })
    expect(server.warnings).toEqual(['Setting not understood: no.such.setting = 1'])
  })

  it('reads settings as a list, and permissions by their roles', async () => {
    const settings = [{ name: 'timesheet.mode', value: 'punch' }]
    expect((await (await talk({ config: settings })).get('/config/timesheet')).at('trackingMode')).toBe('punch')
    const { post } = await talk({ config: { 'permissions.ROLE_USER.edit_billable_own_timesheet': true } })
    expect((await post('/timesheets', { ...work, billable: false })).at('billable')).toBe(false)
  })

  it('understands seeds in other spellings', async () => {
    const { server } = await talk({
      seed: {
        users: [
          { name: 'anna', role: 'user' },
          { name: 'tom', role: 'teamlead' },
        ],
        customers: [{ name: 'Acme' }],
        projects: [{ name: 'Website', customer_id: 1, global_activities: false }],
        activities: [{ name: 'Design', project: 'Website' }],
        tags: [{ name: 'vis' }],
        teams: [{ name: 'Web', teamlead: 'tom', members: [1] }],
        timesheets: [
          {
            user: 'anna',
            project_id: 1,
            activity: 'Design',
            start: '2026-11-20T09:00:00+0100',
            stop: 1_795_165_200_000,
          },
        ],
      },
    })
    expect(server.warnings).toEqual([])
    const [record] = server.timesheets()
    expect(record).toMatchObject({ id: 1, duration: 3600, user: { username: 'anna' }, activity: { name: 'Design' } })
    expect(record?.project?.globalActivities).toBe(false)
    expect(server.state.teams[0]?.members).toEqual([
      { user: 1, teamlead: false },
      { user: 2, teamlead: true },
    ])
  })

  it('starts without a seed as well', async () => {
    const { server } = await talk({ seed: {} })
    expect(server.timesheets()).toEqual([])
    expect(seed.users.length).toBeGreaterThan(0)
    expect(server.clock.now()).toBe(NOW)
  })
})
