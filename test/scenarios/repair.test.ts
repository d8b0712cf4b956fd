/** A Kimai 2 that refuses overlaps and rounds to the minute: what the button of a repair does, from the click to the record. */
import { describe, expect, it } from 'vitest'
import type { Repair } from '../../shared/model/snapshot.ts'
import { type FieldDesk, fieldDesk, HOUR, MINUTE, MORNING, SECOND, versions } from './engineAtKimai2.ts'

const config = { 'timesheet.rules.allow_overlapping_records': false }
const nine = MORNING - 13 * SECOND
const at = (hours: number, minutes = 0, seconds = 0) => nine + (hours - 9) * HOUR + minutes * MINUTE + seconds * SECOND
const span = (startedAt: number, endedAt: number) => ({ startedAt, endedAt })

type Options = Parameters<typeof fieldDesk>[0]

/** Nine to five with a pause of 40 seconds: the second part begins in the minute in which Kimai ends the first. */
async function dayWithShortPause(options: Options = {}) {
  const desk = await fieldDesk({ config, at: nine, ...options })
  await desk.start()
  await desk.pass(at(12, 0, 10) - nine)
  await desk.ask('pause', undefined)
  await desk.pass(40 * SECOND)
  await desk.ask('resume', {})
  await desk.pass(at(17) - at(12, 0, 50))
  await desk.stop()
  return desk
}

/** What the button beside the entry would do. */
function offered(desk: FieldDesk, entryId = desk.entry().id): Repair {
  const { send } = desk.view(entryId)
  if (send.kind !== 'needsYou' || !send.repair) throw new Error(`no repair is offered, but ${JSON.stringify(send)}`)
  return send.repair
}

const asShown = (entryId: string, { postingId, startedAt, endedAt }: Repair) => ({
  entryId,
  postingId,
  startedAt,
  endedAt,
})
const press = (desk: FieldDesk, entryId = desk.entry().id) =>
  desk.ask('repair', asShown(entryId, offered(desk, entryId)))
const writes = ({ server }: FieldDesk) =>
  server.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)
const times = (desk: FieldDesk) =>
  desk
    .stored()
    .map(({ begin, end }) => [begin, end])
    .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))

describe.each(versions)('a part that Kimai %s refuses for the minute of a pause', (version) => {
  it.each([false, true])('is moved by itself, with one more record made (shown while it runs: %s)', async (live) => {
    const desk = await dayWithShortPause({ version, live })
    expect(times(desk)).toEqual([[nine, at(12, 1)]])
    const before = writes(desk)
    expect(offered(desk)).toMatchObject({
      ...span(at(12, 1), at(17)),
      moves: 'begin',
      worked: [span(nine, at(12, 0, 10)), span(at(12, 1), at(17))],
    })
    await press(desk)
    expect(times(desk)).toEqual([
      [nine, at(12, 1)],
      [at(12, 1), at(17)],
    ])
    expect(writes(desk).slice(before.length)).toEqual(['POST'])
    expect(desk.view(desk.entry().id).send.kind).toBe('sent')
    expect(desk.entry()).toMatchObject({ ...span(nine, at(17)), pauses: [span(at(12, 0, 10), at(12, 1))] })
  })

  it('is not moved by a click on what is no longer so, and nothing else is', async () => {
    const desk = await dayWithShortPause({ version })
    const shown = asShown(desk.entry().id, offered(desk))
    const before = desk.entry()
    for (const other of [{ startedAt: at(12, 2) }, { endedAt: at(16) }, { postingId: 'another' }]) {
      expect(await desk.world.ask('repair', { ...shown, ...other })).not.toBe('done')
    }
    expect(desk.entry()).toEqual(before)
    await press(desk)
    expect(await desk.world.ask('repair', shown)).not.toBe('done')
    expect(times(desk)).toHaveLength(2)
  })

  it('waits while that can be taken back, and is as it was when it is', async () => {
    const desk = await dayWithShortPause({ version, settings: { undoSeconds: 60 } })
    await desk.pass(HOUR)
    const [before, repair, requests] = [desk.entry(), offered(desk), writes(desk).length]
    await press(desk)
    expect(desk.view(before.id).send.kind).toBe('waiting')
    const { undo } = desk.world.snapshot()
    expect(undo).toMatchObject({ kind: 'edit', entryId: before.id })
    await desk.ask('undo', { id: undo?.id ?? '' })
    await desk.pass(HOUR)
    expect(desk.entry()).toEqual(before)
    expect(offered(desk)).toEqual(repair)
    expect(writes(desk)).toHaveLength(requests)
  })
})

describe('a part between two records', () => {
  const add = (desk: FieldDesk, from: number, to: number, pauses: { startedAt: number; endedAt: number }[] = []) =>
    desk.ask('addEntry', { target: desk.target, ...span(from, to), pauses, description: '', tags: [], billable: null })

  it('that are the entry’s own is moved away from both at once', async () => {
    const desk = await fieldDesk({ config, at: at(18) })
    const pauses = [span(at(12, 0, 10), at(12, 0, 50)), span(at(15, 0, 10), at(15, 0, 50))]
    await add(desk, nine, at(17), pauses)
    expect(times(desk)).toEqual([
      [nine, at(12, 1)],
      [at(15), at(17)],
    ])
    const worked = [span(nine, at(12, 0, 10)), span(at(12, 1), at(15)), span(at(15, 0, 50), at(17))]
    expect(offered(desk)).toMatchObject({ ...span(at(12, 1), at(15)), moves: 'both', worked })
    await press(desk)
    expect(times(desk)).toEqual([
      [nine, at(12, 1)],
      [at(12, 1), at(15)],
      [at(15), at(17)],
    ])
    expect(desk.view(desk.entry().id).send.kind).toBe('sent')
  })

  it('of other entries is moved away from one after the other', async () => {
    const desk = await fieldDesk({ config, at: at(18) })
    await add(desk, nine, at(10, 0, 10))
    await add(desk, at(11, 0, 50), at(12))
    await add(desk, at(10, 0, 20), at(11, 0, 40))
    const { id } = desk.entry(1)
    const moves = []
    for (let rounds = 0; rounds < 2; rounds++) {
      moves.push(offered(desk, id).moves)
      await press(desk, id)
    }
    expect(moves.toSorted()).toEqual(['begin', 'end'])
    expect(desk.view(id).send.kind).toBe('sent')
    expect(times(desk)).toEqual([
      [nine, at(10, 1)],
      [at(10, 1), at(11)],
      [at(11), at(12)],
    ])
  })

  it('of which nothing would be left has no button, and stays with what Kimai says', async () => {
    const desk = await fieldDesk({ config, at: at(18) })
    await add(desk, nine, at(10, 0, 5))
    await add(desk, at(10, 0, 10), at(10, 0, 45))
    const { send } = desk.view(desk.entry(1).id)
    expect(send).toMatchObject({ kind: 'needsYou', repair: null, message: expect.stringContaining('already have') })
    expect(times(desk)).toEqual([[nine, at(10, 1)]])
  })
})

describe('a record that was made longer', () => {
  it('is not made shorter than it is by a repair', async () => {
    const desk = await fieldDesk({ config, at: at(18) })
    const add = (from: number, to: number) =>
      desk.ask('addEntry', {
        target: desk.target,
        ...span(from, to),
        pauses: [],
        description: '',
        tags: [],
        billable: null,
      })
    await add(nine, at(10))
    await add(at(11), at(12))
    const { id } = desk.entry()
    await desk.ask('amend', { entryId: id, endedAt: at(11, 30) })
    expect(offered(desk, id)).toMatchObject({ ...span(nine, at(11)), moves: 'end' })
    await press(desk, id)
    expect(times(desk)).toEqual([
      [nine, at(11)],
      [at(11), at(12)],
    ])
    // More is wanted at both ends: only the one that collides is moved.
    await desk.there('PATCH', '/2', { begin: '2026-11-20T11:30:00' })
    await desk.ask('amend', { entryId: id, endedAt: at(11, 30) })
    expect(desk.view(id).send.kind).toBe('sent')
    await desk.ask('amend', { entryId: id, startedAt: at(8), endedAt: at(11, 45) })
    expect(offered(desk, id)).toMatchObject({ ...span(at(8), at(11, 30)), moves: 'end' })
  })
})
