/** Finding a record again in Kimai 1, and never taking another one for it. */
import { describe, expect, it } from 'vitest'
import { calling, loggedInProvider, failed, items, provider } from '../loggedInProvider.ts'
import { ADMIN_KEY } from '../serverClient.ts'
import { connectionOf, failureOf, noAbort, readBackTerms } from '../../providerUnderTest.ts'

const ok = (body: string) => ({ kind: 'status' as const, status: 200, body })

describe('reading back', () => {
  it('asks for a period around the posting, with a limit of its own', async () => {
    const { find, sent, posting } = await loggedInProvider()
    await find()
    const day = 24 * 3_600 + 900
    const [from, to] = [posting.startedAt / 1_000 - day, posting.endedAt / 1_000 + day]
    expect(sent('getTimesheet').at(-1)?.params).toEqual([`@${from}`, `@${to}`, -1, 0, 200])
  })

  it('finds a record behind hundreds of others, whatever number of rows the person prefers', async () => {
    const { submit, find, call, posting, server } = await loggedInProvider()
    const worker = server.state.users.find(({ name }) => name === 'worker')
    if (worker) worker.preferences = { ...worker.preferences, 'ui.rowlimit': '10' }
    const ref = await submit({ startedAt: posting.startedAt - 1_000 })
    for (let n = 0; n < 400; n++) {
      const start = `@${posting.startedAt / 1_000 + n}`
      const record = { projectId: 1, taskId: 1, start, end: `@${posting.endedAt / 1_000}`, statusId: 1, commentType: 0 }
      await call('setTimesheetRecord', record, false)
    }
    const before = server.requests.length
    expect(await find({ startedAt: posting.startedAt - 1_000 })).toEqual(ref)
    expect(server.requests.length - before).toBe(3)
  })

  it('gives up on a server that sends the same rows for ever', async () => {
    const { submit, find, call, server } = await loggedInProvider()
    await submit({ description: 'other' })
    const listed = await call('getTimesheet', '', '', -1, 0, 1)
    const { result: told }: { result: { items: object[] } } = JSON.parse(listed.text)
    const body = items(...Array.from({ length: 200 }, () => told.items[0] ?? {}))
    server.fault({ ...ok(body), times: Infinity, match: calling('getTimesheet') })
    expect(await failureOf(find())).toMatchObject({ kind: 'protocol', ambiguous: false })
  })

  it('takes no record that is longer and only cut to the period asked for', async () => {
    const { call, find, posting } = await loggedInProvider()
    // Cut by Kimai, it has the very times of the period.
    const long = { start: `@${posting.startedAt / 1_000 - 190_000}`, end: `@${posting.endedAt / 1_000 + 190_000}` }
    const record = { projectId: 1, taskId: 1, description: posting.description, statusId: 1, commentType: 0, ...long }
    await call('setTimesheetRecord', record, false)
    expect(await find({}, { after: '1' })).toBeNull()
    expect(await find()).toBe('unclear')
  })

  it.each([{ startedAt: -1_000 }, { startedAt: 1_000 }, { endedAt: -1_000 }, { endedAt: 1_000 }])(
    'takes no record that is off by a second (%o)',
    async ({ startedAt = 0, endedAt = 0 }) => {
      const { submit, find, posting } = await loggedInProvider()
      await submit()
      const off = { startedAt: posting.startedAt + startedAt, endedAt: posting.endedAt + endedAt }
      expect(await find(off, { after: '1' })).toBeNull()
      expect(await find(off)).toBe('unclear')
    },
  )

  it('takes no record of another project, nor of another task', async () => {
    const { submit, find, target } = await loggedInProvider()
    await submit({ target: target('Second ä€', 'testing') })
    await submit({ target: target('Test-Project', 'Coding') })
    expect(await find()).toBeNull()
  })

  it('asks where a new record has the same times and other words, as somebody may have changed those', async () => {
    const { submit, find } = await loggedInProvider()
    const { id } = await submit({ description: 'Renamed on the web' })
    expect(await find({}, { after: '0' })).toBe('unclear')
    expect(await find({}, { after: id ?? '' })).toBeNull()
    expect(await find({}, { after: '0', claimed: [id ?? ''] })).toBeNull()
  })

  it('takes no running record', async () => {
    const { find, server, call, posting } = await loggedInProvider({ now: Date.UTC(2026, 10, 20, 9, 15) })
    await call('startRecord', 1, 1)
    expect(server.timesheets()[0]?.start).toBe(posting.startedAt / 1_000)
    expect(await find({ description: '' })).toBeNull()
  })

  it('finds a record in a project that was thrown into the bin meanwhile', async () => {
    const { submit, find, server } = await loggedInProvider()
    const ref = await submit()
    const project = server.state.projects.find(({ projectID }) => projectID === 1)
    if (project) project.trash = true
    expect(await find()).toEqual(ref)
  })

  it.each([
    ['a failure', failed('An unhandled error occured.'), 'rejected'],
    ['a row without an end', items({ timeEntryID: '1', userID: '77', start: 'x' }), 'protocol'],
  ])('that meets %s is never taken for absence', async (_, body, kind) => {
    const { submit, find, server } = await loggedInProvider()
    await submit()
    server.fault({ ...ok(body), match: calling('getTimesheet') })
    expect(await failureOf(find())).toMatchObject({ kind, ambiguous: false })
  })

  it('takes times as text or as numbers', async () => {
    const { find, server, posting } = await loggedInProvider()
    const times = { start: posting.startedAt / 1_000, end: String(posting.endedAt / 1_000) }
    const ids = { timeEntryID: 5, userID: 77, projectID: 1, activityID: '1' }
    const body = items({ ...ids, ...times, projectName: null, activityName: 'testing', description: 'Weekly letter' })
    server.fault({ ...ok(body), match: calling('getTimesheet') })
    expect(await find()).toMatchObject({ id: '5', startedAt: posting.startedAt, endedAt: posting.endedAt })
  })

  it('is of one’s own records only', async () => {
    const { submit, find, connected, posting } = await loggedInProvider()
    await submit()
    const admin = connectionOf({ ...connected, secret: ADMIN_KEY }, provider)
    expect(await provider.find?.(admin, posting, readBackTerms(), noAbort())).toBeNull()
    expect(await find()).not.toBeNull()
  })
})

describe('reading back by ids', () => {
  const words = { projectId: 1, taskId: 1, description: 'Weekly letter', statusId: 1, commentType: 0 }

  it('knows the newest id, also where the record that began last is not the newest', async () => {
    const { submit, newestId, posting } = await loggedInProvider()
    expect(await newestId()).toBe('0')
    await submit()
    await submit({ startedAt: posting.startedAt - 3_600_000, endedAt: posting.startedAt - 60_000 })
    expect(await newestId()).toBe('2')
  })

  it('knows the newest id also of records that can’t be read otherwise', async () => {
    const { submit, newestId, row } = await loggedInProvider()
    const last = await submit({ description: 'odd' })
    Object.assign(row(last.id) ?? {}, { start: Date.UTC(2026, 10, 20) / 1_000, end: Date.UTC(1969, 0) / 1_000 })
    await submit()
    expect(await newestId()).toBe('2')
    Object.assign(row('2') ?? {}, { end: 1 })
    expect(await newestId()).toBe('2')
  })

  it('changes and takes away a record though the one that began last can’t be read', async () => {
    const { submit, amend, remove, row, posting } = await loggedInProvider()
    const ref = await submit()
    const odd = await submit({ startedAt: posting.startedAt + 3_600_000, endedAt: posting.endedAt + 3_600_000 })
    Object.assign(row(odd.id) ?? {}, { end: 1 })
    await amend(ref, { description: 'changed' })
    expect(row(ref.id)).toMatchObject({ description: 'changed' })
    await remove(ref)
    expect(row(ref.id)).toBeUndefined()
  })

  it('takes no older record with the very same words and times', async () => {
    const { submit, find, newestId } = await loggedInProvider()
    await submit()
    const after = await newestId()
    expect(await find({}, { after })).toBeNull()
    const ref = await submit()
    expect(await find({}, { after })).toEqual(ref)
  })

  it('leaves it to the person where a new one has our words and other times, or two have ours', async () => {
    const { submit, find, newestId, call, posting } = await loggedInProvider()
    const after = await newestId()
    const [start, end] = [`@${posting.startedAt / 1_000 + 60}`, `@${posting.endedAt / 1_000}`]
    await call('setTimesheetRecord', { ...words, start, end }, false)
    expect(await find({}, { after })).toBe('unclear')
    const ref = await submit()
    expect(await find({}, { after })).toEqual(ref)
    await submit()
    expect(await find({}, { after })).toBe('unclear')
  })
})

it('times that Kimai stored otherwise are a question', async () => {
  const { submit, server, posting } = await loggedInProvider()
  const ids = { timeEntryID: 1, userID: 77, projectID: 1, activityID: '1', projectName: null, activityName: 'testing' }
  const [start, end] = [posting.startedAt / 1_000 + 3_600, posting.endedAt / 1_000 + 3_600]
  const body = items({ ...ids, start, end, description: 'Weekly letter' })
  server.fault({ ...ok(body), match: calling('getTimesheetRecord') })
  const { otherTimes } = await submit()
  expect(otherTimes).toMatchObject({
    why: 'Kimai stored 11:15–12:45. 10:15–11:45 was sent.',
    theirs: { ref: { id: '1', startedAt: start * 1_000, endedAt: end * 1_000 } },
  })
})
