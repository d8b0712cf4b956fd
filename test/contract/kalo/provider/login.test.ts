/** Logging in to Kalo: who answers there, and who the person is. */
import { describe, expect, it } from 'vitest'
import { SANDBOX_EMAIL, SANDBOX_KEY, SANDBOX_OTHER_KEY, sandboxSeed } from '../../../servers/kalo/index.ts'
import { failureOf, noAbort } from '../../providerUnderTest.ts'
import { ANNA, loggedInProvider, JUERGEN, kaloServer, provider } from '../loggedInProvider.ts'

const connect = (fields: Record<string, string>, personId?: string, steps: string[] = []) =>
  provider.connect({ fields, insecure: false, personId, onStep: (step) => steps.push(step) }, noAbort())

describe('the login form', () => {
  it('has the address of Kalo’s own API in it, and a key that is a secret', () => {
    expect(provider.loginFields).toMatchObject([
      { name: 'url', kind: 'url', initial: 'https://api.kalohq.com/' },
      { name: 'key', kind: 'secret' },
    ])
  })

  it('asks nobody without a usable address and key', async () => {
    const server = await kaloServer()
    const fields = { url: server.url, key: SANDBOX_KEY }
    const address = await failureOf(connect({ ...fields, url: '' }))
    expect(address).toMatchObject({ kind: 'rejected' })
    expect(address.message).toContain('https://api.kalohq.com/')
    expect(await failureOf(connect({ ...fields, url: 'http://kalo.example' }))).toMatchObject({ confirm: 'insecure' })
    expect(await failureOf(connect({ ...fields, key: ' ' }))).toMatchObject({ message: 'Enter the API key.' })
    expect(await failureOf(connect({ ...fields, key: 'kéy' }))).toMatchObject({ kind: 'rejected' })
    expect(server.requests).toEqual([])
  })

  it('takes blanks around the key and any number of slashes after the address', async () => {
    const { login, server } = await loggedInProvider()
    const connected = await login({ url: `${server.url}//?x#y`, key: ` ${SANDBOX_KEY}\n` })
    expect(connected).toMatchObject({ baseUrl: server.url, secret: SANDBOX_KEY })
  })
})

describe('who answers', () => {
  it('is asked without the key first', async () => {
    const { server } = await loggedInProvider()
    const [first, ...others] = server.requests
    expect([first?.method, first?.headers['x-kalo-api-key']]).toEqual(['GET', undefined])
    for (const { headers } of others) expect(headers['x-kalo-api-key']).toBe(SANDBOX_KEY)
  })

  it.each([200, 204, 302, 400, 404])('does not get the key after a %i', async (status) => {
    const server = await kaloServer()
    server.fault({ kind: 'status', status, body: '{"data":[]}', times: Infinity })
    const error = await failureOf(connect({ url: server.url, key: SANDBOX_KEY }))
    expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
    expect(server.requests.map(({ headers }) => headers['x-kalo-api-key'])).toEqual([undefined])
  })

  it('may be in trouble, which is no reason to doubt the address', async () => {
    const server = await kaloServer()
    server.fault({ kind: 'html', status: 502 })
    expect(await failureOf(connect({ url: server.url, key: SANDBOX_KEY }))).toMatchObject({ kind: 'server' })
    server.fault({ kind: 'status', status: 429, retryAfter: 9 })
    expect(await failureOf(connect({ url: server.url, key: SANDBOX_KEY }))).toMatchObject({
      kind: 'rateLimited',
      retryAfterMs: 9_000,
    })
  })
})

describe('the person', () => {
  it('is chosen from the freelancers and a manager, as the key names nobody', async () => {
    const server = await kaloServer()
    const steps: string[] = []
    const outcome = await connect({ url: server.url, key: SANDBOX_KEY }, undefined, steps)
    expect(outcome).toEqual({
      kind: 'choose',
      people: [
        { id: ANNA, name: 'Anna Bergström', detail: SANDBOX_EMAIL },
        { id: '91aa4c5d-0000-4000-8000-000000000003', name: 'Åsa Åkerman', detail: 'asa.akerman@fernhill.example' },
        { id: JUERGEN, name: 'Jürgen Groß', detail: 'juergen.gross@fernhill.example' },
        {
          id: '91aa4c5d-0000-4000-8000-000000000004',
          name: 'Søren Østergaard',
          detail: 'soren.ostergaard@fernhill.example',
        },
        { id: 'manager', name: 'I manage the team', detail: null },
      ],
    })
    expect(steps).toEqual(['address', 'server', 'login', 'person'])
  })

  it('is a manager where a team has no freelancers', async () => {
    const server = await kaloServer()
    expect(await connect({ url: server.url, key: SANDBOX_OTHER_KEY })).toMatchObject({ people: [{ id: 'manager' }] })
  })

  it('has an e-mail address where there is no name', async () => {
    const seed = sandboxSeed()
    const server = await kaloServer({
      seed: { ...seed, freelancers: seed.freelancers.map((f) => ({ ...f, name: '' })) },
    })
    const outcome = await connect({ url: server.url, key: SANDBOX_KEY }, ANNA)
    expect(outcome).toMatchObject({ identity: { name: SANDBOX_EMAIL } })
  })

  it('must be one that Kalo has', async () => {
    const server = await kaloServer()
    const error = await failureOf(connect({ url: server.url, key: SANDBOX_KEY }, 'nobody'))
    expect(error).toMatchObject({ kind: 'rejected' })
    expect(error.message).toContain('Choose again')
  })

  it('goes through all steps, and is told apart at the same Kalo', async () => {
    const server = await kaloServer()
    const steps: string[] = []
    const anna = await connect({ url: server.url, key: SANDBOX_KEY }, ANNA, steps)
    expect(steps).toEqual(['address', 'server', 'login', 'person', 'catalog'])
    expect(anna).toMatchObject({
      kind: 'connected',
      identity: { userId: ANNA, name: 'Anna Bergström', zone: null },
      label: `Anna Bergström · 127.0.0.1:${server.port}`,
      report: { server: 'Kalo', warnings: [] },
    })
    const manager = await connect({ url: server.url, key: SANDBOX_KEY }, 'manager')
    expect(manager).toMatchObject({ identity: { userId: 'manager', name: 'Manager', zone: null } })
  })

  it('who is renamed is known by the new name, and who left has to log in again', async () => {
    const { connection, server } = await loggedInProvider()
    const anna = server.state.freelancers.find(({ id }) => id === ANNA)
    if (!anna) throw new Error('Anna is not there')
    anna.name = 'Anna Berg'
    const known = await provider.refresh(connection, noAbort())
    expect(known.identity).toEqual({ userId: ANNA, name: 'Anna Berg', zone: null })
    server.state.freelancers = server.state.freelancers.filter(({ id }) => id !== ANNA)
    const error = await failureOf(provider.refresh(connection, noAbort()))
    expect(error).toMatchObject({ kind: 'unauthorized' })
    expect(error.message).toContain('Anna Bergström')
  })

  it('needs a key that may see the freelancers and tasks', async () => {
    const [key] = sandboxSeed().keys
    if (!key) throw new Error('the seed has no key')
    for (const denied of ['freelancers', 'tasks'] as const) {
      const server = await kaloServer({ seed: { ...sandboxSeed(), keys: [{ ...key, denied: [denied] }] } })
      const error = await failureOf(connect({ url: server.url, key: SANDBOX_KEY }, ANNA))
      expect(error).toMatchObject({ kind: 'forbidden' })
      expect(error.message).toContain('You do not have permission')
    }
  })
})
