/** A person of the sandbox Kimai 2 with the provider in hand. */
import { createHttp } from '../../../electron/providers/shared/http.ts'
import { kimai2 } from '../../../electron/providers/kimai2/index.ts'
import type { PostingContent, RemoteRef, DesiredRecord } from '../../../electron/core/ports/ports.ts'
import { catalogOn } from '../../../shared/catalog/projectDays.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { Kimai2Options } from '../../servers/kimai2/index.ts'
import { seed, talk } from './serverClient.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort, readBackTerms } from '../providerUnderTest.ts'

type Known = Parameters<typeof readBackTerms>[0]

export const provider = kimai2(createHttp({ fetch: globalThis.fetch }))

/** The seed of serverClient.ts, with carla in Los Angeles. */
export const people = {
  ...seed,
  users: [...seed.users, { id: 7, username: 'carla', timezone: 'America/Los_Angeles', token: 'carlatoken' }],
}

/** Times as they are sent: stock settings round to the minute. */
const unrounded = { 'timesheet.rounding.default.begin': 0, 'timesheet.rounding.default.end': 0 }

export const versions = ['2.24.0', '2.66.0']

/** The settings in which Kimai takes times from team leads only. */
export const punch = { 'timesheet.mode': 'punch' }

/** What Kimai is told of anna before there were tokens. */
export const password = {
  auth: { anna: 'X-AUTH-USER: anna, X-AUTH-TOKEN: api pass 1' },
  fields: { user: 'anna', token: 'api pass 1' },
}

interface LoggedInProviderOptions extends Kimai2Options {
  as?: string
  /** What is entered besides the address. */
  fields?: Record<string, string>
}

export async function loggedInProvider({
  as = 'anna',
  config = {},
  fields: own,
  ...options
}: LoggedInProviderOptions = {}) {
  const chat = await talk({ seed: people, config: { ...unrounded, ...Object(config) }, ...options })
  const { server } = chat
  const entered = own ?? { token: `${as}token` }
  const login = (fields: Record<string, string> = {}, insecure = false) =>
    connectTo(provider, { fields: { url: server.url, ...entered, ...fields }, insecure })
  const connected = await login()
  const connection = connectionOf(connected, provider)
  const targets = targetsOf('a1', catalogOn(connected.catalog, '2026-11-20'))
  const target = (project: string, activity: string) => {
    const found = targets.find((each) => each.project === project && each.activity === activity)
    if (!found) throw new Error(`${project} has no ${activity}`)
    return found
  }
  const posting = aPosting(target('Website', 'Coding'), { endedAt: Date.UTC(2026, 10, 20, 10, 45, 30) })
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const find = async (change: Partial<PostingContent> = {}, known: Known = {}) => {
    if (!provider.find) throw new Error('the provider should find records')
    return provider.find(connection, { ...posting, ...change }, readBackTerms(known), noAbort())
  }
  const { amend, remove, live, compareRecord: look } = provider
  if (!amend || !remove || !live || !look)
    throw new Error('the provider should look at, change, remove and run records')
  const changed = (change: Partial<PostingContent>) => ({ ...posting, ...change })
  const wanted = ({ running = false, ...change }: Partial<DesiredRecord>): DesiredRecord => ({
    ...changed(change),
    running,
  })
  return {
    ...chat,
    login,
    connected,
    connection,
    targets,
    target,
    posting,
    submit,
    find,
    /** The newest id before something is created. */
    newestId: () => provider.newestId?.(connection, { ...posting, running: false }, noAbort()) ?? Promise.resolve(null),
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    amend: (ref: RemoteRef, change: Partial<PostingContent> = {}) => amend(connection, ref, changed(change), noAbort()),
    remove: (ref: RemoteRef) => remove(connection, ref, noAbort()),
    /** `held`: what it was made to say; `left`: what may have made it so since; both as changes of the posting. */
    look: (ref: RemoteRef, held?: Partial<DesiredRecord>, left?: Partial<DesiredRecord>) =>
      look(
        connection,
        ref,
        { confirmedContent: held ? wanted(held) : null, unconfirmedContent: left ? wanted(left) : null },
        noAbort(),
      ),
    active: () => live.active(connection, noAbort()),
    start: (change: Partial<PostingContent> = {}) => live.start(connection, changed(change), noAbort()),
    update: (ref: RemoteRef, change: Partial<PostingContent> = {}) =>
      live.update(connection, ref, changed(change), noAbort()),
    stop: (ref: RemoteRef, change: Partial<PostingContent> = {}) =>
      live.stop(connection, ref, changed(change), noAbort()),
    findStarted: (change: Partial<PostingContent> = {}, known: Known = {}) =>
      live.find(connection, changed(change), readBackTerms(known), noAbort()),
    /** Bodies of the requests that were to create records. */
    sent: () =>
      server.requests
        .filter(({ method, path }) => method === 'POST' && path === '/api/timesheets')
        .map(({ body }): unknown => JSON.parse(body)),
    /** The requests that were to write, as "PATCH /api/timesheets/1/stop". */
    writes: () =>
      server.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
  }
}
