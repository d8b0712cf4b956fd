import { describe, expect, it } from 'vitest'
import { type AccountsNeeds, createAccounts, type Login } from '../../electron/core/accounts.ts'
import { AppError } from '../../shared/errors.ts'
import { fakeClock, fakeKeychain, fakeProvider, memoryAccounts, memoryCatalogs } from './fakes.ts'
import { aCatalog, anAccount, aTarget, HOUR, NOW } from './samples.ts'

const id = 'kimai2:https://time.example.com:1'
const anna = anAccount({ id })

function house(store = memoryAccounts()) {
  const clock = fakeClock()
  const keychain = fakeKeychain()
  const provider = fakeProvider()
  const catalogs = memoryCatalogs()
  let changes = 0
  const needs: AccountsNeeds = {
    ...{ clock, store, keychain, catalogs, providers: { kimai2: provider } },
    onChange: () => changes++,
  }
  const made = { clock, keychain, provider, store, catalogs, changes: () => changes }
  return Object.assign(made, { accounts: createAccounts(needs), reopen: () => createAccounts(needs) })
}
const login = (change: Partial<Login> = {}): Login => ({
  ...{ provider: 'kimai2', fields: { token: 'secret' }, insecure: false, accountId: null },
  ...change,
})
const kind = (expected: string) => expect.objectContaining({ kind: expected })
const someoneElse = async () => {
  const connected = await fakeProvider().onConnect({ token: 'theirs' })
  return { ...connected, label: 'ben · time.example.com', identity: { userId: '2', name: 'ben', zone: 'UTC' } }
}

describe('logging in', () => {
  it('keeps the account, its catalog, and the secret in the keychain only', async () => {
    const { accounts, keychain, store, catalogs } = house()
    expect(await accounts.login(login())).toBe(id)
    expect(store.list()).toEqual([anna])
    expect(keychain.secrets).toEqual(new Map([[id, 'secret']]))
    expect(catalogs.load(id)).toEqual({ catalog: aCatalog(), fetchedAt: NOW })
    expect(accounts.views()).toEqual([{ ...anna, state: { kind: 'ok' }, catalogAt: NOW, targets: 1 }])
    expect(JSON.stringify([accounts.views(), accounts.catalogs(), store.list()])).not.toContain('secret')
  })

  it('tries without keeping anything', async () => {
    const { accounts, keychain, store, changes } = house()
    expect(await accounts.test(login())).toMatchObject({ name: 'anna', targets: 1 })
    expect([store.list(), keychain.secrets.size, changes()]).toEqual([[], 0, 0])
  })

  it('keeps nothing when the keychain refuses', async () => {
    const { accounts, keychain, store, catalogs } = house()
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.login(login())).rejects.toThrow(kind('keychain'))
    expect([store.list(), catalogs.load(id)]).toEqual([[], null])
  })

  it('keeps nothing when the server refuses', async () => {
    const { accounts, keychain, store, provider } = house()
    provider.onConnect = () => Promise.reject(new AppError('unauthorized', 'wrong token'))
    await expect(accounts.login(login())).rejects.toThrow(kind('unauthorized'))
    expect([store.list(), keychain.secrets.size]).toEqual([[], 0])
  })

  it('makes one account of the same person at the same server, with the newer token', async () => {
    const { accounts, keychain, store } = house()
    await accounts.login(login())
    expect(await accounts.login(login({ fields: { token: 'newer' } }))).toBe(id)
    expect(store.list()).toHaveLength(1)
    expect(keychain.secrets.get(id)).toBe('newer')
    expect((await accounts.link(id)).connection.secret).toBe('newer')
  })

  it('makes another account of another person there', async () => {
    const { accounts, provider, store } = house()
    await accounts.login(login())
    provider.onConnect = someoneElse
    await accounts.login(login())
    expect(store.list().map(({ identity }) => identity.name)).toEqual(['anna', 'ben'])
  })

  it('again refuses the token of another person, and keeps the old one', async () => {
    const { accounts, provider, keychain, store } = house()
    await accounts.login(login())
    provider.onConnect = someoneElse
    await expect(accounts.login(login({ accountId: id }))).rejects.toThrow(kind('rejected'))
    expect(keychain.secrets).toEqual(new Map([[id, 'secret']]))
    expect(store.list()).toEqual([anna])
  })
})

describe('logging out', () => {
  it('leaves no secret, account or catalog', async () => {
    const { accounts, keychain, store, catalogs } = house()
    await accounts.login(login())
    await accounts.logout(id)
    expect([keychain.secrets.size, store.list(), catalogs.load(id), accounts.views()]).toEqual([0, [], null, []])
    await expect(accounts.link(id)).rejects.toThrow(kind('unauthorized'))
    expect(() => accounts.resolve(aTarget({ accountId: id }))).toThrow(kind('notFound'))
  })

  it('keeps the account when the keychain does not give up the secret', async () => {
    const { accounts, keychain, store } = house()
    await accounts.login(login())
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.logout(id)).rejects.toThrow(kind('keychain'))
    expect(store.list()).toHaveLength(1)
  })
})

describe('logging in again', () => {
  it('leads to the same account after a logout, so that what waits for it is sent', async () => {
    const { accounts } = house()
    await accounts.login(login())
    await accounts.logout(id)
    expect(accounts.has(id)).toBe(false)
    expect(await accounts.login(login())).toBe(id)
    expect(accounts.has(id)).toBe(true)
  })
})

describe('the way to a back end', () => {
  it('asks the keychain once', async () => {
    const { keychain, reopen } = house(memoryAccounts([anna]))
    keychain.secrets.set(id, 'secret')
    const accounts = reopen()
    const { connection } = await accounts.link(id)
    await accounts.link(id)
    await accounts.refresh(id)
    expect(connection).toMatchObject({ accountId: id, secret: 'secret', baseUrl: 'https://time.example.com' })
    expect(keychain.asked).toEqual([id])
  })

  it('asks the keychain once, also when several ask at the same time', async () => {
    const { keychain, accounts } = house(memoryAccounts([anna]))
    keychain.secrets.set(id, 'secret')
    await Promise.all([accounts.link(id), accounts.refresh(id), accounts.link(id)])
    expect(keychain.asked).toEqual([id])
    expect(accounts.views()[0]?.state).toEqual({ kind: 'ok' })
  })

  it('asks the keychain again after it failed', async () => {
    const { keychain, accounts } = house(memoryAccounts([anna]))
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.link(id)).rejects.toThrow(kind('keychain'))
    keychain.problem = null
    keychain.secrets.set(id, 'secret')
    expect((await accounts.link(id)).connection.secret).toBe('secret')
  })

  it('asks for a login when the keychain holds nothing', async () => {
    const { accounts } = house(memoryAccounts([anna]))
    await expect(accounts.link(id)).rejects.toThrow(kind('unauthorized'))
  })

  it('takes the token of a login that came while the keychain was asked for the old one', async () => {
    const { accounts, keychain } = house(memoryAccounts([anna]))
    const old = Promise.withResolvers<string>()
    keychain.get = () => old.promise
    const linking = accounts.link(id)
    await accounts.login(login({ fields: { token: 'newer' } }))
    old.resolve('older')
    expect((await linking).connection.secret).toBe('newer')
    expect((await accounts.link(id)).connection.secret).toBe('newer')
  })
})

describe('refreshing', () => {
  async function loggedIn() {
    const made = house()
    await made.accounts.login(login())
    return made
  }
  const stateOf = ({ accounts }: ReturnType<typeof house>) => accounts.views()[0]?.state

  it('takes over a new catalog and a new zone', async () => {
    const made = await loggedIn()
    const { accounts, provider, store, clock } = made
    const revision = accounts.catalogRevision()
    const catalog = aCatalog({ activities: [{ id: '2', projectId: null, name: 'Design', number: null, color: null }] })
    const identity = { userId: '1', name: 'anna', zone: 'Asia/Kolkata' }
    provider.onRefresh = async () => ({ identity, catalog })
    clock.advance(HOUR)
    await accounts.refresh(id)
    expect(accounts.catalogs()).toEqual({ revision: revision + 1, accounts: [{ accountId: id, catalog }] })
    expect(accounts.resolve(aTarget({ accountId: id, activityId: '2' })).activity).toBe('Design')
    expect(() => accounts.resolve(aTarget({ accountId: id }))).toThrow(kind('notFound'))
    expect(store.list()[0]?.identity.zone).toBe('Asia/Kolkata')
  })

  it('does not send the windows for a catalog that is the same', async () => {
    const { accounts } = await loggedIn()
    const revision = accounts.catalogRevision()
    await accounts.refresh(id)
    expect(accounts.catalogRevision()).toBe(revision)
  })

  it('says so when nothing can be tracked on', async () => {
    const made = await loggedIn()
    const { identity } = anna
    made.provider.onRefresh = async () => ({ identity, catalog: aCatalog({ projects: [] }) })
    await made.accounts.refresh(id)
    expect(stateOf(made)).toEqual({ kind: 'empty' })
  })

  it.each([
    ['unauthorized', 'needsLogin'],
    ['offline', 'offline'],
    ['timeout', 'offline'],
    ['server', 'offline'],
    ['rateLimited', 'offline'],
    ['protocol', 'trouble'],
    ['forbidden', 'trouble'],
  ] as const)('turns %s into the state %s, and keeps what it had', async (problem, state) => {
    const made = await loggedIn()
    made.provider.onRefresh = () => Promise.reject(new AppError(problem, 'words'))
    await made.accounts.refresh(id)
    expect(stateOf(made)).toEqual({ kind: state, message: 'words' })
    expect(made.accounts.resolve(aTarget({ accountId: id }))).toEqual(aTarget({ accountId: id }))
    made.accounts.report(id, null)
    expect(stateOf(made)).toEqual({ kind: 'ok' })
  })

  it('never throws, not for a bug either', async () => {
    const made = await loggedIn()
    made.provider.onRefresh = () => Promise.reject(new TypeError('oops'))
    await made.accounts.refresh(id)
    expect(stateOf(made)).toEqual({ kind: 'trouble', message: 'oops' })
    await made.accounts.refresh('unknown')
  })

  it('does not bring back an account that was logged out meanwhile', async () => {
    const { accounts, provider, catalogs } = await loggedIn()
    const answer = Promise.withResolvers<Awaited<ReturnType<typeof provider.onRefresh>>>()
    provider.onRefresh = () => answer.promise
    const refreshing = accounts.refresh(id)
    await accounts.logout(id)
    answer.resolve({ identity: anna.identity, catalog: aCatalog() })
    await refreshing
    expect([accounts.views(), catalogs.load(id)]).toEqual([[], null])
  })
})

describe('at the start', () => {
  it('has the catalogs of the last time before the network answers', async () => {
    const made = house()
    await made.accounts.login(login())
    const again = made.reopen()
    expect(again.resolve(aTarget({ accountId: id }))).toEqual(aTarget({ accountId: id }))
    expect(again.views()[0]).toMatchObject({ state: { kind: 'ok' }, catalogAt: NOW })
  })

  it('shows an account without a catalog as loading', () => {
    expect(house(memoryAccounts([anna])).accounts.views()[0]).toMatchObject({ state: { kind: 'loading' } })
  })
})
