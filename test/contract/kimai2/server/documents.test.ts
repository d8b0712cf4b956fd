/** The sandbox Kimai 2 does what the project's page "Quickstart for Kimai API" says. */
import { describe, expect, it } from 'vitest'
import { talk } from '../serverClient.ts'

const docs = ['/doc', '/doc.json']

describe('the documentation in the installation', () => {
  it.each(docs)('%s is for those who logged in with a browser, and a token is none (measured)', async (path) => {
    const { send, get, server } = await talk()
    for (const answer of [
      await send(path, {}),
      await get(path),
      await send(path, { headers: { cookie: 'PHPSESSID=x' } }),
    ]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `${server.url}/en/login`])
    }
    server.state.sessions.add('x')
    expect((await send(path, { headers: { cookie: 'lang=en; PHPSESSID=x' } })).status).toBe(200)
  })

  it('is a JSON collection of the paths that this Kimai has', async () => {
    const { send, server } = await talk()
    server.state.sessions.add('x')
    const { headers, body, at } = await send('/doc.json', { headers: { cookie: 'PHPSESSID=x' } })
    expect(headers.get('content-type')).toBe('application/json')
    expect(body).toMatchObject({ openapi: expect.any(String), info: { version: '2.66.0' } })
    expect(Object.keys(at('paths') ?? {})).toEqual(
      expect.arrayContaining(['/api/ping', '/api/timesheets', '/api/timesheets/{id}', '/api/timesheets/{id}/stop']),
    )
    expect(body).toMatchObject({ paths: { '/api/timesheets': { get: {}, post: {} } } })
  })
})

describe('the page', () => {
  const record = { project: 1, activity: 1, begin: '2019-04-20T14:00:00', end: '2019-04-20T15:00:00' }

  it('authorizes with "Authorization: Bearer xyz", where xyz is the token of the account', async () => {
    const { send, server } = await talk()
    server.state.tokens.set('xyz', 1)
    const answer = await send('/users/me', { headers: { Authorization: 'Bearer xyz' } })
    expect([answer.status, answer.at('username')]).toEqual([200, 'anna'])
  })

  it('takes its date-time 2019-04-20T14:00:00 for the wall clock of the person and gives it back with the offset', async () => {
    const { post, get } = await talk()
    for (const [as, offset] of [
      ['anna', '+0200'],
      ['indira', '+0530'],
    ] as const) {
      const made = await post('/timesheets', record, as)
      expect([made.status, made.at('begin')]).toEqual([200, `2019-04-20T14:00:00${offset}`])
      const read = await get(`/timesheets/${String(made.at('id'))}`, as)
      expect(read.at('end')).toBe(`2019-04-20T15:00:00${offset}`)
    }
  })

  it.each([
    [true, true],
    [false, false],
    ['yes', true],
    [null, true],
  ])('reads a boolean that is %j as %j, and one that is left out as no', async (visible, stored) => {
    const { post } = await talk()
    expect((await post('/tags', { name: 'boolean', visible }, 'root')).at('visible')).toBe(stored)
    expect((await post('/tags', { name: 'without' }, 'root')).at('visible')).toBe(false)
  })
})
