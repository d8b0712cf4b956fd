/** Finding a report again in Blikk, and never taking another one for it. */
import { describe, expect, it } from 'vitest'
import type { PostingContent } from '../../../../electron/core/ports/ports.ts'
import type { Report } from '../../../servers/blikk/index.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { loggedInProvider, NOW, reportsPath } from '../loggedInProvider.ts'

const HOUR = 3_600_000

/** As somebody in Blikk would have entered the work of `aPosting`. */
const byHand = (change: Partial<Report> = {}): Report => ({
  id: 8000,
  date: '2026-11-20',
  clockStart: '10:15',
  clockEnd: '11:45',
  hours: 1.5,
  invoiceableHours: 1.5,
  breakMinutes: null,
  comment: null,
  internalComment: null,
  userId: 5,
  target: { kind: 'project', id: 19 },
  activityId: 34,
  timeCodeId: 16,
  timeArticleId: 49,
  taskId: null,
  travelReport: null,
  allowanceReport: null,
  materials: [],
  equipments: [],
  additions: [],
  invoicedAt: null,
  createdAt: NOW,
  updatedAt: NOW,
  ...change,
})

describe('by its mark', () => {
  it('a report is found whatever else was changed on it', async () => {
    const { submit, find, server } = await loggedInProvider()
    const ref = await submit()
    const [report] = server.state.reports
    Object.assign(report ?? {}, { hours: 1, clockEnd: '11:15', activityId: 36, internalComment: 'x [st:9f2c1ab4] y' })
    expect(await find()).toEqual({
      id: ref.id,
      startedAt: ref.startedAt,
      endedAt: ref.startedAt + HOUR,
      note: 'Blikk did not keep the description',
      otherTimes: { why: 'Blikk stored 1 h. 1.5 h was sent.', theirs: expect.anything() },
    })
  })

  it('a report whose answer got lost is found', async () => {
    const { refused, find, server } = await loggedInProvider()
    server.fault({ kind: 'drop-after', match: { method: 'POST', path: reportsPath } })
    expect(await refused()).toMatchObject({ ambiguous: true })
    expect(await find()).toMatchObject({ id: '9001' })
  })

  it.each([false, true])('a report is found on whatever page of its day (rows move: %s)', async (rowsMove) => {
    const { submit, find, server } = await loggedInProvider({ config: { rowsMove } })
    const ref = await submit()
    for (let id = 9500; id < 9750; id++) server.state.reports.push(byHand({ id, comment: `${id}`, hours: 3 }))
    const before = server.requests.length
    expect(await find()).toEqual(ref)
    expect(server.requests.length - before).toBe(3)
    expect(await find({ marker: '00000002', clocks: false })).toBeNull()
  })

  it('a report of another person or day is not taken, though the filters were ignored', async () => {
    const { find, server } = await loggedInProvider()
    const internalComment = 'Weekly letter [st:9f2c1ab4]'
    const items = [
      { id: 1, date: '2026-11-20', hours: 1.5, internalComment, user: { id: 6 } },
      { id: 2, date: '2026-11-19', hours: 1.5, internalComment, user: { id: 5 } },
      { id: 3, date: '2026-11-20', hours: 1.5, internalComment, user: null },
    ]
    const listed = (rows: object[]) =>
      server.fault({
        kind: 'status',
        status: 200,
        body: JSON.stringify({ page: 1, totalPages: 1, items: rows }),
        match: { path: reportsPath },
      })
    listed(items)
    expect(await find()).toBeNull()
    listed([...items, { ...items[0], id: 4, date: '2026-11-20 00:00:00', user: { id: 5 } }])
    expect(await find()).toMatchObject({ id: '4' })
  })

  it('the first of two is taken, and both are named', async () => {
    const { submit, find } = await loggedInProvider()
    await submit()
    await submit()
    expect(await find()).toMatchObject({ id: '9001', note: 'Blikk holds it twice, as report 9001 and 9002' })
    expect(await find({}, ['9001'])).toMatchObject({ id: '9002', note: null })
  })

  it('the list is asked for by the array form of the filter', async () => {
    const { find, asked } = await loggedInProvider()
    await find()
    const [first] = asked('GET', reportsPath).slice(-1)
    expect(Object.fromEntries(new URLSearchParams(first?.query))).toMatchObject({
      page: '1',
      pageSize: '100',
      'filter.from': '2026-11-20',
      'filter.to': '2026-11-20',
      'filter.userIds': '5',
    })
  })
})

describe('without a mark', () => {
  it('one report that says the same is it', async () => {
    const { find, server, posting } = await loggedInProvider()
    server.state.reports.push(byHand())
    const { startedAt, endedAt } = posting
    expect(await find({ description: '' })).toMatchObject({ id: '8000', startedAt, endedAt, note: null })
    expect(await find()).toMatchObject({ id: '8000', note: 'Blikk did not keep the description' })
  })

  it('two that say the same are for the person to tell apart', async () => {
    const { find, server } = await loggedInProvider()
    server.state.reports.push(byHand(), byHand({ id: 8001 }))
    expect(await find()).toBe('unclear')
    expect(await find({}, ['8000'])).toMatchObject({ id: '8001' })
    expect(await find({}, ['8000', '8001'])).toBeNull()
  })

  const others: [what: string, change: Partial<Report>][] = [
    ['another person', { userId: 6 }],
    ['another day', { date: '2026-11-19' }],
    ['another project', { target: { kind: 'project', id: 20 } }],
    ['another kind of project', { target: { kind: 'internalProject', id: 19 } }],
    ['another activity', { activityId: 35 }],
    ['a task', { taskId: 201 }],
    ['another start', { clockStart: '10:14' }],
    ['another end', { clockEnd: '11:46' }],
    ['no clocks', { clockStart: null, clockEnd: null }],
    ['other hours', { hours: 1.48 }],
    ['a break', { breakMinutes: 1 }],
    ['the mark of another posting', { internalComment: 'Weekly letter [st:00000002]' }],
  ]
  it.each(others)('a report with %s is not it', async (_what, change) => {
    const { find, server } = await loggedInProvider()
    server.state.reports.push(byHand(change))
    expect(await find()).toBeNull()
  })

  const same: [what: string, change: Partial<Report>, posting: Partial<PostingContent>][] = [
    ['rounded hours', { hours: 1.49 }, {}],
    ['a break of none', { breakMinutes: 0 }, {}],
    ['the same break', { breakMinutes: 15, hours: 1.25 }, { pauseMs: 15 * 60_000 }],
    ['another text', { internalComment: 'Veckobrev' }, {}],
    ['no clocks where none were sent', { clockStart: null, clockEnd: null }, { clocks: false }],
  ]
  it.each(same)('a report with %s is it', async (_what, change, posting) => {
    const { find, server } = await loggedInProvider()
    server.state.reports.push(byHand(change))
    expect(await find(posting)).toMatchObject({ id: '8000' })
  })

  it('a report of an older edition is it, though it does not tell its task', async () => {
    const { find, server, target } = await loggedInProvider({ config: { edition: 'documented' } })
    server.state.reports.push(byHand({ taskId: 201 }))
    expect(await find({ target: target('Mobile App', 'Coding', 'Prototype') })).toMatchObject({
      id: '8000',
    })
  })

  it.each([
    ['Administration', { kind: 'internalProject', id: 1 }],
    ['Holiday', { kind: 'absenceProject', id: 1 }],
  ] as const)('a report on %s is found, too', async (project, target) => {
    const { find, server, target: pick } = await loggedInProvider()
    server.state.reports.push(byHand({ target }))
    expect(await find({ target: pick(project) })).toMatchObject({ id: '8000' })
  })
})

describe('where Blikk can’t be read', () => {
  it('the person decides when the application may not', async () => {
    const { submit, find, server } = await loggedInProvider()
    await submit()
    for (const each of server.state.applications) each.permissions = ['Timereport_Write']
    expect(await find()).toBe('unclear')
  })

  it('from this network, it is asked again from another one', async () => {
    const { submit, find, server } = await loggedInProvider()
    await submit()
    for (const each of server.state.applications) each.ipAddressAllowed = false
    expect(await failureOf(find())).toMatchObject({ kind: 'forbidden', message: expect.stringContaining('networks') })
  })

  it('a row that does not fit is never taken for absence', async () => {
    const { find, server } = await loggedInProvider()
    const body = JSON.stringify({ page: 1, totalPages: 1, items: [{ id: 1, date: '2026-11-20', hours: 'many' }] })
    server.fault({ kind: 'status', status: 200, body, match: { path: reportsPath } })
    expect(await failureOf(find())).toMatchObject({ kind: 'protocol', message: expect.stringContaining('hours') })
  })
})
