/** Every provider Stint can talk to: adding one is its folder and its line here. */
import type { ProviderId, ProviderInfo } from '../../shared/model/snapshot.ts'
import type { Provider } from '../core/ports/ports.ts'
import { blikk } from './blikk/index.ts'
import { kala } from './kala/index.ts'
import { kalo } from './kalo/index.ts'
import { kimai1 } from './kimai1/index.ts'
import { kimai2 } from './kimai2/index.ts'
import { local } from './local/index.ts'
import { limits } from '../../shared/limits.ts'
import { limitRequests } from './shared/boundedLists.ts'
import type { Http } from './shared/http.ts'
import { limitRate } from './shared/rateLimit.ts'

/** All of them, each with as many requests a second as its rules promise. `holdMs`: see `limitRate`. */
export function createProviders(http: Http, holdMs?: number): Record<ProviderId, Provider> {
  const limited = (create: (http: Http) => Provider): Provider => {
    const budget = limitRequests((url, request) => inTurn(url, request), limits.requestsPerRefresh)
    const provider = create(budget.http)
    const inTurn = limitRate(http, provider.rules.maxRequestsPerSecond, holdMs)
    const { connect, refresh } = provider
    return Object.assign(provider, {
      connect: (login, signal) => connect(login, budget.limited(signal)),
      refresh: (connection, signal) => refresh(connection, budget.limited(signal)),
    } satisfies Partial<Provider>)
  }
  return {
    local: local(),
    kimai2: limited(kimai2),
    kimai1: limited(kimai1),
    kala: limited(kala),
    blikk: limited(blikk),
    kalo: limited(kalo),
  }
}

/** What the windows know of the providers. */
export const infosOf = (providers: Record<ProviderId, Provider>): ProviderInfo[] =>
  Object.values(providers).map(({ id, label, loginFields, rules, remark }) => ({
    id,
    label,
    loginFields,
    rules,
    remark,
  }))
