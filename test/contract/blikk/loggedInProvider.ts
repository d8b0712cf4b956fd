/** A person of the sandbox Blikk with the provider in hand. */
import { onTestFinished } from 'vitest'
import { createHttp } from '../../../electron/providers/shared/http.ts'
import { limitRate } from '../../../electron/providers/shared/rateLimit.ts'
import { blikk } from '../../../electron/providers/blikk/index.ts'
import type { LoginRequest, PostingContent, RemoteRef } from '../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { Options } from '../../../shared/model/snapshot.ts'
import {
  type BlikkOptions,
  SANDBOX_APP_ID,
  SANDBOX_APP_SECRET,
  SANDBOX_USER_ID,
  startBlikk,
} from '../../servers/blikk/index.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort, readBackTerms } from '../providerUnderTest.ts'

/** Friday 2026-11-20, 11:00 UTC: after the work of `aPosting`. */
export const NOW = Date.UTC(2026, 10, 20, 11)

/** What one token may ask (page 1.2). */
const perSecond = 4

export const reportsPath = '/v1/Core/TimeReports'

/** The provider within its limit, by itself with a limit that it can't meet. */
export const newProvider = (holdMs = 0, fetch = globalThis.fetch) =>
  blikk(limitRate(createHttp({ fetch }), perSecond, holdMs))

export interface CompanyOptions extends BlikkOptions {
  /** As it is in earnest: with its limit, and with a clock that runs. */
  limited?: boolean
}

/** A server whose clock stands still and which has no limit, unless told. */
export async function company({ config, limited = false, ...options }: CompanyOptions = {}) {
  const still = limited ? {} : { now: NOW }
  const server = await startBlikk({ ...still, config: { rateLimit: limited, ...config }, ...options })
  onTestFinished(() => server.close())
  const fields = { url: server.url, appId: SANDBOX_APP_ID, appSecret: SANDBOX_APP_SECRET }
  return { server, fields }
}

export interface LoggedInProviderOptions extends CompanyOptions {
  as?: number
  chosen?: Options
  holdMs?: number
}

/** Anna, unless told otherwise, logged in, with an hour and a half of work to send. */
export async function loggedInProvider({
  as = SANDBOX_USER_ID,
  chosen = {},
  holdMs,
  ...options
}: LoggedInProviderOptions = {}) {
  const { server, fields } = await company(options)
  const provider = newProvider(holdMs)
  const login: LoginRequest = { fields, insecure: false, personId: String(as) }
  const connected = await connectTo(provider, login)
  const connection = connectionOf(connected, provider, chosen)
  const targets = targetsOf('a1', connected.catalog)
  const target = (project: string, activity = 'Coding', task: string | null = null) => {
    const found = targets.find((one) => one.project === project && one.activity === activity && one.task === task)
    if (!found) throw new Error(`${project} has no ${activity}`)
    return found
  }
  const [first] = targets
  if (!first) throw new Error('the catalog has no target')
  const posting = aPosting(first)
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const amend = async (ref: RemoteRef, change: Partial<PostingContent> = {}) => {
    if (!provider.amend) throw new Error('the provider changes nothing')
    return provider.amend(connection, ref, { ...posting, ...change }, noAbort())
  }
  const remove = async (ref: RemoteRef) => provider.remove?.(connection, ref, noAbort())
  const find = async (change: Partial<PostingContent> = {}, claimed: string[] = []) =>
    provider.find?.(connection, { ...posting, ...change }, readBackTerms({ claimed }), noAbort())
  const asked = (method: string, path: string) =>
    server.requests.filter((request) => request.method === method && request.path === path)
  return {
    server,
    provider,
    login,
    connected,
    connection,
    targets,
    target,
    posting,
    submit,
    amend,
    remove,
    find,
    asked,
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    dayStatuses: async (from: string, to = from) => provider.dayStatuses?.(connection, { from, to }, noAbort()),
    dayStatus: async (date: string) =>
      (await provider.dayStatuses?.(connection, { from: date, to: date }, noAbort()))?.[0],
    /** Bodies of the requests that were to create reports. */
    sent: () => asked('POST', reportsPath).map(({ body }): unknown => JSON.parse(body)),
    /** The day was sent for approval, and approved. */
    lock: (attested = false) =>
      void server.state.days.push({
        userId: as,
        date: '2026-11-20',
        lockedAt: NOW,
        attestedAt: attested ? NOW : null,
      }),
    unlock: () => void server.state.days.splice(0),
  }
}
