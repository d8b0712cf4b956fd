/** Logging in to Kimai 2: addresses, what answers there, and what it says of itself. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { originOf } from '../../../../electron/providers/kimai2/connect.ts'
import { catalogOn } from '../../../../shared/catalog/projectDays.ts'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import { AppError } from '../../../../shared/errors.ts'
import { startSandbox, type Handler } from '../../../servers/http.ts'
import { loggedInProvider, people, provider } from '../loggedInProvider.ts'
import { HOUR, NOW } from '../serverClient.ts'
import { failureOf, noAbort } from '../../providerUnderTest.ts'

const json = (status: number, body: unknown) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A web server that is no sandbox Kimai. */
async function something(handle: Handler) {
  const server = await startSandbox(handle)
  onTestFinished(() => server.close())
  const login = () => provider.connect({ fields: { url: server.url, token: 'annatoken' }, insecure: false }, noAbort())
  return { server, login }
}

function thrown(run: () => unknown): AppError {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('this should have thrown an AppError')
}

describe('the address of a Kimai', () => {
  it.each([
    ['time.example.com', 'https://time.example.com'],
    ['  https://time.example.com/  ', 'https://time.example.com'],
    ['https://time.example.com/de/timesheet/?page=2#top', 'https://time.example.com'],
    ['HTTPS://Time.Example.com', 'https://time.example.com'],
    ['time.example.com:8443/en/login', 'https://time.example.com:8443'],
    ['https://anna:hunter2@time.example.com', 'https://time.example.com'],
    ['https://zeit.büro.example', 'https://zeit.xn--bro-hoa.example'],
    ['http://localhost:8001/', 'http://localhost:8001'],
    ['http://127.0.0.1:8001', 'http://127.0.0.1:8001'],
    ['http://[::1]:8001', 'http://[::1]:8001'],
  ])('typed as "%s" is %s', (typed, origin) => {
    expect(originOf(typed, false)).toBe(origin)
  })

  it.each(['', '   ', 'https://', 'not a url', 'ftp://time.example.com', 'file:///etc/passwd', 'https://time example'])(
    'can’t be "%s", and the message shows what it looks like',
    (typed) => {
      const error = thrown(() => originOf(typed, false))
      expect(error.kind).toBe('rejected')
      expect(error.message).toContain('https://time.example.com')
    },
  )

  it('may be http only when the person agreed, since the token could be read on the way', () => {
    const error = thrown(() => originOf('http://time.example.com', false))
    expect(error).toMatchObject({ kind: 'forbidden', confirm: 'insecure' })
    expect(error.message).toContain('time.example.com')
    expect(originOf('http://time.example.com', true)).toBe('http://time.example.com')
    expect(thrown(() => originOf('http://localhost.example.com', false)).confirm).toBe('insecure')
    expect(thrown(() => originOf('http://127.0.0.1.example.com', false)).confirm).toBe('insecure')
  })
})

describe('logging in', () => {
  it('takes the address with whatever path was copied along', async () => {
    const { server, login } = await loggedInProvider()
    expect((await login({ url: `${server.url}/en/dashboard/?x=1` })).baseUrl).toBe(server.url)
  })

  it('takes a token with blanks around it, as copying leaves them', async () => {
    const { login } = await loggedInProvider()
    expect((await login({ token: ' annatoken\n' })).secret).toBe('annatoken')
  })

  it.each([
    ['', 'Enter your API token.'],
    ['anna tóken', 'The token holds characters that no API token has.'],
  ])('with "%s" for a token asks nobody', async (token, message) => {
    const { server, login } = await loggedInProvider()
    const before = server.requests.length
    expect(await failureOf(login({ token }))).toMatchObject({ kind: 'rejected', message })
    expect(server.requests).toHaveLength(before)
  })

  it('shows the token to nobody before it is known that a Kimai listens', async () => {
    const { server } = await loggedInProvider()
    const [first, second] = server.requests
    expect([first?.path, first?.headers['authorization']]).toEqual(['/api/ping', undefined])
    expect(second?.headers['authorization']).toBe('Bearer annatoken')
    const other = await something(() => json(200, { message: 'pong' }))
    expect((await failureOf(other.login())).kind).toBe('protocol')
    expect(other.server.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined])
  })

  it.each([
    ['a page', () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' })],
    ['a page that is not there', () => ({ status: 404, body: '<h1>404</h1>' })],
    ['somebody else’s login', () => json(401, { error: 'login required' })],
    ['somebody else’s refusal', () => json(403, { message: 'no entry' })],
    ['nothing', () => ({ status: 200, body: '' })],
  ])('to a server that answers with %s says that this is no Kimai', async (_, handle) => {
    const { server, login } = await something(handle)
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toBe(`127.0.0.1:${server.port} answers, but not as a Kimai 2 does. Check the address.`)
  })

  it('to a server that sends elsewhere asks for that address', async () => {
    const { login } = await something(() => ({ status: 301, headers: { location: 'https://x.example/' }, body: '' }))
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain('Enter the address it leads to')
  })

  it('to a server in trouble says so, and that it may be tried again', async () => {
    const { login } = await something(() => ({ status: 503, body: 'maintenance' }))
    expect(await failureOf(login())).toMatchObject({ kind: 'server' })
    const busy = await something(() => ({ status: 429, headers: { 'retry-after': '60' }, body: '' }))
    expect(await failureOf(busy.login())).toMatchObject({ kind: 'rateLimited', retryAfterMs: 60_000 })
  })

  it('over https to a server that speaks http only says what is wrong', async () => {
    const { server, login } = await loggedInProvider()
    const error = await failureOf(login({ url: `https://127.0.0.1:${server.port}` }))
    expect(error.kind).toBe('offline')
    expect(error.message).toContain('https')
    expect(error.message).not.toContain('certificate')
  })

  it.each(['gonetoken', 'expired-long-ago'])(
    'with the token "%s" ends in an empty 401 that is understood',
    async (token) => {
      const { server, login } = await loggedInProvider()
      const error = await failureOf(login({ token }))
      expect(server.requests.at(-1)?.status).toBe(401)
      expect(error).toMatchObject({ kind: 'unauthorized' })
      expect(error.message).not.toContain(token)
    },
  )

  it('without the permission for the API says that it is not allowed', async () => {
    const error = await failureOf(loggedInProvider({ config: { permissions: { ROLE_USER: { api_access: false } } } }))
    expect(error).toMatchObject({ kind: 'forbidden' })
  })

  it('names the field of an answer that does not fit', async () => {
    const { server, login } = await loggedInProvider()
    const body = JSON.stringify({ id: 1, username: 'anna' })
    server.fault({ kind: 'status', status: 200, body, match: { path: '/api/users/me' } })
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain('timezone')
  })

  it('says when the zone of the profile is unknown here', async () => {
    const { server, login } = await loggedInProvider()
    const body = JSON.stringify({ id: 1, username: 'anna', timezone: 'Mars/Olympus' })
    server.fault({ kind: 'status', status: 200, body, match: { path: '/api/users/me' } })
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain('Mars/Olympus')
  })

  it.each(['punch', 'duration_fixed_begin'])('to a Kimai in %s mode warns that times may be refused', async (mode) => {
    const { connected } = await loggedInProvider({ version: '2.24.0', config: { 'timesheet.mode': mode } })
    expect(connected.report.warnings).toEqual([expect.stringContaining(`"${mode}" mode`)])
  })

  it('tells the version, and who it is by the name they chose', async () => {
    const { connected } = await loggedInProvider({ version: '2.24.0' })
    expect(connected.report).toMatchObject({ server: 'Kimai 2.24.0', name: 'anna', warnings: [] })
    expect(connected.identity).toEqual({ userId: '1', name: 'anna', zone: 'Europe/Berlin' })
  })
})

describe('what is noted of a server', () => {
  it('is its version and its rules for times, at the login and later', async () => {
    const config = {
      'timesheet.mode': 'punch',
      'timesheet.active_entries.hard_limit': 3,
      'timesheet.rules.allow_future_times': false,
      'timesheet.rules.allow_overlapping_records': false,
    }
    const { connected, connection, server } = await loggedInProvider({ version: '2.24.0', config })
    expect(connected.facts).toEqual({
      versionId: 22_400,
      trackingMode: 'punch',
      defaultBeginTime: 'now',
      activeEntriesHardLimit: 3,
      isAllowFutureTimes: false,
      isAllowOverlapping: false,
    })
    server.state.config.trackingMode = 'default'
    const later = await provider.refresh(connection, noAbort())
    expect(later.facts).toMatchObject({ versionId: 22_400, trackingMode: 'default' })
  })

  it('may lack what an early release does not say, and is stock then', async () => {
    const { server, login } = await loggedInProvider({ version: '2.24.0' })
    const answers = { '/api/version': { version: '1.10' }, '/api/config/timesheet': { trackingMode: 7 } }
    for (const [path, body] of Object.entries(answers)) {
      server.fault({ kind: 'status', status: 200, body: JSON.stringify(body), match: { path } })
    }
    const { facts, report } = await login()
    expect(facts).toMatchObject({ versionId: null, trackingMode: 'default', activeEntriesHardLimit: 1 })
    expect(report.server).toBe('Kimai 1.10')
  })

  it.each([null, undefined, 'x', 7, [], { trackingMode: null, isAllowOverlapping: 'no' }])(
    'is not needed: with %j in its place a record is sent',
    async (facts) => {
      const { connection, posting, server } = await loggedInProvider()
      await provider.submit({ ...connection, facts }, posting, noAbort())
      expect(server.timesheets()).toHaveLength(1)
      expect(provider.optionFields?.(facts)).toMatchObject([{ name: 'live', initial: false }])
    },
  )

  it.each([
    ['default', 'now', false],
    ['punch', 'now', true],
    ['duration_fixed_begin', 'now', true],
    ['duration_fixed_begin', '08:00', false],
  ])('has the timer run in Kimai where that is the only way: %s mode from %s, %s', async (mode, begin, initial) => {
    const config = { 'timesheet.mode': mode, 'timesheet.default_begin': begin }
    const { connected } = await loggedInProvider({ config })
    expect(provider.optionFields?.(connected.facts)).toMatchObject([{ name: 'live', initial }])
  })
})

describe('the catalog', () => {
  it('pairs projects with their own activities, and with global ones where the project takes them', async () => {
    const { targets } = await loggedInProvider()
    const pairs = targets.map(({ customer, project, activity }) => `${customer}: ${project}, ${activity}`)
    expect(pairs.toSorted()).toEqual([
      'Acme: OnlyOwn, Own',
      'Acme: Website, Coding',
      'Acme: Website, Design',
      'Städtisches Museum: Audioguide, Coding',
    ])
  })

  it('offers nothing that the server would refuse', async () => {
    const { targets, submit } = await loggedInProvider()
    for (const target of targets) expect((await submit({ target })).note).toBeNull()
  })

  it('has projects that have ended for the days on which they ran, and the server takes hours of those', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const long = { id: 7, name: 'LongAgo', customer: 1, end: '2024-10-31' }
    const projects = [...people.projects, long, { id: 8, name: 'Next', customer: 1, start: '2027-01-01' }]
    const { connected, submit } = await loggedInProvider({ seed: { ...people, projects } })
    const { catalog, report } = connected
    const days = new Map(catalog.projects.map(({ name, firstDay, lastDay }) => [name, [firstDay, lastDay]]))
    expect(days.get('Finished')).toEqual([undefined, '2026-10-31'])
    expect(days.get('Next')).toEqual(['2027-01-01', undefined])
    expect(days.has('LongAgo')).toBe(false)
    expect(report.targets).toBe(4)
    const lastDay = catalogOn(catalog, '2026-10-31')
    const finished = targetsOf('a1', lastDay).find(({ project }) => project === 'Finished')
    if (!finished) throw new Error('the project ran on that day')
    const startedAt = Date.parse('2026-10-31T22:00:00+01:00')
    expect(await submit({ target: finished, startedAt, endedAt: startedAt + HOUR })).toMatchObject({
      startedAt,
      note: null,
    })
  })
})

describe('the contract in the profile', () => {
  it('is read with the login, and is the plan of each day', async () => {
    const preferences = { work_contract_type: 'day', work_friday: '21600' }
    const users = people.users.map((user) => (user.username === 'anna' ? { ...user, preferences } : user))
    const { connected } = await loggedInProvider({ seed: { ...people, users } })
    expect(provider.scheduledMs?.(connected.facts, '2026-11-20')).toBe(6 * 3_600_000)
    expect(provider.scheduledMs?.(connected.facts, '2026-11-21')).toBe(0)
  })
})
