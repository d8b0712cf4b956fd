/** Notes: the field has the focus after a start, earlier ones are offered and found, favourites carry them. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import {
  type App,
  dropFolder,
  expect,
  newFolder,
  startBySearch,
  startLoggedIn,
  startServer,
  state,
  stopButton,
} from './app.ts'

describe('notes', () => {
  const folder = newFolder()
  let server: Kimai2
  let app: App
  beforeAll(async () => {
    server = await startServer()
    app = await startLoggedIn(folder, server)
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    dropFolder(folder)
  })

  const key = (keys: string) => app.page.keyboard.press(keys)
  const type = (text: string) => app.page.keyboard.type(text)
  const options = () => app.page.getByRole('option')
  const search = () => app.page.getByLabel('Search customer, project, activity, task')
  const note = () => app.page.getByLabel('Description', { exact: true })
  const running = async () => {
    const { timer } = await state(app.page)
    if (timer.kind === 'idle') return null
    const { target, description, tags, billable } = timer.entry
    return [target.activity, description, tags, billable]
  }
  const visible = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((each) => each.webContents.getURL().includes('popover') && each.isVisible()),
    )
  const open = () => app.electron.evaluate(({ app: main }) => void main.emit('activate'))
  const stop = async () => {
    await stopButton(app.page).click()
    await expect(search()).toBeFocused()
  }

  it('are typed right after a start, without the mouse; Enter keeps them and closes the popover', async () => {
    await search().focus()
    await type('website coding')
    await expect(options().first()).toContainText('Coding')
    await key('Enter')
    await expect(note()).toBeFocused()
    await type('Call the plumber')
    await key('Enter')
    await expect.poll(visible).toBe(false)
    expect(await running()).toEqual(['Coding', 'Call the plumber', [], null])
    await open()
    await expect.poll(visible).toBe(true)
    await expect(search()).toBeFocused()
  })

  it('keep what was typed when Esc leaves the field', async () => {
    await note().fill('Call the plumber, twice')
    await key('Escape')
    await expect(search()).toBeFocused()
    await expect.poll(running).toEqual(['Coding', 'Call the plumber, twice', [], null])
    expect(await visible()).toBe(true)
  })

  it('are what words in the search become while a timer runs and no project has them', async () => {
    await search().focus()
    await type('Waiting for the plumber')
    await expect(options().first()).toContainText('Use as note')
    await expect(options().first()).toHaveAttribute('aria-selected', 'true')
    await key('Enter')
    await expect.poll(running).toEqual(['Coding', 'Waiting for the plumber', [], null])
    expect((await state(app.page)).today).toHaveLength(1)
    await expect(search()).toHaveValue('')
  })

  it('make no project by a slip while nothing runs', async () => {
    await stop()
    await type('zzzz unheard of')
    await expect(options().filter({ hasText: 'Create' })).toBeVisible()
    await key('Enter')
    await expect(options().filter({ hasText: 'Create' })).toHaveAttribute('aria-selected', 'false')
    expect(await running()).toBeNull()
    await key('Escape')
  })

  it('find earlier entries, which go on with note, tags and billing', async () => {
    const { today } = await state(app.page)
    const [entry] = today
    await app.page.evaluate(
      (entryId) => window.stint.amend({ entryId, tags: ['office'], billable: false }),
      entry?.id ?? '',
    )
    await startBySearch(app.page, 'website design')
    await stop()
    await search().focus()
    await type('plumb wait')
    const past = app.page.getByRole('group', { name: 'Earlier entries' }).getByRole('option')
    await expect(past).toHaveCount(1)
    await expect(past).toHaveAttribute('aria-selected', 'true')
    await key('Enter')
    await expect.poll(running).toEqual(['Coding', 'Waiting for the plumber', ['office'], false])
    await expect(note()).toBeFocused()
    await stop()
  })

  it('are offered while one is typed, and taken with the keys', async () => {
    await startBySearch(app.page, 'website design')
    await expect(note()).toBeFocused()
    await type('wai')
    await expect(app.page.getByRole('listbox', { name: 'Earlier notes' }).getByRole('option')).toHaveCount(1)
    await key('ArrowDown')
    await key('Enter')
    await expect(note()).toHaveValue('Waiting for the plumber')
    await expect(app.page.getByRole('listbox', { name: 'Earlier notes' })).toBeHidden()
    // What is typed goes on as before: Esc closes the list alone.
    await type(' here wai')
    await note().fill('wai')
    await expect(app.page.getByRole('listbox', { name: 'Earlier notes' })).toBeVisible()
    await key('Escape')
    await expect(app.page.getByRole('listbox', { name: 'Earlier notes' })).toBeHidden()
    await expect(note()).toBeFocused()
    await note().fill('Icons')
    await expect(app.page.getByRole('listbox', { name: 'Earlier notes' })).toBeHidden()
    await key('Escape')
    await expect.poll(running).toEqual(['Concept & Design', 'Icons', [], null])
  })

  const strip = () => app.page.getByRole('region', { name: 'Favourites' })
  const rows = () => strip().getByRole('listitem')

  it('become favourites, which start by their keys with all that they say', async () => {
    await key('Control+Shift+P')
    await expect.poll(async () => (await state(app.page)).pins.length).toBe(1)
    await stop()
    await type('plumb')
    await expect(options().first()).toContainText('Waiting for the plumber')
    await key('Control+Shift+P')
    await expect(options().first()).toContainText('favourite')
    await key('Escape')
    await expect(rows()).toHaveText([/Icons/, /Waiting for the plumber/])
    await key('Control+2')
    await expect.poll(running).toEqual(['Coding', 'Waiting for the plumber', ['office'], false])
    await expect(strip()).toBeHidden()
    await expect(note()).toBeFocused()
    await stop()
  })

  it('favourites are moved with the keys and by drag, renamed and removed', async () => {
    const second = rows().nth(1).getByRole('button').first()
    await second.focus()
    await key('Alt+ArrowUp')
    await expect(rows()).toHaveText([/Waiting for the plumber/, /Icons/])
    await expect(rows().first().getByRole('button').first()).toBeFocused()
    await rows().first().dragTo(rows().nth(1))
    await expect(rows()).toHaveText([/Icons/, /Waiting for the plumber/])
    await rows().first().getByRole('button').first().focus()
    await key('F2')
    await type('Pictures')
    await key('Enter')
    await expect(rows().first()).toContainText('Pictures')
    await expect(rows().first().getByRole('button').first()).toBeFocused()
    await key('Delete')
    await expect(rows()).toHaveText([/Waiting for the plumber/])
    expect((await state(app.page)).settings.pins).toHaveLength(1)
  })

  it('are offered in the editor of an entry, too', async () => {
    await key('Control+n')
    const editor = app.page.getByRole('region', { name: 'Add entry' })
    await editor.getByLabel('Description').fill('ic')
    await expect(editor.getByRole('option')).toHaveText([/Icons/])
    await editor.getByRole('option').click()
    await expect(editor.getByLabel('Description')).toHaveValue('Icons')
    await key('Escape')
    await app.page.getByRole('button', { name: 'Leave', exact: true }).click()
  })

  it('have links, which open in the browser after a question that names the host, and only those', async () => {
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    const opened = () => app.electron.evaluate(() => Reflect.get(globalThis, 'opened') as string[])
    const { today } = await state(app.page)
    const entryId = today.find(({ description }) => description === 'Icons')?.id ?? ''
    await app.page.evaluate(
      (id) => window.stint.amend({ entryId: id, description: 'Icons of https://example.com/issues/7.' }),
      entryId,
    )
    await app.page.getByRole('button', { name: /Icons of https/ }).focus()
    await key('e')
    const editor = app.page.getByRole('region', { name: 'Edit entry' })
    await editor.getByRole('button', { name: 'Open example.com' }).click()
    await expect(editor.getByText('Open example.com in the browser?')).toBeVisible()
    expect(await opened()).toEqual([])
    await editor.getByRole('button', { name: 'Open', exact: true }).click()
    await expect.poll(opened).toEqual(['https://example.com/issues/7'])
    await editor.getByRole('button', { name: 'Open in Kimai 2' }).click()
    await expect.poll(async () => (await opened())[1]).toMatch(/^http.*\/en\/timesheet\/\d+\/edit$/)
    await key('Escape')
  })

  it('have tags as chips, offered as they are typed; one that Kimai does not have is marked', async () => {
    await key('Control+n')
    const editor = app.page.getByRole('region', { name: 'Add entry' })
    await editor.getByRole('button', { name: 'Choose a project' }).click()
    await type('website coding')
    await expect(options().first()).toContainText('Coding')
    await key('Enter')
    const tags = editor.getByLabel('Tags', { exact: true })
    await tags.fill('offi')
    await expect(editor.getByRole('option')).toHaveText(['office', 'home office'])
    await key('ArrowDown')
    await key('Enter')
    await expect(editor.getByRole('button', { name: 'Remove tag office' })).toBeVisible()
    await expect(tags).toHaveValue('')
    await type('unheard of')
    await key('Enter')
    await expect(editor.getByText(/^Not in Kimai 2 yet: unheard of/)).toBeVisible()
    await key('Backspace')
    await expect(editor.getByText(/^Not in Kimai 2 yet/)).toBeHidden()
    await expect(editor.getByRole('button', { name: 'Remove tag office' })).toBeVisible()
    await key('Escape')
    await app.page.getByRole('button', { name: 'Leave', exact: true }).click()
  })
})
