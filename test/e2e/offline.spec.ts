/** Trains, docks and VPNs: what is tracked offline waits, and goes as soon as the network is back, without a click. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Kimai2, sandboxSeed, startKimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  exact,
  newFolder,
  spans,
  startLoggedIn,
  startServer,
  state,
  expect,
} from './app.ts'
import { berlin, march, workWithout } from './clock.ts'

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

/** What the system says of the network. */
const sayOnline = (online: boolean) =>
  app.electron.evaluate(({ net }, is) => {
    net.isOnline = () => is
  }, online)

const half = (day: number) => ({ begin: march(day, '13:00:00'), end: march(day, '13:30:00') })
const status = (text: string) => app.page.getByRole('button', { name: text })

describe('a timer without a network', () => {
  it('stops as ever, and its time waits here for a next try', async () => {
    const { port } = server
    await sayOnline(false)
    await server.close()
    await workWithout(app, 3, 'website coding')
    await expect(entries(app.page, 'waiting')).toHaveCount(1)
    await expect(status('Offline, 1 waiting')).toBeVisible()
    const [entry] = (await state(app.page)).today
    expect(entry?.send).toMatchObject({ nextAttemptAt: expect.any(Number) })
    server = await startKimai2({ seed: sandboxSeed(), config: exact, port })
  })

  it('has it sent without a click when the network is back, and before that try: its clock stands still', async () => {
    expect(server.requests).toEqual([])
    await sayOnline(true)
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual([half(3)])
    await expect(status('Offline')).toBeHidden()
  })
})

describe('a system that says it is offline although Kimai can be reached', () => {
  it('keeps nothing from being sent', async () => {
    await sayOnline(false)
    await workWithout(app, 4, 'website coding')
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)[1]).toEqual(half(4))
  })
})
