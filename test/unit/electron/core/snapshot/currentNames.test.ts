/** A project that was renamed, or is no longer offered, on the whole engine. */
import { describe, expect, it } from 'vitest'
import { createExport } from '../../../../../electron/core/export/exportEntries.ts'
import type { Catalog } from '../../../../../shared/model/snapshot.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { settled } from '../../../../support/fakes.ts'
import { engineFixture } from '../../../../support/engineFixture.ts'
import { localDate } from '../../../../../shared/time/zonedTime.ts'
import { aCatalog, anAccount, aTarget, HOUR, MINUTE, ZONE } from '../../../../support/samples.ts'
import { ref } from '../../../../support/trackerFixture.ts'

const renamed = (catalog: Catalog): Catalog => ({
  ...catalog,
  projects: catalog.projects.map((project) => ({ ...project, name: 'Relaunch' })),
})

/** An hour ended, the next runs, and then Kimai's catalog changes. */
async function after(change: (catalog: Catalog) => Catalog) {
  const made = engineFixture()
  const { engine, clock, provider } = made
  const account = anAccount()
  engine.tracker.start({ target: ref(aTarget()) })
  clock.advance(HOUR)
  engine.tracker.stop()
  engine.tracker.start({ target: ref(aTarget()) })
  clock.advance(HOUR)
  const { identity } = account
  provider.refresh = async () => ({ identity, catalog: change(aCatalog()), facts: null, message: null })
  await engine.accounts.refresh(account.id)
  return made
}

describe('a project that was renamed', () => {
  it('has its new name at the running timer, in the lists, the recents, the totals and what is exported', async () => {
    const { engine, clock, journal } = await after(renamed)
    const { timer, today, recents } = engine.snapshot()
    expect(timer).toMatchObject({ entry: { target: { project: 'Relaunch' } } })
    expect(today.map(({ target }) => target.project)).toEqual(['Relaunch', 'Relaunch'])
    expect(recents.map(({ project }) => project)).toEqual(['Relaunch'])
    const day = engine.day(localDate(clock.now(), ZONE))
    expect(day.totals.projects.map(({ project }) => project)).toEqual(['Relaunch'])
    let written = ''
    const run = createExport({
      clock,
      journal: engine.shownJournal,
      accountName: (id) => id,
      toXlsx: async () => new Uint8Array(),
      saveTable: async (_title, _name, content) => ((written = String(content)), '/tmp/a.csv'),
    })
    await run({ accountId: null, from: 0, to: clock.now(), format: 'csv' })
    expect(written).toContain('Relaunch')
    expect(written).not.toContain('Website')
    // What is stored stays as it is, so that nothing of it is sent once more.
    expect(journal.running()?.target.project).toBe('Website')
  })

  it('has it where it would be started again', async () => {
    const { engine } = await after(renamed)
    engine.tracker.stop()
    expect(engine.snapshot().timer).toMatchObject({ kind: 'idle', last: { target: { project: 'Relaunch' } } })
  })
})

describe('a project that is no longer offered', () => {
  const archived = (catalog: Catalog): Catalog => ({ ...catalog, projects: [] })

  it('is told at the timer that runs on it, and keeps its name', async () => {
    const { engine } = await after(archived)
    expect(engine.snapshot()).toMatchObject({ notOffered: true, timer: { entry: { target: { project: 'Website' } } } })
    engine.tracker.stop()
    expect(engine.snapshot().notOffered).toBe(false)
  })

  it('is told when it is started again, by its entry or as the last one', async () => {
    for (const entryId of [null, 'first'] as const) {
      const { engine, journal } = await after(archived)
      engine.tracker.stop()
      engine.tracker.continueEntry({ entryId: entryId && (journal.lastEnded()?.id ?? '') })
      expect(engine.snapshot().notOffered).toBe(true)
    }
  })

  it('is no reason to say so while it is offered', async () => {
    const { engine } = await after((catalog) => catalog)
    expect(engine.snapshot().notOffered).toBe(false)
  })
})

it('the next attempt is shown by the clock of the person, though that was set since', async () => {
  const { engine, clock, provider, journal } = engineFixture()
  provider.onSubmit = () => Promise.reject(new AppError('rateLimited', 'slow down', { retryAfterMs: 10 * MINUTE }))
  engine.tracker.start({ target: ref(aTarget()) })
  clock.advance(HOUR)
  engine.tracker.stop()
  clock.advance(MINUTE)
  await settled()
  const waits = () => engine.snapshot().today[0]?.send
  const [entry] = engine.snapshot().today
  const stored = journal.postings([entry?.id ?? ''])[0]?.nextAttemptAt ?? 0
  expect(waits()).toMatchObject({ kind: 'waiting', nextAttemptAt: stored })
  clock.set(clock.now() - 5 * HOUR)
  engine.changed()
  expect(waits()).toMatchObject({ kind: 'waiting', nextAttemptAt: stored - 5 * HOUR })
})
