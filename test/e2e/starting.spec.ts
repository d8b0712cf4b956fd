/** Starting where something of the computer or of Stint’s own files is not as it should be: told, and work goes on. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { commandLine, engine, environment, executable } from '../electron/launch.ts'
import { type App, dropFolder, entries, expect, newFolder, startApp, state, stopButton } from './app.ts'

let folder: string
let app: App
beforeEach(() => {
  folder = newFolder()
})
afterEach(async () => {
  await app.close()
  dropFolder(folder)
})

const dropJournal = () => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `journal.sqlite${suffix}`), { force: true })
}

/** Tracks a moment on a new project of this computer, by the field that the welcome screen offers. */
async function trackFirst(name: string): Promise<void> {
  await app.page.getByLabel('What are you working on?').fill(name)
  await app.page.getByRole('button', { name: 'Start' }).click()
  await stopButton(app.page).click()
  await expect(entries(app.page, 'kept')).toHaveCount(1)
}

describe('a time zone that can’t be read', () => {
  it.each(['', 'nonsense', 'CET-1CEST'])('is told of, and time is recorded (TZ is %j)', async (TZ) => {
    app = await startApp(folder, { TZ })
    await expect(app.page.getByText('Check the time zone')).toBeVisible()
    await trackFirst('Garden')
  })

  it.each([
    [':/etc/localtime', null],
    ['UTC0', 'UTC'],
    ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
  ])('is found where other programs find it (TZ is %s)', async (TZ, zone) => {
    app = await startApp(folder, { TZ })
    await trackFirst('Garden')
    await expect(app.page.getByText('Check the time zone')).toBeHidden()
    if (zone !== null) expect((await state(app.page)).zone).toBe(zone)
  })
})

describe('a database of another program in the journal’s place', () => {
  it.runIf(engine === 'standin')(
    'keeps Stint from starting, and is left as it is, unless the person has it moved',
    async () => {
      const path = join(folder, 'journal.sqlite')
      const database = new DatabaseSync(path)
      database.exec('CREATE TABLE moz_places (id INTEGER); PRAGMA user_version = 2')
      database.close()
      const before = readFileSync(path)
      // Nobody is there to answer: the question ends as if it was closed.
      execFileSync(executable(), commandLine({ userData: folder }), { env: environment(), stdio: 'ignore' })
      expect(readFileSync(path).equals(before)).toBe(true)
      rmSync(path)
      app = await startApp(folder)
    },
  )
})

describe('the account of this computer', () => {
  it('takes new projects where the journal with the old ones is gone', async () => {
    app = await startApp(folder)
    await trackFirst('Garden')
    await app.close()
    dropJournal()
    app = await startApp(folder)
    await trackFirst('House')
  })

  it('is there again with its projects where the settings are gone', async () => {
    app = await startApp(folder)
    await trackFirst('Garden')
    await app.close()
    for (const name of ['settings.json', 'settings.last-good.json']) rmSync(join(folder, name))
    app = await startApp(folder)
    await app.page.getByRole('combobox').fill('garden')
    await app.page.getByRole('combobox').press('Enter')
    await expect(stopButton(app.page)).toBeVisible()
  })
})
