/** The accounts: logging in and out, their catalogs, and the way to their back ends. */
import { targetKey, targetsOf } from '../../shared/catalog.ts'
import { AppError, asAppError } from '../../shared/errors.ts'
import type { Catalogs } from '../../shared/ipc.ts'
import {
  type Account,
  type AccountState,
  type AccountView,
  type Catalog,
  type LoginReport,
  type ProviderId,
  providerIds,
  type ProviderRules,
  type Target,
  type TargetRef,
} from '../../shared/model.ts'
import type { Link } from './outbox.ts'
import type { AccountStore, CatalogStore, Clock, Connected, Keychain, LoginValues, Provider } from './ports.ts'

export interface Login {
  provider: ProviderId
  fields: LoginValues
  insecure: boolean
  accountId: string | null
}

export interface AccountsNeeds {
  clock: Clock
  store: AccountStore
  keychain: Keychain
  catalogs: CatalogStore
  providers: Record<ProviderId, Provider>
  /** Something that the person sees changed. */
  onChange: () => void
}

export interface Accounts {
  views(): AccountView[]
  catalogs(): Catalogs
  catalogRevision(): number
  /** Tries a login without keeping anything. */
  test(login: Login): Promise<LoginReport>
  /**
   * Logs in and keeps secret, account and catalog; returns the account's id. The same person at the same server always
   * gets the same one, also after a logout or lost settings, so that what waits for it in the journal is sent.
   */
  login(login: Login): Promise<string>
  logout(accountId: string): Promise<void>
  /** Fetches identity and catalog again; the outcome is the account's state. Never throws. */
  refresh(accountId: string): Promise<void>
  link(accountId: string): Promise<Link>
  /** What the outbox met; null: all well. */
  report(accountId: string, trouble: AppError | null): void
  resolve(ref: TargetRef): Target
  has(accountId: string): boolean
  rulesOf(accountId: string): ProviderRules
}

interface Loaded {
  catalog: Catalog
  fetchedAt: number
  targets: Map<string, Target>
}

export function createAccounts(needs: AccountsNeeds): Accounts {
  const { clock, store, keychain, catalogs, providers, onChange } = needs
  const loaded = new Map<string, Loaded>()
  const secrets = new Map<string, string>()
  const asking = new Map<string, Promise<string | null>>()
  const states = new Map<string, AccountState>()
  let revision = 1

  const show = (accountId: string, catalog: Catalog, fetchedAt: number) => {
    const targets = new Map(targetsOf(accountId, catalog).map((target) => [targetKey(target), target]))
    loaded.set(accountId, { catalog, fetchedAt, targets })
    states.set(accountId, targets.size === 0 ? { kind: 'empty' } : { kind: 'ok' })
    revision++
  }
  for (const { id } of store.list()) {
    const cached = catalogs.load(id)
    if (cached) show(id, cached.catalog, cached.fetchedAt)
  }

  const account = (accountId: string): Account => {
    const found = store.list().find(({ id }) => id === accountId)
    if (!found) throw new AppError('unauthorized', 'This account is no longer here. Log in again to send what is left.')
    return found
  }

  const signal = () => new AbortController().signal
  const connect = ({ provider, fields, insecure }: Login): Promise<Connected> =>
    providers[provider].connect({ fields, insecure }, signal())

  function report(accountId: string, trouble: AppError | null): void {
    const usual: AccountState = loaded.get(accountId)?.targets.size === 0 ? { kind: 'empty' } : { kind: 'ok' }
    states.set(accountId, trouble ? stateOf(trouble) : usual)
    onChange()
  }

  /** The keychain may have to ask the person, so whoever needs the secret meanwhile waits for the same answer. */
  function askKeychain(accountId: string): Promise<string | null> {
    const asked = asking.get(accountId) ?? keychain.get(accountId).finally(() => asking.delete(accountId))
    asking.set(accountId, asked)
    return asked
  }

  async function link(accountId: string): Promise<Link> {
    const { provider, baseUrl, identity } = account(accountId)
    const stored = secrets.get(accountId) ?? (await askKeychain(accountId))
    // A login may have brought a newer one meanwhile.
    const secret = secrets.get(accountId) ?? stored
    if (secret === null) {
      throw new AppError('unauthorized', 'The token of this account is not in the keychain. Log in again.')
    }
    secrets.set(accountId, secret)
    return { provider: providers[provider], connection: { accountId, baseUrl, secret, identity } }
  }

  /** The id of the account a login leads to. Throws AppError 'rejected' when it was meant for another person's. */
  function idFor(login: Login, connected: Connected): string {
    const id = `${login.provider}:${connected.baseUrl}:${connected.identity.userId}`
    if (login.accountId === null || login.accountId === id) return id
    const { label } = account(login.accountId)
    throw new AppError(
      'rejected',
      `This token belongs to ${connected.label}, the account is ${label}. Add it as an account of its own.`,
    )
  }

  return {
    views: () =>
      store.list().map((one) => ({
        ...one,
        state: states.get(one.id) ?? { kind: 'loading' },
        catalogAt: loaded.get(one.id)?.fetchedAt ?? null,
        targets: loaded.get(one.id)?.targets.size ?? 0,
      })),
    catalogs: () => ({
      revision,
      accounts: store.list().flatMap(({ id }) => {
        const known = loaded.get(id)
        return known ? [{ accountId: id, catalog: known.catalog }] : []
      }),
    }),
    catalogRevision: () => revision,
    test: async (login) => (await connect(login)).report,
    async login(login) {
      const connected = await connect(login)
      const id = idFor(login, connected)
      // The secret first: an account without one would ask for a login at once.
      await keychain.set(id, connected.secret)
      secrets.set(id, connected.secret)
      const { baseUrl, label, identity } = connected
      store.save({ id, provider: login.provider, label, baseUrl, identity, insecure: login.insecure })
      catalogs.save(id, connected.catalog, clock.now())
      show(id, connected.catalog, clock.now())
      onChange()
      return id
    },
    async logout(accountId) {
      await keychain.delete(accountId)
      secrets.delete(accountId)
      store.delete(accountId)
      catalogs.delete(accountId)
      loaded.delete(accountId)
      states.delete(accountId)
      revision++
      onChange()
    },
    async refresh(accountId) {
      try {
        const { provider, connection } = await link(accountId)
        const { identity, catalog } = await provider.refresh(connection, signal())
        const before = account(accountId)
        if (JSON.stringify(identity) !== JSON.stringify(before.identity)) store.save({ ...before, identity })
        const changed = JSON.stringify(catalog) !== JSON.stringify(loaded.get(accountId)?.catalog)
        catalogs.save(accountId, catalog, clock.now())
        if (changed) show(accountId, catalog, clock.now())
        report(accountId, null)
      } catch (thrown) {
        report(accountId, asAppError(thrown))
      }
    },
    link,
    report,
    resolve(ref) {
      const target = loaded.get(ref.accountId)?.targets.get(targetKey(ref))
      if (!target) throw new AppError('notFound', 'This project or activity is no longer offered. Pick another one.')
      return target
    },
    has: (accountId) => store.list().some(({ id }) => id === accountId),
    rulesOf(accountId) {
      // An account may be gone (its settings lost) while its timer runs; its id still names the provider.
      const id = providerIds.find((one) => accountId.startsWith(`${one}:`)) ?? providerIds[0]
      return providers[id].rules
    },
  }
}

function stateOf({ kind, message }: AppError): AccountState {
  switch (kind) {
    case 'unauthorized':
      return { kind: 'needsLogin', message }
    case 'offline':
    case 'timeout':
    case 'server':
    case 'rateLimited':
      return { kind: 'offline', message }
    case 'forbidden':
    case 'rejected':
    case 'notFound':
    case 'locked':
    case 'protocol':
    case 'keychain':
    case 'storage':
    case 'bug':
      return { kind: 'trouble', message }
  }
}
