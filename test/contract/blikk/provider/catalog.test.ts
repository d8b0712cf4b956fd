/** What can be tracked on in a Blikk, and what can be chosen for an account. */
import { describe, expect, it } from 'vitest'
import { largeSeed } from '../../../servers/blikk/index.ts'
import { connectionOf, connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'
import { company, loggedInProvider, newProvider } from '../loggedInProvider.ts'

describe('the catalog', () => {
  it('has open projects under their customers, and internal and absence ones in groups of their own', async () => {
    const { connected } = await loggedInProvider()
    const { projects, customers } = connected.catalog
    expect(projects.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 11 }, (_, index) => `project:${index + 19}`),
      'internal:1',
      'internal:2',
      'absence:1',
      'absence:2',
      'absence:3',
    ])
    expect(projects[0]).toEqual({
      id: 'project:19',
      customerId: '1',
      name: 'Mobile App',
      number: '1001',
      color: null,
      globalActivities: true,
    })
    expect(projects.find(({ id }) => id === 'absence:2')).toMatchObject({ name: 'Sick leave', customerId: 'absence' })
    expect(customers.map(({ name }) => name)).toEqual([
      'Acme',
      'Große Söhne & Co',
      'Ærø Maritime Museum',
      'Northlight Energy',
      'Internal',
      'Internal',
      'Absence',
    ])
  })

  it('has active activities for all of them, the person’s own first', async () => {
    const names = async (as: number) =>
      (await loggedInProvider({ as })).connected.catalog.activities.map(({ name }) => name)
    expect(await names(5)).toEqual(['Coding', 'Concept & Design', 'Meeting', 'On Call'])
    expect(await names(8)).toEqual(['Concept & Design', 'Coding', 'Meeting', 'On Call'])
  })

  it('has the tasks that take time: open ones of an open project', async () => {
    const { connected } = await loggedInProvider()
    expect(connected.catalog.pick).toEqual({ activity: true, task: 'may' })
    expect(connected.catalog.tasks.map(({ projectId, name }) => `${projectId} ${name}`)).toEqual([
      'project:19 Prototype',
      'project:19 Icons',
      'project:20 Image style',
      'project:22 Interviews',
      'project:24 Façade sign',
      'project:28 Recording',
    ])
  })

  it('is the same whatever way the enums are spelled, and with fewer members', async () => {
    const { catalog } = (await loggedInProvider()).connected
    expect(
      (await loggedInProvider({ config: { enums: 'capitalized', edition: 'documented' } })).connected.catalog,
    ).toEqual(catalog)
  })

  it('has every row once, though rows move from page to page and counts are wrong', async () => {
    const { connected } = await loggedInProvider({
      seed: largeSeed(250),
      config: { rowsMove: true, itemCount: 'pageSize' },
    })
    expect(new Set(connected.catalog.projects.map(({ id }) => id)).size).toBe(250)
    expect(connected.catalog.projects).toHaveLength(250)
  })

  it('does not go on for ever where a server repeats a page', async () => {
    const { server, fields } = await company()
    const again = { page: 1, totalPages: 1_000_000, items: [{ id: 1, name: 'x' }] }
    server.fault({
      kind: 'status',
      status: 200,
      body: JSON.stringify(again),
      match: { path: '/v1/Admin/InternalProjects' },
      times: Infinity,
    })
    const error = await failureOf(connectTo(newProvider(), { fields, insecure: false, personId: '5' }))
    expect(error).toMatchObject({ kind: 'protocol', message: expect.stringContaining('page 2') })
  })

  it('is asked for with a page and 100 rows, as without a page there is only a refusal', async () => {
    const { server } = await loggedInProvider({ seed: largeSeed(150) })
    const lists = server.requests.filter(({ query }) => query !== '' && !query.includes('pageSize=1&'))
    expect(server.requests.every(({ status }) => status !== 400)).toBe(true)
    expect(lists.filter(({ path }) => path === '/v1/Core/Projects').map(({ query }) => query)).toEqual([
      expect.stringContaining('page=1&pageSize=100'),
      expect.stringContaining('page=2&pageSize=100'),
    ])
  })

  it('comes again with facts and identity, and says when the person is gone', async () => {
    const { provider, connection, server } = await loggedInProvider()
    for (const user of server.state.users) user.lastName = 'Ny'
    const again = await provider.refresh(connection, noAbort())
    expect(again.identity.name).toBe('Anna Ny')
    server.state.users = []
    expect(await failureOf(provider.refresh(connection, noAbort()))).toMatchObject({ kind: 'rejected' })
  })
})

it('what can be chosen for an account are its own articles and codes, none at first', async () => {
  const { provider, connected } = await loggedInProvider()
  const fields = provider.optionFields?.(connected.facts) ?? []
  expect(fields).toMatchObject([
    { name: 'customerSees', kind: 'switch', initial: false },
    {
      name: 'timeArticle',
      kind: 'choice',
      initial: '',
      choices: [
        { value: '', label: 'None' },
        { value: '49', label: 'Consulting hour' },
        { value: '50', label: 'Design hour' },
        { value: '51', label: 'Overtime hour' },
      ],
    },
    {
      name: 'timeCode',
      kind: 'choice',
      initial: '',
      choices: [
        { value: '', label: 'None' },
        { value: '16', label: 'Normal' },
        { value: '17', label: 'Overtime' },
      ],
    },
  ])
  expect(provider.optionFields?.('rubbish').map(({ initial }) => initial)).toEqual([false, '', ''])
  expect(connectionOf(connected, provider).options).toEqual({ customerSees: false, timeArticle: '', timeCode: '' })
})

describe('a company with 8,000 tasks', () => {
  it('has them read once, and then only the new ones and the person’s own', async () => {
    const { server, provider, connection, asked } = await loggedInProvider()
    const [like] = server.state.tasks
    const task = (id: number, change = {}) => ({
      ...like!,
      id,
      title: `Task ${id}`,
      memberIds: [6],
      createdAt: id,
      ...change,
    })
    server.state.tasks = Array.from({ length: 8_000 }, (_, index) => task(index + 1))
    server.state.tasks[41] = task(42, { memberIds: [5] })
    const pages = () => asked('GET', '/v1/Core/Tasks').length
    const names = async () => (await provider.refresh(connection, noAbort())).catalog.tasks.map(({ name }) => name)
    const before = pages()
    expect(await names()).toHaveLength(8_000)
    expect(pages() - before).toBe(80)
    server.state.tasks.push(task(8_001))
    server.state.tasks[41] = task(42, { memberIds: [5], title: 'Renamed' })
    expect(await names()).toEqual(expect.arrayContaining(['Task 8001', 'Renamed']))
    expect(pages() - before).toBe(82)
  })
})
