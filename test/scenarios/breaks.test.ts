/** A Kimai 2 with breaks switched on: the person sets one there in a record that Stint sent. */
import { describe, expect, it } from 'vitest'
import { HOUR, type Kimai2FixtureOptions, kimai2Fixture, MINUTE, unrounded } from './engineAtKimai2.ts'

const config = { ...unrounded, 'timesheet.rules.break_time_active': true }

/** An hour's work whose record got a break of half an hour there, which is met when its note is changed here. */
async function recordWithBreak(options: Kimai2FixtureOptions = {}) {
  const fixture = await kimai2Fixture({ config, live: false, ...options })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  await fixture.there('PATCH', '/1', { break: '0:30' })
  const { id, startedAt } = fixture.entry()
  await fixture.ask('amend', { entryId: id, description: 'later' })
  return { fixture, startedAt, server: () => fixture.server.timesheets()[0] }
}

describe('a break that was set in Kimai', () => {
  it('is asked about before anything is written over it, with its length', async () => {
    const { fixture, startedAt, server } = await recordWithBreak()
    const { why, theirs, ours } = fixture.conflict()
    expect(why).toBe('Its break was changed in Kimai. Kimai holds 09:00–10:00 with a break of 0:30.')
    expect(theirs).toMatchObject({ startedAt, endedAt: startedAt + 30 * MINUTE })
    expect(ours).toMatchObject({ startedAt, endedAt: startedAt + HOUR })
    expect(server()).toMatchObject({ break: 1800, duration: 1800, description: 'Logo' })
  })

  it('counts here, too, where Kimai is right, and nothing is written', async () => {
    const { fixture, startedAt, server } = await recordWithBreak()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'theirs' })
    await fixture.pass(HOUR)
    expect(fixture.entry()).toMatchObject({ startedAt, endedAt: startedAt + 30 * MINUTE })
    expect(server()).toMatchObject({ break: 1800, duration: 1800, end: startedAt + HOUR })
    expect(fixture.view(fixture.entry().id).send).toMatchObject({
      kind: 'sent',
      note: 'Kimai holds 09:00–10:00 with a break of 0:30',
    })
    // A later change says the same length without a break.
    await fixture.ask('amend', { entryId: fixture.entry().id, description: 'later still' })
    expect(server()).toMatchObject({ break: 0, duration: 1800, description: 'later still' })
  })

  it('is taken away where mine is right', async () => {
    const { fixture, startedAt, server } = await recordWithBreak()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'ours' })
    await fixture.pass(MINUTE)
    expect(server()).toMatchObject({ break: 0, duration: 3600, end: startedAt + HOUR, description: 'later' })
    expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
  })

  it('while the record runs is asked about when the timer stops', async () => {
    const fixture = await kimai2Fixture({ config })
    await fixture.start()
    await fixture.pass(10 * MINUTE)
    await fixture.there('PATCH', '/1', { break: '0:05' })
    await fixture.pass(50 * MINUTE)
    await fixture.stop()
    expect(fixture.conflict().why).toContain('Its break was changed')
  })
})

it('a length that Kimai rounds besides is told', async () => {
  const fixture = await kimai2Fixture({
    config: { ...unrounded, 'timesheet.rounding.default.duration': 15 },
    live: false,
  })
  await fixture.start()
  await fixture.pass(20 * MINUTE)
  await fixture.stop()
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent', note: 'Kimai counts 0:30' })
})
