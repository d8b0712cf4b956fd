/** The sandbox Kimai 1: transport, service map, login, and a server that is not ready. */
import { describe, expect, it } from 'vitest'
import { KEY, talk } from '../serverClient.ts'

const post = (body: string, contentType = 'text/plain'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': contentType },
})
const ask = (more: object): RequestInit => post(JSON.stringify({ jsonrpc: '2.0', method: 'getVersion', ...more }))
const invalid = { error: { code: -32_600, message: 'Invalid Request', data: null }, id: null }

describe('the transport', () => {
  it('does not look at the content type', async () => {
    const { send } = await talk()
    const answer = await send(ask({ id: 1 }))
    expect(answer.body).toEqual({ result: '1.3.5-1400', id: '1', jsonrpc: '2.0' })
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it.each([
    [1, '1'],
    [1.5, '1.5'],
    ['abc', 'abc'],
    [null, ''],
    [true, '1'],
  ])('answers the id %j as the text %j', async (id, text) => {
    const { send } = await talk()
    expect((await send(ask({ id }))).at('id')).toBe(text)
  })

  it('answers a notification with nothing, unless it failed', async () => {
    const { send, server } = await talk()
    const started = await send(ask({ method: 'startRecord', params: [KEY, 1, 1] }))
    expect([started.status, started.text]).toEqual([204, ''])
    expect(server.timesheets()).toHaveLength(1)
    expect((await send(ask({ method: 'nope' }))).at('error.code')).toBe(-32_601)
  })

  it('leaves the version out of the answer where the request did', async () => {
    const { send } = await talk()
    expect((await send(ask({ jsonrpc: undefined, id: 1 }))).body).toEqual({ result: '1.3.5-1400', id: '1' })
  })

  it('knows no batches, and takes an empty body for an invalid request', async () => {
    const { send } = await talk()
    expect((await send(post('[{"jsonrpc":"2.0","method":"getVersion","id":1}]'))).body).toEqual(invalid)
    expect((await send(post(''))).body).toEqual(invalid)
    expect((await send({ method: 'OPTIONS' })).body).toEqual(invalid)
    expect((await send(ask({ method: 'get Version', id: 1 }))).at('error.code')).toBe(-32_600)
  })

  it('says which method it does not know', async () => {
    const { rpc } = await talk()
    const answer = await rpc('getversion')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      error: { code: -32_601, message: 'Method not found', data: null },
      id: '1',
      jsonrpc: '2.0',
    })
  })

  it.each(['{"jsonrpc":', 'no json', '5', 'null', '"text"', '{"method":"getVersion","params":5,"id":1}'])(
    'crashes on %s',
    async (body) => {
      const { send } = await talk()
      const answer = await send(post(body))
      expect([answer.status, answer.text]).toEqual([500, ''])
    },
  )

  it('takes params by name in any order, and crashes where a required one is missing', async () => {
    const { rpc } = await talk()
    const started = await rpc('startRecord', { activityId: 1, apiKey: KEY, projectId: 2 })
    expect(started.each('timeEntryID')).toEqual([1])
    expect((await rpc('getProjects', { apiKey: KEY })).at('result.total')).toBe(3)
    expect((await rpc('startRecord', { apiKey: KEY, projectId: 2 })).status).toBe(500)
    expect((await rpc('startRecord', { apiKey: KEY, projectId: 2, activityId: null })).status).toBe(500)
  })

  it('takes too few and too many params by place', async () => {
    const { rpc, call } = await talk()
    expect((await rpc('getCustomers', [])).msg).toBe('Unknown user or no permissions.')
    expect((await call('getCustomers', 1, 2, 3)).at('result.success')).toBe(true)
    expect((await call('setTimesheetRecord')).status).toBe(500)
  })

  it('lies in a sub-directory where told', async () => {
    const { server, rpc } = await talk({ base: '/kimai' })
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/kimai`)
    expect((await rpc('getVersion')).at('result')).toBe('1.3.5-1400')
    expect((await fetch(`http://127.0.0.1:${server.port}/core/json.php`)).status).toBe(404)
  })

  it('can be disturbed by method', async () => {
    const { server, call } = await talk()
    server.fault({ kind: 'drop-after', match: { body: /"method":"startRecord"/ } })
    expect((await call('getActiveRecording')).status).toBe(200)
    await expect(call('startRecord', 1, 1)).rejects.toThrow()
    expect(server.timesheets()).toHaveLength(1)
  })
})

describe('the service map', () => {
  it('lists the methods with their parameters, without a login', async () => {
    const { send, server } = await talk()
    const map = await send({ method: 'GET' })
    expect(map.body).toMatchObject({
      transport: 'POST',
      envelope: 'JSON-RPC-2.0',
      target: `${server.url}/core/json.php`,
    })
    const from = { type: 'integer', name: 'from', optional: true, default: 0 }
    expect(map.at('services.getTimesheet.parameters.1')).toMatchObject(from)
    expect(map.at('services.getProjects.parameters')).toEqual([
      { type: 'string', name: 'apiKey', optional: false },
      { type: 'any', name: 'includeTasks', optional: true, default: false },
    ])
    expect(map.at('services.getTasks.parameters.1')).toEqual({
      type: ['integer', 'array'],
      name: 'projectId',
      optional: true,
    })
    expect(map.at('services.getProjects.returns')).toEqual(['array', 'array', 'boolean', 'boolean'])
    expect(map.at('services.getTimesheet.returns')).toEqual(Array.from({ length: 6 }, () => 'array'))
    expect(map.at('services.getVersion.parameters')).toEqual([])
    expect(map.at('methods')).toEqual(map.at('services'))
  })

  it.each([
    ['1.1.0', false, false],
    ['1.2.1', true, false],
    ['1.3.0', true, true],
  ])('tells %s apart', async (version, getVersion, updateActive) => {
    const { send, call } = await talk({ version })
    const map = await send({ method: 'GET' })
    const has = (name: string): boolean => map.at(`services.${name}`) !== undefined
    expect([has('getVersion'), has('updateActiveRecording')]).toEqual([getVersion, updateActive])
    await call('startRecord', 1, 1)
    const active = await call('getActiveRecording')
    expect(active.each('description')).toEqual([updateActive ? null : undefined])
    const update = await call('updateActiveRecording', { description: 'x' })
    expect(update.at('error.code')).toBe(updateActive ? undefined : -32_601)
  })
})

describe('authenticate', () => {
  const login = async (username: unknown, password: unknown) => {
    const { rpc } = await talk()
    return rpc('authenticate', [username, password])
  }

  it('answers the same key every time, whatever the case of the name', async () => {
    expect((await login('worker', 'changeme')).at('result')).toEqual({
      success: true,
      items: [{ apiKey: KEY }],
      total: 1,
    })
    expect((await login('WORKER', 'changeme')).each('apiKey')).toEqual([KEY])
  })

  it('makes a key at the first login', async () => {
    const { rpc } = await talk()
    const first = await rpc('authenticate', ['newcomer', 'changeme'])
    expect(first.at('result.items.0.apiKey')).toMatch(/^[0-9a-f]{25}$/)
    expect((await rpc('authenticate', ['newcomer', 'changeme'])).body).toEqual(first.body)
    expect((await rpc('getProjects', [first.at('result.items.0.apiKey')])).at('result.success')).toBe(true)
  })

  it.each([
    ['worker', 'wrong'],
    ['worker', ''],
    ['nobody', 'changeme'],
    ['trashed', 'changeme'],
    ['', ''],
    ['gone', 'wrong'],
  ])('refuses %j with %j', async (username, password) => {
    expect((await login(username, password)).msg).toBe('Unknown user or no permissions.')
  })

  it('sends an inactive user to the login page, with a password as with an old key', async () => {
    const { rpc } = await talk()
    for (const answer of [await login('gone', 'changeme'), await rpc('getProjects', ['k1gone0000000000000000001'])]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
      expect(answer.text).toContain("window.location.href = '../index.php?a=logout'")
    }
  })

  it.each(['badkey', '', null, 'k1trash000000000000000001'])('refuses the key %j', async (key) => {
    const { rpc } = await talk()
    expect((await rpc('getActiveRecording', [key])).msg).toBe('Unknown user or no permissions.')
  })
})

describe('a server that is not ready', () => {
  it('leads to the installer', async () => {
    const { rpc } = await talk({ config: { broken: 'installer' } })
    const answer = await rpc('getVersion')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'installer/index.php'])
  })

  it.each([
    ['database', 'Kimai could not connect to database'],
    ['composer', 'Please run composer install'],
    ['permissions', 'Kimai needs write permissions'],
  ])('says in plain text what is missing: %s', async (broken, text) => {
    const { rpc, send } = await talk({ config: { broken } })
    for (const answer of [await rpc('getVersion'), await send({ method: 'GET' })]) {
      expect([answer.status, answer.text.slice(0, text.length)]).toEqual([200, text])
    }
  })
})
