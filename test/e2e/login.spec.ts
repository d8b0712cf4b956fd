/** What a person may get wrong at the login screen, and what a server may get wrong later. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, it } from 'vitest'
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
  startServer,
  stopButton,
  system,
  expect,
  workASecond,
} from './app.ts'

const noKimai = createServer((_, response) => response.end('<html>It works!</html>'))

describe('the login screen', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    noKimai.listen(0, '127.0.0.1')
    app = await startApp(folder)
    await system(app.page, 'Kimai 2').click()
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    noKimai.close()
    dropFolder(folder)
  })
  const form = () => app.page.getByRole('form', { name: 'Log in to Kimai 2' })
  const loggedIn = async () => (await connected(app.page)).length

  it('goes from system to system by the arrow keys, and into the first field of what is chosen', async () => {
    const { page } = app
    // From the first field back to what is chosen, and on.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await expect(form()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('form', { name: 'Log in to Kimai 1' }).getByLabel('Address')).toBeFocused()
    await system(page, 'Only here').click()
    await expect(page.getByLabel('What are you working on?')).toBeFocused()
    await system(page, 'Kimai 2').click()
    await expect(form().getByLabel('Address')).toBeFocused()
  })

  it('asks for an address before anything is sent', async () => {
    await logIn(app.page, '')
    await expect(form()).toContainText('Address is still empty')
  })

  it('says that a web server is not a Kimai, without handing it the token', async () => {
    const { port } = noKimai.address() as AddressInfo
    const seen: unknown[] = []
    noKimai.on('request', ({ headers }) => seen.push(headers.authorization))
    await logIn(app.page, `http://127.0.0.1:${port}`)
    await expect(form()).toContainText('not as a Kimai 2 does')
    expect(seen).toEqual([undefined])
  })

  it('says that nothing listens there', async () => {
    await logIn(app.page, 'http://127.0.0.1:9')
    await expect(form()).toContainText("can't be reached")
  })

  it('asks before it sends a token over plain http, and sends nothing until then', async () => {
    await logIn(app.page, 'http://kimai.invalid')
    await expect(form()).toContainText('unencrypted over http')
    await app.page.getByRole('button', { name: 'Send it over http' }).click()
    await expect(form()).toContainText('There is no server called kimai.invalid')
  })

  it('says that the token is wrong', async () => {
    await logIn(app.page, server.url, 'notthetoken')
    await expect(form()).toContainText('does not accept this API token')
    expect(await loggedIn()).toBe(0)
  })

  it('asks for what few need only when that is wanted', async () => {
    await expect(form().getByLabel('User name')).toBeHidden()
    await form().getByRole('button', { name: 'User name' }).click()
    await expect(form().getByLabel('User name')).toBeFocused()
  })

  it('logs in by Enter, and the first timer runs by words and Enter', async () => {
    await app.page.getByLabel('API token').fill(SANDBOX_TOKEN)
    await app.page.getByLabel('API token').press('Enter')
    await expect(app.page.getByRole('combobox')).toBeFocused()
    expect(await loggedIn()).toBe(1)
    await app.page.keyboard.press('ArrowDown')
    await expect(app.page.getByRole('option').first()).toBeVisible()
    await app.page.keyboard.press('Escape')
    await startBySearch(app.page, 'website coding')
  })

  it('keeps the time of an expired token, asks for a login, and sends it after one', async () => {
    server.fault({ kind: 'status', status: 401, times: Infinity })
    await workASecond(app.page)
    await stopButton(app.page).click()
    await expect(entries(app.page, 'needsYou')).toHaveCount(1)
    await expect(app.page.getByText('needs a login')).toBeVisible()
    server.clearFaults()
    await app.page.getByRole('button', { name: 'Log in again' }).first().click()
    await app.page.getByLabel('API token').fill(SANDBOX_TOKEN)
    await app.page.getByRole('button', { name: 'Test connection' }).click()
    await expect(form()).toContainText('It works. Hello, Anna Bergström.')
    await expect(form()).toContainText('Europe/Berlin')
    await expect(entries(app.page, 'sent')).toHaveCount(0)
    await app.page.getByRole('button', { name: 'Log in' }).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
    expect(await loggedIn()).toBe(1)
  })

  it('shows the server’s words when a project was hidden meanwhile, and sends it on another project', async () => {
    await startBySearch(app.page, 'website coding')
    const hidden = server.state.projects.find(({ name }) => name === 'Website Relaunch')
    if (hidden) hidden.visible = false
    await workASecond(app.page)
    await stopButton(app.page).click()
    const row = entries(app.page, 'needsYou')
    await expect(row).toHaveCount(1)
    await row.getByRole('button').first().click()
    await expect(row).toContainText('The selected choice is invalid')
    await row.getByRole('button', { name: 'Change project' }).click()
    await app.page.getByRole('combobox').fill('further coding')
    await app.page.getByRole('combobox').press('Enter')
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(server.timesheets().map(({ project }) => project?.name)).toEqual(['Website Relaunch', 'Further Training'])
  })
})

describe('an account without projects', () => {
  it('says that there is nothing to track time on, and refreshes', async () => {
    const folder = newFolder()
    const { users, customers } = (await import('../servers/kimai2/index.ts')).sandboxSeed()
    const server = await startServer({ seed: { users, customers } })
    const app = await startApp(folder)
    try {
      await system(app.page, 'Kimai 2').click()
      await logIn(app.page, server.url)
      await expect(app.page.getByText('Nothing to track time on yet')).toBeVisible()
      await app.page.getByRole('button', { name: 'Refresh' }).click()
      await expect(app.page.getByText('Nothing to track time on yet')).toBeVisible()
    } finally {
      await app.close()
      await server.close()
      dropFolder(folder)
    }
  })
})
