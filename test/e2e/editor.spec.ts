/** Entries set right by hand: their times, words and target, nonsense told at its field, and what Kimai no longer lets go. */
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
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
  expect,
} from './app.ts'
import { afternoon, dateOf, setClock, today } from './clock.ts'

const folder = newFolder()
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
  await setClock(app, today('09:00:00'))
  await startBySearch(app.page, 'website coding')
  await setClock(app, today('10:00:00'))
  await stopButton(app.page).click()
  await expect(entries(app.page, 'sent')).toHaveCount(1)
  await setClock(app, today('11:00:00'))
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

const span = (from: string, to: string) => ({ begin: today(`${from}:00`), end: today(`${to}:00`) })
const press = (key: string) => app.page.keyboard.press(key)
const field = (name: string) => editor().getByLabel(name, { exact: true })
const editor = () => app.page.getByRole('region', { name: /^(Edit|Add) entry$/ })
const rowOf = (times: string): Locator => app.page.getByTestId('entry').filter({ hasText: times })
const last = () => server.timesheets().at(-1)

/** Opens the entry of these times by its key. */
async function edit(times: string): Promise<void> {
  await rowOf(times).getByRole('button').first().focus()
  await press('e')
  await expect(field('Start')).toBeFocused()
}

async function save(): Promise<void> {
  await press('ControlOrMeta+s')
  await expect(editor()).toBeHidden()
}

/** Picks the target that the words find, in the editor. */
async function target(words: string): Promise<void> {
  await app.page.getByRole('combobox').fill(words)
  await expect(app.page.getByRole('option').first()).toBeVisible()
  await app.page.getByRole('combobox').press('Enter')
}

describe('an entry that Kimai has', () => {
  it('is changed there in everything that is changed here', async () => {
    await edit('09:00–10:00')
    await app.page.keyboard.type('915')
    await press('Tab')
    await expect(field('Start')).toHaveValue('09:15')
    await app.page.keyboard.type('-20m')
    await press('Tab')
    await expect(field('End')).toHaveValue('10:40')
    await field('Description').fill('Header, second try')
    await field('Tags').fill('deep work, café')
    await editor().getByRole('radio', { name: 'No' }).click()
    await press('ControlOrMeta+m')
    await target('further meeting')
    await expect(editor()).toContainText('Further Training')
    await save()
    await expect.poll(() => last()?.description).toBe('Header, second try')
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    expect(spans(server)).toEqual([span('09:15', '10:40')])
    const record = last()
    expect(record?.tags.map(({ name }) => name)).toEqual(['deep work', 'café'])
    expect([record?.project?.name, record?.activity?.name, record?.billable]).toEqual([
      'Further Training',
      'Meeting',
      false,
    ])
  })

  it('keeps its times when what is typed is nonsense, and the field says why', async () => {
    const [before, writes] = [(await state(app.page)).today, server.requests.length]
    await edit('09:15–10:40')
    const wrong = async (name: string, text: string, why: string) => {
      const was = await field(name).inputValue()
      await field(name).fill(text)
      await press('ControlOrMeta+s')
      await expect(editor()).toContainText(why)
      await expect(field(name)).toHaveAttribute('aria-invalid', 'true')
      await field(name).fill(was)
      await expect(editor()).not.toContainText(why)
    }
    await wrong('Start', '25:99', 'Not a time. Type 9:15, 915, or -20m for 20 minutes ago.')
    await wrong('End', '8:30', 'The end has to come after the start.')
    await wrong('Start', '11:30', 'The start is still to come.')
    await wrong('End', '13:00', 'The end is still to come.')
    await press('Escape')
    await expect(editor()).toBeHidden()
    expect((await state(app.page)).today).toEqual(before)
    expect(server.requests).toHaveLength(writes)
  })

  it('is no longer than a day, and says so of 47 hours', async () => {
    await edit('09:15–10:40')
    await field('Day').fill(dateOf(2))
    await field('End').fill('8:15')
    await field('Description').focus()
    await editor().getByRole('button', { name: 'It ended the day after' }).click()
    await expect(editor()).toContainText('23:00 worked')
    await field('Day of the end').fill(dateOf())
    await press('ControlOrMeta+s')
    await expect(editor()).toContainText('That is more than 24 hours: look at the days.')
    await press('Escape')
    await editor().getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(rowOf('09:15–10:40')).toBeVisible()
    expect(spans(server)).toEqual([span('09:15', '10:40')])
  })
})

describe('time that is past', () => {
  it('is added, and sent like any other', async () => {
    await press('ControlOrMeta+n')
    await editor().getByRole('button', { name: 'Choose a project' }).click()
    await target('website coding')
    await field('Start').fill('7')
    await field('End').fill('815')
    await field('Description').fill('On the train')
    await press('ControlOrMeta+s')
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(spans(server)).toEqual([span('07:00', '08:15'), span('09:15', '10:40')])
    expect(last()?.description).toBe('On the train')
  })

  it('is cut in two where it was something else', async () => {
    await edit('07:00–08:15')
    await press('ControlOrMeta+k')
    await editor().getByRole('textbox', { name: 'Split at' }).fill('7:30')
    await press('Enter')
    await expect(editor()).toBeHidden()
    await expect(entries(app.page, 'sent')).toHaveCount(3)
    const cut = [span('07:00', '07:30'), span('07:30', '08:15'), span('09:15', '10:40')]
    await expect.poll(() => spans(server)).toEqual(cut)
  })

  it('is made one with its neighbour', async () => {
    await edit('07:00–07:30')
    await press('ControlOrMeta+j')
    await editor()
      .getByRole('group', { name: 'Merge' })
      .getByRole('button', { name: /The one after/ })
      .click()
    await expect(editor()).toBeHidden()
    await expect.poll(() => spans(server)).toEqual([span('07:00', '08:15'), span('09:15', '10:40')])
    await expect(entries(app.page, 'sent')).toHaveCount(2)
  })

  it('is had once more at other times', async () => {
    await edit('07:00–08:15')
    await press('ControlOrMeta+d')
    await expect(editor().getByRole('heading')).toHaveText('Add entry')
    await field('End').fill('6:45')
    await field('Start').fill('6')
    await press('ControlOrMeta+s')
    await expect(entries(app.page, 'sent')).toHaveCount(3)
    expect(spans(server)[0]).toEqual(span('06:00', '06:45'))
    expect(last()?.description).toBe('On the train')
  })

  it('is deleted there, too, after a question', async () => {
    await edit('06:00–06:45')
    await press('ControlOrMeta+Shift+Backspace')
    await expect(editor()).toContainText('Delete 0:45 for good? It is deleted in Kimai 2, too.')
    await editor().getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(rowOf('06:00–06:45')).toBeHidden()
    await expect.poll(() => spans(server)).toEqual([span('07:00', '08:15'), span('09:15', '10:40')])
  })
})

describe('an entry that was closed in Kimai meanwhile', () => {
  const refused = () => entries(app.page, 'needsYou')
  const describeAnew = async (times: string, description: string) => {
    await edit(times)
    await field('Description').fill(description)
    await save()
    await expect(refused()).toContainText(times)
    await rowOf(times).getByRole('button').first().click()
  }

  it('with its month is told of, and changed there as soon as the month is open again', async () => {
    const { lockdown } = server.state.config
    server.state.config.lockdown = { ...lockdown, start: 'first day of last year', end: 'now' }
    await describeAnew('09:15–10:40', 'Header, third try')
    await expect(refused()).toContainText('Kimai keeps this record as it is: its period is closed')
    expect(spans(server)[1]).toEqual(span('09:15', '10:40'))
    server.state.config.lockdown = lockdown
    await refused().getByRole('button', { name: 'Send again' }).click()
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(server.timesheets().map(({ description }) => description)).toContain('Header, third try')
  })

  it('because it was exported says so, and stays there as it is', async () => {
    const record = server.state.timesheets.find(({ description }) => description === 'On the train')
    if (record) record.exported = true
    await describeAnew('07:00–08:15', 'On foot')
    await expect(refused()).toContainText('This record was exported, so Kimai keeps it as it is.')
    expect(record?.description).toBe('On the train')
    await refused().getByLabel('Description of this entry').fill('On the train')
    await press('Enter')
    await expect(entries(app.page, 'sent')).toHaveCount(2)
  })
})

describe('an entry that is gone on with', () => {
  it('runs anew on the same target with the same words', async () => {
    await edit('09:15–10:40')
    await press('ControlOrMeta+Shift+Enter')
    await expect(stopButton(app.page)).toBeVisible()
    expect(await state(app.page)).toMatchObject({
      timer: {
        entry: { startedAt: today('11:00:00'), description: 'Header, third try', target: { activity: 'Meeting' } },
      },
    })
  })
})
