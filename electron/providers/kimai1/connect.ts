/** Logging in to Kimai 1: is it one, does it take name and password, what can be tracked on. */
import { AppError } from '../../../shared/errors.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { Connected, Connection, ProviderRefresh, LoginRequest } from '../../core/ports/ports.ts'
import { addressOf, withoutEndSlashes } from '../shared/serverAddress.ts'
import { type Http, parse } from '../shared/http.ts'
import { t } from '../messages.ts'
import { fetchProjects, projectsPerPart, readTasks } from './catalog.ts'
import { callOnce, type Client, createClient, refusedBy, refuseText } from './client.ts'
import { type Facts, factsIn, factsOf } from './serverFacts.ts'
import * as wire from './schemas.ts'

/** What Stint can't do without. */
const needed = [
  'authenticate',
  'getProjects',
  'getTasks',
  'getTimesheet',
  'getTimesheetRecord',
  'setTimesheetRecord',
  'removeTimesheetRecord',
]

/** As companies often call it. */
export const usualAddress = 'https://time.example.com/kimai'

/**
 * The folder that Kimai is installed in, without a slash at the end: of a page of it that was pasted (login page,
 * core/kimai.php, core/json.php) what is in front. Throws AppError 'rejected', or 'forbidden' with `confirm`.
 */
export function baseUrlFrom(typed: string, insecure: boolean): string {
  const { origin, pathname } = addressOf(typed, insecure, {
    enter: t().kimai.enterAddress(usualAddress),
    readable: t().login.passwordReadable,
  })
  const folder = pathname.replace(/\/(?:(?:core|installer|extensions)\/(?:.*\/)?)?[^/]*\.php(?:\/.*)?$/i, '')
  return origin + withoutEndSlashes(folder)
}

/** The whole login; the password is exchanged for a key, which is all that is kept (page 1.2). */
export async function connect(
  http: Http,
  { fields, insecure, onStep = () => {} }: LoginRequest,
  signal: AbortSignal,
): Promise<Connected> {
  onStep('address')
  const baseUrl = baseUrlFrom(fields['url'] ?? '', insecure)
  const user = (fields['user'] ?? '').trim().normalize()
  const password = fields['password'] ?? ''
  if (user === '') throw new AppError('rejected', t().kimai1.enterUser, { field: 'user' })
  if (password === '') throw new AppError('rejected', t().kimai1.enterPassword, { field: 'password' })
  onStep('server')
  const methods = await probe(http, baseUrl, [password], signal)
  const server = await versionOf(http, baseUrl, methods, [password], signal)
  onStep('login')
  const secret = await logIn(createClient(http, baseUrl, [], signal, [password]), user, password)
  onStep('person')
  // Kimai takes a name in any case (page 1.2), and tells one's number only to those who have records.
  const identity = { userId: user.toLowerCase(), name: user, zone: null }
  onStep('catalog')
  const asPerson = createClient(http, baseUrl, [secret], signal)
  const projects = await fetchProjects(asPerson, methods, { facts: null })
  // A login need not wait for the tasks of hundreds of projects.
  const { catalog, facts, unread, message } =
    projects.unread > projectsPerPart ? projects : await readTasks(asPerson, projects)
  const targets = targetsOf('', catalog).length
  return {
    kind: 'connected',
    baseUrl,
    secret,
    label: `${user} · ${new URL(baseUrl).host}`,
    identity,
    catalog,
    facts,
    message,
    more: unread > 0,
    report: { baseUrl, name: user, zone: null, server, targets, warnings: warningsOf(unread, targets) },
  }
}

function warningsOf(unread: number, targets: number): string[] {
  if (unread > 0) return [t().kimai1.stillReading(unread)]
  return targets === 0 ? [t().kimai1.nothingToTrack] : []
}

/** The same person as ever: their key was made for one user (page 1.2). */
export async function refresh(http: Http, connection: Connection, signal: AbortSignal): Promise<ProviderRefresh> {
  const { baseUrl, secret, identity } = connection
  const methods = await probe(http, baseUrl, [secret], signal)
  const client = createClient(http, baseUrl, [secret], signal)
  const projects = await fetchProjects(client, methods, connection)
  // At its first look a big catalog is there at once; the tasks follow in parts.
  const { catalog, facts, unread, message } =
    projects.unread > projectsPerPart ? projects : await readTasks(client, projects)
  return { identity, catalog, facts, message, more: unread > 0 }
}

/** The tasks of the next projects. */
export async function readMore(http: Http, connection: Connection, signal: AbortSignal): Promise<ProviderRefresh> {
  const { baseUrl, secret, identity } = connection
  if (!connection.catalog) return refresh(http, connection, signal)
  const known = { catalog: connection.catalog, facts: factsOf(connection.facts), unread: 0, message: null }
  const { catalog, facts, unread, message } = await readTasks(createClient(http, baseUrl, [secret], signal), known)
  return { identity, catalog, facts, message, more: unread > 0 }
}

/** An account that has to log in on the web first has no key yet (page 1.2). */
async function logIn(client: Client, user: string, password: string): Promise<string> {
  const [given] = await client.read('authenticate', [user, password], wire.key)
  if (given?.apiKey) return given.apiKey
  throw new AppError('unauthorized', t().kimai1.noKey)
}

/**
 * Asks for the service map, which takes no credentials, so that the password isn't handed to just any web server
 * (page 1.1).
 */
async function probe(http: Http, baseUrl: string, secrets: string[], signal: AbortSignal): Promise<Facts> {
  const answer = await http(`${baseUrl}/core/json.php`, { secrets, signal })
  const { status } = answer
  if (status === 429 || status === 408 || status >= 500) throw refusedBy(answer, false)
  if (status === 200) refuseText(answer)
  const methods = status === 200 ? methodsIn(answer) : null
  if (!methods?.has('authenticate')) {
    const { host } = new URL(baseUrl)
    throw new AppError('protocol', t().kimai1.notKimai(host))
  }
  const missing = needed.filter((method) => !methods.has(method))
  if (missing.length === 0) return factsIn(methods)
  throw new AppError('protocol', t().kimai1.tooOld(missing.join(', ')))
}

function methodsIn(answer: Parameters<typeof refuseText>[0]): ReadonlySet<string> | null {
  try {
    return new Set(Object.keys(parse(wire.serviceMap, answer).services))
  } catch {
    return null
  }
}

/** "Kimai 1.3.5" of "1.3.5-1400", whose last number is the database's (page 1.1). */
async function versionOf(
  http: Http,
  baseUrl: string,
  facts: Facts,
  secrets: string[],
  signal: AbortSignal,
): Promise<string> {
  if (!facts.tellsVersion) return t().kimai1.oldVersion
  const call = { method: 'getVersion', params: [], writes: false, secrets, signal }
  const { result: version } = await callOnce(http, baseUrl, call, wire.version)
  return `Kimai ${version.replace(/-\d+$/, '')}`
}
