/** The settings window as a person uses it, and accounts added in it. */
import type { Locator, Page } from 'playwright'
import { type App, expect, ready, system } from './app.ts'

/** Opens the window by the key of the popover, which works on all of its screens. */
async function openSettings({ electron, page }: App): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await page.keyboard.press('ControlOrMeta+Comma')
  const settings = await opened
  await ready(settings)
  return settings
}

/** Goes to the settings, does something there and comes back to the popover, which hides meanwhile. */
export async function inSettings<T>(app: App, act: (settings: Page) => Promise<T>): Promise<T> {
  const settings = await openSettings(app)
  const done = await act(settings)
  await settings.close()
  await openPopover(app)
  return done
}

/** Brings the popover to the front, as starting Stint once more does. */
export const openPopover = ({ electron }: App): Promise<void> =>
  electron.evaluate(async ({ app }) => {
    await new Promise(setImmediate)
    app.emit('activate')
  })

export interface NewAccount {
  /** The system, as its list has it. */
  system: string
  /** What goes into which field, by their labels. */
  fields: Record<string, string>
  /** Where one has to say who one is: the beginning of the name. */
  person?: string
}

/** Chooses the system and fills in the form; returns the form. */
export async function fillIn(settings: Page, { system: label, fields }: NewAccount): Promise<Locator> {
  await settings.getByRole('button', { name: 'Add account' }).click()
  await system(settings, label).click()
  const form = settings.getByRole('form', { name: `Log in to ${label}` })
  for (const [field, value] of Object.entries(fields)) await form.getByLabel(field).fill(value)
  return form
}

/** The steps of a login with what became of each, such as "Address, passed". */
export const steps = (form: Locator): Locator => form.getByRole('status').getByRole('listitem')

/** The row of an account, found by what it says of itself. */
export const accountRow = (settings: Page, text: string): Locator =>
  settings
    .getByRole('listitem')
    .filter({ has: settings.getByRole('button', { name: /^Details of / }) })
    .filter({ hasText: text })

/** Adds an account as a person would who tests the connection first. */
export async function addAccount(settings: Page, account: NewAccount): Promise<void> {
  const form = await fillIn(settings, account)
  await form.getByRole('button', { name: 'Test connection' }).click()
  if (account.person !== undefined) {
    await settings.getByRole('combobox', { name: 'Your name' }).fill(account.person)
    await expect(settings.getByRole('listbox', { name: 'People' }).getByRole('option')).toHaveCount(1)
    await settings.getByRole('combobox', { name: 'Your name' }).press('Enter')
  }
  await expect(form).toContainText('It works. Hello, ')
  await expect(steps(form)).toHaveText(
    ['Address', 'Server', 'Login', 'Person', 'Projects'].map((step) => `${step}, passed`),
  )
  await form.getByRole('button', { name: 'Log in' }).click()
  await expect(form).toBeHidden()
  await expect(accountRow(settings, account.system)).toContainText('projects and tasks, fetched')
}

/** Opens the details of an account, if they aren't, where its options are. */
export async function openDetails(row: Locator): Promise<void> {
  const details = row.getByRole('button', { name: /^Details of / })
  if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click()
}

/** Switches an option of an account over, and waits until that is so. */
export async function switchOption(row: Locator, name: string, on: boolean): Promise<void> {
  await openDetails(row)
  const option = row.getByRole('switch', { name })
  await expect(option).toHaveAttribute('aria-checked', String(!on))
  await option.click()
  await expect(option).toHaveAttribute('aria-checked', String(on))
}

/** Chooses from the menu of an account. */
export async function choose(row: Locator, action: string): Promise<void> {
  await row.getByRole('button', { name: /^Actions for / }).click()
  await row.getByRole('menuitem', { name: action }).click()
}

/** Has the one Kimai 2 account show what runs while it runs. */
export const showTimerThere = (app: App): Promise<void> =>
  inSettings(app, (settings) => switchOption(accountRow(settings, 'Kimai 2'), 'Show the running timer in Kimai', true))
