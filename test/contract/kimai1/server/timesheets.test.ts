/** The sandbox Kimai 1: listing, reading, writing and removing entries. */
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, SECONDS, seed, talk, type Talk } from '../serverClient.ts'

const HOUR = 3600
/** Midnight in Berlin on the 20th. */
const DAY = Date.UTC(2026, 10, 19, 23) / 1000

const entry = (timeEntryID: number, start: number, hours: number, more: object = {}) => ({
  timeEntryID,
  start: String(start),
  end: hours === 0 ? '0' : String(start + hours * HOUR),
  userID: '77',
  projectID: '1',
  activityID: '1',
  ...more,
})

const withEntries = (...timesheets: object[]): Promise<Talk> => talk({ seed: { ...seed, timesheets } })

describe('getTimesheet', () => {
  it('shows a finished entry with texts for numbers, and a total as text', async () => {
    const { call } = await withEntries(entry(7, DAY, 1.5, { rate: '20.00', description: 'x' }))
    expect((await call('getTimesheet')).at('result')).toEqual({
      success: true,
      items: [
        {
          timeEntryID: '7',
          start: String(DAY),
          end: String(DAY + 1.5 * HOUR),
          duration: '5400',
          formattedDuration: '1:30',
          wage_decimal: 30,
          wage: '30.00',
          budget: null,
          approved: null,
          rate: '20.00',
          projectID: '1',
          activityID: '1',
          userID: '77',
          customerName: 'Test-Customer',
          customerID: '1',
          activityName: 'testing',
          projectName: 'Test-Project',
          projectComment: '',
          location: null,
          trackingNumber: null,
          statusID: '1',
          status: 'open',
          billable: null,
          description: 'x',
          comment: null,
          cleared: '0',
          commentType: '0',
          userAlias: null,
          userName: 'worker',
        },
      ],
      total: '1',
    })
  })

  it('shows a running entry with nulls, and an empty list with the number 0', async () => {
    const { call } = await withEntries(entry(1, DAY, 0))
    const running = { end: '0', duration: null, formattedDuration: null, wage_decimal: null, wage: null }
    expect((await call('getTimesheet')).at('result.items.0')).toMatchObject(running)
    expect((await call('getTimesheet', 0, '2026-11-01')).at('result')).toEqual({ success: true, items: [], total: 0 })
  })

  it('shows own entries only, newest start first, without those whose project, task or status is gone', async () => {
    const { call } = await withEntries(
      entry(1, DAY, 1),
      entry(2, DAY + 2 * HOUR, 1),
      entry(3, DAY + HOUR, 1, { projectID: '6' }),
      entry(4, DAY, 1, { userID: '78' }),
      entry(5, DAY, 1, { projectID: '99' }),
      entry(6, DAY, 1, { activityID: '99' }),
      entry(8, DAY, 1, { statusID: '9' }),
    )
    expect((await call('getTimesheet')).each('timeEntryID')).toEqual(['2', '3', '1'])
  })

  it('filters by overlap and clamps to numbers, and writes the whole duration as one', async () => {
    const { call } = await withEntries(
      entry(1, DAY - HOUR, 2),
      entry(2, DAY - 3 * HOUR, 3),
      entry(3, DAY + 23 * HOUR, 2),
      entry(4, DAY + 24 * HOUR, 1),
      entry(5, DAY - 5 * HOUR, 0),
      entry(6, DAY, 24),
    )
    const day = await call('getTimesheet', '2026-11-20 00:00:00', '2026-11-21 00:00:00')
    expect(day.each('timeEntryID')).toEqual(['3', '6', '1', '5'])
    expect(day.each('start')).toEqual([String(DAY + 23 * HOUR), DAY, DAY, DAY])
    expect(day.each('end')).toEqual([DAY + 24 * HOUR, DAY + 24 * HOUR, String(DAY + HOUR), '0'])
    expect(day.each('duration')).toEqual([7200, 86_400, 7200, null])
  })

  it.each([DAY, String(DAY), 'when?', '', null, 0])('filters nothing by the date %j', async (from) => {
    const { call } = await withEntries(entry(1, DAY - 9 * HOUR, 1))
    expect((await call('getTimesheet', from)).each('start')).toEqual([String(DAY - 9 * HOUR)])
  })

  it('filters by unix time with an @', async () => {
    const { call } = await withEntries(entry(1, DAY - 9 * HOUR, 1), entry(2, DAY, 1))
    expect((await call('getTimesheet', `@${DAY}`)).each('timeEntryID')).toEqual(['2'])
  })

  it('filters records by whether they are cleared', async () => {
    const { call } = await withEntries(entry(1, DAY, 1, { cleared: '1' }), entry(2, DAY + HOUR, 1))
    expect((await call('getTimesheet', 0, 0, -1)).each('cleared')).toEqual(['0', '1'])
    expect((await call('getTimesheet', 0, 0, 0)).each('timeEntryID')).toEqual(['2'])
    expect((await call('getTimesheet', 0, 0, '1')).each('timeEntryID')).toEqual(['1'])
  })

  it('limits to the row limit of the user, unless a limit is given, which an offset needs', async () => {
    const timesheets = [1, 2, 3, 4, 5].map((n) => entry(n, DAY - n * HOUR, 1))
    const { call, server } = await talk({ seed: { ...seed, preferences: { 'ui.rowlimit': '3' }, timesheets } })
    const ids = async (...args: unknown[]): Promise<unknown[]> =>
      (await call('getTimesheet', 0, 0, -1, ...args)).each('timeEntryID')
    expect(await ids()).toEqual(['1', '2', '3'])
    expect(await ids(2)).toEqual(['1', '2', '3'])
    expect(await ids(1, 2)).toEqual(['2', '3'])
    expect(await ids(3, '9')).toEqual(['4', '5'])
    expect(await ids(0, 'many')).toEqual([])
    expect((await call('getTimesheet', 0, 0, -1, 1, 2)).at('result.total')).toBe('5')
    for (const user of server.state.users) user.preferences = {}
    expect(await ids()).toHaveLength(5)
  })

  it('prefers a fixed rate for the wage, and shows seconds where the server does', async () => {
    const timesheets = [entry(1, DAY, 1.01, { rate: '10.00', fixedRate: '99.50' })]
    const { call } = await talk({ config: { durationWithSeconds: '1' }, seed: { ...seed, timesheets } })
    const shown = { wage: '99.50', wage_decimal: 10.1, formattedDuration: '1:00:36' }
    expect((await call('getTimesheet')).at('result.items.0')).toMatchObject(shown)
  })
})

describe('getTimesheetRecord', () => {
  it('answers the full row of anyone', async () => {
    const { rpc } = await withEntries(entry(1, DAY, 1, { fixedRate: '5', billable: '50' }))
    expect((await rpc('getTimesheetRecord', [ADMIN_KEY, '1'])).at('result.items.0')).toEqual({
      timeEntryID: '1',
      start: String(DAY),
      end: String(DAY + HOUR),
      duration: '3600',
      userID: '77',
      projectID: '1',
      activityID: '1',
      description: null,
      comment: null,
      commentType: '0',
      cleared: '0',
      location: null,
      trackingNumber: null,
      rate: '0.00',
      fixedRate: '5.00',
      budget: null,
      approved: null,
      statusID: '1',
      billable: '50',
      projectName: 'Test-Project',
      customerName: 'Test-Customer',
      activityName: 'testing',
      customerID: '1',
    })
  })

  it('tells an unknown id from none', async () => {
    const { call } = await talk()
    expect((await call('getTimesheetRecord', 99)).msg).toBe('An unhandled error occured.')
    expect((await call('getTimesheetRecord', '')).msg).toBe('Invalid ID')
  })
})

const work = { projectId: 1, taskId: 1, start: '2026-11-19 09:00:00', end: '2026-11-19 10:30:20' }
const fresh = { ...work, statusId: 1, commentType: 0 }

describe('setTimesheetRecord', () => {
  it('creates an entry, unrounded, and answers its id as a number', async () => {
    const { call, server } = await talk()
    const created = await call('setTimesheetRecord', { ...fresh, description: 'manual' }, false)
    expect(created.at('result')).toEqual({ success: true, items: [{ id: 1 }], total: 1 })
    const start = Date.UTC(2026, 10, 19, 8) / 1000
    expect(server.timesheets()).toMatchObject([
      { start, end: start + 5420, duration: 5420, userID: 77, description: 'manual', fixedRate: 0, billable: null },
    ])
  })

  it('takes the optional fields', async () => {
    const { call, server } = await talk()
    const money = { rate: '12.5', fixedRate: 3, budget: '7', approved: 1 }
    const texts = { comment: 'c', location: 'l', trackingNumber: 4711 }
    await call('setTimesheetRecord', { ...fresh, ...money, ...texts, flagCleared: 1, flagBillable: '50' }, 0)
    const stored = { ...texts, trackingNumber: '4711', rate: 12.5, fixedRate: 3, budget: 7, approved: 1 }
    expect(server.timesheets()).toMatchObject([{ ...stored, cleared: true, billable: 50 }])
  })

  it.each([
    ['Invalid record', {}],
    ['Invalid projectId.', { ...fresh, projectId: 'x' }],
    ['Invalid taskId.', { ...fresh, taskId: null }],
    ['Invalid from/to, make sure there is at least a second difference.', { ...fresh, end: fresh.start }],
    ['Invalid from/to, make sure there is at least a second difference.', { ...fresh, start: SECONDS }],
    ['Failed to add entry.', { ...work, statusId: 1 }],
    ['Failed to add entry.', { ...work, commentType: 0 }],
  ])('says %s', async (msg, record) => {
    const { call, server } = await talk()
    expect((await call('setTimesheetRecord', record, false)).msg).toBe(msg)
    expect(server.timesheets()).toEqual([])
  })

  it('updates, keeps what is left out, and makes the record the caller’s', async () => {
    const { rpc, server } = await withEntries(
      entry(5, DAY, 0, { description: 'kept', location: 'here', cleared: '1', statusID: '2' }),
    )
    const times = { start: `@${DAY}`, end: `@${DAY + 60}` }
    const updated = await rpc('setTimesheetRecord', [
      ADMIN_KEY,
      { ...times, id: '5', projectId: 2, taskId: 2 },
      'false',
    ])
    expect(updated.at('result')).toEqual({ success: true, items: [], total: 0 })
    expect(server.timesheets()).toMatchObject([
      {
        timeEntryID: 5,
        userID: 78,
        projectID: 2,
        end: DAY + 60,
        duration: 60,
        description: 'kept',
        location: 'here',
        cleared: true,
        statusID: 2,
      },
    ])
  })

  it('needs an id to update, and calls an unknown one a success', async () => {
    const { call, server } = await talk()
    const missing = 'Performed an update, but missing id property.'
    expect((await call('setTimesheetRecord', work, true)).msg).toBe(missing)
    expect((await call('setTimesheetRecord', { ...work, id: 99 }, true)).at('result.success')).toBe(true)
    expect(server.timesheets()).toEqual([])
  })

  it('takes an id of a project that is not there', async () => {
    const { call } = await talk()
    await call('setTimesheetRecord', { ...fresh, projectId: 4711 }, false)
    expect((await call('getTimesheet')).at('result.total')).toBe(0)
  })

  it.each([
    ['back\\slash', 'backslash'],
    ['“quotes” \'and\' "more" <b>&amp;\nline', '“quotes” \'and\' "more" <b>&amp;\nline'],
    ['Pause ☕ vorbei 🎉!', 'Pause ☕ vorbei ????!'],
    ['', null],
    [12, '12'],
  ])('stores %j as %j', async (sent, stored) => {
    const { call } = await talk()
    await call('setTimesheetRecord', { ...fresh, description: sent }, false)
    expect((await call('getTimesheet')).each('description')).toEqual([stored])
  })

  it('crashes on a description that is a list', async () => {
    const { call, server } = await talk()
    expect((await call('setTimesheetRecord', { ...fresh, description: ['x'] }, false)).status).toBe(500)
    expect(server.timesheets()).toEqual([])
  })
})

describe('removeTimesheetRecord', () => {
  it('removes any record, also a running or a foreign one, and never gives its id again', async () => {
    const { call, rpc, server } = await withEntries(entry(1, DAY, 0), entry(2, DAY, 1))
    expect((await call('removeTimesheetRecord', '1')).at('result')).toEqual({ success: true, items: [], total: 0 })
    await rpc('removeTimesheetRecord', [ADMIN_KEY, 2])
    expect(server.timesheets()).toEqual([])
    expect((await call('startRecord', 1, 1)).each('timeEntryID')).toEqual([3])
  })

  it('calls an unknown id a success, but not 0', async () => {
    const { call } = await talk()
    expect((await call('removeTimesheetRecord', 99)).at('result.success')).toBe(true)
    expect((await call('removeTimesheetRecord', 0)).msg).toBe('Invalid ID')
  })
})
