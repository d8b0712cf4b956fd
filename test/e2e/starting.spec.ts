/** Starting where something of the computer or of Stint’s own files is not as it should be: told, and work goes on. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { commandLine, engine, environment, executable } from '../electron/launch.ts'
import { type App, dropFolder, entries, expect, newFolder, startApp, state, stopButton } from './app.ts'

let folder: string
let app: App | null
beforeEach(() => {
  folder = newFolder()
  app = null
})
afterEach(async () => {
  await app?.close()
  dropFolder(folder)
})

/** Starts Stint, once more where it runs; `meanwhile` happens while it does not. */
async function start(env: Record<string, string> = {}, meanwhile = () => {}): Promise<App> {
  await app?.close()
  app = null
  meanwhile()
  app = await startApp(folder, env)
  return app
}

const dropJournal = () => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `journal.sqlite${suffix}`), { force: true })
}

/** Tracks a moment on a new project of this computer, by the field that the welcome screen offers. */
async function trackFirst({ page }: App, name: string): Promise<void> {
  await page.getByLabel('What are you working on?').fill(name)
  await page.getByRole('button', { name: 'Start' }).click()
  await stopButton(page).click()
  await expect(entries(page, 'kept')).toHaveCount(1)
}

// What each value means, the tests of machineZone have.
// Windows has no TZ of its own.
describe.skipIf(process.platform === 'win32')('a time zone', () => {
  it('that can’t be read is told of, and time is recorded', async () => {
    const here = await start({ TZ: 'CET-1CEST' })
    await expect(here.page.getByText('Check the time zone')).toBeVisible()
    await trackFirst(here, 'Garden')
  })

  it('that is a file is found where other programs find it', async () => {
    const here = await start({ TZ: '/usr/share/zoneinfo/Asia/Tokyo' })
    await trackFirst(here, 'Garden')
    await expect(here.page.getByText('Check the time zone')).toBeHidden()
    expect((await state(here.page)).zone).toBe('Asia/Tokyo')
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
    },
  )
})

describe('a journal that is lost', () => {
  const journal = () => join(folder, 'journal.sqlite')
  const backup = () => join(folder, 'backups', 'Stint 2020-01-01.sqlite')
  const restore = ({ page }: App) => page.getByRole('button', { name: 'Restore', exact: true })
  async function expectOffer({ page }: App, title: string): Promise<void> {
    await expect(page.getByText(title)).toBeVisible()
    await expect(page.getByText(/The latest good backup \(.+\) holds 1 entry\..+ is missing/)).toBeVisible()
  }

  it('is told of, however it was lost: it comes back by one click, or the person goes on without it', async () => {
    await trackFirst(await start(), 'Garden')
    let here = await start({}, () => {
      mkdirSync(join(folder, 'backups'))
      copyFileSync(journal(), backup())
      writeFileSync(journal(), 'no database at all '.repeat(500))
    })
    await expectOffer(here, 'The journal was damaged')
    await here.electron.evaluate(({ app: main }) => {
      main.relaunch = () => {}
    })
    const ended = here.electron.waitForEvent('close')
    await restore(here).click()
    await ended
    app = null

    here = await start()
    await expect(here.page.getByText('1 entry came back.')).toBeVisible()
    await expect(here.page.getByText('The journal was damaged')).toBeHidden()
    await expect(entries(here.page, 'kept')).toHaveCount(1)
    await here.page.getByRole('combobox').fill('garden')
    await expect(here.page.getByRole('option').filter({ hasText: 'Garden' }).first()).toBeVisible()

    await expectOffer(await start({}, () => writeFileSync(journal(), '')), 'The journal was empty')

    here = await start({}, dropJournal)
    await expectOffer(here, 'The journal was gone')
    // The account of this computer takes new projects, though the old ones are gone.
    await trackFirst(here, 'House')

    here = await start()
    await expect(restore(here)).toBeVisible()
    await here.page.getByRole('button', { name: 'Dismiss' }).first().click()
    await expect(here.page.getByText('The journal was gone')).toBeHidden()

    here = await start()
    await expect(entries(here.page, 'kept')).toHaveCount(1)
    await expect(here.page.getByText('The journal was gone')).toBeHidden()
    expect(existsSync(backup())).toBe(true)
  })
})

describe('the account of this computer', () => {
  it('is there again with its projects where the settings are gone', async () => {
    await trackFirst(await start(), 'Garden')
    const { page } = await start({}, () => {
      for (const name of ['settings.json', 'settings.last-good.json']) rmSync(join(folder, name))
    })
    await page.getByRole('combobox').fill('garden')
    await page.getByRole('combobox').press('Enter')
    await expect(stopButton(page)).toBeVisible()
  })
})
