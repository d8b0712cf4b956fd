/** Damaged files and a missing keychain: told in the app, nothing lost; and no secret anywhere but in the keychain. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AsyncEntry } from 'keytar'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  logIn,
  newFolder,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  expect,
  workASecond,
} from './app.ts'

let folder: string
let server: Kimai2
let app: App
beforeEach(async () => {
  folder = newFolder()
  server = await startServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())

describe('secrets', () => {
  it('are in the system keychain, and in no file, also after a refused login', async () => {
    app = await startApp(folder)
    await logIn(app.page, server.url, 'wrongtoken-4711')
    await expect(app.page.getByText('does not accept this API token')).toBeVisible()
    await logIn(app.page, server.url)
    await app.page.getByRole('combobox').waitFor()
    const [account] = (await state(app.page)).accounts
    server.fault({ kind: 'status', status: 500, match: { method: 'POST' } })
    await startBySearch(app.page, 'website coding')
    await stopButton(app.page).click()
    await app.close()

    const entry = new AsyncEntry('Stint', account?.id ?? '', { linux: { store: 'secret-service' } })
    expect(await entry.getPassword()).toBe(SANDBOX_TOKEN)
    const files = filesIn(folder)
    for (const name of ['settings.json', 'journal.sqlite', 'main.log']) {
      expect(files.some((file) => file.endsWith(name))).toBe(true)
    }
    for (const file of files) {
      expect(readFileSync(file).includes(SANDBOX_TOKEN), file).toBe(false)
      expect(readFileSync(file).includes('wrongtoken-4711'), file).toBe(false)
    }
    app = await startApp(folder)
    expect(JSON.stringify(await state(app.page))).not.toContain(SANDBOX_TOKEN)
  })

  it('are asked for again, with the way to fix it, when there is no keychain', async () => {
    app = await startApp(folder, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' })
    await logIn(app.page, server.url)
    await expect(app.page.getByRole('form')).toContainText("The system keychain can't be used")
    await expect(app.page.getByRole('form')).toContainText('gnome-keyring')
    expect((await state(app.page)).accounts).toEqual([])
  })

  it('that can’t be read keep the entry waiting and say so', async () => {
    app = await startLoggedIn(folder, server)
    await app.close()
    app = await startApp(folder, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' })
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
    await stopButton(app.page).click()
    await expect(app.page.getByText('The keychain is not available')).toBeVisible()
    await expect(entries(app.page, 'needsYou')).toHaveCount(1)
    await app.page.getByRole('button', { name: 'Try the keychain again' }).click()
    await expect(app.page.getByText('The keychain is not available')).toBeVisible()
    await app.close()
    app = await startApp(folder)
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    await expect(app.page.getByText('The keychain is not available')).toBeHidden()
  })
})

describe('damaged files', () => {
  it('a journal that is garbage is kept aside, told, and a new one works', async () => {
    app = await startLoggedIn(folder, server)
    await app.close()
    writeFileSync(join(folder, 'journal.sqlite'), 'no database at all '.repeat(500))
    app = await startApp(folder)
    await expect(app.page.getByText('The journal was damaged')).toBeVisible()
    const kept = readdirSync(folder).find((name) => name.startsWith('journal.broken-'))
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toContain('no database at all')
    expect((await state(app.page)).accounts).toHaveLength(1)
    await app.page.getByRole('button', { name: 'Dismiss' }).click()
    await startBySearch(app.page, 'website coding')
  })

  it('settings that are garbage are kept aside, and the last good copy is used', async () => {
    app = await startLoggedIn(folder, server)
    await app.page.evaluate(() => window.stint.changeSettings({ goalMinutes: 444 }))
    await app.close()
    writeFileSync(join(folder, 'settings.json'), '{"settings": {"goal')
    app = await startApp(folder)
    await expect(app.page.getByText('Settings were damaged')).toBeVisible()
    const { settings, accounts } = await state(app.page)
    expect(settings.goalMinutes).toBe(444)
    expect(accounts).toHaveLength(1)
    expect(readdirSync(folder).some((name) => name.startsWith('settings.broken-'))).toBe(true)
  })

  it('settings that are lost altogether keep nothing from the server: after a login what waits is sent', async () => {
    app = await startLoggedIn(folder, server)
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
    await app.close()
    for (const name of ['settings.json', 'settings.last-good.json']) rmSync(join(folder, name))
    app = await startApp(folder)
    const stopped = await app.page.evaluate(() => window.stint.stop())
    expect(stopped.ok).toBe(true)
    await logIn(app.page, server.url)
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
  })

  it('a second start shows the first one’s popover and ends', async () => {
    app = await startApp(folder)
    const { executable, commandLine, environment } = await import('../electron/launch.ts')
    await app.page.evaluate(() => window.stint.hidePopover())
    const visible = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()))
    await expect.poll(visible).toBe(false)
    execFileSync(executable(), commandLine({ userData: folder }), { env: environment(), stdio: 'ignore' })
    await expect.poll(visible).toBe(true)
  })
})
