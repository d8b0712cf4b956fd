/** The faults a test can plan on any sandbox server. */
import { describe, expect, it } from 'vitest'
import { talk } from './kimai2/serverClient.ts'

const work = { project: 1, activity: 1 }

describe('planned faults', () => {
  it('are used up in order and hit matching requests only', async () => {
    const { server, get, post } = await talk()
    server.fault({ kind: 'status', status: 503, match: { method: 'POST' } })
    const limited = server.fault({ kind: 'status', status: 429, retryAfter: 7, match: { path: /ping$/ }, times: 2 })
    expect((await get('/version')).status).toBe(200)
    const first = await get('/ping')
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7'])
    expect((await get('/ping')).status).toBe(429)
    expect((await get('/ping')).status).toBe(200)
    expect((await post('/timesheets', work)).status).toBe(503)
    expect(limited.hits()).toBe(2)
    expect(server.timesheets()).toEqual([])
    expect(server.requests.map((request) => request.applied)).toEqual([true, false, false, true, false])
  })

  it('cut the connection before or after the request took effect', async () => {
    const { server, post } = await talk()
    server.fault({ kind: 'drop-before' })
    await expect(post('/timesheets', work)).rejects.toThrow()
    expect(server.timesheets()).toHaveLength(0)
    server.fault({ kind: 'drop-after' })
    await expect(post('/timesheets', work)).rejects.toThrow()
    expect(server.timesheets()).toHaveLength(1)
  })

  it('spoil an answer of a request that was applied', async () => {
    const { server, post, get } = await talk()
    server.fault({ kind: 'malformed' })
    expect(typeof (await post('/timesheets', work)).body).toBe('string')
    server.fault({ kind: 'empty' })
    expect((await post('/timesheets', work)).body).toBe('')
    expect(server.timesheets()).toHaveLength(2)
    server.fault({ kind: 'html' })
    const page = await get('/ping')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    server.fault({ kind: 'redirect', location: 'https://elsewhere.example/' })
    const redirected = await get('/ping')
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, 'https://elsewhere.example/'])
  })

  it('hold an answer back until it is released', async () => {
    const { server, post } = await talk()
    const held = server.fault({ kind: 'hold' })
    let answered = false
    const pending = post('/timesheets', work).then((answer) => {
      answered = true
      return answer
    })
    await expect.poll(() => server.timesheets().length).toBe(1)
    expect(answered).toBe(false)
    held.release()
    expect((await pending).status).toBe(200)
  })

  it('delay, and put the clock of the server wrong', async () => {
    const { server, get, post } = await talk()
    server.fault({ kind: 'delay', ms: 30 })
    const before = Date.now()
    await get('/ping')
    expect(Date.now() - before).toBeGreaterThanOrEqual(25)
    server.fault({ kind: 'skew', ms: 3_600_000 })
    const skewed = await post('/timesheets', work)
    expect(skewed.at('begin')).toBe('2026-11-20T23:04:00+0100')
    expect(skewed.headers.get('date')).toBe('Fri, 20 Nov 2026 22:04:13 GMT')
  })

  it('let some requests pass first, and go when cleared', async () => {
    const { server, get } = await talk()
    server.fault({ kind: 'status', status: 500, after: 1, times: Infinity })
    expect((await get('/ping')).status).toBe(200)
    expect((await get('/ping')).status).toBe(500)
    server.clearFaults()
    expect((await get('/ping')).status).toBe(200)
  })
})
