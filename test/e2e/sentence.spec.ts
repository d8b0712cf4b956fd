/** A typed sentence: a row says what Enter will do, Enter does it, and it can be taken back. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  expect,
  newFolder,
  spans,
  startLoggedIn,
  startServer,
  state,
  steadySeed,
  stopButton,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon, 10)
  await setClock(app, today('14:00:00'))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const search = () => app.page.getByRole('combobox')
const options = () => app.page.getByRole('option')
const marked = () => app.page.getByRole('option', { selected: true })
const type = async (text: string) => search().fill(text)
/** The entries of today and yesterday, without what is not said by a sentence. */
const entries = async () =>
  (await state(app.page)).today.map(({ startedAt, endedAt, description, tags, target }) => ({
    startedAt,
    endedAt,
    description,
    tags,
    activity: target.activity,
  }))
const banner = () => ({
  startedAt: today('09:00:00'),
  endedAt: today('10:30:00'),
  description: 'hero banner',
  tags: ['bug'],
  activity: 'Coding',
})

describe('a sentence in the search', () => {
  it('is shown as what it adds, and Enter adds it', async () => {
    await type('9-10:30 website coding hero banner #bug')
    await expect(options()).toHaveCount(1)
    await expect(marked()).toContainText(/^Add 0?9:00.*–10:30/)
    await expect(marked()).toContainText('Website Relaunch')
    await expect(marked()).toContainText('“hero banner” · #bug')
    await search().press('Enter')
    await expect(search()).toHaveValue('')
    expect(await entries()).toEqual([banner()])
    expect((await state(app.page)).timer.kind).toBe('idle')
  })

  it('is taken back as any other entry, and nothing of it reached the server', async () => {
    await app.page.keyboard.press('ControlOrMeta+z')
    await expect.poll(entries).toEqual([])
    expect(spans(server)).toEqual([])
  })

  it('says what it overlaps before it is added', async () => {
    await type('9-10:30 website coding hero banner #bug')
    await expect(marked()).toBeVisible()
    await search().press('Enter')
    await expect.poll(entries).toEqual([banner()])
    await type('10-11 website coding')
    await expect(options().first()).toContainText('Overlaps')
    await search().press('Escape')
  })

  it('that may mean several things marks none of them, and Enter takes none', async () => {
    await type('1h website coding')
    await expect(options()).toHaveCount(2)
    await expect(marked()).toHaveCount(0)
    await search().press('Enter')
    await expect(options()).toHaveCount(2)
    await search().press('ArrowDown')
    await expect(marked()).toContainText('Add 13:00–14:00')
    await search().press('Escape')
    expect(await entries()).toEqual([banner()])
  })

  it('that can’t be done says why, and Enter does nothing', async () => {
    await type('15-16 website coding')
    await expect(options().first()).toContainText('The start is still to come.')
    await search().press('Enter')
    await search().press('ArrowDown')
    await search().press('Enter')
    await type('9-10 11-12 website coding')
    await expect(app.page.getByText('Two times are given.')).toBeVisible()
    await search().press('Enter')
    await type(`1h ${'a'.repeat(10_000)}`)
    await expect(app.page.getByText('Too long for one entry')).toBeVisible()
    await search().press('Enter')
    await search().press('Escape')
    expect(await entries()).toEqual([banner()])
  })

  it('leaves a plain query as it is', async () => {
    await type('website coding')
    await expect(marked()).toContainText('Website Relaunch')
    await expect(marked()).not.toContainText('Add')
    await search().press('Escape')
  })

  it('starts the timer as of then', async () => {
    await type('website coding -20m #bug')
    await expect(marked()).toContainText('Start, since 13:40')
    await search().press('Enter')
    await expect(stopButton(app.page)).toBeVisible()
    expect((await state(app.page)).timer).toMatchObject({
      entry: { startedAt: today('13:40:00'), tags: ['bug'], target: { activity: 'Coding' } },
    })
  })
})
