/** For everyone: every screen for those who see, hear or move in other ways than most; nothing here needs a mouse. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import { type App, dropFolder, expect, newFolder, startApp, startBySearch, startServer } from './app.ts'
import { axeTroubles } from './axe.ts'
import { berlin, march, setClock } from './clock.ts'
import { dressTroubles } from './dress.ts'
import { focusTroubles } from './focus.ts'
import { layoutTroubles } from './layout.ts'
import { motions } from './motion.ts'
import { openPopover, showTimerThere } from './settings.ts'
import {
  openedBy,
  settled,
  tourDays,
  tourPopover,
  tourSettings,
  tourTimer,
  tourTrouble,
  tourWelcome,
  type Visit,
} from './tour.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer()
  // What shells find is the same for everybody who runs the specs.
  const home = process.platform === 'linux' ? { HOME: join(folder, 'home') } : {}
  app = await startApp(folder, { ...berlin, ...home })
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

/** Screens that are gone through by Tab and looked at in twice their size: one of each kind. */
const closely = new Set([
  'welcome',
  'login to Kimai 2',
  'running with details',
  'gap',
  'day',
  'edit',
  'link',
  'days',
  'days: edit',
  'week',
  'settings',
  'conflict and elsewhere',
  'small timer',
])

/** What every version is compared by in light and in dark; `true`: in all languages and twice as large, too. */
const pictured: Record<string, boolean> = {
  welcome: true,
  'pick with hits': false,
  running: true,
  gap: false,
  day: true,
  edit: false,
  days: true,
  'days: sheet': false,
  week: false,
}

/** What is wrong with the screens that were visited. */
function examination(): { visit: Visit; found: string[] } {
  const found: string[] = []
  const visit: Visit = async (name, page) => {
    await settled(page)
    const note = (troubles: string[]) => found.push(...troubles.map((one) => `${name}: ${one}`))
    note(await axeTroubles(page))
    const picture =
      name in pictured ? { picture: name.replaceAll(/\W+/g, '-'), pictureEach: pictured[name] === true } : {}
    note(await dressTroubles(page, { ...picture, troubles: layoutTroubles, closely: closely.has(name) }))
    if (closely.has(name)) note(await focusTroubles(page))
  }
  return { visit, found }
}

describe('every screen', () => {
  it('of the welcome and the logins', async () => {
    const { visit, found } = examination()
    // The settings will say when the account was last asked.
    await setClock(app, march(3, '08:00:00'))
    await tourWelcome(app, server, visit)
    expect(found).toEqual([])
  })

  it('of the popover', async () => {
    const { visit, found } = examination()
    await tourPopover(app, visit)
    expect(found).toEqual([])
  })

  it('of the days', async () => {
    const { visit, found } = examination()
    await setClock(app, march(3, '18:00:00'))
    const day = await openedBy(app, 'ControlOrMeta+o')
    await setClock(app, march(3, '18:00:00'))
    await tourDays(day, visit)
    await day.close()
    await openPopover(app)
    expect(found).toEqual([])
  })

  it('of the settings', async () => {
    const { visit, found } = examination()
    const settings = await openedBy(app, 'ControlOrMeta+Comma')
    await setClock(app, march(3, '18:00:00'))
    found.push(...(await dressTroubles(settings, { picture: 'settings', pictureEach: true })))
    // What is scrolled out of sight isn't judged.
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/settings/'))
        ?.setSize(600, 3000),
    )
    await tourSettings(settings, visit)
    await settings.close()
    await openPopover(app)
    expect(found).toEqual([])
  })
})

describe('the small timer', () => {
  it('is for everyone, too', async () => {
    const { visit, found } = examination()
    await setClock(app, march(3, '18:30:00'))
    await tourTimer(app, visit)
    expect(found).toEqual([])
  })
})

describe('the focus', () => {
  it('has a ring that is seen on the paper, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const contrast = await app.page.evaluate(() => {
        const lightness = (token: string) => {
          const hex = getComputedStyle(document.documentElement).getPropertyValue(token).trim()
          const [red = 0, green = 0, blue = 0] = [1, 3, 5]
            .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const [dark = 0, light = 0] = [lightness('--focus'), lightness('--paper')].toSorted((a, b) => a - b)
        return (light + 0.05) / (dark + 0.05)
      })
      expect(contrast).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('what the timer does', () => {
  it('is told in every window, wherever it was done', async () => {
    const { page, electron } = app
    const follow = (link: string) =>
      electron.evaluate(async ({ app: program }, url) => {
        await new Promise(setImmediate)
        program.emit('open-url', { preventDefault() {} }, url)
      }, link)
    await page.evaluate(() => window.stint.changeSettings({ links: 'allow' }))
    await setClock(app, march(3, '18:10:00'))
    const settings = await openedBy(app, 'ControlOrMeta+Comma')
    await openPopover(app)
    const day = await openedBy(app, 'ControlOrMeta+o')
    await openPopover(app)
    const told = async (words: string) => {
      for (const window of [page, settings, day]) {
        await expect(window.getByTestId('announcer')).toHaveText(words)
        await expect(window.getByTestId('announcer')).toHaveAttribute('role', 'status')
      }
    }
    await startBySearch(page, 'website coding')
    await told('Timer started: Website Relaunch — Coding')
    await follow('stint://pause')
    await told('Timer paused: Website Relaunch — Coding')
    await follow('stint://resume')
    await told('Timer resumed: Website Relaunch — Coding')
    await setClock(app, march(3, '18:20:00'))
    await startBySearch(page, 'further meeting')
    await told('Timer switched: Further Training — Meeting')
    await setClock(app, march(3, '18:30:00'))
    await follow('stint://stop')
    await told('Timer stopped: Further Training — Meeting')
    await settings.close()
    await day.close()
    await openPopover(app)
  })
})

describe('motion', () => {
  it('is left out by who wants none', async () => {
    const { page } = app
    await page.evaluate(() => window.stint.changeSettings({ undoSeconds: 60 }))
    await startBySearch(page, 'website coding')
    await setClock(app, march(3, '18:40:00'))
    await page.keyboard.press('ControlOrMeta+.')
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect((await motions(page)).join()).toMatch(/is animated: span/)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await motions(page)).toEqual([])
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.evaluate(() => window.stint.changeSettings({ undoSeconds: 0 }))
  })
})

describe('everything', () => {
  const size = (part: string) =>
    app.electron.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
          ?.getSize(),
      part,
    )
  const ratio = (page: Page) => page.evaluate(() => devicePixelRatio)

  it('is shown larger and smaller by the keys, in every window, and stays so', async () => {
    const { page } = app
    const own = await ratio(page)
    for (let step = 0; step < 5; step++) await page.keyboard.press('ControlOrMeta+=')
    await expect.poll(() => ratio(page)).toBe(2 * own)
    await expect.poll(async () => (await size('popover'))?.[0]).toBe(720)
    const settings = await openedBy(app, 'ControlOrMeta+Comma')
    await expect.poll(() => ratio(settings)).toBe(2 * own)
    await expect(settings.getByLabel('Size of text and windows')).toHaveValue('200')
    await settings.keyboard.press('ControlOrMeta+-')
    await expect.poll(() => ratio(page)).toBe(1.75 * own)
    await settings.keyboard.press('ControlOrMeta+0')
    await expect.poll(() => ratio(settings)).toBe(own)
    await expect.poll(async () => (await size('popover'))?.[0]).toBe(360)
    await settings.close()
    await openPopover(app)
  })
})

describe('every screen', () => {
  it('of what went otherwise elsewhere', async () => {
    const { visit, found } = examination()
    await showTimerThere(app)
    await tourTrouble(app, server, visit)
    expect(found).toEqual([])
  })
})
