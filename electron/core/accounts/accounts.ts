/** The accounts: logging in, changing and removing them, their catalogs, and the way to their providers. */
import { emptyLocalCatalog } from '../../../shared/catalog/localCatalog.ts'
import { AppError, asAppError } from '../../../shared/errors.ts'
import type { Catalogs } from '../../../shared/ipc/contract.ts'
import {
  type Account,
  type AccountState,
  type AccountView,
  type Catalog,
  type DayStatus,
  type LoginReport,
  type ProviderId,
  type Target,
  type TargetRef,
} from '../../../shared/model/snapshot.ts'
import { createAccountRules } from './accountRules.ts'
import { type AccountChange, type LoginInput, optionsOf, stateAfterError } from './accountState.ts'
import { createCatalogParts } from './catalogParts.ts'
import { createCatalogCache } from './catalogs.ts'
import type {
  AccountConnection,
  AccountStore,
  CatalogStore,
  ChoosePerson,
  Clock,
  Connected,
  Keychain,
  Provider,
  ProviderRefresh,
} from '../ports/ports.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { createLogin } from './accountLogin.ts'
import { createSecrets, type OldOrigins } from './secrets.ts'
import { t } from '../messages.ts'

export interface AccountsNeeds {
  clock: Clock
  store: AccountStore
  keychain: Keychain
  oldOrigins: OldOrigins
  catalogs: CatalogStore
  providers: Record<ProviderId, Provider>
  /** Something that the person sees changed. */
  onChange: () => void
  /** The provider of an account has something to say. */
  onMessage?: (account: Account, message: string) => void
  /** A secret was typed: it must not reach the log. */
  onSecret?: (secret: string) => void
  /** What the provider of an account says of today. */
  dayOf?: (accountId: string) => DayStatus | null
}

export interface Accounts {
  views(): AccountView[]
  catalogs(): Catalogs
  catalogRevision(): number
  /** Tries a login without keeping anything. Errors name the step that failed. */
  test(login: LoginInput): Promise<LoginReport | ChoosePerson>
  /**
   * Logs in and keeps secret, account and catalog; returns the account's id. The same person at the same server always
   * gets the same one, also after a logout or lost settings, so that what waits for it in the journal is sent.
   */
  login(login: LoginInput): Promise<string | ChoosePerson>
  change(accountId: string, change: AccountChange): void
  logout(accountId: string): Promise<void>
  /** Fetches identity and catalog again; the outcome is the account's state. Never throws. */
  refresh(accountId: string): Promise<void>
  /** Replaces the catalog of an account whose projects are made in Stint. */
  editCatalog(accountId: string, edit: (catalog: Catalog) => Catalog): void
  /** Reports a task as done at its provider, for good, and fetches the catalog again. */
  finishTask(ref: TargetRef): Promise<void>
  connectionOf(accountId: string): Promise<AccountConnection>
  /** What the outbox met; null: all well. */
  report(accountId: string, trouble: AppError | null): void
  /**
   * The target with its names. Throws AppError 'notFound' where it is not offered, or its project does not run on `day`
   * ("2026-11-20"; absent: whatever day).
   */
  resolve(ref: TargetRef, day?: string): Target
  /** Whether hours can be tracked on it now; also true while that isn't known, and where no hours are sent. */
  isOffered(ref: TargetRef): boolean
  has(accountId: string): boolean
  /** Those that are switched on. */
  enabled(): Account[]
  /** How long the person is to work on a local date by what an account's provider has noted, ms; null: it says nothing. */
  notedMs(accountId: string, date: string): number | null
  /** What a provider's ids name, where it is offered; else null. */
  targetOf(ref: TargetRef): Target | null
  /** Whether the project of a target runs on that day ("2026-11-20"); true where no days are known. */
  runsOn(ref: TargetRef, day: string): boolean
  /** What a plan for an account's entries goes by. */
  planningRulesOf(accountId: string): PlanningRules
}

export function createAccounts(needs: AccountsNeeds): Accounts {
  const { clock, store, keychain, providers, onChange } = needs
  const { onMessage = () => {}, onSecret = () => {}, dayOf = () => null } = needs
  const catalogs = createCatalogCache(needs.catalogs)
  const secrets = createSecrets(keychain, needs.oldOrigins, store.list())
  const states = new Map<string, AccountState>()
  const parts = createCatalogParts({
    connectionOf,
    keep: (accountId, part) => {
      keep(requireAccount(accountId), part)
      onChange()
    },
    onEnd: (accountId, error) => report(accountId, error === null ? null : asAppError(error)),
  })
  for (const { id, provider } of store.list()) {
    // Of projects that are made in Stint there may be none yet, or none any more: then they begin anew.
    if (providers[provider].rules.editsCatalog) {
      catalogs.loadOr(id, { catalog: emptyLocalCatalog, facts: null, fetchedAt: clock.now() })
    } else if (!catalogs.load(id)) continue
    states.set(id, stateByCatalog(id))
  }

  function stateByCatalog(accountId: string): AccountState {
    if (parts.isReading(accountId)) return { kind: 'loading' }
    return catalogs.targets(accountId).size === 0 ? { kind: 'empty' } : { kind: 'ok' }
  }

  const signal = () => new AbortController().signal
  const accountWith = (accountId: string) => store.list().find(({ id }) => id === accountId)
  const { rulesOf, planningRulesOf, notedMs } = createAccountRules(providers, catalogs, accountWith)

  function requireAccount(accountId: string): Account {
    const found = accountWith(accountId)
    if (!found) throw new AppError('unauthorized', t().accounts.gone)
    return found
  }

  function report(accountId: string, trouble: AppError | null): void {
    states.set(accountId, trouble ? stateAfterError(trouble) : stateByCatalog(accountId))
    onChange()
  }

  const hasSecret = (provider: ProviderId) => providers[provider].loginFields.length > 0

  async function connectionOf(accountId: string): Promise<AccountConnection> {
    const { provider, enabled, baseUrl } = requireAccount(accountId)
    if (!enabled) throw new AppError('off', t().accounts.off)
    const secret = hasSecret(provider) ? await secrets.of(accountId, baseUrl) : ''
    const { identity, options } = requireAccount(accountId)
    const facts = catalogs.facts(accountId)
    const chosen = optionsOf(providers[provider], facts, options)
    return {
      provider: providers[provider],
      connection: {
        accountId,
        baseUrl,
        secret,
        identity,
        options: chosen,
        facts,
        catalog: catalogs.catalog(accountId),
      },
    }
  }

  function view(one: Account): AccountView {
    const provider = providers[one.provider]
    const facts = catalogs.facts(one.id)
    return {
      ...one,
      options: optionsOf(provider, facts, one.options),
      state: one.enabled ? (states.get(one.id) ?? { kind: 'loading' }) : { kind: 'off' },
      catalogAt: catalogs.fetchedAt(one.id),
      targets: catalogs.targets(one.id).size,
      rules: rulesOf(one.id),
      optionFields: provider.optionFields?.(facts) ?? [],
      day: dayOf(one.id),
    }
  }

  function keep(account: Account, { catalog, facts, message }: ProviderRefresh): void {
    catalogs.keep(account.id, { catalog, facts, fetchedAt: clock.now() })
    if (message) onMessage(account, message)
  }

  /** Keeps it, and goes on reading where there is more. */
  function keepAll(account: Account, answer: ProviderRefresh): void {
    keep(account, answer)
    if (answer.more) parts.begin(account.id)
  }

  /** What a login brings. */
  function keepFirst(account: Account, connected: Connected): void {
    const { id, provider } = account
    const { catalog, facts } = connected
    // Projects that were made in Stint are still there where only the settings were lost.
    if (providers[provider].rules.editsCatalog) catalogs.loadOr(id, { catalog, facts, fetchedAt: clock.now() })
    // What is known of a big catalog stays: a login does not read all of it.
    else if (connected.more && catalogs.catalog(id)) void refresh(id)
    else keepAll(account, connected)
    report(id, null)
  }

  async function refresh(accountId: string): Promise<void> {
    parts.stop(accountId)
    try {
      if (rulesOf(accountId).editsCatalog) return report(accountId, null)
      const { provider, connection } = await connectionOf(accountId)
      const refreshed = await provider.refresh(connection, signal())
      const { identity } = refreshed
      const before = requireAccount(accountId)
      if (JSON.stringify(identity) !== JSON.stringify(before.identity)) store.save({ ...before, identity })
      keepAll(before, refreshed)
      report(accountId, null)
    } catch (thrown) {
      report(accountId, asAppError(thrown))
    }
  }

  return {
    views: () => store.list().map(view),
    catalogs: () => ({
      revision: catalogs.revision(),
      accounts: store.list().flatMap(({ id, enabled }) => {
        const catalog = enabled ? catalogs.catalog(id) : null
        return catalog ? [{ accountId: id, catalog }] : []
      }),
    }),
    catalogRevision: catalogs.revision,
    ...createLogin({
      store,
      providers,
      onSecret,
      keepSecret: secrets.set,
      keepCatalog: keepFirst,
    }),
    change(accountId, { label, enabled, options }) {
      const before = requireAccount(accountId)
      store.save({
        ...before,
        label: label ?? before.label,
        enabled: enabled ?? before.enabled,
        options: { ...before.options, ...options },
      })
      // What can be picked depends on it.
      if (enabled !== undefined) catalogs.raiseRevision()
      if (enabled === true) states.delete(accountId)
      if (enabled === false) parts.stop(accountId)
      onChange()
    },
    async logout(accountId) {
      if (hasSecret(requireAccount(accountId).provider)) await secrets.forget(accountId)
      parts.stop(accountId)
      store.delete(accountId)
      catalogs.forget(accountId)
      states.delete(accountId)
      onChange()
    },
    refresh,
    editCatalog(accountId, edit) {
      if (!rulesOf(accountId).editsCatalog) {
        throw new AppError('rejected', t().accounts.projectsElsewhere)
      }
      const catalog = catalogs.catalog(accountId)
      if (!catalog) throw new AppError('notFound', t().accounts.removed)
      catalogs.keep(accountId, { catalog: edit(catalog), facts: catalogs.facts(accountId), fetchedAt: clock.now() })
      report(accountId, null)
    },
    async finishTask(ref) {
      const target = catalogs.target(ref)
      if (!target) throw new AppError('notFound', t().accounts.taskGone)
      const { provider, connection } = await connectionOf(ref.accountId)
      if (!provider.finishTask) throw new AppError('rejected', t().accounts.noReports(provider.label))
      await provider.finishTask(connection, target, signal())
      await refresh(ref.accountId)
    },
    connectionOf,
    report,
    resolve(ref, day) {
      const target = catalogs.target(ref)
      if (!target) throw new AppError('notFound', t().accounts.targetGone)
      if (day !== undefined && !catalogs.runsOn(ref, day))
        throw new AppError('notFound', t().accounts.otherDays(target.project))
      return target
    },
    enabled: () => store.list().filter((one) => one.enabled),
    notedMs,
    planningRulesOf,
    targetOf: (ref) => catalogs.target(ref) ?? null,
    isOffered: (ref) =>
      catalogs.catalog(ref.accountId) === null ||
      !rulesOf(ref.accountId).submitsHours ||
      catalogs.target(ref) !== undefined,
    runsOn: catalogs.runsOn,
    has: (accountId) => accountWith(accountId)?.enabled ?? false,
  }
}
