/** Reminders and the quit, on the built app: a timer that nobody stopped, a week that is typed, what is not sent yet. */
import type { Page } from 'playwright'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { endBySignal } from '../electron/launch.ts'
import { type Kimai2, sandboxSeed, startKimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  answerQuit,
  dropFolder,
  entries,
  exact,
  expect,
  newFolder,
  spans,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
} from './app.ts'
import { berlin, march, setClock, tellPower, workWithout } from './clock.ts'
import { catchNotes, clickNote, notes, pressNote } from './notes.ts'
import { inSettings } from './settings.ts'

/** It is so late, and the person comes back to the computer. */
async function lookAt(app: App, at: number): Promise<void> {
  await setClock(app, at)
  await tellPower(app, 'unlock-screen')
}

const still = (page: Page) => page.getByRole('region', { name: /^Still running/ })

describe('a timer that nobody stopped', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, berlin)
    await catchNotes(app)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('is told of once when the day is over, and ends there by its notification', async () => {
    await setClock(app, march(3, '09:00:00'))
    await startBySearch(app.page, 'website coding')
    await lookAt(app, march(3, '18:30:00'))
    const answers = ['Stop at 17:00', 'Stop now', 'Open day', 'Snooze 10 min'].map((text) => ({ text }))
    await expect.poll(() => notes(app)).toMatchObject([{ title: 'Still running: 9:30', actions: answers }])
    await tellPower(app, 'unlock-screen')
    expect(await notes(app)).toHaveLength(1)
    await pressNote(app, 'Stop at 17:00')
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual([{ begin: march(3, '09:00:00'), end: march(3, '17:00:00') }])
  })

  it('can be put off and stopped by the keyboard on the card, where no notification has buttons', async () => {
    const { page } = app
    await setClock(app, march(4, '10:00:00'))
    await startBySearch(page, 'website coding')
    await lookAt(app, march(4, '17:05:00'))
    await expect(still(page)).toContainText('since 10:00')
    await clickNote(app)
    await expect(still(page).getByRole('button', { name: 'Stop at 17:00' })).toBeFocused()
    await page.keyboard.press('z')
    await expect(still(page)).toBeHidden()
    await lookAt(app, march(4, '17:14:00'))
    await expect(still(page)).toBeHidden()
    await lookAt(app, march(4, '17:15:00'))
    await expect(still(page)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.press('e')
    await expect(stopButton(page)).toBeHidden()
    await expect(still(page)).toBeHidden()
    await expect.poll(() => spans(server)[1]).toEqual({ begin: march(4, '10:00:00'), end: march(4, '17:00:00') })
    expect(await notes(app)).toHaveLength(3)
  })
})

describe('the week of the reminders', () => {
  const folder = newFolder()
  let app: App
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    const { reminders: _, ...rest } = defaultSettings
    const old = { ...rest, reminder: { enabled: true, time: '16:30', weekdays: [1, 2] } }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: old }))
    app = await startApp(folder)
  })
  afterAll(async () => {
    await app.close()
    dropFolder(folder)
  })
  const days = async () => (await state(app.page)).settings.reminders.days

  it('begins with what an earlier version had', async () => {
    expect((await days()).map(({ end }) => end)).toEqual(['16:30', '16:30', null, null, null, null, null])
  })

  it('is typed, and one day becomes all of them, by the keyboard alone', async () => {
    await inSettings(app, async (settings) => {
      const hours = settings.getByLabel('Monday: working hours')
      await hours.fill('8:30-12, 13-17')
      await hours.press('Tab')
      const copy = settings.getByRole('button', { name: 'Copy Monday to all days' })
      await expect(copy).toBeFocused()
      await copy.press('Enter')
      await expect(settings.getByLabel('Sunday: working hours')).toHaveValue('08:30–12:00, 13:00–17:00')
      const end = settings.getByLabel('Sunday: end of the day')
      await end.fill('')
      await end.press('Enter')
      await end.fill('late')
      await end.press('Enter')
      await expect(settings.getByText('Not a time of the day.')).toBeVisible()
      await end.press('Escape')
      await expect(settings.getByText('Not a time of the day.')).toBeHidden()
    })
    const hours = [
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]
    const workday = { end: '16:30', hours }
    await expect.poll(days).toEqual([...Array.from({ length: 6 }, () => workday), { end: null, hours }])
  })
})

describe('a quit with something unsent', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, berlin)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })
  const half = { begin: march(3, '13:00:00'), end: march(3, '13:30:00') }

  it('stays when the person wants to, and goes on as before', async () => {
    await server.close()
    await workWithout(app, 3, 'website coding')
    await expect(entries(app.page, 'waiting')).toHaveCount(1)
    const asked = app.electron.evaluate(
      ({ app: program, dialog }) =>
        new Promise((resolve) => {
          dialog.showMessageBox = async (...args: unknown[]) => {
            setImmediate(resolve, args.at(-1))
            return { response: 1, checkboxChecked: false }
          }
          program.quit()
        }),
    )
    expect(await asked).toMatchObject({
      message: '1 entry is not sent yet',
      detail: expect.stringContaining('Nothing is lost by quitting'),
      buttons: ['Quit anyway', 'Stay', 'Send first'],
    })
    expect(await state(app.page)).toMatchObject({ timer: { kind: 'idle' } })
  })

  it('sends first, asks again where that fails, and then quits with everything kept', async () => {
    const ended = new Promise((resolve) => app.electron.process().once('exit', resolve))
    await app.electron.evaluate(async ({ app: program, dialog }) => {
      const answers = [2, 0]
      dialog.showMessageBox = async () => ({ response: answers.shift() ?? 1, checkboxChecked: false })
      await new Promise(setImmediate)
      program.quit()
    })
    await ended
    server = await startKimai2({ seed: sandboxSeed(), config: exact, port: server.port })
    app = await startApp(folder, berlin)
    await expect.poll(() => spans(server)).toEqual([half])
  })

  it('is not asked about when the program is ended from outside', async () => {
    await server.close()
    await workWithout(app, 4, 'website coding')
    await expect(entries(app.page, 'waiting')).toHaveCount(1)
    await app.electron.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => new Promise(() => {})
    })
    await endBySignal(app.electron, 'SIGTERM')
    server = await startKimai2({ seed: sandboxSeed(), config: exact, port: server.port })
    app = await startApp(folder, berlin)
    await expect.poll(() => spans(server).length).toBe(1)
    await answerQuit(app.electron, 'Stay')
  })
})
