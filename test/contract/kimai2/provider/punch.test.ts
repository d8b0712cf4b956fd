/** Running records in a Kimai 2 that sets the times itself. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../providerUnderTest.ts'
import { HOUR, MINUTE, NOW } from '../serverClient.ts'
import { loggedInProvider, punch, versions } from '../loggedInProvider.ts'

/** The click comes a little before its request. */
const click = { startedAt: NOW - 40_000 }

describe.each(versions)('punch mode of Kimai %s', (version) => {
  it('begins the record now, and says so', async () => {
    const { start, server } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    expect(ref).toEqual({
      id: '1',
      startedAt: NOW,
      endedAt: null,
      note: 'Kimai set the begin itself: 22:04',
      stamp: expect.any(String),
    })
    expect(server.timesheets()).toHaveLength(1)
  })

  it('ends the record now, and says so', async () => {
    const { start, stop, server, writes } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    server.clock.advance(30 * MINUTE)
    const ended = await stop(ref, { ...click, endedAt: NOW + 25 * MINUTE })
    expect(ended).toMatchObject({ id: '1', endedAt: NOW + 30 * MINUTE })
    expect(ended.note).toBe('Kimai set the begin itself: 22:04 · Kimai set the end itself: 22:34')
    expect(writes().at(-1)).toBe('PATCH /api/timesheets/1/stop')
    expect(server.timesheets()).toMatchObject([{ end: NOW + 30 * MINUTE }])
  })

  it('asks which times are right where it ended long after the click', async () => {
    const { start, stop, amend, server } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    server.clock.advance(5 * HOUR)
    const meant = { ...click, endedAt: NOW + HOUR }
    const ended = await stop(ref, meant)
    expect(ended).toMatchObject({ id: '1', startedAt: NOW, endedAt: NOW + 5 * HOUR })
    expect(ended.otherTimes).toMatchObject({
      why: 'Kimai set the times itself: 22:04–Sat 21 Nov 03:04. You tracked 22:03–23:04.',
      theirs: { ref: { endedAt: NOW + 5 * HOUR } },
    })
    // Whoever says that ours are right is told that Kimai keeps its own.
    const kept = await amend(ended, meant)
    expect(kept.otherTimes).toBeUndefined()
    expect(kept.note).toContain('22:04–Sat 21 Nov 03:04')
  })

  it('asks also where it began long after the click', async () => {
    const { start, stop, server } = await loggedInProvider({ version, config: punch })
    const late = { startedAt: NOW - 2 * HOUR }
    const ref = await start(late)
    server.clock.advance(HOUR)
    expect((await stop(ref, { ...late, endedAt: NOW + HOUR })).otherTimes?.why).toBe(
      'Kimai set the times itself: 22:04–23:04. You tracked 20:04–23:04.',
    )
  })

  it.each([1, 5, 15, 30])('asks nothing where only its clock or its rounding to %i min is other', async (step) => {
    const { start, stop, server } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    Object.assign(server.state.config.rounding, { begin: step, end: step })
    server.clock.advance(50 * MINUTE + 7_000)
    expect((await stop(ref, { ...click, endedAt: NOW + 49 * MINUTE })).otherTimes).toBeUndefined()
  })

  it('ends it once, however often it is asked', async () => {
    const { start, stop, server } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    const end = { ...click, endedAt: NOW }
    server.fault({ kind: 'drop-after', match: { path: /stop$/ } })
    expect(await failureOf(stop(ref, end))).toMatchObject({ kind: 'offline', ambiguous: true })
    server.clock.advance(HOUR)
    expect(await stop(ref, end)).toMatchObject({ endedAt: NOW })
  })

  it('has the words follow the timer, during and at the end', async () => {
    const { start, update, stop, server, target } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    await update(ref, { ...click, description: 'Monthly letter', billable: true })
    expect(server.timesheets()).toMatchObject([{ begin: NOW, end: null, description: 'Monthly letter' }])
    const change = { ...click, endedAt: NOW, target: target('Website', 'Design'), description: 'x', tags: ['vis'] }
    await stop(ref, change)
    expect(server.timesheets()).toMatchObject([
      { end: NOW, activity: { name: 'Design' }, description: 'x', tags: [{ name: 'vis' }] },
    ])
  })

  it('ends the record even where it does not take the words any more', async () => {
    const { start, stop, server, posting } = await loggedInProvider({ version, config: punch })
    const ref = await start(click)
    const target = { ...posting.target, projectId: '77' }
    const ended = await stop(ref, { ...click, endedAt: NOW, target })
    expect(ended.endedAt).toBe(NOW)
    expect(ended.note).toContain('Kimai keeps the words it had: ')
    expect(server.timesheets()).toMatchObject([{ end: NOW, project: { name: 'Website' } }])
  })

  it('has the words of the server where the record can’t be ended', async () => {
    const { start, stop, server } = await loggedInProvider({
      version,
      config: { ...punch, 'timesheet.rules.max_duration': 60 },
    })
    const ref = await start(click)
    server.clock.advance(2 * HOUR)
    const error = await failureOf(stop(ref, { ...click, endedAt: NOW + 2 * HOUR }))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Maximum 1:00 hours allowed.')
  })

  it('finds what it began later than the click, and nothing that began before', async () => {
    const { start, stop, findStarted, server } = await loggedInProvider({ version, config: punch })
    const first = await start(click)
    await stop(first, { ...click, endedAt: NOW })
    server.clock.advance(10 * MINUTE)
    const next = { startedAt: NOW + 9 * MINUTE }
    expect(await findStarted(next, { after: '1' })).toBeNull()
    server.fault({ kind: 'drop-after', after: 1, match: { method: 'POST', path: '/api/timesheets' } })
    expect(await failureOf(start(next))).toMatchObject({ ambiguous: true })
    const found = { id: '2', startedAt: NOW + 10 * MINUTE }
    expect(await findStarted(next, { after: '1' })).toMatchObject({ ...found, endedAt: null })
    expect(await findStarted(next, { after: '1', claimed: ['2'] })).toBeNull()
    server.state.config.rounding.begin = 1
    server.clock.advance(10 * MINUTE)
    await stop({ ...first, id: '2' }, { ...next, endedAt: NOW })
    const floored = Math.floor(found.startedAt / MINUTE) * MINUTE
    expect(await findStarted(next, { after: '1' })).toMatchObject({
      id: '2',
      startedAt: floored,
      endedAt: NOW + 20 * MINUTE,
    })
    const sameMinute = { startedAt: floored + 10_000 }
    expect(await findStarted(sameMinute, { after: '1' })).toMatchObject({ id: '2' })
  })

  it('finds what a server began whose clock is a little behind', async () => {
    const { start, findStarted } = await loggedInProvider({ version, config: punch })
    await start({ startedAt: NOW + 3_000 })
    expect(await findStarted({ startedAt: NOW + 3_000 })).toMatchObject({ id: '1', endedAt: null })
    expect(await findStarted({ startedAt: NOW + 30_000 }, { after: '1' })).toBeNull()
    expect(await findStarted({ startedAt: NOW + 30_000 })).toBe('unclear')
  })

  it('is noticed when it was switched on during the timer', async () => {
    const { start, stop, server } = await loggedInProvider({ version })
    const ref = await start(click)
    server.state.config.trackingMode = 'punch'
    expect(await stop(ref, { ...click, endedAt: NOW - 1_000 })).toMatchObject({
      endedAt: NOW,
      note: 'Kimai set the end itself: 22:04',
    })
  })

  it('takes times from team leads from 2.25 on', async () => {
    const { start, update, stop } = await loggedInProvider({ version, as: 'lea', config: punch })
    const ref = await start(click)
    const own = version === '2.66.0'
    expect(ref.startedAt).toBe(own ? click.startedAt : NOW)
    const earlier = { startedAt: NOW - HOUR }
    expect((await update(ref, earlier)).note).toBe(own ? null : 'Kimai set the begin itself: 22:04')
    const ended = await stop(ref, { ...earlier, endedAt: NOW - MINUTE })
    expect(ended.endedAt).toBe(own ? NOW - MINUTE : NOW)
  })
})

describe.each(versions)('a fixed begin in Kimai %s', (version) => {
  const fixed = { 'timesheet.mode': 'duration_fixed_begin', 'timesheet.default_begin': '08:00' }

  it('makes no running record of hours that nobody worked', async () => {
    const { start, server } = await loggedInProvider({ version, config: fixed })
    const error = await failureOf(start(click))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('08:00')
    expect(server.timesheets()).toEqual([])
  })

  it('is none where the fixed begin is now', async () => {
    const { start } = await loggedInProvider({ version, config: { ...fixed, 'timesheet.default_begin': 'now' } })
    const ref = await start(click)
    expect(ref.startedAt).toBe(Math.floor(NOW / MINUTE) * MINUTE)
    expect(ref.note).toBe('Kimai set the begin itself: 22:04')
  })
})
