/** What only Kala does: bookings that nobody can look up, pauses that may be booked, a message, tasks that are done. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Kala, SANDBOX_KEY, startKala } from '../servers/kala/index.ts'
import { type App, dropFolder, entries, expect, newFolder, startApp, startBySearch, state } from './app.ts'
import { berlin, cameTo, march, setClock, workWithout, workWithPause } from './clock.ts'
import { accountRow, addAccount, choose, inSettings, switchOption } from './settings.ts'

const book = { method: 'POST', path: '/webapiv2/AddHours' }
const message = 'Husk hjelm på taget i dag.'

const folder = newFolder()
let server: Kala
let app: App
beforeAll(async () => {
  server = await startKala({ config: { messageOfTheDay: { msg: message } } })
  app = await startApp(folder, berlin)
  const fields = { Address: `${server.url}/webapiv2/`, 'API key': SANDBOX_KEY }
  await inSettings(app, (settings) => addAccount(settings, { system: 'Kala', fields, person: 'anna berg' }))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})
const asked = ({ method, path }: { method: string; path: string }) =>
  server.requests.filter((request) => request.method === method && request.path === path).length

async function restart(day: number, time: string): Promise<void> {
  await app.close()
  app = await startApp(folder, berlin)
  await setClock(app, march(day, time))
}

describe('the message of the day', () => {
  const shown = () => app.page.getByText(message)

  it('is shown until it is dismissed', async () => {
    await expect(shown()).toBeVisible()
    await app.page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(shown()).toBeHidden()
  })

  it('is not shown again at another look, nor after a restart', async () => {
    const before = asked({ method: 'GET', path: '/webapiv2/GetMessageOfTheDay' })
    const looks = () => asked({ method: 'GET', path: '/webapiv2/GetMessageOfTheDay' }) - before
    await inSettings(app, (settings) => choose(accountRow(settings, 'Kala'), 'Refresh'))
    await expect.poll(looks).toBe(1)
    await restart(3, '08:00:00.000')
    await expect.poll(looks).toBe(2)
    expect((await state(app.page)).notices).toEqual([])
    await expect(shown()).toBeHidden()
  })
})

describe('a pause', () => {
  it('is not booked for somebody who doesn’t want that', async () => {
    await inSettings(app, (settings) => switchOption(accountRow(settings, 'Kala'), 'Book pauses', false))
    await workWithPause(app, 3, 'cafe facade')
    await cameTo(app, 'sent')
    expect(server.hours().map(({ projectId, hours }) => [projectId, hours])).toEqual([
      [812, 1],
      [812, 0.75],
    ])
  })
})

describe('a booking whose answer was lost', () => {
  const question = () => app.page.getByRole('region', { name: 'Kala may have this already' })
  const say = (answer: string) => question().getByRole('button', { name: answer })
  /** What was sent and what of it was booked since `before`. */
  const since = (before: { sent: number; booked: number }) => ({
    sent: asked(book) - before.sent,
    booked: server.hours().length - before.booked,
  })
  const sofar = () => since({ sent: 0, booked: 0 })
  /** Half an hour, and the moment that Stint takes before it asks. */
  async function workAndWait(day: number): Promise<void> {
    await workWithout(app, day, 'cafe facade')
    await expect.poll(async () => (await state(app.page)).today[0]?.send.kind).toMatch(/^(checking|undecided)$/)
    await setClock(app, march(day, '13:35:00.000'))
  }

  it('is asked about, also after a restart, and settled without another one by “It is there”', async () => {
    const before = sofar()
    server.fault({ kind: 'drop-after', match: book })
    await workAndWait(4)
    await expect(question()).toContainText('13:00–13:30 Café Ærø · Façade sign')
    await restart(4, '14:00:00.000')
    await expect(question()).toContainText('Look in Kala, then say:')
    await say('It is there').click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    await expect(question()).toBeHidden()
    expect(since(before)).toEqual({ sent: 1, booked: 1 })
  })

  it('is sent exactly once more by “Send again”', async () => {
    const before = sofar()
    server.fault({ kind: 'drop-before', match: book })
    await workAndWait(5)
    await expect(question()).toBeVisible()
    expect(since(before)).toEqual({ sent: 1, booked: 0 })
    await say('Send again').click()
    await cameTo(app, 'sent')
    expect(since(before)).toEqual({ sent: 2, booked: 1 })
    expect(server.hours().at(-1)).toMatchObject({
      hours: 0.5,
      startClock: '13:00',
      endClock: '13:30',
      day: '2025-03-05',
    })
  })
})

describe('a task', () => {
  const done = { method: 'POST', path: '/webapiv2/MarkCliDone' }
  const question = () =>
    app.page.getByRole('group', { name: 'Mark “Menu cards” as done in Kala? That can’t be taken back.' })
  const ask = async () => {
    await app.page.getByRole('button', { name: 'More', exact: true }).click()
    await app.page.getByRole('menuitem', { name: 'Mark task as done…' }).click()
  }

  it('is reported as done only after the question was answered, and is no longer offered', async () => {
    await setClock(app, march(6, '09:00:00.000'))
    await startBySearch(app.page, 'cafe menu')
    await ask()
    await question().getByRole('button', { name: 'Not yet' }).click()
    await expect(question()).toBeHidden()
    expect(asked(done)).toBe(0)
    await ask()
    await question().getByRole('button', { name: 'Mark as done' }).click()
    await expect(app.page.getByText('“Menu cards” is marked as done in Kala.')).toBeVisible()
    expect(asked(done)).toBe(1)
    expect(server.state.projects[0]?.tasks.find(({ name }) => name === 'Menu cards')?.open).toBe(false)
    await app.page.getByRole('combobox').fill('menu cards')
    await expect(app.page.getByText('No match')).toBeVisible()
  })
})
