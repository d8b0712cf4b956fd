import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { anna, accountsFixture, id, kept, kind, login } from '../../../../../support/accountsFixture.ts'
import { fakeProvider } from '../../../../../support/fakes.ts'
import { aCatalog, aTarget, NOW, rules } from '../../../../../support/samples.ts'

const someoneElse = async () => {
  const connected = await fakeProvider().onConnect({ token: 'theirs' })
  return { ...connected, label: 'ben · time.example.com', identity: { userId: '2', name: 'ben', zone: 'UTC' } }
}

describe('logging in', () => {
  it('keeps the account, its catalog, and the secret in the keychain only', async () => {
    const { accounts, keychain, store, catalogs } = accountsFixture()
    expect(await accounts.login(login())).toBe(id)
    expect(store.list()).toEqual([anna])
    expect(keychain.secrets).toEqual(new Map([[id, kept('secret')]]))
    expect(catalogs.load(id)).toEqual({ catalog: aCatalog(), facts: null, fetchedAt: NOW })
    const view = { ...anna, state: { kind: 'ok' }, catalogAt: NOW, targets: 1, rules, optionFields: [], day: null }
    expect(accounts.views()).toEqual([view])
    expect(JSON.stringify([accounts.views(), accounts.catalogs(), store.list()])).not.toContain('secret')
  })

  it('a tried login keeps nothing', async () => {
    const { accounts, keychain, store, changes } = accountsFixture()
    expect(await accounts.test(login())).toMatchObject({ name: 'anna', targets: 1 })
    expect([store.list(), keychain.secrets.size, changes()]).toEqual([[], 0, 0])
  })

  it('keeps nothing when the keychain refuses', async () => {
    const { accounts, keychain, store, catalogs } = accountsFixture()
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.login(login())).rejects.toThrow(kind('keychain'))
    expect([store.list(), catalogs.load(id)]).toEqual([[], null])
  })

  it('keeps nothing when the server refuses', async () => {
    const { accounts, keychain, store, provider } = accountsFixture()
    provider.onConnect = () => Promise.reject(new AppError('unauthorized', 'wrong token'))
    await expect(accounts.login(login())).rejects.toThrow(kind('unauthorized'))
    expect([store.list(), keychain.secrets.size]).toEqual([[], 0])
  })

  it('makes one account of the same person at the same server, with the newer token', async () => {
    const { accounts, keychain, store } = accountsFixture()
    await accounts.login(login())
    expect(await accounts.login(login({ fields: { token: 'newer' } }))).toBe(id)
    expect(store.list()).toHaveLength(1)
    expect(keychain.secrets.get(id)).toBe(kept('newer'))
    expect((await accounts.connectionOf(id)).connection.secret).toBe('newer')
  })

  it('makes another account of another person there', async () => {
    const { accounts, provider, store } = accountsFixture()
    await accounts.login(login())
    provider.onConnect = someoneElse
    await accounts.login(login())
    expect(store.list().map(({ identity }) => identity.name)).toEqual(['anna', 'ben'])
  })

  it('again refuses the token of another person, and keeps the old one', async () => {
    const { accounts, provider, keychain, store } = accountsFixture()
    await accounts.login(login())
    provider.onConnect = someoneElse
    await expect(accounts.login(login({ accountId: id }))).rejects.toThrow(kind('rejected'))
    expect(keychain.secrets).toEqual(new Map([[id, kept('secret')]]))
    expect(store.list()).toEqual([anna])
  })
})

describe('logging out', () => {
  it('leaves no secret, account or catalog', async () => {
    const { accounts, keychain, store, catalogs } = accountsFixture()
    await accounts.login(login())
    await accounts.logout(id)
    expect([keychain.secrets.size, store.list(), catalogs.load(id), accounts.views()]).toEqual([0, [], null, []])
    await expect(accounts.connectionOf(id)).rejects.toThrow(kind('unauthorized'))
    expect(() => accounts.resolve(aTarget({ accountId: id }))).toThrow(kind('notFound'))
  })

  it('keeps the account when the keychain does not give up the secret', async () => {
    const { accounts, keychain, store } = accountsFixture()
    await accounts.login(login())
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.logout(id)).rejects.toThrow(kind('keychain'))
    expect(store.list()).toHaveLength(1)
  })
})

describe('logging in again', () => {
  it('leads to the same account after a logout, so that what waits for it is sent', async () => {
    const { accounts } = accountsFixture()
    await accounts.login(login())
    await accounts.logout(id)
    expect(accounts.has(id)).toBe(false)
    expect(await accounts.login(login())).toBe(id)
    expect(accounts.has(id)).toBe(true)
  })
})
