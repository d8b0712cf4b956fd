/** A network that loses, delays and holds back what passes, by the plan of a test; time stands still meanwhile. */
import { createHttp, type Http, type HttpAnswer } from '../../electron/providers/http.ts'
import { AppError } from '../../shared/errors.ts'
import type { Fault } from '../servers/faults.ts'
import type { LoggedRequest, Sandbox } from '../servers/http.ts'

export type Place = 'write' | 'read' | 'tags'

/** What happens to one request at `place`. `by` says who does it. */
export type Mishap = { place: Place } & (
  | { by: 'server'; fault: Fault }
  /** The network is down: nothing leaves. */
  | { by: 'network'; kind: 'down' }
  /** The server applies it; its answer comes when released, or never. */
  | { by: 'network'; kind: 'held' }
  /** It reaches the server `ms` after the client gave up on it, or on release. */
  | { by: 'network'; kind: 'late'; ms: number }
)

/** One write that left, and when it was over for the client. */
export interface Write {
  key: string
  leftAt: number
  /** null: still under way. */
  overAt: number | null
  /** The client can't know whether the server applied it. */
  ambiguous: boolean
}

export interface Network {
  http: Http
  plan(mishap: Mishap): void
  writes: Write[]
  /** How many mishaps of each kind happened. */
  hits: Map<string, number>
  /** Resolves when nothing moves by itself any more. */
  quiet(): Promise<void>
  /** Answers what is held, delivers what is late. */
  release(): Promise<void>
  /** The client's deadline passes for what is under way. */
  cut(): void
  /** The client is gone: nobody hears of what is under way. */
  kill(): void
  /** The earliest time at which something late arrives. */
  nextAt(): number
  /** Delivers what is due. */
  deliver(): Promise<void>
  /** No more mishaps. */
  calm(): void
}

interface Stuck {
  finish(): Promise<void>
  fail(): void
  over(): void
}

const places: Record<Place, { method?: string; path: RegExp }> = {
  write: { method: 'POST', path: /^\/api\/timesheets$/ },
  read: { method: 'GET', path: /^\/api\/timesheets$/ },
  tags: { path: /^\/api\/tags/ },
}

/** Whether the client can't know if a write was applied: no answer, a server in trouble, or success it can't read. */
const isAmbiguous = ({ status, fault }: LoggedRequest): boolean =>
  status === null || status >= 500 || status === 408 || (status === 200 && fault !== null)

const cutOff = () => new AppError('timeout', 'no answer in time', { ambiguous: true })

export function createNetwork(server: Sandbox, now: () => number): Network {
  const real = createHttp({ fetch: globalThis.fetch })
  const never = new AbortController().signal
  const hits = new Map<string, number>()
  const writes: Write[] = []
  let planned: Extract<Mishap, { by: 'network' }>[] = []
  let stuck: Stuck[] = []
  let transit: { at: number; run: () => Promise<unknown> }[] = []
  let running = 0

  const count = (kind: string) => hits.set(kind, (hits.get(kind) ?? 0) + 1)

  async function exchange(...[url, request]: Parameters<Http>): Promise<HttpAnswer> {
    running++
    const before = server.requests.length
    try {
      return await real(url, request)
    } finally {
      const fault = server.requests[before]?.fault
      if (fault) count(fault)
      running--
    }
  }

  function next(method: string, path: string) {
    const at = planned.findIndex(({ place }) => {
      const match = places[place]
      return (match.method ?? method) === method && match.path.test(path)
    })
    return at < 0 ? undefined : planned.splice(at, 1)[0]
  }

  const http: Http = async (url, request) => {
    const method = request.method ?? 'GET'
    const { pathname } = new URL(url)
    const mishap = next(method, pathname)
    if (mishap?.kind === 'down') {
      count('down')
      throw new AppError('offline', 'no network')
    }
    const isWrite = places.write.method === method && places.write.path.test(pathname)
    const write: Write = { key: keyOf(request.body), leftAt: now(), overAt: null, ambiguous: false }
    if (isWrite) writes.push(write)
    const before = server.requests.length
    const over = (ambiguous: boolean) => Object.assign(write, { overAt: now(), ambiguous })
    if (mishap) {
      count(mishap.kind)
      return hang(mishap, () => exchange(url, { ...request, signal: never }), request.signal, over)
    }
    try {
      return await exchange(url, request)
    } finally {
      const seen = server.requests[before]
      over(seen !== undefined && isAmbiguous(seen))
    }
  }

  /** A request whose end the test decides. */
  async function hang(
    mishap: { kind: 'held' | 'late'; ms?: number },
    send: () => Promise<HttpAnswer>,
    signal: AbortSignal,
    over: (ambiguous: boolean) => void,
  ): Promise<HttpAnswer> {
    const sent = mishap.kind === 'held' ? send().catch(() => null) : null
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>()
    const one: Stuck = {
      async finish() {
        const answer = await (sent ?? send().catch(() => null))
        over(answer === null || answer.status >= 500)
        if (answer) resolve(answer)
        else reject(cutOff())
      },
      fail() {
        one.over()
        reject(cutOff())
      },
      over() {
        over(true)
        stuck = stuck.filter((other) => other !== one)
        if (!sent) transit.push({ at: now() + (mishap.ms ?? 0), run: send })
      },
    }
    await sent
    stuck.push(one)
    signal.addEventListener('abort', () => stuck.includes(one) && one.fail())
    return promise
  }

  async function quiet(): Promise<void> {
    for (let still = 0; still < 3; still = running === 0 ? still + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  return {
    http,
    writes,
    hits,
    quiet,
    plan(mishap) {
      if (mishap.by === 'network') planned.push(mishap)
      else server.fault({ ...mishap.fault, match: places[mishap.place] })
    },
    async release() {
      const waiting = stuck
      stuck = []
      for (const one of waiting) await one.finish()
      await quiet()
    },
    cut: () => stuck.forEach((one) => one.fail()),
    kill: () => stuck.forEach((one) => one.over()),
    nextAt: () => Math.min(Number.POSITIVE_INFINITY, ...transit.map(({ at }) => at)),
    async deliver() {
      const due = transit.filter(({ at }) => at <= now())
      transit = transit.filter((one) => !due.includes(one))
      for (const { run } of due) await run().catch(() => null)
    },
    calm() {
      planned = []
      server.clearFaults()
    },
  }
}

/** What makes a write the same as another: all but `billable`, which may be left out on a second try. */
function keyOf(body: unknown): string {
  const { billable: _, ...rest } = Object(body) as Record<string, unknown>
  return JSON.stringify(rest)
}
