/** Exactly one entry on the server, whatever breaks between the click and the answer. */
import { afterEach, beforeEach, describe, it } from 'vitest'
import { type Kimai2, startKimai2, sandboxSeed } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  exact,
  newFolder,
  requested,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
  expect,
  workASecond,
} from './app.ts'

const post = { method: 'POST', path: '/api/timesheets' }

describe('exactly one entry', () => {
  let folder: string
  let server: Kimai2
  let app: App
  beforeEach(async () => {
    folder = newFolder()
    server = await startServer()
    app = await startLoggedIn(folder, server)
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
  })
  afterEach(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  it('when the server drops the connection after applying the POST', async () => {
    server.fault({ kind: 'drop-after', match: post })
    await stopButton(app.page).click()
    await requested(server, 'GET', '/api/timesheets')
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('when the main process is killed between the click and the send', async () => {
    const { port, timesheets } = server
    expect(timesheets()).toEqual([])
    await server.close()
    await stopButton(app.page).click()
    // Not in the middle of an attempt: then it would count as sent for as long as a server might work on it.
    const send = async () => (await state(app.page)).today[0]?.send
    await expect.poll(send).toMatchObject({ kind: 'waiting', reason: expect.stringContaining("can't be reached") })
    await app.kill()
    server = await startKimai2({ seed: sandboxSeed(), config: exact, port })
    app = await startApp(folder)
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
  })

  it('when the main process is killed between the send and the answer', async () => {
    const held = server.fault({ kind: 'hold', match: post })
    await stopButton(app.page).click()
    await expect.poll(() => held.hits()).toBe(1)
    await app.kill()
    held.release()
    app = await startApp(folder)
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('when the main process is killed while the timer runs', async () => {
    const before = (await state(app.page)).timer
    await app.kill()
    app = await startApp(folder)
    expect((await state(app.page)).timer).toEqual(before)
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(1)
  })

  it('when the server answers 503 at first', async () => {
    server.fault({ kind: 'status', status: 503, match: post })
    await stopButton(app.page).click()
    await expect(entries(app.page, 'checking')).toHaveCount(1)
    expect(server.timesheets()).toHaveLength(0)
  })
})
