/** A new install without any server: a name is enough to start, projects are made here, and all of it can be exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type App, dropFolder, entries, expect, newFolder, startApp, stopButton } from './app.ts'
import { berlin, march, setClock } from './clock.ts'
import { accountRow, inSettings, openDetails } from './settings.ts'

const folder = newFolder()
let app: App
beforeAll(async () => {
  app = await startApp(folder, berlin)
})
afterAll(async () => {
  await app.close()
  dropFolder(folder)
})
const found = (text: string) => app.page.getByRole('option').filter({ hasText: text })

describe('this computer', () => {
  it('starts on a project as soon as it has a name, and keeps what was tracked', async () => {
    const { page } = app
    await setClock(app, march(3, '09:00:00.000'))
    await page.getByLabel('What are you working on?').fill('Gartenhaus')
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(stopButton(page)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Gartenhaus/ })).toBeVisible()
    await setClock(app, march(3, '10:30:00.000'))
    await stopButton(page).click()
    await expect(entries(page, 'kept')).toContainText('1:30')
  })

  it('makes another project from a name that the search doesn’t find, and starts on it', async () => {
    const { page } = app
    await page.getByRole('combobox').fill('Steuer 2024')
    await expect(found('Create “Steuer 2024”')).toBeVisible()
    // Not by Enter alone: a slip makes no project.
    await page.getByRole('combobox').press('ArrowDown')
    await page.getByRole('combobox').press('Enter')
    await expect(page.getByRole('button', { name: /^Steuer 2024/ })).toBeVisible()
    await setClock(app, march(3, '11:00:00.000'))
    await stopButton(page).click()
    await expect(entries(page, 'kept')).toHaveCount(2)
  })

  it('has projects and tasks that are added, renamed and removed in the settings', async () => {
    await inSettings(app, async (settings) => {
      const row = accountRow(settings, 'This computer')
      await openDetails(row)
      await row.getByLabel('Name of the new project').fill('Vereinszeitung')
      await row.getByLabel('Customer of the new project').fill('Turnverein')
      await row.getByLabel('Customer of the new project').press('Enter')
      const project = row.getByLabel('Name of project Vereinszeitung')
      await expect(project).toHaveValue('Vereinszeitung')

      await row.getByRole('button', { name: 'Tasks of Vereinszeitung: 0' }).click()
      for (const task of ['Satz', 'Fotos']) {
        await row.getByLabel('New task in Vereinszeitung').fill(task)
        await row.getByLabel('New task in Vereinszeitung').press('Enter')
        await expect(row.getByLabel(`Name of task ${task}`)).toBeVisible()
      }
      await row.getByLabel('Name of task Satz').fill('Layout')
      await row.getByLabel('Name of task Satz').press('Enter')
      await expect(row.getByLabel('Name of task Layout')).toBeVisible()
      await row.getByRole('button', { name: 'Remove Fotos' }).click()
      await expect(row.getByLabel('Name of task Fotos')).toBeHidden()

      await project.fill('Vereinsblatt')
      await project.press('Enter')
      await expect(row.getByLabel('Name of project Vereinsblatt')).toBeVisible()

      await row.getByRole('button', { name: 'Remove Steuer 2024' }).click()
      await row.getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(row.getByLabel('Name of project Steuer 2024')).toBeHidden()
    })
    const search = app.page.getByRole('combobox')
    await search.fill('layout turn')
    await expect(found('Vereinsblatt')).toContainText('Layout')
    await search.fill('steuer')
    await expect(found('Create “steuer”')).toBeVisible()
    await search.fill('')
    // What was tracked on it stays.
    await expect(entries(app.page, 'kept').filter({ hasText: 'Steuer 2024' })).toHaveCount(1)
  })

  it('writes what was tracked to the file that the person chooses', async () => {
    const file = join(folder, 'chosen.csv')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await inSettings(app, async (settings) => {
      await settings.getByRole('radio', { name: 'Everything' }).click()
      await settings.getByRole('button', { name: 'Export entries…' }).click()
      await expect(settings.getByText(`2 entries written to ${file}`)).toBeVisible()
    })
    const [heading, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n')
    expect(heading).toContain('Date,Start,End,Pause (min),Worked (h),Worked (h:mm:ss),Customer,Project')
    expect(rows).toEqual([
      '2025-03-03,09:00,10:30,0,1.50,1:30:00,,Gartenhaus,,,,,,This computer,Europe/Berlin',
      '2025-03-03,10:30,11:00,0,0.50,0:30:00,,Steuer 2024,,,,,,This computer,Europe/Berlin',
    ])
  })
})
