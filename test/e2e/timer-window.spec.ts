/** The small timer window: opened by its setting, used by mouse and keyboard, and back at its place after a restart. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type App, dropFolder, expect, newFolder, ready, startApp, state } from './app.ts'

describe('the small timer window', () => {
  const folder = newFolder()
  let app: App
  let timer: Page
  beforeAll(async () => {
    app = await startApp(folder)
    await app.page.evaluate(() => window.stint.startNew({ project: 'Website' }))
    const { timer: running } = await state(app.page)
    if (running.kind !== 'running') throw new Error('nothing runs')
    const change = { entryId: running.entry.id, description: 'The login page' }
    await app.page.evaluate((input) => window.stint.amend(input), change)
  })
  afterAll(async () => {
    await app.close()
    dropFolder(folder)
  })

  const pages = () => app.electron.windows().filter((page) => page.url().includes('/timer/'))
  const facts = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/timer/'))
      return window ? { bounds: window.getBounds(), above: window.isAlwaysOnTop() } : null
    })
  const kind = async () => {
    const { timer: now } = await state(app.page)
    return now.kind === 'idle'
      ? 'idle'
      : now.entry.pauses.some(({ endedAt }) => endedAt === null)
        ? 'paused'
        : 'running'
  }
  const button = (name: string) => timer.getByRole('button', { name, exact: true })
  const open = async () => {
    await expect.poll(() => pages().length).toBe(1)
    const [page] = pages()
    if (!page) throw new Error('there is no timer window')
    await ready(page)
    return page
  }

  it('is not there by itself, and comes above all others by its setting', async () => {
    expect(pages()).toEqual([])
    await app.page.evaluate(() => window.stint.changeSettings({ timerWindow: true }))
    timer = await open()
    await expect(timer.getByText('Website', { exact: true })).toBeVisible()
    await expect(timer.getByText('The login page')).toBeVisible()
    await expect(timer.getByRole('timer')).toHaveText(/^0:00:\d\d$/)
    expect(await facts()).toMatchObject({ above: true })
  })

  it('pauses, resumes, stops and continues', async () => {
    await button('Pause').click()
    await expect.poll(kind).toBe('paused')
    await button('Resume').click()
    await expect.poll(kind).toBe('running')
    await timer.keyboard.press('ControlOrMeta+p')
    await expect.poll(kind).toBe('paused')
    await timer.keyboard.press('ControlOrMeta+.')
    await expect.poll(kind).toBe('idle')
    await button('Continue').click()
    await expect.poll(kind).toBe('running')
  })

  it('is dragged by everything but its buttons', async () => {
    const region = (element: Element) => getComputedStyle(element).getPropertyValue('-webkit-app-region')
    expect(await timer.locator('main').evaluate(region)).toBe('drag')
    expect(
      new Set(
        await timer
          .locator('button')
          .evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue('-webkit-app-region'))),
      ),
    ).toEqual(new Set(['no-drag']))
  })

  it('is where it was left after a restart', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/timer/'))
      const bounds = window?.getBounds()
      if (!window || !bounds) return
      window.setBounds({ ...bounds, x: 120, y: 90 })
      window.emit(process.platform === 'linux' ? 'move' : 'moved')
    })
    await app.close()
    app = await startApp(folder)
    timer = await open()
    expect(await facts()).toMatchObject({ bounds: { x: 120, y: 90 } })
    // Either window may be the first one.
    const popover = () => app.electron.windows().find((page) => page.url().includes('/popover/'))
    await expect.poll(popover).toBeTruthy()
    app = { ...app, page: popover() ?? app.page }
    await ready(app.page)
  })

  it('closes by Esc and by its button, and stays closed', async () => {
    await timer.bringToFront()
    await timer.keyboard.press('Escape')
    await expect.poll(() => pages().length).toBe(0)
    expect((await state(app.page)).settings.timerWindow).toBe(false)
    await app.page.evaluate(() => window.stint.changeSettings({ timerWindow: true }))
    timer = await open()
    await button('Close this window').click()
    await expect.poll(() => pages().length).toBe(0)
    expect((await state(app.page)).settings.timerWindow).toBe(false)
  })
})
