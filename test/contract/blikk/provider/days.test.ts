/** Days in Blikk: closed ones, and what is reported and planned. */
import { describe, expect, it } from 'vitest'
import { connectionOf, failureOf, noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, NOW, reportsPath } from '../loggedInProvider.ts'

const HOUR = 3_600_000

describe('a closed day', () => {
  it.each([
    [false, '2026-11-20 is locked in Blikk: it was sent for approval.'],
    [true, '2026-11-20 is approved in Blikk and takes nothing more.'],
  ])('takes nothing, and is named (approved: %s)', async (attested, message) => {
    const { refused, lock, sent } = await loggedInProvider()
    lock(attested)
    expect(await refused()).toMatchObject({ kind: 'locked', ambiguous: false, message })
    expect(sent()).toEqual([])
  })

  it('is asked about once in a while, and at once again when it was closed', async () => {
    const { submit, refused, lock, unlock, asked, sent } = await loggedInProvider()
    const looks = () => asked('GET', `${reportsPath}/UserDayStatistics`).length
    await submit()
    await submit({ marker: '00000002' })
    expect(looks()).toBe(1)
    lock()
    expect(await refused({ marker: '00000003' })).toMatchObject({
      kind: 'locked',
      message: '2026-11-20 is locked in Blikk: it was sent for approval. date: Dagen är låst och skickad för attest.',
    })
    expect(looks()).toBe(2)
    expect((await refused({ marker: '00000004' })).kind).toBe('locked')
    expect([looks(), sent().length]).toEqual([3, 3])
    unlock()
    await submit({ marker: '00000005' })
    expect([looks(), sent().length]).toEqual([4, 4])
  })

  it('of somebody else, or another day, is no matter', async () => {
    const { submit, server } = await loggedInProvider()
    server.state.days.push({ userId: 6, date: '2026-11-20', lockedAt: NOW, attestedAt: null })
    server.state.days.push({ userId: 5, date: '2026-11-19', lockedAt: NOW, attestedAt: null })
    expect((await submit()).id).toBe('9001')
  })

  it('is not needed to be known', async () => {
    const { submit, server } = await loggedInProvider()
    const path = `${reportsPath}/UserDayStatistics`
    for (const status of [400, 403, 404, 500]) server.fault({ kind: 'status', status, match: { path } })
    for (const marker of ['00000001', '00000002', '00000003', '00000004']) await submit({ marker })
    server.fault({ kind: 'html', match: { path } })
    await submit({ marker: '00000005' })
    expect(server.reports()).toHaveLength(5)
  })

  it('that is asked about in vain for the lack of a network leaves nothing sent', async () => {
    const { refused, server, sent } = await loggedInProvider()
    server.fault({ kind: 'drop-after', match: { path: `${reportsPath}/UserDayStatistics` } })
    expect(await refused()).toMatchObject({ kind: 'offline', ambiguous: false })
    server.fault({ kind: 'status', status: 429, retryAfter: 3, match: { path: `${reportsPath}/UserDayStatistics` } })
    expect(await refused()).toMatchObject({ kind: 'rateLimited', ambiguous: false, retryAfterMs: 3_000 })
    expect(sent()).toEqual([])
  })
})

describe('the day as Blikk has it', () => {
  it('has the hours reported and planned', async () => {
    const { submit, dayStatus } = await loggedInProvider()
    await submit()
    expect(await dayStatus('2026-11-20')).toEqual({
      date: '2026-11-20',
      reportedMs: 1.5 * HOUR,
      scheduledMs: 8 * HOUR,
      locked: null,
    })
    expect(await dayStatus('2026-11-21')).toMatchObject({ reportedMs: 0, scheduledMs: 0 })
  })

  it('says why it is closed', async () => {
    const { dayStatus, lock } = await loggedInProvider()
    lock()
    expect((await dayStatus('2026-11-20'))?.locked).toBe('2026-11-20 is locked in Blikk: it was sent for approval.')
  })

  it('is the person’s own, though the answer may have everybody’s', async () => {
    const { dayStatus, server } = await loggedInProvider()
    const dates = [{ date: '2026-11-20 00:00:00', reportedHours: 2, scheduledHours: null, lockedDate: null }]
    const others = Array.from({ length: 100 }, (_, index) => ({ userId: index + 100, dates: [] }))
    const pages = [others, [{ userId: 5, dates }]]
    for (const items of pages) {
      const body = JSON.stringify({ page: 1, totalPages: 2, items })
      server.fault({ kind: 'status', status: 200, body, match: { path: `${reportsPath}/UserDayStatistics` } })
    }
    expect(await dayStatus('2026-11-20')).toEqual({
      date: '2026-11-20',
      reportedMs: 2 * HOUR,
      scheduledMs: null,
      locked: null,
    })
  })

  it('fails in words where it may not be read', async () => {
    const { server, provider, connected } = await loggedInProvider()
    for (const each of server.state.applications) each.permissions = []
    const connection = connectionOf(connected, provider)
    const error = await failureOf(
      Promise.resolve(provider.dayStatuses?.(connection, { from: '2026-11-20', to: '2026-11-20' }, noAbort())),
    )
    expect(error).toMatchObject({ kind: 'forbidden', message: expect.stringContaining('Timereport_read') })
  })
})

describe('the plan of the days', () => {
  it('is that of 31 days by one request, with what is reported and which are closed', async () => {
    const { dayStatuses, server, asked, submit } = await loggedInProvider()
    const me = server.state.users.find(({ id }) => id === 5)
    me!.schedule = [8, 8, 8, 8, 6, 0, 0]
    server.state.days.push({ userId: 5, date: '2026-11-18', lockedAt: NOW, attestedAt: null })
    await submit()
    const before = asked('GET', `${reportsPath}/UserDayStatistics`).length
    const days = (await dayStatuses('2026-10-27', '2026-11-26')) ?? []
    expect(asked('GET', `${reportsPath}/UserDayStatistics`).length - before).toBe(1)
    expect(days).toHaveLength(31)
    const week = days.filter(({ date }) => date >= '2026-11-16' && date <= '2026-11-22')
    expect(week.map(({ scheduledMs }) => (scheduledMs ?? 0) / HOUR)).toEqual([8, 8, 8, 8, 6, 0, 0])
    expect(week.map(({ reportedMs }) => reportedMs / HOUR)).toEqual([0, 0, 0, 0, 1.5, 0, 0])
    expect(week.map(({ locked }) => locked !== null)).toEqual([false, false, true, false, false, false, false])
  })
})
