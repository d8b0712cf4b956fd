/** That what is opened is seen, and stays: on macOS as far as the stand-in poses as it. */
import { afterAll, beforeAll, describe, expect as expectValue, it } from 'vitest'
import { engine } from '../electron/launch.ts'
import { type App, dropFolder, expect, newFolder, startApp } from './app.ts'

/** What the main process knows of the window of a page, after a moment in which the desktop could take it away. */
const seen = (app: App, page: string) =>
  app.electron.evaluate(async ({ app: main, BrowserWindow }, name) => {
    for (let turns = 0; turns < 5; turns++) await new Promise(setImmediate)
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(name))
    return { visible: window?.isVisible() ?? false, dock: main.dock?.isVisible() ?? false }
  }, page)

/** This system, and the one that the stand-in can pose as. */
const platforms = new Set([process.platform, ...(engine === 'standin' ? (['darwin'] as const) : [])])

describe.each([...platforms])('the popover on %s', (platform) => {
  const folder = newFolder()
  let app: App
  beforeAll(async () => {
    app = await startApp(folder, platform === process.platform ? {} : { STANDIN_PLATFORM: platform })
  })
  afterAll(async () => {
    await app.close()
    dropFolder(folder)
  })

  it('is there after the start, without a Dock icon', async () => {
    expectValue(await seen(app, 'popover')).toEqual({ visible: true, dock: false })
  })

  it('stays when it is opened again', async () => {
    await app.page.evaluate(() => window.stint.hidePopover())
    await expect.poll(async () => (await seen(app, 'popover')).visible).toBe(false)
    // Where the app is opened once more, by its icon or on the command line.
    await app.electron.evaluate(({ app: main }) => void main.emit('activate'))
    await expect.poll(async () => (await seen(app, 'popover')).visible).toBe(true)
    expectValue(await seen(app, 'popover')).toEqual({ visible: true, dock: false })
  })

  it('opens a window that was minimized', async () => {
    const opening = app.electron.waitForEvent('window')
    await app.page.evaluate(() => window.stint.openSettings())
    await opening
    await expect.poll(async () => (await seen(app, 'settings')).visible).toBe(true)
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().includes('settings'))
        ?.minimize(),
    )
    await app.page.evaluate(() => window.stint.openSettings())
    await expect.poll(async () => (await seen(app, 'settings')).visible).toBe(true)
  })
})
