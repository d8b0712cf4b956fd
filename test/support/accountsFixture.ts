/** Accounts with a keychain, a server and stores in memory. */
import { expect } from 'vitest'
import type { LoginInput } from '../../electron/core/accounts/accountState.ts'
import { type AccountsNeeds, createAccounts } from '../../electron/core/accounts/accounts.ts'
import { fakeClock, fakeKeychain, fakeProvider, memoryAccounts, memoryCatalogs, memoryOrigins } from './fakes.ts'
import { anAccount } from './samples.ts'

export const id = 'kimai2:https://time.example.com:1'
export const anna = anAccount({ id })

export function accountsFixture(store = memoryAccounts()) {
  const clock = fakeClock()
  const keychain = fakeKeychain()
  const provider = fakeProvider()
  const catalogs = memoryCatalogs()
  let changes = 0
  const needs: AccountsNeeds = {
    clock,
    store,
    keychain,
    oldOrigins: memoryOrigins(),
    catalogs,
    providers: { local: provider, kimai2: provider, kimai1: provider, kala: provider, blikk: provider, kalo: provider },
    onChange: () => changes++,
  }
  const made = { needs, clock, keychain, provider, store, catalogs, changes: () => changes }
  return Object.assign(made, { accounts: createAccounts(needs), reopen: () => createAccounts(needs) })
}
export const login = (change: Partial<LoginInput> = {}): LoginInput => ({
  provider: 'kimai2',
  fields: { token: 'secret' },
  insecure: false,
  personId: null,
  accountId: null,
  ...change,
})
export const kind = (expected: string) => expect.objectContaining({ kind: expected })

/** What the keychain holds of a secret that was given for `origin`. */
export const kept = (secret: string, origin = 'https://time.example.com'): string => JSON.stringify({ origin, secret })
