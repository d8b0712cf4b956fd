/** The built app against a Kimai 2 sandbox server, as the specs of this folder use it. */
import { rmSync } from 'node:fs'
import type { MessageBoxOptions } from 'electron'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { expect as playwrightExpect } from 'playwright/test'
import type { AccountView, Snapshot } from '../../shared/model/snapshot.ts'
import { endBySignal, environment, launch, temporaryFolder } from '../electron/launch.ts'
import { conditionMs } from '../support/patience.ts'
import {
  type Kimai2,
  type Kimai2Options,
  SANDBOX_TOKEN,
  type Seed,
  sandboxSeed,
  startKimai2,
} from '../servers/kimai2/index.ts'

export const expect = playwrightExpect.configure({ timeout: conditionMs })

export interface App {
  electron: ElectronApplication
  /** The popover. */
  page: Page
  /** Its journal, settings and log. */
  folder: string
  /** Quits as a person would. */
  close(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

/** Records exactly what it is told, to the second. */
export const exact = { rounding: { default: { begin: 0, end: 0 } } }

export const startServer = (options: Kimai2Options = {}): Promise<Kimai2> =>
  startKimai2({ seed: sandboxSeed(), config: exact, ...options })

/** The sandbox with people whose clock is never put forward or back, for specs about whatever day it is. */
export function steadySeed(): Seed {
  const { users = [], ...rest } = sandboxSeed()
  return { ...rest, users: users?.map((user) => ({ ...user, timezone: 'UTC' })) }
}

export const newFolder = (): string => temporaryFolder('stint-e2e-')
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/**
 * Starts the app with its data in `folder` and waits until the popover shows its first state. What is done in it is sent at
 * once unless `undoSeconds` says how long it can be taken back.
 */
export async function startApp(folder: string, env: Record<string, string> = {}, undoSeconds = 0): Promise<App> {
  const electron = await launch({ userData: folder, env: environment(env) })
  const page = await electron.firstWindow()
  await ready(page)
  await page.evaluate((seconds) => window.stint.changeSettings({ undoSeconds: seconds }), undoSeconds)
  return {
    electron,
    page,
    folder,
    async close() {
      await answerQuit(electron, 'Quit anyway')
      await electron.close()
    },
    kill: () => endBySignal(electron, 'SIGKILL'),
  }
}

/** What the question says that comes when something is not sent yet. */
export const answerQuit = (
  electron: ElectronApplication,
  label: 'Quit anyway' | 'Stay' | 'Send first',
): Promise<void> =>
  electron.evaluate(({ dialog }, wanted) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { buttons = [] } = args.at(-1) as MessageBoxOptions
      return { response: buttons.indexOf(wanted), checkboxChecked: false }
    }
  }, label)

export const ready = (page: Page): Promise<void> => page.locator('html[data-ready]').waitFor({ state: 'attached' })

/** The button of a system in the list of those that can be connected. */
export const system = (page: Page, label: string) =>
  page
    .getByRole('list', { name: 'Systems' })
    .getByRole('button')
    .filter({ has: page.getByText(label, { exact: true }) })

/** Types the sandbox's address and token into the login form of Kimai 2. */
export async function logIn(page: Page, url: string, token = SANDBOX_TOKEN): Promise<void> {
  await page.getByLabel('Address').fill(url)
  await page.getByLabel('API token').fill(token)
  await page.getByRole('button', { name: 'Log in' }).click()
}

/** An app that is logged in to `server`, by the way a new install offers. */
export async function startLoggedIn(
  folder: string,
  server: Kimai2,
  env: Record<string, string> = {},
  undoSeconds = 0,
): Promise<App> {
  const app = await startApp(folder, env, undoSeconds)
  await system(app.page, 'Kimai 2').click()
  await logIn(app.page, server.url)
  await app.page.getByRole('combobox').waitFor()
  return app
}

/** Goes through the cards of the popover, of which one is shown at a time, until this is seen. */
export async function toCard(page: Page, text: Locator): Promise<void> {
  // What is read out says it once more.
  const wanted = text.first()
  const next = page.locator('[data-deck]').getByRole('button', { name: 'Next' })
  await expect(async () => {
    if (!(await wanted.isVisible()) && (await next.isVisible())) await next.click()
    await expect(wanted).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: conditionMs })
}

export const stopButton = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })
export const entries = (page: Page, state: string) => page.locator(`[data-testid=entry][data-state=${state}]`)

/** Picks the first target that `words` find and starts it with Enter. */
export async function startBySearch(page: Page, words: string): Promise<void> {
  const search = page.getByRole('combobox')
  await search.fill(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  await search.press('Enter')
  await expect(stopButton(page)).toBeVisible()
  await expect(search).toHaveValue('')
}

/** When the server's records begin and end, in order. */
export const spans = (server: Kimai2) =>
  server
    .timesheets()
    .map(({ begin, end }) => ({ begin, end }))
    .toSorted((a, b) => a.begin - b.begin)

/** Waits until the server was asked this. */
export async function requested(server: Kimai2, method: string, path: string, times = 1): Promise<void> {
  await expect
    .poll(() => server.requests.filter((request) => request.method === method && request.path === path).length)
    .toBeGreaterThanOrEqual(times)
}

/** The main process's own state. */
export async function state(page: Page): Promise<Snapshot> {
  const result = await page.evaluate(() => window.stint.state())
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** The accounts that were logged in to; the one of this computer is there from the start. */
export const connected = async (page: Page): Promise<AccountView[]> =>
  (await state(page)).accounts.filter(({ provider }) => provider !== 'local')

/** Lets the running timer grow past its first second: a stop before that leaves nothing to send. Returns its start. */
export async function workASecond(page: Page): Promise<number> {
  const { timer } = await state(page)
  if (timer.kind === 'idle') throw new Error('nothing runs')
  const { startedAt } = timer.entry
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(Math.floor(startedAt / 1000))
  return startedAt
}
