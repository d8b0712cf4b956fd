/** What can be booked on in Kala: lists in pages, projects with their open tasks, where pauses go, what Kala says. */
import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import { largeSeed, SANDBOX_COLLEAGUE, sandboxSeed, type Config } from '../../../servers/kala/index.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { loggedInProvider, loggedIn, parameters, provider } from '../loggedInProvider.ts'

/** The pages of the first list of projects; the second tells which of them are archived. */
const projectPages = ({ requests }: { requests: { path: string; query: string }[] }) =>
  requests
    .filter(({ path, query }) => path.endsWith('/ProjectsList') && query.includes('excludeHidden'))
    .map((request) => Number(parameters(request)['page']))

const list = { path: '/webapiv2/ProjectsList' }

describe('a list', () => {
  const bases: Config['pageBase'][] = [0, 1, 'same', { employees: 0, projects: 1, customers: 0 }]
  const sizes = [0, 1, 499, 500, 501, 1_000, 1_700]
  const cases = bases.flatMap((pageBase) => sizes.map((size) => [size, pageBase] as const))
  it.each(cases)('of %i projects is read whole when its first page is %j', async (size, pageBase) => {
    const { logIn } = await loggedInProvider({ seed: largeSeed(size), config: { pageBase } })
    const { catalog } = await logIn()
    const ids = catalog.projects.map(({ id }) => Number(id))
    expect(ids).toEqual(Array.from({ length: size }, (_, index) => index + 1))
  })

  it.each([0, 1, 'same'] as const)('whose pages are shorter than asked for is read whole (%s)', async (pageBase) => {
    const { logIn } = await loggedInProvider({ seed: largeSeed(25), config: { pageBase, pageSizeCap: 4 } })
    expect((await logIn()).catalog.projects).toHaveLength(25)
  })

  it.each([0, 1, 'same'] as const)('without rows may be an empty answer (%s)', async (pageBase) => {
    const { logIn } = await loggedInProvider({ seed: largeSeed(0), config: { pageBase, emptyList: 'empty-body' } })
    const { catalog, report } = await logIn()
    expect(catalog.projects).toEqual([])
    expect(report.warnings).toEqual([expect.stringContaining('nothing to track time on')])
  })

  it('loses no rows to a first page that failed in passing', async () => {
    const { server, logIn } = await loggedInProvider({ seed: largeSeed(700) })
    server.fault({ kind: 'status', status: 500, match: list })
    expect((await logIn()).catalog.projects).toHaveLength(700)
    expect(projectPages(server)).toEqual([0, 1, 0, 1, 2])
  })

  it('of a server that is down, or wants time, is an error and no empty catalog', async () => {
    const { server, logIn } = await loggedInProvider()
    server.fault({ kind: 'status', status: 502, match: list, times: Infinity })
    expect(await failureOf(logIn())).toMatchObject({ kind: 'server', ambiguous: false })
    server.clearFaults()
    server.fault({ kind: 'status', status: 503, retryAfter: 7, match: list })
    const before = server.requests.length
    expect(await failureOf(logIn())).toMatchObject({ kind: 'server', retryAfterMs: 7_000 })
    expect(projectPages({ requests: server.requests.slice(before) })).toEqual([0])
  })

  it('that breaks off in the middle is an error and no shorter catalog', async () => {
    const { server, logIn } = await loggedInProvider({ seed: largeSeed(700) })
    server.fault({ kind: 'status', status: 500, after: 1, times: Infinity, match: list })
    expect(await failureOf(logIn())).toMatchObject({ kind: 'server' })
  })

  it('that has no end is given up', async () => {
    const { server, logIn } = await loggedInProvider({ seed: largeSeed(5_000), config: { pageSizeCap: 10 } })
    expect(await failureOf(logIn())).toMatchObject({ kind: 'protocol' })
    expect(projectPages(server)).toHaveLength(101)
  })

  it('with a row that does not fit names the field', async () => {
    const { server, logIn } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body: '[{"id":1.5,"name":"x"}]', match: list })
    const error = await failureOf(logIn())
    expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
    expect(error.message).toContain('0.id')
  })
})

describe('the catalog', () => {
  it('has the projects of the person, each with its open tasks, and books without a task too', async () => {
    const { connected, server, target } = await loggedIn()
    expect(connected.catalog).toMatchObject({ customers: [], activities: [], pick: { activity: false, task: 'may' } })
    expect(connected.catalog.projects[0]).toEqual({
      id: '812',
      customerId: null,
      name: 'Café Ærø',
      number: 'KA-14',
      color: null,
      globalActivities: false,
    })
    expect(connected.catalog.projects.find(({ name }) => name === 'Administration')?.number).toBeNull()
    expect(target('Café Ærø', 'Façade sign')).toMatchObject({ projectId: '812', taskId: '5531', activityId: null })
    expect(target('Café Ærø')).toMatchObject({ projectId: '812', taskId: null })
    const names = new Set(targetsOf('a1', connected.catalog).map(({ project }) => project))
    for (const gone of ['Offers & pay', 'Ferry Harbour', 'Pause']) expect(names).not.toContain(gone)
    const asked = server.requests.find(({ path }) => path === list.path)
    expect(asked && parameters(asked)).toMatchObject({
      employeeNumber: '7',
      order: 'asc',
      page: '0',
      page_size: '500',
      extraFields: 'excludeHidden',
    })
  })

  it('leaves out cases that are archived, also when that happens later', async () => {
    const { server, connected, refresh } = await loggedIn()
    const names = (catalog: typeof connected.catalog) => catalog.projects.map(({ name }) => name)
    expect(names(connected.catalog)).toContain('Administration')
    for (const project of server.state.projects) if (project.name === 'Administration') project.archived = true
    const { catalog } = await refresh()
    expect(names(catalog)).toEqual(names(connected.catalog).filter((name) => name !== 'Administration'))
  })

  it('is read although fields are missing, null or of another kind', async () => {
    const { server, logIn } = await loggedInProvider()
    const rows = [
      { id: 1 },
      { id: 2, name: null, economyCaseNumber: null, openTasks: null },
      { id: 3, name: 'Tag', economyCaseNumber: 14, openTasks: [{ id: 4 }], isArchived: false },
    ]
    server.fault({ kind: 'status', status: 200, body: JSON.stringify(rows), times: 2, match: list })
    const { catalog } = await logIn()
    expect(catalog.projects.slice(0, 3).map(({ name, number }) => [name, number])).toEqual([
      ['Case 1', null],
      ['Case 2', null],
      ['Tag', '14'],
    ])
    expect(catalog.tasks).toEqual([{ id: '4', projectId: '3', name: 'Task 4' }])
  })

  it('of somebody who left is not replaced by an empty one', async () => {
    const { server, refresh } = await loggedIn()
    for (const employee of server.state.employees) if (employee.number === 7) employee.active = false
    const error = await failureOf(refresh())
    expect(error).toMatchObject({ kind: 'rejected' })
    expect(error.message).toContain('no active employee with the number 7')
  })

  it('is fetched again with the name the person has now', async () => {
    const { server, refresh, connected } = await loggedIn()
    for (const employee of server.state.employees) if (employee.number === 7) employee.name = 'Søren Ø. Holm'
    const { catalog, facts } = connected
    expect(await refresh()).toEqual({
      identity: { userId: '7', name: 'Søren Ø. Holm', zone: null },
      catalog,
      facts,
      message: null,
    })
  })

  it('is fetched one request at a time', async () => {
    const { server, logIn } = await loggedInProvider()
    const held = server.fault({ kind: 'hold', match: list })
    const entered = logIn()
    await expect.poll(held.hits).toBe(1)
    expect(server.requests.at(-1)?.path).toBe(list.path)
    held.release()
    await entered
    expect(server.requests.at(-1)?.path).toBe('/webapiv2/GetMessageOfTheDay')
  })
})

describe('the pause case', () => {
  it('is a project of its own for pauses, also where the list hides it', async () => {
    const { connected } = await loggedIn()
    expect(connected.catalog.pauseProjectId).toBe('890')
    expect(connected.catalog.projects.filter(({ id }) => id === '890')).toEqual([
      { id: '890', customerId: null, name: 'Pause', number: null, color: null, globalActivities: false },
    ])
    expect(targetsOf('a1', connected.catalog).some(({ projectId }) => projectId === '890')).toBe(false)
  })

  it('that is listed stays one project, under its own name', async () => {
    const seed = sandboxSeed()
    for (const employee of seed.employees) employee.pauseCase = 820
    const { logIn } = await loggedInProvider({ seed })
    const { catalog, facts } = await logIn()
    expect(catalog.projects.filter(({ id }) => id === '820').map(({ name }) => name)).toEqual(['Administration'])
    expect(provider.optionFields?.(facts)[0]?.help).toContain('Administration')
  })

  const none: Config['noPauseCase'][] = [{ caseId: null }, { caseId: 0 }, null, 'empty-body']
  it.each(none)('is none when Kala says %j: then pauses are not booked, nor is there a choice', async (noPauseCase) => {
    const { login } = await loggedInProvider({ config: { noPauseCase } })
    const outcome = await login({}, { personId: String(SANDBOX_COLLEAGUE) })
    if (outcome.kind === 'choose') throw new Error('this should have been a login')
    expect(outcome.catalog.pauseProjectId).toBeNull()
    expect(provider.optionFields?.(outcome.facts)).toEqual([])
    expect(provider.rulesFor?.(outcome.facts, { bookPauses: true })).toMatchObject({ booksPauses: false })
  })

  it('is booked on unless the person chose otherwise', async () => {
    const { connected } = await loggedIn()
    const { facts } = connected
    expect(provider.optionFields?.(facts)).toMatchObject([{ name: 'bookPauses', kind: 'switch', initial: true }])
    expect(provider.rulesFor?.(facts, {})).toEqual({ ...provider.rules, booksPauses: true })
    expect(provider.rulesFor?.(facts, { bookPauses: false })).toEqual({ ...provider.rules, booksPauses: false })
  })

  it.each([null, undefined, 'x', 7, [], {}, { pauseProject: 7 }])('is none by facts like %j', (facts) => {
    expect(provider.optionFields?.(facts)).toEqual([])
    expect(provider.rulesFor?.(facts, {})).toEqual(provider.rules)
  })

  it('that can’t be asked for is an error, as pauses would get lost', async () => {
    const { server, logIn } = await loggedInProvider()
    server.fault({ kind: 'status', status: 500, match: { path: '/webapiv2/GetPauseCase' } })
    expect(await failureOf(logIn())).toMatchObject({ kind: 'server' })
  })
})

describe('the message of the day', () => {
  const messages: [Config['messageOfTheDay'], string | null][] = [
    [{ msg: 'Husk fredagsbajer kl. 15 <b>æøå</b>' }, 'Husk fredagsbajer kl. 15 <b>æøå</b>'],
    [{ msg: '  God jul \n' }, 'God jul'],
    [{ msg: '  ' }, null],
    [{ msg: null }, null],
    [{}, null],
    [null, null],
    ['empty-body', null],
  ]
  it.each(messages)('sent as %j is %j', async (messageOfTheDay, message) => {
    const { connected, refresh } = await loggedIn({ config: { messageOfTheDay } })
    expect(connected.message).toBe(message)
    expect((await refresh()).message).toBe(message)
  })

  it.each([404, 500])('that can’t be had (%i) costs nothing else', async (status) => {
    const { server, logIn } = await loggedInProvider()
    server.fault({ kind: 'status', status, match: { path: '/webapiv2/GetMessageOfTheDay' } })
    expect((await logIn()).message).toBeNull()
  })
})
