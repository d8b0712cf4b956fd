/** The built app against a Kimai 2 sandbox server, as the specs of this folder use it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { environment, launch } from '../electron/launch.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'

export interface App {
  electron: ElectronApplication
  page: Page
  /** Its journal, settings and log. */
  folder: string
  close(): Promise<void>
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stint-e2e-'))
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Starts the app with its data in `folder` and waits until the popover shows its first state. */
export async function startApp(folder: string, env: Record<string, string> = {}): Promise<App> {
  const electron = await launch({ userData: folder, env: environment(env) })
  const page = await popover(electron)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  return { electron, page, folder, close: () => electron.close() }
}

async function popover(electron: ElectronApplication): Promise<Page> {
  const isPopover = (page: Page) => page.url().includes('/popover/')
  const first = await electron.firstWindow()
  await first.waitForURL(/popover|settings/)
  return electron.windows().find(isPopover) ?? first
}

/** Types the sandbox's address and token into the login screen. */
export async function logIn(page: Page, server: Kimai2, token = SANDBOX_TOKEN): Promise<void> {
  await page.getByLabel('Address').fill(server.url)
  await page.getByLabel('API token').fill(token)
  await page.getByRole('button', { name: 'Log in' }).click()
}

/** Picks the first target that `words` find and starts it with Enter. */
export async function startBySearch(page: Page, words: string): Promise<void> {
  const search = page.getByRole('combobox')
  await search.fill(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  await search.press('Enter')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
}
