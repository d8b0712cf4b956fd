/** A person of the sandbox Kalo with the provider in hand. */
import { onTestFinished } from 'vitest'
import { createHttp } from '../../../electron/providers/shared/http.ts'
import { kalo } from '../../../electron/providers/kalo/index.ts'
import type { PostingContent, RemoteRef } from '../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { Options } from '../../../shared/model/snapshot.ts'
import { SANDBOX_KEY, startKalo, type KaloOptions } from '../../servers/kalo/index.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort, readBackTerms } from '../providerUnderTest.ts'

export const provider = kalo(createHttp({ fetch: globalThis.fetch }))

/** The note of the posting, and of another one. */
export const LINE = '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna Bergström: Weekly letter'
export const other = { marker: '00000002', description: 'Monthly letter' }
export const OTHER_LINE = '[st:00000002] 2026-11-20 10:15–11:45, 1.5 h — Anna Bergström: Monthly letter'

/** The sandbox's freelancers. */
export const ANNA = '91aa4c5d-0000-4000-8000-000000000001'
export const JUERGEN = '91aa4c5d-0000-4000-8000-000000000002'

export interface LoggedInProviderOptions extends KaloOptions {
  personId?: string
  options?: Options
}

export async function kaloServer(options: KaloOptions = {}) {
  const server = await startKalo(options)
  onTestFinished(() => server.close())
  return server
}

export async function loggedInProvider({
  personId = ANNA,
  options = { workLog: true },
  ...rest
}: LoggedInProviderOptions = {}) {
  const server = await kaloServer(rest)
  const { state } = server
  const url = `${server.url}${state.config.prefix}`
  const login = (fields: Record<string, string> = {}, person = personId) =>
    connectTo(provider, { fields: { url, key: SANDBOX_KEY, ...fields }, insecure: false, personId: person })
  const connected = await login()
  const connection = connectionOf(connected, provider, options)
  const targets = targetsOf('a1', connected.catalog)
  const target = targets.find(({ task }) => task === 'Home page')
  if (!target) throw new Error('the first task of the seed is not in the catalog')
  const posting = aPosting(target)
  const stored = state.tasks.find(({ id }) => id === target.taskId)
  if (!stored) throw new Error('the target is no task of the server')
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const changed = async (run: Promise<unknown> | undefined): Promise<unknown> => {
    const from = state.writes.length
    await run
    return state.writes.slice(from).map(({ attributes }) => attributes)
  }
  return {
    server,
    state,
    login,
    connected,
    connection,
    targets,
    target,
    posting,
    submit,
    /** What the writes of a call wanted to change. */
    changed,
    find: (change: Partial<PostingContent> = {}) =>
      provider.find?.(connection, { ...posting, ...change }, readBackTerms(), noAbort()),
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    /** The task that the posting is for, as the server has it. */
    task: stored,
    /** All but the descriptions: what must never change. */
    untouchable: () =>
      structuredClone({
        tasks: state.tasks.map((each) => ({ ...each, description: null })),
        projects: state.projects,
        freelancers: state.freelancers,
        invoices: state.invoices,
      }),
  }
}

export type LoggedInProvider = Awaited<ReturnType<typeof loggedInProvider>>

export const amend = (
  { connection, posting }: LoggedInProvider,
  ref: RemoteRef,
  change: Partial<LoggedInProvider['posting']>,
) => provider.amend?.(connection, ref, { ...posting, ...change }, noAbort()) ?? Promise.reject(new Error('no amend'))
export const remove = ({ connection }: LoggedInProvider, ref: RemoteRef) =>
  provider.remove?.(connection, ref, noAbort()) ?? Promise.reject(new Error('no remove'))
