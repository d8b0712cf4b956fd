/** Logging in to Kalo: does one answer, does it take the key, who is the person, what can be tracked on. */
import { targetsOf } from '../../../shared/catalog/targets.ts'
import { AppError, asAppError } from '../../../shared/errors.ts'
import type { Catalog, Identity } from '../../../shared/model/snapshot.ts'
import type { ChoosePerson, Connected, Connection, ProviderRefresh, LoginRequest } from '../../core/ports/ports.ts'
import { addressOf, withoutEndSlashes } from '../shared/serverAddress.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { read, readAll, send, type Server } from './client.ts'
import { manager, managerId, toCatalog, toIdentity, toPeople } from './mapping.ts'
import { refusal } from './errorAnswer.ts'
import * as wire from './schemas.ts'

/** Where Kalo's own is (page 2). */
export const usualUrl = 'https://api.kalohq.com/'

/** The whole login, or the people to choose from; each step's error says which one failed. */
export async function connect(
  http: Http,
  { fields, insecure, personId, onStep = () => {} }: LoginRequest,
  signal: AbortSignal,
): Promise<Connected | ChoosePerson> {
  onStep('address')
  const baseUrl = baseUrlOf(fields['url'] ?? '', insecure)
  const key = (fields['key'] ?? '').trim()
  if (key === '') throw new AppError('rejected', t().login.enterKey, { field: 'key' })
  // A header value: anything else would fail below with a message nobody understands.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new AppError('rejected', t().login.oddKey, { field: 'key' })
  onStep('server')
  await probe(http, baseUrl, key, signal)
  onStep('login')
  const server = { baseUrl, key }
  const freelancers = await readAll(http, server, '/freelancers/', wire.freelancer, signal)
  onStep('person')
  if (personId === undefined) return { kind: 'choose', people: toPeople(freelancers) }
  const identity = identityOf(freelancers, personId)
  onStep('catalog')
  const catalog = await fetchCatalog(http, server, identity, signal)
  const targets = targetsOf('', catalog).length
  return {
    kind: 'connected',
    baseUrl,
    secret: key,
    label: `${identity.name} · ${new URL(baseUrl).host}`,
    identity,
    catalog,
    facts: null,
    message: null,
    report: {
      baseUrl,
      name: identity.name,
      zone: identity.zone,
      server: 'Kalo',
      targets,
      warnings: targets === 0 ? [nothing(identity)] : [],
    },
  }
}

/** Asks again who the person is and what can be tracked on. Throws AppError 'unauthorized' for a freelancer who left. */
export async function refresh(http: Http, connection: Connection, signal: AbortSignal): Promise<ProviderRefresh> {
  const server = { baseUrl: connection.baseUrl, key: connection.secret }
  const identity = await whoIs(http, server, connection.identity, signal)
  return { identity, catalog: await fetchCatalog(http, server, identity, signal), facts: null, message: null }
}

/** The path counts: an older edition lived below one (page 2). */
function baseUrlOf(typed: string, insecure: boolean): string {
  const { origin, pathname } = addressOf(typed, insecure, {
    enter: t().kalo.enterAddress(usualUrl),
    readable: t().login.keyReadable,
  })
  return `${origin}${withoutEndSlashes(pathname)}`
}

/**
 * Asks without the key first, as it carries the rights of an admin and isn't for just any web server. A Kalo answers 401;
 * Django and older gateways say 403 to a request without a key [inferred].
 */
async function probe(http: Http, baseUrl: string, key: string, signal: AbortSignal): Promise<void> {
  const answer = await send(http, { baseUrl, key: null }, '/freelancers/', { secrets: [key], signal })
  const { status } = answer
  if (status === 401 || status === 403) return
  if (status === 429 || status >= 500) throw refusal(answer, false)
  throw new AppError('protocol', t().kalo.notKalo(new URL(baseUrl).host))
}

function identityOf(freelancers: wire.WireFreelancer[], personId: string): Identity {
  if (personId === managerId) return manager
  const found = freelancers.find(({ id }) => id === personId)
  if (found) return toIdentity(found)
  throw new AppError('rejected', t().kalo.personGone)
}

async function whoIs(http: Http, server: Server, identity: Identity, signal: AbortSignal): Promise<Identity> {
  if (identity.userId === managerId) return identity
  const path = `/freelancers/${encodeURIComponent(identity.userId)}/` as const
  const found = await read(http, server, path, wire.oneFreelancer, signal).catch((thrown: unknown) => {
    const error = asAppError(thrown)
    if (error.kind !== 'notFound') throw error
    return null
  })
  if (found) return toIdentity(found.data)
  throw new AppError('unauthorized', t().kalo.left(identity.name))
}

/** One list after the other: nothing is known of a limit, and a gateway may have one (page 2) [inferred]. */
async function fetchCatalog(http: Http, server: Server, identity: Identity, signal: AbortSignal): Promise<Catalog> {
  const projects = await readAll(http, server, '/projects/', wire.project, signal)
  const tasks = await readAll(http, server, '/tasks/', wire.task, signal)
  return toCatalog(projects, tasks, identity.userId, Date.now())
}

const nothing = ({ userId }: Identity): string =>
  userId === managerId ? t().kalo.nothingForManager : t().kalo.nothingToTrack
