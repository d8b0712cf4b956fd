/** What was written by Stint 0.1.0, as its own files: opened by this one, sent, and restored. */
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createKeychain } from '../../electron/system/keychain.ts'
import type { EntryView } from '../../shared/model/snapshot.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import { type App, dropFolder, expect, newFolder, spans, startApp, startServer, state, steadySeed } from './app.ts'
import { berlin } from './clock.ts'

const written = join(import.meta.dirname, '../support/profile-0.1.0')
const folder = newFolder()
const other = newFolder()
let server: Kimai2
let app: App

/** A file of the profile, with this run's server in place of the one that it was written for. */
const fileOf = (name: string) =>
  readFileSync(join(written, name), 'utf8')
    .replaceAll('http://server.example', server.url)
    .replaceAll('server.example', new URL(server.url).host)

function writeDatabase(name: string, path: string): void {
  const database = new DatabaseSync(path)
  database.exec(fileOf(name))
  database.close()
}

beforeAll(async () => {
  server = await startServer({ seed: steadySeed() })
  await createKeychain(() => {}).set(`kimai2:${server.url}:1`, SANDBOX_TOKEN)
  writeDatabase('journal.sql', join(folder, 'journal.sqlite'))
  writeFileSync(join(folder, 'settings.json'), fileOf('settings.json'))
  app = await startApp(folder, berlin)
})
afterAll(async () => {
  await app.close()
  await server.close()
  for (const one of [folder, other]) dropFolder(one)
})

async function entriesOf(): Promise<EntryView[]> {
  const days = await app.page.evaluate(() => window.stint.days({ from: '2026-11-16', to: '2026-11-30' }))
  const all = days.ok ? days.value.flatMap(({ entries }) => entries) : []
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
}
const states = async () =>
  Object.fromEntries((await entriesOf()).map(({ description, send }) => [description, send.kind]))

const utc = (day: number, hour: number, minute = 0, second = 0) => Date.UTC(2026, 10, day, hour, minute, second)

describe('a profile of 0.1.0', () => {
  it('is there whole: accounts, settings, entries, the timer that runs, the question of its quit', async () => {
    const { accounts, settings, timer, gaps, notices } = await state(app.page)
    expect(accounts.map(({ id }) => id)).toEqual(['local::me', `kimai2:${server.url}:1`])
    expect(settings.theme).toBe('dark')
    expect(timer).toMatchObject({ kind: 'running', entry: { target: { activityId: '8' } } })
    expect(gaps).toMatchObject([{ kinds: ['quit'] }])
    expect(notices).toEqual([])
    const { pauses, tags } = (await entriesOf()).find(({ description }) => description === 'Sent with a pause') ?? {}
    expect(pauses).toEqual([{ startedAt: utc(16, 9, 0, 5), endedAt: utc(16, 9, 15, 40) }])
    expect(tags).toEqual(['travel'])
  })

  it('has what waited in it sent, each once, and keeps what was refused', async () => {
    await expect.poll(states).toMatchObject({
      'Waits for the network': 'sent',
      'No answer came': 'sent',
      Refused: 'needsYou',
      'Over midnight': 'sent',
    })
    expect(spans(server)).toEqual([
      { begin: utc(19, 8), end: utc(19, 8, 45) },
      { begin: utc(20, 8, 0, 7), end: utc(20, 9) },
      { begin: utc(20, 9, 20), end: utc(20, 10, 30, 1) },
    ])
  })
})

describe('a backup of 0.1.0', () => {
  it('brings everything back on another computer, and sends nothing twice', async () => {
    const backup = join(other, 'Stint.sqlite')
    const before = (await entriesOf()).map(({ id }) => id).toSorted()
    await app.close()
    writeDatabase('backup.sql', backup)
    app = await startApp(join(other, 'data'), berlin)
    await app.electron.evaluate(({ app: main, dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      main.relaunch = () => {}
    }, backup)
    const opened = app.electron.waitForEvent('window')
    await app.page.keyboard.press('ControlOrMeta+Comma')
    const settings = await opened
    const press = (name: string) => settings.getByRole('button', { name, exact: true }).click()
    await press('Restore…')
    await expect(settings.getByTestId('restore')).toContainText('None of them is here: all come back.')
    const ended = app.electron.waitForEvent('close')
    await press('Restore')
    await ended
    app = await startApp(join(other, 'data'), berlin)
    await expect.poll(async () => (await entriesOf()).map(({ id }) => id).toSorted()).toEqual(before)
    await expect.poll(states).toMatchObject({ 'Waits for the network': 'sent', 'No answer came': 'sent' })
    expect(spans(server)).toHaveLength(3)
  })
})
