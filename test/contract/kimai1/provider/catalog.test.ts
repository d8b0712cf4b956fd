/** What can be tracked on in Kimai 1: just the pairs that it lists, however many. */
import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import { largeSeed, SANDBOX_PASSWORD, SANDBOX_USER, startKimai1 } from '../../../servers/kimai1/index.ts'
import { KEY } from '../serverClient.ts'
import { calling, loggedInProvider, failed, items, provider, result } from '../loggedInProvider.ts'
import { connectTo, failureOf } from '../../providerUnderTest.ts'

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

  it('of 2,000 projects has exactly the pairs that were listed, from one call, and stays small', async () => {
    const server = await startKimai1({ seed: largeSeed(2_000) })
    try {
      const fields = { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD }
      const { catalog, secret } = await connectTo(provider, { fields, insecure: false })
      const calls = server.requests.filter(({ body }) => /"get(Projects|Tasks|Customers)"/.test(body))
      expect(calls).toHaveLength(1)
      const listed = await fetch(`${server.url}/core/json.php`, {
        method: 'POST',
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'getProjects', params: [secret, true] }),
      })
      const pairs = pairsOf(await listed.text())
      expect(pairs).toHaveLength(2_000 * 14)
      expect(new Set(targetPairs(targetsOf('a1', catalog)))).toEqual(new Set(pairs))
      expect(targetsOf('a1', catalog)).toHaveLength(pairs.length)
      // Ten for all once, and four for each project of its own.
      expect(catalog.activities).toHaveLength(10 + 2_000 * 4)
    } finally {
      await server.close()
    }
  })

  const task = (activityID: string, visible = '1') => ({ activityID, name: `Task ${activityID}`, visible })
  const project = (projectID: string, ...tasks: object[]) => ({
    projectID,
    name: `Project ${projectID}`,
    customerID: '1',
    customerName: 'Customer',
    tasks,
  })
  const lists: [what: string, projects: object[], pairs: string[], activities: number][] = [
    ['a project without tasks', [project('1', task('1')), project('2')], ['1/1'], 1],
    [
      'a project without tasks among those that share one',
      [project('1', task('1')), project('2'), project('3', task('1'))],
      ['1/1', '3/1'],
      1,
    ],
    ['only projects without tasks', [project('1'), project('2')], [], 0],
    [
      'hidden tasks',
      [project('1', task('1'), task('2', '0')), project('2', task('1'), task('3', '0'))],
      ['1/1', '2/1'],
      1,
    ],
    [
      'a task that some projects share',
      [project('1', task('1'), task('2')), project('2', task('2'), task('1')), project('3', task('2'))],
      ['1/1', '1/2', '2/1', '2/2', '3/2'],
      3,
    ],
    ['no task that all share', [project('1', task('1')), project('2', task('2'))], ['1/1', '2/2'], 2],
    ['a task that is listed twice', [project('1', task('1'), task('1'))], ['1/1'], 1],
    ['one project', [project('1', task('1'), task('2'))], ['1/1', '1/2'], 2],
  ]
  it.each(lists)('with %s has just the pairs that were listed', async (_, projects, pairs, activities) => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body: items(...projects), match: calling('getProjects') })
    const { catalog, report } = await login()
    expect(targetPairs(targetsOf('a1', catalog)).toSorted()).toEqual(pairs)
    expect(catalog.activities).toHaveLength(activities)
    expect(catalog.projects).toHaveLength(projects.length)
    expect(report.warnings.some((warning) => /nothing to track time on/i.test(warning))).toBe(pairs.length === 0)
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
    const numbers = { projectID: 7, name: 'Seven', customerID: 3, customerName: null }
    const body = items({ ...numbers, tasks: [{ activityID: 9, name: 'Nine', visible: 1 }] })
    server.fault({ kind: 'status', status: 200, body, match: calling('getProjects') })
    const { catalog } = await login()
    expect(targetPairs(targetsOf('a1', catalog))).toEqual(['7/9'])
  })

  it.each([
    ['with another failure', failed('Something else.'), 'rejected', /Something else\./],
    ['without tasks', items({ projectID: '1', name: 'A', customerID: '1' }), 'protocol', /result\.items\.0\.tasks/],
    ['as bare text', result('nothing'), 'protocol', /result/],
  ])('that comes %s is no empty one', async (_, body, kind, words) => {
    const { server, login } = await loggedInProvider()
    server.fault({ kind: 'status', status: 200, body, match: calling('getProjects') })
    const error = await failureOf(login())
    expect(error.kind).toBe(kind)
    expect(error.message).toMatch(words)
  })
})
