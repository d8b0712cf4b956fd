/** Each provider once, as a person uses it: added in the settings, worked on with a pause, and what it then holds. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import * as blikk from '../servers/blikk/index.ts'
import * as kala from '../servers/kala/index.ts'
import * as kalo from '../servers/kalo/index.ts'
import * as kimai1 from '../servers/kimai1/index.ts'
import type { Sandbox } from '../servers/http.ts'
import { SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import { type App, dropFolder, entries, expect, newFolder, startApp, startServer } from './app.ts'
import { berlin, cameTo, march, setClock, workWithout, workWithPause } from './clock.ts'
import { accountRow, addAccount, inSettings, type NewAccount, switchOption } from './settings.ts'

const folder = newFolder()
const servers: Sandbox[] = []
let app: App
beforeAll(async () => {
  app = await startApp(folder, berlin)
})
afterAll(async () => {
  await app.close()
  await Promise.all(servers.map((server) => server.close()))
  dropFolder(folder)
})

/** Closed at the end. */
function kept<S extends Sandbox>(server: S): S {
  servers.push(server)
  return server
}

const add = (account: NewAccount) => inSettings(app, (settings) => addAccount(settings, account))

/** In seconds, as Kimai has its times. */
const atSecond = (day: number, time: string) => march(day, `${time}.000`)

describe('Kimai 2', () => {
  it('holds two records around the pause, to the second of the clicks', async () => {
    const server = kept(await startServer())
    await add({ system: 'Kimai 2', fields: { Address: server.url, 'API token': SANDBOX_TOKEN } })
    await workWithPause(app, 3, 'coding websi', 'header')
    await cameTo(app, 'sent')
    const common = { project: { name: 'Website Relaunch' }, activity: { name: 'Coding' }, description: 'header' }
    expect(server.timesheets()).toMatchObject([
      { ...common, begin: atSecond(3, '09:00:07'), end: atSecond(3, '10:00:30'), zone: 'Europe/Berlin' },
      { ...common, begin: atSecond(3, '10:15:40'), end: atSecond(3, '11:00:20'), zone: 'Europe/Berlin' },
    ])
    expect(server.timesheets()).toHaveLength(2)
  })
})

describe('Kimai 1', () => {
  it('holds two records around the pause, to the second of the clicks', async () => {
    const server = kept(await kimai1.startKimai1({ seed: kimai1.sandboxSeed() }))
    const fields = { Address: server.url, 'User name': kimai1.SANDBOX_USER, Password: kimai1.SANDBOX_PASSWORD }
    await add({ system: 'Kimai 1', fields })
    await workWithPause(app, 4, 'coding cafe', 'grün')
    await cameTo(app, 'sent')
    const common = { userID: 104, projectID: 2, activityID: 1, description: 'grün' }
    const seconds = (time: string) => atSecond(4, time) / 1_000
    expect(server.timesheets()).toMatchObject([
      { ...common, start: seconds('09:00:07'), end: seconds('10:00:30') },
      { ...common, start: seconds('10:15:40'), end: seconds('11:00:20') },
    ])
    expect(server.timesheets()).toHaveLength(2)
  })
})

describe('Kala', () => {
  it('holds the hours before and after the pause, and the pause where it names a project for it', async () => {
    const server = kept(await kala.startKala())
    const fields = { Address: `${server.url}/webapiv2/`, 'API key': kala.SANDBOX_KEY }
    await add({ system: 'Kala', fields, person: 'anna berg' })
    await workWithPause(app, 5, 'cafe facade')
    await cameTo(app, 'sent')
    const common = { employee: kala.SANDBOX_EMPLOYEE, day: '2025-03-05' }
    const work = { ...common, projectId: 812, taskId: 5531 }
    expect(server.hours()).toMatchObject([
      { ...work, hours: 1, startClock: '09:00', endClock: '10:00' },
      { ...common, projectId: 890, taskId: null, hours: 0.25, startClock: '10:00', endClock: '10:15' },
      { ...work, hours: 0.75, startClock: '10:15', endClock: '11:00' },
    ])
    expect(server.hours()).toHaveLength(3)
  })
})

describe('Blikk', () => {
  it('holds one report with its break, net hours, and a mark that customers don’t see', async () => {
    const server = kept(await blikk.startBlikk())
    const { SANDBOX_APP_ID, SANDBOX_APP_SECRET, SANDBOX_USER_ID } = blikk
    const fields = { Address: server.url, 'Application ID': SANDBOX_APP_ID, 'Application secret': SANDBOX_APP_SECRET }
    await add({ system: 'Blikk', fields, person: 'anna' })
    await workWithPause(app, 6, 'prototype coding', 'plan 2')
    await cameTo(app, 'sent')
    expect(server.reports()).toMatchObject([
      {
        userId: SANDBOX_USER_ID,
        date: '2025-03-06',
        clockStart: '09:00',
        clockEnd: '11:00',
        breakMinutes: 15,
        hours: 1.75,
        invoiceableHours: 1.75,
        comment: null,
        internalComment: expect.stringMatching(/^plan 2 \[st:[0-9a-f]{8}\]$/),
        target: { kind: 'project', id: 19 },
        taskId: 201,
        // The activity that was picked, its time code, and the person's own time article.
        activityId: 34,
        timeCodeId: 16,
        timeArticleId: 49,
      },
    ])
    expect(server.reports()).toHaveLength(1)
  })

  it('says in the foot what it has of the day', async () => {
    await expect(app.page.getByText('Blikk: 1.75 of 8 h')).toBeVisible()
  })
})

describe('Kalo', () => {
  let server: kalo.Kalo
  const task = () => server.tasks().find(({ summary }) => summary === 'Home page')
  beforeAll(async () => {
    server = kept(await kalo.startKalo())
    const fields = { Address: server.url, 'API key': kalo.SANDBOX_KEY }
    await add({ system: 'Kalo', fields, person: 'anna' })
  })

  it('is told nothing of what was worked: that is kept here', async () => {
    await workWithPause(app, 7, 'home page')
    await cameTo(app, 'kept')
    await expect(entries(app.page, 'kept')).toContainText('Kept here')
    expect(server.writes()).toEqual([])
  })

  it('gets a marked line on the task where the person wants that, from then on', async () => {
    await inSettings(app, (settings) => switchOption(accountRow(settings, 'Kalo'), 'Leave a note on the task', true))
    await setClock(app, march(8, '08:00:00.000'))
    await workWithPause(app, 8, 'home page', 'hero')
    await cameTo(app, 'sent')
    expect(task()?.description).toMatch(
      /^\[st:[0-9a-f]{8}\] 2025-03-08 09:00–11:00, break 15 min, 1.75 h — Anna Bergström: hero$/,
    )
    expect(server.writes()).toHaveLength(1)
    expect(Object.keys(server.writes()[0]?.attributes ?? {})).toEqual(['description'])
  })

  it('gets another line for another entry, below the first', async () => {
    await workWithout(app, 8, 'home page')
    await cameTo(app, 'sent')
    await expect.poll(() => server.writes().length).toBe(2)
    expect(task()?.description?.split('\n\n')[1]).toMatch(
      /^\[st:[0-9a-f]{8}\] 2025-03-08 13:00–13:30, 0.5 h — Anna Bergström$/,
    )
  })
})
