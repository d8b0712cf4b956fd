/** Damaged files and a missing keychain: told in the app, nothing lost; and no secret anywhere but in the keychain. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AsyncEntry } from 'keytar'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { providerIds } from '../../shared/model/snapshot.ts'
import { isServed, serve } from '../servers/all.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import {
  type App,
  connected,
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
  toCard,
  system,
  expect,
  workASecond,
} from './app.ts'
import { fillIn, inSettings } from './settings.ts'

let folder: string
let server: Kimai2
let app: App
/** Each part is one life of Stint, in a folder of its own. */
function oneLife(begin: () => Promise<App>): void {
  beforeAll(async () => {
    folder = newFolder()
    server = await startServer()
    app = await begin()
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })
}

/** Stint as it is after `meanwhile` happened while it did not run. */
async function startAgain(meanwhile = () => {}, env: Record<string, string> = {}): Promise<void> {
  await app.close()
  meanwhile()
  app = await startApp(folder, env)
}

/** Elsewhere the keychain can't be hidden from an app by its environment. */
const linux = process.platform === 'linux'

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())

const keychainEntry = (accountId: string) => new AsyncEntry('Stint', accountId, { linux: { store: 'secret-service' } })

/** What is kept of an account: its secret, with the origin that this was given for. */
const keptSecret = async (accountId: string): Promise<{ origin: string; secret: string }> =>
  JSON.parse((await keychainEntry(accountId).getPassword()) ?? 'null')

/** The files of Stint hold none of these, nor does what it shows after another start. */
async function expectNowhere(secrets: string[]): Promise<void> {
  await app.close()
  const files = filesIn(folder)
  for (const name of ['settings.json', 'journal.sqlite', 'main.log']) {
    expect(files.some((file) => file.endsWith(name))).toBe(true)
  }
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false)
  }
  app = await startApp(folder)
  const shown = JSON.stringify(await state(app.page))
  for (const secret of secrets) expect(shown).not.toContain(secret)
}

describe('secrets', () => {
  oneLife(() => startApp(folder))
  const secrets: string[] = []

  it('are in the system keychain, also after a refused login', async () => {
    await system(app.page, 'Kimai 2').click()
    await logIn(app.page, server.url, 'wrongtoken-4711')
    await expect(app.page.getByText('does not accept this API token')).toBeVisible()
    await logIn(app.page, server.url)
    await app.page.getByRole('combobox').waitFor()
    const [account] = await connected(app.page)
    server.fault({ kind: 'status', status: 500, match: { method: 'POST' } })
    await startBySearch(app.page, 'website coding')
    await stopButton(app.page).click()
    expect(await keptSecret(account?.id ?? '')).toEqual({ origin: server.url, secret: SANDBOX_TOKEN })
    secrets.push(SANDBOX_TOKEN, 'wrongtoken-4711')
  })

  it('of every system are in no file, nor those that it refused', async () => {
    const infos = await app.page.evaluate(() => window.stint.providers())
    if (!infos.ok) throw new Error(infos.error.message)
    const ofAll: string[] = []
    const refreshed: Promise<void>[] = []
    for (const provider of providerIds.filter(isServed)) {
      const { server: backEnd, fields, personId } = await serve[provider]()
      const form = infos.value.find(({ id }) => id === provider)?.loginFields ?? []
      const names = form.filter(({ kind }) => kind === 'secret').map(({ name }) => name)
      const wrong = Object.fromEntries(names.map((name) => [name, `refused-${provider}-4711`]))
      const logInWith = (values: Record<string, string>) =>
        app.page.evaluate((login) => window.stint.login(login), {
          provider,
          fields: values,
          insecure: false,
          personId,
          accountId: null,
        })
      expect(await logInWith({ ...fields, ...wrong })).toMatchObject({ ok: false })
      expect(await logInWith(fields)).toMatchObject({ ok: true, value: { kind: 'done' } })
      // What is said of a failure must not quote it.
      backEnd.fault({ kind: 'html', status: 500, times: Infinity })
      const accountId = (await connected(app.page)).at(-1)?.id ?? ''
      const refresh = app.page.evaluate((id) => window.stint.refreshCatalog({ accountId: id }), accountId)
      // Each is tried for some seconds: all of them beside each other.
      refreshed.push(refresh.then(() => backEnd.close()))
      ofAll.push(
        (await keptSecret(accountId)).secret,
        ...Object.values(wrong),
        ...names.map((name) => fields[name] ?? ''),
      )
    }
    await Promise.all(refreshed)
    expect(ofAll.filter((secret) => secret.length >= 8)).toHaveLength(15)
    await expectNowhere([...secrets, ...ofAll])
  })

  it('go nowhere else, though the settings name another address for their account', async () => {
    const other = await startServer()
    await startAgain(() => {
      const path = join(folder, 'settings.json')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replaceAll(`"baseUrl": "${server.url}"`, `"baseUrl": "${other.url}"`),
      )
      expect(readFileSync(path, 'utf8')).toContain(other.url)
    })
    await expect
      .poll(async () => (await connected(app.page))[0])
      .toMatchObject({
        provider: 'kimai2',
        state: { kind: 'needsLogin' },
      })
    expect(other.requests).toEqual([])
    await other.close()
  })
})

describe.runIf(linux)('a keychain that is not there', () => {
  oneLife(() => startLoggedIn(folder, server))

  it('keeps the entry waiting and says so', async () => {
    await startAgain(() => {}, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' })
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
    await stopButton(app.page).click()
    await toCard(app.page, app.page.getByText('The keychain is not available'))
    await expect(entries(app.page, 'needsYou')).toHaveCount(1)
    await app.page.getByRole('button', { name: 'Try the keychain again' }).click()
    await toCard(app.page, app.page.getByText('The keychain is not available'))
  })

  it('takes no secret of another account, and the form says how to fix that', async () => {
    await inSettings(app, async (settings) => {
      const fields = { Address: server.url, 'API token': SANDBOX_TOKEN }
      const form = await fillIn(settings, { system: 'Kimai 2', fields })
      await form.getByRole('button', { name: 'Log in' }).click()
      await expect(form).toContainText("The system keychain can't be used")
      await expect(form).toContainText('gnome-keyring')
    })
    expect(await connected(app.page)).toHaveLength(1)
  })

  it('has the entry sent once it is there', async () => {
    await startAgain()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    await expect(app.page.getByText('The keychain is not available')).toBeHidden()
  })
})

describe('damaged files', () => {
  oneLife(() => startLoggedIn(folder, server))

  it('a second start shows the first one’s popover and ends', async () => {
    const { executable, commandLine, environment } = await import('../electron/launch.ts')
    await app.page.evaluate(() => window.stint.hidePopover())
    const visible = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()))
    await expect.poll(visible).toBe(false)
    execFileSync(executable(), commandLine({ userData: folder }), { env: environment(), stdio: 'ignore' })
    await expect.poll(visible).toBe(true)
  })

  it('a journal that is garbage is kept aside, told, and a new one works', async () => {
    await startAgain(() => writeFileSync(join(folder, 'journal.sqlite'), 'no database at all '.repeat(500)))
    await expect(app.page.getByText('The journal was damaged')).toBeVisible()
    const kept = readdirSync(folder).find((name) => name.startsWith('journal.broken-'))
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toContain('no database at all')
    expect(await connected(app.page)).toHaveLength(1)
    await app.page.getByRole('button', { name: 'Dismiss' }).click()
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
  })

  it('settings that are garbage are kept aside, and the last good copy is used', async () => {
    await app.page.evaluate(() => window.stint.changeSettings({ goalMinutes: 444 }))
    await startAgain(() => writeFileSync(join(folder, 'settings.json'), '{"settings": {"goal'))
    await expect(app.page.getByText('Settings were damaged')).toBeVisible()
    expect((await state(app.page)).settings.goalMinutes).toBe(444)
    expect(await connected(app.page)).toHaveLength(1)
    expect(readdirSync(folder).some((name) => name.startsWith('settings.broken-'))).toBe(true)
  })

  it('settings that are lost altogether keep nothing from the server: after a login what waits is sent', async () => {
    await startAgain(() => {
      for (const name of ['settings.json', 'settings.last-good.json']) rmSync(join(folder, name))
    })
    const stopped = await app.page.evaluate(() => window.stint.stop())
    expect(stopped.ok).toBe(true)
    await inSettings(app, async (settings) => {
      const fields = { Address: server.url, 'API token': SANDBOX_TOKEN }
      const form = await fillIn(settings, { system: 'Kimai 2', fields })
      await form.getByRole('button', { name: 'Log in' }).click()
      await expect(form).toBeHidden()
    })
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
  })
})
