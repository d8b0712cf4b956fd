/** The time as a spec wants it: hours of work pass in a moment, to the millisecond. */
import { type App, entries, expect, startBySearch, state, stopButton } from './app.ts'

/** Stops the clocks of the app and of its windows at `at` (epoch ms), as if so long had passed; what is done then is done at that instant. */
export async function setClock({ electron }: App, at: number): Promise<void> {
  await electron.evaluate((_, now) => {
    // What nobody can set goes on by as much, or the app would take it for a clock that jumped; in fractions, as it always does.
    const passed = performance.now() + now - Date.now() + 0.375
    performance.now = () => passed
    Date.now = () => now
  }, at)
  await showTime(electron, at)
}

/** The clock shows another time all at once, and nobody says why; what nobody can set goes on by a fraction of a ms. */
export async function jumpClock({ electron }: App, at: number): Promise<void> {
  await electron.evaluate((_, now) => {
    const passed = performance.now() + 0.375
    performance.now = () => passed
    Date.now = () => now
  }, at)
  await showTime(electron, at)
}

const showTime = (electron: App['electron'], at: number) =>
  Promise.all(
    electron.windows().map(async (page) => {
      await page.clock.setFixedTime(at)
      // A page looks at its clock when it gets the focus; its own timer may come a second later.
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    }),
  )

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'

/** What the system tells of the machine. */
export const tellPower = ({ electron }: App, event: PowerEvent): Promise<void> =>
  electron.evaluate(async ({ powerMonitor }, name) => {
    await new Promise(setImmediate)
    powerMonitor.emit(name)
  }, event)

/** The screen is locked from one instant to the other. */
export async function lockScreen(app: App, from: number, to: number): Promise<void> {
  await setClock(app, from)
  await tellPower(app, 'lock-screen')
  await setClock(app, to)
  await tellPower(app, 'unlock-screen')
}

/** The machine sleeps from one instant to the other: for what nobody can set, no time passes. */
export async function sleepMachine(app: App, from: number, to: number): Promise<void> {
  await setClock(app, from)
  // Stint has looked at its clocks all the time until then; so long without a look would be a sleep by itself.
  await tellPower(app, 'unlock-screen')
  await tellPower(app, 'suspend')
  await app.electron.evaluate((_, now) => {
    Date.now = () => now
  }, to)
  await showTime(app.electron, to)
  await tellPower(app, 'resume')
}

/** What `work` is run with, as the specs here count on it: a zone an hour ahead of UTC in March. */
export const berlin = { TZ: 'Europe/Berlin' }

/** A moment of a day in March 2025, by Berlin's clock, in epoch ms. The 3rd is a Monday. */
export const march = (day: number, time: string): number =>
  Date.parse(`2025-03-${String(day).padStart(2, '0')}T${time}+01:00`)

const hour = 3_600_000
/** By how much the clock of `afternoon` is ahead of UTC, hours. */
const ahead = 14 - new Date().getUTCHours()
const afternoonNow = Date.now() + ahead * hour

/** Run with this it is past two in the afternoon now: the day has had its lunch, and no midnight is near. */
export const afternoon = { TZ: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}` }

/** The date by that clock, or that of so many days before: "2026-11-20". */
export const dateOf = (daysAgo = 0): string => new Date(afternoonNow - daysAgo * 24 * hour).toISOString().slice(0, 10)

/** A moment of today by that clock, "14:00" at the latest, or of so many days before, epoch ms. */
export const today = (time: string, daysAgo = 0): number => Date.parse(`${dateOf(daysAgo)}T${time}Z`) - ahead * hour

/**
 * Two hours on the target that `words` find, from 9:00:07 to 11:00:20 with a pause from 10:00:30 to 10:15:40, all by the
 * buttons of the popover.
 */
export async function workWithPause(app: App, day: number, words: string, description = ''): Promise<void> {
  const { page } = app
  await setClock(app, march(day, '09:00:07.400'))
  await startBySearch(page, words)
  if (description !== '') {
    await page.getByLabel('Description', { exact: true }).fill(description)
    await page.getByLabel('Description', { exact: true }).press('Enter')
  }
  await setClock(app, march(day, '10:00:30.250'))
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByTestId('paused')).toBeVisible()
  await setClock(app, march(day, '10:15:40.900'))
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByTestId('paused')).toBeHidden()
  await setClock(app, march(day, '11:00:20.100'))
  await stopButton(page).click()
  await expect(stopButton(page)).toBeHidden()
}

/** Half an hour without a pause, from 13:00 to 13:30. */
export async function workWithout(app: App, day: number, words: string): Promise<void> {
  await setClock(app, march(day, '13:00:00.000'))
  await startBySearch(app.page, words)
  await setClock(app, march(day, '13:30:00.000'))
  await stopButton(app.page).click()
  await expect(stopButton(app.page)).toBeHidden()
}

/** Waits until the day's latest entry has come this far. */
export async function cameTo(app: App, kind: string): Promise<void> {
  await expect.poll(async () => (await state(app.page)).today[0]?.send.kind).toBe(kind)
  await expect(entries(app.page, kind).first()).toBeVisible()
}
