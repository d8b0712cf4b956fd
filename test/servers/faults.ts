/** What can go wrong with a request, planned by a test and used up in the order it was planned. */
import type { SandboxRequest } from './http.ts'

export interface FaultMatch {
  method?: string
  /** A text is the whole path; a pattern is tried on the path. */
  path?: string | RegExp
  /** Tried on the body, where one path serves all calls. */
  body?: RegExp
}

interface Planned {
  match?: FaultMatch
  /** How many matching requests it hits; 1 unless told, Infinity for all. */
  times?: number
  /** How many matching requests pass first. */
  after?: number
}

/** Kinds marked "applied" take effect on the server although the client sees no proper answer. */
export type Fault = Planned &
  (
    | { kind: 'delay'; ms: number }
    | { kind: 'status'; status: number; /** Seconds. */ retryAfter?: number; body?: string }
    | { kind: 'drop-before' }
    | { kind: 'drop-after' /* applied */ }
    | { kind: 'malformed' /* applied */ }
    | { kind: 'empty' /* applied */ }
    | { kind: 'html'; status?: number }
    | { kind: 'trickle' /* applied; answers a byte at a time and never ends */ }
    | { kind: 'hold' /* applied; answered on release() */ }
    | { kind: 'skew'; /** The server believes it is this much later. */ ms: number }
    | { kind: 'redirect'; location: string; status?: number }
    | {
        kind: 'hostile' /* reads are applied, with answers at the limits of what a client can take; writes are refused at length */
      }
    | { kind: 'impossible'; how: Impossible /* applied; the true answer but for its numbers or dates */ }
  )

/** Numbers of 400 digits or of 20, dates of a year that only JavaScript knows, or ends before all begins. */
export const impossibles = ['long', 'lossy', 'year', 'backwards'] as const
export type Impossible = (typeof impossibles)[number]

/** The answer with what can't be true in it. */
export function madeImpossible(body: string, how: Impossible): string {
  const number = /(:\s*)("?)\d+(?:\.\d+)?\2(?=\s*[,}\]])/g
  switch (how) {
    case 'long':
      return body.replaceAll(number, `$1$2${'9'.repeat(400)}$2`)
    case 'lossy':
      return body.replaceAll(number, `$1$2${'12345678901234567890'}$2`)
    case 'year':
      return body.replaceAll(/"\d{4}(?=-\d{2}-\d{2})/g, '"275760')
    case 'backwards':
      return body
        .replaceAll(/("end":\s*"?)[1-9]\d{8,}/g, '$11000000')
        .replaceAll(/("end":\s*")\d{4}(?=-\d{2}-\d{2}T)/g, '$12001')
  }
}

export interface FaultHandle {
  /** How many requests it has hit. */
  hits(): number
  /** Lets held answers go. */
  release(): void
}

export type PlannedFault = Fault & { released: Promise<void>; now(shift: number): number }

export interface FaultQueue {
  add(fault: Fault): FaultHandle
  clear(): void
  next(request: SandboxRequest): PlannedFault | null
}

export function faultQueue(): FaultQueue {
  let queue: { fault: Fault; left: number; skip: number; hits: number; released: Promise<void>; release(): void }[] = []
  return {
    add(fault) {
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      const entry = {
        fault,
        left: fault.times ?? 1,
        skip: fault.after ?? 0,
        hits: 0,
        released,
        release: () => release(),
      }
      queue.push(entry)
      return { hits: () => entry.hits, release: () => release() }
    },
    clear() {
      for (const entry of queue) entry.release()
      queue = []
    },
    next(request) {
      for (const entry of queue) {
        if (entry.left <= 0 || !matches(entry.fault.match, request)) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        entry.hits += 1
        return { ...entry.fault, released: entry.released, now: (shift) => request.now + shift }
      }
      return null
    },
  }
}

function matches(match: FaultMatch | undefined, request: SandboxRequest): boolean {
  if (match?.method !== undefined && match.method !== request.method) return false
  if (match?.body !== undefined && !match.body.test(request.body)) return false
  if (match?.path === undefined) return true
  return typeof match.path === 'string' ? match.path === request.path : match.path.test(request.path)
}
