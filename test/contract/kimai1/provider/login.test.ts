/** Logging in to Kimai 1: addresses, what answers there, and what is kept of it. */
import { describe, expect, it } from 'vitest'
import { baseUrlFrom } from '../../../../electron/providers/kimai1/connect.ts'
import { factsOf } from '../../../../electron/providers/kimai1/serverFacts.ts'
import type { LoginStep } from '../../../../shared/model/snapshot.ts'
import { calling, loggedInProvider, items, provider, something } from '../loggedInProvider.ts'
import { KEY, seed, talk } from '../serverClient.ts'
import { connectionOf, connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'

describe('the address of a Kimai', () => {
  it.each([
    ['time.example.com', 'https://time.example.com'],
    ['  https://time.example.com/kimai/  ', 'https://time.example.com/kimai'],
    ['https://time.example.com/kimai/index.php', 'https://time.example.com/kimai'],
    ['https://time.example.com/index.php?a=logout#top', 'https://time.example.com'],
    ['https://time.example.com/kimai/core/json.php', 'https://time.example.com/kimai'],
    ['https://time.example.com/core/json.php', 'https://time.example.com'],
    ['https://time.example.com/a/b/core/kimai.php', 'https://time.example.com/a/b'],
    ['time.example.com/kimai/installer/index.php', 'https://time.example.com/kimai'],
    ['https://x.example/kimai/extensions/ki_timesheets/init.php', 'https://x.example/kimai'],
    ['https://anna:hunter2@time.example.com/Zeit/', 'https://time.example.com/Zeit'],
    ['https://time.example.com/core', 'https://time.example.com/core'],
    ['http://localhost:8001/kimai', 'http://localhost:8001/kimai'],
  ])('typed as "%s" is %s', (typed, base) => {
    expect(baseUrlFrom(typed, false)).toBe(base)
  })

  it('is asked for with an example, and may be http only when the person agreed', () => {
    expect(() => baseUrlFrom(' ', false)).toThrow('https://time.example.com/kimai')
    expect(() => baseUrlFrom('http://time.example.com/kimai', false)).toThrow(/your password could be read/)
    expect(baseUrlFrom('http://time.example.com/kimai', true)).toBe('http://time.example.com/kimai')
  })
})

describe('logging in', () => {
  it('gives a key for the password, and keeps the password nowhere', async () => {
    const { connected, server } = await loggedInProvider()
    expect(connected.secret).toBe(KEY)
    expect(JSON.stringify(connected)).not.toContain('changeme')
    expect(connected).toMatchObject({
      label: `worker · 127.0.0.1:${server.port}`,
      identity: { userId: 'worker', name: 'worker', zone: null },
      facts: { updatesActive: true, tellsVersion: true },
      report: { baseUrl: server.url, server: 'Kimai 1.3.5', warnings: [] },
    })
  })

  it('finds a Kimai in a folder, whichever of its pages was pasted', async () => {
    const { login, server, submit } = await loggedInProvider({ base: '/zeit/kimai' })
    expect(server.url).toMatch(/\/zeit\/kimai$/)
    for (const page of ['/', '/index.php', '/core/json.php', '/core/kimai.php?x=1']) {
      expect((await login({ url: server.url + page })).baseUrl).toBe(server.url)
    }
    expect((await submit()).id).toBe('1')
  })

  it('names the steps as they begin', async () => {
    const { server } = await talk()
    const steps: LoginStep[] = []
    const onStep = (step: LoginStep) => void steps.push(step)
    const fields = { url: server.url, user: 'worker', password: 'wrong' }
    await failureOf(provider.connect({ fields, insecure: false, onStep }, noAbort()))
    expect(steps).toEqual(['address', 'server', 'login'])
    await provider.connect({ fields: { ...fields, password: 'changeme' }, insecure: false, onStep }, noAbort())
    expect(steps.slice(3)).toEqual(['address', 'server', 'login', 'person', 'catalog'])
  })

  it('tells one person by one id, however the name is typed', async () => {
    const { login, connected } = await loggedInProvider()
    for (const user of ['WORKER', ' Worker ']) {
      const again = await login({ user })
      expect(again.identity.userId).toBe(connected.identity.userId)
      expect(again.secret).toBe(connected.secret)
    }
  })

  it.each([
    [{ user: ' ' }, 'Enter your user name.'],
    [{ password: '' }, 'Enter your password.'],
  ])('with %o asks nobody', async (fields, message) => {
    const { server, login } = await loggedInProvider()
    const before = server.requests.length
    expect(await failureOf(login(fields))).toMatchObject({ kind: 'rejected', message })
    expect(server.requests).toHaveLength(before)
  })

  it('sends the password as it was typed, blanks and all', async () => {
    const password = ' hun\\ter "2" ü '
    const { server } = await talk({ seed: { ...seed, users: [{ userID: '7', name: 'änne', password }] } })
    const fields = { url: server.url, user: 'änne', password }
    expect((await connectTo(provider, { fields, insecure: false })).identity.userId).toBe('änne')
  })

  it.each([
    ['worker', 'wrong'],
    ['nobody', 'changeme'],
    ['trashed', 'changeme'],
  ])('as %s with "%s" is refused in the words of Kimai', async (user, password) => {
    const { login } = await loggedInProvider()
    const error = await failureOf(login({ user, password }))
    expect(error).toMatchObject({ kind: 'unauthorized', ambiguous: false })
    expect(error.message).toContain('Unknown user or no permissions.')
    expect(error.message).not.toContain(password)
  })

  it('as somebody inactive says so, though Kimai answers with a script', async () => {
    const { login } = await loggedInProvider()
    const error = await failureOf(login({ user: 'gone', password: 'changeme' }))
    expect(error).toMatchObject({ kind: 'unauthorized' })
    expect(error.message).toContain('not active')
  })

  it('as somebody who has no key yet asks for a login in the browser', async () => {
    const { server, login } = await loggedInProvider()
    for (const body of [items(), items({ apiKey: '' })]) {
      server.fault({ kind: 'status', status: 200, body, match: calling('authenticate') })
      const error = await failureOf(login())
      expect(error.kind).toBe('unauthorized')
      expect(error.message).toContain('browser')
    }
  })

  it('shows the password to nobody before it is known that a Kimai 1 listens', async () => {
    const { server } = await loggedInProvider()
    expect(server.requests[0]).toMatchObject({ method: 'GET', path: '/core/json.php', query: '', body: '' })
    const other = await something(() => ({ status: 200, body: items({ apiKey: 'x' }) }))
    await failureOf(other.login())
    expect(other.server.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  const others: [what: string, status: number, body: string][] = [
    ['a page', 200, '<html>Welcome</html>'],
    ['a page that is not there', 404, '<h1>404</h1>'],
    ['somebody else’s login', 401, '{"error":"login required"}'],
    ['nothing', 200, ''],
    ['another map', 200, JSON.stringify({ services: { ping: {} } })],
    ['other JSON', 200, '[]'],
  ]
  it.each(others)('to a server that answers with %s says that this is no Kimai 1', async (_, status, body) => {
    const { server, login } = await something(() => ({ status, body }))
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain(`127.0.0.1:${server.port} answers, but not as a Kimai 1 does.`)
  })

  it('to a Kimai that lacks what Stint needs names it', async () => {
    const services = { authenticate: {}, getProjects: {}, getTimesheet: {} }
    const { login } = await something(() => ({ status: 200, body: JSON.stringify({ services }) }))
    const error = await failureOf(login())
    expect(error.kind).toBe('protocol')
    expect(error.message).toContain('setTimesheetRecord')
  })

  it.each([
    ['database', 'Kimai could not connect to database.'],
    ['composer', 'Please run composer install'],
    ['permissions', 'Kimai needs write permissions'],
  ])('to a Kimai in trouble (%s) passes its words on, and may be tried again', async (broken, words) => {
    const { server } = await talk({ config: { broken } })
    const fields = { url: server.url, user: 'worker', password: 'changeme' }
    const error = await failureOf(connectTo(provider, { fields, insecure: false }))
    expect(error).toMatchObject({ kind: 'server', ambiguous: false })
    expect(error.message).toContain(words)
  })

  it('to a Kimai that is not installed goes nowhere else', async () => {
    const { server } = await talk({ config: { broken: 'installer' } })
    const fields = { url: server.url, user: 'worker', password: 'changeme' }
    expect(await failureOf(connectTo(provider, { fields, insecure: false }))).toMatchObject({ kind: 'protocol' })
    expect(server.requests).toHaveLength(1)
  })

  it('to a server that is overloaded says when to try again', async () => {
    const busy = await something(() => ({ status: 429, headers: { 'retry-after': '60' }, body: '' }))
    expect(await failureOf(busy.login())).toMatchObject({ kind: 'rateLimited', retryAfterMs: 60_000 })
    const down = await something(() => ({ status: 503, body: 'maintenance' }))
    expect(await failureOf(down.login())).toMatchObject({ kind: 'server', ambiguous: false })
  })

  it.each([
    ['1.3.1', 'Kimai 1.3.1', { updatesActive: true, tellsVersion: true }],
    ['1.2.0', 'Kimai 1.2.0', { updatesActive: false, tellsVersion: true }],
    ['1.1.0', 'Kimai 1, before 1.2', { updatesActive: false, tellsVersion: false }],
    ['1.0.0', 'Kimai 1, before 1.2', { updatesActive: false, tellsVersion: false }],
  ])('to a Kimai %s works, and notes what it can do', async (version, server, facts) => {
    const { connected, submit, find } = await loggedInProvider({ version })
    expect(connected).toMatchObject({ facts, report: { server } })
    const ref = await submit()
    expect(await find()).toEqual(ref)
  })

  it.each([null, 'nonsense', { updatesActive: 'yes' }, []])('survives %o for a note', (stored) => {
    expect(factsOf(stored)).toEqual({ updatesActive: false, tellsVersion: false, assigned: [], read: [] })
    expect(provider.optionFields?.(stored)).toHaveLength(1)
  })
})

describe('a later look', () => {
  it('takes the same person for the same, and notes an update of the server', async () => {
    const { connected, server } = await loggedInProvider({ version: '1.2.0' })
    server.state.features.updateActive = true
    const known = await provider.refresh(connectionOf(connected, provider), noAbort())
    expect(known).toMatchObject({ identity: connected.identity, facts: { updatesActive: true, tellsVersion: true } })
  })

  it('with a key that no longer counts, or of somebody inactive by now, asks for a login', async () => {
    const { connection, server } = await loggedInProvider()
    const worker = server.state.users.find(({ name }) => name === 'worker')
    if (!worker) throw new Error('no worker')
    worker.active = false
    expect(await failureOf(provider.refresh(connection, noAbort()))).toMatchObject({ kind: 'unauthorized' })
    worker.trash = true
    const error = await failureOf(provider.refresh(connection, noAbort()))
    expect(error).toMatchObject({ kind: 'unauthorized' })
    expect(error.message).not.toContain(connection.secret)
  })
})

describe('the rules of an account', () => {
  it('show the running timer in Kimai only where the person wants it', () => {
    const live = (value: boolean) => provider.rulesFor?.(null, { live: value }).liveRecords
    expect([live(true), live(false), provider.rulesFor?.(null, {}).liveRecords]).toEqual([true, false, false])
    expect(provider.optionFields?.(null)[0]?.help).toContain('only once it has ended')
    expect(provider.optionFields?.({ updatesActive: true })[0]?.help).not.toContain('only once')
  })
})
