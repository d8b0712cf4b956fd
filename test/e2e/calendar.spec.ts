/** The calendar of the day window: entries dragged open, moved and resized by the pointer and by keys. */
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
  steadySeed,
  stopButton,
} from './app.ts'
import { afternoon, dateOf, setClock, today } from './clock.ts'

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

beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
  await track('website coding', '09:00', '10:00')
  await track('further meeting', '10:30', '12:00')
  await expect(entries(app.page, 'sent')).toHaveCount(2)
  await setClock(app, today('13:30:00'))
  const opened = app.electron.waitForEvent('window')
  await app.page.keyboard.press('ControlOrMeta+o')
  day = await opened
  await ready(day)
  await setClock(app, today('13:30:00'))
  await expect(rows()).toHaveCount(2)
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const rows = () => day.getByTestId('day-entry')
const block = (name: RegExp | string) => day.locator('[data-column] [data-id]').filter({ hasText: name })
const column = (date = dateOf()) => day.locator(`[data-column][data-date="${date}"]`)
const editor = () => day.getByRole('region', { name: /^(Edit|Add) entry$/ })
const span = (from: string, to: string, daysAgo = 0) => ({
  begin: today(`${from}:00`, daysAgo),
  end: today(`${to}:00`, daysAgo),
})

/** Where a time ("10:15") is in the column, as the pointer has it. */
async function placeOf(time: string, date?: string): Promise<{ x: number; y: number }> {
  const box = await column(date).boundingBox()
  if (!box) throw new Error('the calendar is not there')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return { x: box.x + box.width / 2, y: box.y + (box.height * (hours + minutes / 60)) / 24 }
}

/** Presses at one place, goes to another in steps, as a hand does, and lets go there. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }, release = true): Promise<void> {
  await day.mouse.move(from.x, from.y)
  await day.mouse.down()
  await day.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await day.mouse.move(to.x, to.y, { steps: 3 })
  if (release) await day.mouse.up()
}

describe('an entry', () => {
  it('is moved by the pointer, in steps of five minutes, and Kimai has it', async () => {
    const [from, to] = [await placeOf('09:30'), await placeOf('08:43')]
    await drag(from, to, false)
    await expect(day.getByText('08:15–09:15 · 1:00')).toBeVisible()
    await day.mouse.up()
    await expect(rows()).toContainText(['08:15–09:15', '10:30–12:00'])
    await expect.poll(() => spans(server)).toEqual([span('08:15', '09:15'), span('10:30', '12:00')])
    await expect(block('Website')).toBeFocused()
  })

  it('is taken back with one undo', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 60 }))
    await drag(await placeOf('08:45'), await placeOf('09:05'))
    await expect(rows().first()).toContainText('08:35–09:35')
    await day.keyboard.press('ControlOrMeta+z')
    await expect(rows().first()).toContainText('08:15–09:15')
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 0 }))
  })

  it('is made longer at its edge, to the minute with Alt', async () => {
    const edge = await placeOf('12:00')
    const to = await placeOf('12:27')
    await day.keyboard.down('Alt')
    await drag({ ...edge, y: edge.y - 3 }, { ...to, y: to.y - 3 })
    await day.keyboard.up('Alt')
    await expect(rows()).toContainText(['08:15–09:15', '10:30–12:27'])
  })

  it('stays where it was when Escape is pressed on the way', async () => {
    await drag(await placeOf('08:45'), await placeOf('09:45'), false)
    await expect(day.getByText('09:15–10:15 · 1:00')).toBeVisible()
    await day.keyboard.press('Escape')
    await day.mouse.up()
    await expect(day.getByText('09:15–10:15 · 1:00')).toBeHidden()
    await expect(rows().first()).toContainText('08:15–09:15')
  })

  it('goes back where it may not be, and the reason is told at it', async () => {
    await drag(await placeOf('11:00'), await placeOf('13:00'))
    await expect(column().getByRole('alert')).toHaveText('The end is still to come.')
    await expect(rows()).toContainText(['08:15–09:15', '10:30–12:27'])
    await expect(block('Further')).toHaveAccessibleName(/10:30–12:27/)
    await column().getByRole('button', { name: 'Close' }).click()
    await expect(column().getByRole('alert')).toBeHidden()
  })

  it('is moved, begun and ended otherwise by keys', async () => {
    await block('Further').focus()
    for (let press = 0; press < 3; press++) await day.keyboard.press('Alt+ArrowDown')
    await expect(rows().last()).toContainText('10:45–12:42')
    await day.keyboard.press('Shift+Alt+ArrowUp')
    await expect(rows().last()).toContainText('10:45–12:37')
    await day.keyboard.press('ControlOrMeta+ArrowUp')
    await expect(rows().last()).toContainText('10:40–12:37')
    await expect(block('Further')).toBeFocused()
    await expect.poll(() => spans(server)[1]).toEqual(span('10:40', '12:37'))
  })
})

describe('a pause', () => {
  it('is moved inside its entry', async () => {
    await app.page.evaluate(
      async ([startedAt, endedAt]) => {
        const answer = await window.stint.state()
        const entry = answer.ok && answer.value.today.find(({ target }) => target.project === 'Further Training')
        if (!entry) throw new Error('there is no such entry')
        await window.stint.amend({ entryId: entry.id, pauses: [{ startedAt, endedAt }] })
      },
      [today('11:00:00'), today('11:30:00')] as const,
    )
    await expect(rows().last()).toContainText('30 min paused')
    await drag(await placeOf('11:15'), await placeOf('11:45'))
    await expect.poll(() => spans(server).slice(1)).toEqual([span('10:40', '11:30'), span('12:00', '12:37')])
  })
})

describe('a new entry', () => {
  it('is dragged open where nothing is, with its project searched for at once', async () => {
    await drag(await placeOf('09:31'), await placeOf('10:14'))
    await expect(day.getByRole('combobox')).toBeFocused()
    await expect(day.getByTestId('ghost')).toHaveText(/09:30–10:15/)
    await day.getByRole('combobox').fill('website coding')
    await expect(day.getByRole('option').first()).toContainText('Website')
    await day.keyboard.press('Enter')
    await day.keyboard.press('ControlOrMeta+s')
    await expect(editor()).toBeHidden()
    await expect(rows()).toContainText(['08:15–09:15', '09:30–10:15', '10:40–12:37'])
    await expect(day.getByTestId('ghost')).toBeHidden()
  })

  it('is thrown away by Escape', async () => {
    await drag(await placeOf('12:45'), await placeOf('13:15'))
    await expect(day.getByRole('combobox')).toBeFocused()
    await day.keyboard.press('Escape')
    await expect(day.getByRole('combobox')).toBeHidden()
    await expect(day.getByTestId('ghost')).toBeHidden()
    await expect(rows()).toHaveCount(3)
  })
})

describe('the week', () => {
  it('has a column for each day, and an entry is taken to another by keys and by the pointer', async () => {
    await day.keyboard.press('w')
    await expect(day.locator('[data-column]')).toHaveCount(7)
    const first = await day.locator('[data-column]').first().getAttribute('data-date')
    const [own, other] = first === dateOf() ? [null, null] : [block('Website').first(), dateOf(1)]
    // On the first day of a week the day before has no column.
    if (!own || !other) return
    await own.focus()
    await day.keyboard.press('Alt+ArrowLeft')
    await expect(column(other).locator('[data-id]')).toHaveAccessibleName(/08:15–09:15/)
    await expect.poll(() => spans(server)[0]).toEqual(span('08:15', '09:15', 1))
    await drag(await placeOf('08:45', other), await placeOf('08:45'))
    await expect(column(other).locator('[data-id]')).toHaveCount(0)
    await expect.poll(() => spans(server)[0]).toEqual(span('08:15', '09:15'))
  })
})

describe('a day that is copied', () => {
  const drafts = () => day.getByTestId('draft')
  const copyToday = async () => {
    await day.getByRole('button', { name: 'Copy from another day' }).click()
    await day.getByRole('menuitem', { name: 'From a day…' }).click()
    await day.locator(`[data-day="${dateOf()}"]`).click()
    await expect(drafts()).toHaveCount(3)
  }

  it('is drafts in the calendar and in a list, and what is ticked is booked', async () => {
    await day.keyboard.press('Escape')
    await day.keyboard.press('d')
    await day.keyboard.press('t')
    await day.keyboard.press('ArrowLeft')
    await expect(column(dateOf(1))).toBeVisible()
    await copyToday()
    await expect(day.getByTestId('ghost')).toHaveCount(3)
    await drafts().nth(1).getByRole('checkbox').click()
    await expect(day.getByTestId('ghost')).toHaveCount(2)
    await drafts().first().getByLabel(/^End/).fill('9:45')
    await day.getByRole('button', { name: 'Book 2 entries' }).click()
    await expect(rows()).toContainText(['08:15–09:45', '10:40–12:37'])
    await expect(rows()).toHaveCount(2)
    await expect
      .poll(() => spans(server).filter(({ begin }) => begin < today('00:00:00')))
      .toEqual([span('08:15', '09:45', 1), span('10:40', '11:30', 1), span('12:00', '12:37', 1)])
  })

  it('is thrown away after a question, and its overlaps are told', async () => {
    await copyToday()
    await expect(drafts().first()).toContainText('Overlaps another entry')
    await day.keyboard.press('Escape')
    await day.getByRole('group', { name: 'Throw the drafts away?' }).getByRole('button', { name: 'Throw away' }).click()
    await expect(drafts()).toHaveCount(0)
    await expect(day.getByTestId('ghost')).toHaveCount(0)
    await expect(rows()).toHaveCount(2)
  })
})
