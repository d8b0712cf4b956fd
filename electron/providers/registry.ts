/** Every back end Stint can talk to: adding one is its folder and its line here. */
import type { ProviderId } from '../../shared/model.ts'
import type { Provider } from '../core/ports.ts'
import type { Http } from './http.ts'
import { kimai2 } from './kimai2/index.ts'

export const createProviders = (http: Http): Record<ProviderId, Provider> => ({
  kimai2: kimai2(http),
})
