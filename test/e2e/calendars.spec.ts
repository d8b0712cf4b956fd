/** Calendars: added by address with the real keychain, shown beside the day, their events made to entries, and nothing of it told to others. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { calendar, type Feed, startFeed, text } from '../servers/calendars/index.ts'
import { icsOf } from '../support/calendarTexts.ts'
import { type App, dropFolder, expect, newFolder, ready, startApp, state, stopButton } from './app.ts'
import { berlin, march, setClock } from './clock.ts'
import { inSettings, openPopover } from './settings.ts'

const folder = newFolder()
const path = '/private-5f2c9b7e1a/basic.ics'
const event = (uid: string, title: string, start: string, ...more: string[]) => [
  `UID:${uid}`,
  `SUMMARY:${title}`,
  `DTSTART;TZID=W. Europe Standard Time:202503${start}00`,
  ...more,
]
const meetings = icsOf(
  event('standup', 'Stand-up', '03T0900', 'DURATION:PT15M', 'RRULE:FREQ=DAILY;COUNT=5'),
  event('design', 'Design review', '03T1000', 'DURATION:PT1H'),
  event('secret', 'Dentist', '03T1300', 'DURATION:PT1H', 'CLASS:PRIVATE'),
  event('late', 'Retrospective', '03T1700', 'DURATION:PT1H'),
).replace('VERSION:2.0', 'X-WR-CALNAME:Team')
let server: Feed
let app: App
let day: Page

async function openDay(): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await app.page.keyboard.press('ControlOrMeta+o')
  const page = await opened
  await ready(page)
  return page
}
const events = () => day.getByTestId('calendar-event')
const eventCalled = (title: string) => events().filter({ hasText: title })
const addButton = (title: string) => eventCalled(title).getByRole('button', { name: /^Add an entry for/ })

/** All files of the profile but those that hold what a calendar says. */
function profileText(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => !name.startsWith('calendars') && statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
}

beforeAll(async () => {
  server = await startFeed()
  server.answers[path] = calendar(meetings)
  app = await startApp(folder, berlin, 10)
  const { page } = app
  await setClock(app, march(3, '08:00:00.000'))
  await page.getByLabel('What are you working on?').fill('Website')
  await page.getByRole('button', { name: 'Start' }).click()
  await setClock(app, march(3, '08:30:00.000'))
  await stopButton(page).click()
  await expect(stopButton(page)).toBeHidden()
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

describe('calendars', () => {
  it('are added by their address, and what is no calendar is told and not kept', async () => {
    server.answers['/page'] = text('<html>Log in</html>', { 'content-type': 'text/html' })
    await inSettings(app, async (settings) => {
      const address = settings.getByLabel('Address of the calendar')
      const add = settings.getByRole('region', { name: 'Calendars' }).getByRole('button', { name: 'Add', exact: true })
      await address.fill('http://calendar.example.com/a.ics')
      await add.click()
      await expect(settings.getByText('no encryption')).toBeVisible()
      await address.fill(`${server.url}/gone.ics`)
      await add.click()
      await expect(settings.getByText('has no calendar at this address')).toBeVisible()
      await address.fill(`${server.url}/page`)
      await add.click()
      await expect(settings.getByText('What is there is no calendar')).toBeVisible()
      await address.fill(`${server.url}${path}`)
      await add.click()
      const row = settings.getByRole('listitem', { name: 'Team' })
      await expect(row).toContainText('4 events')
      await expect(address).toHaveValue('')
    })
    expect(readdirSync(join(folder, 'calendars'))).toHaveLength(2)
  })

  it('show their events beside the day, without private ones', async () => {
    await setClock(app, march(3, '12:00:00.000'))
    day = await openDay()
    await expect(events()).toHaveCount(3)
    await expect(eventCalled('Stand-up')).toContainText('09:00–09:15')
    await expect(eventCalled('Dentist')).toHaveCount(0)
    await expect(addButton('Retrospective')).toHaveCount(0)
  })

  it('make an entry of an event on the project that is chosen, and offer it again after undo', async () => {
    await addButton('Design review').click()
    await day.getByRole('combobox').fill('website')
    await day.getByRole('option').first().waitFor()
    await day.keyboard.press('Enter')
    await expect(eventCalled('Design review')).toContainText('Added')
    await expect(day.getByTestId('day-entry').filter({ hasText: 'Design review' })).toContainText('10:00–11:00')
    await day.getByRole('button', { name: /^Undo/ }).click()
    await expect(addButton('Design review')).toBeVisible()
    await expect(day.getByTestId('day-entry').filter({ hasText: 'Design review' })).toHaveCount(0)
  })

  it('need one click for an event whose series has a project, and go on to the next one', async () => {
    await addButton('Stand-up').click()
    await day.getByRole('combobox').fill('website')
    await day.getByRole('option').first().waitFor()
    await day.keyboard.press('Enter')
    await expect(eventCalled('Stand-up')).toContainText('Added')
    await expect(addButton('Design review')).toBeFocused()
    await setClock(app, march(4, '12:00:00.000'))
    await day.keyboard.press('t')
    await expect(events()).toHaveCount(1)
    await addButton('Stand-up').click()
    await expect(eventCalled('Stand-up')).toContainText('Added')
    const { today } = await state(day)
    expect(today.map(({ description, target }) => [description, target.project])).toEqual([['Stand-up', 'Website']])
  })

  it('leave their address in the keychain alone', async () => {
    expect(profileText()).toContain('Team')
    expect(profileText()).not.toContain('5f2c9b7e1a')
  })

  it('are there without a network after a start, and say since when they are old', async () => {
    await app.close()
    server.answers[path] = text('no', {}, 503)
    app = await startApp(folder, berlin, 10)
    await setClock(app, march(4, '13:00:00.000'))
    await openPopover(app)
    day = await openDay()
    await expect(eventCalled('Stand-up')).toContainText('Added')
    await expect(day.getByText('Team could not be read since')).toBeVisible()
  })

  it('are read from a file that the person chooses, and leave nothing when they are removed', async () => {
    const file = join(folder, 'holidays.ics')
    writeFileSync(file, icsOf(['UID:h', 'SUMMARY:Off', 'DTSTART;VALUE=DATE:20250304']))
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, file)
    await day.close()
    await openPopover(app)
    await inSettings(app, async (settings) => {
      await settings.getByRole('button', { name: 'Choose a file…' }).click()
      await expect(settings.getByRole('listitem', { name: 'Calendar', exact: true })).toContainText('1 event')
      for (const name of ['Team', 'Calendar']) {
        await settings.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
        await settings.getByRole('menuitem', { name: 'Remove…' }).click()
        await settings.getByRole('button', { name: 'Remove', exact: true }).click()
        await expect(settings.getByRole('listitem', { name, exact: true })).toHaveCount(0)
      }
    })
    expect(readdirSync(join(folder, 'calendars'))).toEqual([])
  })
})
