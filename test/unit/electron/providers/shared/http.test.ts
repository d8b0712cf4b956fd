import { inspect } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createHttp, parse, retryAfterMs } from '../../../../../electron/providers/shared/http.ts'
import type { AppError } from '../../../../../shared/errors.ts'
import { NOW } from '../../../../support/samples.ts'
import { deadAddress, serve } from '../../../../support/server.ts'

const http = createHttp({ fetch: globalThis.fetch })
const hasty = createHttp({ fetch: globalThis.fetch, timeoutMs: 100 })
const signal = new AbortController().signal
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const secret = { authorization: 'Bearer secret' }
/** What was thrown; fails the test when nothing was. */
const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => expect.unreachable('it answered'),
    (thrown: AppError) => thrown,
  )

describe('an answer', () => {
  it('is status, headers and text, whatever the status', async () => {
    const url = await serve((_, response) => response.writeHead(500, { 'x-a': 'b' }).end('Büro'))
    const { status, headers, text } = await http(url, { signal })
    expect([status, headers.get('x-a'), text]).toEqual([500, 'b', 'Büro'])
  })

  it('an answer may be empty', async () => {
    const url = await serve((_, response) => response.writeHead(204).end())
    expect(await http(url, { method: 'DELETE', signal })).toMatchObject({ status: 204, text: '' })
  })

  it('is asked for once, even when the server is overloaded', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests++
      response.writeHead(503, { 'retry-after': '0' }).end()
    })
    await http(url, { signal })
    expect(requests).toBe(1)
  })

  it('comes to a request with its headers and its body as JSON', async () => {
    const url = await serve((request, response) => {
      const { authorization, accept, cookie, 'content-type': type } = request.headers
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      request.on('end', () => response.end(JSON.stringify({ authorization, accept, cookie, type, body })))
    })
    const { text } = await http(url, { method: 'POST', headers: secret, body: { a: 'ü' }, signal })
    expect(JSON.parse(text)).toEqual({
      authorization: 'Bearer secret',
      accept: 'application/json',
      type: 'application/json',
      body: '{"a":"ü"}',
    })
  })
})

describe('a server that does not answer properly', () => {
  it('that says nothing is given up at the deadline', async () => {
    const url = await serve(() => {})
    expect(await failure(hasty(url, { signal }))).toMatchObject({ kind: 'timeout', ambiguous: false })
    expect(await failure(hasty(url, { method: 'POST', signal }))).toMatchObject({ kind: 'timeout', ambiguous: true })
  })

  it('that trickles is given up at the same deadline, also when memory was tidied up meanwhile', async () => {
    const url = await serve((_, response) => {
      let writes = 0
      const timer = setInterval(() => {
        response.write('x')
        if (++writes % 5 === 0) collectGarbage()
      }, 5)
      response.on('close', () => clearInterval(timer))
    })
    expect(await failure(hasty(url, { signal }))).toMatchObject({ kind: 'timeout' })
  })

  it('that falls silent in the middle is given up too', async () => {
    const url = await serve((_, response) => {
      response.write('half')
      const timer = setInterval(collectGarbage, 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(await failure(hasty(url, { method: 'POST', signal }))).toMatchObject({ kind: 'timeout', ambiguous: true })
  })

  it('that sends without end is read up to the limit only', async () => {
    const gone = Promise.withResolvers<void>()
    const limit = 10 * 1024 * 1024
    let sent = 0
    const url = await serve((_, response) => {
      const chunk = Buffer.alloc(256 * 1024, 'x')
      const more = () => {
        if (response.destroyed) return
        sent += chunk.length
        if (response.write(chunk)) setImmediate(more)
        else response.once('drain', more)
      }
      response.on('close', () => gone.resolve())
      more()
    })
    const bounded = createHttp({ fetch: globalThis.fetch, maxBytes: limit })
    const error = await failure(bounded(url, { method: 'POST', signal }))
    expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
    expect(error.message).toContain('10 MB')
    await gone.promise
    expect(sent).toBeLessThan(4 * limit)
  })

  it('that breaks off in the middle may have applied a write, but not a question', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => response.destroy())
    })
    expect(await failure(http(url, { method: 'POST', signal }))).toMatchObject({ kind: 'offline', ambiguous: true })
    expect(await failure(http(url, { signal }))).toMatchObject({ kind: 'offline', ambiguous: false })
    const asking = http(url, { method: 'POST', writes: false, signal })
    expect(await failure(asking)).toMatchObject({ kind: 'offline', ambiguous: false })
  })

  it('that hangs up before a word may have applied a write', async () => {
    const url = await serve((request) => request.socket.destroy())
    expect(await failure(http(url, { method: 'POST', signal }))).toMatchObject({ kind: 'offline', ambiguous: true })
    expect(await failure(http(url, { signal }))).toMatchObject({ kind: 'offline', ambiguous: false })
  })

  it('that redirects is not followed, and no other host gets to see the credentials', async () => {
    const seen: (string | undefined)[] = []
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.end('{}')
    })
    for (const status of [301, 302, 303, 307, 308]) {
      const url = await serve((_, response) => response.writeHead(status, { location: other }).end())
      for (const method of ['GET', 'POST'] as const) {
        const error = await failure(http(url, { method, headers: secret, signal }))
        expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
        expect(error.message).toContain('sends Stint on to another address')
      }
    }
    expect(seen).toEqual([])
  })
})

describe('a server out of reach', () => {
  it('that refuses the connection has applied nothing', async () => {
    const error = await failure(http(await deadAddress(), { method: 'POST', signal }))
    expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
  })

  it.each(['ENOTFOUND', 'EAI_AGAIN'])(
    'whose name nobody knows (%s) has applied nothing, and is named',
    async (code) => {
      const unknownHost = createHttp({
        fetch: () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })),
      })
      const error = await failure(unknownHost('http://nowhere.invalid/api', { method: 'POST', signal }))
      expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
      expect(error.message).toContain('nowhere.invalid')
    },
  )

  it('whose certificate is not trusted has applied nothing, and that is said', async () => {
    const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    const untrusting = createHttp({ fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) })
    const error = await failure(untrusting('https://h', { method: 'POST', signal }))
    expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
    expect(error.message).toContain('certificate')
  })

  it.each([
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE', 'proxy'],
    ['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
    ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
    ['net::ERR_NO_SUPPORTED_PROXIES', 'proxy'],
    ['net::ERR_UNEXPECTED_PROXY_AUTH', 'proxy'],
    ['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy'],
    ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'client certificate'],
    ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'client certificate'],
    ['net::ERR_NETWORK_ACCESS_DENIED', 'be reached'],
  ])('by %s was sent nothing, and that is said', async (code, words) => {
    const blocked = createHttp({ fetch: () => Promise.reject(new Error(code)) })
    const error = await failure(blocked('https://h', { method: 'POST', signal }))
    expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
    expect(error.message).toContain(words)
  })

  it.each(['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_NETWORK_CHANGED'])(
    'by %s may have applied a write',
    async (code) => {
      const broken = createHttp({ fetch: () => Promise.reject(new Error(code)) })
      expect(await failure(broken('https://h', { method: 'POST', signal }))).toMatchObject({ ambiguous: true })
    },
  )

  it('is never named with the query, in which some providers want the key', async () => {
    const ways = [await deadAddress(), await serve((request) => request.socket.destroy())]
    for (const url of ways) {
      const error = await failure(http(`${url}/Ping?api_key=hunter22`, { method: 'POST', signal }))
      expect(error.kind).toBe('offline')
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('hunter22')
    }
  })

  it('that is cut off by us may have applied a write', async () => {
    const cut = new AbortController()
    const url = await serve(() => cut.abort())
    const error = await failure(http(url, { method: 'POST', signal: cut.signal }))
    expect(error).toMatchObject({ kind: 'timeout', ambiguous: true })
  })
})

describe('a body', () => {
  const schema = z.object({ user: z.object({ id: z.number() }) })
  const parsed = (text: string) => parse(schema, { status: 200, headers: new Headers(), text })
  const problem = (text: string) => failure(Promise.resolve().then(() => parsed(text)))

  it('an answer’s body is read by its schema', () => {
    expect(parsed('{"user":{"id":1},"more":2}')).toEqual({ user: { id: 1 } })
  })

  it.each([
    ['<html><body>Login</body></html>', 'not JSON'],
    ['', 'an empty answer'],
    [' \n', 'an empty answer'],
    ['{"user":{"id":"1"}}', 'user.id'],
    ['[]', 'the answer'],
  ])('is refused as %j, and why is said', async (text, words) => {
    const error = await problem(text)
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain(words)
  })

  it('of a write that can’t be understood may have been applied', async () => {
    const answer = { status: 200, headers: new Headers(), text: '' }
    const error = await failure(Promise.resolve().then(() => parse(schema, answer, { ambiguous: true })))
    expect(error.ambiguous).toBe(true)
  })
})

describe('Retry-After', () => {
  const wait = (value?: string) => retryAfterMs(new Headers(value === undefined ? {} : { 'retry-after': value }), NOW)

  it('is given in seconds or as a date', () => {
    expect(wait('120')).toBe(120_000)
    expect(wait('0')).toBe(0)
    expect(wait(new Date(NOW + 90_000).toUTCString())).toBe(90_000)
    expect(wait(new Date(NOW - 90_000).toUTCString())).toBe(0)
  })

  it('as a date goes by the clock of the server, however this one is set', () => {
    const date = new Date(NOW + 48 * 3_600_000)
    const headers = { date: date.toUTCString(), 'retry-after': new Date(date.getTime() + 90_000).toUTCString() }
    expect(retryAfterMs(new Headers(headers), NOW)).toBe(90_000)
  })

  it('counts for an hour at most, and not at all when it makes no sense', () => {
    expect(wait('999999')).toBe(3_600_000)
    expect([wait(), wait('soon'), wait('')]).toEqual([undefined, undefined, undefined])
  })
})
