/** The same Kimai used on the web: what is stopped, begun or deleted there is shown and asked about, never overwritten. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  newFolder,
  spans,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
  toCard,
  expect,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'
import { openPopover, showTimerThere } from './settings.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
  await showTimerThere(app)
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

/** What the person does on the web at `at`, and then looks at Stint. */
async function onTheWeb(method: string, path: string, at: number, body?: object): Promise<void> {
  server.clock.set(at)
  const answer = await fetch(`${server.url}/api/timesheets${path}`, {
    method,
    headers: { authorization: `Bearer ${SANDBOX_TOKEN}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  server.clock.run()
}

/** A timer from `from` on, seen running on the web, too; `at`: what time it is by then. Returns the record's id there. */
async function workUntil(from: number, at: number): Promise<number> {
  await setClock(app, from)
  await startBySearch(app.page, 'website coding')
  await expect.poll(() => spans(server).at(-1)).toEqual({ begin: from, end: null })
  await setClock(app, at)
  return server.timesheets().at(-1)?.id ?? 0
}

const conflict = (page: Page) => page.getByRole('region', { name: /^Website Relaunch · Coding was/ })
const running = (page: Page) => page.getByRole('region', { name: /^Running in Kimai.2 since/ })
const timer = async () => (await state(app.page)).timer

describe('what runs here and was stopped on the web', () => {
  it('is shown with both times, and “theirs” ends it here as there', async () => {
    const { page } = app
    const [from, to] = [today('08:00:00', 1), today('09:10:00', 1)]
    const id = await workUntil(from, today('09:20:00', 1))
    await onTheWeb('PATCH', `/${id}/stop`, to)
    await openPopover(app)
    await expect(conflict(page)).toContainText('08:00, still running')
    await expect(conflict(page)).toContainText('08:00–09:10')
    expect(await timer()).toMatchObject({ entry: { startedAt: from, endedAt: null } })
    await conflict(page)
      .getByRole('button', { name: /^Keep what Kimai.2 has/ })
      .click()
    await expect(conflict(page)).toBeHidden()
    await expect(stopButton(page)).toBeHidden()
    await expect(entries(page, 'sent')).toHaveCount(1)
    expect((await state(page)).today).toMatchObject([{ startedAt: from, endedAt: to }])
    expect(spans(server)).toEqual([{ begin: from, end: to }])
  })

  it('goes on by “mine”, and there it ends when it is stopped here', async () => {
    const { page } = app
    const [from, there, to] = [today('10:00:00', 1), today('10:30:00', 1), today('12:00:00', 1)]
    const id = await workUntil(from, today('10:40:00', 1))
    await onTheWeb('PATCH', `/${id}/stop`, there)
    await openPopover(app)
    await conflict(page)
      .getByRole('button', { name: /^Use mine/ })
      .click()
    await expect(conflict(page)).toBeHidden()
    await expect(stopButton(page)).toBeVisible()
    expect(spans(server).at(-1)).toEqual({ begin: from, end: there })
    await setClock(app, to)
    await stopButton(page).click()
    await expect(entries(page, 'sent')).toHaveCount(2)
    expect(spans(server).slice(1)).toEqual([{ begin: from, end: to }])
  })
})

describe('what was changed on the web while it runs here', () => {
  it('is taken over by “theirs”, and it runs on', async () => {
    const { page } = app
    const [from, to] = [today('12:10:00', 1), today('12:50:00', 1)]
    const id = await workUntil(from, today('12:30:00', 1))
    await onTheWeb('PATCH', `/${id}`, today('12:20:00', 1), { description: 'Footer', activity: 3 })
    await openPopover(app)
    await expect(conflict(page)).toContainText('Footer')
    expect(await timer()).toMatchObject({ entry: { description: '', target: { activity: 'Coding' } } })
    await conflict(page)
      .getByRole('button', { name: /^Keep what Kimai.2 has/ })
      .click()
    await expect(conflict(page)).toBeHidden()
    expect(await timer()).toMatchObject({ entry: { description: 'Footer', target: { activity: 'Meeting' } } })
    await setClock(app, to)
    await stopButton(page).click()
    await expect(entries(page, 'sent')).toHaveCount(3)
    expect(spans(server)[2]).toEqual({ begin: from, end: to })
    expect(server.timesheets().at(-1)).toMatchObject({ description: 'Footer', activity: { name: 'Meeting' } })
  })
})

describe('what was deleted on the web', () => {
  it('is not made anew, nor deleted here, before that is said', async () => {
    const { page } = app
    const [from, to] = [today('13:00:00', 1), today('14:00:00', 1)]
    const id = await workUntil(from, today('13:30:00', 1))
    await onTheWeb('DELETE', `/${id}`, today('13:40:00', 1))
    await setClock(app, to)
    await stopButton(page).click()
    await expect(conflict(page)).toContainText('deleted there')
    expect(spans(server)).toHaveLength(3)
    await conflict(page)
      .getByRole('button', { name: /^Use mine/ })
      .click()
    await expect(entries(page, 'sent')).toHaveCount(4)
    expect(spans(server).slice(3)).toEqual([{ begin: from, end: to }])
  })
})

describe('what was started on the web', () => {
  const last = () => server.timesheets().at(-1)
  const begun = async (time: string, description: string) => {
    await setClock(app, today('08:00:00'))
    await onTheWeb('POST', '', today(time), { project: 1, activity: 1, description })
    await openPopover(app)
    await toCard(app.page, running(app.page))
    await expect(running(app.page)).toContainText(description)
  }
  const choose = (name: string) => running(app.page).getByRole('button', { name }).click()

  it('goes on here, and is ended there as the one record that it is', async () => {
    await begun('07:00:00', 'Standup')
    await expect(running(app.page)).toContainText('07:00')
    expect(await timer()).toMatchObject({ kind: 'idle' })
    await choose('Go on here')
    await expect(running(app.page)).toBeHidden()
    expect(await timer()).toMatchObject({ entry: { startedAt: today('07:00:00'), description: 'Standup' } })
    await setClock(app, today('08:30:00'))
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server).slice(4)).toEqual([{ begin: today('07:00:00'), end: today('08:30:00') }])
  })

  it('is stopped there at the click, after a question', async () => {
    await begun('07:30:00', 'Mail')
    await setClock(app, today('09:00:00'))
    await choose('Stop it')
    await running(app.page).getByRole('button', { name: 'Stop it' }).click()
    await expect(running(app.page)).toBeHidden()
    expect(last()).toMatchObject({ end: today('09:00:00'), description: 'Mail' })
  })

  it('is left alone once it is ignored, also at the next look', async () => {
    await begun('07:45:00', 'Call')
    await choose('Ignore')
    await expect(running(app.page)).toBeHidden()
    const looks = () => server.requests.filter(({ path }) => path === '/api/timesheets/active').length
    const before = looks()
    await openPopover(app)
    await expect.poll(looks).toBeGreaterThan(before)
    await expect(running(app.page)).toBeHidden()
    expect(last()).toMatchObject({ end: null, description: 'Call' })
  })
})
