/** Changing and removing records of Kimai 2, and what it says against it. */
import { describe, expect, it } from 'vitest'
import type { RemoteRef } from '../../../../electron/core/ports/ports.ts'
import type { Kimai2 } from '../../../servers/kimai2/index.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { HOUR, MINUTE } from '../serverClient.ts'
import { loggedInProvider, punch, versions } from '../loggedInProvider.ts'

const one = { method: 'PATCH', path: /^\/api\/timesheets\/\d+$/ }

function exportAll(server: Kimai2): void {
  for (const record of server.timesheets()) record.exported = true
}

const stored = (server: Kimai2, { id }: RemoteRef) => server.timesheets().find((record) => String(record.id) === id)

describe.each(versions)('a change of a record in Kimai %s', (version) => {
  it('moves it to another target, time and text in one request', async () => {
    const { submit, amend, server, target, posting, writes } = await loggedInProvider({ version })
    const ref = await submit({ tags: ['vis'] })
    const times = { startedAt: posting.startedAt - HOUR, endedAt: posting.endedAt + HOUR }
    const amended = await amend(ref, { ...times, target: target('Audioguide', 'Coding'), description: 'Texts' })
    expect(amended).toEqual({ ...times, id: ref.id, note: null, stamp: expect.any(String) })
    expect(server.timesheets()).toMatchObject([
      { begin: times.startedAt, end: times.endedAt, project: { name: 'Audioguide' }, description: 'Texts', tags: [] },
    ])
    expect(writes()).toEqual(['POST /api/timesheets', `PATCH /api/timesheets/${ref.id}`])
  })

  it('clears the description and makes new tags', async () => {
    const { submit, amend, server } = await loggedInProvider({ version })
    const ref = await submit({ tags: ['vis'] })
    expect(await amend(ref, { description: '', tags: ['neu', 'x'] })).toMatchObject({ note: 'Kimai did not keep: x' })
    expect(stored(server, ref)).toMatchObject({ description: null, tags: [{ name: 'neu' }] })
  })

  it('leaves billable as it is unless the person changed it', async () => {
    const { submit, amend, server } = await loggedInProvider({ version, as: 'root' })
    const ref = await submit({ billable: false })
    await amend(ref, { description: 'x' })
    expect(stored(server, ref)).toMatchObject({ billable: false })
    expect(await amend(ref, { billable: true })).toMatchObject({ note: null })
    expect(stored(server, ref)).toMatchObject({ billable: true })
  })

  it('goes without billable for those who may not set it, and says so', async () => {
    const { submit, amend, server } = await loggedInProvider({ version })
    const ref = await submit()
    expect(await amend(ref, { description: 'x', billable: false })).toMatchObject({
      note: 'Kimai decides by itself whether it is billable',
    })
    expect(stored(server, ref)).toMatchObject({ billable: true, description: 'x' })
  })

  it('of a record that is gone says so', async () => {
    const { submit, amend, remove, server } = await loggedInProvider({ version })
    const ref = await submit()
    await remove(ref)
    const error = await failureOf(amend(ref, { description: 'x' }))
    expect(error).toMatchObject({ kind: 'notFound', ambiguous: false })
    expect(error.message).toContain('no longer in Kimai')
    expect(server.timesheets()).toEqual([])
  })

  it('of an exported record is locked, and says that it was exported', async () => {
    const { submit, amend, remove, server } = await loggedInProvider({ version })
    const ref = await submit()
    exportAll(server)
    for (const attempt of [() => amend(ref, { description: 'x' }), () => remove(ref)]) {
      const error = await failureOf(attempt())
      expect(error).toMatchObject({ kind: 'locked', ambiguous: false })
      expect(error.message).toContain('was exported')
    }
    expect(stored(server, ref)).toMatchObject({ description: 'Weekly letter' })
  })

  it('that is not allowed is locked, too, and does not speak of exports', async () => {
    const { submit, amend, remove, server } = await loggedInProvider({ version })
    const ref = await submit()
    server.state.config.permissions['ROLE_USER'] = { edit_own_timesheet: false, delete_own_timesheet: false }
    for (const attempt of [() => amend(ref), () => remove(ref)]) {
      const error = await failureOf(attempt())
      expect(error).toMatchObject({ kind: 'locked', ambiguous: false })
      expect(error.message).toContain('you lack the permission')
    }
    server.fault({ kind: 'drop-before', match: { method: 'GET', path: /^\/api\/timesheets\/\d+$/ } })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'locked', ambiguous: false })
  })

  it('in a closed period is locked; a new record there is refused in the words of the server', async () => {
    const { submit, amend, refused, server, posting } = await loggedInProvider({ version })
    const ref = await submit()
    const { lockdown } = server.state.config
    Object.assign(lockdown, { start: '2026-11-01 00:00', end: '2026-11-20 20:00', grace: '2026-11-20 20:30' })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'locked' })
    const next = { startedAt: posting.endedAt, endedAt: posting.endedAt + HOUR }
    const error = await refused(next)
    expect(error).toMatchObject({ kind: 'rejected', overlap: undefined })
    expect(error.message).toBe('This period is locked. Please choose a later date.')
  })

  it('in punch mode keeps the times that Kimai has, and says so where they are others', async () => {
    const { submit, amend, server, posting } = await loggedInProvider({ version })
    const ref = await submit()
    server.state.config.trackingMode = 'punch'
    expect(await amend(ref, { description: 'x' })).toMatchObject({ note: null })
    const amended = await amend(ref, { description: 'y', endedAt: posting.endedAt + HOUR })
    expect(amended).toMatchObject({ startedAt: posting.startedAt, endedAt: posting.endedAt })
    expect(amended.note).toBe('Kimai stored 10:15–11:45 · Only a team lead can change the times there')
    expect(stored(server, ref)).toMatchObject({ description: 'y', end: posting.endedAt })
  })
})

describe('a change or removal', () => {
  it.each([
    ['a broken connection', { kind: 'drop-after' as const }, { kind: 'offline', ambiguous: true }],
    ['500', { kind: 'status' as const, status: 500 }, { kind: 'server', ambiguous: true }],
    ['429', { kind: 'status' as const, status: 429 }, { kind: 'rateLimited', ambiguous: false }],
    ['401', { kind: 'status' as const, status: 401 }, { kind: 'unauthorized', ambiguous: false }],
    ['a page instead of data', { kind: 'html' as const }, { kind: 'protocol', ambiguous: true }],
  ])('that meets %s ends as documented', async (_, fault, ending) => {
    const { submit, amend, remove, server } = await loggedInProvider()
    const ref = await submit()
    server.fault({ ...fault, match: one })
    expect(await failureOf(amend(ref, { description: 'x' }))).toMatchObject(ending)
    server.fault({ ...fault, match: { ...one, method: 'DELETE' } })
    expect(await failureOf(remove(ref))).toMatchObject(ending)
  })

  it('is not done where a proxy knows no such page', async () => {
    const { submit, remove, server } = await loggedInProvider()
    const ref = await submit()
    server.fault({ kind: 'html', status: 404, match: { ...one, method: 'DELETE' } })
    expect(await failureOf(remove(ref))).toMatchObject({ kind: 'notFound' })
    expect(server.timesheets()).toHaveLength(1)
  })

  it('of a record that runs takes it away', async () => {
    const { start, remove, active } = await loggedInProvider()
    await remove(await start())
    expect(await active()).toEqual([])
  })
})

describe('the times that Kimai stored', () => {
  it.each(['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'Europe/Madrid'])(
    'are those that were sent, though the profile moved to %s since the last look',
    async (zone) => {
      const { submit, amend, server, posting } = await loggedInProvider()
      server.setZone('anna', zone)
      const times = { endedAt: posting.startedAt + 90 * MINUTE }
      const ref = await submit(times)
      expect(ref).toMatchObject({ startedAt: posting.startedAt, ...times, note: null })
      expect(server.timesheets()).toMatchObject([{ begin: ref.startedAt, end: ref.endedAt }])
      expect(ref.otherTimes ?? (await amend(ref, times)).otherTimes).toBeUndefined()
    },
  )

  it.each([
    ['Europe/London', '11:15–12:45'],
    ['America/New_York', '16:15–17:45'],
    ['Pacific/Auckland', 'Thu 19 Nov 22:15–23:45'],
    ['Asia/Kolkata', '05:45–07:15'],
  ])('are a question where the server takes them for those of %s', async (zone, stored) => {
    const { submit, amend, server, posting } = await loggedInProvider()
    server.setZone('anna', zone)
    server.state.ignoresOffsets = true
    const times = { endedAt: posting.startedAt + 90 * MINUTE }
    const ref = await submit(times)
    const why = `Kimai stored ${stored}. 10:15–11:45 was sent.`
    const { startedAt, endedAt } = ref
    expect(ref.otherTimes).toMatchObject({
      why,
      theirs: { ref: { id: '1', startedAt, endedAt }, what: 'Website · Coding' },
    })
    expect((await amend(ref, times)).otherTimes).toMatchObject({ why })
    server.state.ignoresOffsets = false
    expect((await amend(ref, times)).otherTimes).toBeUndefined()
  })

  it.each(['default', 'floor', 'ceil', 'closest'])(
    'are no question, when rounding (%s) explains them',
    async (mode) => {
      const rounding = { mode, begin: 15, end: 15 }
      const { submit, amend, posting } = await loggedInProvider({
        config: { timesheet: { rounding: { default: rounding } } },
      })
      const odd = { startedAt: posting.startedAt + 7 * MINUTE + 30_000 }
      const ref = await submit(odd)
      expect([ref.note, ref.otherTimes]).toEqual([null, undefined])
      expect((await amend(ref, odd)).otherTimes).toBeUndefined()
    },
  )

  it('are none, when rounding left nothing', async () => {
    const rounding = { mode: 'ceil', begin: 15, end: 15 }
    const { submit, amend, posting } = await loggedInProvider({
      config: { timesheet: { rounding: { default: rounding } } },
    })
    const short = { startedAt: posting.startedAt + MINUTE, endedAt: posting.startedAt + 6 * MINUTE }
    const note = 'Kimai’s rounding left no time of it'
    const ref = await submit(short)
    expect(ref).toMatchObject({ startedAt: ref.endedAt, note })
    expect((await amend(ref, short)).note).toBe(note)
  })

  it('are missing in part where the record runs on', async () => {
    const { submit, server } = await loggedInProvider()
    const body = { id: 9, project: 1, activity: 1, description: null, tags: [], begin: '2026-11-20T10:15:00+0100' }
    const answer = JSON.stringify({ ...body, end: null })
    server.fault({ kind: 'status', status: 200, body: answer, match: { method: 'POST', path: '/api/timesheets' } })
    const why = 'It still runs in Kimai, though its end was sent.'
    expect(await submit()).toMatchObject({ id: '9', endedAt: null, otherTimes: { why } })
  })
})

describe.each(versions)('times that Kimai %s takes from nobody', (version) => {
  it.each(['punch', 'duration_fixed_begin'])('make no record in %s mode', async (mode) => {
    const { refused, server } = await loggedInProvider({ version, config: { 'timesheet.mode': mode } })
    const error = await refused({ billable: true })
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain(`"${mode}" mode`)
    expect(error.message).toContain('Have a team lead enter 10:15–11:45 in Kimai.')
    expect(error.message).toContain('Show the running timer in Kimai')
    expect(server.timesheets()).toEqual([])
  })

  it('are not to be had by a running record where that begins at a fixed time', async () => {
    const config = { 'timesheet.mode': 'duration_fixed_begin', 'timesheet.default_begin': '08:00' }
    const { refused } = await loggedInProvider({ version, config })
    expect((await refused()).message).not.toContain('running timer')
  })

  it('are refused just as well when the mode changed since the last look', async () => {
    const { refused, server } = await loggedInProvider({ version })
    server.state.config.trackingMode = 'punch'
    expect((await refused()).message).toContain('takes no times from you')
    expect(server.timesheets()).toEqual([])
  })

  it('come from team leads from 2.25 on', async () => {
    const { submit, refused, server, posting } = await loggedInProvider({ version, as: 'lea', config: punch })
    if (version === '2.24.0') return expect(await refused()).toMatchObject({ kind: 'rejected' })
    expect(await submit()).toMatchObject({ startedAt: posting.startedAt, endedAt: posting.endedAt, note: null })
    expect(server.timesheets()).toHaveLength(1)
  })
})
