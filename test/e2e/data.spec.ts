/** All that is kept: started at login, backed up, restored on another computer, and told of without telling of the work. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Result } from '../../shared/errors.ts'
import type { TargetRef } from '../../shared/model/snapshot.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import {
  type App,
  connected,
  dropFolder,
  entries,
  expect,
  newFolder,
  spans,
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
const other = newFolder()
const files = newFolder()
const backup = join(files, 'Stint.sqlite')
const autostart = join(files, 'config', 'autostart', 'app.stint.Stint.desktop')
const hour = 3_600_000
const linux = process.platform === 'linux'
let server: Kimai2
let app: App
beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  app = await startLoggedIn(folder, server, { ...afternoon, XDG_CONFIG_HOME: join(files, 'config') })
})
afterAll(async () => {
  await app.close()
  await server.close()
  for (const one of [folder, other, files]) dropFolder(one)
})

/** What the system's dialogs answer from now on. */
const answerDialogs = (path: string) =>
  app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, path)
const press = (settings: Page, name: string) => settings.getByRole('button', { name, exact: true }).click()

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
/** Half an hour, so many hours ago. */
async function track(target: TargetRef, hoursAgo: number, description: string): Promise<void> {
  const startedAt = Math.floor(Date.now() / 1_000) * 1_000 - hoursAgo * hour
  const entry = { startedAt, endedAt: startedAt + hour / 2, pauses: [], description, tags: [], billable: null }
  const { accountId, projectId, activityId, taskId } = target
  const input = { ...entry, target: { accountId, projectId, activityId, taskId } }
  await value(app.page.evaluate((what) => window.stint.addEntry(what), input))
}
const sendStates = async () => {
  const { today, earlier } = await state(app.page)
  const all = new Map([...today, ...earlier].map(({ description, send }) => [description, send.kind]))
  return Object.fromEntries(all)
}
const records = () => server.timesheets().map(({ description }) => description ?? '')

describe('starting at login', () => {
  it.runIf(linux)('is a switch, and what the desktop’s own tools say is so', async () => {
    await inSettings(app, async (settings) => {
      const start = settings.getByRole('switch', { name: 'Start Stint when you log in' })
      await start.click()
      await expect(start).toHaveAttribute('aria-checked', 'true')
      expect(readFileSync(autostart, 'utf8')).toMatch(/^Exec=".+" "--hidden"$/m)
      writeFileSync(autostart, `${readFileSync(autostart, 'utf8')}Hidden=true\n`)
    })
    await inSettings(app, async (settings) => {
      const start = settings.getByRole('switch', { name: 'Start Stint when you log in' })
      await expect(start).toHaveAttribute('aria-checked', 'false')
      await start.click()
      await expect(start).toHaveAttribute('aria-checked', 'true')
      await start.click()
      await expect(start).toHaveAttribute('aria-checked', 'false')
      expect(existsSync(autostart)).toBe(false)
    })
  })
})

describe('a backup', () => {
  it('is written where the person says, with what was sent and what was not', async () => {
    await startBySearch(app.page, 'website coding')
    await workASecond(app.page)
    await stopButton(app.page).click()
    await expect(entries(app.page, 'sent')).toHaveCount(1)
    const [target] = (await state(app.page)).recents
    if (!target) throw new Error('nothing was tracked')
    await track(target, 3, 'sent before')
    await expect.poll(() => records().includes('sent before')).toBe(true)
    server.fault({ kind: 'status', status: 403, match: { method: 'POST' } })
    await track(target, 2, 'refused then')
    await expect.poll(async () => (await sendStates())['refused then']).toBe('needsYou')

    await answerDialogs(backup)
    await inSettings(app, async (settings) => {
      await expect(settings.getByRole('textbox', { name: 'The journal' })).toHaveValue(join(folder, 'journal.sqlite'))
      await press(settings, 'Back up…')
      await expect(settings.getByText(`Backed up to ${backup}`)).toBeVisible()
    })
    expect(readdirSync(files).filter((name) => name !== 'config')).toEqual(['Stint.sqlite'])
    expect(readFileSync(backup).includes(SANDBOX_TOKEN)).toBe(false)
  })

  it('that is none is refused, and nothing is changed', async () => {
    const before = await state(app.page)
    const text = join(files, 'notes.sqlite')
    writeFileSync(text, 'no database at all '.repeat(500))
    await inSettings(app, async (settings) => {
      const refused = async (path: string, button: string, why: string) => {
        await answerDialogs(path)
        await press(settings, button)
        await expect(settings.getByRole('region', { name: 'Data' }).getByRole('alert')).toContainText(why)
      }
      await refused(text, 'Restore…', 'notes.sqlite is not a backup of Stint.')
      await refused(join(folder, 'journal.sqlite'), 'Restore…', 'That is the journal in use.')
      await refused(join(folder, 'journal.sqlite'), 'Back up…', 'That file is in use by Stint.')
      await refused(
        join(files, 'gone', 'x.sqlite'),
        'Back up…',
        'is not there. Choose another folder. Nothing was changed.',
      )
    })
    expect({ ...(await state(app.page)), revision: 0 }).toEqual({ ...before, revision: 0 })
  })

  it('goes on without what comes after it', async () => {
    const refused = (await state(app.page)).today.find(({ send }) => send.kind === 'needsYou')
    const again = await app.page.evaluate((entryId) => window.stint.sendAgain({ entryId }), refused?.id ?? '')
    expect(again.ok).toBe(true)
    await expect.poll(() => records().includes('refused then')).toBe(true)
    const [target] = (await state(app.page)).recents
    if (target) await track(target, 1, 'after the backup')
    await expect.poll(() => records().length).toBe(4)
  })
})

describe('diagnostics', () => {
  it('are shown first, and say nothing of logins, addresses or work', async () => {
    const file = join(files, 'diagnostics.json')
    await answerDialogs(file)
    await inSettings(app, async (settings) => {
      await press(settings, 'Diagnostics')
      const shown = await settings.getByRole('textbox', { name: 'Diagnostics' }).inputValue()
      await press(settings, 'Save diagnostics…')
      await expect(settings.getByText(`Diagnostics written to ${file}`)).toBeVisible()
      expect(readFileSync(file, 'utf8')).toBe(shown)
    })
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      accounts: [{ provider: 'local' }, { provider: 'kimai2', state: 'ok' }],
      journal: { entries: 4, postings: { 'account 2: accepted': 4 } },
    })
    const [account] = await connected(app.page)
    const names = [account?.label, account?.identity.name, 'Website', 'Coding', 'refused then', folder, files]
    for (const secret of [SANDBOX_TOKEN, server.url, ...names]) expect(text).not.toContain(secret)
  })
})

describe('a restore on another computer', () => {
  it('says what comes back, and brings it once', async () => {
    await app.close()
    app = await startApp(other, afternoon)
    await answerDialogs(backup)
    await app.electron.evaluate(({ app: main }) => {
      main.relaunch = () => {}
    })
    const opened = app.electron.waitForEvent('window')
    await app.page.keyboard.press('ControlOrMeta+Comma')
    const settings = await opened
    await press(settings, 'Restore…')
    const asked = settings.getByTestId('restore')
    await expect(asked).toContainText('It holds 3 entries')
    await expect(asked).toContainText('None of them is here: all come back.')
    await expect(asked).toContainText('1 of these is looked for on its server first')
    const ended = app.electron.waitForEvent('close')
    await press(settings, 'Restore')
    await ended

    app = await startApp(other, afternoon)
    await expect(app.page.getByText('3 entries came back.')).toBeVisible()
    // It was sent since: it is found, and nothing goes twice.
    await expect.poll(sendStates).toEqual({ '': 'sent', 'sent before': 'sent', 'refused then': 'sent' })
    expect(spans(server)).toHaveLength(4)
    expect(records().toSorted()).toEqual(['', 'after the backup', 'refused then', 'sent before'])
    expect(readdirSync(join(other, 'backups'))).toEqual([
      expect.stringMatching(/^Stint before restoring \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.sqlite$/),
    ])
  })

  it('that was done brings nothing once more', async () => {
    await answerDialogs(backup)
    await inSettings(app, async (settings) => {
      await press(settings, 'Restore…')
      await expect(settings.getByTestId('restore')).toContainText('All of that is here already: nothing is missing.')
      await press(settings, 'Cancel')
      await expect(settings.getByTestId('restore')).toBeHidden()
    })
  })
})
