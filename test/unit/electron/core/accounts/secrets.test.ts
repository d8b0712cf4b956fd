import { describe, expect, it } from 'vitest'
import { createSecrets } from '../../../../../electron/core/accounts/secrets.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { accountsFixture, anna, id, kept, kind, login } from '../../../../support/accountsFixture.ts'
import { fakeKeychain, memoryAccounts, memoryOrigins } from '../../../../support/fakes.ts'
import { aTarget, NOW, aCatalog } from '../../../../support/samples.ts'

const here = 'https://time.example.com'

describe('a secret', () => {
  it.each([
    ['another port', 'https://time.example.com:8443'],
    ['another scheme', 'http://time.example.com'],
    ['another host', 'https://time.example.org'],
    ['a host that begins alike', 'https://time.example.com.example.org'],
    ['a host below it', 'https://app.time.example.com'],
    ['a host behind its name as a user', 'https://time.example.com@example.org'],
    ['no address', ''],
  ])('is not given to %s', async (_, baseUrl) => {
    const store = memoryAccounts()
    const { accounts, provider, reopen } = accountsFixture(store)
    await accounts.login(login())
    store.save({ ...anna, baseUrl })
    let asked = 0
    const { onRefresh } = provider
    provider.onRefresh = () => (asked++, onRefresh())
    for (const each of [accounts, reopen()]) {
      await expect(each.connectionOf(id)).rejects.toThrow(kind('unauthorized'))
      await each.refresh(id)
      expect(each.views()[0]?.state.kind).toBe('needsLogin')
    }
    expect(asked).toBe(0)
  })

  it('is given to another path of its origin, and to its own port in other words', async () => {
    const store = memoryAccounts()
    const { accounts } = accountsFixture(store)
    await accounts.login(login())
    for (const baseUrl of [`${here}/kimai`, `${here}:443`, 'https://TIME.example.com']) {
      store.save({ ...anna, baseUrl })
      expect((await accounts.connectionOf(id)).connection).toMatchObject({ secret: 'secret', baseUrl })
    }
  })

  it('is no other account’s, though one id begins like the other', async () => {
    const { accounts, keychain, store } = accountsFixture()
    await accounts.login(login())
    store.save({ ...anna, id: `${id}7`, baseUrl: here })
    await expect(accounts.connectionOf(`${id}7`)).rejects.toThrow(kind('unauthorized'))
    expect([...keychain.secrets.keys()]).toEqual([id])
  })

  it('is given again after a login at the address that it was moved to and back', async () => {
    const store = memoryAccounts()
    const { accounts } = accountsFixture(store)
    await accounts.login(login())
    store.save({ ...anna, baseUrl: 'https://example.org' })
    await expect(accounts.connectionOf(id)).rejects.toThrow(kind('unauthorized'))
    await accounts.login(login({ accountId: id }))
    expect((await accounts.connectionOf(id)).connection.baseUrl).toBe(here)
  })
})

describe('a secret of an earlier version', () => {
  const withOld = (store = memoryAccounts([anna])) => {
    const keychain = fakeKeychain()
    const origins = memoryOrigins()
    keychain.secrets.set(id, 'old')
    return { store, keychain, origins, start: () => createSecrets(keychain, origins, store.list()) }
  }

  it('is taken over for the origin of the first start', async () => {
    const { start, keychain, origins } = withOld()
    expect(await start().of(id, here)).toBe('old')
    expect(keychain.secrets.get(id)).toBe(kept('old'))
    expect(origins.noted).toEqual({ [id]: here })
    expect(await start().of(id, here)).toBe('old')
  })

  it('belongs to the origin of the first start, though it is read after settings were edited', async () => {
    const { start, keychain, store } = withOld()
    start()
    store.save({ ...anna, baseUrl: 'https://example.org' })
    await expect(start().of(id, 'https://example.org')).rejects.toThrow(kind('unauthorized'))
    expect(keychain.secrets.get(id)).toBe(kept('old'))
    expect(await start().of(id, here)).toBe('old')
  })

  it('is not taken over for an account that comes later, as from a backup', async () => {
    const { start, store } = withOld(memoryAccounts())
    start()
    store.save(anna)
    await expect(start().of(id, here)).rejects.toThrow(kind('unauthorized'))
  })

  it('is taken over later where the keychain can’t be written, and used meanwhile', async () => {
    const { start, keychain } = withOld()
    keychain.set = () => Promise.reject(new AppError('keychain', 'locked'))
    expect(await start().of(id, here)).toBe('old')
    expect(await start().of(id, here)).toBe('old')
    expect(keychain.secrets.get(id)).toBe('old')
  })
})

it('a posting is not sent where its account was moved to', async () => {
  const store = memoryAccounts()
  const { accounts, catalogs } = accountsFixture(store)
  await accounts.login(login())
  catalogs.save(id, { catalog: aCatalog(), facts: null, fetchedAt: NOW })
  store.save({ ...anna, baseUrl: 'https://example.org' })
  const finishing = accounts.finishTask(aTarget({ accountId: id }))
  await expect(finishing).rejects.toThrow(expect.objectContaining({ message: expect.stringContaining('example.org') }))
})
