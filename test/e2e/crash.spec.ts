/** Exactly one entry on the server, whatever breaks between the click and the answer. */
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest'
import { type Kimai2, startKimai2, sandboxSeed } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  exact,
  newFolder,
  requested,
  spans,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
  toCard,
  expect,
  workASecond,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'
import { showTimerThere } from './settings.ts'

const post = { method: 'POST', path: '/api/timesheets' }

// One life of Stint, each test going on where the one before ended.
describe('exactly one entry', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  /** What the server had before the test. */
  let before: { records: number; posts: number }
  const posts = () => server.requests.filter(({ method }) => method === 'POST').length
  const since = () => ({ records: server.timesheets().length - before.records, posts: posts() - before.posts })
  /** The entry of the test, the newest one, has come this far. */
  const came = (kind: string) => expect.poll(async () => (await state(app.page)).today[0]?.send.kind).toBe(kind)
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })
  beforeEach(async () => {
    before = { records: server.timesheets().length, posts: posts() }
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
  })

  it('when the server drops the connection after applying the POST', async () => {
    server.fault({ kind: 'drop-after', match: post })
    await stopButton(app.page).click()
    await requested(server, 'GET', '/api/timesheets')
    await came('sent')
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(since()).toEqual({ records: 1, posts: 1 })
  })

  it('when the main process is killed between the send and the answer', async () => {
    const held = server.fault({ kind: 'hold', match: post })
    await stopButton(app.page).click()
    await expect.poll(() => held.hits()).toBe(1)
    await app.kill()
    held.release()
    app = await startApp(folder)
    await came('sent')
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(since()).toEqual({ records: 1, posts: 1 })
  })

  it('when the main process is killed while the timer runs', async () => {
    const { timer } = await state(app.page)
    await app.kill()
    app = await startApp(folder)
    expect((await state(app.page)).timer).toEqual(timer)
    await stopButton(app.page).click()
    await came('sent')
    await expect(entries(app.page, 'sent')).toHaveCount(3)
    expect(since()).toEqual({ records: 1, posts: 1 })
  })

  it('when the main process is killed between the click and the send', async () => {
    const { port } = server
    expect(since()).toEqual({ records: 0, posts: 0 })
    await server.close()
    await stopButton(app.page).click()
    // Not in the middle of an attempt: then it would count as sent for as long as a server might work on it.
    const send = async () => (await state(app.page)).today[0]?.send
    await expect.poll(send).toMatchObject({ kind: 'waiting', reason: expect.stringContaining("can't be reached") })
    await app.kill()
    // Another life of the server, that knows nothing of the records before.
    server = await startKimai2({ seed: sandboxSeed(), config: exact, port })
    before = { records: 0, posts: 0 }
    app = await startApp(folder)
    await came('sent')
    await expect(entries(app.page, 'sent')).toHaveCount(4)
    expect(since()).toEqual({ records: 1, posts: 1 })
  })

  it('when the server answers 503 at first', async () => {
    server.fault({ kind: 'status', status: 503, match: post })
    await stopButton(app.page).click()
    await came('checking')
    await expect(entries(app.page, 'checking')).toHaveCount(1)
    expect(since().records).toBe(0)
  })
})

describe('half an hour without Stint, which was killed while a timer ran here and in Kimai', () => {
  const folder = newFolder()
  const begin = today('09:00:00')
  const minutes = 60_000
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer({ seed: steadySeed() })
    app = await startLoggedIn(folder, server, afternoon)
    await showTimerThere(app)
    await setClock(app, begin)
    await startBySearch(app.page, 'website coding')
    await expect.poll(() => spans(server)).toEqual([{ begin, end: null }])
    // What is done last is a sign of life.
    await setClock(app, Date.now() - 30 * minutes)
    const description = app.page.getByLabel('Description', { exact: true })
    await description.fill('Header')
    await description.press('Enter')
    await expect.poll(() => server.timesheets()[0]?.description).toBe('Header')
    await app.kill()
    app = await startApp(folder, afternoon)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })
  const card = () => app.page.getByRole('region', { name: 'Stint wasn’t running' })

  it('leaves the timer running since its begin, and says in a line what happened', async () => {
    await expect(stopButton(app.page)).toBeVisible()
    expect(await state(app.page)).toMatchObject({
      timer: { kind: 'running', entry: { startedAt: begin, pauses: [], description: 'Header' } },
    })
    await toCard(app.page, app.page.getByText(/^Stint ended unexpectedly at about .* The timer kept its time\./))
  })

  it('is one question about that half hour', async () => {
    await toCard(app.page, card())
    await expect(card()).toHaveCount(1)
    await expect(card()).toContainText('30 min')
    expect((await state(app.page)).gaps).toHaveLength(1)
  })

  it('is taken out once it is said to be no work, and nothing was sent twice', async () => {
    const [gap] = (await state(app.page)).gaps
    await card()
      .getByRole('button', { name: /^Not worked/ })
      .click()
    await expect(card()).toBeHidden()
    await setClock(app, Date.now() + 5 * minutes)
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    const second = (at = 0) => Math.floor(at / 1000) * 1000
    const [morning, afterwards, ...more] = spans(server)
    expect(more).toEqual([])
    expect(morning).toEqual({ begin, end: second(gap?.startedAt) })
    expect(afterwards?.begin).toBe(second(gap?.endedAt))
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })
})
