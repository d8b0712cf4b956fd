/** A person of the sandbox Kimai 2 with the provider in hand. */
import { createHttp } from '../../electron/providers/http.ts'
import { kimai2 } from '../../electron/providers/kimai2/index.ts'
import type { PostingContent } from '../../electron/core/ports.ts'
import { targetsOf } from '../../shared/catalog.ts'
import type { Kimai2Options } from '../servers/kimai2/index.ts'
import { seed, talk } from './kimai2Client.ts'
import { aPosting, connectionOf, failureOf, noAbort } from './provider.ts'

export const provider = kimai2(createHttp({ fetch: globalThis.fetch }))

/** The seed of kimai2Client.ts, with carla in Los Angeles. */
export const people = {
  ...seed,
  users: [...seed.users, { id: 7, username: 'carla', timezone: 'America/Los_Angeles', token: 'carlatoken' }],
}

/** Times as they are sent: stock settings round to the minute. */
export const unrounded = { 'timesheet.rounding.default.begin': 0, 'timesheet.rounding.default.end': 0 }

export const versions = ['2.24.0', '2.66.0']

export async function desk({ as = 'anna', config = {}, ...options }: Kimai2Options & { as?: string } = {}) {
  const chat = await talk({ seed: people, config: { ...unrounded, ...Object(config) }, ...options })
  const { server } = chat
  const login = (fields: Record<string, string> = {}, insecure = false) =>
    provider.connect({ fields: { url: server.url, token: `${as}token`, ...fields }, insecure }, noAbort())
  const connected = await login()
  const connection = connectionOf(connected)
  const targets = targetsOf('a1', connected.catalog)
  const target = (project: string, activity: string) => {
    const found = targets.find((each) => each.project === project && each.activity === activity)
    if (!found) throw new Error(`${project} has no ${activity}`)
    return found
  }
  const posting = aPosting(target('Website', 'Coding'))
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const find = async (change: Partial<PostingContent> = {}, claimed: string[] = []) =>
    (await provider.find?.(connection, { ...posting, ...change }, new Set(claimed), noAbort())) ?? null
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
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    /** Bodies of the requests that were to create records. */
    sent: () =>
      server.requests
        .filter(({ method, path }) => method === 'POST' && path === '/api/timesheets')
        .map(({ body }): unknown => JSON.parse(body)),
  }
}
