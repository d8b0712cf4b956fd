/** A person of the sandbox Kimai 1 with the provider in hand. */
import { onTestFinished } from 'vitest'
import { createHttp } from '../../../electron/providers/shared/http.ts'
import { kimai1 } from '../../../electron/providers/kimai1/index.ts'
import type { LiveRecord, PostingContent, RemoteRef, DesiredRecord } from '../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { FaultMatch } from '../../servers/faults.ts'
import { startSandbox, type Handler, type LoggedRequest } from '../../servers/http.ts'
import type { Kimai1Options } from '../../servers/kimai1/index.ts'
import { NOW, talk } from './serverClient.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort, readBackTerms } from '../providerUnderTest.ts'

type Known = Parameters<typeof readBackTerms>[0]

export const provider = kimai1(createHttp({ fetch: globalThis.fetch }))

const passwords: Record<string, string> = { worker: 'changeme', admin: 'secret', anna: 'changeme' }

/** The requests that call a method. */
export const calling = (method: string): FaultMatch => ({ method: 'POST', body: new RegExp(`"${method}"`) })

/** An answer of Kimai 1 with that result. */
export const result = (value: unknown): string => JSON.stringify({ result: value, id: '1', jsonrpc: '2.0' })
export const items = (...found: object[]): string => result({ success: true, items: found, total: found.length })
export const failed = (msg: string): string => result({ success: false, error: { msg } })

/** A web server that is no sandbox Kimai, and a login to it. */
export async function something(handle: Handler) {
  const server = await startSandbox(handle)
  onTestFinished(() => server.close())
  const fields = { url: server.url, user: 'worker', password: 'changeme' }
  return { server, login: () => provider.connect({ fields, insecure: false }, noAbort()) }
}

interface Sent {
  method: string
  params: unknown[]
}

/** What a request called, without the key. */
function sentIn({ method, body }: LoggedRequest): Sent[] {
  if (method !== 'POST') return []
  const call: Sent = JSON.parse(body)
  return [{ method: call.method, params: call.params.slice(1) }]
}

export async function loggedInProvider({ as = 'worker', ...options }: Kimai1Options & { as?: string } = {}) {
  const chat = await talk(options)
  const { server } = chat
  const login = (fields: Record<string, string> = {}) =>
    connectTo(provider, {
      fields: { url: server.url, user: as, password: passwords[as] ?? '', ...fields },
      insecure: false,
    })
  const connected = await login()
  const connection = connectionOf(connected, provider)
  const targets = targetsOf('a1', connected.catalog)
  const target = (project: string, activity: string) => {
    const found = targets.find((each) => each.project === project && each.activity === activity)
    if (!found) throw new Error(`${project} has no ${activity}`)
    return found
  }
  const posting = aPosting(target('Test-Project', 'testing'), { endedAt: Date.UTC(2026, 10, 20, 10, 45, 30) })
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const { find, amend, remove, live, compareRecord: look } = provider
  if (!find || !amend || !remove || !live || !look) throw new Error('the provider lacks something')
  /** Times, target and text of a posting, as getTimesheetRecord's columns have them. */
  const row = (id: string | null) => server.timesheets().find(({ timeEntryID }) => String(timeEntryID) === id)
  return {
    ...chat,
    login,
    connected,
    connection,
    targets,
    target,
    posting,
    submit,
    row,
    /** The newest id before something is created. */
    newestId: () => provider.newestId?.(connection, { ...posting, running: false }, noAbort()) ?? Promise.resolve(null),
    find: (change: Partial<PostingContent> = {}, known: Known = {}) =>
      find(connection, { ...posting, ...change }, readBackTerms(known), noAbort()),
    amend: (ref: RemoteRef, change: Partial<PostingContent> = {}) =>
      amend(connection, ref, { ...posting, ...change }, noAbort()),
    remove: (ref: RemoteRef) => remove(connection, ref, noAbort()),
    /** `held`: what it was made to say; `left`: what may have made it so since; both as changes of the posting. */
    look(ref: RemoteRef, held?: Partial<DesiredRecord>, left?: Partial<DesiredRecord>) {
      const wanted = (one?: Partial<DesiredRecord>): DesiredRecord | null =>
        one ? { ...posting, running: false, ...one } : null
      return look(connection, ref, { confirmedContent: wanted(held), unconfirmedContent: wanted(left) }, noAbort())
    },
    /** Work that began a minute ago by the server's clock. */
    running: aPosting(posting.target, { startedAt: NOW - 60_000, endedAt: NOW - 60_000 }),
    live: {
      active: (): Promise<LiveRecord[]> => live.active(connection, noAbort()),
      start: (change: PostingContent) => live.start(connection, change, noAbort()),
      update: (ref: RemoteRef, change: PostingContent) => live.update(connection, ref, change, noAbort()),
      stop: (ref: RemoteRef, change: PostingContent) => live.stop(connection, ref, change, noAbort()),
      find: (change: PostingContent, known: Known = {}) =>
        live.find(connection, change, readBackTerms(known), noAbort()),
    },
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    /** The calls of that method, without the key. */
    sent: (method: string) => server.requests.flatMap(sentIn).filter((call) => call.method === method),
  }
}
