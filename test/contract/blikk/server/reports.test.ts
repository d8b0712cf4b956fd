/** The sandbox Blikk's time reports as they are written: what it answers, and what it refuses. */
import { describe, expect, it } from 'vitest'
import { aReport, talk } from '../../../servers/blikk/talk.ts'

const reports = '/Core/TimeReports'

describe('a new report', () => {
  it('is answered with all that is known of it', async () => {
    const { post } = await talk()
    const answer = await post(reports, aReport({ taskId: 201 }))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      objectName: 'timereport.detail',
      id: 9001,
      date: '2026-11-20',
      clockStart: '08:00',
      clockEnd: '12:30',
      hours: 4.25,
      invoiceableHours: 4.25,
      breakMinutes: 15,
      comment: 'Prototype',
      internalComment: 'Prototype [tt:9f2c1ab4]',
      sentToAttestDate: null,
      attestedDate: null,
      user: { id: 5, name: 'Anna Bergström' },
      project: { id: 19, name: 'Mobile App', number: '1001' },
      internalProject: null,
      absenceProject: null,
      contact: { name: 'Acme' },
      activity: { id: 34 },
      timeCode: { id: 16 },
      timeArticle: { id: 49 },
      invoiceId: null,
      createdDate: '2026-11-20 09:00:00 +00:00',
      taskId: 201,
      task: { id: 201, name: 'Prototype' },
      travelReport: null,
      materials: [],
    })
  })

  it('needs no clocks, break, comments or task, and takes members it does not know', async () => {
    const { post, server } = await talk()
    const optional = ['clockStart', 'clockEnd', 'breakMinutes', 'comment', 'internalComment', 'taskId']
    const each = (value: unknown) => Object.fromEntries(optional.map((name) => [name, value]))
    expect((await post(reports, aReport({ ...each(undefined), userID: 9, colour: 'röd' }))).status).toBe(200)
    expect(server.reports()).toMatchObject([{ ...each(null), userId: 5, hours: 4.25 }])
    expect(Object.keys(server.reports()[0] ?? {})).not.toContain('colour')
  })

  it.each([
    ['an internal project', { projectId: null, internalProjectId: 1 }, { internalProject: { name: 'Administration' } }],
    ['an absence', { projectId: null, absenceProjectId: 1 }, { absenceProject: { name: 'Holiday' } }],
  ])('can be for %s', async (_what, change, shown) => {
    const { post } = await talk()
    expect((await post(reports, aReport(change))).body).toMatchObject({ project: null, contact: null, ...shown })
  })

  it.each([
    ['a body', {}, 200, expect.objectContaining({ id: 9001 })],
    ['nothing', { writeAnswer: 'empty' as const }, 200, ''],
    ['201', { writeStatus: 201 as const }, 201, expect.objectContaining({ id: 9001 })],
    ['204 and nothing', { writeStatus: 204 as const }, 204, ''],
  ])('can be answered with %s, and is there all the same', async (_what, config, status, body) => {
    const { post, put, server } = await talk({ config })
    const created = await post(reports, aReport())
    expect(created.status).toBe(status)
    expect(created.body).toEqual(body)
    expect((await put(`${reports}/9001`, aReport())).status).toBe(status)
    expect(server.reports()).toMatchObject([{ id: 9001, date: '2026-11-20', hours: 4.25 }])
  })

  it('can be answered with all of it but its id', async () => {
    const { post } = await talk({ config: { writeAnswer: 'noId' } })
    const { body } = await post(reports, aReport())
    expect(body).toMatchObject({ objectName: 'timereport.detail', date: '2026-11-20' })
    expect(body).not.toHaveProperty('id')
  })

  it('is there although the connection was cut after it, and twice when sent twice', async () => {
    const { post, server } = await talk()
    server.fault({ kind: 'drop-after', match: { method: 'POST', path: /TimeReports$/ } })
    await expect(post(reports, aReport())).rejects.toThrow()
    expect(server.reports().length).toBe(1)
    await post(reports, aReport())
    expect(server.reports().map(({ id }) => id)).toEqual([9001, 9002])
  })

  it('keeps two decimals of its hours unless told', async () => {
    const { post, server } = await talk()
    await post(reports, aReport({ hours: 0.3333, invoiceableHours: 0 }))
    server.state.config.hoursDecimals = 1
    await post(reports, aReport({ hours: 1.75 }))
    expect(server.reports().map(({ hours }) => hours)).toEqual([0.33, 1.8])
  })
})

describe('a report is refused', () => {
  it.each([
    ['without a date', { date: undefined }, 'date'],
    ['with an ISO date', { date: '2026-11-20T00:00:00Z' }, 'date'],
    ['on a day that is not', { date: '2026-11-31 00:00:00' }, 'date'],
    ['without hours', { hours: null }, 'hours'],
    ['with hours as text', { hours: '4,25' }, 'hours'],
    ['for no time', { hours: 0 }, 'hours'],
    ['for more than a day', { hours: 24.5 }, 'hours'],
    ['without invoiceable hours', { invoiceableHours: undefined }, 'invoiceableHours'],
    ['with half a minute of break', { breakMinutes: 7.5 }, 'breakMinutes'],
    ['with a break as long as itself', { breakMinutes: 270 }, 'breakMinutes'],
    ['with seconds in a clock', { clockStart: '08:00:00' }, 'clockStart'],
    ['ending at 24:00', { clockEnd: '24:00' }, 'clockEnd'],
    ['ending before it starts', { clockEnd: '07:00' }, 'clockEnd'],
    ['ending as it starts', { clockEnd: '08:00', breakMinutes: 0 }, 'clockEnd'],
    ['with one clock only', { clockEnd: null }, 'clockEnd'],
    ['without a person', { userId: undefined }, 'userId'],
    ['of nobody', { userId: 99 }, 'userId'],
    ['without a target', { projectId: null }, 'projectId'],
    ['with two targets', { internalProjectId: 1 }, 'projectId'],
    ['for an unknown project', { projectId: 99 }, 'projectId'],
    ['for a completed project', { projectId: 30 }, 'projectId'],
    ['for an inactive internal project', { projectId: null, internalProjectId: 3 }, 'internalProjectId'],
    ['without an activity', { activityId: null }, 'activityId'],
    ['with an inactive activity', { activityId: 38 }, 'activityId'],
    ['without a time code', { timeCodeId: undefined }, 'timeCodeId'],
    ['with an inactive time code', { timeCodeId: 18 }, 'timeCodeId'],
    ['without a time article', { timeArticleId: undefined }, 'timeArticleId'],
    ['with an unknown time article', { timeArticleId: 99 }, 'timeArticleId'],
    ['for a task that takes no time', { taskId: 204 }, 'taskId'],
    ['for a completed task', { taskId: 203 }, 'taskId'],
    ["for another project's task", { taskId: 205 }, 'taskId'],
    ['for an unknown task', { taskId: 99 }, 'taskId'],
  ])('%s', async (_what, change, field) => {
    const { post, server } = await talk()
    const answer = await post(reports, aReport(change))
    expect([answer.status, answer.body]).toEqual([
      400,
      { message: 'The request is invalid.', modelState: { [field]: [expect.any(String)] } },
    ])
    expect(server.reports()).toEqual([])
  })

  it('with all that is wrong at once', async () => {
    const { post } = await talk()
    const spelled = await post(reports, aReport({ date: undefined, hours: null, activityId: 'x' }))
    expect(spelled.body).toMatchObject({
      modelState: {
        date: ['The date field is required.'],
        hours: ['The hours field is required.'],
        activityId: ["The value 'x' is not valid for activityId."],
      },
    })
    const meant = await post(reports, aReport({ userId: 99, taskId: 99 }))
    expect(meant.body).toMatchObject({ modelState: { userId: [expect.any(String)], taskId: [expect.any(String)] } })
  })

  it.each([
    ['either', { comment: 'Kurs' }, 200],
    ['either', { internalComment: 'Kurs' }, 200],
    ['either', {}, 400],
    ['either', { comment: ' ' }, 400],
    ['comment', { comment: 'Kurs' }, 200],
    ['comment', { internalComment: 'Kurs' }, 400],
    ['internalComment', { internalComment: 'Kurs' }, 200],
    ['internalComment', { comment: 'Kurs' }, 400],
  ] as const)('where %s must hold a comment and there is %j: %i', async (requiredComment, comments, status) => {
    const { post } = await talk({ config: { requiredComment } })
    const course = aReport({ projectId: null, internalProjectId: 2, comment: null, internalComment: null, ...comments })
    expect((await post(reports, course)).status).toBe(status)
  })

  it('by the stricter tenants: without clocks, with other hours, over another one', async () => {
    const { post, put, server } = await talk()
    const noClocks = { clockStart: null, clockEnd: null }
    const strict = async (config: Partial<typeof server.state.config>, change: Record<string, unknown>) => {
      Object.assign(server.state.config, config)
      return (await post(reports, aReport(change))).status
    }
    expect(await strict({}, noClocks)).toBe(200)
    expect(await strict({ clocksRequired: true }, noClocks)).toBe(400)
    expect(await strict({}, { hours: 4.5 })).toBe(200)
    expect(await strict({ hoursMatchClocks: true }, { hours: 4.5 })).toBe(400)
    expect(await strict({}, {})).toBe(200)
    expect(await strict({ overlaps: 'refused' }, {})).toBe(400)
    expect(await strict({}, { clockStart: '12:30', clockEnd: '13:30', hours: 0.75 })).toBe(200)
    server.state.reports.splice(0, 2)
    expect((await put(`${reports}/9003`, aReport())).status).toBe(200)
  })
})
