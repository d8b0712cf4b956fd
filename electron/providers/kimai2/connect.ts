/** Logging in to Kimai 2: is it one, does it take the token, who is it, what does it allow. */
import { AppError } from '../../../shared/errors.ts'
import type { Catalog, Identity } from '../../../shared/model.ts'
import { targetsOf } from '../../../shared/catalog.ts'
import { isZone } from '../../../shared/time.ts'
import type { Connected, LoginValues } from '../../core/ports.ts'
import { type Http, retryAfterMs } from '../http.ts'
import { read, type Server } from './client.ts'
import { toCatalog } from './map.ts'
import * as wire from './wire.ts'

/** Bearer tokens exist from 2.14 on (page 2.1). */
const oldestVersionId = 21_400

/**
 * The origin of what the person typed: a missing scheme is https, and a path is dropped, as Kimai 2 can't live in a
 * sub-directory (page 2.1). Throws AppError 'rejected', or 'forbidden' with `confirm` for http that was not agreed to.
 */
export function originOf(typed: string, insecure: boolean): string {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (text === '' || !url?.hostname || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError('rejected', 'Enter the address of your Kimai, for example https://time.example.com.')
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    throw new AppError(
      'forbidden',
      `Over http your token could be read on the way to ${url.host}. Use https if you can.`,
      {
        confirm: 'insecure',
      },
    )
  }
  return url.origin
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/** The whole login; each step's error says which one failed. */
export async function connect(
  http: Http,
  { fields, insecure }: { fields: LoginValues; insecure: boolean },
  signal: AbortSignal,
): Promise<Connected> {
  const baseUrl = originOf(fields['url'] ?? '', insecure)
  const token = (fields['token'] ?? '').trim()
  if (token === '') throw new AppError('rejected', 'Enter your API token.')
  // A header value: anything else would fail below with a message nobody understands.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new AppError('rejected', 'The token holds characters that no API token has.')
  await probe(http, baseUrl, signal)
  const server = { baseUrl, token }
  await read(http, server, '/api/ping', wire.ping, signal)
  const { value: version } = await read(http, server, '/api/version', wire.version, signal)
  if (version.versionId < oldestVersionId) throw tooOld(version.version)
  const { value: config } = await read(http, server, '/api/config/timesheet', wire.config, signal)
  const identity = await whoAmI(http, server, signal)
  const catalog = await fetchCatalog(http, server, signal)
  const targets = targetsOf('', catalog).length
  return {
    baseUrl,
    secret: token,
    label: `${identity.name} · ${new URL(baseUrl).host}`,
    identity,
    catalog,
    report: {
      baseUrl,
      name: identity.name,
      zone: identity.zone,
      server: `Kimai ${version.version}`,
      targets,
      warnings: warningsOf(config.trackingMode, targets),
    },
  }
}

function warningsOf(trackingMode: string | undefined, targets: number): string[] {
  const warnings: string[] = []
  if (trackingMode === 'punch' || trackingMode === 'duration_fixed_begin') {
    warnings.push(
      `This Kimai runs in "${trackingMode}" mode, in which it lets only team leads set times. It may refuse what Stint sends.`,
    )
  }
  if (targets === 0) warnings.push('There is nothing to track on yet: no project with an activity is visible to you.')
  return warnings
}

/**
 * Asks without the token first, so that it isn't handed to just any web server: a Kimai answers 401 with JSON, one
 * before 2.14 a 403 that names X-AUTH-USER (page 2.1).
 */
async function probe(http: Http, baseUrl: string, signal: AbortSignal): Promise<void> {
  const { status, headers, text } = await http(`${baseUrl}/api/ping`, { signal })
  const host = new URL(baseUrl).host
  if (status === 401 && /"code":\s*401/.test(text)) return
  if (status === 403 && text.includes('X-AUTH-USER')) throw tooOld('before 2.14')
  if (status === 429) {
    const wait = retryAfterMs(headers, Date.now())
    throw new AppError('rateLimited', `${host} asks to slow down.`, wait === undefined ? {} : { retryAfterMs: wait })
  }
  if (status >= 500) throw new AppError('server', `${host} answered with error ${status}.`)
  throw new AppError('protocol', `${host} answers, but not as a Kimai 2 does. Check the address.`)
}

const tooOld = (version: string) =>
  new AppError(
    'protocol',
    `This Kimai (${version}) knows no API tokens; they came with version 2.14. Ask for an update.`,
  )

export async function whoAmI(http: Http, server: Server, signal: AbortSignal): Promise<Identity> {
  const { value: me } = await read(http, server, '/api/users/me', wire.me, signal)
  if (!isZone(me.timezone)) {
    throw new AppError(
      'protocol',
      `Kimai says you are in the time zone "${me.timezone.slice(0, 60)}", which is not known here.`,
    )
  }
  return { userId: String(me.id), name: me.alias || me.username, zone: me.timezone }
}

/** Customers, projects and activities in three requests; the pairing is done here, as one per project would not scale. */
export async function fetchCatalog(http: Http, server: Server, signal: AbortSignal): Promise<Catalog> {
  const [customers, projects, activities] = await Promise.all([
    read(http, server, '/api/customers', wire.customers, signal),
    read(http, server, '/api/projects', wire.projects, signal),
    read(http, server, '/api/activities', wire.activities, signal),
  ])
  return toCatalog({ customers: customers.value, projects: projects.value, activities: activities.value })
}
