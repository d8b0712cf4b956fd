/** Logging in to Kimai 2: is it one, does it take the login, who is it, what does it allow. */
import { AppError } from '../../../shared/errors.ts'
import type { Catalog, Identity } from '../../../shared/model/snapshot.ts'
import { catalogOn } from '../../../shared/catalog/projectDays.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import { isZone, localDate } from '../../../shared/time/zonedTime.ts'
import type { Connected, Connection, ProviderRefresh, LoginRequest } from '../../core/ports/ports.ts'
import { addressOf } from '../shared/serverAddress.ts'
import { type Http, retryAfterMs } from '../shared/http.ts'
import { t } from '../messages.ts'
import { type Client, createClient } from './client.ts'
import { passwordSecret, tokenSecret } from './credentials.ts'
import { beginsElsewhen, type Facts, fetchFacts, serverSetsTimes } from './serverFacts.ts'
import { toCatalog } from './mapping.ts'
import { contractOf, type WorkContract } from './workContract.ts'
import * as wire from './schemas.ts'

/** As companies often call it. */
export const usualAddress = 'https://time.example.com'

/**
 * The origin of what the person typed: a path is dropped, as Kimai 2 can't live in a sub-directory (page 2.1). Throws
 * AppError 'rejected', or 'forbidden' with `confirm` for http that was not agreed to.
 */
export const originOf = (typed: string, insecure: boolean): string =>
  addressOf(typed, insecure, {
    enter: t().kimai.enterAddress(usualAddress),
    readable: t().login.tokenReadable,
  }).origin

/** The whole login; each step's error says which one failed. */
export async function connect(
  http: Http,
  { fields, insecure, onStep = () => {} }: LoginRequest,
  signal: AbortSignal,
): Promise<Connected> {
  onStep('address')
  const baseUrl = originOf(fields['url'] ?? '', insecure)
  const token = (fields['token'] ?? '').trim()
  const user = (fields['user'] ?? '').trim()
  // What can't be sent to any Kimai needn't ask one. With a user name it depends on the server what it is.
  if (token === '' || user === '') tokenSecret(token)
  onStep('server')
  const scheme = await probe(http, baseUrl, [token], signal)
  onStep('login')
  const secret = scheme === 'token' ? tokenSecret(token) : passwordSecret(user, token)
  const client = createClient(http, { baseUrl, secret }, signal)
  await client.read('/api/ping', wire.ping)
  const { facts, version } = await fetchFacts(client)
  onStep('person')
  const { identity, contract } = await whoAmI(client)
  onStep('catalog')
  const catalog = await fetchCatalog(client)
  const targets = targetsOf('', catalogOn(catalog, localDate(Date.now(), identity.zone ?? 'UTC'))).length
  return {
    kind: 'connected',
    baseUrl,
    secret,
    label: `${identity.name} · ${new URL(baseUrl).host}`,
    identity,
    catalog,
    facts: { ...facts, ...(contract && { contract }) },
    message: null,
    report: {
      baseUrl,
      name: identity.name,
      zone: identity.zone,
      server: `Kimai ${version}`,
      targets,
      warnings: warningsOf(facts, targets),
    },
  }
}

/** The same look again, later. */
export async function refresh(
  http: Http,
  { baseUrl, secret }: Connection,
  signal: AbortSignal,
): Promise<ProviderRefresh> {
  const client = createClient(http, { baseUrl, secret }, signal)
  const { identity, contract } = await whoAmI(client)
  const { facts } = await fetchFacts(client)
  return {
    identity,
    catalog: await fetchCatalog(client),
    facts: { ...facts, ...(contract && { contract }) },
    message: null,
  }
}

function warningsOf(facts: Facts, targets: number): string[] {
  const warnings: string[] = []
  if (serverSetsTimes(facts)) {
    const way = beginsElsewhen(facts) ? t().kimai2.mayRefuse : t().kimai2.useLive
    warnings.push(`${t().kimai2.timesOfLeads(facts.trackingMode)} ${way}`)
  }
  if (targets === 0) warnings.push(t().kimai2.nothingToTrack)
  return warnings
}

/**
 * Asks without credentials first, so that they aren't handed to just any web server, and learns which ones it takes: a
 * Kimai answers 401 with JSON, one before 2.14 a 403 that names X-AUTH-USER (page 2.1).
 */
async function probe(
  http: Http,
  baseUrl: string,
  secrets: string[],
  signal: AbortSignal,
): Promise<'token' | 'password'> {
  const { status, headers, text } = await http(`${baseUrl}/api/ping`, { secrets, signal })
  const host = new URL(baseUrl).host
  if (status === 401 && /"code":\s*401/.test(text)) return 'token'
  if (status === 403 && text.includes('X-AUTH-USER')) return 'password'
  if (status === 429) {
    const wait = retryAfterMs(headers, Date.now())
    throw new AppError('rateLimited', t().refusals.slowDown(host), wait === undefined ? {} : { retryAfterMs: wait })
  }
  if (status >= 500) throw new AppError('server', t().refusals.failed(host, status))
  throw new AppError('protocol', t().kimai2.notKimai(host))
}

/** Who it is, and what their contract says: both are in the profile. */
async function whoAmI(client: Client): Promise<{ identity: Identity; contract: WorkContract | null }> {
  const { value: me } = await client.read('/api/users/me', wire.me)
  if (!isZone(me.timezone)) {
    throw new AppError('protocol', t().kimai2.oddZone(me.timezone.slice(0, 60)))
  }
  const identity = { userId: String(me.id), name: me.alias || me.username, zone: me.timezone }
  return { identity, contract: contractOf(me.preferences) }
}

/** How long ago a project may have ended so that hours can still be added to it, ms: older ones would only be in the way. */
const endedLately = 366 * 24 * 3_600_000

/**
 * Customers, projects and activities in three requests; the pairing is done here, as one per project would not scale. Projects
 * that have ended, or are still to begin, are offered for the days on which they run.
 */
async function fetchCatalog(client: Client): Promise<Catalog> {
  const [customers, projects, activities] = await Promise.all([
    client.read('/api/customers', wire.customers),
    client.read('/api/projects?ignoreDates=1', wire.projects),
    client.read('/api/activities', wire.activities),
  ])
  const since = new Date(Date.now() - endedLately).toISOString().slice(0, 10)
  const lately = projects.value.filter(({ end }) => !end || end >= since)
  return toCatalog({ customers: customers.value, projects: lately, activities: activities.value })
}
