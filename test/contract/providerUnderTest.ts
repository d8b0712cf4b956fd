/** A provider and its sandbox server, as the tests of every provider talk about them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Http } from '../../electron/providers/shared/http.ts'
import type {
  Connected,
  Connection,
  LoginRequest,
  LoginValues,
  PostingContent,
  Provider,
  ReadBackTerms,
} from '../../electron/core/ports/ports.ts'
import { AppError, type ErrorKind } from '../../shared/errors.ts'
import type { Catalog, Options, Target } from '../../shared/model/snapshot.ts'
import type { FaultMatch } from '../servers/faults.ts'
import type { Sandbox } from '../servers/http.ts'

/** A record as the server keeps it. */
export interface StoredRecord {
  /** null: the server gives none out. */
  id: string | null
  startedAt: number
  endedAt: number | null
  /** '' where the server holds none; without the mark that a provider may leave in it. */
  description: string
}

/** One provider: a fresh sandbox server and how the suite talks about it. */
export interface Backend {
  server: Sandbox
  /** What the account's address is after the login, where that isn't the server's root. */
  baseUrl?: string
  login: LoginValues
  wrongLogin: LoginValues
  /** Another person on the same server. */
  otherLogin: LoginValues
  /** Where the login names nobody: who the person says they are, and who the other one is. */
  personId?: string
  otherPersonId?: string
  /** What the person chose for the account, where that isn't the default. */
  options?: Options
  /** The request that creates a record, and the one that reads records back. */
  write: FaultMatch
  read?: FaultMatch
  /** What the logged-in person has there, oldest first. */
  records(): StoredRecord[]
  /** The server takes the text of a running record only with its end. */
  textAtEnd?: boolean
  /** From now on the server rounds what it stores; 'never': it has no way to. */
  round?: (() => void) | 'never'
  /** A refusal in the server's own shape, and the words of it that must reach the person. */
  refusal: { status?: number; body: string; words: RegExp }
  /** JSON that is no answer of this server to a write, and the field that is wrong in it. */
  misfit: { body: string; field: RegExp }
  /** An answer to `read` without records that is as long as the padding in it. */
  nothingRead?(padding: string): string
}

export interface ProviderContract {
  name: string
  create(http: Http): Provider
  /** A new server, gone when the test ends, whose catalog has that many projects. */
  start(projects: number): Promise<Backend>
  /** How a fault of the suite ends here, where the protocol page says something else; 'stored': a write succeeds. */
  endings?: Partial<Record<string, Partial<Ending> | 'stored'>>
}

export interface Ending {
  kind: ErrorKind
  /** Of a write only; reading changes nothing. */
  ambiguous: boolean
  retryAfterMs?: number
}

/** What is known when a record is looked for: nothing, but for what the test says. */
export const readBackTerms = ({
  claimed = [],
  after = null,
  siblings = [],
}: Partial<Omit<ReadBackTerms, 'claimed'> & { claimed: string[] }> = {}): ReadBackTerms => ({
  claimed: new Set(claimed),
  after,
  siblings,
})

export const noAbort = (): AbortSignal => new AbortController().signal

/** The error that a promise ends with, which must be an AppError. */
export async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (outcome instanceof AppError) return outcome
  throw outcome instanceof Error ? outcome : new Error('this should have ended with an AppError')
}

/** A login to the end: where it names nobody, as the person of `login`. */
export async function connectTo(provider: Provider, login: LoginRequest): Promise<Connected> {
  const outcome = await provider.connect(login, noAbort())
  if (outcome.kind === 'connected') return outcome
  throw new Error(`this login still has to choose a person: ${outcome.people.map(({ id }) => id).join(', ')}`)
}

export const connectionOf = (
  {
    baseUrl,
    secret,
    identity,
    facts,
    catalog = null,
  }: Omit<Connected, 'catalog' | 'report' | 'label' | 'kind' | 'message'> & { catalog?: Catalog | null },
  provider?: Provider,
  options: Options = {},
): Connection => ({
  accountId: 'a1',
  baseUrl,
  secret,
  identity,
  options: {
    ...Object.fromEntries((provider?.optionFields?.(facts) ?? []).map(({ name, initial }) => [name, initial])),
    ...options,
  },
  facts,
  catalog,
})

/** Friday 2026-11-20, 09:15:00 to 10:45:00 UTC, in Berlin. */
export const aPosting = (target: Target, change: Partial<PostingContent> = {}): PostingContent => ({
  marker: '9f2c1ab4',
  kind: 'work',
  target,
  startedAt: Date.UTC(2026, 10, 20, 9, 15),
  endedAt: Date.UTC(2026, 10, 20, 10, 45),
  pauseMs: 0,
  zone: 'Europe/Berlin',
  clocks: true,
  description: 'Weekly letter',
  tags: [],
  billable: null,
  ...change,
})

/** An address where nothing listens, and nothing did before (a connection kept alive would hide that). */
export async function deadUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

/** Another host (another port is one), which writes down who comes by. */
export async function listener(): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
    response.end('[]')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}
