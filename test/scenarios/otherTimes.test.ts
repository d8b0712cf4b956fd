/** Times that Kimai 2 stored otherwise than they were sent, with the whole engine: asked about, once, and never silently taken. */
import { describe, expect, it } from 'vitest'
import { type FieldDesk, fieldDesk, HOUR, MINUTE, MORNING, unrounded, versions } from './engineAtKimai2.ts'

const rounding = (mode: string, minutes: number) => ({
  timesheet: { rounding: { default: { mode, begin: minutes, end: minutes } } },
})

describe.each(versions)('other times at Kimai %s', (version) => {
  /** An hour that the server stores as one of London. */
  async function storedOtherwise(live: boolean): Promise<FieldDesk> {
    const desk = await fieldDesk({ version, live, config: unrounded })
    if (!live) await desk.start()
    if (!live) await desk.pass(HOUR)
    desk.server.setZone('anna', 'Europe/London')
    desk.server.state.ignoresOffsets = true
    if (live) await desk.start()
    else await desk.stop()
    await desk.pass(MINUTE)
    return desk
  }

  it('are asked about where the server stored others, and become ours when that is said', async () => {
    const desk = await storedOtherwise(false)
    const asked = desk.conflict()
    expect(asked).toMatchObject({
      storedOtherwise: true,
      why: 'Kimai stored 10:00–11:00. 09:00–10:00 was sent.',
      ours: { startedAt: MORNING },
      theirs: { startedAt: MORNING + HOUR },
    })
    desk.server.state.ignoresOffsets = false
    await desk.ask('resolveConflict', { entryId: asked.entryId, keep: 'ours' })
    await desk.pass(MINUTE)
    desk.expectAgreed()
    expect(desk.entry().startedAt).toBe(MORNING)
  })

  /** Whether it counts as sent, and what is said of it. */
  const sentNote = (desk: FieldDesk) => {
    const { send } = desk.view(desk.entry().id)
    return send.kind === 'sent' ? send.note : send.kind
  }

  it('are asked about once: whoever keeps mine hears of the same times beside the entry, also with other words', async () => {
    const desk = await storedOtherwise(false)
    const { entryId, why } = desk.conflict()
    await desk.ask('resolveConflict', { entryId, keep: 'ours' })
    await desk.pass(MINUTE)
    expect(sentNote(desk)).toBe(why)
    // Words are written with the same times.
    await desk.ask('amend', { entryId, description: 'Letter' })
    await desk.pass(MINUTE)
    expect(sentNote(desk)).toBe(why)
    expect(desk.record()).toMatchObject({ begin: MORNING + HOUR, description: 'Letter' })
  })

  it('are asked about once where Stint was started anew before mine left', async () => {
    const desk = await storedOtherwise(false)
    const { entryId, why } = desk.conflict()
    desk.unplug()
    await desk.ask('resolveConflict', { entryId, keep: 'ours' })
    await desk.world.restart()
    desk.plugIn()
    await desk.pass(20 * MINUTE)
    expect(sentNote(desk)).toBe(why)
  })

  it('are asked about once where the answer to mine was lost', async () => {
    const desk = await storedOtherwise(false)
    const { entryId, why } = desk.conflict()
    desk.server.fault({ kind: 'drop-after', match: { method: 'PATCH', path: '/api/timesheets/1' } })
    await desk.ask('resolveConflict', { entryId, keep: 'ours' })
    await desk.pass(HOUR)
    expect(sentNote(desk)).toBe(why)
  })

  it('are asked about anew where other times are meant', async () => {
    const desk = await storedOtherwise(false)
    const { entryId } = desk.conflict()
    await desk.ask('resolveConflict', { entryId, keep: 'ours' })
    await desk.pass(MINUTE)
    await desk.ask('amend', { entryId, endedAt: MORNING + HOUR - 10 * MINUTE })
    await desk.pass(MINUTE)
    expect(desk.conflict()).toMatchObject({ why: 'Kimai stored 10:00–10:50. 09:00–09:50 was sent.' })
  })

  it('are asked about once where the server rounds to 90 minutes', async () => {
    const at = MORNING + 29 * MINUTE
    const desk = await fieldDesk({ version, live: false, config: rounding('floor', 90), at })
    await desk.start()
    await desk.pass(2 * HOUR)
    await desk.stop()
    await desk.pass(MINUTE)
    const { entryId, why } = desk.conflict()
    await desk.ask('resolveConflict', { entryId, keep: 'ours' })
    await desk.pass(HOUR)
    expect(sentNote(desk)).toBe(why)
  })

  it('are a begin that is now where the server put that of a timer into the future, and it is kept', async () => {
    const desk = await storedOtherwise(true)
    const { entryId, why } = desk.conflict()
    expect(why).toBe('Kimai stored the start as 10:00; 09:00 was sent.')
    await desk.ask('resolveConflict', { entryId, keep: 'theirs' })
    expect(desk.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: null })
    await desk.pass(20 * MINUTE)
    expect(desk.view(entryId)).toMatchObject({ send: { kind: 'running' } })
    await desk.stop()
    expect(desk.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: MORNING + 21 * MINUTE })
  })

  it('are asked about, and what is there is taken when that is said', async () => {
    const desk = await storedOtherwise(false)
    await desk.pass(2 * HOUR)
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'theirs' })
    await desk.pass(HOUR)
    expect(desk.entry()).toMatchObject({ startedAt: MORNING + HOUR, endedAt: MORNING + 2 * HOUR })
    desk.expectAgreed()
  })

  it('are asked about while the timer runs, too', async () => {
    const desk = await storedOtherwise(true)
    expect(desk.conflict()).toMatchObject({ storedOtherwise: true, running: true })
    desk.server.state.ignoresOffsets = false
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'ours' })
    await desk.pass(HOUR)
    await desk.stop()
    await desk.pass(MINUTE)
    desk.expectAgreed()
  })
})
