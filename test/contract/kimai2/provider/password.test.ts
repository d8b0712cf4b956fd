/** Logging in to a Kimai 2 from before API tokens (2.14), with a user name and an API password. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../providerUnderTest.ts'
import { loggedInProvider, password, people, provider } from '../loggedInProvider.ts'

describe.each(['1.30.11', '2.13.0'])('Kimai %s', (version) => {
  const old = (options = {}) => loggedInProvider({ version, ...password, ...options })

  it('is logged in to with the user name, and works', async () => {
    const { connected, server, submit, find } = await old()
    expect(connected.report).toMatchObject({ server: `Kimai ${version}`, name: 'anna', warnings: [] })
    const ref = await submit({ tags: ['vis'] })
    expect(ref.note).toBeNull()
    expect(server.timesheets()).toHaveLength(1)
    expect(await find({ tags: ['vis'] })).toEqual(ref)
  })

  it('asks for the user name when it is missing, and sends the password to nobody until then', async () => {
    const { server, login } = await old()
    const before = server.requests.length
    const error = await failureOf(login({ user: ' ', token: 'password1' }))
    expect(error.kind).toBe('rejected')
    expect(error.message).toContain('older than 2.14')
    expect(error.message).toContain('user name')
    expect(server.requests.slice(before).map(({ headers }) => headers['x-auth-token'])).toEqual([undefined])
  })

  it('names the login as the step that lacks something', async () => {
    const { server } = await old()
    const steps: string[] = []
    const fields = { url: server.url, token: 'password1' }
    const onStep = (step: string) => void steps.push(step)
    await failureOf(provider.connect({ fields, insecure: false, onStep }, new AbortController().signal))
    expect(steps).toEqual(['address', 'server', 'login'])
  })

  it.each([
    ['anna', 'wrong password'],
    ['nobody', 'api pass 1'],
  ])('says that user %s and password "%s" are wrong, without repeating them', async (user, token) => {
    const { login } = await old()
    const error = await failureOf(login({ user, token }))
    expect(error).toMatchObject({ kind: 'unauthorized', ambiguous: false })
    expect(error.message).toContain('user name and API password')
    expect(error.message).not.toContain(token)
  })

  it('asks for a login when the password was changed', async () => {
    const { refused, server } = await old()
    server.state.passwords.clear()
    expect(await refused()).toMatchObject({ kind: 'unauthorized', ambiguous: false })
  })

  it('tells a missing permission from a wrong password', async () => {
    const { refused, server, submit, amend } = await old()
    const ref = await submit()
    const [record] = server.timesheets()
    if (record) record.exported = true
    expect(await failureOf(amend(ref, { description: 'x' }))).toMatchObject({ kind: 'locked' })
    server.state.config.permissions['ROLE_USER'] = { create_own_timesheet: false }
    expect(await refused()).toMatchObject({ kind: 'forbidden' })
  })

  it('takes a user name in any script', async () => {
    const users = people.users.map((user) => (user.id === 1 ? { ...user, username: 'Jürgen Ωmega' } : user))
    const { connected } = await old({
      seed: { ...people, users },
      auth: { jürgen: 'X-AUTH-USER: Jürgen Ωmega, X-AUTH-TOKEN: pässword' },
      fields: { user: 'Jürgen Ωmega', token: 'pässword' },
    })
    expect(connected.identity.name).toBe('Jürgen Ωmega')
  })

  it.each([
    ['an\nna', 'password1'],
    ['anna', 'pass\tword'],
  ])('can’t be sent the name %j and the password %j', async (user, token) => {
    const { login, server } = await old()
    const before = server.requests.length
    expect(await failureOf(login({ user, token }))).toMatchObject({ kind: 'rejected' })
    expect(server.requests.slice(before).map(({ path, headers }) => [path, headers['x-auth-token']])).toEqual([
      ['/api/ping', undefined],
    ])
  })
})

describe('a newer Kimai', () => {
  it('gets the token, whatever stands in the field for the user name', async () => {
    const { server, login } = await loggedInProvider({ version: '2.14.0' })
    const { secret } = await login({ user: 'anna' })
    expect(secret).toBe('annatoken')
    expect(server.requests.at(-1)?.headers).toMatchObject({ authorization: 'Bearer annatoken' })
    expect(server.requests.at(-1)?.headers).not.toHaveProperty('x-auth-user')
  })

  it('is not shown what can be no token', async () => {
    const { login } = await loggedInProvider()
    const error = await failureOf(login({ user: 'anna', token: 'api pass 1' }))
    expect(error).toMatchObject({ kind: 'rejected', message: 'The token holds characters that no API token has.' })
  })
})

it('is asked for in a form where the user name may stay empty', () => {
  const user = provider.loginFields.find(({ name }) => name === 'user')
  expect(user).toMatchObject({ kind: 'text', optional: true })
  expect(user?.help).toContain('2.14')
})
