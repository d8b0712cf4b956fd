/** A Kimai that stores other times than it was sent: both are shown, and the person says which are right. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  expect,
  newFolder,
  spans,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'
import { openPopover } from './settings.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const card = (page: Page) => page.getByRole('region', { name: /^Kimai.2 stored other times for Website/ })

/** Work from `from` to `to` that the server stores an hour earlier: the profile is in UTC at the login. */
async function workStoredEarlier(from: number, to: number): Promise<void> {
  await setClock(app, from)
  await startBySearch(app.page, 'website coding')
  server.setZone('anna', 'Etc/GMT-1')
  server.state.ignoresOffsets = true
  await setClock(app, to)
  await stopButton(app.page).click()
  await expect(card(app.page)).toBeVisible()
}

describe('work that Kimai stored with other times', () => {
  it('is asked about with both, and “mine” sends it again as it was', async () => {
    const { page } = app
    const [from, to] = [today('08:00:00', 1), today('09:00:00', 1)]
    await workStoredEarlier(from, to)
    await openPopover(app)
    await expect(card(page)).toContainText('Kimai stored 07:00–08:00. 08:00–09:00 was sent.')
    server.state.ignoresOffsets = false
    await card(page)
      .getByRole('button', { name: /^Use mine/ })
      .click()
    await expect(card(page)).toBeHidden()
    await expect(entries(page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual([{ begin: from, end: to }])
  })

  it('becomes what is there by “theirs”', async () => {
    const { page } = app
    const hour = 3_600_000
    const [from, to] = [today('10:00:00', 1), today('11:00:00', 1)]
    await workStoredEarlier(from, to)
    await openPopover(app)
    await card(page)
      .getByRole('button', { name: /^Keep what Kimai.2 has/ })
      .click()
    await expect(card(page)).toBeHidden()
    const theirs = { startedAt: from - hour, endedAt: to - hour }
    await expect.poll(async () => (await state(page)).today).toContainEqual(expect.objectContaining(theirs))
    expect(spans(server).at(-1)).toEqual({ begin: from - hour, end: to - hour })
  })
})

describe('work of which Kimai’s rounding left no time', () => {
  const folderOfIt = newFolder()
  let there: Kimai2
  let here: App
  beforeAll(async () => {
    const config = { timesheet: { rounding: { default: { mode: 'floor', begin: 180, end: 180 } } } }
    there = await startServer({ seed: steadySeed(), config })
    here = await startLoggedIn(folderOfIt, there, afternoon, 8)
  })
  afterAll(async () => {
    await here.close()
    await there.close()
    dropFolder(folderOfIt)
  })

  it('is deleted here only by that word, and comes back by Undo', async () => {
    const { page } = here
    const entryIds = async () => (await state(page)).today.map(({ id }) => id)
    // Two and a half hours after a full step of three: ten minutes are nothing of the next.
    const from = Math.ceil(today('06:00:00', 1) / (180 * 60_000)) * 180 * 60_000 + 150 * 60_000
    await setClock(here, from)
    await startBySearch(page, 'website coding')
    await setClock(here, from + 10 * 60_000)
    await stopButton(page).click()
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await openPopover(here)
    await expect(card(page)).toContainText(/Kimai.2 has no time left of it, so this time is deleted here, too\./)
    const before = await entryIds()
    expect(before).toHaveLength(1)
    await card(page)
      .getByRole('button', { name: /^Keep what Kimai.2 has/ })
      .click()
    await expect.poll(entryIds).toEqual([])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(entryIds).toEqual(before)
    await expect(card(page)).toBeVisible()
  })
})
