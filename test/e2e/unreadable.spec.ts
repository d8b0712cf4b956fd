/** A journal with a value in each of its tables that can't be read: Stint starts, says so, keeps it, and works. */
import { existsSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Kimai2 } from '../servers/kimai2/index.ts'
import { wound } from '../support/brokenValue.ts'
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
  steadySeed,
  stopButton,
  workASecond,
} from './app.ts'
import { afternoon } from './clock.ts'
import { inSettings } from './settings.ts'

const folder = newFolder()
const journal = join(folder, 'journal.sqlite')
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, afternoon)
})
afterAll(async () => {
  await app.close()
  await server.close()
  dropFolder(folder)
})

/** Tracks a second and waits until it is sent. */
async function track(sent: number): Promise<void> {
  await startBySearch(app.page, 'website coding')
  await workASecond(app.page)
  await stopButton(app.page).click()
  await expect(entries(app.page, 'sent')).toHaveCount(sent)
}

/** Rows that no click of this spec makes. */
function addGapAndRemoval(): void {
  const database = new DatabaseSync(journal)
  database.exec(`
    INSERT INTO gap VALUES ('g1', (SELECT id FROM entry LIMIT 1), 1795161600000, 1795161700000, '["never"]', NULL);
    INSERT INTO removal SELECT 'gone', account_id, '{"id":"gone"', 0, NULL FROM posting LIMIT 1`)
  database.close()
}

describe('a journal with rows that can’t be read', () => {
  it('starts, tells of them, and shows all the others', async () => {
    for (const sent of [1, 2, 3]) await track(sent)
    await app.close()
    addGapAndRemoval()
    wound(journal, { table: 'entry', row: 1, column: 'pauses', value: `'[{"'` })
    wound(journal, { table: 'posting', row: 2, column: 'attempts', value: '9223372036854775807' })
    wound(journal, { table: 'catalog', row: 1, column: 'body', value: `'{"'` })
    wound(journal, { table: 'meta', row: 1, column: 'value', value: `x'ff'` })

    app = await startApp(folder, afternoon)
    await expect(app.page.getByText('Something in the journal could not be read')).toBeVisible()
    await expect(app.page.getByText('could not be read and is no longer shown.')).toBeVisible()
    await expect(entries(app.page, 'sent')).toHaveCount(2)
    expect(server.timesheets()).toHaveLength(3)
  })

  it('lets the timer start and stop, and sends each entry once', async () => {
    await track(3)
    expect(server.timesheets()).toHaveLength(4)
    expect((await state(app.page)).timer.kind).toBe('idle')
  })

  it('saves them as a text from the settings', async () => {
    const file = join(folder, 'unreadable.txt')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await inSettings(app, async (settings) => {
      await expect(settings.getByText(/^\d+ records could not be read$/)).toBeVisible()
      await settings.getByRole('button', { name: 'Save as text…' }).click()
      await expect(settings.getByText(`What could not be read was written to ${file}`)).toBeVisible()
    })
    expect(existsSync(file)).toBe(true)
    const text = readFileSync(file, 'utf8')
    for (const part of ['entry ', 'posting ', 'gap g1', 'removal gone', '9223372036854775807']) {
      expect(text).toContain(part)
    }
  })
})
