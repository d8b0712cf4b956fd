/** Tray, menu, reminder, settings window: what the desktop is told and what it answers. */
import { callNames } from '../../shared/ipc/callNames.ts'
import type { MenuItemConstructorOptions, Tray } from 'electron'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  newFolder,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  expect,
} from './app.ts'

declare global {
  var stintTray: { tray: Tray; tip: string } | undefined
  var stintMenu: MenuItemConstructorOptions[] | undefined
}

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer()
  app = await startLoggedIn(folder, server)
  // Electron lists neither trays nor menus: they are caught at their public methods.
  await app.electron.evaluate(({ Menu, Tray }) => {
    const { setToolTip } = Tray.prototype
    Tray.prototype.setToolTip = function (tip) {
      globalThis.stintTray = { tray: this, tip }
      return setToolTip.call(this, tip)
    }
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      globalThis.stintMenu = template as MenuItemConstructorOptions[]
      return build(template)
    }
  })
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

// What the desktop does comes as an event of its own: an inspector's call may fall in the middle of running code,
// which the events of a desktop never do. Hence `setImmediate` in what follows.
const tip = () => app.electron.evaluate(() => globalThis.stintTray?.tip)
const labels = () => app.electron.evaluate(() => globalThis.stintMenu?.flatMap(({ label }) => label ?? []) ?? [])
const choose = (label: string) =>
  app.electron.evaluate(async (_, wanted) => {
    await new Promise(setImmediate)
    const item = globalThis.stintMenu?.find((one) => one.label?.startsWith(wanted))
    Reflect.apply(item?.click ?? (() => {}), undefined, [])
  }, label)
const clickTray = () =>
  app.electron.evaluate(async () => {
    await new Promise(setImmediate)
    globalThis.stintTray?.tray.emit('click')
  })
const popoverVisible = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.isVisible() && window.webContents.getURL().includes('popover'),
    ),
  )

/** A click right after hiding counts as the one that hid it, so it may take a second one. */
const openByClick = () =>
  expect
    .poll(async () => {
      if (!(await popoverVisible())) await clickTray()
      return popoverVisible()
    })
    .toBe(true)

describe('the tray', () => {
  it('tells what runs, and offers Stop first', async () => {
    await startBySearch(app.page, 'website coding')
    await expect.poll(tip).toBe('0:00 Website Relaunch')
    expect((await labels())[0]).toBe('Stop')
    expect(await labels()).toEqual(expect.arrayContaining(['Website Relaunch · Coding', 'Open Stint', 'Quit Stint']))
  })

  it('stops and starts from its menu', async () => {
    await choose('Stop')
    await expect(stopButton(app.page)).toBeHidden()
    await expect.poll(async () => (await labels())[0]).toBe('Start Website Relaunch · Coding')
    await choose('Start Website')
    await expect(stopButton(app.page)).toBeVisible()
  })

  it('shows and hides the popover by a click', async () => {
    await app.page.evaluate(() => window.stint.hidePopover())
    await expect.poll(popoverVisible).toBe(false)
    await openByClick()
    await clickTray()
    await expect.poll(popoverVisible).toBe(false)
  })

  it('hides it by a click that took the focus away before it arrived', async () => {
    await openByClick()
    await app.electron.evaluate(async ({ BrowserWindow }) => {
      await new Promise(setImmediate)
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('popover'))
        ?.blur()
      globalThis.stintTray?.tray.emit('click')
    })
    expect(await popoverVisible()).toBe(false)
  })

  it('shows it by a double click, whose first half closed it', async () => {
    await openByClick()
    await clickTray()
    await app.electron.evaluate(async () => {
      await new Promise(setImmediate)
      globalThis.stintTray?.tray.emit('double-click')
    })
    await expect.poll(popoverVisible).toBe(true)
  })

  it('leaves the popover by Esc: what was typed first, then the window', async () => {
    await openByClick()
    const search = app.page.getByRole('combobox')
    await search.fill('museum')
    await search.press('Escape')
    await expect(search).toHaveValue('')
    expect(await popoverVisible()).toBe(true)
    await search.press('Escape')
    await expect.poll(popoverVisible).toBe(false)
  })

  it('toggles the timer by a click where the person wants that', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ trayClick: 'toggle' }))
    await clickTray()
    await expect.poll(async () => (await state(app.page)).timer.kind).toBe('idle')
    await clickTray()
    await expect.poll(async () => (await state(app.page)).timer.kind).toBe('running')
    await app.page.evaluate(() => window.stint.changeSettings({ trayClick: 'open' }))
  })
})

describe('a page', () => {
  it('is read again where its process is gone', async () => {
    await app.page.getByRole('combobox').fill('museum')
    await app.electron.evaluate(async ({ BrowserWindow }) => {
      await new Promise(setImmediate)
      const popover = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('popover'))
      popover?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    })
    await expect(app.page.getByRole('combobox')).toHaveValue('')
  })

  it('can’t call what the contract doesn’t name, nor with what it doesn’t take', async () => {
    const names = await app.page.evaluate(() => Object.keys(window.stint))
    expect(names.toSorted()).toEqual([...callNames, 'on'].toSorted())
    const bad = await app.page.evaluate(() => window.stint.deleteEntry(JSON.parse('{"entryId": 7, "more": true}')))
    expect(bad).toMatchObject({ ok: false, error: { kind: 'rejected' } })
  })

  it('loads no script and no address from elsewhere', async () => {
    const blocked = await app.page.evaluate(
      (url) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          const image = new Image()
          image.src = `${url}/api/ping`
        }),
      server.url,
    )
    expect(blocked).toBe('img-src')
    await app.page.evaluate((url) => window.open(url), server.url)
    expect(app.electron.windows()).toHaveLength(1)
  })
})
