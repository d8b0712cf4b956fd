/** Replays a recording of a real server against its sandbox and lists what differs. */
import { headersOf } from './kimai2/auth.ts'
import { startKimai2 } from './kimai2/index.ts'
import { BadSeed } from './kimai2/seed.ts'
import { BadRecording, exchangeOf, type Exchange, type Recording } from './recording.ts'

export interface Difference {
  /** The number of the exchange. */
  n: number
  request: string
  /** What differs: `status`, `header x-page`, `response.0.tags.1`. */
  where: string
  expected: unknown
  got: unknown
}

export interface ReplayResult {
  exchanges: number
  differences: Difference[]
  warnings: string[]
}

/** What is absent where a value was expected. */
export const MISSING = '(missing)'

type Replayer = (recording: Recording) => Promise<ReplayResult>

/** Another back end is one more line here. */
const SERVERS: Record<string, Replayer> = { kimai2: replayKimai2 }

/** Throws BadRecording where the recording cannot be replayed at all. */
export async function replay(recording: Recording): Promise<ReplayResult> {
  const { server } = recording.header
  const replayer = Object.hasOwn(SERVERS, server) ? SERVERS[server] : undefined
  if (replayer === undefined) {
    const known = Object.keys(SERVERS).join(', ')
    throw new BadRecording(`there is no sandbox for the server "${server}"; there is one for: ${known}`)
  }
  return replayer(recording)
}

async function replayKimai2(recording: Recording): Promise<ReplayResult> {
  const { version, config, seed, auth, now } = recording.header
  const exchanges = recording.exchanges.map(exchangeOf)
  const server = await startKimai2({ version, config: config ?? {}, seed, auth, now }).catch((error: unknown) => {
    throw error instanceof BadSeed ? new BadRecording(error.message) : error
  })
  try {
    const differences: Difference[] = []
    for (const exchange of exchanges) {
      server.clock.set(exchange.at)
      differences.push(...(await repeat(server.url, auth, exchange)))
    }
    return { exchanges: exchanges.length, differences, warnings: server.warnings }
  } finally {
    await server.close()
  }
}

async function repeat(url: string, auth: Record<string, string | null>, exchange: Exchange): Promise<Difference[]> {
  const body = requestBody(exchange.body)
  const contentType = exchange.request_content_type ?? (body === undefined ? undefined : 'application/json')
  const headers = new Headers({
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...headersOf(auth[exchange.as] ?? null),
  })
  for (const [name, value] of Object.entries(exchange.request_headers)) headers.set(name, value)
  const response = await send(url, exchange, headers, body)
  const differ = (where: string, expected: unknown, got: unknown): Difference => ({
    n: exchange.n,
    request: `${exchange.method} ${exchange.path}`,
    where,
    expected,
    got,
  })
  const differences: Difference[] = []
  if (response.status !== exchange.status) differences.push(differ('status', exchange.status, response.status))
  for (const [name, expected] of Object.entries(exchange.headers)) {
    const got = response.headers.get(name) ?? MISSING
    if (got !== expected) differences.push(differ(`header ${name.toLowerCase()}`, expected, got))
  }
  const got = parsed(await response.text())
  compare(exchange.response ?? '', got, 'response', (where, wanted, actual) =>
    differences.push(differ(where, wanted, actual)),
  )
  return differences
}

function requestBody(body: unknown): string | undefined {
  if (body === null || body === undefined) return undefined
  return typeof body === 'string' ? body : JSON.stringify(body)
}

async function send(url: string, exchange: Exchange, headers: Headers, body: string | undefined): Promise<Response> {
  const { request } = await import('node:http')
  const plain: Record<string, string> = {}
  headers.forEach((value, name) => {
    plain[name] = value
  })
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/`,
      { method: exchange.method, path: encodePath(exchange.path), headers: plain },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () => {
          const received = new Headers()
          for (const [name, value] of Object.entries(incoming.headers)) received.set(name, String(value))
          const status = incoming.statusCode ?? 0
          const text = Buffer.concat(chunks).toString('utf8')
          resolve(new Response([204, 304].includes(status) ? null : text, { status, headers: received }))
        })
        incoming.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** A recorded path may hold letters and spaces that a request line may not. */
const encodePath = (path: string): string => path.replaceAll(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter))

function parsed(text: string): unknown {
  if (text === '') return ''
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Objects by key in any order, arrays by place, numbers by value. */
function compare(
  expected: unknown,
  got: unknown,
  where: string,
  differ: (where: string, expected: unknown, got: unknown) => void,
): void {
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) differ(`${where}.length`, expected.length, got.length)
    const shared = Math.min(expected.length, got.length)
    for (let at = 0; at < shared; at += 1) compare(expected[at], got[at], `${where}.${at}`, differ)
    return
  }
  if (isObject(expected) && isObject(got)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      if (!(key in got)) differ(`${where}.${key}`, expected[key], MISSING)
      else if (!(key in expected)) differ(`${where}.${key}`, MISSING, got[key])
      else compare(expected[key], got[key], `${where}.${key}`, differ)
    }
    return
  }
  if (expected !== got) differ(where, expected, got)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
