/** Logging in to Blikk: does it answer, does it take the application key, who is the person, what is there. */
import { targetsOf } from '../../../shared/catalog/targets.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Person } from '../../../shared/model/snapshot.ts'
import type { ChoosePerson, Connected, LoginRequest, LoginValues } from '../../core/ports/ports.ts'
import { addressOf } from '../shared/serverAddress.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { type Company, fetchCompany, fetchUser, userName } from './catalog.ts'
import type { Client } from './client.ts'
import { gapsOf } from './serverFacts.ts'
import { problemIn, Refusal, refusal } from './errorAnswer.ts'
import { type Credentials, secretsIn, toSecret } from './token.ts'
import { listedUser, page, report } from './schemas.ts'

/** Blikk's own (page 1). */
export const usualAddress = 'https://publicapi.blikk.com/'

/** The whole login. An application is no person, so who it is for has to be chosen (page 1.1). */
export async function connect(
  http: Http,
  clientOf: (baseUrl: string, secret: string) => Client,
  { fields, insecure, personId, onStep = () => {} }: LoginRequest,
  signal: AbortSignal,
): Promise<Connected | ChoosePerson> {
  onStep('address')
  const baseUrl = addressOf(fields['url'] || usualAddress, insecure, {
    enter: t().blikk.enterAddress(usualAddress),
    readable: t().login.applicationReadable,
  }).origin
  const secret = toSecret(credentialsIn(fields))
  onStep('server')
  await probe(http, baseUrl, secretsIn(secret), signal)
  onStep('login')
  const client = clientOf(baseUrl, secret)
  await client.login(signal)
  onStep('person')
  if (personId === undefined) return { kind: 'choose', people: await fetchPeople(client, signal) }
  const user = await fetchUser(client, personId, signal)
  onStep('catalog')
  const company = await fetchCompany(client, user, signal)
  const { identity, catalog, facts } = company
  const targets = targetsOf('', catalog).length
  return {
    kind: 'connected',
    baseUrl,
    secret,
    label: `${identity.name} · ${new URL(baseUrl).host}`,
    identity,
    catalog,
    facts,
    message: null,
    report: {
      baseUrl,
      name: identity.name,
      zone: identity.zone,
      server: 'Blikk',
      targets,
      warnings: warningsOf(company, targets, await mayRead(client, identity.userId, signal)),
    },
  }
}

function credentialsIn(fields: LoginValues): Credentials {
  const appId = (fields['appId'] ?? '').trim()
  const appSecret = (fields['appSecret'] ?? '').trim()
  if (appId === '' || appSecret === '') {
    throw new AppError('rejected', t().blikk.enterBoth, { field: appId === '' ? 'appId' : 'appSecret' })
  }
  // Basic credentials end the name at its first colon.
  if (appId.includes(':')) throw new AppError('rejected', t().blikk.noColon, { field: 'appId' })
  return { appId, appSecret }
}

/**
 * Asks with a token that is none first, so that the key isn't handed to just any web server: Blikk answers 401 with a
 * message (page 1.1).
 */
async function probe(http: Http, baseUrl: string, secrets: string[], signal: AbortSignal): Promise<void> {
  const headers = { authorization: 'Bearer none' }
  const answer = await http(`${baseUrl}/v1/Admin/Users?page=1`, { headers, secrets, signal })
  const { message, ipAddressAllowed } = problemIn(answer)
  if (answer.status === 401 && message !== undefined) return
  if (answer.status === 429 || answer.status >= 500 || ipAddressAllowed === false) throw refusal(answer, false)
  throw new AppError('protocol', t().blikk.notBlikk(new URL(baseUrl).host))
}

/** Everybody who has not left, by name. */
async function fetchPeople(client: Client, signal: AbortSignal): Promise<Person[]> {
  const today = new Date().toISOString().slice(0, 10)
  const users = await client.list('/Admin/Users', listedUser, signal)
  const here = users.filter(({ endDate }) => !endDate || endDate.slice(0, 10) >= today)
  if (here.length === 0) throw new AppError('rejected', t().blikk.nobodyThere)
  return here
    .map((user) => ({ id: String(user.id), name: userName(user), detail: user.email || user.employeeNumber || null }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Whether reports can be read back; only then Stint can find out by itself what became of an unclear answer. */
async function mayRead(client: Client, userId: string, signal: AbortSignal): Promise<boolean> {
  const query = new URLSearchParams({ page: '1', pageSize: '1', 'filter.userIds': userId })
  try {
    await client.read(`/Core/TimeReports?${query}`, page(report), signal)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.lacks.length > 0) return false
    throw error
  }
}

function warningsOf({ catalog, facts, tasksHidden }: Company, targets: number, reads: boolean): string[] {
  const offered = new Set(catalog.activities.map(({ id }) => id))
  return [
    ...(targets === 0 ? [t().blikk.nothingToTrack] : []),
    ...(reads ? [] : [t().blikk.mayNotRead]),
    ...(tasksHidden ? [t().blikk.noTasks] : []),
    ...gapsOf(facts, offered),
  ]
}
