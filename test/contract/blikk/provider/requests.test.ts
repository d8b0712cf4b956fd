/** How Blikk is talked to: tokens, the limit of four requests a second, and refusals in words. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Connection } from '../../../../electron/core/ports/ports.ts'
import { windowMs } from '../../../../electron/providers/shared/rateLimit.ts'
import type { Fault } from '../../../servers/faults.ts'
import { largeSeed } from '../../../servers/blikk/index.ts'
import { connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, newProvider, NOW, reportsPath } from '../loggedInProvider.ts'

const tokenPath = '/v1/Auth/Token'
const statistics = `${reportsPath}/UserDayStatistics`

/** What this computer believes the time is; timers go on as they do. */
function setClock(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  onTestFinished(() => void vi.useRealTimers())
}

/** A provider that has no token yet. */
async function fresh(options: Parameters<typeof loggedInProvider>[0] = {}) {
  const at = await loggedInProvider(options)
  const provider = newProvider(options.holdMs)
  const before = at.asked('POST', tokenPath).length
  const tokens = () => at.asked('POST', tokenPath).length - before
  const dayOf = (connection: Connection, date: string, signal = noAbort()) => {
    if (!provider.dayStatuses) throw new Error('the provider knows no days')
    return provider.dayStatuses(connection, { from: date, to: date }, signal)
  }
  const look = (signal = noAbort()) => dayOf(at.connection, '2026-11-20', signal)
  const send = (signal = noAbort()) => provider.submit(at.connection, at.posting, signal)
  return { ...at, provider, tokens, dayOf, look, send }
}

describe('the token', () => {
  it('is fetched once for all that need it at the same time', async () => {
    const { look, tokens } = await fresh()
    await Promise.all([look(), look(), look(), look(), look(), look()])
    expect(tokens()).toBe(1)
  })

  it('is the same for all people of one application', async () => {
    const { look, dayOf, connection, tokens } = await fresh()
    await look()
    await dayOf({ ...connection, identity: { ...connection.identity, userId: '6' } }, '2026-11-20')
    expect(tokens()).toBe(1)
  })

  it('is renewed half a minute before it goes stale', async () => {
    setClock(NOW)
    const { look, tokens, server } = await fresh()
    await look()
    setClock(NOW + 3_600_000 - 31_000)
    await look()
    expect(tokens()).toBe(1)
    setClock(NOW + 3_600_000 - 29_000)
    server.clock.advance(3_600_000 - 29_000)
    await look()
    expect(tokens()).toBe(2)
    expect(server.requests.some(({ path, status }) => path === statistics && status === 401)).toBe(false)
  })

  it('lasts as long as the server says, though this computer’s clock is a year wrong', async () => {
    setClock(NOW + 365 * 86_400_000)
    const { look, tokens } = await fresh()
    await look()
    await look()
    expect(tokens()).toBe(1)
    const brief = await fresh({ config: { tokenLifeMs: 20_000 } })
    await brief.look()
    await brief.look()
    expect(brief.tokens()).toBe(2)
  })

  it.each([undefined, null, '', 'soon', '2025-03-03'])(
    'that says "%s" of its end is used until refused',
    async (expires) => {
      const { look, server, tokens } = await fresh()
      const [accessToken] = server.state.tokens.keys()
      const body = JSON.stringify({ accessToken, expires })
      server.fault({ kind: 'status', status: 200, body, match: { path: tokenPath } })
      await look()
      await look()
      expect(tokens()).toBe(1)
    },
  )

  it('that went stale is dropped, and the request sent once more', async () => {
    const { send, server, tokens, asked } = await fresh()
    await send()
    server.state.tokens.clear()
    server.state.reports = []
    await send()
    expect(tokens()).toBe(2)
    expect(server.reports()).toHaveLength(1)
    expect(asked('POST', reportsPath).map(({ status }) => status)).toEqual([200, 401, 200])
  })

  it('that is refused twice asks for a login, after two requests', async () => {
    const { look, server, tokens } = await fresh()
    const refused = server.fault({ kind: 'status', status: 401, times: Infinity, match: { path: statistics } })
    expect(await failureOf(look())).toMatchObject({ kind: 'unauthorized', ambiguous: false })
    expect([refused.hits(), tokens()]).toEqual([2, 2])
  })

  it('of another computer may end this one’s, without harm', async () => {
    const { send, provider, connection, posting, server } = await fresh({ config: { newTokenEndsOld: true } })
    const other = newProvider()
    for (let turn = 0; turn < 3; turn++) {
      await send()
      await other.submit(connection, posting, noAbort())
    }
    expect(provider).not.toBe(other)
    expect(server.reports()).toHaveLength(6)
  })

  const failures: [fault: Fault, error: object][] = [
    [{ kind: 'status', status: 401 }, { kind: 'unauthorized' }],
    [
      { kind: 'status', status: 429, retryAfter: 5 },
      { kind: 'rateLimited', retryAfterMs: 5_000 },
    ],
    [
      { kind: 'status', status: 503, retryAfter: 60 },
      { kind: 'server', retryAfterMs: 60_000 },
    ],
    [{ kind: 'drop-after' }, { kind: 'offline' }],
    [{ kind: 'html' }, { kind: 'protocol' }],
    [{ kind: 'malformed' }, { kind: 'protocol' }],
    [{ kind: 'status', status: 200, body: '{"accessToken":""}' }, { kind: 'protocol' }],
  ]
  it.each(failures)('that can’t be had (%o) leaves the write unsent for certain', async (fault, error) => {
    const { send, server, sent } = await fresh()
    server.fault({ ...fault, times: Infinity, match: { path: tokenPath } })
    expect(await failureOf(send())).toMatchObject({ ...error, ambiguous: false })
    expect(sent()).toEqual([])
    server.clearFaults()
    await send()
    expect(sent()).toHaveLength(1)
  })

  it('is still fetched for the others when one gives up waiting', async () => {
    const { look, send, server, sent, tokens } = await fresh()
    const held = server.fault({ kind: 'hold', match: { path: tokenPath } })
    const cut = new AbortController()
    const impatient = failureOf(send(cut.signal))
    const patient = look()
    await expect.poll(held.hits).toBe(1)
    cut.abort()
    expect(await impatient).toMatchObject({ kind: 'timeout', ambiguous: false })
    held.release()
    expect((await patient).map(({ date }) => date)).toEqual(['2026-11-20'])
    expect([tokens(), sent()]).toEqual([1, []])
  })
})

describe('the limit', () => {
  /** The shortest time in which the server got five requests with a token, ms. */
  const fiveWithin = (requests: { at: number; path: string; headers: Record<string, string> }[]) => {
    const at = requests
      .filter(({ path, headers }) => path !== tokenPath && headers['authorization'] !== 'Bearer none')
      .map((request) => request.at)
    return Math.min(...at.slice(4).map((time, index) => time - (at[index] ?? 0)))
  }

  it('is never met, however many want something', async () => {
    const { server, look, dayOf, connection, send, connected } = await fresh({ limited: true, holdMs: windowMs })
    const lists = newProvider(windowMs).refresh(connection, noAbort())
    await Promise.all([look(), send(), dayOf(connection, '2026-11-19'), look(), look(), look(), lists])
    expect((await lists).catalog).toEqual(connected.catalog)
    expect(server.requests.filter(({ status }) => status === 429)).toEqual([])
    expect(server.requests.length).toBeGreaterThan(20)
  })

  it('is never met, though the first request was long on its way', async () => {
    const { server, login } = await fresh({ limited: true, holdMs: windowMs })
    server.requests.splice(0)
    let requests = 0
    // The probe, the token, and then the first that counts: what a new connection takes comes before the server sees it.
    const slowly: typeof fetch = async (...request) => {
      if (++requests === 3) await new Promise((over) => setTimeout(over, 700))
      return fetch(...request)
    }
    await connectTo(newProvider(windowMs, slowly), login)
    expect(server.requests.filter(({ status }) => status === 429)).toEqual([])
    expect(fiveWithin(server.requests)).toBeGreaterThanOrEqual(1_000)
  })

  it('would be met without keeping to it', async () => {
    const { login, server } = await fresh()
    server.state.config.rateLimit = true
    expect(await failureOf(connectTo(newProvider(), login))).toMatchObject({
      kind: 'rateLimited',
      retryAfterMs: 1_000,
      ambiguous: false,
    })
  })

  it.each([
    [{ retryAfter: 7, body: '{"waitInSeconds":3}' }, 7_000],
    [{ body: '{"waitInSeconds":3}' }, 3_000],
    [{ body: '{"waitInSeconds":1.5}' }, 1_500],
    [{ body: '{"waitInSeconds":0}' }, 1_000],
    [{ body: '{"waitInSeconds":"a while"}' }, 1_000],
    [{ body: '{"waitInSeconds":999999}' }, 3_600_000],
    [{ body: '' }, 1_000],
  ])('when it is met all the same (%o), the wait is %i ms', async (answer, retryAfterMs) => {
    const { look, server } = await fresh()
    server.fault({ kind: 'status', status: 429, ...answer, match: { path: statistics } })
    expect(await failureOf(look())).toMatchObject({ kind: 'rateLimited', retryAfterMs, ambiguous: false })
  })

  it('lets hours that are to be sent go before lists that are to be read', async () => {
    const { look, provider, connection, server, submit } = await fresh()
    const ref = await submit()
    const held = server.fault({ kind: 'hold', times: 4, match: { path: statistics } })
    const reads = [look(), look(), look(), look()]
    await expect.poll(held.hits).toBe(4)
    const before = server.requests.length
    const list = provider.refresh(connection, noAbort())
    const away = provider.remove?.(connection, ref, noAbort())
    held.release()
    await Promise.all([...reads, list, away])
    // One of the list is about to go each time, and the report is looked at before it goes away.
    const place = server.requests.slice(before).findIndex(({ method }) => method === 'DELETE')
    expect(place).toBeLessThanOrEqual(3)
  })

  it('keeps nobody who gave up waiting, and nothing of theirs is sent', async () => {
    const { look, provider, connection, server, asked } = await fresh()
    const held = server.fault({ kind: 'hold', times: 4, match: { path: statistics } })
    const reads = [look(), look(), look(), look()]
    await expect.poll(held.hits).toBe(4)
    const cut = new AbortController()
    const ref = { id: '7', startedAt: 0, endedAt: 0, note: null }
    const away = failureOf(Promise.resolve(provider.remove?.(connection, ref, cut.signal)))
    cut.abort()
    expect(await away).toMatchObject({ kind: 'timeout', ambiguous: false })
    held.release()
    await Promise.all(reads)
    await look()
    expect(asked('DELETE', `${reportsPath}/7`)).toEqual([])
    expect(await failureOf(look(cut.signal))).toMatchObject({ kind: 'timeout', ambiguous: false })
  })

  it('leaves a long catalog in pages of 100 within the patience of a login', async () => {
    const { connected, server } = await loggedInProvider({ seed: largeSeed(900) })
    expect(connected.catalog.projects).toHaveLength(900)
    expect(server.requests.length).toBeLessThan(25)
  })
})

describe('a refusal', () => {
  const cases: [status: number, body: object | string, kind: string, message: string][] = [
    [400, { message: 'The request is invalid.', modelState: { page: ['Fel.', 'Fel.'] } }, 'rejected', 'page: Fel.'],
    [400, { message: 'Nej.', modelState: {} }, 'rejected', 'Nej.'],
    [400, { message: 'Nej.', modelState: ['odd'] }, 'rejected', 'Nej.'],
    [400, '<html></html>', 'rejected', 'Blikk refuses it with status 400.'],
    [405, { message: 'Not here.' }, 'rejected', 'Not here.'],
    [404, '', 'notFound', 'Blikk does not know this address.'],
    [403, { message: 'No.' }, 'forbidden', 'Blikk does not allow it: No.'],
    [
      403,
      { message: 'No.', ipAddressAllowed: true, permissionsRequired: ['Timereport_Read', 'Task_Read'] },
      'forbidden',
      'The application key lacks a permission in Blikk (Timereport_Read, Task_Read): No.',
    ],
    [
      403,
      { message: 'No.', ipAddressAllowed: false, permissionsRequired: [] },
      'forbidden',
      'Blikk takes this application key only from certain networks, and this computer is in none of them: No.',
    ],
    [500, { message: 'Oops.', requestId: 'r-17' }, 'server', 'Blikk answered with error 500 (request r-17): Oops.'],
    [502, '<html></html>', 'server', 'Blikk answered with error 502.'],
  ]
  it.each(cases)('with %i and %o is %s: %s', async (status, body, kind, message) => {
    const { look, server } = await fresh()
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    server.fault({ kind: 'status', status, body: text, match: { path: statistics } })
    expect(await failureOf(look())).toMatchObject({ kind, message, ambiguous: false })
  })
})
