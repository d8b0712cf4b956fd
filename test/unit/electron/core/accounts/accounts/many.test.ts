import { describe, expect, it } from 'vitest'
import { localLogin } from '../../../../../../electron/core/accounts/accountState.ts'
import { createAccounts } from '../../../../../../electron/core/accounts/accounts.ts'
import type { Connected } from '../../../../../../electron/core/ports/ports.ts'
import { editedCatalog, emptyLocalCatalog } from '../../../../../../shared/catalog/localCatalog.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import type { OptionField } from '../../../../../../shared/model/snapshot.ts'
import { anna, accountsFixture, id, kind, login } from '../../../../../support/accountsFixture.ts'
import { local } from '../../../../../../electron/providers/local/index.ts'
import { memoryAccounts } from '../../../../../support/fakes.ts'
import { aCatalog, anAccount, aTarget, NOW, rules } from '../../../../../support/samples.ts'

const people = [{ id: '1', name: 'anna', detail: null }]

describe('a login that names nobody', () => {
  it('asks who the person is, keeps nothing until it is said, and then goes on as that one', async () => {
    const { accounts, provider, store, keychain } = accountsFixture()
    const asked: (string | undefined)[] = []
    const connected = await provider.onConnect({})
    provider.connect = async ({ personId }) => {
      asked.push(personId)
      return personId === undefined ? { kind: 'choose', people } : connected
    }
    expect(await accounts.test(login())).toEqual({ kind: 'choose', people })
    expect(await accounts.login(login())).toEqual({ kind: 'choose', people })
    expect([store.list(), keychain.secrets.size]).toEqual([[], 0])
    expect(await accounts.login(login({ personId: '1' }))).toBe(id)
    expect(asked).toEqual([undefined, undefined, '1'])
  })
})

describe('a login that fails', () => {
  it('a failed login names the step it failed in', async () => {
    const { accounts, provider } = accountsFixture()
    provider.connect = async ({ onStep }) => {
      for (const step of ['address', 'server', 'login'] as const) onStep?.(step)
      throw new AppError('unauthorized', 'no')
    }
    await expect(accounts.test(login())).rejects.toThrow(
      expect.objectContaining({ kind: 'unauthorized', step: 'login' }),
    )
    provider.connect = () => Promise.reject(new AppError('forbidden', 'http', { confirm: 'insecure' }))
    await expect(accounts.login(login())).rejects.toThrow(
      expect.objectContaining({ step: 'address', confirm: 'insecure' }),
    )
  })

  it('leaves no secret unknown to the log', async () => {
    const made = accountsFixture()
    const heard: string[] = []
    const accounts = createAccounts({ ...made.needs, onSecret: (secret) => heard.push(secret) })
    made.provider.onConnect = () => Promise.reject(new AppError('unauthorized', 'no'))
    await accounts.login(login()).catch(() => null)
    expect(heard).toEqual(['secret'])
  })
})

describe('an account', () => {
  it('keeps its name, options and state of being off through a restart, and its name through a new login', async () => {
    const { accounts, reopen, store } = accountsFixture()
    await accounts.login(login())
    accounts.change(id, { label: 'Work', options: { live: true } })
    accounts.change(id, { enabled: false })
    expect(reopen().views()).toMatchObject([{ label: 'Work', enabled: false, state: { kind: 'off' } }])
    await accounts.login(login({ accountId: id }))
    expect(store.list()).toEqual([{ ...anna, label: 'Work', options: { live: true } }])
  })

  it('that is off offers nothing, starts nothing and sends nothing', async () => {
    const { accounts } = accountsFixture()
    await accounts.login(login())
    const revision = accounts.catalogRevision()
    accounts.change(id, { enabled: false })
    expect(accounts.catalogs().accounts).toEqual([])
    expect(accounts.catalogRevision()).toBeGreaterThan(revision)
    expect(accounts.has(id)).toBe(false)
    await expect(accounts.connectionOf(id)).rejects.toThrow(kind('off'))
    accounts.change(id, { enabled: true })
    expect((await accounts.connectionOf(id)).connection.secret).toBe('secret')
  })

  it('gives its provider the choices of the person, and the defaults where there are none or they no longer fit', async () => {
    const made = accountsFixture()
    const fields: OptionField[] = [
      { name: 'live', label: '', help: '', kind: 'switch', initial: false },
      { name: 'code', label: '', help: '', kind: 'choice', choices: [{ value: '16', label: 'Normal' }], initial: '' },
    ]
    made.provider.optionFields = () => fields
    made.provider.rulesFor = (_, { live }) => ({ ...rules, liveRecords: live === true })
    const { accounts } = made
    await accounts.login(login())
    const options = async () => (await accounts.connectionOf(id)).connection.options
    expect(await options()).toEqual({ live: false, code: '' })
    accounts.change(id, { options: { live: true, code: '16' } })
    expect(await options()).toEqual({ live: true, code: '16' })
    expect(accounts.planningRulesOf(id).rules.liveRecords).toBe(true)
    accounts.change(id, { options: { code: '99', live: 'yes', other: true } })
    expect(await options()).toEqual({ live: false, code: '' })
    expect(accounts.views()[0]).toMatchObject({ optionFields: fields, options: { live: false, code: '' } })
  })

  it('gives its provider the facts of the last look, also after a restart', async () => {
    const { accounts, provider, reopen } = accountsFixture()
    await accounts.login(login())
    const { identity } = anna
    provider.onRefresh = async () => ({ identity, catalog: aCatalog(), facts: { mode: 'punch' }, message: null })
    await accounts.refresh(id)
    expect((await reopen().connectionOf(id)).connection.facts).toEqual({ mode: 'punch' })
  })

  it('passes on what its provider wants to be read', async () => {
    const made = accountsFixture()
    const heard: string[] = []
    const accounts = createAccounts({ ...made.needs, onMessage: (_, message) => heard.push(message) })
    const connected = (await made.provider.onConnect({})) as Connected
    made.provider.onConnect = async () => ({ ...connected, message: 'Hej' })
    await accounts.login(login())
    expect(heard).toEqual(['Hej'])
  })

  it('books pauses on the project of its catalog only where its rules say so', async () => {
    const { accounts, provider } = accountsFixture()
    const connected = (await provider.onConnect({})) as Connected
    const pause = { id: '9', customerId: null, name: 'Pause', number: null, color: null, globalActivities: false }
    const projects = [...connected.catalog.projects, pause]
    provider.onConnect = async () => ({
      ...connected,
      catalog: { ...connected.catalog, projects, pauseProjectId: '9' },
    })
    await accounts.login(login())
    expect(accounts.planningRulesOf(id).pauseTarget).toBeNull()
    provider.rules = { ...rules, booksPauses: true }
    expect(accounts.planningRulesOf(id).pauseTarget).toMatchObject({ accountId: id, projectId: '9', project: 'Pause' })
    expect(accounts.views()[0]?.targets).toBe(1)
  })

  it('reports a task as done at its provider, and looks there again', async () => {
    const { accounts, provider } = accountsFixture()
    await accounts.login(login())
    const done: string[] = []
    await expect(accounts.finishTask(aTarget({ accountId: id }))).rejects.toThrow(kind('rejected'))
    provider.finishTask = async (_, { project }) => void done.push(project)
    await accounts.finishTask(aTarget({ accountId: id }))
    await expect(accounts.finishTask(aTarget({ accountId: id, projectId: '7' }))).rejects.toThrow(kind('notFound'))
    expect(done).toEqual(['Website'])
  })
})

describe('the account without a server', () => {
  const addGarden = { kind: 'addProject' as const, name: 'Garden', customer: '' }
  const withLocal = () => {
    const made = accountsFixture()
    const accounts = createAccounts({ ...made.needs, providers: { ...made.needs.providers, local: local() } })
    return { ...made, accounts }
  }

  it('needs no keychain, and keeps the catalog that was made in Stint', async () => {
    const { accounts, keychain, catalogs } = withLocal()
    keychain.problem = new AppError('keychain', 'locked')
    const own = await accounts.login(localLogin)
    if (typeof own !== 'string') throw new Error('it asked who the person is')
    accounts.editCatalog(own, (catalog) => editedCatalog(catalog, addGarden, 'p1'))
    await accounts.refresh(own)
    expect(accounts.resolve({ accountId: own, projectId: 'p1', activityId: null, taskId: null }).project).toBe('Garden')
    expect(catalogs.load(own)?.catalog.projects).toHaveLength(1)
    expect(accounts.views()).toMatchObject([{ provider: 'local', state: { kind: 'ok' }, catalogAt: NOW }])
    await accounts.logout(own)
    expect(keychain.asked).toEqual([])
  })

  it('takes projects also where its settings are there and its catalog is gone', () => {
    const own = anAccount({ id: 'local::me', provider: 'local', baseUrl: '' })
    const made = accountsFixture(memoryAccounts([own]))
    const accounts = createAccounts({ ...made.needs, providers: { ...made.needs.providers, local: local() } })
    expect(accounts.views()).toMatchObject([{ id: own.id, state: { kind: 'empty' } }])
    accounts.editCatalog(own.id, (catalog) => editedCatalog(catalog, addGarden, 'p1'))
    expect(made.catalogs.load(own.id)?.catalog.projects).toHaveLength(1)
  })

  it('has its projects again where only its settings were lost', async () => {
    const { accounts, needs } = withLocal()
    const own = await accounts.login(localLogin)
    if (typeof own !== 'string') throw new Error('it asked who the person is')
    accounts.editCatalog(own, (catalog) => editedCatalog(catalog, addGarden, 'p1'))
    const later = createAccounts({
      ...needs,
      providers: { ...needs.providers, local: local() },
      store: memoryAccounts(),
    })
    expect(await later.login(localLogin)).toBe(own)
    expect(later.catalogs().accounts).toMatchObject([{ accountId: own, catalog: { projects: [{ name: 'Garden' }] } }])
  })

  it('is the only one whose catalog can be edited', async () => {
    const { accounts } = withLocal()
    await accounts.login(login())
    expect(() => accounts.editCatalog(id, () => emptyLocalCatalog)).toThrow(kind('rejected'))
  })
})
