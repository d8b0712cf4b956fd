import { describe, expect, it } from 'vitest'
import { catalogOn, isRunningOn } from '../../../../shared/catalog/projectDays.ts'
import { aCatalog } from '../../../support/samples.ts'

const [project] = aCatalog().projects
if (!project) throw new Error('the catalog has a project')

describe('a project', () => {
  it('without days runs on each', () => expect(isRunningOn(project, '2026-11-20')).toBe(true))

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-19', true],
    ['2026-11-20', false],
  ])('that runs from the 1st to the 19th of November is offered for %s: %s', (day, offered) => {
    const dated = { ...project, firstDay: '2026-11-01', lastDay: '2026-11-19' }
    expect(isRunningOn(dated, day)).toBe(offered)
    const { projects } = catalogOn({ ...aCatalog(), projects: [dated] }, day)
    expect(projects).toEqual(offered ? [dated] : [])
  })
})
