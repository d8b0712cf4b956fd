/** Servers that quote in their words what they were shown: no text that comes out of a provider has it, in any form. */
import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Connected, Connection } from '../../electron/core/ports/ports.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import { type ServedProvider, serve } from '../servers/all.ts'
import { aPosting, noAbort, readBackTerms } from './providerUnderTest.ts'

const served = Object.keys(serve) as ServedProvider[]

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** All that an answer may quote of the secrets: in plain, in a URL, in base64, in the middle of a longer base64 too. */
const quotesOf = (secrets: string[]): string[] =>
  secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).toLowerCase(),
    base64(secret),
    base64(`a:${secret}`),
    base64(`ab:${secret}`),
    base64(`abc:${secret}`),
    Buffer.from(secret).toString('base64url'),
  ])

/** As JSON may write any text. */
const escaped = (json: string) =>
  json.replaceAll(/[\w-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Refusals in the shapes of all systems, with the quotes in every text. */
function bodiesOf(secrets: string[]): string[] {
  const quote = `you sent ${quotesOf(secrets).join(' and ')}.`
  const text = JSON.stringify(quote)
  const written = `"${escaped(quote.replaceAll('"', ''))}"`
  const shaped = (words: string) => [
    `{"code":400,"message":${words},"errors":{"errors":[${words}],"children":{"begin":{"errors":[${words}]}}}}`,
    `{"message":${words},"modelState":{${words}:[${words}]},"requestId":${words},"permissionsRequired":[${words}]}`,
    `{"errors":[{"title":${words},"detail":${words},"source":{"pointer":${words}}}]}`,
    `{"errors":{${words}:[${words}]}}`,
    `{"detail":${words}}`,
    `{"succes":false,"status":${words},"message":${words},"errors":[${words}]}`,
    `{"jsonrpc":"2.0","id":"1","result":{"success":false,"error":{"msg":${words}}}}`,
    `{"jsonrpc":"2.0","id":"1","error":{"code":-32000,"message":${words}}}`,
    `{"jsonrpc":"2.0","id":"1","error":{"code":-32601,"message":${words}}}`,
    `[{"name":${words}}]`,
  ]
  const entities = Array.from(quote)
    .map((sign) => `&#${sign.charCodeAt(0)};`)
    .join('')
  return [
    ...shaped(text),
    ...shaped(written),
    `<html><head><title>${quote}</title></head><body>${quote}</body></html>`,
    `<html><head><title>${entities}</title></head></html>`,
    `Kimai could not connect as ${quote}`,
    quote,
    `{"message":${text}`,
  ]
}

/** The provider at its sandbox server, whose answer to the request of that number from now on may be another one. */
async function quoting(id: ServedProvider) {
  const { server, fields, personId } = await serve[id]({ rateLimit: false })
  onTestFinished(() => server.close())
  const planned: { answer: { status: number; body: string } | null; after: number } = { answer: null, after: 0 }
  const shown = new Set<string>()
  const http = createHttp({
    fetch: async (input, init) => {
      if (planned.answer && planned.after-- <= 0) {
        const { status, body } = planned.answer
        return new Response(body, { status, headers: { 'content-type': 'application/json' } })
      }
      return fetch(input, init)
    },
    onSecret: (secret) => shown.add(secret),
  })
  const provider = createProviders(http, 0)[id]
  const login = { fields, insecure: false, personId: personId ?? undefined }
  const connect = () => provider.connect(login, noAbort())
  const { baseUrl, secret, identity, facts, catalog } = (await connect()) as Connected
  const options = { live: true, workLog: true }
  const connection: Connection = { accountId: 'a1', baseUrl, secret, identity, options, facts }
  const target = targetsOf('a1', catalog).find(({ taskId }) => taskId !== null || id !== 'kalo')
  if (!target) throw new Error('nothing to track on')
  const posting = aPosting(target)
  const ref = { id: id === 'kalo' ? `${target.taskId}#00000001` : '1', startedAt: 0, endedAt: 1, note: null }
  const ours = { confirmedContent: null, unconfirmedContent: null }
  const calls = {
    connect,
    refresh: () => provider.refresh(connection, noAbort()),
    submit: () => provider.submit(connection, posting, noAbort()),
    find: async () => provider.find?.(connection, posting, readBackTerms(), noAbort()),
    compare: async () => provider.compareRecord?.(connection, ref, ours, noAbort()),
    remove: async () => provider.remove?.(connection, ref, noAbort()),
    active: async () => provider.live?.active(connection, noAbort()),
    start: async () => provider.live?.start(connection, posting, noAbort()),
    dayStatuses: async () => provider.dayStatuses?.(connection, { from: '2026-11-20', to: '2026-11-20' }, noAbort()),
    finishTask: async () => provider.finishTask?.(connection, target, noAbort()),
  }
  return { calls, planned, secrets: () => [...shown] }
}

describe.each(served)('%s', (id) => {
  it('a refusal, a failure or an answer that quotes the credential comes without it', async () => {
    const { calls, planned, secrets } = await quoting(id)
    expect(secrets().length).toBeGreaterThan(0)
    const bodies = bodiesOf(secrets())
    const forms = quotesOf(secrets()).concat(secrets().map((secret) => secret.slice(1)))
    let refused = 0
    for (const [name, call] of Object.entries(calls)) {
      for (const [at, body] of bodies.entries()) {
        for (const status of [200, 403, at % 2 === 0 ? 400 : 500]) {
          planned.answer = { status, body }
          planned.after = at % 3
          const outcome: unknown = await call().then(
            (value: unknown) => (name === 'connect' ? null : value),
            (error: unknown) => error,
          )
          if (outcome instanceof Error) refused++
          // With its causes and whatever hangs on it.
          const text = inspect(outcome, { depth: 20, maxStringLength: Infinity })
          // The words are long: they are put together for a failure only.
          const found = forms.filter((form) => text.includes(form))
          if (found.length > 0) expect.fail(`${found.join(', ')} in ${name} ${status} ${body}\n${text}`)
        }
      }
    }
    expect(refused).toBeGreaterThan(100)
  })
})
