/** A part that Kimai refuses, as it collides with another record: what the button will do is shown, and only that is done. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
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
  stopButton,
} from './app.ts'
import { berlin, march, setClock } from './clock.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  // Rounds as it comes: the begin down and the end up to the minute.
  server = await startServer({ config: { 'timesheet.rules.allow_overlapping_records': false } })
  app = await startLoggedIn(folder, server, berlin)
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const afterwards = 'Then: 09:00–12:00, 13:15–17:00. Nothing else changes.'
const bothRecords = (day: number) => [
  { begin: march(day, '09:00:00'), end: march(day, '12:00:00') },
  { begin: march(day, '13:15:00'), end: march(day, '17:00:00') },
]
const byWeb = (day: number) => ({ begin: march(day, '12:30:00'), end: march(day, '13:15:00') })
const dayOf = (day: number) => {
  const [morning, afternoon] = bothRecords(day)
  return [morning, byWeb(day), afternoon]
}
const writes = () =>
  server.requests.filter(({ method, headers }) => method !== 'GET' && !headers['x-web']).map(({ method }) => method)

/** A record of the lunch with a customer, entered on the web. */
async function enterOnTheWeb(day: number): Promise<void> {
  const [begin, end] = [`2025-03-0${day}T12:30:00`, `2025-03-0${day}T13:15:00`]
  const answer = await fetch(`${server.url}/api/timesheets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SANDBOX_TOKEN}`, 'content-type': 'application/json', 'x-web': '1' },
    body: JSON.stringify({ project: 1, activity: 1, begin, end }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

/** A day with a pause over noon; the work after it begins while the record of the web lasts. */
async function workIntoLunch(day: number): Promise<void> {
  const { page } = app
  await setClock(app, march(day, '09:00:00'))
  await startBySearch(page, 'website coding')
  await setClock(app, march(day, '12:00:00'))
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByTestId('paused')).toBeVisible()
  await setClock(app, march(day, '13:00:00'))
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByTestId('paused')).toBeHidden()
  await setClock(app, march(day, '17:00:00'))
  await enterOnTheWeb(day)
  await stopButton(page).click()
  await expect(entries(page, 'needsYou')).toHaveCount(1)
}

describe('the afternoon that collides with the morning’s record', () => {
  it('begins a little later by one button of the popover, and the morning stays', async () => {
    await workIntoLunch(3)
    const row = entries(app.page, 'needsYou')
    await row.getByRole('button').first().click()
    await expect(row).toContainText('You already have an entry for this time.')
    await expect(row).toContainText(afterwards)
    expect(spans(server)).toEqual([...bothRecords(3).slice(0, 1), byWeb(3)])
    await row.getByRole('button', { name: 'Begin at 13:15 and send' }).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual(dayOf(3))
    expect(writes()).toEqual(['POST', 'POST', 'POST'])
  })

  it('is mended by Enter in “Check the day”, which shows before what will be there', async () => {
    await workIntoLunch(4)
    const opened = app.electron.waitForEvent('window')
    await app.page.evaluate(() => window.stint.openDay({}))
    const day: Page = await opened
    await ready(day)
    await expect(day.getByTestId('day-entry')).toHaveCount(1)
    await day.getByTestId('day-entry').getByRole('button').first().click()
    await expect(day.getByTestId('day-entry')).toContainText(afterwards)
    await day.keyboard.press('s')
    const issue = day.getByTestId('issue').filter({ hasText: 'You already have an entry' })
    await expect(issue).toContainText(afterwards)
    await expect(issue.getByRole('button')).toBeFocused()
    await expect(issue.getByRole('button')).toHaveAccessibleName(
      /^Begin at 13:15 and send: .*13:15–17:00\. Nothing else/,
    )
    await day.keyboard.press('Enter')
    await expect(issue).toBeHidden()
    await expect.poll(() => spans(server)).toEqual([...dayOf(3), ...dayOf(4)])
    expect(writes()).toEqual(['POST', 'POST', 'POST', 'POST', 'POST', 'POST'])
  })
})
