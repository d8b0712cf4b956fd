/** Changing and taking away Blikk time reports, and leaving alone what isn't Stint's to change. */
import { describe, expect, it } from 'vitest'
import type { RemoteRef } from '../../../../electron/core/ports/ports.ts'
import type { Report } from '../../../servers/blikk/index.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { loggedInProvider, type LoggedInProviderOptions, NOW, reportsPath } from '../loggedInProvider.ts'

/** A report that was sent, and what others may since have done to it. */
async function written(change: Partial<Report> = {}, options: LoggedInProviderOptions = {}) {
  const at = await loggedInProvider(options)
  const ref = await at.submit()
  const report = () => {
    const found = at.server.state.reports.find(({ id }) => String(id) === ref.id)
    if (!found) throw new Error('the report is gone')
    return found
  }
  Object.assign(report(), change)
  const changes = () => at.asked('PUT', `${reportsPath}/${ref.id}`).map(({ body }): unknown => JSON.parse(body))
  return { ...at, ref, report, changes }
}

const gone: RemoteRef = { id: '404', startedAt: 0, endedAt: 0, note: null }

describe('changing a report', () => {
  it('sends the whole report, with what did not change', async () => {
    const { amend, ref, changes, target, posting } = await written()
    const endedAt = posting.endedAt + 30 * 60_000
    const to = target('Mobile App', 'Concept & Design', 'Prototype')
    expect(await amend(ref, { endedAt, target: to, description: 'Ritat', billable: false })).toEqual({
      ...ref,
      endedAt,
      stamp: expect.any(String),
    })
    expect(changes()).toEqual([
      {
        date: '2026-11-20 00:00:00',
        clockStart: '10:15',
        clockEnd: '12:15',
        hours: 2,
        invoiceableHours: 0,
        breakMinutes: 0,
        comment: null,
        internalComment: 'Ritat [st:9f2c1ab4]',
        userId: 5,
        projectId: 19,
        internalProjectId: null,
        absenceProjectId: null,
        activityId: 35,
        timeCodeId: 16,
        timeArticleId: 50,
        taskId: 201,
      },
    ])
  })

  it('changes it by a minute, also where only the hours tell and differ by a hundredth', async () => {
    const { submit, amend, server, posting } = await written()
    for (const minutes of [2, 28, 59, 479]) {
      const times = (longer: number) => ({ clocks: false, endedAt: posting.startedAt + (minutes + longer) * 60_000 })
      const ref = await submit(times(0))
      await amend(ref, times(1))
      const { hours = 0 } = server.state.reports.find(({ id }) => String(id) === ref.id) ?? {}
      expect(Math.round(hours * 60)).toBe(minutes + 1)
    }
  })

  it('keeps what was settled in Blikk meanwhile, unless Stint says otherwise', async () => {
    const settled = { timeCodeId: 17, timeArticleId: 51, comment: 'Enligt offert', invoiceableHours: 0 }
    const { amend, ref, report, target } = await written(settled)
    await amend(ref, { description: 'Ritat' })
    expect(report()).toMatchObject({ ...settled, internalComment: 'Ritat [st:9f2c1ab4]' })
    await amend(ref, { billable: true, target: target('Mobile App', 'Concept & Design') })
    expect(report()).toMatchObject({ timeCodeId: 16, timeArticleId: 50, invoiceableHours: 1.5 })
  })

  it('writes the comment where customers may read it', async () => {
    const { amend, ref, report } = await written({ comment: null }, { chosen: { customerSees: true } })
    await amend(ref, { description: 'Ritat' })
    expect(report().comment).toBe('Ritat')
  })

  const more: [what: string, change: Partial<Report>][] = [
    ['travel', { travelReport: { distance: 12 } }],
    ['materials', { materials: [{ id: 1, title: 'Skruv', quantity: 3 }] }],
    ['equipment', { equipments: [{ id: 1, title: 'Lift', quantity: 1 }] }],
    ['additions', { additions: [{ id: 1, title: 'Jour', quantity: 1 }] }],
  ]
  it.each(more)('leaves one with %s alone', async (_what, change) => {
    const { amend, ref, changes, report } = await written(change)
    const before = { ...report() }
    const error = await failureOf(amend(ref))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Change it there.')
    expect(changes()).toEqual([])
    expect(report()).toEqual(before)
  })

  it('leaves another person’s alone', async () => {
    const { amend, ref, changes } = await written({ userId: 6 })
    expect(await failureOf(amend(ref))).toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('somebody else'),
    })
    expect(changes()).toEqual([])
  })

  it('that is gone says that Blikk no longer has it', async () => {
    const { amend, remove, ref, changes } = await written()
    await remove(ref)
    for (const each of [ref, gone, { ...gone, id: null }]) {
      expect(await failureOf(amend(each))).toMatchObject({ kind: 'notFound', ambiguous: false })
    }
    expect(changes()).toEqual([])
  })

  it.each([
    [false, /locked in Blikk/],
    [true, /approved in Blikk/],
  ])('on a closed day is not sent (approved: %s)', async (attested, words) => {
    const { amend, ref, changes, lock } = await written()
    lock(attested)
    const error = await failureOf(amend(ref))
    expect(error.kind).toBe('locked')
    expect(error.message).toMatch(words)
    expect(changes()).toEqual([])
  })

  it('that is invoiced is not sent', async () => {
    const { amend, ref, changes } = await written({ invoicedAt: NOW })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'locked', message: expect.stringContaining('invoiced') })
    expect(changes()).toEqual([])
  })

  it('to a day that is closed is refused, and names it', async () => {
    const { amend, ref, changes, server } = await written()
    server.state.days.push({ userId: 5, date: '2026-11-19', lockedAt: NOW, attestedAt: null })
    const day = 86_400_000
    const error = await failureOf(amend(ref, { startedAt: ref.startedAt - day, endedAt: Number(ref.endedAt) - day }))
    expect(error).toMatchObject({ kind: 'locked', message: expect.stringContaining('2026-11-19') })
    expect(changes()).toEqual([])
  })

  it('that meets a broken connection may have been done', async () => {
    const { amend, ref, server } = await written()
    server.fault({ kind: 'drop-after', match: { method: 'PUT' } })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'offline', ambiguous: true })
    server.fault({ kind: 'malformed', match: { method: 'PUT' } })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'protocol', ambiguous: true })
  })
})

describe('taking a report away', () => {
  it.each([
    ['a 400 that says it is not there', 400],
    ['a 404', 404],
  ])('is done where it is gone already, which is %s', async (_what, status) => {
    const { remove, ref, server } = await written()
    const body = JSON.stringify({ message: 'No such report.' })
    if (status === 404) server.fault({ kind: 'status', status, body, match: { method: 'DELETE' } })
    else server.state.reports = []
    await remove(ref)
    await remove(gone)
  })

  it.each([
    ['approved', true, /^This report is approved in Blikk.*Tidrapporten är attesterad/],
    ['invoiced', false, /^This report is invoiced in Blikk.*Tidrapporten är fakturerad/],
  ] as const)('is refused once it is %s, in words of both', async (_what, attested, words) => {
    const { remove, ref, lock, server } = await written(attested ? {} : { invoicedAt: NOW })
    if (attested) lock(true)
    const error = await failureOf(remove(ref))
    expect(error).toMatchObject({ kind: 'locked', ambiguous: false })
    expect(error.message).toMatch(words)
    expect(server.reports()).toHaveLength(1)
  })

  it('is refused with Blikk’s words for any other reason', async () => {
    const { remove, ref, server } = await written()
    const body = JSON.stringify({ message: 'Something else.' })
    server.fault({ kind: 'status', status: 400, body, match: { method: 'DELETE' } })
    expect(await failureOf(remove(ref))).toMatchObject({ kind: 'rejected', message: 'Something else.' })
  })

  it('is not done where nothing says so', async () => {
    const { remove, ref, server } = await written()
    for (const [status, kind] of [
      [403, 'forbidden'],
      [429, 'rateLimited'],
      [500, 'server'],
    ] as const) {
      server.fault({ kind: 'status', status, match: { method: 'DELETE' } })
      expect((await failureOf(remove(ref))).kind).toBe(kind)
    }
    server.fault({ kind: 'status', status: 400, match: { method: 'DELETE' } })
    server.fault({ kind: 'drop-before', match: { method: 'GET' } })
    expect((await failureOf(remove(ref))).kind).toBe('offline')
    expect(server.reports()).toHaveLength(1)
    expect((await failureOf(remove({ ...ref, id: null }))).kind).toBe('notFound')
  })
})
