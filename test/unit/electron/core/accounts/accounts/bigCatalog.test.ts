/** A catalog that comes in parts: usable from the first, whole after the last. */
import { describe, expect, it } from 'vitest'
import type { ProviderRefresh } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { anna, accountsFixture, id, login } from '../../../../../support/accountsFixture.ts'
import { memoryAccounts } from '../../../../../support/fakes.ts'
import { aCatalog } from '../../../../../support/samples.ts'

const withActivities = (count: number) =>
  aCatalog({
    activities: Array.from({ length: count }, (_, index) => ({
      id: String(index + 1),
      projectId: null,
      name: `Activity ${index + 1}`,
      number: null,
      color: null,
    })),
  })

const part = (activities: number, more: boolean): ProviderRefresh => ({
  identity: anna.identity,
  catalog: withActivities(activities),
  facts: { activities },
  message: null,
  more,
})

/** A provider whose catalog has one activity, and one more with each part that the test lets through. */
function bigCatalog(parts: number) {
  const made = accountsFixture(memoryAccounts([anna]))
  const { provider, keychain } = made
  keychain.secrets.set(id, 'secret')
  const asked: { facts: unknown; answer: PromiseWithResolvers<ProviderRefresh> }[] = []
  provider.onRefresh = async () => part(1, true)
  provider.readMore = ({ facts }) => {
    const answer = Promise.withResolvers<ProviderRefresh>()
    asked.push({ facts, answer })
    return answer.promise
  }
  const answerNext = async () => {
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    const next = asked.shift()
    if (!next) throw new Error('nothing was asked')
    const { activities } = next.facts as { activities: number }
    next.answer.resolve(part(activities + 1, activities + 1 < parts))
    await expect.poll(() => made.accounts.catalogs().accounts[0]?.catalog.activities.length).toBe(activities + 1)
  }
  const view = () => made.accounts.views()[0]
  return { ...made, asked, answerNext, view }
}

describe('a catalog that comes in parts', () => {
  it('can be used from the first part on, and is loading until the last', async () => {
    const { accounts, answerNext, view } = bigCatalog(3)
    await accounts.refresh(id)
    expect(view()).toMatchObject({ state: { kind: 'loading' }, targets: 1 })
    await answerNext()
    expect(view()).toMatchObject({ state: { kind: 'loading' }, targets: 2 })
    await answerNext()
    await expect.poll(view).toMatchObject({ state: { kind: 'ok' }, targets: 3 })
  })

  it('goes on after a failure where it was', async () => {
    const { accounts, answerNext, asked, view, provider } = bigCatalog(3)
    await accounts.refresh(id)
    await answerNext()
    await expect.poll(() => asked.length).toBe(1)
    asked.shift()?.answer.reject(new AppError('offline', 'no network'))
    await expect.poll(view).toMatchObject({ state: { kind: 'offline', message: 'no network' }, targets: 2 })
    provider.onRefresh = async () => part(2, true)
    await accounts.refresh(id)
    await answerNext()
    await expect.poll(view).toMatchObject({ state: { kind: 'ok' }, targets: 3 })
  })

  it('is asked for in no more than twenty parts at one refresh', async () => {
    const { accounts, answerNext, asked, view } = bigCatalog(100)
    await accounts.refresh(id)
    for (let index = 0; index < 20; index++) await answerNext()
    await expect.poll(view).toMatchObject({ state: { kind: 'ok' }, targets: 21 })
    expect(asked).toEqual([])
  })

  it('is not read by two at once, nor for an account that is off or gone', async () => {
    const { accounts, asked, view } = bigCatalog(3)
    await accounts.refresh(id)
    await expect.poll(() => asked.length).toBe(1)
    await accounts.refresh(id)
    await expect.poll(() => asked.length).toBe(2)
    // The answer to the first reading is late: the second one goes on.
    asked[0]?.answer.resolve(part(9, false))
    asked[1]?.answer.resolve(part(2, true))
    await expect.poll(() => view()?.targets).toBe(2)
    await expect.poll(() => asked.length).toBe(3)
    accounts.change(id, { enabled: false })
    asked[2]?.answer.resolve(part(3, true))
    await accounts.logout(id)
    expect(accounts.views()).toEqual([])
    expect(asked).toHaveLength(3)
  })

  it('stays as it is known while the same person logs in again', async () => {
    const { accounts, answerNext, provider, view } = bigCatalog(2)
    await accounts.refresh(id)
    await answerNext()
    const connect = provider.onConnect
    provider.onConnect = async (fields) => {
      const connected = await connect(fields)
      return connected.kind === 'choose' ? connected : { ...connected, ...part(1, true) }
    }
    provider.onRefresh = async () => part(2, false)
    await accounts.login(login())
    expect(view()?.targets).toBe(2)
  })
})
