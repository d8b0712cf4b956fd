/** A way through every screen of every window, with a stop at each. */
import type { Page } from 'playwright'
import { calendar, startFeed } from '../servers/calendars/index.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import { type App, expect, logIn, ready, startBySearch, state, stopButton, system } from './app.ts'
import { icsOf } from '../support/calendarTexts.ts'
import { cameTo, lockScreen, march, setClock, tellPower } from './clock.ts'
import { accountRow, openDetails, openPopover } from './settings.ts'

/** Looks at a page as it stands, and leaves it so. */
export type Visit = (name: string, page: Page) => Promise<void>

const systems = ['Kimai 2', 'Kimai 1', 'Kala', 'Blikk', 'Kalo']
const monday = (time: string) => march(3, time)

/** The first look, and the forms of all systems; ends logged in to the server. */
export async function tourWelcome({ page }: App, server: Kimai2, visit: Visit): Promise<void> {
  await visit('welcome', page)
  for (const label of systems) {
    await system(page, label).click()
    await page.getByRole('form').waitFor()
    await visit(`login to ${label}`, page)
  }
  await system(page, 'Kimai 2').click()
  await logIn(page, server.url, 'wrong')
  await expect(page.getByRole('form')).toContainText('refused')
  await visit('login refused', page)
  await logIn(page, server.url)
  await page.getByRole('combobox').waitFor()
}

/** A Monday by Berlin's clock: what runs, what was, what is asked. Ends with two entries and nothing running. */
export async function tourPopover(app: App, visit: Visit): Promise<void> {
  const { page } = app
  const see = (name: string) => visit(name, page)
  const key = (keys: string) => page.keyboard.press(keys)
  const search = page.getByRole('combobox')
  await setClock(app, monday('08:30:00'))
  await see('day empty')

  await search.fill('we')
  await expect(page.getByRole('option').first()).toBeVisible()
  await see('pick with hits')
  await search.fill('zzzz')
  await see('pick without hits')
  await search.fill('8-9 website coding hero banner #bug')
  await expect(page.getByRole('option').first()).toContainText('hero banner')
  await see('pick by a sentence')
  await search.fill('')

  await setClock(app, monday('09:00:00'))
  await startBySearch(page, 'website coding')
  await setClock(app, monday('10:00:00'))
  await see('running')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menu').waitFor()
  await see('menu')
  await key('Escape')
  const note = page.getByLabel('Description', { exact: true })
  await note.fill('Review')
  await search.fill('xyz')
  await expect(page.getByRole('option').first()).toBeVisible()
  await see('pick: use as note')
  await search.fill('rev')
  await page.getByRole('group', { name: 'Earlier entries' }).waitFor()
  await see('pick: earlier entries')
  await search.fill('')
  await note.fill('')
  await key('ArrowDown')
  await page.getByRole('listbox', { name: 'Earlier notes' }).waitFor()
  await see('running: earlier notes')
  await key('Escape')
  await note.fill('Review')
  await key('ControlOrMeta+Shift+p')
  await expect.poll(async () => (await state(page)).pins.length).toBe(1)
  await note.fill('')
  await page.locator('#search').focus()
  await key('ControlOrMeta+Shift+Backspace')
  await see('discard asked')
  await page.getByRole('button', { name: /^Keep/ }).click()
  await key('ControlOrMeta+p')
  await expect(page.getByTestId('paused')).toBeVisible()
  await see('paused')
  await setClock(app, monday('11:30:00'))
  await tellPower(app, 'unlock-screen')
  await see('pause forgotten')
  await key('ControlOrMeta+p')
  await expect(page.getByTestId('paused')).toBeHidden()

  await lockScreen(app, monday('12:00:00'), monday('12:40:00'))
  const gap = page.getByRole('region', { name: 'The screen was locked' })
  await gap.waitFor()
  await see('gap')
  await key('ControlOrMeta+g')
  await key('s')
  await gap.getByLabel('Split at').last().waitFor()
  await see('gap split')
  await key('Escape')
  await key('t')
  await page.keyboard.type('further')
  await gap.getByRole('option').first().waitFor()
  await see('gap given')
  await key('Escape')
  await gap.getByRole('button', { name: /^Not worked/ }).click()
  await expect(gap).toBeHidden()

  await setClock(app, monday('17:30:00'))
  await tellPower(app, 'unlock-screen')
  await page.getByRole('region', { name: /^Still running/ }).waitFor()
  await see('reminder')
  await page.evaluate(() => window.stint.changeSettings({ undoSeconds: 60 }))
  await setClock(app, monday('17:31:00'))
  await stopButton(page).click()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
  await see('undo')
  await page.getByRole('region', { name: 'Favourites' }).getByRole('button').first().focus()
  await key('F2')
  await page.getByLabel('Name of the favourite').waitFor()
  await see('favourite renamed')
  await key('Escape')
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
  await page.evaluate(() => window.stint.changeSettings({ undoSeconds: 0 }))
  await cameTo(app, 'sent')
  await see('day')

  await page
    .getByRole('button', { name: /^Continue/ })
    .first()
    .focus()
  await key('e')
  const editor = page.getByRole('region', { name: /^(Edit|Add) entry$/ })
  await expect(editor.getByLabel('Start', { exact: true })).toBeFocused()
  await see('edit')
  await key('ControlOrMeta+k')
  await see('edit: split')
  await key('Escape')
  await editor.getByLabel('Start', { exact: true }).fill('25')
  await key('Tab')
  await see('edit: nonsense')
  await key('Escape')
  await page.getByRole('button', { name: 'Leave', exact: true }).waitFor()
  await see('edit: leave?')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await key('ControlOrMeta+n')
  await editor.waitFor()
  await see('new entry')
  await editor.getByRole('button', { name: 'Choose a project' }).click()
  await search.fill('further')
  await page.getByRole('option').first().waitFor()
  await see('new entry: target')
  await key('Enter')
  await key('Escape')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(editor).toBeHidden()
  await key('ControlOrMeta+ArrowLeft')
  await see('another day')
  await key('ControlOrMeta+ArrowRight')

  await app.electron.evaluate(async ({ app: program }) => {
    await new Promise(setImmediate)
    program.emit('open-url', { preventDefault() {} }, 'stint://start?q=further%20meeting')
  })
  await expect(page.getByRole('region', { name: /^A link wants/ })).toBeVisible()
  await see('link')
  await page.getByRole('button', { name: 'Not now', exact: true }).click()
}

/** What somebody else did meanwhile, and a server that is gone; ends with the server closed. */
export async function tourTrouble(app: App, server: Kimai2, visit: Visit): Promise<void> {
  const { page } = app
  const onTheWeb = async (method: string, path: string, time: string, body: object = {}) => {
    server.clock.set(march(4, time))
    const answer = await fetch(`${server.url}/api/timesheets${path}`, {
      method,
      headers: { authorization: `Bearer ${SANDBOX_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    server.clock.run()
  }
  await setClock(app, march(4, '08:00:00'))
  await startBySearch(page, 'website coding')
  await expect.poll(() => server.timesheets().at(-1)?.end).toBe(null)
  await setClock(app, march(4, '09:20:00'))
  await onTheWeb('PATCH', `/${server.timesheets().at(-1)?.id}/stop`, '09:10:00')
  await onTheWeb('POST', '', '09:15:00', { project: 1, activity: 1, description: 'Standup' })
  await openPopover(app)
  await page.getByRole('region', { name: /^Website Relaunch · Coding was/ }).waitFor()
  await visit('conflict and elsewhere', page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('region', { name: /^Running in Kimai.2 since/ }).waitFor()
  await visit('elsewhere', page)
  await page.getByRole('button', { name: 'Previous', exact: true }).click()
  await server.close()
  await page.getByRole('button', { name: /^Keep what Kimai.2 has/ }).click()
  await setClock(app, march(4, '10:00:00'))
  await page.evaluate(() => window.stint.retryKeychain())
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const answer = await window.stint.state()
        return answer.ok && answer.value.accounts.some(({ state }) => state.kind === 'offline')
      }),
    )
    .toBe(true)
  await visit('account trouble', page)
}

/** The small timer window, running and idle; ends with nothing running and the window closed. */
export async function tourTimer(app: App, visit: Visit): Promise<void> {
  const { page, electron } = app
  await page.evaluate(() => window.stint.continueEntry({ entryId: null }))
  const opening = electron.waitForEvent('window')
  await page.evaluate(() => window.stint.changeSettings({ timerWindow: true }))
  const timer = await opening
  await ready(timer)
  await timer.getByRole('timer').waitFor()
  await visit('small timer', timer)
  await timer.getByRole('button', { name: 'Stop', exact: true }).click()
  await timer.getByRole('button', { name: 'Continue', exact: true }).waitFor()
  await visit('small timer: idle', timer)
  await page.evaluate(() => window.stint.changeSettings({ timerWindow: false }))
}

/** The settings from top to bottom, with what opens in them. */
export async function tourSettings(settings: Page, visit: Visit): Promise<void> {
  const see = (name: string) => visit(name, settings)
  await see('settings')
  // Elsewhere a home of its own is no place for the command: it would be put into the person's who runs the specs.
  if (process.platform === 'linux') {
    const [add, takeAway] = ['Add to terminals', 'Take away'].map((name) => settings.getByRole('button', { name }))
    await add?.click()
    await takeAway?.waitFor()
    await see('settings: command in terminals')
    await takeAway?.click()
    await add?.waitFor()
  }
  const local = accountRow(settings, 'This computer')
  await openDetails(local)
  await local.getByLabel('Name of the new project').fill('Vereinszeitung')
  await local.getByLabel('Name of the new project').press('Enter')
  await local.getByRole('button', { name: 'Tasks of Vereinszeitung: 0' }).click()
  const kimai = accountRow(settings, 'Kimai 2')
  await openDetails(kimai)
  await kimai.getByRole('button', { name: /^Actions for / }).click()
  await see('settings: accounts opened')
  await local.getByRole('button', { name: /^Details of / }).click()
  await kimai.getByRole('button', { name: /^Actions for / }).click()
  await kimai.getByRole('menuitem', { name: 'Remove…' }).click()
  const keys = settings.getByRole('button', { name: /^Start or stop.*Change$/ })
  await keys.click()
  await see('settings: remove? and keys recorded')
  await settings.keyboard.press('Escape')
  await kimai.getByRole('button', { name: 'Keep it' }).click()
  await kimai.getByRole('button', { name: /^Details of / }).click()
  await settings.getByRole('button', { name: 'Options of Team' }).click()
  await see('settings: options of a calendar')
  await settings.getByRole('button', { name: 'Options of Team' }).click()
  await settings.getByRole('button', { name: 'Licence', exact: true }).click()
  await settings.getByRole('textbox', { name: 'Licence' }).waitFor()
  await see('settings: licence')
  await settings.getByRole('button', { name: 'Licence', exact: true }).click()
  await settings.getByRole('button', { name: 'Add account' }).click()
  await see('settings: systems')
  await system(settings, 'Kala').click()
  await see('settings: log in')
}

/** The window of days on that Monday: the picture, the rows, the editor, the sheet, the week. */
export async function tourDays(day: Page, visit: Visit): Promise<void> {
  const see = (name: string) => visit(name, day)
  const key = (keys: string) => day.keyboard.press(keys)
  await day.getByTestId('day-entry').first().waitFor()
  await see('days')
  await day.getByRole('heading', { level: 1 }).getByRole('button').click()
  await day.getByRole('grid').waitFor()
  await see('days: date')
  await key('Escape')
  await day.getByRole('button', { name: 'Copy from another day' }).click()
  await key('Enter')
  await day.getByRole('heading', { name: /^Copy from/ }).waitFor()
  await see('days: copy')
  await key('Escape')
  await day.getByTestId('day-entry').first().getByRole('button').first().click()
  await see('days: row')
  await key('Enter')
  await expect(day.getByRole('region', { name: /^(Edit|Add) entry$/ })).toBeVisible()
  await see('days: edit')
  await key('ControlOrMeta+m')
  await day.getByRole('combobox').fill('we')
  await day.getByRole('option').first().waitFor()
  await see('days: target')
  await key('Escape')
  await key('Escape')
  await key('Delete')
  await expect(day.getByRole('button', { name: 'Keep', exact: true })).toBeFocused()
  await see('days: delete?')
  await key('Escape')
  await key('s')
  await day.getByRole('status', { name: 'Left to do' }).waitFor()
  await expect(day.getByRole('complementary').getByRole('button').first()).toBeFocused()
  await see('days: sheet')
  await key('Escape')
  await key('ControlOrMeta+Shift+c')
  await expect(day.getByRole('status', { name: 'Copying' })).toContainText('Copied')
  await see('days: copied')
  await key('w')
  await day.getByTestId('week-day').first().waitFor()
  await see('week')
  await key('d')
  await tourEvents(day, see)
}

/** The events of a calendar beside that Monday, one of them with a project to be chosen. */
async function tourEvents(day: Page, see: (name: string) => Promise<void>): Promise<void> {
  const feed = await startFeed()
  const meeting = (uid: string, title: string, ...times: string[]) => [`UID:${uid}`, `SUMMARY:${title}`, ...times]
  const text = icsOf(
    meeting('standup', 'Stand-up', 'DTSTART:20250303T080000Z', 'DURATION:PT15M'),
    meeting('review', 'Review of the designs with everybody', 'DTSTART:20250303T093000Z', 'DURATION:PT1H'),
    meeting('late', 'Retrospective', 'DTSTART:20250303T180000Z', 'DURATION:PT1H'),
  )
  feed.answers['/team.ics'] = calendar(text.replace('VERSION:2.0', 'X-WR-CALNAME:Team'))
  await day.evaluate((address) => window.stint.addCalendar({ address }), `${feed.url}/team.ics`)
  await feed.close()
  await day.getByTestId('calendar-event').first().waitFor()
  await see('days: events')
  await day
    .getByRole('button', { name: /^Add an entry for/ })
    .first()
    .click()
  await day.getByRole('option').first().waitFor()
  await see('days: project of an event')
  await day.keyboard.press('Escape')
}

/** Waits until the popover is as high as what it shows. An error says how high both are, and whether the page is drawn. */
export const settled = async (page: Page): Promise<void> => {
  const isSettled = () => {
    const popover = document.querySelector('main')
    return !popover || Math.abs(popover.getBoundingClientRect().bottom - window.innerHeight) <= 2
  }
  await page.waitForFunction(isSettled, undefined, { polling: 20 }).catch(async (error: unknown) => {
    const seen = await page.evaluate(async () => {
      const drawn = new Promise((resolve) => requestAnimationFrame(() => resolve(true)))
      const popover = document.querySelector('main')
      return {
        bottom: popover?.getBoundingClientRect().bottom,
        most: popover?.style.getPropertyValue('--most'),
        window: [innerWidth, innerHeight, devicePixelRatio],
        isDrawn: await Promise.race([drawn, new Promise((resolve) => setTimeout(() => resolve(false), 5000))]),
      }
    })
    throw new Error(`the popover is not as high as what it shows: ${JSON.stringify(seen)}`, { cause: error })
  })
}

/** A window that the popover opens by a key. */
export async function openedBy({ electron, page }: App, keys: string): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await page.keyboard.press(keys)
  const window = await opened
  await ready(window)
  return window
}
