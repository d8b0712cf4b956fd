/** Logging in to Blikk: the address, the application key, who the person is, and what there is to track on. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type { LoginRequest, LoginValues } from '../../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import type { LoginStep } from '../../../../shared/model/snapshot.ts'
import { SANDBOX_OTHER_USER_ID, sandboxSeed } from '../../../servers/blikk/index.ts'
import { startSandbox, type Handler } from '../../../servers/http.ts'
import { company, loggedInProvider, newProvider } from '../loggedInProvider.ts'
import { connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'

const json = (status: number, body: unknown) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A web server that is no sandbox Blikk. */
async function something(handle: Handler) {
  const server = await startSandbox(handle)
  onTestFinished(() => server.close())
  return { server, outcome: failureOf(connect({ url: server.url, appId: 'a', appSecret: 'b' })) }
}

const connect = (fields: LoginValues, more: Partial<LoginRequest> = {}) =>
  newProvider().connect({ fields, insecure: false, ...more }, noAbort())

describe('the address of Blikk', () => {
  it('is the vendor’s own from the start, and may be another one', () => {
    const [url] = newProvider().loginFields
    expect(url).toMatchObject({ name: 'url', kind: 'url', initial: 'https://publicapi.blikk.com/' })
  })

  it('counts without the path that was copied along', async () => {
    const { server, fields } = await company()
    const connected = await connectTo(newProvider(), {
      fields: { ...fields, url: `${server.url}/v1/Core/?x=1` },
      insecure: false,
      personId: '5',
    })
    expect(connected.baseUrl).toBe(server.url)
  })

  it('that is none, or http, is refused before anybody is asked', async () => {
    expect(await failureOf(connect({ url: 'ftp://x', appId: 'a', appSecret: 'b' }))).toMatchObject({ kind: 'rejected' })
    const http = await failureOf(connect({ url: 'http://publicapi.blikk.com', appId: 'a', appSecret: 'b' }))
    expect(http).toMatchObject({ kind: 'forbidden', confirm: 'insecure' })
    expect(http.message).toContain('application key')
  })

  it.each([
    ['a page', () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' })],
    ['a page that is not there', () => ({ status: 404, body: '' })],
    ['a login of its own', () => ({ status: 401, body: '<html>Sign in</html>' })],
    ['nothing', () => ({ status: 200, body: '' })],
  ])('at which somebody answers with %s gets no key', async (_what, handle) => {
    const { server, outcome } = await something(handle)
    const error = await outcome
    expect(error.kind).toBe('protocol')
    expect(error.message).toBe(`127.0.0.1:${server.port} answers, but not as Blikk does. Check the address.`)
    expect(server.requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer none'])
  })

  it('at which something is in trouble may be tried again', async () => {
    expect(await (await something(() => ({ status: 503, body: 'maintenance' }))).outcome).toMatchObject({
      kind: 'server',
    })
    const limited = await something(() => json(429, { waitInSeconds: 4 }))
    expect(await limited.outcome).toMatchObject({ kind: 'rateLimited', retryAfterMs: 4_000 })
  })
})

describe('the application key', () => {
  it.each([
    [{ appId: '' }, 'Enter the application ID and its secret.'],
    [{ appSecret: '  ' }, 'Enter the application ID and its secret.'],
    [{ appId: 'a:b' }, 'An application ID has no colon. Copy it from Blikk again.'],
  ])('%o is refused without asking', async (change, message) => {
    const { server, fields } = await company()
    expect(await failureOf(connect({ ...fields, ...change }))).toMatchObject({ kind: 'rejected', message })
    expect(server.requests).toEqual([])
  })

  it('may have blanks around it, as copying leaves them', async () => {
    const { fields } = await company()
    const { secret } = await connectTo(newProvider(), {
      fields: { ...fields, appId: ` ${fields.appId}\n`, appSecret: `${fields.appSecret} ` },
      insecure: false,
      personId: '5',
    })
    expect(JSON.parse(secret)).toEqual({ appId: fields.appId, appSecret: fields.appSecret })
  })

  it('that is wrong is named without being repeated, and fails the step of the login', async () => {
    const { fields } = await company()
    const steps: LoginStep[] = []
    const error = await failureOf(
      connect({ ...fields, appSecret: 'nonsense' }, { onStep: (step) => void steps.push(step) }),
    )
    expect(error).toMatchObject({
      kind: 'unauthorized',
      message: 'Blikk does not accept this application ID and secret.',
    })
    expect(steps).toEqual(['address', 'server', 'login'])
  })

  it('may hold letters that are not ASCII', async () => {
    const seed = sandboxSeed()
    for (const each of seed.applications) each.secret = 'hemlighet: åäö €'
    const { fields } = await company({ seed })
    expect(await connect({ ...fields, appSecret: 'hemlighet: åäö €' })).toMatchObject({ kind: 'choose' })
  })

  it('in the keychain that can’t be read asks for a login', async () => {
    const { provider, connection } = await loggedInProvider()
    for (const secret of ['', 'null', '{"appId":1}']) {
      const error = await failureOf(provider.refresh({ ...connection, secret }, noAbort()))
      expect(error.kind).toBe('unauthorized')
    }
  })
})

describe('the person', () => {
  it('is chosen from those who have not left, with what tells namesakes apart', async () => {
    const { fields } = await company()
    expect(await connect(fields)).toEqual({
      kind: 'choose',
      people: [
        { id: '5', name: 'Anna Bergström', detail: 'user5@example.com' },
        { id: '7', name: 'Åsa Åkerman', detail: 'user7@example.com' },
        { id: '6', name: 'Søren Østergaard', detail: 'user6@example.com' },
      ],
    })
  })

  it('has no detail where the list has none', async () => {
    const { fields } = await company({ config: { edition: 'documented' } })
    expect(await connect(fields)).toMatchObject({ people: [{ detail: null }, { detail: null }, { detail: null }] })
  })

  it('is found on whatever page of the people', async () => {
    const seed = sandboxSeed()
    const [anna] = seed.users
    if (anna) for (let id = 100; id < 350; id++) seed.users.push({ ...anna, id, lastName: `Nr ${id}` })
    const { fields } = await company({ seed, config: { rowsMove: true } })
    const outcome = await connect(fields)
    expect(outcome.kind === 'choose' && new Set(outcome.people.map(({ id }) => id)).size).toBe(253)
  })

  it('is who the login was for, in no zone of the server', async () => {
    const { connected } = await loggedInProvider({ as: SANDBOX_OTHER_USER_ID })
    expect(connected.identity).toEqual({ userId: '6', name: 'Søren Østergaard', zone: null })
    expect(connected.label).toContain('Søren Østergaard')
  })

  it.each(['99', '', 'Anna', '5/6', '-5'])('can’t be "%s"', async (personId) => {
    const { fields } = await company()
    const error = await failureOf(connect(fields, { personId }))
    expect(error).toMatchObject({ kind: 'rejected', message: expect.stringContaining('Choose again who you are') })
  })

  it('can’t be chosen where there is nobody', async () => {
    const { fields } = await company({ seed: { ...sandboxSeed(), users: [] } })
    expect(await failureOf(connect(fields))).toMatchObject({ kind: 'rejected' })
  })

  it('goes by the steps of the form', async () => {
    const { fields } = await company()
    const steps: LoginStep[] = []
    await connect(fields, { personId: '5', onStep: (step) => void steps.push(step) })
    expect(steps).toEqual(['address', 'server', 'login', 'person', 'catalog'])
  })
})

describe('the report of a login', () => {
  const warnings = async (...without: string[]) => {
    const seed = sandboxSeed()
    for (const each of seed.applications) {
      each.permissions = each.permissions.filter((permission) => !without.includes(permission))
    }
    return (await loggedInProvider({ seed })).connected
  }

  it('is quiet where all is well', async () => {
    expect((await warnings()).report.warnings).toEqual([])
  })

  it('says what it means when reports can’t be read back', async () => {
    expect((await warnings('Timereport_Read')).report.warnings).toEqual([
      expect.stringContaining('may not read time reports'),
    ])
  })

  it('says that tasks can’t be read, and offers the rest', async () => {
    const { report, catalog } = await warnings('Task_Read')
    expect(report.warnings).toEqual([expect.stringContaining('may not read tasks')])
    expect(catalog.tasks).toEqual([])
    expect(report.targets).toBe(targetsOf('', catalog).length)
  })

  it('names the permission without which there are no projects', async () => {
    const error = await failureOf(warnings('Project_Read'))
    expect(error.kind).toBe('forbidden')
    expect(error.message).toMatch(/^The application key lacks a permission in Blikk \(Project_read\): You dont have/)
  })

  it('says which choices are still to be made', async () => {
    const { connected } = await loggedInProvider({ as: SANDBOX_OTHER_USER_ID })
    expect(connected.report.warnings).toEqual([
      'Blikk names no time article for Coding, Meeting. Choose one in the settings of the account.',
    ])
    const seed = sandboxSeed()
    for (const code of seed.timeCodes) code.isStandard = false
    const other = await loggedInProvider({ seed })
    expect(other.connected.report.warnings).toEqual([
      'Blikk names no time code for Meeting. Choose one in the settings of the account.',
    ])
  })

  it('says that this computer is in none of the networks that the key is limited to', async () => {
    const seed = sandboxSeed()
    for (const each of seed.applications) each.ipAddressAllowed = false
    const { fields } = await company({ seed })
    const error = await failureOf(connect(fields))
    expect(error.kind).toBe('forbidden')
    expect(error.message).toMatch(/only from certain networks.*: Your IP-address "127.0.0.1" is not allowed/)
    expect(error.message).not.toContain('permission')
  })
})
