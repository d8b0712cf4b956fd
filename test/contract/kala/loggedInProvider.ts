/** Søren of the sandbox Kala with the provider in hand. */
import { onTestFinished } from 'vitest'
import { createHttp } from '../../../electron/providers/shared/http.ts'
import { kala } from '../../../electron/providers/kala/index.ts'
import type { LoginRequest, PostingContent } from '../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../shared/catalog/targets.ts'
import type { LoginStep, Target } from '../../../shared/model/snapshot.ts'
import { SANDBOX_EMPLOYEE, SANDBOX_KEY, startKala, type Config, type KalaOptions } from '../../servers/kala/index.ts'
import { aPosting, connectionOf, connectTo, failureOf, noAbort } from '../providerUnderTest.ts'

export const provider = kala(createHttp({ fetch: globalThis.fetch }))

export const inCopenhagen = 'Europe/Copenhagen'

export async function loggedInProvider(options: KalaOptions = {}) {
  const server = await startKala(options)
  onTestFinished(() => server.close())
  const steps: LoginStep[] = []
  const login = (change: Record<string, string> = {}, request: Partial<LoginRequest> = {}) =>
    provider.connect(
      {
        fields: { url: server.url, key: SANDBOX_KEY, ...change },
        insecure: false,
        onStep: (step) => steps.push(step),
        ...request,
      },
      noAbort(),
    )
  const logIn = () =>
    connectTo(provider, {
      fields: { url: server.url, key: SANDBOX_KEY },
      insecure: false,
      personId: String(SANDBOX_EMPLOYEE),
    })
  return {
    server,
    steps,
    login,
    logIn,
    configure: (config: Partial<Config>) => Object.assign(server.state.config, config),
  }
}

/** Somebody who is logged in, with an hour and a half on Café Ærø to book, from 10:15 in Copenhagen. */
export async function loggedIn(options: KalaOptions = {}) {
  const at = await loggedInProvider(options)
  const { server } = at
  const connected = await at.logIn()
  const connection = connectionOf(connected, provider)
  const target = (project: string, task: string | null = null): Target => {
    const found = targetsOf('a1', connected.catalog).find((each) => each.project === project && each.task === task)
    if (!found) throw new Error(`${project} has no ${task}`)
    return found
  }
  const pauseTarget: Target = { ...target('Administration'), projectId: '890', project: 'Pause' }
  const posting = aPosting(target('Café Ærø', 'Façade sign'), { zone: inCopenhagen, description: '' })
  const before = server.requests.length
  const submit = (change: Partial<PostingContent> = {}) =>
    provider.submit(connection, { ...posting, ...change }, noAbort())
  const finish = async (done: Target = posting.target) => provider.finishTask?.(connection, done, noAbort())
  return {
    ...at,
    connected,
    connection,
    target,
    pauseTarget,
    posting,
    submit,
    refused: (change: Partial<PostingContent> = {}) => failureOf(submit(change)),
    finish,
    refresh: () => provider.refresh(connection, noAbort()),
    /** The requests since the login. */
    sent: () => server.requests.slice(before),
  }
}

/** The parameters of a request, decoded. */
export const parameters = ({ query }: { query: string }): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(query))
