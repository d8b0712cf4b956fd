/** Times that Kimai 2 stored otherwise than they were sent, with the whole engine: asked about, once, and never silently taken. */
import { describe, expect, it } from 'vitest'
import { type Kimai2Fixture, kimai2Fixture, HOUR, MINUTE, MORNING, unrounded, versions } from './engineAtKimai2.ts'

const rounding = (mode: string, minutes: number) => ({
  timesheet: { rounding: { default: { mode, begin: minutes, end: minutes } } },
})

describe.each(versions)('other times at Kimai %s', (version) => {
  /** An hour that the server stores as one of London. */
  async function storedOtherwise(live: boolean): Promise<Kimai2Fixture> {
    const fixture = await kimai2Fixture({ version, live, config: unrounded })
    if (!live) await fixture.start()
    if (!live) await fixture.pass(HOUR)
    fixture.server.setZone('anna', 'Europe/London')
    fixture.server.state.ignoresOffsets = true
    if (live) await fixture.start()
    else await fixture.stop()
    await fixture.pass(MINUTE)
    return fixture
  }

  it('are asked about where the server stored others, and become ours when that is said', async () => {
    const fixture = await storedOtherwise(false)
    const asked = fixture.conflict()
    expect(asked).toMatchObject({
      storedOtherwise: true,
      why: 'Kimai stored 10:00–11:00. 09:00–10:00 was sent.',
      ours: { startedAt: MORNING },
      theirs: { startedAt: MORNING + HOUR },
    })
    fixture.server.state.ignoresOffsets = false
    await fixture.ask('resolveConflict', { entryId: asked.entryId, keep: 'ours' })
    await fixture.pass(MINUTE)
    fixture.expectAgreed()
    expect(fixture.entry().startedAt).toBe(MORNING)
  })

  /** Whether it counts as sent, and what is said of it. */
  const sentNote = (fixture: Kimai2Fixture) => {
    const { send } = fixture.view(fixture.entry().id)
    return send.kind === 'sent' ? send.note : send.kind
  }

  it('are asked about once: whoever keeps mine hears of the same times beside the entry, also with other words', async () => {
    const fixture = await storedOtherwise(false)
    const { entryId, why } = fixture.conflict()
    await fixture.ask('resolveConflict', { entryId, keep: 'ours' })
    await fixture.pass(MINUTE)
    expect(sentNote(fixture)).toBe(why)
    // Words are written with the same times.
    await fixture.ask('amend', { entryId, description: 'Letter' })
    await fixture.pass(MINUTE)
    expect(sentNote(fixture)).toBe(why)
    expect(fixture.record()).toMatchObject({ begin: MORNING + HOUR, description: 'Letter' })
  })

  it('are asked about once where Stint was started anew before mine left', async () => {
    const fixture = await storedOtherwise(false)
    const { entryId, why } = fixture.conflict()
    fixture.unplug()
    await fixture.ask('resolveConflict', { entryId, keep: 'ours' })
    await fixture.app.restart()
    fixture.plugIn()
    await fixture.pass(20 * MINUTE)
    expect(sentNote(fixture)).toBe(why)
  })

  it('are asked about once where the answer to mine was lost', async () => {
    const fixture = await storedOtherwise(false)
    const { entryId, why } = fixture.conflict()
    fixture.server.fault({ kind: 'drop-after', match: { method: 'PATCH', path: '/api/timesheets/1' } })
    await fixture.ask('resolveConflict', { entryId, keep: 'ours' })
    await fixture.pass(HOUR)
    expect(sentNote(fixture)).toBe(why)
  })

  it('are asked about anew where other times are meant', async () => {
    const fixture = await storedOtherwise(false)
    const { entryId } = fixture.conflict()
    await fixture.ask('resolveConflict', { entryId, keep: 'ours' })
    await fixture.pass(MINUTE)
    await fixture.ask('amend', { entryId, endedAt: MORNING + HOUR - 10 * MINUTE })
    await fixture.pass(MINUTE)
    expect(fixture.conflict()).toMatchObject({ why: 'Kimai stored 10:00–10:50. 09:00–09:50 was sent.' })
  })

  it('are asked about once where the server rounds to 90 minutes', async () => {
    const at = MORNING + 29 * MINUTE
    const fixture = await kimai2Fixture({ version, live: false, config: rounding('floor', 90), at })
    await fixture.start()
    await fixture.pass(2 * HOUR)
    await fixture.stop()
    await fixture.pass(MINUTE)
    const { entryId, why } = fixture.conflict()
    await fixture.ask('resolveConflict', { entryId, keep: 'ours' })
    await fixture.pass(HOUR)
    expect(sentNote(fixture)).toBe(why)
  })

  it('are a begin that is now where the server put that of a timer into the future, and it is kept', async () => {
    const fixture = await storedOtherwise(true)
    const { entryId, why } = fixture.conflict()
    expect(why).toBe('Kimai stored the start as 10:00; 09:00 was sent.')
    await fixture.ask('resolveConflict', { entryId, keep: 'theirs' })
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: null })
    await fixture.pass(20 * MINUTE)
    expect(fixture.view(entryId)).toMatchObject({ send: { kind: 'running' } })
    await fixture.stop()
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: MORNING + 21 * MINUTE })
  })

  it('are asked about, and what is there is taken when that is said', async () => {
    const fixture = await storedOtherwise(false)
    await fixture.pass(2 * HOUR)
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'theirs' })
    await fixture.pass(HOUR)
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING + HOUR, endedAt: MORNING + 2 * HOUR })
    fixture.expectAgreed()
  })

  it('are asked about while the timer runs, too', async () => {
    const fixture = await storedOtherwise(true)
    expect(fixture.conflict()).toMatchObject({ storedOtherwise: true, running: true })
    fixture.server.state.ignoresOffsets = false
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'ours' })
    await fixture.pass(HOUR)
    await fixture.stop()
    await fixture.pass(MINUTE)
    fixture.expectAgreed()
  })
})
