/** What was just done is offered to be taken back, and nothing of it reaches the server before that is over. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  newFolder,
  spans,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
  expect,
} from './app.ts'
import { afternoon, lockScreen, setClock, today } from './clock.ts'
import { showTimerThere } from './settings.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon, 10)
  await showTimerThere(app)
  await setClock(app, today('08:00:00'))
  await startBySearch(app.page, 'website coding')
  await expect.poll(() => spans(server)).toEqual([running('08:00:00')])
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const running = (from: string) => ({ begin: today(from), end: null })
const ended = (from: string, to: string) => ({ begin: today(from), end: today(to) })
/** How often something was written there. */
const writes = () => server.requests.filter(({ method }) => method !== 'GET').length
const said = (text: string) => app.page.getByRole('status').filter({ hasText: text })
const undoButton = () => app.page.getByRole('button', { name: 'Undo', exact: true })
const leaveIt = () => app.page.getByRole('button', { name: 'Dismiss', exact: true }).click()
const undoByKey = () => app.page.keyboard.press('ControlOrMeta+z')
const timer = async () => (await state(app.page)).timer
const row = () => entries(app.page, 'sent').last()

/** The bar is gone, and the server was told nothing of what was taken back. */
async function nothingHappened(before: number): Promise<void> {
  await expect(undoButton()).toBeHidden()
  expect(writes()).toBe(before)
}

describe('a timer', () => {
  it('that was stopped runs on as before by a click, and Kimai never had its end', async () => {
    const [before, written] = [await timer(), writes()]
    await setClock(app, today('09:00:00'))
    await stopButton(app.page).click()
    await expect(said('Stopped Website Relaunch · 1:00')).toBeVisible()
    expect((await state(app.page)).undo).toMatchObject({ kind: 'stop', ms: 10_000 })
    await undoButton().click()
    await expect(stopButton(app.page)).toBeVisible()
    expect(await timer()).toEqual(before)
    await nothingHappened(written)
  })

  it('that was stopped runs on by Ctrl+Z, too', async () => {
    const [before, written] = [await timer(), writes()]
    await setClock(app, today('09:30:00'))
    await app.page.keyboard.press('ControlOrMeta+.')
    await expect(undoButton()).toBeVisible()
    await undoByKey()
    await expect(stopButton(app.page)).toBeVisible()
    expect(await timer()).toEqual(before)
    await nothingHappened(written)
  })

  it('that was thrown away is back', async () => {
    const [before, written] = [await timer(), writes()]
    await app.page.getByRole('button', { name: 'More', exact: true }).click()
    await app.page.getByRole('menuitem', { name: 'Discard' }).click()
    await app.page.getByRole('button', { name: 'Discard', exact: true }).click()
    await expect(said('Discarded Website Relaunch · 1:30')).toBeVisible()
    await expect(stopButton(app.page)).toBeHidden()
    await undoByKey()
    await expect(stopButton(app.page)).toBeVisible()
    expect(await timer()).toEqual(before)
    await nothingHappened(written)
  })

  it('that was switched for another one runs on, and the other one never was', async () => {
    const [before, written] = [await timer(), writes()]
    await startBySearch(app.page, 'further coding')
    await expect(said('Switched to Further Training')).toBeVisible()
    await undoButton().click()
    await expect.poll(timer).toEqual(before)
    await nothingHappened(written)
    expect(spans(server)).toEqual([running('08:00:00')])
  })

  it('that was stopped is sent at once when the person leaves it so', async () => {
    await setClock(app, today('10:00:00'))
    await stopButton(app.page).click()
    await leaveIt()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual([ended('08:00:00', '10:00:00')])
  })
})

describe('an entry that Kimai has', () => {
  it('and that was deleted is there as before', async () => {
    const written = writes()
    await row()
      .getByRole('button', { name: /^Continue/ })
      .focus()
    await app.page.keyboard.press('Delete')
    await app.page.getByRole('button', { name: 'Delete it' }).click()
    await expect(said('Deleted Website Relaunch · 2:00')).toBeVisible()
    await expect(row()).toBeHidden()
    await undoByKey()
    await expect(row()).toBeVisible()
    await nothingHappened(written)
  })

  it('and that was changed is as before', async () => {
    const written = writes()
    const [before] = (await state(app.page)).today
    await row()
      .getByRole('button', { name: /^Continue/ })
      .focus()
    await app.page.keyboard.press('e')
    await app.page.getByLabel('End', { exact: true }).fill('945')
    await app.page.keyboard.press('ControlOrMeta+s')
    await expect(said('Changed Website Relaunch')).toBeVisible()
    await expect(app.page.getByText('08:00–09:45')).toBeVisible()
    await undoButton().click()
    await expect(app.page.getByText('08:00–10:00')).toBeVisible()
    expect((await state(app.page)).today).toEqual([before])
    await nothingHappened(written)
  })
})

describe('an answer about a time away', () => {
  it('is asked for once more, and what runs in Kimai was never cut', async () => {
    const card = app.page.getByRole('region', { name: 'The screen was locked' })
    await setClock(app, today('10:30:00'))
    await startBySearch(app.page, 'website coding')
    await expect.poll(() => spans(server)[1]).toEqual(running('10:30:00'))
    await lockScreen(app, today('10:40:00'), today('10:50:00'))
    const [before, written] = [await state(app.page), writes()]
    await card.getByRole('button', { name: /^Not worked/ }).click()
    await expect(card).toBeHidden()
    await undoByKey()
    await expect(card).toBeVisible()
    const { gaps, timer: runs } = await state(app.page)
    expect({ gaps, runs }).toEqual({ gaps: before.gaps, runs: before.timer })
    await nothingHappened(written)
    await card.getByRole('button', { name: /^Worked/ }).click()
    await stopButton(app.page).click()
    await leaveIt()
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(spans(server)[1]).toEqual(ended('10:30:00', '10:50:00'))
  })
})

describe('what nobody takes back', () => {
  it('is sent once the time for that is over', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 3 }))
    await setClock(app, today('11:00:00'))
    await startBySearch(app.page, 'website coding')
    await expect.poll(() => spans(server)[2]).toEqual(running('11:00:00'))
    const written = writes()
    await setClock(app, today('12:00:00'))
    await stopButton(app.page).click()
    await expect(undoButton()).toBeVisible()
    expect(writes()).toBe(written)
    await expect(undoButton()).toBeHidden()
    await expect(entries(app.page, 'sent')).toHaveCount(3)
    expect(spans(server)[2]).toEqual(ended('11:00:00', '12:00:00'))
  })

  it('is sent by the next start where Stint was killed meanwhile', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ undoSeconds: 60 }))
    await setClock(app, today('13:00:00'))
    await startBySearch(app.page, 'website coding')
    await expect.poll(() => spans(server)[3]).toEqual(running('13:00:00'))
    await setClock(app, today('14:00:00'))
    await stopButton(app.page).click()
    await expect(undoButton()).toBeVisible()
    await app.kill()
    expect(spans(server)[3]).toEqual(running('13:00:00'))
    app = await startApp(folder, afternoon)
    await expect(entries(app.page, 'sent')).toHaveCount(4)
    expect(spans(server)).toEqual([
      ended('08:00:00', '10:00:00'),
      ended('10:30:00', '10:50:00'),
      ended('11:00:00', '12:00:00'),
      ended('13:00:00', '14:00:00'),
    ])
  })
})
