/** Logs in, and keeps what a login brings: the secret, the account and its catalog. */
import { AppError } from '../../../shared/errors.ts'
import type { Account, LoginReport, ProviderId } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'
import type { AccountStore, ChoosePerson, Connected, Provider } from '../ports/ports.ts'
import { type LoginInput, typedFields } from './accountState.ts'
import { tryLogin } from './tryLogin.ts'

export interface LoginNeeds {
  store: AccountStore
  providers: Record<ProviderId, Provider>
  keepSecret: (accountId: string, secret: string, baseUrl: string) => Promise<void>
  keepCatalog: (account: Account, connected: Connected) => void
  onSecret: (secret: string) => void
}

export function createLogin({ store, providers, keepSecret, keepCatalog, onSecret }: LoginNeeds) {
  const connect = (login: LoginInput) => tryLogin(providers[login.provider], login, onSecret)
  const accountWith = (accountId: string) => store.list().find(({ id }) => id === accountId)

  /** The id of the account a login leads to. Throws AppError 'rejected' when it was meant for another person's. */
  function accountIdOf(login: LoginInput, connected: Connected): string {
    const id = `${login.provider}:${connected.baseUrl}:${connected.identity.userId}`
    if (login.accountId === null || login.accountId === id) return id
    const meant = accountWith(login.accountId)
    if (!meant) throw new AppError('unauthorized', t().accounts.gone)
    throw new AppError('rejected', t().accounts.othersLogin(connected.label, meant.label), { step: 'person' })
  }

  return {
    async test(login: LoginInput): Promise<LoginReport | ChoosePerson> {
      const outcome = await connect(login)
      return outcome.kind === 'choose' ? outcome : outcome.report
    },
    async login(login: LoginInput): Promise<string | ChoosePerson> {
      const connected = await connect(login)
      if (connected.kind === 'choose') return connected
      const id = accountIdOf(login, connected)
      // The secret first: an account without one would ask for a login at once.
      if (providers[login.provider].loginFields.length > 0) await keepSecret(id, connected.secret, connected.baseUrl)
      const { baseUrl, label, identity } = connected
      const before = accountWith(id)
      const kept = { label: before?.label ?? label, options: before?.options ?? {} }
      const { provider, insecure } = login
      const typed = typedFields(providers[provider], login.fields)
      const account = { id, provider, baseUrl, identity, insecure, enabled: true, ...kept, typed }
      store.save(account)
      keepCatalog(account, connected)
      return id
    },
  }
}
