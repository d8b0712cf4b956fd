/** The whole way once: login, search, start, reload, stop by the shortcut, and what the server then holds. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  newFolder,
  ready,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  expect,
  workASecond,
} from './app.ts'

declare global {
  var stintShortcut: (() => void) | undefined
}

/** Makes the next registered shortcut one that `fire` can press; the desktop's keys are out of a spec's reach. */
const listen = ({ electron }: App) =>
  electron.evaluate(({ globalShortcut }) => {
    const register = globalShortcut.register.bind(globalShortcut)
    globalShortcut.register = (accelerator, callback) => {
      globalThis.stintShortcut = callback
      return register(accelerator, callback)
    }
  })
/** As an event of its own, as keys come; an inspector's call may fall in the middle of running code. */
const fire = ({ electron }: App) =>
  electron.evaluate(async () => {
    await new Promise(setImmediate)
    globalThis.stintShortcut?.()
  })

describe('a first entry, with the machine in Kolkata and the Kimai profile in Berlin', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, { TZ: 'Asia/Kolkata' })
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('runs in the zone it was given', async () => {
    // Intl still calls it by its old name.
    expect((await state(app.page)).zone).toMatch(/^Asia\/(Kolkata|Calcutta)$/)
  })

  it('finds a target by two words in the wrong order and starts it with Enter', async () => {
    const search = app.page.getByRole('combobox')
    await search.fill('coding websi')
    await expect(app.page.getByRole('option').first()).toContainText('Website Relaunch')
    await search.press('Enter')
    await expect(stopButton(app.page)).toBeVisible()
    await expect(app.page.getByTestId('elapsed')).toContainText('0:00')
  })

  it('still runs after the page was reloaded', async () => {
    await app.page.reload()
    await ready(app.page)
    await expect(stopButton(app.page)).toBeVisible()
  })

  it('stops by the global shortcut and leaves exactly one entry with the click times in the profile zone', async () => {
    await listen(app)
    const shortcuts = { ...defaultSettings.shortcuts, toggle: 'Alt+Shift+Y' }
    const changed = await app.page.evaluate((keys) => window.stint.changeSettings({ shortcuts: keys }), shortcuts)
    expect(changed.ok).toBe(true)
    const startedAt = await workASecond(app.page)
    const before = Date.now()
    await fire(app)
    const after = Date.now()

    await expect(entries(app.page, 'sent')).toHaveCount(1)
    const [record, ...more] = server.timesheets()
    expect(more).toEqual([])
    expect(record?.begin).toBe(Math.floor(startedAt / 1000) * 1000)
    expect(record?.end).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000)
    expect(record?.end).toBeLessThanOrEqual(after)
    const [post] = server.requests.filter(({ method }) => method === 'POST')
    const berlin = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' })
    const begin = String(JSON.parse(post?.body ?? '{}').begin)
    // The profile's wall clock, with the offset that it has then.
    expect(begin.slice(0, 19)).toBe(berlin.format(startedAt).replace(' ', 'T'))
    expect(begin).toMatch(/\+0[12]:00$/)
    expect(Date.parse(begin)).toBe(Math.floor(startedAt / 1000) * 1000)
  })

  it('starts the last one again with Enter on an idle popover', async () => {
    await app.page.getByRole('combobox').press('Enter')
    await expect(stopButton(app.page)).toBeVisible()
    expect((await state(app.page)).timer).toMatchObject({ entry: { target: { project: 'Website Relaunch' } } })
  })

  it('ends the first at the instant the second starts', async () => {
    await startBySearch(app.page, 'further')
    await expect.poll(async () => (await state(app.page)).today.length).toBeGreaterThanOrEqual(3)
    const [running, ended] = (await state(app.page)).today
    expect(ended?.endedAt).toBe(running?.startedAt)
  })

  it('goes on through quit and start', async () => {
    await app.close()
    app = await startApp(folder)
    await expect(stopButton(app.page)).toBeVisible()
  })
})
