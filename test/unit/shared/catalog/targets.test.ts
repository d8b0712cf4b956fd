import { describe, expect, it } from 'vitest'
import { targetKey, targetsOf } from '../../../../shared/catalog/targets.ts'
import type { Catalog, CatalogActivity, CatalogProject } from '../../../../shared/model/snapshot.ts'
import { aCatalog, aTarget } from '../../../support/samples.ts'

const project = (change: Partial<CatalogProject> = {}): CatalogProject => ({
  id: '1',
  customerId: '1',
  name: 'Website',
  number: null,
  color: null,
  globalActivities: true,
  ...change,
})
const activity = (id: string, projectId: string | null, change: Partial<CatalogActivity> = {}): CatalogActivity => ({
  id,
  projectId,
  name: `Activity ${id}`,
  number: null,
  color: null,
  ...change,
})
const pairs = (catalog: Partial<Catalog>) =>
  targetsOf('a1', aCatalog(catalog)).map((target) => `${target.projectId}+${target.activityId}`)

describe('the targets of a catalog', () => {
  it('pair a project with its own activities and with the global ones', () => {
    const projects = [project(), project({ id: '2' })]
    const activities = [activity('1', null), activity('2', '1'), activity('3', '2')]
    expect(pairs({ projects, activities })).toEqual(['1+2', '1+1', '2+3', '2+1'])
  })

  it('leave out the global activities where a project does not take them', () => {
    const projects = [project({ globalActivities: false })]
    expect(pairs({ projects, activities: [activity('1', null), activity('2', '1')] })).toEqual(['1+2'])
  })

  it('leave out a project on which nothing could be booked', () => {
    expect(pairs({ projects: [project({ globalActivities: false })], activities: [activity('1', null)] })).toEqual([])
    expect(pairs({ activities: [] })).toEqual([])
  })

  it('never pair an activity with a project of another', () => {
    expect(pairs({ activities: [activity('2', '99')] })).toEqual([])
  })

  it('carry the names, and the nearest colour there is', () => {
    const customers = [{ id: '1', name: 'Acme', color: '#0000ff' }]
    const activities = [activity('1', null, { color: '#00ff00' })]
    const [own] = targetsOf('a1', aCatalog({ customers, activities, projects: [project({ color: '#ff0000' })] }))
    const [customers1] = targetsOf('a1', aCatalog({ customers, activities, projects: [project()] }))
    const [activities1] = targetsOf(
      'a1',
      aCatalog({ customers, activities, projects: [project({ customerId: null })] }),
    )
    expect(own).toEqual(aTarget({ activity: 'Activity 1', color: '#ff0000' }))
    expect(customers1?.color).toBe('#0000ff')
    expect(activities1).toMatchObject({ color: '#00ff00', customer: null })
  })

  it('keep a project whose client is not in the catalog', () => {
    const [target] = targetsOf('a1', aCatalog({ customers: [] }))
    expect(target).toMatchObject({ customer: null, project: 'Website' })
  })
})

describe('the key of a target', () => {
  it('tells targets apart by their ids alone', () => {
    expect(targetKey(aTarget({ project: 'Renamed', color: '#fff' }))).toBe(targetKey(aTarget()))
    for (const change of [{ accountId: 'a2' }, { projectId: '2' }, { activityId: null }, { taskId: '1' }]) {
      expect(targetKey(aTarget(change))).not.toBe(targetKey(aTarget()))
    }
  })

  it('does not confuse an activity with a task', () => {
    expect(targetKey(aTarget({ activityId: '5', taskId: null }))).not.toBe(
      targetKey(aTarget({ activityId: null, taskId: '5' })),
    )
  })
})
