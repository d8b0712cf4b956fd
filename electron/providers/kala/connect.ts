/** Logging in to Kala: is it one, does it take the key, who is it, what can be booked on. */
import { AppError } from '../../../shared/errors.ts'
import type { Identity, Person } from '../../../shared/model/snapshot.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { ChoosePerson, Connected, ProviderRefresh, LoginRequest } from '../../core/ports/ports.ts'
import { addressOf, withoutEndSlashes } from '../shared/serverAddress.ts'
import { type Http, parse } from '../shared/http.ts'
import { t } from '../messages.ts'
import { failure, read, send, type Server } from './client.ts'
import { toFacts } from './serverFacts.ts'
import { readList } from './readLists.ts'
import { toCatalog } from './mapping.ts'
import * as wire from './schemas.ts'

/** Where Kala's interface is (page 1). */
export const kalaUrl = 'https://app.kala.dk/webapiv2/'
const path = '/webapiv2'

/**
 * The address of the interface without a slash at the end, whatever was copied along behind it. Throws AppError
 * 'rejected', or 'forbidden' with `confirm` for http that was not agreed to.
 */
export function baseUrlOf(typed: string, insecure: boolean): string {
  const url = addressOf(typed, insecure, { enter: t().kala.enterAddress(kalaUrl), readable: t().login.keyReadable })
  const cut = /^.*?\/webapiv2(?=\/|$)/i.exec(url.pathname)?.[0] ?? withoutEndSlashes(url.pathname)
  return `${url.origin}${cut || path}`
}

/** The whole login; without a `personId` it ends in the people to choose from, as a key is a company's (page 1.2). */
export async function connect(
  http: Http,
  { fields, insecure, personId, onStep = () => {} }: LoginRequest,
  signal: AbortSignal,
): Promise<Connected | ChoosePerson> {
  onStep('address')
  const baseUrl = baseUrlOf(fields['url'] ?? '', insecure)
  const key = (fields['key'] ?? '').trim()
  if (key === '') throw new AppError('rejected', t().login.enterKey, { field: 'key' })
  if (!/^[\x21-\x7e]+$/.test(key)) throw new AppError('rejected', t().login.oddKey, { field: 'key' })
  onStep('server')
  const server = { baseUrl, key }
  await probe(http, server, signal)
  onStep('login')
  await read(http, server, 'Ping', {}, wire.ping, signal)
  onStep('person')
  const people = await peopleOf(http, server, signal)
  if (personId === undefined) return { kind: 'choose', people }
  const identity = identityOf(people, personId)
  onStep('catalog')
  const known = await look(http, server, identity, signal)
  const targets = targetsOf('', known.catalog).length
  const warnings = targets === 0 ? [t().kala.nothingToTrack] : []
  return {
    kind: 'connected',
    baseUrl,
    secret: key,
    label: `${identity.name} · ${new URL(baseUrl).host}`,
    ...known,
    report: { baseUrl, name: identity.name, zone: null, server: 'Kala', targets, warnings },
  }
}

/** Asks again who we are and what can be booked on. */
export async function refresh(
  http: Http,
  server: Server,
  userId: string,
  signal: AbortSignal,
): Promise<ProviderRefresh> {
  return look(http, server, identityOf(await peopleOf(http, server, signal), userId), signal)
}

/** [inferred] Index wants a company's number, but answers the same whatever it is. */
const anyCompany = { company: '0', apikey: '' }

/** [inferred] What ASP.NET's own error page says, should Index not like the company: then Ping tells more. */
const aspNetPage = /Server Error in &?.{0,40} Application/

/** Asks without the key first, so that it isn't handed to just any web server: Index looks at none (page 1.2). */
async function probe(http: Http, { baseUrl, key }: Server, signal: AbortSignal): Promise<void> {
  const answer = await send(http, baseUrl, 'Index', anyCompany, { secrets: [key], signal })
  const { status, text } = answer
  if (status === 500 && aspNetPage.test(text)) return
  if (status === 429 || status >= 500) throw failure(answer, false)
  try {
    if (status === 200) return void parse(wire.index, answer)
  } catch {
    // Something else is there, like at any other status.
  }
  const { host } = new URL(baseUrl)
  throw new AppError('protocol', t().kala.notKala(host, kalaUrl))
}

async function peopleOf(http: Http, server: Server, signal: AbortSignal): Promise<Person[]> {
  const employees = await readList(
    http,
    server,
    'ActiveEmployeesList',
    {},
    wire.employees,
    ({ number }) => number,
    signal,
  )
  return employees.map(({ number, name, title }) => ({
    id: String(number),
    name: name || t().kala.employee(number),
    detail: title || null,
  }))
}

function identityOf(people: Person[], id: string): Identity {
  const person = people.find((one) => one.id === id)
  if (person) return { userId: person.id, name: person.name, zone: null }
  throw new AppError('rejected', t().kala.personGone(id))
}

/** What can be booked on, where pauses go, and what Kala says today; one request at a time (page 1). */
async function look(http: Http, server: Server, identity: Identity, signal: AbortSignal): Promise<ProviderRefresh> {
  const employee = { employeeNumber: identity.userId }
  const listed = (extraFields: string) =>
    readList(http, server, 'ProjectsList', { ...employee, extraFields }, wire.projects, ({ id }) => id, signal)
  const shown = await listed('excludeHidden')
  // Nothing says how to ask for both in one request (page 2.2).
  const marked = await listed('isArchived')
  const archived = new Set(marked.filter(({ isArchived }) => isArchived).map(({ id }) => id))
  const projects = shown.filter(({ id, isArchived }) => !isArchived && !archived.has(id))
  const pauseCase = await read(http, server, 'GetPauseCase', employee, wire.pauseCase, signal)
  // A greeting that can't be had is no reason to do without the catalog.
  const message = await read(http, server, 'GetMessageOfTheDay', employee, wire.messageOfTheDay, signal).catch(
    () => null,
  )
  const catalog = toCatalog(projects, pauseCase)
  return { identity, catalog, facts: toFacts(catalog), message }
}
