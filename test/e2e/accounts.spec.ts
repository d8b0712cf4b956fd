/** Several accounts at once: found by one search, renamed, switched off and on, removed; and a timer shown as it runs. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Kimai1, SANDBOX_PASSWORD, SANDBOX_USER, sandboxSeed, startKimai1 } from '../servers/kimai1/index.ts'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  connected,
  dropFolder,
  entries,
  expect,
  newFolder,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  workASecond,
} from './app.ts'
import { berlin, march, setClock } from './clock.ts'
import { accountRow, addAccount, choose, fillIn, inSettings, showTimerThere, steps } from './settings.ts'

describe('two accounts', () => {
  const folder = newFolder()
  let agency: Kimai2
  let old: Kimai1
  let app: App
  const fields = () => ({ Address: old.url, 'User name': SANDBOX_USER, Password: SANDBOX_PASSWORD })
  const startOld = (port?: number) => startKimai1({ seed: sandboxSeed(), ...(port === undefined ? {} : { port }) })
  beforeAll(async () => {
    agency = await startServer()
    old = await startOld()
    app = await startLoggedIn(folder, agency)
  })
  afterAll(async () => {
    await app.close()
    await Promise.all([agency.close(), old.close()])
    dropFolder(folder)
  })
  const options = () => app.page.getByRole('listbox', { name: 'Projects' }).getByRole('option')
  const search = (words: string) => app.page.getByRole('combobox').fill(words)
  /** Work on the old Kimai while it can't be reached. */
  async function workUnsent(): Promise<void> {
    await old.close()
    await startBySearch(app.page, 'cafe aero document')
    await workASecond(app.page)
    await stopButton(app.page).click()
    await expect
      .poll(async () => (await state(app.page)).today[0]?.send)
      .toMatchObject({
        kind: 'waiting',
        reason: expect.stringContaining("can't be reached"),
      })
  }

  it('a wrong password is said to be refused at the login, after the steps before it passed', async () => {
    await inSettings(app, async (settings) => {
      const form = await fillIn(settings, { system: 'Kimai 1', fields: { ...fields(), Password: 'not this one' } })
      await form.getByRole('button', { name: 'Test connection' }).click()
      await expect(steps(form)).toHaveText([
        'Address, passed',
        'Server, passed',
        'Login, failed',
        'Person, not tried',
        'Projects, not tried',
      ])
      await expect(form).toContainText('The server answers, but the login was refused.')
      await expect(form.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true')
    })
    expect(await connected(app.page)).toHaveLength(1)
  })

  it('one has a menu that the arrow keys go through and around, and that Escape closes', async () => {
    await inSettings(app, async (settings) => {
      const actions = accountRow(settings, 'Kimai 2').getByRole('button', { name: /^Actions for / })
      const items = settings.getByRole('menuitem')
      await actions.press('Enter')
      await expect(items.first()).toBeFocused()
      await settings.keyboard.press('ArrowUp')
      await expect(items.last()).toBeFocused()
      await settings.keyboard.press('ArrowDown')
      await settings.keyboard.press('ArrowDown')
      await expect(items.nth(1)).toBeFocused()
      await settings.keyboard.press('Escape')
      await expect(items).toHaveCount(0)
      await expect(actions).toBeFocused()
    })
  })

  it('are found by one search, each under the name the person gave it', async () => {
    await inSettings(app, async (settings) => {
      await addAccount(settings, { system: 'Kimai 1', fields: fields() })
      for (const [system, name] of [
        ['Kimai 2', 'Agency'],
        ['Kimai 1', 'Archive'],
      ] as const) {
        const row = accountRow(settings, system)
        await choose(row, 'Rename')
        await settings.keyboard.type(name)
        await settings.keyboard.press('Enter')
        await expect(settings.getByRole('listitem', { name, exact: true })).toBeVisible()
      }
    })
    expect((await connected(app.page)).map(({ label }) => label)).toEqual(['Agency', 'Archive'])
    await search('website')
    const agencys = options().filter({ hasText: 'Agency' })
    const archives = options().filter({ hasText: 'Archive' })
    await expect(agencys.filter({ hasText: 'Coding' })).toContainText('Website Relaunch')
    await expect(archives.filter({ hasText: 'Coding' })).toContainText('Website Relaunch')
  })

  it('switched off, one keeps what waits for it, says why, and leaves the search', async () => {
    await workUnsent()
    await inSettings(app, async (settings) => {
      const row = accountRow(settings, 'Kimai 1')
      await choose(row, 'Switch off')
      await expect(row).toContainText('Switched off: nothing is fetched, offered or sent')
    })
    const entry = entries(app.page, 'needsYou')
    await entry.getByRole('button').first().click()
    await expect(entry).toContainText('Account switched off')
    await expect(entry).toContainText('Switch it on in Settings; everything waiting is sent then.')
    await search('cafe aero')
    await expect(app.page.getByText('No match')).toBeVisible()
    await search('')
  })

  it('switched on again, it sends what waited and is found again', async () => {
    old = await startOld(old.port)
    await inSettings(app, (settings) =>
      accountRow(settings, 'Kimai 1').getByRole('button', { name: 'Switch on' }).click(),
    )
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(old.timesheets()).toHaveLength(1)
    await search('cafe aero')
    await expect(options().first()).toContainText('Café Ærø')
    await search('')
  })

  it('is removed only after a second question while an entry of it was never sent', async () => {
    await workUnsent()
    const label = 'Archive'
    const unsent = '1 entry has not been sent.'
    await inSettings(app, async (settings) => {
      const row = accountRow(settings, 'Kimai 1')
      const remove = row.getByRole('button', { name: 'Remove', exact: true })
      await choose(row, 'Remove…')
      await expect(row).toContainText(`Remove ${label}? What you tracked stays`)
      await remove.click()
      await expect(row).toContainText(unsent)
      await row.getByRole('button', { name: 'Keep it' }).click()
      await expect(row).not.toContainText(unsent)
      expect(await connected(app.page)).toHaveLength(2)
      await choose(row, 'Remove…')
      await remove.click()
      await expect(row).toContainText(unsent)
      await remove.click()
      await expect(row).toBeHidden()
    })
    expect((await connected(app.page)).map((account) => account.label)).toEqual(['Agency'])
    await expect(entries(app.page, 'nothing')).toContainText('Not sent')
  })
})

describe('a Kimai that is to show the running timer', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, berlin)
    await showTimerThere(app)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('has a record that runs since the click, and ends it at the click', async () => {
    const times = () => server.timesheets().map(({ begin, end }) => ({ begin, end }))
    const [nine, ten] = [march(3, '09:00:07.000'), march(3, '10:00:30.000')]
    await setClock(app, nine + 400)
    await startBySearch(app.page, 'website coding')
    await expect.poll(times).toEqual([{ begin: nine, end: null }])
    await setClock(app, ten + 250)
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(times()).toEqual([{ begin: nine, end: ten }])
  })

  it('ends the record for a pause, and runs another one after it', async () => {
    const { page } = app
    const times = () =>
      server
        .timesheets()
        .slice(1)
        .map(({ begin, end }) => ({ begin, end }))
    const at = (time: string) => march(3, `${time}.000`)
    await setClock(app, at('13:00:00'))
    await startBySearch(page, 'website coding')
    await setClock(app, at('14:00:00'))
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await expect.poll(times).toEqual([{ begin: at('13:00:00'), end: at('14:00:00') }])
    await setClock(app, at('14:30:00'))
    await page.getByRole('button', { name: 'Resume' }).click()
    const second = (end: number | null) => ({ begin: at('14:30:00'), end })
    await expect.poll(times).toEqual([{ begin: at('13:00:00'), end: at('14:00:00') }, second(null)])
    await setClock(app, at('15:00:00'))
    await stopButton(page).click()
    await expect(entries(page, 'sent')).toHaveCount(2)
    expect(times()).toEqual([{ begin: at('13:00:00'), end: at('14:00:00') }, second(at('15:00:00'))])
  })
})
