/** The part all sandbox servers share: a loopback HTTP server with a log, a settable clock and faults per request. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock, type SandboxClock } from './clock.ts'
import { hostileAnswer } from './hostile.ts'
import { faultQueue, type Fault, type FaultHandle, madeImpossible, type PlannedFault } from './faults.ts'

export interface SandboxRequest {
  method: string
  /** Path without the query. */
  path: string
  /** Raw query text without the question mark. */
  query: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
  /** What the server's clock says, in epoch ms. */
  now: number
}

export interface SandboxResponse {
  status: number
  headers?: Record<string, string>
  /** Empty text is an empty body. */
  body: string
  /** How long the server works on it, ms; nothing unless told. */
  workMs?: number
}

export interface LoggedRequest {
  method: string
  path: string
  query: string
  headers: Record<string, string>
  body: string
  /** The server's clock when the request arrived, in epoch ms. */
  at: number
  /** Whether the handler ran, so whether a write took effect. */
  applied: boolean
  /** Null when the connection was cut without an answer. */
  status: number | null
  fault: Fault['kind'] | null
}

export type Handler = (request: SandboxRequest) => SandboxResponse

export interface Sandbox {
  url: string
  port: number
  clock: SandboxClock
  requests: LoggedRequest[]
  fault(fault: Fault): FaultHandle
  clearFaults(): void
  close(): Promise<void>
}

/** Serves `handle` on 127.0.0.1 at a free port, or at `port`. */
export async function startSandbox(
  handle: Handler,
  options: { clock?: SandboxClock; port?: number } = {},
): Promise<Sandbox> {
  const clock = options.clock ?? systemClock()
  const faults = faultQueue()
  const requests: LoggedRequest[] = []
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy())
  })

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming, clock.now())
    const fault = faults.next(request)
    const entry: LoggedRequest = {
      method: request.method,
      path: request.path,
      query: request.query,
      headers: request.headers,
      body: request.body,
      at: request.now,
      applied: false,
      status: null,
      fault: fault?.kind ?? null,
    }
    requests.push(entry)
    let truth: string | null = null
    const apply = (now = request.now): SandboxResponse => {
      entry.applied = true
      const answered = handle({ ...request, now })
      truth = answered.body
      return answered
    }
    const answer = fault === null ? apply() : await disturbed(fault, apply, request)
    if (answer === 'cut') {
      incoming.socket.destroy()
      return
    }
    const { workMs = 0 } = answer
    if (workMs > 0) await new Promise((done) => setTimeout(done, workMs).unref())
    entry.status = answer.status
    // An answer without any of that is as true as ever.
    if (fault?.kind === 'impossible' && answer.body === truth) entry.fault = null
    if (fault?.kind === 'trickle') return trickle(outgoing, answer)
    const skew = fault?.kind === 'skew' ? fault.ms : 0
    send(outgoing, answer, clock.now() + skew)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const port = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    clock,
    requests,
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    close: () =>
      new Promise((resolve) => {
        faults.clear()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function disturbed(
  fault: PlannedFault,
  apply: (now?: number) => SandboxResponse,
  request: SandboxRequest,
): Promise<SandboxResponse | 'cut'> {
  switch (fault.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms))
      return apply()
    case 'status':
      return {
        status: fault.status,
        headers: {
          'content-type': 'application/json',
          ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
        },
        body: fault.body ?? '',
      }
    case 'drop-before':
      return 'cut'
    case 'drop-after':
      apply()
      return 'cut'
    case 'malformed': {
      const answer = apply()
      return { ...answer, body: answer.body.slice(0, Math.max(1, Math.floor(answer.body.length / 2))) || '{' }
    }
    case 'empty':
      return { ...apply(), body: '' }
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: { 'content-type': 'text/html; charset=UTF-8' },
        body: '<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>',
      }
    case 'trickle':
      return apply()
    case 'hold': {
      const answer = apply()
      await fault.released
      return answer
    }
    case 'skew':
      return apply(fault.now(fault.ms))
    case 'hostile':
      return hostileAnswer(request, apply)
    case 'impossible': {
      const answer = apply()
      return { ...answer, body: madeImpossible(answer.body, fault.how) }
    }
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.location }, body: '' }
  }
}

async function read(incoming: IncomingMessage, now: number): Promise<SandboxRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  const target = incoming.url ?? '/'
  const mark = target.indexOf('?')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    now,
  }
}

function send(outgoing: ServerResponse, answer: SandboxResponse, now: number): void {
  if (outgoing.destroyed) return
  outgoing.writeHead(answer.status, { date: new Date(now).toUTCString(), ...answer.headers })
  outgoing.end(answer.body)
}

/** Sends the headers, then a blank now and then, for as long as somebody listens. */
function trickle(outgoing: ServerResponse, answer: SandboxResponse): void {
  outgoing.writeHead(answer.status, answer.headers)
  const timer = setInterval(() => outgoing.write(' '), 20)
  outgoing.once('close', () => clearInterval(timer))
}
