/** The sandbox Blikk's transport: tokens, the limit, rights, URLs and bodies. */
import { describe, expect, it, vi } from 'vitest'
import { accessTokenOf, aReport, talk, talkTo } from '../../../servers/blikk/talk.ts'

describe('a token', () => {
  it('is given for application id and secret, with a UTC expiry an hour ahead that is not ISO 8601', async () => {
    const { login } = await talk()
    const answer = await login()
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      objectName: 'auth.token',
      accessToken: expect.stringMatching(/^pk_.+\.pa_.+$/),
      expires: '2026-11-20 10:00:00 +00:00',
    })
  })

  it.each([
    ['a wrong secret', 'stint-app', 'nonsense'],
    ['an unknown application', 'nobody', 'sandbox-app-secret-0001'],
    ['an umlaut', 'ö', 'ß:'],
  ])('is refused for %s', async (_what, id, secret) => {
    const { login } = await talk()
    expect((await login(id, secret)).status).toBe(401)
  })

  it('is refused without credentials, and is only there to be posted for', async () => {
    const { send } = await talk()
    expect((await send('/Auth/Token', { method: 'POST' })).status).toBe(401)
    expect((await send('/Auth/Token')).status).toBe(405)
  })

  it('must be shown, and be one that was given', async () => {
    const { send } = await talk()
    for (const headers of [undefined, { authorization: 'Bearer nonsense' }, { authorization: 'Basic YTpi' }]) {
      const answer = await send('/Admin/Users?page=1', headers && { headers })
      expect([answer.status, answer.body]).toEqual([401, { message: 'Invalid token' }])
    }
  })

  it('goes stale at the second that its expiry names', async () => {
    const { server, get } = await talk({ config: { tokenLifeMs: 60_000 } })
    expect((await get('/Admin/Users?page=1')).status).toBe(200)
    server.clock.advance(59_499)
    expect((await get('/Admin/Users?page=1')).status).toBe(200)
    server.clock.advance(1)
    const answer = await get('/Admin/Users?page=1')
    expect([answer.status, answer.body]).toEqual([401, { message: 'Invalid token' }])
  })

  it('outlives a newer one, except where it is told not to', async () => {
    for (const [newTokenEndsOld, status] of [
      [false, 200],
      [true, 401],
    ] as const) {
      const { get, login } = await talk({ config: { newTokenEndsOld } })
      await get('/Admin/Users?page=1')
      await login()
      expect((await get('/Admin/Users?page=1')).status).toBe(status)
    }
  })
})

describe('the limit', () => {
  it('refuses the fifth request of a token within a second, and says how long to wait', async () => {
    const { server, get, post } = await talk({ config: { rateLimit: true } })
    for (let count = 0; count < 4; count += 1) expect((await get('/Admin/Users?page=1')).status).toBe(200)
    server.clock.advance(999)
    const fifth = await post('/Core/TimeReports', aReport())
    expect([fifth.status, fifth.body, fifth.headers.get('retry-after')]).toEqual([429, { waitInSeconds: 1 }, '1'])
    expect(server.reports()).toEqual([])
    server.clock.advance(1)
    expect((await post('/Core/TimeReports', aReport())).status).toBe(200)
  })

  it('slides: each request is free again a second after it came', async () => {
    const { server, get } = await talk({ config: { rateLimit: true } })
    const statuses: number[] = []
    for (let count = 0; count < 9; count += 1) {
      statuses.push((await get('/Admin/Users?page=1')).status)
      server.clock.advance(200)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 200, 200, 200, 200])
  })

  it('counts each token by itself, and can be switched off while the server runs', async () => {
    const { server, get } = await talk({ config: { rateLimit: true } })
    const other = talkTo(server.url)
    for (let count = 0; count < 4; count += 1) await get('/Admin/Users?page=1')
    expect((await other.get('/Admin/Users?page=1')).status).toBe(200)
    expect((await get('/Admin/Users?page=1')).status).toBe(429)
    server.state.config.rateLimit = false
    expect((await get('/Admin/Users?page=1')).status).toBe(200)
  })
})

describe('rights', () => {
  it.each([
    ['Timereport_Write', 'POST', '/Core/TimeReports'],
    ['Timereport_Write', 'PUT', '/Core/TimeReports/1'],
    ['Timereport_Write', 'DELETE', '/Core/TimeReports/1'],
    ['Timereport_Read', 'GET', '/Core/TimeReports'],
    ['Timereport_Read', 'GET', '/Core/TimeReports/1'],
    ['Timereport_Read', 'GET', '/Core/TimeReports/UserDayStatistics'],
    ['Project_Read', 'GET', '/Core/Projects'],
    ['Task_Read', 'GET', '/Core/Tasks'],
    ['Task_Read', 'GET', '/Core/TaskBoards'],
    ['Contact_Read', 'GET', '/Core/Contacts'],
  ])('without %s the answer to %s %s names it', async (permission, verb, path) => {
    const { server, ...talking } = await talk()
    for (const each of server.state.applications) {
      each.permissions = each.permissions.filter((name) => name !== permission)
    }
    const method = new Map([
      ['GET', talking.get],
      ['POST', talking.post],
      ['PUT', talking.put],
      ['DELETE', talking.remove],
    ]).get(verb)
    const answer = await method?.(path)
    expect(answer).toMatchObject({
      status: 403,
      body: {
        message: expect.any(String),
        ipAddressAllowed: true,
        permissionsRequired: [expect.stringMatching(new RegExp(`^${permission}$`, 'i'))],
      },
    })
  })

  it('are not needed for the lists under Admin', async () => {
    const { server, get } = await talk()
    for (const each of server.state.applications) each.permissions = []
    for (const list of ['InternalProjects', 'AbsenceProjects', 'Activities', 'TimeCodes', 'TimeArticles', 'Users']) {
      expect((await get(`/Admin/${list}?page=1`)).status).toBe(200)
    }
  })

  it('end where the address is not on the allow-list', async () => {
    const { server, get } = await talk()
    for (const each of server.state.applications) each.ipAddressAllowed = false
    const answer = await get('/Admin/Users?page=1')
    expect([answer.status, answer.body]).toEqual([
      403,
      { message: expect.any(String), ipAddressAllowed: false, permissionsRequired: [] },
    ])
  })
})

describe('urls and bodies', () => {
  it('takes paths and names of parameters in any case', async () => {
    const { get } = await talk()
    const answer = await get('/aDMIN/Timecodes?PAGE=1&PageSize=1')
    expect([answer.status, answer.items.length]).toEqual([200, 1])
  })

  it('answers an unknown URL with an empty 404, whoever asks', async () => {
    const { get, send } = await talk()
    for (const path of ['/Core/Nothing', '/Core/TimeReports/abc', '/Core/Projects/1/2', '/%E0%A4%A']) {
      expect([(await get(path)).status, (await send(path)).body]).toEqual([404, ''])
    }
  })

  it('refuses a method that is not there, such as PATCH', async () => {
    const { send } = await talk()
    expect((await send('/Core/TimeReports/1', { method: 'PATCH' })).status).toBe(405)
  })

  it('refuses a body that is no JSON', async () => {
    const { server, login } = await talk()
    const token = await login()
    const post = (body: string, type: string) =>
      fetch(`${server.url}/v1/Core/TimeReports`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessTokenOf(token)}`, 'content-type': type },
        body,
      })
    expect((await post(JSON.stringify(aReport()), 'text/plain')).status).toBe(415)
    for (const body of ['{"date":', '', 'null', '[]', '7']) {
      const answer = await post(body, 'application/json')
      expect([answer.status, await answer.json()]).toMatchObject([400, { modelState: { model: [expect.any(String)] } }])
    }
  })

  it('gives an own failure an id to report', async () => {
    const { server, get } = await talk()
    const said = vi.spyOn(console, 'error').mockReturnValue()
    Reflect.deleteProperty(server.state, 'activities')
    const answer = await get('/Admin/Activities?page=1')
    expect([answer.status, answer.body]).toEqual([
      500,
      { message: 'An unexpected error has occurred.', requestId: expect.stringMatching(/^r-[\da-f-]{36}$/) },
    ])
    expect(said).toHaveBeenCalledOnce()
  })
})
