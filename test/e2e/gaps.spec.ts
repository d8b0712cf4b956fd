/** Time away while a timer runs: lunch behind a locked screen, a night asleep, and what the person says they were. */
import type { Locator, Page } from 'playwright'
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
import { afternoon, jumpClock, lockScreen, setClock, sleepMachine, tellPower, today } from './clock.ts'
import { catchNotes, clickNote, notes, pressNote } from './notes.ts'
import { showTimerThere } from './settings.ts'

const locked = (page: Page) => page.getByRole('region', { name: 'The screen was locked' })
const jumped = (page: Page) => page.getByRole('region', { name: 'The clock jumped' })
const slept = (page: Page) => page.getByRole('region', { name: 'The computer slept' })

async function sayWorked(card: Locator): Promise<void> {
  await card.getByRole('button', { name: /^Worked/ }).click()
  await expect(card).toBeHidden()
}

async function stopAt(app: App, at: number): Promise<void> {
  await setClock(app, at)
  await stopButton(app.page).click()
  await expect(stopButton(app.page)).toBeHidden()
}

describe('away from a timer that Kimai gets when it stops', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer({ seed: steadySeed() })
    app = await startLoggedIn(folder, server, afternoon)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('a screen that is locked for five seconds is nothing to ask about', async () => {
    await setClock(app, today('09:00:00', 2))
    await startBySearch(app.page, 'website coding')
    await lockScreen(app, today('10:30:00', 2), today('10:30:05', 2))
    expect(await state(app.page)).toMatchObject({ gaps: [], timer: { kind: 'running', entry: { pauses: [] } } })
    await expect(locked(app.page)).toBeHidden()
  })

  it('lunch is asked about and cut by the keyboard: work until 12:13, then not', async () => {
    const { page } = app
    await lockScreen(app, today('12:00:00', 2), today('12:40:00', 2))
    const card = locked(page)
    await expect(card).toContainText('12:00–12:40, 40 min')
    expect(await state(page)).toMatchObject({ timer: { entry: { pauses: [] } } })
    await page.keyboard.press('ControlOrMeta+g')
    await expect(card).toBeFocused()
    await page.keyboard.press('s')
    await expect(card.getByLabel('Split at').last()).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    const handle = card.getByRole('slider', { name: 'Split at' })
    await expect(handle).toBeFocused()
    await expect(handle).toHaveAttribute('aria-valuetext', '12:20')
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key)
    }
    await expect(handle).toHaveAttribute('aria-valuetext', '12:13')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(card).toBeHidden()
    expect(server.timesheets()).toEqual([])
  })

  it('and Kimai has exactly the two stretches that were worked', async () => {
    await stopAt(app, today('13:30:00', 2))
    await expect
      .poll(() => spans(server))
      .toEqual([
        { begin: today('09:00:00', 2), end: today('12:13:00', 2) },
        { begin: today('12:40:00', 2), end: today('13:30:00', 2) },
      ])
    await expect(entries(app.page, 'sent')).toHaveCount(1)
  })

  it('a meeting away from the desk is given to another target, and the work goes on after it', async () => {
    const { page } = app
    await setClock(app, today('09:00:00', 1))
    await startBySearch(page, 'website coding')
    await lockScreen(app, today('10:00:00', 1), today('10:45:00', 1))
    await expect(locked(page)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.press('t')
    await page.keyboard.type('further meeting')
    await expect(locked(page).getByRole('option').first()).toContainText('Further Training')
    await page.keyboard.press('Enter')
    await locked(page).getByRole('button', { name: 'Give 45 min to Further Training and go on with Website' }).click()
    await expect(locked(page)).toBeHidden()
    await stopAt(app, today('11:00:00', 1))
    await expect
      .poll(() => spans(server).slice(2))
      .toEqual([
        { begin: today('09:00:00', 1), end: today('10:00:00', 1) },
        { begin: today('10:00:00', 1), end: today('10:45:00', 1) },
        { begin: today('10:45:00', 1), end: today('11:00:00', 1) },
      ])
    const meeting = server.timesheets().find(({ begin }) => begin === today('10:00:00', 1))
    expect([meeting?.project?.name, meeting?.activity?.name]).toEqual(['Further Training', 'Meeting'])
  })

  it('a night is one question the next morning, and nothing is cut before it is answered', async () => {
    const { page } = app
    await setClock(app, today('15:00:00', 1))
    await startBySearch(page, 'website coding')
    await sleepMachine(app, today('18:00:00', 1), today('08:00:00'))
    await expect(slept(page)).toHaveCount(1)
    await expect(slept(page)).toContainText('14 h')
    const { gaps, timer } = await state(page)
    expect(gaps).toHaveLength(1)
    expect(timer).toMatchObject({ entry: { startedAt: today('15:00:00', 1), endedAt: null, pauses: [] } })
    expect(server.timesheets()).toHaveLength(5)
  })

  it('it is still asked after Stint was closed and opened', async () => {
    const [before] = (await state(app.page)).gaps
    await setClock(app, Date.now())
    await app.close()
    app = await startApp(folder, afternoon)
    await expect(slept(app.page)).toHaveCount(1)
    expect((await state(app.page)).gaps).toEqual([before])
  })

  it('“not worked” ends yesterday in the evening, and today goes on since the morning', async () => {
    const { page } = app
    await slept(page)
      .getByRole('button', { name: /^Not worked/ })
      .click()
    await expect(slept(page)).toBeHidden()
    expect((await state(page)).timer).toMatchObject({
      kind: 'running',
      entry: { startedAt: today('08:00:00'), pauses: [] },
    })
    await expect
      .poll(() => spans(server).slice(5))
      .toEqual([{ begin: today('15:00:00', 1), end: today('18:00:00', 1) }])
    await stopAt(app, today('14:00:00'))
    await expect.poll(() => spans(server).slice(6)).toEqual([{ begin: today('08:00:00'), end: today('14:00:00') }])
  })
})

describe('away from a timer that runs in Kimai, too', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer({ seed: steadySeed() })
    app = await startLoggedIn(folder, server, afternoon)
    await catchNotes(app)
    await showTimerThere(app)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('lunch that the notification hears of as not worked is left out there at once', async () => {
    await setClock(app, today('09:00:00', 1))
    await startBySearch(app.page, 'website coding')
    await expect.poll(() => spans(server)).toEqual([{ begin: today('09:00:00', 1), end: null }])
    await lockScreen(app, today('12:00:00', 1), today('12:40:00', 1))
    await expect(locked(app.page)).toBeVisible()
    expect((await notes(app)).map(({ title }) => title)).toEqual(['Away 12:00–12:40'])
    await clickNote(app)
    await expect(locked(app.page).getByRole('button', { name: /^Worked/ })).toBeFocused()
    await pressNote(app, 'Not worked')
    await expect(locked(app.page)).toBeHidden()
    await expect
      .poll(() => spans(server))
      .toEqual([
        { begin: today('09:00:00', 1), end: today('12:00:00', 1) },
        { begin: today('12:40:00', 1), end: null },
      ])
  })

  it('a night keeps it running until it is stopped where the night began', async () => {
    await sleepMachine(app, today('18:00:00', 1), today('08:00:00'))
    const stop = slept(app.page).getByRole('button', { name: /^Stop at 18:00/ })
    await expect(stop).toBeVisible()
    expect(spans(server)[1]).toEqual({ begin: today('12:40:00', 1), end: null })
    await stop.click()
    await expect(slept(app.page)).toBeHidden()
    await expect(stopButton(app.page)).toBeHidden()
    await expect
      .poll(() => spans(server))
      .toEqual([
        { begin: today('09:00:00', 1), end: today('12:00:00', 1) },
        { begin: today('12:40:00', 1), end: today('18:00:00', 1) },
      ])
  })
})

describe('a clock that jumps, and no word of sleep', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer({ seed: steadySeed() })
    app = await startLoggedIn(folder, server, afternoon)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('by two minutes is one question, asked as soon as anything happens', async () => {
    await setClock(app, today('09:00:00', 1))
    await startBySearch(app.page, 'website coding')
    await setClock(app, today('10:00:01', 1))
    await tellPower(app, 'unlock-screen')
    await jumpClock(app, today('10:02:30', 1))
    await tellPower(app, 'unlock-screen')
    await expect(jumped(app.page)).toHaveCount(1)
    await expect(jumped(app.page)).toContainText('10:00–10:02, 2 min')
    const { gaps, notices } = await state(app.page)
    expect([gaps.length, notices]).toEqual([1, []])
    await sayWorked(jumped(app.page))
  })

  it('and nothing that the system tells afterwards is lost by it', async () => {
    await lockScreen(app, today('10:30:00', 1), today('10:40:00', 1))
    await expect(locked(app.page)).toContainText('10:30–10:40, 10 min')
    expect((await state(app.page)).gaps).toHaveLength(1)
    await sayWorked(locked(app.page))
  })

  it('a wake without a sleep before is one question, too', async () => {
    await setClock(app, today('11:00:01', 1))
    await tellPower(app, 'unlock-screen')
    await jumpClock(app, today('11:20:30', 1))
    await tellPower(app, 'resume')
    await tellPower(app, 'resume')
    await expect(slept(app.page)).toHaveCount(1)
    await expect(slept(app.page)).toContainText('11:00–11:20, 20 min')
    expect((await state(app.page)).gaps).toHaveLength(1)
    await sayWorked(slept(app.page))
  })

  it('and is put right minutes later asks nothing more, and takes nothing from what is worked then', async () => {
    await setClock(app, today('11:30:01', 1))
    await tellPower(app, 'unlock-screen')
    await jumpClock(app, today('12:30:30', 1))
    await tellPower(app, 'unlock-screen')
    await expect(jumped(app.page)).toContainText('11:30–12:30, 1 h')
    await setClock(app, today('12:34:30', 1))
    await jumpClock(app, today('11:34:01', 1))
    await tellPower(app, 'unlock-screen')
    await expect(jumped(app.page)).toBeHidden()
    const { gaps, notices, timer } = await state(app.page)
    expect(gaps).toEqual([])
    expect(notices).toMatchObject([{ title: 'The clock was set back' }])
    expect(timer).toMatchObject({ entry: { startedAt: today('09:00:00', 1), pauses: [] } })
  })

  it('and what was worked is sent when the timer is stopped', async () => {
    await stopAt(app, today('12:00:00', 1))
    await expect.poll(() => spans(server)).toEqual([{ begin: today('09:00:00', 1), end: today('12:00:00', 1) }])
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect((await state(app.page)).notices).toMatchObject([{ title: 'The clock was set back' }])
  })
})
