/** What an account's provider can do and asks for, with what its server said and the person chose. */
import { type Account, type ProviderId, providerIds, type ProviderRules } from '../../../shared/model/snapshot.ts'
import type { Provider } from '../ports/ports.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { optionsOf } from './accountState.ts'
import type { CatalogCache } from './catalogs.ts'

export function createAccountRules(
  providers: Record<ProviderId, Provider>,
  catalogs: CatalogCache,
  accountWith: (accountId: string) => Account | undefined,
) {
  /** An account may be gone (its settings lost) while its timer runs; its id still names the provider. */
  function providerOf(accountId: string): Provider {
    const named = providerIds.find((one) => accountId.startsWith(`${one}:`))
    return providers[accountWith(accountId)?.provider ?? named ?? providerIds[0]]
  }

  function rulesOf(accountId: string): ProviderRules {
    const provider = providerOf(accountId)
    if (!provider.rulesFor) return provider.rules
    const facts = catalogs.facts(accountId)
    return provider.rulesFor(facts, optionsOf(provider, facts, accountWith(accountId)?.options ?? {}))
  }

  return {
    rulesOf,
    planningRulesOf(accountId: string): PlanningRules {
      const rules = rulesOf(accountId)
      const { amend, remove, recordPage } = providerOf(accountId)
      const abilities = {
        amends: amend !== undefined,
        removes: remove !== undefined,
        ...(recordPage && { opens: true }),
      }
      return { rules, abilities, pauseTarget: rules.booksPauses ? catalogs.pauseTarget(accountId) : null }
    },
    notedMs: (accountId: string, date: string) =>
      providerOf(accountId).scheduledMs?.(catalogs.facts(accountId), date) ?? null,
  }
}
