/** The rows of the day, the cards above it, and how high the popover is. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  expect,
  newFolder,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
} from './app.ts'
import { afternoon, setClock, today } from './clock.ts'

const longNote = 'The login page, its error messages, and what the customer said about both of them on the phone today'

describe('a row of the day', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, afternoon)
    await setClock(app, today('08:00:00'))
    await startBySearch(app.page, 'website coding')
    const { timer } = await state(app.page)
    if (timer.kind !== 'running') throw new Error('nothing runs')
    const { id: entryId } = timer.entry
    await app.page.evaluate((change) => window.stint.amend(change), { entryId, description: longNote })
    await setClock(app, today('09:00:00'))
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  const row = () => entries(app.page, 'sent').first()
  const head = () => row().getByRole('button').first()
  const continues = () => row().getByRole('button', { name: /^Continue Website Relaunch/ })
  const runs = async () => (await state(app.page)).timer.kind === 'running'
  const note = () => row().getByText(longNote)
  const isCut = () =>
    note().evaluate((text) => (text.parentElement ?? text).scrollWidth > text.parentElement!.clientWidth)

  it('opens by a click, with all of its note, and starts nothing', async () => {
    expect(await isCut()).toBe(true)
    await head().click()
    await expect(row().getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
    await expect(head()).toHaveAttribute('aria-expanded', 'true')
    expect(await isCut()).toBe(false)
    expect(await runs()).toBe(false)
    await head().click()
    await expect(row().getByRole('button', { name: 'Edit', exact: true })).toBeHidden()
  })

  it('opens and closes by Enter', async () => {
    await head().focus()
    await app.page.keyboard.press('Enter')
    await expect(row().getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
    await app.page.keyboard.press('Enter')
    await expect(row().getByRole('button', { name: 'Edit', exact: true })).toBeHidden()
    expect(await runs()).toBe(false)
  })

  it('is continued by the button at its end, which the keyboard reaches next', async () => {
    await head().focus()
    await app.page.keyboard.press('Tab')
    await expect(continues()).toBeFocused()
    const box = await continues().boundingBox()
    expect([box?.width, box?.height]).toEqual([28, 28])
    await app.page.keyboard.press('Enter')
    await expect(stopButton(app.page)).toBeVisible()
    expect((await state(app.page)).timer).toMatchObject({ entry: { target: { project: 'Website Relaunch' } } })
    await stopButton(app.page).click()
  })
})
