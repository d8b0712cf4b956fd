/** A newer version comes from a feed on this computer, while people work. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { engine } from '../electron/launch.ts'
import { bytes, type Feed, listOf, release, sha512, startFeed, text } from '../servers/updates/index.ts'
import {
  answerQuit,
  type App,
  dropFolder,
  expect,
  newFolder,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  workASecond,
} from './app.ts'
import { axeTroubles } from './axe.ts'
import { dressTroubles } from './dress.ts'
import { focusTroubles } from './focus.ts'
import { layoutTroubles } from './layout.ts'
import { inSettings } from './settings.ts'

const oldFile = Buffer.from('the version that runs')
const newFile = Buffer.from('the version that is newer')

let folder: string
let feed: Feed
const appImage = () => join(folder, 'Stint.AppImage')

const start = (env: Record<string, string> = {}): Promise<App> =>
  startApp(folder, { STINT_UPDATE_FEED: feed.url, APPIMAGE: appImage(), APPDIR: '/', ...env })

/** What the app says on stderr, all of it so far. */
function saidBy({ electron }: App): () => string {
  let said = ''
  electron.process().stderr?.on('data', (part: Buffer) => (said += part.toString()))
  return () => said
}

const ended = ({ electron }: App) => electron.waitForEvent('close')

async function startTimer({ page }: App): Promise<void> {
  await page.evaluate(() => window.stint.startNew({ project: 'Website' }))
  await expect(stopButton(page)).toBeVisible()
}

function timesInJournal(): unknown[] {
  const database = new DatabaseSync(join(folder, 'journal.sqlite'), { readOnly: true })
  try {
    return database.prepare('SELECT started_at, ended_at FROM entry ORDER BY started_at').all()
  } finally {
    database.close()
  }
}

// What a package does, played by the stand-in; the packages' own tests run on Electron.
describe.runIf(engine === 'standin')('a newer version', () => {
  beforeEach(async () => {
    folder = newFolder()
    feed = await startFeed()
    feed.answers = release('9.9.9', newFile)
    writeFileSync(appImage(), oldFile, { mode: 0o755 })
    writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: stint-updater\n')
  })

  afterEach(async () => {
    await feed.close()
    dropFolder(folder)
  })

  it('is found by hand, offered in one line, refused while the timer runs, and begins with a click after that', async () => {
    const app = await start()
    const said = saidBy(app)
    const { page } = app
    await startTimer(app)
    await inSettings(app, async (settings) => {
      const about = settings.getByRole('region', { name: 'About Stint' })
      await expect(about).toContainText('Stint 0.1.0')
      await expect(about).toContainText('Not checked yet')
      await expect(about).toContainText(feed.url)
      await about.getByRole('button', { name: 'Check now' }).click()
      await expect(about).toContainText('Version 9.9.9 is ready.')
      await about.getByRole('button', { name: 'Restart and update' }).click()
      await expect(about.getByRole('alert')).toContainText('The timer runs: stop it first.')
      await about.getByRole('button', { name: 'Licence' }).click()
      await expect(about.getByRole('textbox', { name: 'Licence' })).toHaveValue(/MIT License/)
    })
    const line = page.locator('footer')
    await expect(line).toContainText('Version 9.9.9 is ready')
    const update = line.getByRole('button', { name: 'Restart and update' })
    await update.click()
    await expect(line.getByRole('alert')).toContainText('The timer runs: stop it first. An update never interrupts it.')
    expect(readFileSync(appImage()).equals(oldFile)).toBe(true)

    await workASecond(page)
    await stopButton(page).click()
    await expect(page.getByRole('button', { name: 'Restart and update' })).toBeVisible()
    const [entry] = (await state(page)).today
    const over = ended(app)
    await update.click()
    await over
    expect(readFileSync(appImage()).equals(newFile)).toBe(true)
    expect(said()).toContain('relaunch')
    expect(timesInJournal()).toEqual([{ started_at: entry?.startedAt, ended_at: entry?.endedAt }])
  })

  it('is installed by a quit, without a restart', async () => {
    const app = await start()
    const said = saidBy(app)
    await app.page.evaluate(() => window.stint.checkForUpdates())
    await app.close()
    expect(readFileSync(appImage()).equals(newFile)).toBe(true)
    expect(said()).not.toContain('relaunch')
  })

  it('is not installed by a quit while the timer runs, which goes on with the next start', async () => {
    const app = await start()
    await startTimer(app)
    await app.page.evaluate(() => window.stint.checkForUpdates())
    const { timer } = await state(app.page)
    await app.close()
    expect(readFileSync(appImage()).equals(oldFile)).toBe(true)
    const next = await start()
    expect((await state(next.page)).timer).toMatchObject({
      kind: 'running',
      entry: { startedAt: timer.kind === 'running' ? timer.entry.startedAt : 0 },
    })
    await next.close()
  })

  it('waits where something is not sent yet and the person stays, and begins when they go on', async () => {
    const server = await startServer()
    const app = await startLoggedIn(folder, server, {
      STINT_UPDATE_FEED: feed.url,
      APPIMAGE: appImage(),
      APPDIR: '/',
    })
    const { electron, page } = app
    await page.evaluate(() => window.stint.checkForUpdates())
    await startBySearch(page, 'website coding')
    await workASecond(page)
    await server.close()
    await stopButton(page).click()
    await answerQuit(electron, 'Stay')
    const update = page.getByRole('button', { name: 'Restart and update' })
    await update.click()
    await expect.poll(async () => existsSync(`${appImage()}.new`)).toBe(true)
    await expect.poll(async () => (await state(page)).unsent.waiting).toBe(1)
    expect(readFileSync(appImage()).equals(oldFile)).toBe(true)
    await answerQuit(electron, 'Quit anyway')
    const over = ended(app)
    await update.click()
    await over
    expect(readFileSync(appImage()).equals(newFile)).toBe(true)
    expect(existsSync(`${appImage()}.new`)).toBe(false)
    expect(timesInJournal()).toHaveLength(1)
  })

  it('comes into sight only when nothing is typed', async () => {
    const app = await start()
    const { page } = app
    await startTimer(app)
    const search = page.getByRole('combobox')
    await search.fill('web')
    await page.evaluate(() => window.stint.checkForUpdates())
    await expect.poll(async () => (await state(page)).updates.offer?.ready).toBe(true)
    await expect(page.getByText('Version 9.9.9 is ready')).toHaveCount(0)
    await search.fill('')
    await page.evaluate(() => window.stint.checkForUpdates())
    await expect(page.getByText('Version 9.9.9 is ready')).toBeVisible()
    // With the sentence why not now, for everyone, in every language and size.
    await page.getByRole('button', { name: 'Restart and update' }).click()
    await expect(page.locator('footer').getByRole('alert')).toBeVisible()
    expect([
      ...(await axeTroubles(page)),
      ...(await dressTroubles(page, { troubles: layoutTroubles, closely: true })),
      ...(await focusTroubles(page)),
    ]).toEqual([])
    await app.close()
  })

  it('is told of with a link where a package of the system runs, and nothing of it is downloaded', async () => {
    const app = await start({ APPIMAGE: '', APPDIR: '' })
    const said = saidBy(app)
    await startTimer(app)
    await app.page.evaluate(() => window.stint.checkForUpdates())
    await expect(app.page.locator('footer')).toContainText('Version 9.9.9 is there')
    await app.page.getByRole('button', { name: 'Get it' }).click()
    await expect.poll(said).toContain('https://github.com/stint-app/stint/releases/latest')
    expect(feed.asked).toHaveLength(1)
    await app.close()
  })

  it('a feed that answers nonsense is told where it was asked by hand, and nowhere else', async () => {
    feed.answers = {}
    const app = await start()
    await inSettings(app, async (settings) => {
      const about = settings.getByRole('region', { name: 'About Stint' })
      await about.getByRole('button', { name: 'Check now' }).click()
      await expect(about).toContainText('answered 404.')
    })
    const { notices, updates } = await state(app.page)
    expect([notices, updates.offer]).toEqual([[], null])
    await app.close()
  })

  it('on macOS is handed to the system, which does not wait for the popover', async () => {
    const zip = Buffer.from('a new Stint.app')
    const url = 'Stint-9.9.9-x64.zip'
    feed.answers = {
      '/latest-mac.yml': text(listOf('9.9.9', zip, { url, sha512: sha512(zip) })),
      [`/${url}`]: bytes(zip),
    }
    const app = await start({ STANDIN_PLATFORM: 'darwin' })
    const said = saidBy(app)
    await app.page.evaluate(() => window.stint.checkForUpdates())
    await expect.poll(async () => (await state(app.page)).updates.offer?.ready).toBe(true)
    const over = ended(app)
    await app.page.evaluate(() => void window.stint.restartToUpdate())
    await over
    expect(said()).toContain('autoUpdater installs')
    expect(said()).not.toContain('waits for windows')
  })
})
