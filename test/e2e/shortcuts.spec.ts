/** Global shortcuts: what they do, how they are changed in the settings, and what the tray says of them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { z } from 'zod'
import type { ShortcutAction } from '../../shared/model/snapshot.ts'
import { type App, dropFolder, expect, newFolder, ready, startApp, state } from './app.ts'

declare global {
  var stintKeys: Map<string, () => void>
  var stintTrayMenu: MenuItemConstructorOptions[] | undefined
  var stintPicture: string | undefined
}

const folder = newFolder()
const file = join(folder, 'settings.json')
const fileSchema = z.looseObject({ settings: z.looseObject({}) })
const changeFile = (change: (content: z.output<typeof fileSchema>) => object) =>
  writeFileSync(file, JSON.stringify(change(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))))

let app: App
beforeAll(async () => {
  app = await startApp(folder)
  await app.close()
  // As a version with a single shortcut left it.
  changeFile(({ settings, ...rest }) => ({
    ...rest,
    settings: { ...settings, shortcuts: undefined, shortcut: 'Alt+Shift+Q' },
  }))
  app = await startApp(folder)
  // Electron lists neither keys nor menus: they are caught at their public methods.
  await app.electron.evaluate(({ globalShortcut, Menu, nativeImage, Tray }) => {
    globalThis.stintKeys = new Map()
    const register = globalShortcut.register.bind(globalShortcut)
    globalShortcut.register = (accelerator, callback) => {
      const done = register(accelerator, callback)
      if (done) globalThis.stintKeys.set(accelerator, callback)
      return done
    }
    const unregister = globalShortcut.unregister.bind(globalShortcut)
    globalShortcut.unregister = (accelerator) => {
      globalThis.stintKeys.delete(accelerator)
      unregister(accelerator)
    }
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      const items = template as MenuItemConstructorOptions[]
      const menu = build(template)
      // Linux shows what the panel was given; elsewhere the latest one opens by a right click.
      if (process.platform === 'linux') menus.set(menu, items)
      else globalThis.stintTrayMenu = items
      return menu
    }
    const menus = new WeakMap<object, MenuItemConstructorOptions[]>()
    const { setContextMenu } = Tray.prototype
    Tray.prototype.setContextMenu = function (menu) {
      globalThis.stintTrayMenu = menu ? menus.get(menu) : undefined
      setContextMenu.call(this, menu)
    }
    const read = nativeImage.createFromPath.bind(nativeImage)
    nativeImage.createFromPath = (path) => {
      globalThis.stintPicture = path
      return read(path)
    }
  })
})
afterAll(async () => {
  await app.close()
  dropFolder(folder)
})

/** As an event of its own, as keys come; an inspector's call may fall in the middle of running code. */
const press = (accelerator: string) =>
  app.electron.evaluate(async (_, keys) => {
    await new Promise(setImmediate)
    const run = globalThis.stintKeys.get(keys)
    if (!run) throw new Error(`${keys} is not registered`)
    run()
  }, accelerator)
const isRegistered = (accelerator: string) =>
  app.electron.evaluate(({ globalShortcut }, keys) => globalShortcut.isRegistered(keys), accelerator)
const isVisible = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.isVisible() && window.webContents.getURL().includes('popover'),
    ),
  )
const shortcuts = async () => (await state(app.page)).settings.shortcuts
const set = async (change: Partial<Record<ShortcutAction, string>>) => {
  const result = await app.page.evaluate((keys) => window.stint.changeSettings({ shortcuts: keys }), {
    ...(await shortcuts()),
    ...change,
  })
  if (!result.ok) throw new Error(result.error.message)
}
const timer = async () => {
  const now = (await state(app.page)).timer
  if (now.kind === 'idle') return 'idle'
  return now.entry.pauses.at(-1)?.endedAt === null ? 'paused' : now.entry.target.project
}

/** The shape of the picture in the tray. */
const picture = async () => {
  const path = await app.electron.evaluate(() => globalThis.stintPicture)
  return /(\w+?)(Template|-\w+)\.png$/.exec(path ?? '')?.[1]
}

async function openSettings(): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await app.page.evaluate(() => window.stint.openSettings())
  const settings = await opened
  await ready(settings)
  return settings
}
const field = (settings: Page, name: string): Locator =>
  settings.getByRole('button', { name: new RegExp(`^(Press the keys for: )?${name}\\b(?!.*Clear)`) })

describe('settings of before there were several', () => {
  it('keep their one, and the others are as in a new install', async () => {
    expect(await shortcuts()).toMatchObject({ toggle: 'Alt+Shift+Q', open: 'Alt+Shift+Space', stop: '' })
    expect(await isRegistered('Alt+Shift+Q')).toBe(true)
    expect(await isRegistered('Alt+Shift+Space')).toBe(true)
  })
})

describe('keys', () => {
  beforeAll(() => set({ toggle: 'F2', open: 'F3', pause: 'F4', stop: 'F6', favourite1: 'F7', favourite2: 'F8' }))

  it('show and hide the popover', async () => {
    await app.page.evaluate(() => window.stint.hidePopover())
    await expect.poll(isVisible).toBe(false)
    await expect
      .poll(async () => {
        if (!(await isVisible())) await press('F3')
        return isVisible()
      })
      .toBe(true)
    await press('F3')
    await expect.poll(isVisible).toBe(false)
  })

  it('of a favourite that there isn’t open the popover, which says how to add one', async () => {
    await press('F7')
    await expect.poll(isVisible).toBe(true)
    await expect(app.page.getByText('There is no favourite 1 yet')).toBeVisible()
    await expect(app.page.getByText('add it to the favourites')).toBeVisible()
  })

  it('start a favourite, pause, resume, stop and start again', async () => {
    for (const project of ['Garden', 'Kitchen']) {
      const made = await app.page.evaluate((name) => window.stint.startNew({ project: name }), project)
      if (!made.ok || made.value.timer.kind === 'idle') throw new Error('not made')
      const { accountId, projectId } = made.value.timer.entry.target
      const target = { accountId, projectId, activityId: null, taskId: null }
      await app.page.evaluate((ref) => window.stint.pin({ target: ref, pinned: true }), target)
    }
    expect(await timer()).toBe('Kitchen')
    await press('F7')
    expect(await timer()).toBe('Garden')
    await expect.poll(picture).toBe('running')
    await press('F4')
    expect(await timer()).toBe('paused')
    await expect.poll(picture).toBe('paused')
    await press('F4')
    expect(await timer()).toBe('Garden')
    await press('F8')
    expect(await timer()).toBe('Kitchen')
    await press('F6')
    expect(await timer()).toBe('idle')
    await press('F2')
    expect(await timer()).toBe('Kitchen')
    await expect(app.page.getByText('There is no favourite 1 yet')).toBeHidden()
  })

  it('are shown in the menu of the tray, beside favourites and what controls the timer', async () => {
    await expect
      .poll(() =>
        app.electron.evaluate(() =>
          globalThis.stintTrayMenu?.map(({ label = '-', accelerator = '' }) => `${label} ${accelerator}`.trim()),
        ),
      )
      .toEqual([
        'Stop F6',
        'Pause F4',
        '-',
        'Favourites',
        'Garden F7',
        'Kitchen F8',
        '-',
        'Open Stint F3',
        'Open the day',
        'Small timer window',
        'Settings…',
        '-',
        'Quit Stint',
      ])
  })
})

describe('in the settings', () => {
  let settings: Page
  beforeAll(async () => {
    settings = await openSettings()
  })

  it('an action gets its keys by keyboard alone, and loses them', async () => {
    await field(settings, 'Open the day').focus()
    await settings.keyboard.press('Enter')
    await expect(settings.getByText('Press the keys', { exact: true })).toBeVisible()
    await settings.keyboard.press('Alt+Shift+D')
    await expect.poll(async () => (await shortcuts()).day).toBe('Alt+Shift+D')
    expect(await isRegistered('Alt+Shift+D')).toBe(true)
    await settings.keyboard.press('Tab')
    await expect(settings.getByRole('button', { name: 'Clear the keys for: Open the day' })).toBeFocused()
    await settings.keyboard.press('Enter')
    await expect.poll(async () => (await shortcuts()).day).toBe('')
    expect(await isRegistered('Alt+Shift+D')).toBe(false)
    await expect(field(settings, 'Open the day')).toBeFocused()
  })

  it('keys that another program has are refused at their field, and the old ones stay', async () => {
    await app.electron.evaluate(({ globalShortcut }) => globalShortcut.register('Alt+Shift+J', () => {}))
    await field(settings, 'Pause or resume').click()
    await settings.keyboard.press('Alt+Shift+J')
    await expect(settings.getByRole('alert')).toHaveText([
      'Another program already uses Alt+Shift+J. Choose other keys.',
    ])
    await expect(field(settings, 'Pause or resume')).toHaveAccessibleDescription(/Another program/)
    expect((await shortcuts()).pause).toBe('F4')
    await expect.poll(() => isRegistered('F4')).toBe(true)
  })

  it('keys of another action are refused at their field', async () => {
    await field(settings, 'Stop').click()
    await settings.keyboard.press('F2')
    await expect(settings.getByRole('alert').filter({ hasText: 'already belong to “Start or stop”' })).toBeVisible()
    expect((await shortcuts()).stop).toBe('F6')
    await expect.poll(() => isRegistered('F6')).toBe(true)
  })

  it('none fires while one is recorded, and all are back when the window is closed meanwhile', async () => {
    await field(settings, 'Start or stop').click()
    await expect.poll(() => isRegistered('F2')).toBe(false)
    expect(await isRegistered('F3')).toBe(false)
    await settings.close()
    await expect.poll(() => isRegistered('F2')).toBe(true)
    expect(await isRegistered('F3')).toBe(true)
  })
})

it('they are there after a restart; two actions with the same keys in the file are told apart', async () => {
  await set({ stop: 'F12' })
  await app.close()
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"F3"', '"F12"'))
  app = await startApp(folder)
  expect(await isRegistered('F2')).toBe(true)
  expect((await state(app.page)).shortcutProblems).toEqual({
    stop: 'These keys already belong to “Show or hide Stint”. Choose other keys, or clear them there first.',
  })
  const settings = await openSettings()
  await expect(field(settings, 'Stop')).toHaveAccessibleDescription(/already belong to “Show or hide Stint”/)
  await settings.getByRole('button', { name: 'Clear the keys for: Show or hide Stint' }).click()
  await expect(settings.getByRole('alert')).toHaveCount(0)
  expect((await state(app.page)).shortcutProblems).toEqual({})
})
