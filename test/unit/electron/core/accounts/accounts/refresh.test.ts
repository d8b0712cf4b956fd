import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { anna, accountsFixture, id, kind, login } from '../../../../../support/accountsFixture.ts'
import { memoryAccounts } from '../../../../../support/fakes.ts'
import { aCatalog, aTarget, HOUR, NOW } from '../../../../../support/samples.ts'

describe('the way to a provider', () => {
  it('a connection asks the keychain once', async () => {
    const { keychain, reopen } = accountsFixture(memoryAccounts([anna]))
    keychain.secrets.set(id, 'secret')
    const accounts = reopen()
    const { connection } = await accounts.connectionOf(id)
    await accounts.connectionOf(id)
    await accounts.refresh(id)
    expect(connection).toMatchObject({ accountId: id, secret: 'secret', baseUrl: 'https://time.example.com' })
    expect(keychain.asked).toEqual([id])
  })

  it('asks the keychain once, also when several ask at the same time', async () => {
    const { keychain, accounts } = accountsFixture(memoryAccounts([anna]))
    keychain.secrets.set(id, 'secret')
    await Promise.all([accounts.connectionOf(id), accounts.refresh(id), accounts.connectionOf(id)])
    expect(keychain.asked).toEqual([id])
    expect(accounts.views()[0]?.state).toEqual({ kind: 'ok' })
  })

  it('asks the keychain again after it failed', async () => {
    const { keychain, accounts } = accountsFixture(memoryAccounts([anna]))
    keychain.problem = new AppError('keychain', 'locked')
    await expect(accounts.connectionOf(id)).rejects.toThrow(kind('keychain'))
    keychain.problem = null
    keychain.secrets.set(id, 'secret')
    expect((await accounts.connectionOf(id)).connection.secret).toBe('secret')
  })

  it('asks for a login when the keychain holds nothing', async () => {
    const { accounts } = accountsFixture(memoryAccounts([anna]))
    await expect(accounts.connectionOf(id)).rejects.toThrow(kind('unauthorized'))
  })

  it('takes the token of a login that came while the keychain was asked for the old one', async () => {
    const { accounts, keychain } = accountsFixture(memoryAccounts([anna]))
    const old = Promise.withResolvers<string>()
    keychain.get = () => old.promise
    const linking = accounts.connectionOf(id)
    await accounts.login(login({ fields: { token: 'newer' } }))
    old.resolve('older')
    expect((await linking).connection.secret).toBe('newer')
    expect((await accounts.connectionOf(id)).connection.secret).toBe('newer')
  })
})

describe('refreshing', () => {
  async function loggedIn() {
    const made = accountsFixture()
    await made.accounts.login(login())
    return made
  }
  const stateOf = ({ accounts }: ReturnType<typeof accountsFixture>) => accounts.views()[0]?.state

  it('takes over a new catalog and a new zone', async () => {
    const made = await loggedIn()
    const { accounts, provider, store, clock } = made
    const revision = accounts.catalogRevision()
    const catalog = aCatalog({ activities: [{ id: '2', projectId: null, name: 'Design', number: null, color: null }] })
    const identity = { userId: '1', name: 'anna', zone: 'Asia/Kolkata' }
    provider.onRefresh = async () => ({ identity, catalog, facts: null, message: null })
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
    made.provider.onRefresh = async () => ({
      identity,
      catalog: aCatalog({ projects: [] }),
      facts: null,
      message: null,
    })
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
    answer.resolve({ identity: anna.identity, catalog: aCatalog(), facts: null, message: null })
    await refreshing
    expect([accounts.views(), catalogs.load(id)]).toEqual([[], null])
  })
})

describe('at the start', () => {
  it('has the catalogs of the last time before the network answers', async () => {
    const made = accountsFixture()
    await made.accounts.login(login())
    const again = made.reopen()
    expect(again.resolve(aTarget({ accountId: id }))).toEqual(aTarget({ accountId: id }))
    expect(again.views()[0]).toMatchObject({ state: { kind: 'ok' }, catalogAt: NOW })
  })

  it('shows an account without a catalog as loading', () => {
    expect(accountsFixture(memoryAccounts([anna])).accounts.views()[0]).toMatchObject({ state: { kind: 'loading' } })
  })
})
