/** What people do most with a timer, by keys and clicks that are counted: none may take more than it does. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  expect,
  newFolder,
  ready,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'
import { handsOn } from './hands.ts'

const folder = newFolder()
let server: Kimai2
let app: App

/** Tracks from one time to another on what the words find. */
async function track(words: string, from: string, to: string, note: string, daysAgo = 0): Promise<void> {
  await setClock(app, today(`${from}:00`, daysAgo))
  await startBySearch(app.page, words)
  const { timer } = await state(app.page)
  const entryId = timer.kind === 'running' ? timer.entry.id : ''
  await app.page.evaluate(([id, description]) => window.stint.amend({ entryId: id, description }), [
    entryId,
    note,
  ] as const)
  await stopAt(to, daysAgo)
}

async function stopAt(time: string, daysAgo = 0): Promise<void> {
  await setClock(app, today(`${time}:00`, daysAgo))
  await stopButton(app.page).click()
  await expect(stopButton(app.page)).toBeHidden()
}

beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
  await track('website coding', '09:00', '10:00', 'shop front', 1)
  await track('further meeting', '10:00', '11:00', 'weekly sync', 1)
  await track('website coding', '08:00', '09:00', 'login form')
  await setClock(app, today('12:00:00'))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const search = () => app.page.getByRole('combobox').first()
const firstHit = () => app.page.getByRole('option').first()
const running = async () => {
  const { timer } = await state(app.page)
  return timer.kind === 'running' ? timer.entry : null
}

describe('in the popover', () => {
  it('a timer with project and note starts by two keys', async () => {
    const hands = handsOn(app.page)
    await search().focus()
    await hands.type('webs coding')
    await expect(firstHit()).toContainText('Coding')
    await hands.press('Enter')
    await expect(app.page.getByLabel('Description', { exact: true })).toBeFocused()
    await hands.type('hero banner')
    await hands.press('Enter')
    await expect.poll(async () => (await running())?.description).toBe('hero banner')
    expect(hands.effort()).toEqual({ keys: 2, clicks: 0 })
    await stopAt('12:10')
  })

  it('what was done yesterday goes on by a word of its note and one key', async () => {
    const hands = handsOn(app.page)
    await search().focus()
    await hands.type('front')
    await expect(firstHit()).toContainText('shop front')
    await hands.press('Enter')
    await expect.poll(async () => (await running())?.description).toBe('shop front')
    expect(hands.effort()).toEqual({ keys: 1, clicks: 0 })
    await stopAt('12:20')
  })

  it('the last entry goes on by one key', async () => {
    const hands = handsOn(app.page)
    await search().focus()
    await hands.press('Enter')
    await expect.poll(async () => (await running())?.description).toBe('shop front')
    expect(hands.effort()).toEqual({ keys: 1, clicks: 0 })
    await stopAt('12:30')
  })

  it('an entry of this morning is added by a sentence and one key', async () => {
    const hands = handsOn(app.page)
    await search().focus()
    await hands.type('9-10:30 webs design hero banner')
    await expect(firstHit()).toContainText('09:00–10:30')
    await hands.press('Enter')
    await expect
      .poll(async () => (await state(app.page)).today.map(({ startedAt, endedAt }) => [startedAt, endedAt]))
      .toContainEqual([today('09:00:00'), today('10:30:00')])
    expect(hands.effort()).toEqual({ keys: 1, clicks: 0 })
  })

  it('a timer that was forgotten starts twenty minutes ago by a sentence and one key', async () => {
    await setClock(app, today('13:00:00'))
    const hands = handsOn(app.page)
    await search().focus()
    await hands.type('webs coding -20m')
    await expect(firstHit()).toContainText('12:40')
    await hands.press('Enter')
    await expect.poll(async () => (await running())?.startedAt).toBe(today('12:40:00'))
    expect(hands.effort()).toEqual({ keys: 1, clicks: 0 })
    await stopAt('13:10')
  })
})

describe('in the window of days', () => {
  let day: Page
  beforeAll(async () => {
    const opened = app.electron.waitForEvent('window')
    await app.page.keyboard.press('ControlOrMeta+o')
    day = await opened
    await ready(day)
    await setClock(app, today('13:10:00'))
  })
  const rows = () => day.getByTestId('day-entry')

  it('an entry goes back by a quarter of an hour by three keys', async () => {
    const hands = handsOn(day)
    const block = day.locator('section [data-id]').filter({ hasText: 'login form' })
    await block.focus()
    await hands.press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
    await expect(rows().filter({ hasText: '07:45–08:45' })).toHaveCount(1)
    expect(hands.effort()).toEqual({ keys: 3, clicks: 0 })
  })

  it('time that is missing is filled by a click and three keys', async () => {
    const hands = handsOn(day)
    await hands.click(day.getByRole('button', { name: /^Add entry for 10:30/ }).first())
    await expect(day.getByLabel('Start', { exact: true })).toHaveValue('10:30')
    await hands.press('ControlOrMeta+m')
    await hands.type('webs coding')
    await expect(day.getByRole('option').first()).toContainText('Coding')
    await hands.press('Enter', 'ControlOrMeta+s')
    await expect(rows().filter({ hasText: '10:30–12:00' })).toHaveCount(1)
    expect(hands.effort()).toEqual({ keys: 3, clicks: 1 })
  })
})
