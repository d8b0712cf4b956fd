/** Starting where something of the computer or of Stint’s own files is not as it should be: told, and work goes on. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

// Windows has no TZ of its own.
describe.skipIf(process.platform === 'win32')('a time zone that can’t be read', () => {
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

describe('a journal that is lost', () => {
  const backup = () => join(folder, 'backups', 'Stint 2020-01-01.sqlite')
  /** Tracks on "Garden", and has a backup of that. */
  async function trackAndBackUp(): Promise<void> {
    app = await startApp(folder)
    await trackFirst('Garden')
    await app.close()
    mkdirSync(join(folder, 'backups'))
    copyFileSync(join(folder, 'journal.sqlite'), backup())
  }

  it.each([
    ['The journal was damaged', () => writeFileSync(join(folder, 'journal.sqlite'), 'no database at all '.repeat(500))],
    ['The journal was empty', () => writeFileSync(join(folder, 'journal.sqlite'), '')],
    ['The journal was gone', dropJournal],
  ])('is told (“%s”), and comes back by one click', async (title, lose) => {
    await trackAndBackUp()
    lose()
    app = await startApp(folder)
    await expect(app.page.getByText(title)).toBeVisible()
    await expect(app.page.getByText(/The latest good backup \(.+\) holds 1 entry\..+ is missing/)).toBeVisible()
    await app.electron.evaluate(({ app: main }) => {
      main.relaunch = () => {}
    })
    const ended = app.electron.waitForEvent('close')
    await app.page.getByRole('button', { name: 'Restore', exact: true }).click()
    await ended
    app = await startApp(folder)
    await expect(app.page.getByText('1 entry came back.')).toBeVisible()
    await expect(app.page.getByText(title)).toBeHidden()
    await expect(entries(app.page, 'kept')).toHaveCount(1)
    await app.page.getByRole('combobox').fill('garden')
    await expect(app.page.getByRole('option').filter({ hasText: 'Garden' }).first()).toBeVisible()
  })

  it('is offered until the person goes on without it', async () => {
    await trackAndBackUp()
    dropJournal()
    app = await startApp(folder)
    await trackFirst('House')
    await app.close()
    app = await startApp(folder)
    await expect(app.page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible()
    await app.page.getByRole('button', { name: 'Dismiss' }).first().click()
    await expect(app.page.getByText('The journal was gone')).toBeHidden()
    await app.close()
    app = await startApp(folder)
    await expect(entries(app.page, 'kept')).toHaveCount(1)
    await expect(app.page.getByText('The journal was gone')).toBeHidden()
    expect(existsSync(backup())).toBe(true)
  })
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
