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

  it('keeps to what a desktop gives it, and takes what comes late', async () => {
    const { page, electron } = app
    /** From now on the desktop makes the window no higher than this; gives how often it was asked since the last time. */
    const allow = (most: number) =>
      electron.evaluate(({ BrowserWindow }, height) => {
        const popover = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('popover'))
        if (!popover) throw new Error('there is no popover')
        interface Desktop {
          set: typeof popover.setBounds
          asked: number
          times: number
        }
        const before = Reflect.get(globalThis, 'desktop') as Desktop | undefined
        const desktop = before ?? { set: popover.setBounds.bind(popover), asked: popover.getBounds().height, times: 0 }
        const { times } = desktop
        Object.assign(globalThis, { desktop: Object.assign(desktop, { times: 0 }) })
        popover.setBounds = (bounds) => {
          desktop.asked = bounds.height ?? desktop.asked
          desktop.times++
          desktop.set({ ...bounds, height: Math.min(desktop.asked, height) })
        }
        desktop.set({ ...popover.getBounds(), height: Math.min(desktop.asked, height) })
        return times
      }, most)
    const most = () => page.locator('main').evaluate((main) => main.style.getPropertyValue('--most'))
    /** What is drawn next has been looked at, and what the page asked for then was heard. */
    const drawn = async () => {
      await page.evaluate(() => new Promise((resolve) => new ResizeObserver(resolve).observe(document.body)))
      await seen(app, 'popover')
    }
    const isWhole = () =>
      page.locator('main').evaluate((main) => Math.abs(main.getBoundingClientRect().bottom - innerHeight) <= 2)
    await page.clock.install()
    await page.evaluate(() => window.stint.hidePopover())
    await allow(200)
    await electron.evaluate(({ app: main }) => void main.emit('activate'))
    await expect.poll(() => page.evaluate(() => innerHeight)).toBe(200)
    await drawn()
    await page.clock.runFor(400)
    await expect.poll(most).toBe('200px')
    await drawn()
    await allow(200)
    for (let times = 0; times < 3; times++) {
      await page.clock.runFor(400)
      await drawn()
    }
    expectValue([await most(), await allow(2000)]).toEqual(['200px', 0])
    await expect.poll(most).not.toBe('200px')
    await expect.poll(isWhole).toBe(true)
  })
})
