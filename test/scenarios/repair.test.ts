/** A Kimai 2 that refuses overlaps and rounds to the minute: what the button of a repair does, from the click to the record. */
import { describe, expect, it } from 'vitest'
import type { Repair } from '../../shared/model/snapshot.ts'
import { type Kimai2Fixture, kimai2Fixture, HOUR, MINUTE, MORNING, SECOND, versions } from './engineAtKimai2.ts'

const config = { 'timesheet.rules.allow_overlapping_records': false }
const nine = MORNING - 13 * SECOND
const at = (hours: number, minutes = 0, seconds = 0) => nine + (hours - 9) * HOUR + minutes * MINUTE + seconds * SECOND
const span = (startedAt: number, endedAt: number) => ({ startedAt, endedAt })

type Options = Parameters<typeof kimai2Fixture>[0]

/** Nine to five with a pause of 40 seconds: the second part begins in the minute in which Kimai ends the first. */
async function dayWithShortPause(options: Options = {}) {
  const fixture = await kimai2Fixture({ config, at: nine, ...options })
  await fixture.start()
  await fixture.pass(at(12, 0, 10) - nine)
  await fixture.ask('pause', undefined)
  await fixture.pass(40 * SECOND)
  await fixture.ask('resume', {})
  await fixture.pass(at(17) - at(12, 0, 50))
  await fixture.stop()
  return fixture
}

/** What the button beside the entry would do. */
function offered(fixture: Kimai2Fixture, entryId = fixture.entry().id): Repair {
  const { send } = fixture.view(entryId)
  if (send.kind !== 'needsYou' || !send.repair) throw new Error(`no repair is offered, but ${JSON.stringify(send)}`)
  return send.repair
}

const asShown = (entryId: string, { postingId, startedAt, endedAt }: Repair) => ({
  entryId,
  postingId,
  startedAt,
  endedAt,
})
const press = (fixture: Kimai2Fixture, entryId = fixture.entry().id) =>
  fixture.ask('repair', asShown(entryId, offered(fixture, entryId)))
const writes = ({ server }: Kimai2Fixture) =>
  server.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)
const times = (fixture: Kimai2Fixture) =>
  fixture
    .stored()
    .map(({ begin, end }) => [begin, end])
    .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))

describe.each(versions)('a part that Kimai %s refuses for the minute of a pause', (version) => {
  it.each([false, true])('is moved by itself, with one more record made (shown while it runs: %s)', async (live) => {
    const fixture = await dayWithShortPause({ version, live })
    expect(times(fixture)).toEqual([[nine, at(12, 1)]])
    const before = writes(fixture)
    expect(offered(fixture)).toMatchObject({
      ...span(at(12, 1), at(17)),
      moves: 'begin',
      worked: [span(nine, at(12, 0, 10)), span(at(12, 1), at(17))],
    })
    await press(fixture)
    expect(times(fixture)).toEqual([
      [nine, at(12, 1)],
      [at(12, 1), at(17)],
    ])
    expect(writes(fixture).slice(before.length)).toEqual(['POST'])
    expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
    expect(fixture.entry()).toMatchObject({ ...span(nine, at(17)), pauses: [span(at(12, 0, 10), at(12, 1))] })
  })

  it('is not moved by a click on what is no longer so, and nothing else is', async () => {
    const fixture = await dayWithShortPause({ version })
    const shown = asShown(fixture.entry().id, offered(fixture))
    const before = fixture.entry()
    for (const other of [{ startedAt: at(12, 2) }, { endedAt: at(16) }, { postingId: 'another' }]) {
      expect(await fixture.app.ask('repair', { ...shown, ...other })).not.toBe('done')
    }
    expect(fixture.entry()).toEqual(before)
    await press(fixture)
    expect(await fixture.app.ask('repair', shown)).not.toBe('done')
    expect(times(fixture)).toHaveLength(2)
  })

  it('waits while that can be taken back, and is as it was when it is', async () => {
    const fixture = await dayWithShortPause({ version, settings: { undoSeconds: 60 } })
    await fixture.pass(HOUR)
    const [before, repair, requests] = [fixture.entry(), offered(fixture), writes(fixture).length]
    await press(fixture)
    expect(fixture.view(before.id).send.kind).toBe('waiting')
    const { undo } = fixture.app.snapshot()
    expect(undo).toMatchObject({ kind: 'edit', entryId: before.id })
    await fixture.ask('undo', { id: undo?.id ?? '' })
    await fixture.pass(HOUR)
    expect(fixture.entry()).toEqual(before)
    expect(offered(fixture)).toEqual(repair)
    expect(writes(fixture)).toHaveLength(requests)
  })
})

describe('a part between two records', () => {
  const add = (
    fixture: Kimai2Fixture,
    from: number,
    to: number,
    pauses: { startedAt: number; endedAt: number }[] = [],
  ) =>
    fixture.ask('addEntry', {
      target: fixture.target,
      ...span(from, to),
      pauses,
      description: '',
      tags: [],
      billable: null,
    })

  it('that are the entry’s own is moved away from both at once', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    const pauses = [span(at(12, 0, 10), at(12, 0, 50)), span(at(15, 0, 10), at(15, 0, 50))]
    await add(fixture, nine, at(17), pauses)
    expect(times(fixture)).toEqual([
      [nine, at(12, 1)],
      [at(15), at(17)],
    ])
    const worked = [span(nine, at(12, 0, 10)), span(at(12, 1), at(15)), span(at(15, 0, 50), at(17))]
    expect(offered(fixture)).toMatchObject({ ...span(at(12, 1), at(15)), moves: 'both', worked })
    await press(fixture)
    expect(times(fixture)).toEqual([
      [nine, at(12, 1)],
      [at(12, 1), at(15)],
      [at(15), at(17)],
    ])
    expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
  })

  it('of other entries is moved away from one after the other', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await add(fixture, nine, at(10, 0, 10))
    await add(fixture, at(11, 0, 50), at(12))
    await add(fixture, at(10, 0, 20), at(11, 0, 40))
    const { id } = fixture.entry(1)
    const moves = []
    for (let rounds = 0; rounds < 2; rounds++) {
      moves.push(offered(fixture, id).moves)
      await press(fixture, id)
    }
    expect(moves.toSorted()).toEqual(['begin', 'end'])
    expect(fixture.view(id).send.kind).toBe('sent')
    expect(times(fixture)).toEqual([
      [nine, at(10, 1)],
      [at(10, 1), at(11)],
      [at(11), at(12)],
    ])
  })

  it('of which nothing would be left has no button, and stays with what Kimai says', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await add(fixture, nine, at(10, 0, 5))
    await add(fixture, at(10, 0, 10), at(10, 0, 45))
    const { send } = fixture.view(fixture.entry(1).id)
    expect(send).toMatchObject({ kind: 'needsYou', repair: null, message: expect.stringContaining('already have') })
    expect(times(fixture)).toEqual([[nine, at(10, 1)]])
  })
})

describe('a record that was made longer', () => {
  it('is not made shorter than it is by a repair', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    const add = (from: number, to: number) =>
      fixture.ask('addEntry', {
        target: fixture.target,
        ...span(from, to),
        pauses: [],
        description: '',
        tags: [],
        billable: null,
      })
    await add(nine, at(10))
    await add(at(11), at(12))
    const { id } = fixture.entry()
    await fixture.ask('amend', { entryId: id, endedAt: at(11, 30) })
    expect(offered(fixture, id)).toMatchObject({ ...span(nine, at(11)), moves: 'end' })
    await press(fixture, id)
    expect(times(fixture)).toEqual([
      [nine, at(11)],
      [at(11), at(12)],
    ])
    // More is wanted at both ends: only the one that collides is moved.
    await fixture.there('PATCH', '/2', { begin: '2026-11-20T11:30:00' })
    await fixture.ask('amend', { entryId: id, endedAt: at(11, 30) })
    expect(fixture.view(id).send.kind).toBe('sent')
    await fixture.ask('amend', { entryId: id, startedAt: at(8), endedAt: at(11, 45) })
    expect(offered(fixture, id)).toMatchObject({ ...span(at(8), at(11, 30)), moves: 'end' })
  })
})
