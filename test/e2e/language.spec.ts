/** Language, clock and the first day of the week: chosen in the settings while every window is open, and at once in all. */
import type { MenuItemConstructorOptions } from 'electron'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import { type App, dropFolder, entries, expect, newFolder, ready, startLoggedIn, startServer, state } from './app.ts'
import { berlin, march, setClock, workWithout } from './clock.ts'
import { openPopover } from './settings.ts'

declare global {
  var stintTrayLabels: string[] | undefined
}

const folder = newFolder()
let server: Kimai2
let app: App
let day: Page
let settings: Page

/** Opens another window by its key in the popover. */
async function open(key: string): Promise<Page> {
  await openPopover(app)
  const opened = app.electron.waitForEvent('window')
  await app.page.keyboard.press(key)
  const page = await opened
  await ready(page)
  return page
}

beforeAll(async () => {
  server = await startServer()
  app = await startLoggedIn(folder, server, berlin)
  await app.electron.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      globalThis.stintTrayLabels = (template as MenuItemConstructorOptions[]).map(({ label = '' }) => label)
      return build(template)
    }
  })
  await workWithout(app, 5, 'website coding')
  await expect(entries(app.page, 'sent')).toHaveCount(1)
  day = await open('ControlOrMeta+o')
  settings = await open('ControlOrMeta+Comma')
  await setClock(app, march(5, '14:00:00'))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const trayLabels = () => app.electron.evaluate(() => globalThis.stintTrayLabels ?? [])
const row = () => day.getByTestId('day-entry')
const days = () => day.getByTestId('week-day')

/** Chooses by the list that has the focus, which keeps it. */
async function choose(name: string, value: string, nameThen = name): Promise<void> {
  const list = settings.getByRole('combobox', { name, exact: true })
  await list.focus()
  await list.selectOption(value)
  await expect(settings.getByRole('combobox', { name: nameThen, exact: true })).toBeFocused()
}

describe('what is chosen in the settings', () => {
  it('is spoken at once in every window and in the tray’s menu', async () => {
    await choose('Language', 'da', 'Sprog')
    for (const page of [app.page, day, settings]) await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await expect(settings.getByRole('heading', { name: 'Udseende og sprog' })).toBeVisible()
    await expect(settings).toHaveTitle('Stint – Indstillinger')
    await expect(day.getByRole('heading', { level: 1 })).toHaveText('I dag, ons. 5. mar.')
    await expect(app.page.getByRole('button', { name: 'Indstillinger', includeHidden: true })).toBeAttached()
    await expect.poll(trayLabels).toContain('Afslut Stint')
    expect((await state(app.page)).settings.locale.language).toBe('da')
  })

  it('is how every time is written, and how it may be typed', async () => {
    const end = settings.getByLabel('Slut på dagen, mandag')
    await expect(end).toHaveValue('17:00')
    await choose('Ur', '12')
    await expect(row()).toContainText(/1:00\spm–1:30\spm/)
    await expect(entries(app.page, 'sent')).toContainText(/1:00\spm–1:30\spm/)
    await expect(end).toHaveValue(/^5:00\spm$/)
    await end.fill('4:15 pm')
    await end.press('Enter')
    await expect(end).toHaveValue(/^4:15\spm$/)
    expect((await state(app.page)).settings.reminders.days[0]?.end).toBe('16:15')
  })

  it('is where the week begins, in the window of days and in the settings', async () => {
    await day.keyboard.press('w')
    await expect(days().first()).toHaveAttribute('data-date', '2025-03-03')
    await choose('Ugens første dag', 'sunday')
    await expect(days().first()).toHaveAttribute('data-date', '2025-03-02')
    await expect(days()).toHaveCount(7)
    const names = settings.getByRole('group', { name: 'Dage med påmindelser' }).getByRole('textbox')
    await expect(names.first()).toHaveAccessibleName('Slut på dagen, søndag')
  })

  it('can be left to the system again', async () => {
    await choose('Sprog', 'system', 'Language')
    await expect(settings.getByRole('heading', { name: 'Appearance and language' })).toBeVisible()
    await expect.poll(trayLabels).toContain('Quit Stint')
  })
})
