/** A network that loses, delays and holds back what passes, by the plan of a test; time stands still meanwhile. */
import { createHttp, type Http, type HttpAnswer, type HttpRequest } from '../../electron/providers/shared/http.ts'
import { AppError } from '../../shared/errors.ts'
import type { Fault, FaultMatch } from '../servers/faults.ts'
import type { LoggedRequest, Sandbox } from '../servers/http.ts'
import { isAt, type Place, type Places } from './endpoints.ts'
import type { Call, Calls } from './pendingCalls.ts'

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

/** One request to create, change or remove that left, and when it was over for the client. */
export interface Write {
  call: Call
  creates: boolean
  leftAt: number
  /** null: still under way. */
  overAt: number | null
  /** The client can't know whether the server applied it. */
  ambiguous: boolean
  /** The server refused it clearly. */
  refused: boolean
  /** The provider had said that it can't tell whether the record is there. */
  unclear: boolean
  /** What the person found out about it at the provider. */
  decided: 'there' | 'again' | null
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
  /** Whether something may yet reach the server. */
  isEmpty(): boolean
  /** No more mishaps. */
  calm(): void
}

interface Stuck {
  finish(): Promise<void>
  fail(): void
  over(): void
}

interface Outcome {
  ambiguous: boolean
  refused: boolean
}

const unanswered: Outcome = { ambiguous: true, refused: false }

/** What a client can know: no answer, a server in trouble and success that it can't read leave everything open. */
function outcomeOf(seen: LoggedRequest | undefined): Outcome {
  if (seen === undefined || seen.status === null || seen.status >= 500 || seen.status === 408) return unanswered
  return { ambiguous: seen.status < 300 && seen.fault !== null, refused: seen.status >= 300 }
}

const cutOff = (ambiguous: boolean) => new AppError('timeout', 'no answer in time', { ambiguous })

/** Real ms after which a client that does nothing counts as hung: many, as the machine may be busy. */
const patienceMs = 300_000

export function createNetwork(server: Sandbox, places: Places, calls: Calls, now: () => number): Network {
  const real = createHttp({ fetch: globalThis.fetch })
  const never = new AbortController().signal
  const hits = new Map<string, number>()
  const writes: Write[] = []
  let planned: Extract<Mishap, { by: 'network' }>[] = []
  let stuck: Stuck[] = []
  let transit: { at: number; run: () => Promise<unknown> }[] = []
  let running = 0

  /** What a provider doesn't have goes wrong where it creates. */
  const at = (place: Place): FaultMatch => places[place] ?? places.create
  const count = (kind: string) => hits.set(kind, (hits.get(kind) ?? 0) + 1)

  async function exchange(url: string, request: HttpRequest): Promise<{ answer: HttpAnswer | AppError; end: Outcome }> {
    running++
    const before = server.requests.length
    const answer = await real(url, request).catch((error: unknown) => {
      if (error instanceof AppError) return error
      throw error
    })
    const seen = server.requests[before]
    if (seen?.fault) count(seen.fault)
    running--
    return { answer, end: outcomeOf(seen) }
  }

  function next(request: Parameters<typeof isAt>[1]) {
    const index = planned.findIndex(({ place }) => isAt(at(place), request))
    return index < 0 ? undefined : planned.splice(index, 1)[0]
  }

  const http: Http = async (url, request) => {
    const { pathname } = new URL(url)
    const body = request.body === undefined ? '' : JSON.stringify(request.body)
    const asked = { method: request.method ?? 'GET', path: pathname, body }
    const mishap = next(asked)
    if (mishap?.kind === 'down') {
      count('down')
      throw new AppError('offline', 'no network')
    }
    const call = calls.current()
    const writing = (['create', 'change', 'remove'] as const).some((place) => isAt(places[place], asked))
    const creates = isAt(places.create, asked) && (call?.does === 'submit' || call?.does === 'start')
    const write =
      call && writing
        ? {
            call,
            creates,
            leftAt: now(),
            overAt: null,
            decided: null,
            unclear: calls.unclear.has(call.of),
            ...unanswered,
          }
        : null
    if (write) writes.push(write)
    const over = (end: Outcome) => write && Object.assign(write, { overAt: now(), ...end })
    if (mishap) {
      count(mishap.kind)
      return hang(
        mishap,
        () => exchange(url, { ...request, signal: never }),
        { writes: asked.method !== 'GET', ...request },
        over,
      )
    }
    const { answer, end } = await exchange(url, request)
    over(end)
    if (answer instanceof AppError) throw answer
    return answer
  }

  /** A request whose end the test decides. */
  async function hang(
    mishap: { kind: 'held' | 'late'; ms?: number },
    send: () => ReturnType<typeof exchange>,
    { signal, writes }: { signal: AbortSignal; writes: boolean },
    over: (end: Outcome) => void,
  ): Promise<HttpAnswer> {
    const sent = mishap.kind === 'held' ? send() : null
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>()
    const one: Stuck = {
      async finish() {
        const { answer, end } = await (sent ?? send())
        over(end)
        if (answer instanceof AppError) reject(answer)
        else resolve(answer)
      },
      fail() {
        one.over()
        reject(cutOff(writes))
      },
      over() {
        over(unanswered)
        stuck = stuck.filter((other) => other !== one)
        if (!sent) transit.push({ at: now() + (mishap.ms ?? 0), run: send })
      },
    }
    await sent
    stuck.push(one)
    signal.addEventListener('abort', () => stuck.includes(one) && one.fail())
    return promise
  }

  /** A provider at work waits for an answer, or for a moment of its own that will pass. */
  const isStill = () => running === 0 && (calls.open() === 0 || stuck.length > 0)

  async function quiet(): Promise<void> {
    const since = performance.now()
    for (let still = 0; still < 3; still = isStill() ? still + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve))
      if (performance.now() - since > patienceMs) throw new Error('a provider hangs without a request')
    }
  }

  return {
    http,
    writes,
    hits,
    quiet,
    plan(mishap) {
      const match = at(mishap.place)
      if (mishap.by === 'network') planned.push(mishap)
      else server.fault({ ...mishap.fault, match })
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
      for (const { run } of due) await run()
    },
    isEmpty: () => stuck.length === 0 && transit.length === 0,
    calm() {
      planned = []
      server.clearFaults()
    },
  }
}
