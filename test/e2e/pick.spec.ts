/** Picking a target: what is typed and how, favourites, and the keys of the first nine. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  expect,
  newFolder,
  ready,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
} from './app.ts'

describe('picking a target', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  const options = () => app.page.getByRole('option')
  const search = () => app.page.getByRole('combobox')
  const running = async () => {
    const { timer } = await state(app.page)
    return timer.kind === 'running' ? `${timer.entry.target.project} ${timer.entry.target.activity}` : null
  }

  it.each([
    ['a slip', 'webiste codng', 'Website'],
    ['initials', 'awc', 'A'],
    ['words in any order', 'coding website', 'Website'],
  ])('finds by %s and marks what matched', async (_, query, marked) => {
    await search().fill(query)
    await expect(options().first()).toContainText('Website')
    await expect(options().first()).toContainText('Coding')
    await expect(options().first().locator('mark').filter({ hasText: marked }).first()).toBeVisible()
    await search().press('Escape')
  })

  it('starts a favourite with one key, also after Stint was closed and opened', async () => {
    await startBySearch(app.page, 'website coding')
    await stopButton(app.page).click()
    await startBySearch(app.page, 'website design')
    await stopButton(app.page).click()
    await search().fill('website coding')
    await expect(options().first()).toContainText('Coding')
    await search().press('Control+Shift+P')
    await expect(options().first()).toContainText('favourite')
    await search().press('Escape')
    await app.close()
    app = await startApp(folder)
    await ready(app.page)
    await search().press('ArrowDown')
    await expect(app.page.getByRole('heading', { name: 'Favourites and recent' })).toBeVisible()
    // The favourite comes before what was used later.
    await expect(options().first()).toContainText('Coding')
    await search().press('Escape')
    await app.page.keyboard.press('Control+1')
    await expect(stopButton(app.page)).toBeVisible()
    expect(await running()).toBe('Website Relaunch Coding')
    await app.page.keyboard.press('Control+2')
    await expect.poll(running).toBe('Website Relaunch Concept & Design')
    await stopButton(app.page).click()
  })

  it('removes a favourite by the mouse', async () => {
    await search().press('ArrowDown')
    await app.page.getByTitle(/^Remove from favourites/).click()
    await expect(app.page.getByRole('heading', { name: 'Recent', exact: true })).toBeVisible()
    expect((await state(app.page)).pins).toEqual([])
    await search().press('Escape')
  })
})
