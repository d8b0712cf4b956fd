/** The login of the account that the model test works with. */
import { optionsOf } from '../../electron/core/accounts/accountState.ts'
import { createCatalogCache } from '../../electron/core/accounts/catalogs.ts'
import type { CatalogStore } from '../../electron/core/ports/ports.ts'
import { createHttp } from '../../electron/providers/shared/http.ts'
import type { Account, Target } from '../../shared/model/snapshot.ts'
import type { fakeKeychain } from '../support/fakes.ts'
import { connectTo } from '../contract/providerUnderTest.ts'
import { type Backend, targetName } from '../fuzz/backend.ts'
import { accountId } from '../fuzz/engineUnderFuzz.ts'

interface Door<Variant> {
  backend: Backend<Variant>
  company: Awaited<ReturnType<Backend<Variant>['start']>>
  keychain: ReturnType<typeof fakeKeychain>
  catalogs: CatalogStore
  /** Epoch ms. */
  now: number
}

/** As after a login, under the id that the audit of the fuzz test knows. */
export async function logIn<Variant>({
  backend,
  company,
  keychain,
  catalogs,
  now,
}: Door<Variant>): Promise<{ account: Account; targets: Target[] }> {
  const entered = backend.provider(createHttp({ fetch: globalThis.fetch }))
  const { fields, personId } = company
  const login = await connectTo(entered, { fields, insecure: false, ...(personId !== undefined && { personId }) })
  const { baseUrl, secret, identity, facts, catalog, label } = login
  keychain.secrets.set(accountId, secret)
  catalogs.save(accountId, { catalog, facts, fetchedAt: now })
  const chosen = optionsOf(entered, facts, company.options ?? {})
  const known = createCatalogCache(catalogs)
  known.load(accountId)
  const offered = [...known.targets(accountId).values()]
  const named = company.targets.map((name) => {
    const found = offered.find((target) => targetName(target) === name)
    if (!found) throw new Error(`${name} is not offered`)
    return found
  })
  return {
    account: {
      id: accountId,
      provider: backend.id,
      label,
      baseUrl,
      identity,
      insecure: true,
      enabled: true,
      options: chosen,
    },
    targets: named,
  }
}
