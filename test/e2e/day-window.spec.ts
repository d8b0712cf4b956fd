/** The window of days: opened from the popover, gone through with the keys, and entries set right in it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  expect,
  newFolder,
  ready,
  spans,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
} from './app.ts'
import { afternoon, dateOf, setClock, today } from './clock.ts'
import { openPopover } from './settings.ts'

const folder = newFolder()
let server: Kimai2
let app: App
let day: Page

/** Tracks from one time to another on what the words find, by the popover. */
async function track(words: string, from: string, to: string, daysAgo = 0): Promise<void> {
  await setClock(app, today(`${from}:00`, daysAgo))
  await startBySearch(app.page, words)
  await setClock(app, today(`${to}:00`, daysAgo))
  await stopButton(app.page).click()
  await expect(stopButton(app.page)).toBeHidden()
}

/** Opens the window by its key and waits until it shows something. */
async function openDay(): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await app.page.keyboard.press('ControlOrMeta+o')
  const page = await opened
  await ready(page)
  return page
}

beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
  await app.page.evaluate(async () => {
    const state = await window.stint.state()
    if (!state.ok) throw new Error(state.error.message)
    // On whatever day it is.
    const hours = [{ from: '09:00', to: '17:00' }]
    const days = Array.from({ length: 7 }, () => ({ end: null, hours }))
    await window.stint.changeSettings({ reminders: { ...state.value.settings.reminders, days } })
  })
  await track('website coding', '15:00', '17:00', 1)
  await track('website coding', '09:00', '10:00')
  await track('further meeting', '10:30', '12:00')
  await expect(entries(app.page, 'sent')).toHaveCount(2)
  await setClock(app, today('12:10:00'))
  day = await openDay()
  await setClock(app, today('12:10:00'))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const press = (key: string) => day.keyboard.press(key)
const rows = () => day.getByTestId('day-entry')
const selected = () => day.locator('[data-testid=day-entry][data-selected=true]')
const editor = () => day.getByRole('region', { name: /^(Edit|Add) entry$/ })
const field = (name: string) => editor().getByLabel(name, { exact: true })
const total = () => day.getByTestId('day-total')
const pieces = () => day.locator('section [data-id]')
const title = () => day.getByRole('heading', { level: 1 }).first()
const span = (from: string, to: string) => ({ begin: today(`${from}:00`), end: today(`${to}:00`) })
const spansOfToday = () => spans(server).filter(({ begin }) => begin >= today('00:00:00'))

describe('a day', () => {
  it('is shown as a picture and as rows, with what is missing between them and its total', async () => {
    await expect(title()).toHaveText(/^Today, /)
    await expect(rows()).toContainText(['09:00–10:00', '10:30–12:00'])
    await expect(pieces()).toHaveCount(2)
    await expect(total()).toHaveText(/^2:30 /)
    await expect(day.getByText('30 min not tracked')).toBeVisible()
  })

  it('is gone through by the arrows, in the rows and in the picture', async () => {
    await press('ArrowDown')
    await expect(selected()).toContainText('09:00–10:00')
    await press('ArrowDown')
    await expect(selected()).toContainText('10:30–12:00')
    await expect(pieces().nth(1)).toHaveAttribute('aria-current', 'true')
    await pieces().nth(1).focus()
    await press('ArrowUp')
    await expect(selected()).toContainText('09:00–10:00')
    await expect(pieces().first()).toBeFocused()
    await pieces().nth(1).click()
    await expect(pieces().nth(1)).toBeFocused()
    await expect(selected()).toContainText('10:30–12:00')
  })

  it('has its entries edited beside the rows, and Kimai has the change', async () => {
    await press('Enter')
    await expect(field('Start')).toBeFocused()
    await day.keyboard.type('1045')
    await press('ControlOrMeta+s')
    await expect(editor()).toBeHidden()
    await expect(selected().locator('[data-entry]')).toBeFocused()
    await expect(rows()).toContainText(['09:00–10:00', '10:45–12:00'])
    await expect(total()).toHaveText(/^2:15 /)
    await expect.poll(spansOfToday).toEqual([span('09:00', '10:00'), span('10:45', '12:00')])
  })

  it('asks before what was typed is lost on the way to another day', async () => {
    await press('Enter')
    await field('Description').fill('Half a thought')
    await day.getByRole('button', { name: 'Earlier' }).first().click()
    await expect(day.getByRole('group', { name: 'Leave without saving?' })).toBeVisible()
    await day.getByRole('button', { name: 'Stay' }).click()
    await expect(field('Description')).toHaveValue('Half a thought')
    await press('Escape')
    await day.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(editor()).toBeHidden()
    await expect(title()).toHaveText(/^Today, /)
  })

  it('gets an entry for the time that is missing', async () => {
    await day.getByRole('button', { name: 'Add entry for 10:00–10:45', exact: true }).click()
    await expect(field('Start')).toHaveValue('10:00')
    await expect(field('End')).toHaveValue('10:45')
    await press('ControlOrMeta+m')
    await day.getByRole('combobox').fill('website coding')
    await expect(day.getByRole('option').first()).toContainText('Website')
    await day.getByRole('combobox').press('Enter')
    await press('ControlOrMeta+s')
    await expect(rows()).toContainText(['09:00–10:00', '10:00–10:45', '10:45–12:00'])
    await expect.poll(() => spansOfToday().length).toBe(3)
  })

  it('has two entries merged', async () => {
    await rows().first().getByRole('button').first().click()
    await press('Enter')
    await expect(field('Start')).toBeFocused()
    await press('ControlOrMeta+j')
    await day
      .getByRole('button', { name: /10:00–10:45/ })
      .last()
      .click()
    await expect(rows()).toContainText(['09:00–10:45', '10:45–12:00'])
    await expect(total()).toHaveText(/^3:00 /)
  })

  it('has one split where the person says', async () => {
    await rows().first().getByRole('button').first().click()
    await press('Enter')
    await expect(field('Start')).toBeFocused()
    await press('ControlOrMeta+k')
    await day.getByRole('textbox', { name: 'Split at' }).fill('9:30')
    await day.getByRole('textbox', { name: 'Split at' }).press('Enter')
    await expect(rows()).toContainText(['09:00–09:30', '09:30–10:45', '10:45–12:00'])
    await expect(total()).toHaveText(/^3:00 /)
  })

  it('has one deleted and taken back', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 60 }))
    await rows().last().getByRole('button').first().click()
    await press('Delete')
    await day.getByRole('button', { name: 'Delete it' }).click()
    await expect(rows()).toHaveCount(2)
    await expect(day.getByRole('status').filter({ hasText: 'Deleted' })).toHaveText('Deleted Further Training · 1:15')
    await press('ControlOrMeta+z')
    await expect(rows()).toHaveCount(3)
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 0 }))
  })

  it('is gone through for what is missing, Enter after Enter, until all is done', async () => {
    const left = day.getByRole('status', { name: 'Left to do' })
    await setClock(app, today('12:30:00'))
    // A window that is looked at again looks at the clock.
    await day.evaluate(() => window.dispatchEvent(new Event('focus')))
    await press('Escape')
    await press('s')
    await expect(left).toHaveText('1 thing to look at')
    await expect(day.getByTestId('issue')).toContainText('30 min not tracked')
    await press('Enter')
    await expect(field('End')).toHaveValue('12:30')
    await press('ControlOrMeta+m')
    await day.getByRole('combobox').fill('website coding')
    await expect(day.getByRole('option').first()).toContainText('Website')
    await day.getByRole('combobox').press('Enter')
    await press('ControlOrMeta+s')
    await expect(day.getByRole('heading', { name: 'All done' })).toBeVisible()
    await expect(left).toHaveText('Nothing is missing, too long, overlapping or unsent.')
    await press('Escape')
    await expect(left).toBeHidden()
  })

  it('goes on with what an entry was about', async () => {
    await rows().last().getByRole('button').first().click()
    await press('ControlOrMeta+Shift+Enter')
    await expect(rows()).toContainText(['09:00–09:30', '09:30–10:45', '10:45–12:00', '12:00–12:30', '12:30–now'])
    expect((await state(app.page)).timer.kind).toBe('running')
  })
})

describe('another language', () => {
  it('is spoken at once, in what was drawn already as well, and the focus stays', async () => {
    const choose = (language: 'en' | 'de', hours: 'system' | '12') =>
      app.page.evaluate((locale) => window.stint.changeSettings({ locale }), {
        language,
        hours,
        weekStart: 'system' as const,
      })
    await choose('de', '12')
    await expect(title()).toHaveText(/^Heute, /)
    await expect(selected().locator('[data-entry]')).toBeFocused()
    await expect(rows().first()).toContainText('9:00\u00a0am–9:30\u00a0am')
    await expect(pieces().last()).toHaveAccessibleName(/jetzt/)
    await expect(day).toHaveTitle('Stint – Tage')
    await choose('en', 'system')
    await expect(title()).toHaveText(/^Today, /)
    await expect(rows().last()).toContainText('12:30–now')
  })
})

describe('what is shown', () => {
  async function openSettings(): Promise<Page> {
    const opened = app.electron.waitForEvent('window')
    await press('ControlOrMeta+Comma')
    const settings = await opened
    await ready(settings)
    return settings
  }

  /** What would be pasted, as a spreadsheet takes it and as plain text. */
  const pasted = () =>
    app.electron.evaluate(async ({ clipboard }) => {
      const [item] = await clipboard.read()
      return { text: await clipboard.readText(), html: await (await item?.getType('text/html'))?.text() }
    })

  it('is copied as a table', async () => {
    await press('ControlOrMeta+Shift+c')
    await expect(day.getByRole('status', { name: 'Copying' })).toHaveText('Copied 4 entries')
    const { text, html } = await pasted()
    const lines = text.split('\n').map((line) => line.split('\t').slice(1, 5))
    expect(lines).toEqual([
      ['Start', 'End', 'Pause (min)', 'Worked (h)'],
      ['09:00', '09:30', '0', '0.50'],
      ['09:30', '10:45', '0', '1.25'],
      ['10:45', '12:00', '0', '1.25'],
      ['12:00', '12:30', '0', '0.50'],
    ])
    expect(html).toContain('<td>10:45</td><td>12:00</td>')
  })

  it('is written to a file with the columns and the rounding that were chosen', async () => {
    const file = join(folder, 'chosen.csv')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    const settings = await openSettings()
    await settings.getByLabel('Round each entry').selectOption('To 30 min')
    await settings.getByLabel('Round to the nearest, up or down').selectOption('up')
    const columns = settings.getByRole('group', { name: 'Columns to export' })
    for (const name of [
      'Date',
      'Description',
      'Tags',
      'Billable',
      'Account',
      'Customer',
      'Project',
      'Activity',
      'Task',
    ]) {
      await columns.getByRole('button', { name, exact: true }).click()
    }
    await settings.getByRole('radio', { name: 'Everything' }).click()
    await settings.getByRole('button', { name: 'Export entries…' }).click()
    await expect(settings.getByText(`5 entries written to ${file}`)).toBeVisible()
    expect(readFileSync(file, 'utf8').replace('\uFEFF', '').split('\r\n').slice(0, 3)).toEqual([
      'Start,End,Pause (min),Worked (h),"Worked, rounded up to 30 min (h)",Worked (h:mm:ss),Time zone',
      expect.stringMatching(/^15:00,17:00,0,2\.00,2\.00,2:00:00,/),
      expect.stringMatching(/^09:00,09:30,0,0\.50,0\.50,0:30:00,/),
    ])
    await settings.close()
  })

  it('is exported and copied with the same choices from then on', async () => {
    const settings = await openSettings()
    const columns = settings.getByRole('group', { name: 'Columns to export' }).getByRole('button', { pressed: true })
    const names = ['Start', 'End', 'Pause (min)', 'Worked (h)', 'Rounded (h)', 'Worked (h:mm:ss)', 'Time zone']
    await expect(columns).toHaveText(names)
    await expect(settings.getByLabel('Round each entry')).toHaveValue('30')
    await expect(settings.getByLabel('Round to the nearest, up or down')).toHaveValue('up')
    await expect(settings.getByRole('radio', { name: 'Everything' })).toBeChecked()
    await settings.close()
    await press('ControlOrMeta+Shift+c')
    const lines = async () => (await pasted()).text.split('\n').map((line) => line.split('\t').slice(0, 5).join(' '))
    await expect.poll(lines).toContain('10:45 12:00 0 1.25 1.50')
    expect((await lines())[0]).toBe('Start End Pause (min) Worked (h) Worked, rounded up to 30 min (h)')
  })
})

describe('other days', () => {
  it('are an arrow away with what their working hours miss, and T comes back', async () => {
    await press('Escape')
    await press('ArrowLeft')
    await expect(rows()).toContainText(['15:00–17:00'])
    await expect(day.getByRole('button', { name: 'Add entry for 09:00–15:00', exact: true })).toBeVisible()
    await expect(title()).not.toHaveText(/^Today/)
    await press('t')
    await expect(title()).toHaveText(/^Today/)
    await press('ArrowRight')
    await expect(title()).toHaveText(/^Today/)
  })

  it('are found by their date', async () => {
    await title().getByRole('button').click()
    const month = day.getByRole('dialog', { name: 'Day' })
    await expect(month.locator(`[data-day="${dateOf()}"]`)).toBeFocused()
    await press('ArrowLeft')
    await expect(month.locator(`[data-day="${dateOf(1)}"]`)).toBeFocused()
    await expect(month.locator(`[data-day="${dateOf(1)}"]`)).toHaveAccessibleName(/, 2:00$/)
    await press('Enter')
    await expect(month).toBeHidden()
    await expect(title().getByRole('button')).toBeFocused()
    await expect(rows()).toContainText(['15:00–17:00'])
    await expect(rows()).toHaveCount(1)
  })
})

describe('the week', () => {
  it('has a column for each day, Monday first, and what the time went into', async () => {
    // Out of the field, which has its own use for keys.
    await press('Escape')
    await press('w')
    const bars = day.getByTestId('week-day')
    await expect(bars).toHaveCount(7)
    await expect(bars.first()).toContainText('Mon')
    await expect(day.locator(`[data-testid=week-day][data-date="${dateOf(1)}"]`)).toContainText('2:00')
    await expect(day.getByRole('table')).toContainText('Website Relaunch')
  })

  it('opens the day that is chosen', async () => {
    await press('ArrowDown')
    await expect(day.locator(`[data-testid=week-day][data-date="${dateOf(1)}"]`)).toBeFocused()
    await press('Enter')
    await expect(rows()).toContainText(['15:00–17:00'])
  })
})

describe('the window', () => {
  it('comes to the front on the day that the popover shows, and opens as large as it was left', async () => {
    await press('t')
    await openPopover(app)
    await app.page.keyboard.press('ControlOrMeta+ArrowLeft')
    await app.page.getByRole('button', { name: 'Day and week' }).click()
    await expect(rows()).toContainText(['15:00–17:00'])
    const size = () =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes('/day/'))
          ?.getSize(),
      )
    expect(await size()).toEqual([900, 640])
    await app.electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes('/day/'))
          ?.setSize(950, 660), // no larger than any display
    )
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/day/'))
        ?.close(),
    )
    await expect.poll(size).toBeUndefined()
    await openPopover(app)
    day = await openDay()
    expect(await size()).toEqual([950, 660])
  })
})
