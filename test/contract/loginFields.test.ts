/** What can't be right is said at the field that it is about, before any server is asked. */
import { expect, it, onTestFinished } from 'vitest'
import { createAccounts } from '../../electron/core/accounts/accounts.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { firstFields } from '../../renderer/login/loginFieldErrors.ts'
import type { ProviderId } from '../../shared/model/snapshot.ts'
import { KEY, talk } from './kimai1/serverClient.ts'
import { sandboxSeed, startKimai2 } from '../servers/kimai2/index.ts'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { fakeClock, fakeKeychain, memoryAccounts, memoryCatalogs, memoryOrigins } from '../support/fakes.ts'
import { failureOf } from './providerUnderTest.ts'

function newAccounts() {
  const providers = createProviders(createHttp({ fetch: globalThis.fetch }), 0)
  const keychain = fakeKeychain()
  const catalogs = memoryCatalogs()
  const accounts = createAccounts({
    clock: fakeClock(),
    store: memoryAccounts(),
    keychain,
    oldOrigins: memoryOrigins(),
    catalogs,
    providers,
    onChange: () => {},
  })
  const login = (provider: ProviderId, fields: Record<string, string>) =>
    accounts.login({ provider, fields, insecure: false, personId: null, accountId: null })
  return { providers, accounts, login, keychain }
}

const url = 'https://time.example.invalid'
const cases: [ProviderId, Record<string, string>, field: string][] = [
  ['kimai2', { url, token: 'tøken' }, 'token'],
  ['kimai2', { url: 'ftp://time.example.invalid', token: 'token' }, 'url'],
  ['kimai1', { url: 'https://', user: 'anna', password: 'secret' }, 'url'],
  ['kala', { url, key: 'key with blanks' }, 'key'],
  ['kalo', { url, key: 'kéy' }, 'key'],
  ['blikk', { url, appId: 'a:b', appSecret: 'secret' }, 'appId'],
]
it.each(cases)('%s with %o tells the field', async (provider, fields, field) => {
  const { login } = newAccounts()
  expect(await failureOf(login(provider, fields))).toMatchObject({ kind: 'rejected', step: 'address', field })
})

it('a new login to Kimai 1 has all but the password filled in, which is kept nowhere', async () => {
  const { server } = await talk()
  const { providers, accounts, login, keychain } = newAccounts()
  const id = await login('kimai1', { url: server.url, user: ' Worker ', password: 'changeme' })
  const [account] = accounts.views()
  expect(account).toMatchObject({ id, typed: { user: 'Worker' } })
  expect(firstFields(providers.kimai1, account ?? null)).toEqual({ url: server.url, user: 'Worker', password: '' })
  expect(JSON.stringify([account, ...keychain.secrets.values()])).not.toContain('changeme')
  expect([...keychain.secrets.values()].map((kept) => (JSON.parse(kept) as { secret: string }).secret)).toEqual([KEY])
})

it.each([
  [{ user: '', token: 'secret' }, 'user'],
  [{ user: 'susan', token: '' }, 'token'],
  [{ user: 'susan', token: 'se\u0007cret' }, 'token'],
])('a Kimai of before tokens with %o tells the field', async (fields, field) => {
  const server = await startKimai2({ version: '2.0.0', seed: sandboxSeed() })
  onTestFinished(() => server.close())
  const { login } = newAccounts()
  expect(await failureOf(login('kimai2', { url: server.url, ...fields }))).toMatchObject({ kind: 'rejected', field })
})
