/** The rows of the day, the cards above it, and how high the popover is. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  entries,
  expect,
  newFolder,
  startApp,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
} from './app.ts'
import { afternoon, lockScreen, setClock, today } from './clock.ts'

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

describe('the bubble of a button', () => {
  const folder = newFolder()
  let app: App
  beforeAll(async () => {
    app = await startApp(folder)
  })
  afterAll(async () => {
    await app.close()
    dropFolder(folder)
  })

  const bubble = () => app.page.getByTestId('tooltip')
  const settings = () => app.page.getByRole('button', { name: 'Settings', exact: true })
  const isInside = () =>
    bubble().evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    })

  it('says its name and its key, inside the window, when the keyboard comes to it', async () => {
    await app.page.keyboard.press('Shift+Tab')
    await settings().focus()
    await app.page.keyboard.press('Shift+Tab')
    await app.page.keyboard.press('Tab')
    await expect(settings()).toBeFocused()
    await expect(bubble()).toHaveText('SettingsCtrl+,')
    expect(await isInside()).toBe(true)
    await expect(bubble()).toHaveAttribute('aria-hidden', 'true')
  })

  it('goes by a key, and comes when the pointer rests on the button', async () => {
    await app.page.keyboard.press('Shift')
    await expect(bubble()).toBeHidden()
    await settings().hover()
    await expect(bubble()).toHaveText('SettingsCtrl+,')
    expect(await isInside()).toBe(true)
    await app.page.mouse.move(20, 20)
    await expect(bubble()).toBeHidden()
  })
})

describe('the height of the popover', () => {
  const folder = newFolder()
  let app: App
  beforeAll(async () => {
    app = await startApp(folder)
    await app.page.evaluate(() => window.stint.startNew({ project: 'Website' }))
    await stopButton(app.page).waitFor()
  })
  afterAll(async () => {
    await app.close()
    dropFolder(folder)
  })

  const handle = () => app.page.getByTestId('height')
  const height = () => app.page.evaluate(() => innerHeight)
  const stored = async () => (await state(app.page)).settings.popoverHeight

  it('is made taller by keys, and the window follows', async () => {
    const before = await height()
    await app.page.keyboard.press('ControlOrMeta+Shift+ArrowUp')
    await expect.poll(stored).toBe(Math.max(400, before + 40))
    const taller = await stored()
    await expect.poll(height).toBe(taller)
    await app.page.getByRole('button', { name: 'More', exact: true }).click()
    await app.page.getByRole('menuitem', { name: 'Taller' }).click()
    await expect.poll(height).toBe(taller + 40)
    await app.page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
    await expect.poll(height).toBe(taller)
  })

  it('is dragged at its edge, and is the same after a restart', async () => {
    const { page } = app
    const before = await stored()
    const box = await handle().boundingBox()
    if (!box) throw new Error('there is no handle')
    const [x, y] = [box.x + box.width / 2, box.y + 3]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + 60)
    await page.mouse.up()
    await expect.poll(stored).toBe(before + 60)
    await expect.poll(height).toBe(before + 60)
    await app.close()
    app = await startApp(folder)
    await expect.poll(height).toBe(before + 60)
    await handle().dblclick()
    await expect.poll(stored).toBe(0)
    await expect.poll(height).toBeLessThan(before + 60)
  })
})

describe('several cards', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server, afternoon)
    await setClock(app, today('08:00:00'))
    await startBySearch(app.page, 'website coding')
    await lockScreen(app, today('09:00:00'), today('09:40:00'))
    await lockScreen(app, today('10:00:00'), today('10:30:00'))
    await expect.poll(async () => (await state(app.page)).gaps.length).toBe(2)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  const cards = () => app.page.locator('[data-question]')
  const place = (text: string) => app.page.getByText(text, { exact: true })

  it('are shown one at a time, and the keys go from one to the other', async () => {
    const { page } = app
    await expect(cards()).toHaveCount(1)
    await expect(place('1 of 2')).toBeVisible()
    await expect(cards()).toContainText('09:00–09:40')
    await page.keyboard.press('ControlOrMeta+g')
    await expect(cards()).toBeFocused()
    await page.keyboard.press('ControlOrMeta+g')
    await expect(cards()).toContainText('10:00–10:30')
    await expect(cards()).toBeFocused()
    await expect(place('2 of 2')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '2 of 2: The screen was locked' })).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+Shift+g')
    await expect(cards()).toContainText('09:00–09:40')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(cards()).toContainText('10:00–10:30')
  })

  it('are not cut off in a low window, also without motion', async () => {
    const { page, electron } = app
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const resize = (height: number) =>
      electron.evaluate(({ BrowserWindow }, wanted) => {
        const popover = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('popover'))
        const bounds = popover?.getBounds()
        if (bounds) popover?.setBounds({ ...bounds, height: wanted })
      }, height)
    const before = await page.evaluate(() => innerHeight)
    for (const height of [520, 400]) {
      await resize(height)
      await expect.poll(() => page.evaluate(() => innerHeight)).toBe(height)
      const hidden = await page.locator('[data-deck] button').evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            const { left, top, width, height: high } = button.getBoundingClientRect()
            const there = document.elementFromPoint(left + width / 2, top + high - 2)
            return !button.contains(there)
          })
          .map((button) => button.textContent),
      )
      expect(hidden).toEqual([])
    }
    await resize(before)
    await page.emulateMedia({ reducedMotion: null })
  })

  it('make room for the next one once one is answered, and the focus goes there, then to the search', async () => {
    const { page } = app
    await cards()
      .getByRole('button', { name: /^Worked/ })
      .click()
    await expect(cards()).toContainText('09:00–09:40')
    await expect(place('1 of 2')).toBeHidden()
    await expect(cards()).toBeFocused()
    await page.keyboard.press('n')
    await expect(cards()).toBeHidden()
    await expect(page.getByRole('combobox')).toBeFocused()
    expect((await state(page)).gaps).toEqual([])
  })
})
