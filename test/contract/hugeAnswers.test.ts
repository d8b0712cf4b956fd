/** Servers whose answers are too long or never end: what is taken of them is bounded, and how often they are asked. */
import { describe, expect, it } from 'vitest'
import type { Connection } from '../../electron/core/ports/ports.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { asAppError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import type { ServedProvider } from '../servers/all.ts'
import { aPosting, noAbort, readBackTerms } from './providerUnderTest.ts'
import { aTarget } from '../support/samples.ts'

/** A provider whose requests are all answered by `answer`, with how many there were. */
function answering(id: ServedProvider, answer: (url: URL, asked: number) => Response) {
  const asked = { times: 0 }
  const http = createHttp({
    fetch: async (input) => {
      asked.times++
      // A server that is asked for ever would hang the test.
      if (asked.times > 20_000) throw new Error('it is asked without end')
      return answer(new URL(input instanceof Request ? input.url : String(input)), asked.times)
    },
  })
  const provider = createProviders(http, 0)[id]
  const identity = { userId: '1', name: 'anna', zone: 'Europe/Berlin' }
  const secret = id === 'blikk' ? '{"appId":"app","appSecret":"4711-4712"}' : 'token-4711'
  const options = { live: true, workLog: true }
  const connection: Connection = { accountId: 'a1', baseUrl: 'http://x.test', secret, identity, options, facts: null }
  const target = aTarget({ projectId: id === 'blikk' ? 'project:1' : '1', taskId: '1' })
  const posting = aPosting(target)
  const calls = {
    refresh: () => provider.refresh(connection, noAbort()),
    submit: () => provider.submit(connection, posting, noAbort()),
    find: async () => provider.find?.(connection, posting, readBackTerms({ after: '1' }), noAbort()),
    active: async () => provider.live?.active(connection, noAbort()),
    dayStatuses: async () => provider.dayStatuses?.(connection, { from: '2026-11-20', to: '2026-11-20' }, noAbort()),
  }
  return { calls, asked }
}

const served: ServedProvider[] = ['kimai2', 'kimai1', 'kala', 'blikk', 'kalo']
const huge = 'refused because '.repeat(250_000)
const jsonText = (text: string, status: number, headers = {}) =>
  new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } })
const json = (body: unknown, status: number, headers = {}) => jsonText(JSON.stringify(body), status, headers)

describe.each(served)('%s: a refusal of 4 MB', (id) => {
  const bodies = [
    { code: 400, message: huge, errors: { errors: [huge] } },
    { message: huge },
    { errors: { field: [huge] } },
    { errors: [{ detail: huge }] },
    { jsonrpc: '2.0', id: '1', result: { success: false, error: { msg: huge } } },
    { jsonrpc: '2.0', id: '1', error: { code: -32_000, message: huge } },
    { succes: false, message: huge },
  ]
  it('is told in some lines that end with an ellipsis', async () => {
    const told: string[] = []
    for (const body of bodies) {
      const status = 'jsonrpc' in body || 'succes' in body ? 200 : 400
      const text = JSON.stringify(body)
      const { calls } = answering(id, () => jsonText(text, status))
      for (const call of [calls.refresh, calls.submit]) {
        const error = await call().then(() => null, asAppError)
        if (error) told.push(error.message)
      }
    }
    for (const message of told) expect(message.length).toBeLessThanOrEqual(limits.messageLength)
    expect(told.some((message) => message.includes('refused because') && message.includes('…'))).toBe(true)
  })

  it('is not read to its end', async () => {
    let sent = 0
    const body = () =>
      new ReadableStream({
        pull(controller) {
          if ((sent += 65_536) > 300 * 1024 * 1024) return controller.close()
          controller.enqueue(new TextEncoder().encode('{"message":"'.padEnd(65_536, 'x')))
        },
      })
    const { calls, asked } = answering(id, () => new Response(body(), { status: 400 }))
    await calls.refresh().catch(asAppError)
    expect(sent).toBeLessThan((asked.times * limits.refusalBytes + 1024 * 1024) * 2)
  })
})

describe('lists without end', () => {
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: from + at }))
  const record = (id: number) => ({
    id,
    project: 1,
    activity: 1,
    begin: '2026-11-20T09:00:00+0100',
    end: '2026-11-20T10:00:00+0100',
    description: '',
    tags: [],
  })

  it.each(['1000000', '999999999999', 'Infinity', '1e9', '-1', 'many'])(
    'Kimai 2 that names %s pages is asked for no page behind an empty one',
    async (pages) => {
      const { calls, asked } = answering('kimai2', () => json([], 200, { 'x-total-pages': pages }))
      await calls.find().catch(asAppError)
      expect(asked.times).toBeLessThan(6)
    },
  )

  it('Kimai 2 whose pages are never empty is asked for as many as the limit says, and told', async () => {
    const { calls, asked } = answering('kimai2', (url, times) => {
      const isOldest = url.searchParams.get('orderBy') === 'begin'
      return isOldest ? json([record(times)], 200, { 'x-total-pages': '1000000' }) : json([], 200)
    })
    await calls.find().catch(asAppError)
    expect(asked.times).toBeLessThanOrEqual(limits.pagesPerList + 5)
  })

  it('Blikk that names a million pages is asked for no page behind an empty one', async () => {
    const { calls, asked } = answering('blikk', (url) => {
      if (url.pathname.endsWith('/Token')) return json({ accessToken: 'abc-4711' }, 200)
      if (/Users\/\d+$/.test(url.pathname)) return json({ id: 1, firstName: 'a', lastName: 'b' }, 200)
      return json({ totalPages: 1_000_000, items: [] }, 200)
    })
    await calls.refresh()
    expect(asked.times).toBeLessThan(12)
  })

  it('Blikk whose pages always bring new rows ends at the limit, and says which', async () => {
    const { calls, asked } = answering('blikk', (url, times) => {
      if (url.pathname.endsWith('/Token')) return json({ accessToken: 'abc-4711' }, 200)
      if (/Users\/\d+$/.test(url.pathname)) return json({ id: 1, firstName: 'a', lastName: 'b' }, 200)
      return json({ totalPages: 1_000_000, items: rows(times * 100, 100) }, 200)
    })
    await expect(calls.refresh()).rejects.toThrow(/more than (50000 rows|1000 pages)/)
    expect(asked.times).toBeLessThanOrEqual(limits.pagesPerList + 5)
  })

  it.each(['kala', 'kalo', 'kimai1'] as const)('%s whose lists always bring new rows ends', async (id) => {
    const { calls, asked } = answering(id, (url, times) => {
      if (id === 'kala')
        return json(
          rows(times * 500, 500).map(({ id: number }) => ({ number, id: number })),
          200,
        )
      if (id === 'kalo') return json({ data: rows(times * 30, 30), meta: { total: 1e9 } }, 200)
      if (!url.search) return json({ jsonrpc: '2.0', id: '1', result: { success: true, items: [] } }, 200)
      return json([], 200)
    })
    await calls.refresh().catch(asAppError)
    expect(asked.times).toBeLessThanOrEqual(limits.requestsPerRefresh)
  })

  it('a catalog of more rows than the limit is refused by its field', async () => {
    const { calls } = answering('kimai2', (url) => {
      if (url.pathname.endsWith('/me')) return json({ id: 1, username: 'a', timezone: 'Europe/Berlin' }, 200)
      if (url.pathname.endsWith('/version')) return json({ version: '2.24.0', versionId: 22_400 }, 200)
      if (url.pathname.includes('/config')) return json({}, 200)
      return json(rows(1, limits.rowsPerList + 1), 200)
    })
    await expect(calls.refresh()).rejects.toThrow(/more than 50000 rows/)
  })
})

describe('names of 1 MB', () => {
  it('are cut where they enter, with an ellipsis, and hold nothing that a terminal obeys', async () => {
    const name = `\u001B]0;taken over\u0007${'x'.repeat(1_000_000)}`
    const { calls } = answering('kimai2', (url) => {
      if (url.pathname.endsWith('/me')) return json({ id: 1, username: name, timezone: 'Europe/Berlin' }, 200)
      if (url.pathname.endsWith('/version')) return json({ version: '2.24.0', versionId: 22_400 }, 200)
      if (url.pathname.includes('/config')) return json({}, 200)
      return json([{ id: 1, name, customer: 1, project: 1 }], 200)
    })
    const { identity, catalog } = await calls.refresh()
    const names = [identity, ...catalog.customers, ...catalog.projects, ...catalog.activities].map((one) => one.name)
    expect(names).toHaveLength(4)
    for (const each of names) {
      expect(each).toHaveLength(limits.nameLength)
      expect(each.endsWith('x…')).toBe(true)
      expect(each).not.toMatch(/\p{Cc}/u)
    }
  })
})
