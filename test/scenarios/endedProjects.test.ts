/** A project of Kimai 2 that ended yesterday: its hours can still be added, and nothing is started on it any more. */
import { expect, it } from 'vitest'
import { targetsOf } from '../../shared/catalog/targets.ts'
import { catalogOn } from '../../shared/catalog/projectDays.ts'
import type { Catalogs } from '../../shared/ipc/contract.ts'
import { HOUR, type Kimai2Fixture, kimai2Fixture, MORNING } from './engineAtKimai2.ts'

const dayMs = 24 * HOUR

function catalogsOf({ app }: Kimai2Fixture): Catalogs['accounts'] {
  let found: Catalogs['accounts'] = []
  app.press(({ engine }) => void (found = engine.accounts.catalogs().accounts))
  return found
}

async function projectEndedYesterday() {
  const fixture = await kimai2Fixture({ live: false })
  const [project] = fixture.server.state.projects
  if (!project) throw new Error('the server has a project')
  project.end = '2026-11-19'
  fixture.app.press(({ engine }) => void engine.accounts.refresh(fixture.target.accountId))
  await fixture.app.network.quiet()
  const add = (startedAt: number) =>
    fixture.app.ask('addEntry', {
      target: fixture.target,
      startedAt,
      endedAt: startedAt + HOUR,
      pauses: [],
      description: 'late',
      tags: [],
      billable: null,
    })
  return { fixture, add }
}

it('takes the hours of yesterday', async () => {
  const { fixture, add } = await projectEndedYesterday()
  expect(await add(MORNING - dayMs)).toBe('done')
  await fixture.pass(HOUR)
  expect(fixture.stored().map(({ begin }) => begin)).toHaveLength(1)
})

it('is offered for yesterday, and not for today', async () => {
  const { fixture } = await projectEndedYesterday()
  const names = (day: string) =>
    catalogsOf(fixture).flatMap(({ accountId, catalog }) =>
      targetsOf(accountId, catalogOn(catalog, day)).map(({ project }) => project),
    )
  expect(names('2026-11-19')).toContain('Website Relaunch')
  expect(names('2026-11-20')).not.toContain('Website Relaunch')
})

it('takes none of today, and that is said before anything is sent', async () => {
  const { fixture, add } = await projectEndedYesterday()
  expect(await add(MORNING - HOUR)).not.toBe('done')
  expect(await fixture.app.ask('start', { target: fixture.target })).not.toBe('done')
  expect(fixture.app.snapshot().timer.kind).toBe('idle')
  await fixture.pass(HOUR)
  expect(fixture.stored()).toEqual([])
})

it('is no longer among what was used last, nor is one of an account that is switched off', async () => {
  const { app, server, target } = await kimai2Fixture({ live: false })
  const { accountId } = target
  const recents = () => app.snapshot().recents.map(({ project }) => project)
  const switchTo = (enabled: boolean) => app.press(({ engine }) => engine.accounts.change(accountId, { enabled }))
  await app.ask('start', { target })
  await app.ask('stop', undefined)
  expect(recents()).toEqual(['Website Relaunch'])
  switchTo(false)
  expect(recents()).toEqual([])
  switchTo(true)
  const [project] = server.state.projects
  if (!project) throw new Error('the server has a project')
  project.end = '2026-11-19'
  app.press(({ engine }) => void engine.accounts.refresh(accountId))
  await app.network.quiet()
  expect(recents()).toEqual([])
})
