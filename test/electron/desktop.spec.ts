/** What Stint expects of Electron: windows, navigation, the desktop. Holds on the stand-in and, with STINT_E2E_ENGINE=electron, on Electron itself. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { appPath, eventually, launched } from './fixture/launched.ts'

const icon = path.join(appPath, 'icon.png')
const fixture = launched()
const heard = () => fixture.app.evaluate(() => globalThis.mainSide.heard)

describe('windows', () => {
  it('show, hide and tell', async () => {
    const handle = await fixture.app.browserWindow(fixture.page)
    const seen = await handle.evaluate((window) => {
      const events: string[] = []
      const note = (name: string) => () => events.push(name)
      window.once('hide', note('hide')).once('show', note('show')).once('resize', note('resize'))
      window.hide()
      const hidden = window.isVisible()
      window.setBounds({ width: 400, height: 300 })
      window.show()
      const { width, height } = window.getBounds()
      return new Promise((resolve) => {
        const done = () => events.length === 3 && resolve({ hidden, width, height, events: events.toSorted() })
        window.on('show', done).on('resize', done).on('hide', done)
        done()
      })
    })
    expect(seen).toEqual({ hidden: false, width: 400, height: 300, events: ['hide', 'resize', 'show'] })
    await eventually(() => fixture.page.evaluate(() => innerWidth)).toBe(400)
  })

  it('open and close beside each other', async () => {
    const opening = fixture.app.waitForEvent('window')
    await fixture.app.evaluate(() => void globalThis.mainSide.openWindow().loadURL('app://fixture/index.html?second'))
    const second = await opening
    await second.getByText('loaded').waitFor()
    expect(fixture.app.windows()).toHaveLength(2)
    await second.close()
    await eventually(() => fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('stay when a close handler says so', async () => {
    const prevented = await (
      await fixture.app.browserWindow(fixture.page)
    ).evaluate((window) => {
      window.once('close', (event: Event) => event.preventDefault())
      window.close()
      return window.isDestroyed()
    })
    expect(prevented).toBe(false)
  })

  it('refuse to load what is not there', async () => {
    const loading = fixture.app.evaluate(async () => {
      const window = globalThis.mainSide.openWindow()
      const error = await window.loadURL('http://127.0.0.1:1/').catch((reason: Error) => reason.message)
      window.destroy()
      return error
    })
    expect(await loading).toMatch(/^ERR_(UNSAFE_PORT|CONNECTION_REFUSED)|net::ERR/)
  })

  it('follow the theme', async () => {
    const dark = () => fixture.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await fixture.app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'))
    await eventually(dark).toBe(true)
    expect(await fixture.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    await fixture.app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'))
    await eventually(dark).toBe(false)
  })
})

describe('navigation', () => {
  it('of the page by itself can be prevented', async () => {
    await fixture.page.locator('#out').click()
    await eventually(async () => (await heard()).navigations).toContain('https://example.org/out')
    expect(await fixture.page.locator('#status').textContent()).toContain('loaded')
  })

  it('to the full address of the app is followed when it is not', async () => {
    const navigated = fixture.page.waitForEvent('load')
    await fixture.page.locator('#in').click()
    await navigated
    expect((await heard()).navigations).toContain('app://fixture/index.html?allowed=yes')
    const url = await (await fixture.app.browserWindow(fixture.page)).evaluate((window) => window.webContents.getURL())
    expect(url).toBe('app://fixture/index.html?allowed=yes')
  })

  it('to a window of its own is denied', async () => {
    expect(await fixture.page.evaluate(() => window.open('https://example.org/open'))).toBeNull()
    await fixture.page.locator('#blank').click()
    await eventually(async () => (await heard()).opens).toEqual([
      'https://example.org/open',
      'https://example.org/blank',
    ])
    expect(fixture.app.windows()).toHaveLength(1)
  })
})

describe('the desktop', () => {
  it('registers a shortcut once, however it is spelled', async () => {
    const answers = await fixture.app.evaluate(({ globalShortcut }) => {
      const first = globalShortcut.register('CommandOrControl+Alt+Shift+F9', () => {})
      const again = globalShortcut.register('Shift+Alt+CmdOrCtrl+F9', () => {})
      const registered = globalShortcut.isRegistered('Alt+CmdOrCtrl+Shift+F9')
      globalShortcut.unregisterAll()
      return [first, again, registered, globalShortcut.isRegistered('Alt+CmdOrCtrl+Shift+F9')]
    })
    expect(answers).toEqual([true, false, true, false])
  })

  it('has a tray with a menu', async () => {
    const seen = await fixture.app.evaluate(({ Menu, nativeImage, Tray }, file) => {
      const clicks: string[] = []
      const image = nativeImage.createFromPath(file)
      const tray = new Tray(image)
      const menu = Menu.buildFromTemplate([
        { id: 'stop', label: 'Stop', click: () => clicks.push('stop') },
        { type: 'separator' },
        { label: 'More', submenu: [{ id: 'inner', label: 'Inner', enabled: false }] },
      ])
      tray.setToolTip('Stint')
      tray.setContextMenu(menu)
      tray.on('click', () => clicks.push('tray'))
      tray.emit('click')
      menu.getMenuItemById('stop')?.click()
      const inner = menu.getMenuItemById('inner')?.enabled
      tray.destroy()
      return {
        clicks,
        inner,
        size: image.getSize(),
        gone: tray.isDestroyed(),
        missing: nativeImage.createEmpty().isEmpty(),
      }
    }, icon)
    expect(seen).toEqual({
      clicks: ['tray', 'stop'],
      inner: false,
      size: { width: 16, height: 16 },
      gone: true,
      missing: true,
    })
  })

  it('shows notifications through a prototype that can be watched', async () => {
    const shown = await fixture.app.evaluate(({ Notification }) => {
      const titles: string[] = []
      Notification.prototype.show = function () {
        titles.push(`${this.title}: ${this.body}`)
      }
      const notification = new Notification({ title: 'Still running', body: 'Since 9:00', silent: true })
      notification.once('click', () => titles.push('clicked'))
      notification.show()
      notification.emit('click')
      return titles
    })
    expect(shown).toEqual(['Still running: Since 9:00', 'clicked'])
  })

  it('tells of power and of displays', async () => {
    const told = await fixture.app.evaluate(({ powerMonitor, screen }) => {
      const events: string[] = []
      for (const name of ['suspend', 'resume', 'lock-screen'] as const) {
        powerMonitor.once(name as 'suspend', () => events.push(name))
        powerMonitor.emit(name)
      }
      const { workArea } = screen.getDisplayNearestPoint({ x: 1, y: 1 })
      return { events, width: workArea.width > 0, idle: typeof powerMonitor.getSystemIdleTime() }
    })
    expect(told).toEqual({ events: ['suspend', 'resume', 'lock-screen'], width: true, idle: 'number' })
  })
})
