/** Every back end Stint can talk to: adding one is its folder and its line here. */
import type { ProviderId, ProviderInfo } from '../../shared/model/snapshot.ts'
import type { Provider } from '../core/ports/ports.ts'
import { blikk } from './blikk/index.ts'
import type { Http } from './shared/http.ts'
import { kala } from './kala/index.ts'
import { kalo } from './kalo/index.ts'
import { kimai1 } from './kimai1/index.ts'
import { kimai2 } from './kimai2/index.ts'
import { local } from './local/index.ts'

export const createProviders = (http: Http): Record<ProviderId, Provider> => ({
  local: local(),
  kimai2: kimai2(http),
  kimai1: kimai1(http),
  kala: kala(http),
  blikk: blikk(http),
  kalo: kalo(http),
})

/** What the windows know of the back ends. */
export const infosOf = (providers: Record<ProviderId, Provider>): ProviderInfo[] =>
  Object.values(providers).map(({ id, label, loginFields, rules, remark }) => ({
    id,
    label,
    loginFields,
    rules,
    remark,
  }))
