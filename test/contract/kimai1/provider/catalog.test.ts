/** What can be tracked on in Kimai 1: just the pairs that it lists, however many. */
import { describe, expect, it } from 'vitest'
import type { Connected } from '../../../../electron/core/ports/ports.ts'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import { largeSeed, SANDBOX_PASSWORD, SANDBOX_USER } from '../../../servers/kimai1/index.ts'
import { KEY, talk } from '../serverClient.ts'
import { calling, loggedInProvider, failed, items, provider, result } from '../loggedInProvider.ts'
import { connectionOf, connectTo, failureOf, noAbort } from '../../providerUnderTest.ts'

type Known = Omit<Connected, 'kind' | 'label' | 'report'>

describe('the catalog', () => {
  const pairsOf = (body: string): string[] => {
    const { result: told }: { result: { items: { projectID: string; tasks: Record<string, string>[] }[] } } =
      JSON.parse(body)
    return told.items.flatMap(({ projectID, tasks }) =>
      tasks.flatMap(({ activityID, visible }) => (visible === '1' ? [`${projectID}/${activityID}`] : [])),
    )
  }
  const targetPairs = (targets: { projectId: string; activityId: string | null }[]) =>
    targets.map(({ projectId, activityId }) => `${projectId}/${activityId}`)

  it('pairs projects with their own tasks and with those of no project', async () => {
    const { targets, rpc } = await loggedInProvider()
    const pairs = targets.map(({ customer, project, activity }) => `${customer}: ${project}, ${activity}`)
    expect(pairs.toSorted()).toEqual([
      'Große & Söhne: Relaunch, Coding',
      'Große & Söhne: Relaunch, Meeting',
      'Große & Söhne: Relaunch, testing',
      'Test-Customer: Second ä€, Coding',
      'Test-Customer: Second ä€, testing',
      'Test-Customer: Test-Project, Coding',
      'Test-Customer: Test-Project, testing',
    ])
    const listed = await rpc('getProjects', [KEY, true])
    expect(targetPairs(targets).toSorted()).toEqual(pairsOf(listed.text).toSorted())
  })

  const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)
  const bigSeed = (projects: number, tasks: number, assigned: [project: number, task: number][] = []) => ({
    ...largeSeed(projects),
    activities: numbers(tasks).map((activityID) => ({ activityID, name: `Task ${activityID}` })),
    projects_activities: assigned.map(([projectID, activityID]) => ({ projectID, activityID })),
  })
  /** A login to a Kimai with that seed, and the calls since. */
  async function annasCatalog(seed: Record<string, unknown>) {
    const { server } = await talk({ seed })
    const fields = { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD }
    const connected = await connectTo(provider, { fields, insecure: false })
    return { server, connected, calls: () => server.requests.filter(({ body }) => /"get(Projects|Tasks)"/.test(body)) }
  }

  it('of 500 projects with 1,000 tasks for all is there after three calls', async () => {
    const projects = 500
    const { connected, calls } = await annasCatalog(bigSeed(projects, 1_000))
    expect(connected.more).toBe(false)
    expect(connected.report).toMatchObject({ targets: projects * 1_000, warnings: [] })
    expect(calls()).toHaveLength(3)
  })

  it('of 500 projects can be used before the tasks of each are known, and is whole after', async () => {
    const { connected, server, calls } = await annasCatalog(largeSeed(500))
    expect(connected.more).toBe(true)
    expect(connected.report.warnings).toEqual([expect.stringMatching(/500 projects are still being read/)])
    // What is for all projects can be tracked at once.
    expect(targetsOf('a1', connected.catalog)).toHaveLength(500 * 10)
    let known: Known = connected
    while (known.more) {
      const before = calls().length
      known = { ...known, ...(await provider.readMore?.(connectionOf(known, provider), noAbort())) }
      expect(calls().length - before).toBeLessThanOrEqual(25)
    }
    const { catalog } = known
    const pairs = targetPairs(targetsOf('a1', catalog))
    expect(pairs).toHaveLength(500 * 14)
    expect(new Set(pairs)).toEqual(
      new Set(
        numbers(500).flatMap((id) => [
          ...numbers(10).map((task) => `${id}/${task}`),
          ...numbers(4).map((task) => `${id}/${10 + (id - 1) * 4 + task}`),
        ]),
      ),
    )

    // Half an hour later: the same catalog for a few calls.
    const before = server.requests.length
    const again = await provider.refresh(connectionOf(known, provider), noAbort())
    expect(again).toMatchObject({ catalog, more: false })
    expect(server.requests.length - before).toBeLessThanOrEqual(30)
  })

  async function refreshed(known: Known): Promise<Known> {
    const answer = await provider.refresh(connectionOf(known, provider), noAbort())
    return { ...known, ...answer }
  }

  it('finds a task that is new, renamed, hidden or moved at the next looks', async () => {
    const { connected, server } = await annasCatalog(bigSeed(40, 3, [[1, 3]]))
    const { state } = server
    let known: Known = { ...connected, ...(await provider.readMore?.(connectionOf(connected, provider), noAbort())) }
    known = { ...known, ...(await provider.readMore?.(connectionOf(known, provider), noAbort())) }
    expect(known.more).toBe(false)
    const shown = () => targetsOf('a1', known.catalog).map(({ projectId, activity }) => `${projectId} ${activity}`)
    expect(shown().filter((text) => text.endsWith('Task 3'))).toEqual(['1 Task 3'])

    const [first, , third] = state.activities
    if (!first || !third) throw new Error('no tasks')
    first.visible = false
    third.name = 'Renamed'
    state.activities.push({ ...third, activityID: 4, name: 'New' })
    state.assignments.push({ projectID: 40, activityID: 4, budget: null, effort: null, approved: null })
    known = await refreshed(known)
    expect(shown().some((text) => text.endsWith('Task 1'))).toBe(false)
    expect(shown()).toContain('1 Renamed')
    while (known.more) known = { ...known, ...(await provider.readMore?.(connectionOf(known, provider), noAbort())) }
    expect(shown().filter((text) => text.endsWith('New'))).toEqual(['40 New'])

    state.assignments[0]!.projectID = 2
    for (let look = 0; look < 2; look++) known = await refreshed(known)
    expect(shown().filter((text) => text.endsWith('Renamed'))).toEqual(['2 Renamed'])
  })

  it('without the tasks of a project that Kimai fails at has the others, and says so', async () => {
    const { server, connected } = await loggedInProvider()
    server.fault({ kind: 'status', status: 500, match: { method: 'POST', body: /"getTasks","params":\["[^"]+",1\]/ } })
    const again = await refreshed(connected)
    expect(again.catalog).toEqual(connected.catalog)
    expect(again.message).toMatch(/^The tasks of Test-Project could not be read: /)
    server.fault({
      kind: 'status',
      status: 500,
      times: 30,
      match: { method: 'POST', body: /"getTasks","params":\["[^"]+",\d\]/ },
    })
    expect(await failureOf(refreshed(connected))).toMatchObject({ kind: 'server' })
  })

  const assignments: [what: string, seed: Record<string, unknown>, pairs: string[], activities: number][] = [
    ['no task', bigSeed(2, 0), [], 0],
    ['a project without tasks', bigSeed(2, 1, [[1, 1]]), ['1/1'], 1],
    [
      'a task that some projects share',
      bigSeed(3, 2, [
        [1, 1],
        [2, 1],
      ]),
      ['1/1', '1/2', '2/1', '2/2', '3/2'],
      3,
    ],
    [
      'no task that all share',
      bigSeed(2, 2, [
        [1, 1],
        [2, 2],
      ]),
      ['1/1', '2/2'],
      2,
    ],
    ['one project', bigSeed(1, 2), ['1/1', '1/2'], 2],
  ]
  it.each(assignments)('with %s has just the pairs that there are', async (_, seed, pairs, activities) => {
    const { connected } = await annasCatalog(seed)
    const targets = targetsOf('a1', connected.catalog)
    expect(targetPairs(targets).toSorted()).toEqual(pairs)
    expect(connected.catalog.activities).toHaveLength(activities)
    const { warnings } = connected.report
    expect(warnings.some((warning) => /nothing to track time on/i.test(warning))).toBe(pairs.length === 0)
  })

  it.each([
    ['no projects at all, a failure to Kimai', failed('An unhandled error occured.')],
    ['only hidden ones, an empty success', items()],
  ])('with %s is empty and warned of', async (_, body) => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body, match: calling('getProjects') })
    const { catalog, report } = await login()
    expect(catalog.projects).toEqual([])
    expect(report.warnings).toEqual([expect.stringMatching(/nothing to track time on/i)])
  })

  it('takes ids as text or as numbers, and a customer without a name', async () => {
    const { server, login } = await loggedInProvider()
    const body = items({ projectID: 7, name: 'Seven', customerID: 3, customerName: null })
    const tasks = items({ activityID: 9, name: 'Nine', visible: 1 })
    server.fault({ kind: 'status', status: 200, body, match: calling('getProjects') })
    server.fault({ kind: 'status', status: 200, body: tasks, times: 3, match: calling('getTasks') })
    const { catalog } = await login()
    expect(targetPairs(targetsOf('a1', catalog))).toEqual(['7/9'])
  })

  it.each([
    ['with another failure', failed('Something else.'), 'rejected', /Something else\./],
    ['without names', items({ projectID: '1', customerID: '1' }), 'protocol', /result\.items\.0\.name/],
    ['as bare text', result('nothing'), 'protocol', /result/],
  ])('that comes %s is no empty one', async (_, body, kind, words) => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body, match: calling('getProjects') })
    const error = await failureOf(login())
    expect(error.kind).toBe(kind)
    expect(error.message).toMatch(words)
  })
})
