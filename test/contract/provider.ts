/** What every provider must do, whatever its back end: run by each one's own test against its sandbox server. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttp, type Http } from '../../electron/providers/http.ts'
import type { Connected, Connection, LoginValues, PostingContent, Provider } from '../../electron/core/ports.ts'
import { targetsOf } from '../../shared/catalog.ts'
import { AppError, type ErrorKind } from '../../shared/errors.ts'
import type { Target } from '../../shared/model.ts'
import type { Fault, FaultMatch } from '../servers/faults.ts'
import type { Sandbox } from '../servers/http.ts'

/** A record as the server keeps it. */
export interface StoredRecord {
  id: string
  startedAt: number
  endedAt: number | null
  description: string
}

/** One back end: a fresh sandbox server and how the suite talks about it. */
export interface Backend {
  server: Sandbox
  login: LoginValues
  wrongLogin: LoginValues
  /** Another person on the same server. */
  otherLogin: LoginValues
  /** The request that creates a record, and the one that reads records back. */
  write: FaultMatch
  read: FaultMatch
  /** What the logged-in person has there, oldest first. */
  records(): StoredRecord[]
  /** From now on the server rounds what it stores. */
  round(): void
  /** A refusal in the server's own shape, and the words of it that must reach the person. */
  refusal: { body: string; words: RegExp }
  /** JSON that is no answer of this server to a write, and the field that is wrong in it. */
  misfit: { body: string; field: RegExp }
}

export interface ProviderContract {
  name: string
  create(http: Http): Provider
  /** A new server, gone when the test ends, whose catalog has that many projects. */
  start(projects: number): Promise<Backend>
}

export const noAbort = (): AbortSignal => new AbortController().signal

/** The error that a promise ends with, which must be an AppError. */
export async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (outcome instanceof AppError) return outcome
  throw outcome instanceof Error ? outcome : new Error('this should have ended with an AppError')
}

export const connectionOf = ({ baseUrl, secret, identity }: Connected): Connection => ({
  accountId: 'a1',
  baseUrl,
  secret,
  identity,
})

/** Friday 2026-11-20, 09:15:00 to 10:45:30 UTC. */
export const aPosting = (target: Target, change: Partial<PostingContent> = {}): PostingContent => ({
  target,
  startedAt: Date.UTC(2026, 10, 20, 9, 15),
  endedAt: Date.UTC(2026, 10, 20, 10, 45, 30),
  description: 'Weekly letter',
  tags: [],
  billable: null,
  ...change,
})

interface Ending {
  kind: ErrorKind
  /** Of a write only; reading changes nothing. */
  ambiguous: boolean
  retryAfterMs?: number
}

/** How each fault ends, for a write. */
const faults: [what: string, fault: Fault, ending: Ending][] = [
  ['401', { kind: 'status', status: 401 }, { kind: 'unauthorized', ambiguous: false }],
  ['403', { kind: 'status', status: 403 }, { kind: 'forbidden', ambiguous: false }],
  ['404', { kind: 'status', status: 404 }, { kind: 'notFound', ambiguous: false }],
  ['400 without words', { kind: 'status', status: 400 }, { kind: 'rejected', ambiguous: false }],
  ['429', { kind: 'status', status: 429 }, { kind: 'rateLimited', ambiguous: false }],
  [
    '429 with Retry-After',
    { kind: 'status', status: 429, retryAfter: 17 },
    { kind: 'rateLimited', ambiguous: false, retryAfterMs: 17_000 },
  ],
  ['500', { kind: 'status', status: 500 }, { kind: 'server', ambiguous: true }],
  ['502 with a page', { kind: 'html', status: 502 }, { kind: 'server', ambiguous: true }],
  [
    '503 with Retry-After',
    { kind: 'status', status: 503, retryAfter: 120 },
    { kind: 'server', ambiguous: true, retryAfterMs: 120_000 },
  ],
  ['a proxy that gave up (408)', { kind: 'status', status: 408 }, { kind: 'server', ambiguous: true }],
  ['a broken connection before', { kind: 'drop-before' }, { kind: 'offline', ambiguous: true }],
  ['a broken connection after', { kind: 'drop-after' }, { kind: 'offline', ambiguous: true }],
  ['half an answer', { kind: 'malformed' }, { kind: 'protocol', ambiguous: true }],
  ['an empty answer', { kind: 'empty' }, { kind: 'protocol', ambiguous: true }],
  ['a page instead of data', { kind: 'html' }, { kind: 'protocol', ambiguous: true }],
]

export function providerContract({ name, create, start }: ProviderContract): void {
  const provider = (settings: { timeoutMs?: number; maxBytes?: number } = {}) =>
    create(createHttp({ fetch: globalThis.fetch, ...settings }))

  /** A person at their desk: logged in, with something to send. */
  async function desk(projects = 1) {
    const backend = await start(projects)
    const connected = await provider().connect({ fields: backend.login, insecure: false }, noAbort())
    const [target] = targetsOf('a1', connected.catalog)
    if (!target) throw new Error('the catalog has no target')
    const connection = connectionOf(connected)
    const posting = aPosting(target)
    const submit = (change: Partial<PostingContent> = {}, by = provider()) =>
      by.submit(connection, { ...posting, ...change }, noAbort())
    const find = (change: Partial<PostingContent> = {}, claimed: string[] = [], by = provider()) => {
      if (!by.find) throw new Error('the provider reads nothing back')
      return by.find(connection, { ...posting, ...change }, new Set(claimed), noAbort())
    }
    return { ...backend, connected, connection, target, posting, submit, find }
  }

  describe(`${name}: logging in`, () => {
    it('tells who the person is, in which zone, and what can be tracked on', async () => {
      const { connected, server } = await desk()
      expect(connected.baseUrl).toBe(server.url)
      expect(connected.identity.userId).not.toBe('')
      expect(connected.label).toContain(connected.identity.name)
      expect(connected.report).toMatchObject({ name: connected.identity.name, zone: connected.identity.zone })
      expect(connected.report.targets).toBe(targetsOf('a1', connected.catalog).length)
    })

    it('says that wrong credentials are wrong, without repeating them', async () => {
      const { wrongLogin } = await start(1)
      const error = await failureOf(provider().connect({ fields: wrongLogin, insecure: false }, noAbort()))
      expect(error).toMatchObject({ kind: 'unauthorized', ambiguous: false })
      for (const value of Object.values(wrongLogin)) expect(error.message).not.toContain(value)
    })

    it('says that nothing listens at the address', async () => {
      const { server, login } = await start(1)
      await server.close()
      const error = await failureOf(provider().connect({ fields: login, insecure: false }, noAbort()))
      expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
      expect(error.message).toContain(`127.0.0.1:${server.port}`)
    })
  })

  describe(`${name}: the catalog`, () => {
    it.each([0, 1, 2_000])('of %i projects arrives whole', async (projects) => {
      const { login } = await start(projects)
      const { catalog, report, ...rest } = await provider().connect({ fields: login, insecure: false }, noAbort())
      expect(catalog.projects).toHaveLength(projects)
      expect(report.warnings.some((warning) => /nothing to track/i.test(warning))).toBe(projects === 0)
      const connection = connectionOf({ catalog, report, ...rest })
      expect(await provider().refresh(connection, noAbort())).toEqual({ identity: connection.identity, catalog })
    })
  })

  describe(`${name}: a record`, () => {
    it('is stored with the times and words given, and answered as stored', async () => {
      const { submit, records, posting } = await desk()
      const ref = await submit()
      const { startedAt, endedAt, description } = posting
      expect(records()).toEqual([{ id: ref.id, startedAt, endedAt, description }])
      expect(ref).toEqual({ id: ref.id, startedAt, endedAt, note: null })
    })

    it('that is there is found again', async () => {
      const { submit, find } = await desk()
      const ref = await submit()
      expect(await find()).toEqual(ref)
    })

    it('that is not there is not found, nor taken for another day, target or text', async () => {
      const { submit, find, posting, connected } = await desk()
      expect(await find()).toBeNull()
      await submit()
      const day = 86_400_000
      const other = targetsOf('a1', connected.catalog)[1]
      expect(await find({ startedAt: posting.startedAt + day, endedAt: posting.endedAt + day })).toBeNull()
      expect(await find({ description: 'Monthly letter' })).toBeNull()
      expect(await find({ ...(other && { target: other }), description: other ? 'Weekly letter' : '-' })).toBeNull()
    })

    it('that belongs to another posting is not found; its twin is', async () => {
      const { submit, find } = await desk()
      const first = await submit()
      expect(await find({}, [first.id])).toBeNull()
      const second = await submit()
      expect((await find({}, [first.id]))?.id).toBe(second.id)
    })

    it('of another person is not found', async () => {
      const { otherLogin, find, posting } = await desk()
      const other = connectionOf(await provider().connect({ fields: otherLogin, insecure: false }, noAbort()))
      const ref = await provider().submit(other, posting, noAbort())
      expect(await find()).toBeNull()
      expect(await provider().find?.(other, posting, new Set(), noAbort())).toEqual(ref)
    })

    it('that the server rounded is found, with the times the server keeps', async () => {
      const { round, submit, find, records, posting } = await desk()
      round()
      const odd = { startedAt: posting.startedAt + 77_000, endedAt: posting.endedAt + 77_000 }
      const ref = await submit(odd)
      const [stored] = records()
      expect(stored?.startedAt).not.toBe(odd.startedAt)
      expect(ref).toMatchObject({ startedAt: stored?.startedAt, endedAt: stored?.endedAt })
      expect(await find(odd)).toEqual(ref)
    })
  })

  describe(`${name}: a write`, () => {
    it.each(faults)('that meets %s ends as documented', async (_, fault, ending) => {
      const { server, submit, write, connection } = await desk()
      server.fault({ ...fault, match: write })
      const error = await failureOf(submit())
      const { kind, ambiguous, retryAfterMs } = error
      expect({ kind, ambiguous, retryAfterMs }).toEqual({ retryAfterMs: undefined, ...ending })
      if (server.requests.at(-1)?.applied) expect(ambiguous).toBe(true)
      expect(error.message).not.toContain(connection.secret)
    })

    it('that is refused passes the words of the server on', async () => {
      const { server, submit, write, refusal, records } = await desk()
      server.fault({ kind: 'status', status: 400, body: refusal.body, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
      expect(error.message).toMatch(refusal.words)
      expect(records()).toEqual([])
    })

    it('that is answered by something else names the field, and may have arrived', async () => {
      const { server, submit, write, misfit } = await desk()
      server.fault({ kind: 'status', status: 200, body: misfit.body, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
      expect(error.message).toMatch(misfit.field)
    })

    it('that is not answered in time may have arrived, and is found', async () => {
      const { server, submit, write, find, records } = await desk()
      const held = server.fault({ kind: 'hold', match: write })
      const error = await failureOf(submit({}, provider({ timeoutMs: 150 })))
      expect(error).toMatchObject({ kind: 'timeout', ambiguous: true })
      held.release()
      expect((await find())?.id).toBe(records()[0]?.id)
    })

    it('that is cut off by Stint may have arrived', async () => {
      const { server, write, connection, posting } = await desk()
      const held = server.fault({ kind: 'hold', match: write })
      const cut = new AbortController()
      const outcome = failureOf(provider().submit(connection, posting, cut.signal))
      await expect.poll(held.hits).toBe(1)
      cut.abort()
      expect(await outcome).toMatchObject({ kind: 'timeout', ambiguous: true })
    })

    it('that finds no server has not arrived', async () => {
      const { connection, posting } = await desk()
      const gone = { ...connection, baseUrl: await deadUrl() }
      const error = await failureOf(provider().submit(gone, posting, noAbort()))
      expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
    })

    it('that is answered with more than Stint reads may have arrived', async () => {
      const { server, submit, write } = await desk()
      server.fault({ kind: 'status', status: 200, body: 'x'.repeat(11 << 20), match: write })
      const error = await failureOf(submit({}, provider({ maxBytes: 10 << 20 })))
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
      expect(error.message).toContain('10 MB')
    })

    it.each([301, 302, 307, 308])('that is sent on to another host (%i) goes nowhere', async (status) => {
      const { server, submit, write, connection } = await desk()
      const elsewhere = await listener()
      server.fault({ kind: 'redirect', status, location: `${elsewhere.url}/collect`, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
      expect(error.message).not.toContain(connection.secret)
      expect(elsewhere.seen).toEqual([])
    })
  })

  describe(`${name}: reading back`, () => {
    it.each(faults)(
      'that meets %s says so, and is never taken for absence',
      async (_, fault, { kind, retryAfterMs }) => {
        const { server, submit, find, read } = await desk()
        const ref = await submit()
        server.fault({ ...fault, match: read })
        const error = await failureOf(find())
        expect({ kind: error.kind, ambiguous: error.ambiguous }).toEqual({ kind, ambiguous: false })
        expect(error.retryAfterMs).toBe(retryAfterMs)
        expect(await find()).toEqual(ref)
      },
    )

    it('that is sent on to another host takes no credentials there', async () => {
      const { server, find, read } = await desk()
      const elsewhere = await listener()
      server.fault({ kind: 'redirect', location: `${elsewhere.url}/collect`, match: read })
      expect(await failureOf(find())).toMatchObject({ kind: 'protocol', ambiguous: false })
      expect(elsewhere.seen).toEqual([])
    })

    it('takes 12 MB of records', async () => {
      const { server, find, read } = await desk()
      server.fault({ kind: 'status', status: 200, body: `[${' '.repeat(12 << 20)}]`, match: read })
      expect(await find()).toBeNull()
    })
  })
}

/** An address where nothing listens, and nothing did before (a connection kept alive would hide that). */
async function deadUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

/** Another host (another port is one), which writes down who comes by. */
async function listener(): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
    response.end('[]')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}
