/** What can be tracked on in Kalo, however it spells its replies. */
import { describe, expect, it } from 'vitest'
import { toCatalog } from '../../../../electron/providers/kalo/mapping.ts'
import { type Config, largeSeed, SANDBOX_KEY, sandboxSeed, type Seed } from '../../../servers/kalo/index.ts'
import { connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'
import { ANNA, loggedInProvider, JUERGEN, kaloServer, provider } from '../loggedInProvider.ts'

/** Every way in which the documents leave the replies open. */
const spellings: Partial<Config>[] = [
  { ids: 'number', relations: 'attributes', status: 'capitalised', rates: 'number' },
  { relations: 'ids', status: 'upper' },
  { media: 'application/vnd.api+json' },
  { prefix: '/publicapi' },
  { order: 'moving' },
  { errors: 'html' },
  { errors: 'message' },
]

describe('the catalog', () => {
  /** What the seed holds for somebody, in words. */
  function expected(seed: Seed, mine: (freelancer: string | null) => boolean): string[] {
    const open = seed.projects.filter(({ team, end_date }) => team === 7 && (end_date === null || end_date > '2025'))
    return seed.tasks
      .filter(({ status, freelancer }) => status !== 'completed' && mine(freelancer))
      .flatMap(({ project, summary }) => {
        const title = open.find(({ id }) => id === project)?.title
        return title === undefined ? [] : [`${title} · ${summary}`]
      })
      .toSorted()
  }
  const named = ({ targets }: Pick<Awaited<ReturnType<typeof loggedInProvider>>, 'targets'>) =>
    targets.map(({ project, task }) => `${project} · ${task}`).toSorted()

  it('of a freelancer has their own open tasks and those of nobody', async () => {
    const anna = await loggedInProvider()
    const tasks = expected(sandboxSeed(), (freelancer) => freelancer === null || freelancer === ANNA)
    expect(named(anna)).toEqual(tasks)
    const own = expected(sandboxSeed(), (freelancer) => freelancer === ANNA)
    expect(tasks.length).toBeGreaterThan(own.length)
    expect(tasks.length).toBeLessThan(expected(sandboxSeed(), () => true).length)
  })

  it('of a manager has all open tasks of projects that are not over', async () => {
    const manager = await loggedInProvider({ personId: 'manager' })
    expect(named(manager)).toEqual(expected(sandboxSeed(), () => true))
    expect(named(manager).join()).not.toMatch(/Messestand|Fremde/)
    expect(manager.connected.catalog).toMatchObject({
      customers: [],
      activities: [],
      pick: { activity: false, task: 'must' },
      pauseProjectId: null,
    })
  })

  it.each(spellings)('is the same from a server with %o', async (config) => {
    const { connected } = await loggedInProvider()
    const other = await loggedInProvider({ config })
    expect(other.connected.catalog).toEqual(connected.catalog)
    expect(other.connected.baseUrl).toBe(`${other.server.url}${config.prefix ?? ''}`)
    expect((await provider.refresh(other.connection, noAbort())).catalog).toEqual(connected.catalog)
  })

  it('has a project until its last day is over everywhere', () => {
    const project = { id: 'p1', title: 'Online Shop', end_date: '2026-11-20' }
    const at = (instant: string) => toCatalog([project], [], 'manager', Date.parse(instant)).projects.length
    expect(at('2026-11-21T11:59:59Z')).toBe(1)
    expect(at('2026-11-21T12:00:00Z')).toBe(0)
  })

  it('is read 30 rows at a time with encoded brackets, one request after the other', async () => {
    const { server } = await loggedInProvider()
    const queries = server.requests.filter(({ path }) => path === '/tasks/').map(({ query }) => query)
    expect(queries).toEqual(['page%5Boffset%5D=0&page%5Blimit%5D=30', 'page%5Boffset%5D=30&page%5Blimit%5D=30'])
    for (const { path } of server.requests) expect(path).toMatch(/\/$/)
  })

  it('is whole although rows move from page to page', async () => {
    const { connected } = await loggedInProvider({
      personId: 'manager',
      seed: withKnownTask(largeSeed(70)),
      config: { order: 'moving' },
    })
    expect(connected.catalog.projects).toHaveLength(70)
    expect(connected.catalog.tasks).toHaveLength(140)
  })

  it('ends although rows go away while it is read', async () => {
    const { connection, server } = await loggedInProvider({ personId: 'manager' })
    server.state.hooks.onPage = (offset) => {
      if (offset === 30) server.state.tasks = server.state.tasks.slice(0, 20)
    }
    const { catalog } = await provider.refresh(connection, noAbort())
    expect(catalog.tasks.length).toBeGreaterThan(0)
  })

  it('that never ends is an error and no catalog', async () => {
    const { connection, server } = await loggedInProvider()
    const row = { type: 'project', id: 'p1', attributes: { title: 'Again' } }
    const body = JSON.stringify({ data: Array.from({ length: 3_000 }, () => row), meta: { total: 1_000_000 } })
    const fault = server.fault({ kind: 'status', status: 200, body, times: Infinity, match: { path: '/projects/' } })
    const error = await failureOf(provider.refresh(connection, noAbort()))
    expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
    expect(error.message).toContain('30000')
    expect(fault.hits()).toBe(10)
  })

  it('of a server that counts nothing ends with the page that brings nothing new', async () => {
    const { connection, server } = await loggedInProvider()
    const body = JSON.stringify({ data: [{ type: 'project', id: 7, attributes: { title: 'Numbered' } }] })
    const fault = server.fault({ kind: 'status', status: 200, body, times: Infinity, match: { path: '/projects/' } })
    const { catalog } = await provider.refresh(connection, noAbort())
    expect(catalog.projects).toMatchObject([{ id: '7', name: 'Numbered' }])
    expect(fault.hits()).toBeLessThan(4)
  })

  it('leaves out tasks whose project can’t be told', async () => {
    const { connection, server } = await loggedInProvider()
    const body = JSON.stringify({
      data: [
        { type: 'task', id: 't1', attributes: { summary: 'No project' } },
        { type: 'task', id: 't2', attributes: {}, relationships: { project: { links: { related: '/projects/1/' } } } },
        { type: 'task', id: 't3', attributes: { summary: 'Of a project elsewhere', project: 'p9' } },
      ],
    })
    server.fault({ kind: 'status', status: 200, body, times: Infinity, match: { path: '/tasks/' } })
    expect((await provider.refresh(connection, noAbort())).catalog.tasks).toEqual([])
  })

  it('without an open task says that there is nothing to track time on, to a freelancer and to a manager', async () => {
    for (const [person, words] of [
      [JUERGEN, 'assigned to you or still free'],
      ['manager', 'current project has an open task'],
    ] as const) {
      const seed = { ...largeSeed(1), tasks: [] }
      const server = await kaloServer({ seed })
      const fields = { url: server.url, key: SANDBOX_KEY }
      const { report } = await connectTo(provider, { fields, insecure: false, personId: person })
      expect(report).toMatchObject({ targets: 0, warnings: [expect.stringContaining('nothing to track time on')] })
      expect(report.warnings[0]).toContain(words)
    }
  })
})

/** The seed with the name by which the posting knows its task. */
const withKnownTask = (seed: Seed): Seed => ({
  ...seed,
  tasks: seed.tasks.map((task, index) => (index === 0 ? { ...task, summary: 'Home page' } : task)),
})
