/** The sandbox Blikk's time reports once they are there: locked, changed, deleted, listed, counted by day. */
import { describe, expect, it } from 'vitest'
import { aReport, NOW, talk } from '../../../servers/blikk/talk.ts'

const reports = '/Core/TimeReports'
const list = `${reports}?page=1&pageSize=100`

describe('a locked day', () => {
  const day = { userId: 5, date: '2026-11-20', lockedAt: NOW, attestedAt: null }

  it('takes no report, says so in Swedish, and leaves the days around alone', async () => {
    const { post, server } = await talk()
    server.state.days.push({ ...day })
    const answer = await post(reports, aReport())
    expect([answer.status, answer.body]).toMatchObject([400, { modelState: { date: [expect.stringMatching(/låst/)] } }])
    expect((await post(reports, aReport({ date: '2026-11-19 00:00:00' }))).status).toBe(200)
    expect((await post(reports, aReport({ userId: 6 }))).status).toBe(200)
    server.state.config.lockedDays = 'accepted'
    expect((await post(reports, aReport())).status).toBe(200)
  })

  it('lets no report move in or out until it is unlocked, but one be deleted', async () => {
    const { post, put, remove, server } = await talk()
    await post(reports, aReport())
    await post(reports, aReport({ date: '2026-11-19' }))
    server.state.days.push({ ...day })
    expect((await put(`${reports}/9001`, aReport({ date: '2026-11-18' }))).status).toBe(400)
    expect((await put(`${reports}/9002`, aReport())).status).toBe(400)
    expect((await remove(`${reports}/9001`)).status).toBe(200)
    server.state.days.splice(0)
    expect((await put(`${reports}/9002`, aReport())).status).toBe(200)
  })

  it('shows in its reports, and keeps them once it is attested', async () => {
    const { post, put, remove, get, server } = await talk()
    await post(reports, aReport())
    server.state.days.push({ ...day, attestedAt: NOW + 60_000 })
    expect((await get(`${reports}/9001`)).body).toMatchObject({
      sentToAttestDate: '2026-11-20 09:00:00 +00:00',
      attestedDate: '2026-11-20 09:01:00 +00:00',
    })
    for (const answer of [await remove(`${reports}/9001`), await put(`${reports}/9001`, aReport())]) {
      expect([answer.status, answer.body]).toEqual([400, { message: expect.stringMatching(/attesterad/) }])
    }
    expect(server.reports().length).toBe(1)
  })
})

describe('a report that is there', () => {
  it('is replaced as a whole: what is left out is lost', async () => {
    const { post, put, server } = await talk()
    await post(reports, aReport())
    const [report] = server.state.reports
    expect(report).toMatchObject({ createdAt: NOW, updatedAt: null })
    report?.materials.push({ id: 1, title: 'Skruv', quantity: 40 }, { id: 2, title: 'Läkt', quantity: 3 })
    Object.assign(report ?? {}, { travelReport: { distance: 12 } })
    server.clock.advance(60_000)
    const rest = { comment: undefined, breakMinutes: undefined, hours: 4.5, materials: [{ id: 2 }] }
    expect((await put(`${reports}/9001`, aReport(rest))).status).toBe(200)
    expect(server.reports()).toMatchObject([
      { id: 9001, comment: null, breakMinutes: null, hours: 4.5, travelReport: null, materials: [{ id: 2 }] },
    ])
    expect(report).toMatchObject({ createdAt: NOW, updatedAt: NOW + 60_000 })
    expect((await put(`${reports}/9001`, aReport({ activityId: undefined }))).body).toMatchObject({
      modelState: { activityId: [expect.anything()] },
    })
  })

  it('is gone with an empty 200, and is then a 400 like one that never was', async () => {
    const { post, get, put, remove, server } = await talk()
    await post(reports, aReport())
    const gone = await remove(`${reports}/9001`)
    expect([gone.status, gone.body, server.reports()]).toEqual([200, '', []])
    for (const answer of [
      await remove(`${reports}/9001`),
      await get(`${reports}/9001`),
      await put(`${reports}/1`, {}),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([400, { modelState: { id: [expect.any(String)] } }])
    }
  })

  it('stays when it was invoiced', async () => {
    const { post, get, remove, server } = await talk()
    await post(reports, aReport())
    Object.assign(server.state.reports[0] ?? {}, { invoicedAt: NOW })
    expect((await remove(`${reports}/9001`)).body).toEqual({ message: expect.stringMatching(/fakturerad/) })
    expect((await get(list)).items).toMatchObject([{ invoiceId: 9001, invoicedDate: '2026-11-20 09:00:00 +00:00' }])
  })
})

describe('the list of reports', () => {
  async function filled() {
    const talking = await talk()
    const { post, server } = talking
    await post(reports, aReport())
    await post(reports, aReport({ date: '2026-11-21', userId: 6, hours: 1 }))
    server.clock.advance(60_000)
    await post(reports, aReport({ date: '2026-11-22', projectId: null, internalProjectId: 1, hours: 2 }))
    await post(reports, aReport({ date: '2026-11-23', projectId: null, absenceProjectId: 1, hours: 8 }))
    server.state.days.push({ userId: 6, date: '2026-11-21', lockedAt: NOW, attestedAt: null })
    server.state.days.push({ userId: 5, date: '2026-11-22', lockedAt: NOW, attestedAt: NOW })
    const ids = async (query: string) => (await talking.get(`${list}&${query}`)).items.map(({ id }) => id)
    return { ...talking, ids }
  }

  it.each([
    ['filter.from=2026-11-21&filter.to=2026-11-22', [9002, 9003]],
    ['filter.from=2026-11-23 14:00:00', [9004]],
    ['filter.userIds=6', [9002]],
    ['filter.userIds=5,6&Filter.To=2026-11-21', [9001, 9002]],
    ['filter.userId=6', [9001, 9002, 9003, 9004]],
    ['filter.projectId=19', [9001, 9002]],
    ['filter.internalProjectId=1', [9003]],
    ['filter.absenceProjectId=1', [9004]],
    ['filter.projectType=AbsenceProject', [9004]],
    ['filter.contactId=1', [9001, 9002]],
    ['filter.isSentToAttest=true', [9002, 9003]],
    ['filter.isAttested=False', [9001, 9002, 9004]],
    ['filter.misspelt=6', [9001, 9002, 9003, 9004]],
    ['sortBy=date&sortOrder=descending', [9004, 9003, 9002, 9001]],
    ['sortBy=createdDate&sortOrder=descending', [9004, 9003, 9002, 9001]],
    ['sortBy=hours', [9002, 9003, 9001, 9004]],
    ['sortBy=userName', [9001, 9003, 9004, 9002]],
    ['sortBy=attestedDate&sortOrder=descending', [9003, 9004, 9002, 9001]],
  ])('by %s', async (query, expected) => {
    const { ids } = await filled()
    expect(await ids(query)).toEqual(expected)
  })

  it('honours a single userId where the tenant does', async () => {
    const { server, ids } = await filled()
    server.state.config.userIdFilter = 'honoured'
    expect(await ids('filter.userId=6')).toEqual([9002])
  })

  it('has what is needed to find a report again, and newer members only in a newer edition', async () => {
    const { server, get } = await filled()
    const read = async () => (await get(`${list}&filter.from=2026-11-20&filter.to=2026-11-20`)).items
    expect(await read()).toMatchObject([{ objectName: 'timereport.list', internalComment: 'Prototype [tt:9f2c1ab4]' }])
    expect(await read()).toMatchObject([{ taskId: null, hasAdditions: false }])
    server.state.config.edition = 'documented'
    expect(Object.keys((await read())[0] ?? {})).not.toContain('taskId')
  })
})

describe('the days of a person', () => {
  const statistics = `${reports}/UserDayStatistics?page=1`

  it('tell what was reported, what should have been, and what is locked', async () => {
    const { post, get, server } = await talk()
    await post(reports, aReport({ hours: 0.1 }))
    await post(reports, aReport({ hours: 0.2 }))
    await post(reports, aReport({ userId: 6 }))
    server.state.days.push({ userId: 5, date: '2026-11-20', lockedAt: NOW, attestedAt: null })
    const answer = await get(`${statistics}&filter.from=2026-11-20&filter.to=2026-11-21&filter.userIds=5`)
    const open = { lockedDate: null, attestedDate: null }
    expect(answer.items).toMatchObject([
      {
        userId: 5,
        name: 'Anna Bergström',
        department: { name: 'Design' },
        dates: [
          { date: '2026-11-20', reportedHours: 0.3, scheduledHours: 8, lockedDate: '2026-11-20 09:00:00 +00:00' },
          { date: '2026-11-21', reportedHours: 0, scheduledHours: 0, ...open },
        ],
      },
    ])
  })

  it('go by each person, 31 at most', async () => {
    const { get } = await talk()
    const month = await get(`${statistics}&filter.from=2026-10-01&filter.to=2026-10-31`)
    expect(month.items.map(({ userId, dates }) => [userId, (dates as unknown[]).length])).toEqual(
      [5, 6, 7, 8].map((id) => [id, 31]),
    )
    for (const span of [
      'from=2026-10-01&filter.to=2026-11-01',
      'from=2026-10-02&filter.to=2026-10-01',
      'from=2026-10-01',
    ]) {
      expect((await get(`${statistics}&filter.${span}`)).status).toBe(400)
    }
  })
})
