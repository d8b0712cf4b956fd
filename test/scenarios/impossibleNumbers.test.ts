/** What no server can mean: numbers that JSON can't hold, dates of the year 275760, an end before its begin. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import { serve, type ServedProvider } from '../servers/all.ts'
import type { Impossible } from '../servers/faults.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort, readBackTerms } from '../contract/providerUnderTest.ts'
import { backend as blikk } from '../fuzz/backends/blikk.ts'
import { backend as kala } from '../fuzz/backends/kala.ts'
import { backend as kalo } from '../fuzz/backends/kalo.ts'
import { backend as kimai1 } from '../fuzz/backends/kimai1.ts'
import { backend as kimai2 } from '../fuzz/backends/kimai2.ts'
import type { Places } from '../fuzz/endpoints.ts'

const places: Record<ServedProvider, Places> = {
  kimai1: kimai1.places,
  kimai2: kimai2.places,
  blikk: blikk.places,
  kala: kala.places,
  kalo: kalo.places,
}

async function createFixture(id: ServedProvider) {
  const leftOut: number[] = []
  const http = createHttp({ fetch: globalThis.fetch, onLeftOut: (_, rows) => void leftOut.push(rows) })
  const provider = createProviders(http, 0)[id]
  const { server, fields, personId } = await serve[id]({ rateLimit: false })
  onTestFinished(() => server.close())
  const login = () => connectTo(provider, { fields, insecure: false, ...(personId !== null && { personId }) })
  const connected = await login()
  const connection = connectionOf(connected, provider, id === 'kalo' ? { workLog: true } : {})
  const target = targetsOf('a1', connected.catalog).find(({ taskId }) => id !== 'kalo' || taskId !== null)
  if (!target) throw new Error('nothing to track on')
  const posting = aPosting(target)
  return {
    server,
    provider,
    login,
    leftOut,
    submit: () => provider.submit(connection, posting, noAbort()),
    find: async () => provider.find?.(connection, posting, readBackTerms(), noAbort()),
  }
}

const misfit = (field: RegExp) => expect.stringMatching(new RegExp(`does not fit: ${field.source}`)) as string

describe('a write whose answer can’t be true', () => {
  const cases: [ServedProvider, Impossible, RegExp][] = [
    ['kimai2', 'long', /id/],
    ['kimai2', 'lossy', /id/],
    ['kimai2', 'year', /begin/],
    ['kimai1', 'long', /.*id/],
    ['kimai1', 'lossy', /.*id/],
    ['blikk', 'long', /id/],
    ['blikk', 'lossy', /id/],
    ['blikk', 'year', /date/],
  ]
  it.each(cases)('may have arrived at %s (%s)', async (id, how, field) => {
    const { server, submit } = await createFixture(id)
    server.fault({ kind: 'impossible', how, match: places[id].create })
    expect(await failureOf(submit())).toMatchObject({ kind: 'protocol', ambiguous: true, message: misfit(field) })
  })
})

describe('a list by which a record is looked for', () => {
  const cases: [ServedProvider, Impossible, RegExp][] = [
    ['kimai2', 'long', /\d+\.id/],
    ['kimai2', 'year', /\d+\.begin/],
    ['kimai1', 'long', /.*(?:timeEntryID|id)/],
    ['kimai1', 'lossy', /.*(?:timeEntryID|id)/],
    ['blikk', 'long', /totalPages|items/],
    ['blikk', 'year', /items\.\d+\.date/],
  ]
  it.each(cases)('is refused whole, as one of its records may be ours: %s (%s)', async (id, how, field) => {
    const { server, submit, find } = await createFixture(id)
    await submit()
    server.fault({ kind: 'impossible', how, match: places[id].read ?? {} })
    expect(await failureOf(find())).toMatchObject({ kind: 'protocol', message: misfit(field) })
  })
})

describe('an end before its begin, which rounding both by unlike steps can make', () => {
  it('is no length in a list, and the record may still be ours: kimai2', async () => {
    const { server, submit, find } = await createFixture('kimai2')
    const { id, startedAt } = await submit()
    server.fault({ kind: 'impossible', how: 'backwards', match: places.kimai2.read ?? {} })
    expect(await find()).toMatchObject({ id, startedAt, endedAt: startedAt, otherTimes: {} })
  })

  it('is no length in a list, and the person says whether the record is ours: kimai1', async () => {
    const { server, submit, find } = await createFixture('kimai1')
    await submit()
    server.fault({ kind: 'impossible', how: 'backwards', match: places.kimai1.read ?? {} })
    expect(await find()).toBe('unclear')
  })

  it('is a question in the answer to a write', async () => {
    const { server, submit } = await createFixture('kimai2')
    server.fault({ kind: 'impossible', how: 'backwards', match: places.kimai2.create })
    const { startedAt, endedAt, otherTimes } = await submit()
    expect(endedAt).toBe(startedAt)
    expect(otherTimes?.theirs.ref).toMatchObject({ startedAt, endedAt: startedAt })
  })
})

describe('what can be picked', () => {
  const lists: [ServedProvider, string | RegExp, (rows: object[]) => unknown][] = [
    ['kimai2', '/api/projects', (rows) => rows],
    ['kala', '/webapiv2/ProjectsList', (rows) => rows],
    ['kalo', '/projects/', (data) => ({ data, meta: { total: 2 } })],
    ['blikk', '/v1/Core/Projects', (rows) => ({ totalPages: 1, items: rows })],
  ]
  const impossible = '12345678901234567890'
  it.each(lists)('is offered without one that can’t be true: %s', async (id, path, listed) => {
    const { server, login, leftOut } = await createFixture(id)
    const row = { id: 'good', name: 'Good', title: 'Good', customer: null, attributes: { title: 'Good' } }
    const body = JSON.stringify(listed([row, { ...row, id: 'bad' }]))
    const good = id === 'kalo' ? '"p1"' : '1'
    const text = body.replaceAll('"good"', good).replaceAll('"bad"', impossible)
    server.fault({ kind: 'status', status: 200, body: text, times: Infinity, match: { method: 'GET', path } })
    const { catalog } = await login()
    expect(catalog.projects.filter(({ name }) => name === 'Good')).toHaveLength(1)
    expect(leftOut.length).toBeGreaterThan(0)
  })

  it('is refused where nothing of it can be', async () => {
    const { server, login } = await createFixture('kimai2')
    const body = `[{"id":${impossible},"name":"x","customer":null}]`
    server.fault({ kind: 'status', status: 200, body, match: { path: '/api/projects' } })
    expect(await failureOf(login())).toMatchObject({ kind: 'protocol', message: misfit(/0\.id/) })
  })
})
