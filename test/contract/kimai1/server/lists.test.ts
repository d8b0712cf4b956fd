/** The sandbox Kimai 1's lists of projects, tasks, customers and users, and its ready-made seeds. */
import { describe, expect, it } from 'vitest'
import { largeSeed, sandboxSeed, SANDBOX_KEY, SANDBOX_PASSWORD, SANDBOX_USER } from '../../../servers/kimai1/index.ts'
import { ADMIN_KEY, KEY, seed, talk } from '../serverClient.ts'

describe('lists', () => {
  it('shows visible projects by name, with texts for numbers', async () => {
    const { call } = await talk()
    const answer = await call('getProjects')
    expect(answer.each('name')).toEqual(['Relaunch', 'Second ä€', 'Test-Project'])
    expect(answer.at('result.total')).toBe(3)
    expect(answer.at('result.items.0')).toEqual({
      projectID: '3',
      customerID: '2',
      name: 'Relaunch',
      comment: 'phase 2',
      visible: '1',
      filter: '0',
      trash: '0',
      budget: '0.00',
      effort: null,
      approved: null,
      internal: '0',
      customerName: 'Große & Söhne',
      customerVisible: '1',
    })
  })

  it('adds the tasks on request, where the text "false" is a request too', async () => {
    const { call } = await talk()
    const tree = await call('getProjects', true)
    expect(tree.at('result.items.0.tasks.1')).toMatchObject({ activityID: '3', budget: '0.00', effort: null })
    expect(tree.at('result.items.1.tasks')).toMatchObject([{ name: 'Coding', budget: null }, { name: 'testing' }])
    expect((await call('getProjects', 'false')).at('result.items.0.tasks')).toHaveLength(3)
    expect((await call('getProjects', false)).at('result.items.0.tasks')).toBeUndefined()
  })

  it('shows the tasks of a project and those of none, even for an unknown project', async () => {
    const { call } = await talk()
    expect((await call('getTasks')).at('result.items')).toEqual([
      { activityID: '2', name: 'Coding', visible: '1' },
      { activityID: '3', name: 'Meeting', visible: '1' },
      { activityID: '1', name: 'testing', visible: '1' },
    ])
    expect((await call('getTasks', '3')).each('activityID')).toEqual(['2', '3', '1'])
    expect((await call('getTasks', 99)).each('activityID')).toEqual(['2', '1'])
    expect((await call('getTasks', '')).each('activityID')).toEqual(['2', '1'])
  })

  it('takes empty lists for failures, and only hidden projects for an empty list', async () => {
    const none = 'An unhandled error occured.'
    const { call } = await talk({ seed: { users: seed.users } })
    for (const method of ['getProjects', 'getTasks', 'getCustomers']) expect((await call(method)).msg).toBe(none)
    const projects = [{ projectID: 4, customerID: 2, name: 'Hidden', visible: '0' }]
    const withHidden = await talk({ seed: { ...seed, projects } })
    expect((await withHidden.call('getProjects')).at('result')).toEqual({ success: true, items: [], total: 0 })
  })

  it('shows what the groups of a user may see, and everything to a user in no group', async () => {
    const users = [{ userID: 77, name: 'worker', key: KEY, groups: [2] }]
    const projects = seed.projects.map((row) => ({ ...row, groups: row.projectID === '1' ? [1, 2] : [1] }))
    const { call, server } = await talk({ seed: { ...seed, users, projects } })
    expect((await call('getProjects')).each('name')).toEqual(['Test-Project'])
    expect((await call('getTasks')).msg).toBe('An unhandled error occured.')
    for (const user of server.state.users) user.groups = []
    expect((await call('getProjects')).at('result.total')).toBe(3)
  })

  it('reads groups from the cross tables as well', async () => {
    const groups_projects = [{ groupID: '1', projectID: '2' }]
    const { call } = await talk({ seed: { ...seed, groups_projects } })
    expect((await call('getProjects')).each('projectID')).toEqual(['2'])
  })

  it('sorts projects by customer where the user likes it', async () => {
    const preferences = { 'ui.flip_project_display': '1' }
    const { call } = await talk({ seed: { ...seed, preferences } })
    expect((await call('getProjects')).each('projectID')).toEqual(['3', '2', '1'])
  })

  it('shows customers by name', async () => {
    const { call } = await talk()
    expect((await call('getCustomers')).at('result.items')).toEqual([
      { customerID: '2', name: 'Große & Söhne', contact: 'Frau X', visible: '1' },
      { customerID: '1', name: 'Test-Customer', contact: '', visible: '1' },
    ])
  })

  it('shows a user themselves, and everyone to an administrator', async () => {
    const { call, rpc } = await talk()
    expect((await call('getUsers')).at('result.items')).toEqual([{ userID: '77', name: 'worker' }])
    expect((await rpc('getUsers', [ADMIN_KEY])).each('name')).toEqual(['admin', 'gone', 'newcomer', 'worker'])
  })
})

describe('the seeds', () => {
  it('is a company that anna can log in to', async () => {
    const { rpc } = await talk({ seed: sandboxSeed() })
    expect((await rpc('authenticate', [SANDBOX_USER, SANDBOX_PASSWORD])).each('apiKey')).toEqual([SANDBOX_KEY])
    expect((await rpc('getProjects', [SANDBOX_KEY])).at('result.total')).toBe(12)
  })

  it.each([0, 1, 2000])('has %i projects', async (projects) => {
    const { rpc } = await talk({ seed: largeSeed(projects) })
    const answer = await rpc('getProjects', [SANDBOX_KEY, true])
    expect(answer.each('name')).toHaveLength(projects)
    if (projects > 0) expect(answer.at('result.items.0.tasks')).toHaveLength(14)
    else expect(answer.msg).toBe('An unhandled error occured.')
  })
})
