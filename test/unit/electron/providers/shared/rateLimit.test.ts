/** No provider asks more of a server in a second than its rules promise. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createProviders } from '../../../../../electron/providers/registry.ts'
import type { Http, HttpAnswer, HttpRequest } from '../../../../../electron/providers/shared/http.ts'
import { limitRate } from '../../../../../electron/providers/shared/rateLimit.ts'

const never = () => new AbortController().signal
const answer: HttpAnswer = { status: 200, headers: new Headers(), text: '' }

/** A server that answers when it is told; its clock stands still until it is told, too. */
function server() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const asked: { url: string; answer: () => void }[] = []
  const http: Http = (url) => new Promise((resolve) => asked.push({ url, answer: () => resolve(answer) }))
  const urls = () => asked.map(({ url }) => url.replace(/^.*\//, ''))
  return { http, asked, urls, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

const get = (authorization = 'Bearer a'): HttpRequest => ({ headers: { authorization }, signal: never() })
const post = (): HttpRequest => ({ ...get(), method: 'POST' })

describe('requests to one server', () => {
  it('wait until a place has been free for a second since its answer', async () => {
    const { http, asked, urls, pass } = server()
    const limited = limitRate(http, 2)
    for (const name of ['1', '2', '3', '4']) void limited(`https://time.example/${name}`, get())
    await pass(10_000)
    expect(urls()).toEqual(['1', '2'])
    asked[0]?.answer()
    await pass(1_000)
    expect(urls()).toEqual(['1', '2'])
    await pass(100)
    expect(urls()).toEqual(['1', '2', '3'])
  })

  it('that write go ahead of those that read', async () => {
    const { http, asked, urls, pass } = server()
    const limited = limitRate(http, 1)
    void limited('https://time.example/first', get())
    void limited('https://time.example/read', get())
    void limited('https://time.example/write', post())
    asked[0]?.answer()
    await pass(1_100)
    expect(urls()).toEqual(['first', 'write'])
  })

  it('in the name of another login, or to another server, have places of their own', async () => {
    const { http, urls, pass } = server()
    const limited = limitRate(http, 1)
    void limited('https://time.example/1', get())
    void limited('https://time.example/2', get('Bearer b'))
    void limited('https://other.example/3', get())
    void limited('https://time.example/4', get())
    await pass(0)
    expect(urls()).toEqual(['1', '2', '3'])
  })

  it('that are cut off before their turn are never sent, and say that nothing was', async () => {
    const { http, asked, urls, pass } = server()
    const limited = limitRate(http, 1)
    void limited('https://time.example/1', get())
    const cut = new AbortController()
    const late = limited('https://time.example/2', { ...post(), signal: cut.signal }).catch((error: unknown) => error)
    cut.abort()
    expect(await late).toMatchObject({ kind: 'timeout', ambiguous: false })
    asked[0]?.answer()
    await pass(5_000)
    expect(urls()).toEqual(['1'])
  })

  it('that fail free their place as answers do', async () => {
    const { urls, pass } = server()
    const tried: string[] = []
    const limited = limitRate((url) => (tried.push(url), Promise.reject(new Error('no network'))), 1)
    const failed = limited('https://time.example/1', get()).catch((error: Error) => error.message)
    void limited('https://time.example/2', get()).catch(() => {})
    expect(await failed).toBe('no network')
    await pass(1_100)
    expect([tried.length, urls()]).toEqual([2, []])
  })
})

describe.each(['kimai2', 'kimai1', 'kala', 'blikk', 'kalo'] as const)('%s', (id) => {
  it('sends no more requests at once than its rules promise for a second', async () => {
    const { http, asked, pass } = server()
    const provider = createProviders(http)[id]
    const fields = Object.fromEntries(
      provider.loginFields.map(({ name, kind }) => [name, kind === 'url' ? 'https://time.example' : 'x']),
    )
    for (let login = 0; login < 20; login++) {
      void provider.connect({ fields, insecure: false }, never()).catch(() => {})
    }
    await pass(0)
    expect(asked.length).toBe(provider.rules.maxRequestsPerSecond)
  })
})
