/** Replays a recording of a real server against its sandbox and lists what differs. */
import { z } from 'zod'
import type { SandboxClock } from './clock.ts'
import { startKimai1 } from './kimai1/index.ts'
import { headersOf } from './kimai2/auth.ts'
import { startKimai2 } from './kimai2/index.ts'
import { BadSeed } from './kimai2/seed.ts'
import {
  BadRecording,
  exchangeOf,
  rpcExchangeOf,
  type Exchange,
  type Recording,
  type RpcExchange,
} from './recording.ts'

interface Difference {
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
const MISSING = '(missing)'

/** One request to repeat, and what the real server answered. */
interface Repeat {
  n: number
  /** How the differences name it. */
  request: string
  /** Epoch ms. */
  at: number
  method: string
  path: string
  headers: Headers
  body: string | undefined
  expected: { status: number; headers: Record<string, string>; response: unknown }
}

interface Stage {
  repeats: Repeat[]
  /** Starts the sandbox with the recording's settings. */
  start(): Promise<{ url: string; clock: SandboxClock; warnings: string[]; close(): Promise<void> }>
}

/** Another provider is one more line here. */
const SERVERS: Record<string, (recording: Recording) => Stage> = { kimai1, kimai2 }

/** Throws BadRecording where the recording cannot be replayed at all. */
export async function replay(recording: Recording): Promise<ReplayResult> {
  const { server: name } = recording.header
  const stage = Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined
  if (stage === undefined) {
    const known = Object.keys(SERVERS).join(', ')
    throw new BadRecording(`there is no sandbox for the server "${name}"; there is one for: ${known}`)
  }
  const { repeats, start } = stage(recording)
  const server = await start().catch((error: unknown) => {
    throw unusable(error)
  })
  try {
    const differences: Difference[] = []
    for (const each of repeats) {
      server.clock.set(each.at)
      differences.push(...(await repeat(server.url, each)))
    }
    return { exchanges: repeats.length, differences, warnings: server.warnings }
  } finally {
    await server.close()
  }
}

/** Whether the header is at fault, or the sandbox. */
function unusable(error: unknown): unknown {
  if (error instanceof BadSeed) return new BadRecording(error.message)
  if (error instanceof z.ZodError)
    return new BadRecording(`the config or the seed is not understood: ${z.prettifyError(error)}`)
  return error
}

function kimai2({ header, exchanges }: Recording): Stage {
  const { version, config, seed, auth, now } = header
  return {
    repeats: exchanges.map((line) => restRepeat(exchangeOf(line), auth)),
    start: () => startKimai2({ version, config: config ?? {}, seed, auth, now }),
  }
}

function restRepeat(exchange: Exchange, auth: Record<string, string | null>): Repeat {
  const body = requestBody(exchange.body)
  const contentType = exchange.request_content_type ?? (body === undefined ? undefined : 'application/json')
  const { n, at, method, path, status, headers, response } = exchange
  return {
    n,
    at,
    method,
    path,
    body,
    request: `${method} ${path}`,
    headers: requestHeaders(contentType, headersOf(auth[exchange.as] ?? null), exchange.request_headers),
    expected: { status, headers, response },
  }
}

function kimai1({ header, exchanges }: Recording): Stage {
  const { version, config, seed, now } = header
  return {
    repeats: exchanges.map((line) => rpcRepeat(rpcExchangeOf(line))),
    start: () => startKimai1({ version, config, seed, now }),
  }
}

const RPC_PATH = '/core/json.php'

function rpcRepeat(exchange: RpcExchange): Repeat {
  const { n, at, status, headers, response } = exchange
  const method = exchange.http_method ?? 'POST'
  const contentType = exchange.request_content_type ?? 'application/json'
  return {
    n,
    at,
    method,
    path: RPC_PATH,
    body: requestBody(exchange.request),
    request: exchange.method ?? method,
    headers: requestHeaders(contentType, recordedHost(response), exchange.request_headers ?? {}),
    expected: { status, headers, response },
  }
}

/** A service map names the address it was asked at. */
function recordedHost(response: unknown): Record<string, string> {
  const target = isObject(response) && typeof response.target === 'string' ? response.target : ''
  const host = URL.canParse(target) ? new URL(target).host : ''
  return host === '' ? {} : { host }
}

function requestHeaders(contentType: string | undefined, ...more: Record<string, string>[]): Headers {
  const headers = new Headers(contentType === undefined ? {} : { 'content-type': contentType })
  for (const [name, value] of more.flatMap((each) => Object.entries(each))) headers.set(name, value)
  return headers
}

async function repeat(url: string, each: Repeat): Promise<Difference[]> {
  const response = await send(url, each)
  const differ = (where: string, expected: unknown, got: unknown): Difference => ({
    n: each.n,
    request: each.request,
    where,
    expected,
    got,
  })
  const { status, headers, response: wanted } = each.expected
  const differences: Difference[] = []
  if (response.status !== status) differences.push(differ('status', status, response.status))
  for (const [name, expected] of Object.entries(headers)) {
    const got = response.headers.get(name) ?? MISSING
    if (got !== expected) differences.push(differ(`header ${name.toLowerCase()}`, expected, got))
  }
  compare(wanted ?? '', parsed(await response.text()), 'response', (where, expected, got) =>
    differences.push(differ(where, expected, got)),
  )
  return differences
}

function requestBody(body: unknown): string | undefined {
  if (body === null || body === undefined) return undefined
  return typeof body === 'string' ? body : JSON.stringify(body)
}

async function send(url: string, { method, path, headers, body }: Repeat): Promise<Response> {
  const { request } = await import('node:http')
  const plain: Record<string, string> = {}
  headers.forEach((value, name) => {
    plain[name] = value
  })
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/`, { method, path: encodePath(path), headers: plain }, (incoming) => {
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
    })
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
