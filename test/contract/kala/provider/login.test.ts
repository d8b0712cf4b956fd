/** Logging in to Kala: addresses, what answers there, whose key it is, and who the person is. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { baseUrlOf } from '../../../../electron/providers/kala/connect.ts'
import { AppError } from '../../../../shared/errors.ts'
import { startSandbox, type Handler } from '../../../servers/http.ts'
import { SANDBOX_EMPLOYEE, SANDBOX_KEY } from '../../../servers/kala/index.ts'
import { failureOf, noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, parameters, provider } from '../loggedInProvider.ts'

const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) })
const page = (status: number, title: string) => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${title}</title></head><body><h1>Server Error in '/' Application.</h1></body></html>`,
})

/** A web server that is no sandbox Kala. */
async function something(handle: Handler) {
  const server = await startSandbox(handle)
  onTestFinished(() => server.close())
  const login = () => provider.connect({ fields: { url: server.url, key: SANDBOX_KEY }, insecure: false }, noAbort())
  return { server, login }
}

const soeren = String(SANDBOX_EMPLOYEE)

describe('the address of Kala', () => {
  it('is filled in already', () => {
    const field = provider.loginFields.find(({ name }) => name === 'url')
    expect(baseUrlOf(field?.initial ?? '', false)).toBe('https://app.kala.dk/webapiv2')
  })

  it.each([
    ['app.kala.dk', 'https://app.kala.dk/webapiv2'],
    ['  https://app.kala.dk/  ', 'https://app.kala.dk/webapiv2'],
    ['https://app.kala.dk/webapiv2', 'https://app.kala.dk/webapiv2'],
    ['https://app.kala.dk/webapiv2/Ping?api_key=hunter22#top', 'https://app.kala.dk/webapiv2'],
    ['https://proxy.example.com/kala/webapiv2/', 'https://proxy.example.com/kala/webapiv2'],
    ['https://proxy.example.com/kala/', 'https://proxy.example.com/kala'],
    ['https://soeren:hunter22@app.kala.dk', 'https://app.kala.dk/webapiv2'],
    ['http://127.0.0.1:8001', 'http://127.0.0.1:8001/webapiv2'],
  ])('typed as "%s" is %s', (typed, address) => {
    expect(baseUrlOf(typed, false)).toBe(address)
  })

  it.each(['', 'https://', 'ftp://app.kala.dk', 'two words'])('can’t be "%s", and the message shows one', (typed) => {
    expect(() => baseUrlOf(typed, false)).toThrow(
      expect.objectContaining({ kind: 'rejected', message: expect.stringContaining('https://app.kala.dk/webapiv2/') }),
    )
  })

  it('may be http only when the person agreed, since the key could be read on the way', () => {
    expect(() => baseUrlOf('http://app.kala.dk', false)).toThrow(
      expect.objectContaining({ kind: 'forbidden', confirm: 'insecure', message: expect.stringContaining('API key') }),
    )
    expect(baseUrlOf('http://app.kala.dk', true)).toBe('http://app.kala.dk/webapiv2')
  })
})

describe('logging in', () => {
  it.each([
    ['', 'Enter the API key.'],
    ['my kéy', 'The key holds characters that no API key has.'],
  ])('with "%s" for a key asks nobody', async (key, message) => {
    const { server, login } = await loggedInProvider()
    expect(await failureOf(login({ key }))).toMatchObject({ kind: 'rejected', message })
    expect(server.requests).toEqual([])
  })

  it('takes a key with blanks around it, and one that a URL would not leave as it is', async () => {
    const apiKey = "k&=?#%+'/~\\"
    const { login } = await loggedInProvider({ apiKey })
    expect(await login({ key: ` ${apiKey}\n` }, { personId: soeren })).toMatchObject({ secret: apiKey })
  })

  it('shows the key to nobody before it is known that a Kala listens, and then lets Ping judge it', async () => {
    const { server, login } = await loggedInProvider()
    await login()
    expect(server.requests.slice(0, 2)).toMatchObject([
      { method: 'GET', path: '/webapiv2/Index', query: 'company=0&apikey=' },
      { method: 'GET', path: '/webapiv2/Ping', query: `api_key=${SANDBOX_KEY}` },
    ])
  })

  it.each([
    ['a page', () => ({ status: 200, body: '<html>Welcome</html>' })],
    ['a page that is not there', () => page(404, 'The resource cannot be found.')],
    ['somebody else’s login', () => json({ error: 'login required' }, 401)],
    ['somebody else’s data', () => json({ hello: 'world' })],
    ['a list', () => json([])],
    ['nothing', () => ({ status: 200, body: '' })],
  ])('to a server that answers with %s says that this is no Kala, and keeps the key', async (_, handle) => {
    const { server, login } = await something(handle)
    expect(await failureOf(login())).toMatchObject({
      kind: 'protocol',
      message: `127.0.0.1:${server.port} answers, but not as Kala does. Check the address; it is usually https://app.kala.dk/webapiv2/.`,
    })
    for (const { query } of server.requests) expect(query).not.toContain(SANDBOX_KEY)
  })

  it('asks Ping where Index does not like to be asked without a company', async () => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 500, body: page(500, 'No such company').body, match: { path: /Index/ } })
    expect(await login()).toMatchObject({ kind: 'choose' })
  })

  it('to a server in trouble says so, and that it may be tried again', async () => {
    const { login } = await something(() => ({ status: 503, body: 'maintenance' }))
    expect(await failureOf(login())).toMatchObject({ kind: 'server' })
    const busy = await something(() => ({ status: 429, headers: { 'retry-after': '60' }, body: '' }))
    expect(await failureOf(busy.login())).toMatchObject({ kind: 'rateLimited', retryAfterMs: 60_000 })
  })

  it('to a server that sends elsewhere asks for that address', async () => {
    const { login } = await something(() => ({ status: 301, headers: { location: 'https://x.example/' }, body: '' }))
    expect((await failureOf(login())).message).toContain('Enter the address it leads to')
  })

  it('with a key that is not, or no longer, good says so without repeating it', async () => {
    const { server, login } = await loggedInProvider()
    server.state.apiKey = 'another-key'
    const error = await failureOf(login())
    expect(error).toMatchObject({ kind: 'unauthorized', message: 'Kala does not accept this API key (any more).' })
  })

  it('is not fooled by something else at Ping', async () => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body: '{"pong":"no"}', match: { path: /Ping/ } })
    expect(await failureOf(login())).toMatchObject({ kind: 'protocol' })
  })
})

describe('who the person is', () => {
  it('is asked, with titles to tell namesakes apart, as a key is the whole company’s', async () => {
    const { login, steps } = await loggedInProvider()
    expect(await login()).toEqual({
      kind: 'choose',
      people: [
        { id: '1', name: 'Grace Turner', detail: 'Owner' },
        { id: '7', name: 'Anna Bergström', detail: 'Developer' },
        { id: '12', name: 'Åsa Åkerman', detail: 'Designer' },
        { id: '15', name: 'Søren Østergaard', detail: 'Project manager' },
        { id: '18', name: 'Jürgen Groß', detail: 'Trainee' },
      ],
    })
    expect(steps).toEqual(['address', 'server', 'login', 'person'])
  })

  it('leads to an account of that person, whose name is in its label', async () => {
    const { login, server, steps } = await loggedInProvider()
    expect(await login({}, { personId: soeren })).toMatchObject({
      kind: 'connected',
      baseUrl: `${server.url}/webapiv2`,
      secret: SANDBOX_KEY,
      label: `Anna Bergström · 127.0.0.1:${server.port}`,
      identity: { userId: '7', name: 'Anna Bergström', zone: null },
      report: { name: 'Anna Bergström', zone: null, server: 'Kala', warnings: [] },
    })
    expect(steps).toEqual(['address', 'server', 'login', 'person', 'catalog'])
  })

  it.each(['19', '4242', '', '7.0', 'Søren'])('can’t be "%s", who is not active there', async (personId) => {
    const { login } = await loggedInProvider()
    const error = await failureOf(login({}, { personId }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain(`with the number ${personId}`)
  })

  it('has a name even where Kala has none, and tolerates what else Kala says', async () => {
    const { server, login } = await loggedInProvider()
    const rows = [
      { number: 7, name: null },
      { number: 8, name: '', title: null, settings: null, image: null, x: [] },
    ]
    server.fault({ kind: 'status', status: 200, body: JSON.stringify(rows), times: 2, match: { path: /Employees/ } })
    expect(await login()).toMatchObject({
      people: [
        { id: '7', name: 'Employee 7', detail: null },
        { id: '8', name: 'Employee 8', detail: null },
      ],
    })
  })
})

describe('the key', () => {
  const places = ['Ping', 'ActiveEmployeesList', 'ProjectsList', 'GetPauseCase']
  const troubles = [
    { kind: 'status', status: 400, body: `<title>A dangerous value (api_key="${SANDBOX_KEY}")</title>` },
    { kind: 'status', status: 500, body: `<title>/webapiv2/x?api_key=${SANDBOX_KEY}</title>` },
    { kind: 'status', status: 200, body: JSON.stringify({ Message: SANDBOX_KEY }) },
    { kind: 'malformed' },
    { kind: 'drop-before' },
    { kind: 'redirect', location: `https://other.example/?api_key=${SANDBOX_KEY}` },
  ] as const

  it.each(places.flatMap((place) => troubles.map((trouble) => [trouble, place] as const)))(
    'is in no message when %j is met at %s',
    async (trouble, place) => {
      const { server, login } = await loggedInProvider()
      server.fault({ ...trouble, times: Infinity, match: { path: `/webapiv2/${place}` } })
      const error = await failureOf(login({}, { personId: soeren }))
      expect(error).toBeInstanceOf(AppError)
      expect(error.message).not.toContain(SANDBOX_KEY)
    },
  )

  it('goes as api_key to each endpoint but Index, and in no header', async () => {
    const { server, login } = await loggedInProvider()
    await login({}, { personId: soeren })
    for (const request of server.requests) {
      const { api_key: key } = parameters(request)
      expect(key).toBe(request.path.endsWith('/Index') ? undefined : SANDBOX_KEY)
      expect(JSON.stringify(request.headers)).not.toContain(SANDBOX_KEY)
    }
  })
})
