/** A part that Kimai refuses, as it collides with another record: what the button will do is shown, and only that is done. */
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

const afterwards = 'Then: 09:00–12:00, 12:01–17:00. Nothing else changes.'
const bothRecords = (day: number) => [
  { begin: march(day, '09:00:00'), end: march(day, '12:01:00') },
  { begin: march(day, '12:01:00'), end: march(day, '17:00:00') },
]
const writes = () => server.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)

/** A day with a pause of 40 seconds, within the minute in which Kimai ends the morning. */
async function workWithShortPause(day: number): Promise<void> {
  const { page } = app
  await setClock(app, march(day, '09:00:00'))
  await startBySearch(page, 'website coding')
  await setClock(app, march(day, '12:00:10'))
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByTestId('paused')).toBeVisible()
  await setClock(app, march(day, '12:00:50'))
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByTestId('paused')).toBeHidden()
  await setClock(app, march(day, '17:00:00'))
  await stopButton(page).click()
  await expect(entries(page, 'needsYou')).toHaveCount(1)
}

describe('the afternoon that collides with the morning’s record', () => {
  it('begins a little later by one button of the popover, and the morning stays', async () => {
    await workWithShortPause(3)
    const row = entries(app.page, 'needsYou')
    await row.getByRole('button').first().click()
    await expect(row).toContainText('You already have an entry for this time.')
    await expect(row).toContainText(afterwards)
    expect(spans(server)).toEqual(bothRecords(3).slice(0, 1))
    await row.getByRole('button', { name: 'Begin at 12:01 and send' }).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual(bothRecords(3))
    expect(writes()).toEqual(['POST', 'POST', 'POST'])
  })

  it('is mended by Enter in “Check the day”, which shows before what will be there', async () => {
    await workWithShortPause(4)
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
      /^Begin at 12:01 and send: .*12:01–17:00\. Nothing else/,
    )
    await day.keyboard.press('Enter')
    await expect(issue).toBeHidden()
    await expect.poll(() => spans(server)).toEqual([...bothRecords(3), ...bothRecords(4)])
    expect(writes()).toEqual(['POST', 'POST', 'POST', 'POST', 'POST', 'POST'])
  })
})
