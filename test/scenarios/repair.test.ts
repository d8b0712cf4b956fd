/**
 * A Kimai 2 that refuses overlaps and rounds to the minute: what goes clear of rounded records by itself, and what the button of a
 * repair does where another record is in the way, from the click to the record.
 */
import { describe, expect, it } from 'vitest'
import type { Repair } from '../../shared/model/snapshot.ts'
import { type Kimai2Fixture, kimai2Fixture, HOUR, MINUTE, MORNING, SECOND, versions } from './engineAtKimai2.ts'

const config = { 'timesheet.rules.allow_overlapping_records': false }
const nine = MORNING - 13 * SECOND
const at = (hours: number, minutes = 0, seconds = 0) => nine + (hours - 9) * HOUR + minutes * MINUTE + seconds * SECOND
const span = (startedAt: number, endedAt: number) => ({ startedAt, endedAt })

type Options = Parameters<typeof kimai2Fixture>[0]

/** Another record of the person, made at Kimai's own pages. */
const addByHand = ({ there, target: { projectId, activityId } }: Kimai2Fixture, from: string, to: string) =>
  there('POST', '', {
    project: projectId,
    activity: activityId,
    begin: `2026-11-20T${from}`,
    end: `2026-11-20T${to}`,
    description: 'by hand',
  })

/**
 * Nine to five with a pause of 40 seconds: the second part begins in the minute in which Kimai ends the first. `byHand`: and before
 * another record ends that was made at Kimai.
 */
async function dayWithShortPause({ byHand = true, ...options }: Options & { byHand?: boolean } = {}) {
  const fixture = await kimai2Fixture({ config, at: nine, ...options })
  await fixture.start()
  await fixture.pass(at(12, 0, 10) - nine)
  await fixture.ask('pause', undefined)
  if (byHand) await addByHand(fixture, '12:01:00', '12:05:00')
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
    .filter(({ description }) => description !== 'by hand')
    .map(({ begin, end }) => [begin, end])
    .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))

describe.each(versions)('work that begins in the minute in which Kimai %s ends what was before', (version) => {
  it.each([false, true])(
    'begins there where that ends, and stays here as it was (shown while it runs: %s)',
    async (live) => {
      const fixture = await dayWithShortPause({ version, live, byHand: false })
      expect(times(fixture)).toEqual([
        [nine, at(12, 1)],
        [at(12, 1), at(17)],
      ])
      expect(fixture.entry()).toMatchObject({ ...span(nine, at(17)), pauses: [span(at(12, 0, 10), at(12, 0, 50))] })
      const { send } = fixture.view(fixture.entry().id)
      expect(send).toMatchObject({ kind: 'sent', note: expect.stringContaining('no overlaps') })
      // Its words can be changed later, though its times are still in the way as they are here.
      await fixture.ask('amend', { entryId: fixture.entry().id, description: 'later' })
      expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
      expect(fixture.stored().map(({ description }) => description)).toEqual(['later', 'later'])
      expect(times(fixture)).toEqual([
        [nine, at(12, 1)],
        [at(12, 1), at(17)],
      ])
    },
  )

  it.each(['drop-before', 'drop-after'] as const)(
    'does not keep clear of what an edit put over it, also after a write without an answer (%s)',
    async (kind) => {
      const fixture = await kimai2Fixture({ config, at: nine, live: false, version })
      await fixture.start('first')
      await fixture.pass(HOUR)
      await fixture.start('second')
      await fixture.pass(HOUR)
      await fixture.stop()
      const before = fixture.stored()
      fixture.server.fault({ kind, match: { method: 'PATCH' } })
      await fixture.ask('amend', { entryId: fixture.entry(1).id, startedAt: at(9, 50) })
      await fixture.pass(20 * MINUTE)
      expect(fixture.view(fixture.entry(1).id).send).toMatchObject({ kind: 'needsYou' })
      expect(fixture.stored()).toEqual(before)
    },
  )

  it('is clear of it also where overlaps were forbidden after the login', async () => {
    const fixture = await kimai2Fixture({ config: {}, at: nine, version })
    fixture.server.state.config.allowOverlapping = false
    await fixture.start()
    await fixture.pass(at(10, 0, 10) - nine)
    await fixture.ask('start', { target: fixture.other, description: 'next' })
    await fixture.pass(at(11) - at(10, 0, 10))
    await fixture.stop()
    expect(times(fixture)).toEqual([
      [nine, at(10, 1)],
      [at(10, 1), at(11)],
    ])
  })
})

describe.each(versions)('a part that Kimai %s refuses for a record made by hand', (version) => {
  it.each([false, true])('is moved by itself, with one more record made (shown while it runs: %s)', async (live) => {
    const fixture = await dayWithShortPause({ version, live })
    expect(times(fixture)).toEqual([[nine, at(12, 1)]])
    const before = writes(fixture)
    expect(offered(fixture)).toMatchObject({
      ...span(at(12, 5), at(17)),
      moves: 'begin',
      worked: [span(nine, at(12, 0, 10)), span(at(12, 5), at(17))],
    })
    await press(fixture)
    expect(times(fixture)).toEqual([
      [nine, at(12, 1)],
      [at(12, 5), at(17)],
    ])
    expect(writes(fixture).slice(before.length)).toEqual(['POST'])
    expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
    expect(fixture.entry()).toMatchObject({ ...span(nine, at(17)), pauses: [span(at(12, 0, 10), at(12, 5))] })
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

  it('that are the entry’s own is clear of both by itself', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    const pauses = [span(at(12, 0, 10), at(12, 0, 50)), span(at(15, 0, 10), at(15, 0, 50))]
    await add(fixture, nine, at(17), pauses)
    expect(times(fixture)).toEqual([
      [nine, at(12, 1)],
      [at(12, 1), at(15, 1)],
      [at(15, 1), at(17)],
    ])
    expect(fixture.entry().pauses).toEqual(pauses)
    expect(fixture.view(fixture.entry().id).send.kind).toBe('sent')
  })

  it('of Stint takes what is free between them', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await add(fixture, nine, at(10, 0, 10))
    await add(fixture, at(11, 0, 50), at(12))
    await add(fixture, at(10, 0, 20), at(11, 0, 40))
    expect(times(fixture)).toEqual([
      [nine, at(10, 1)],
      [at(10, 1), at(11)],
      [at(11), at(12)],
    ])
    expect(fixture.entry(1)).toMatchObject(span(at(10, 0, 20), at(11, 0, 40)))
  })

  it('made by hand is moved away from both at once', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await addByHand(fixture, '09:30:00', '10:05:00')
    await addByHand(fixture, '11:00:00', '12:00:00')
    await add(fixture, at(10), at(11, 10))
    const { id } = fixture.entry()
    expect(offered(fixture, id)).toMatchObject({ ...span(at(10, 5), at(11)), moves: 'both' })
    await press(fixture, id)
    expect(fixture.view(id).send.kind).toBe('sent')
    expect(times(fixture)).toEqual([[at(10, 5), at(11)]])
  })

  it('that leave nothing of it takes the next free time where they were only rounded', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await add(fixture, nine, at(10, 0, 5))
    await add(fixture, at(10, 0, 10), at(10, 0, 45))
    expect(times(fixture)).toEqual([
      [nine, at(10, 1)],
      [at(10, 1), at(10, 2)],
    ])
    expect(fixture.entry(1)).toMatchObject(span(at(10, 0, 10), at(10, 0, 45)))
  })

  it('of which nothing would be left has no button, and stays with what Kimai says', async () => {
    const fixture = await kimai2Fixture({ config, at: at(18) })
    await addByHand(fixture, '09:00:00', '11:00:00')
    await add(fixture, at(10, 0, 10), at(10, 0, 45))
    const { send } = fixture.view(fixture.entry().id)
    expect(send).toMatchObject({ kind: 'needsYou', repair: null, message: expect.stringContaining('already have') })
    expect(times(fixture)).toEqual([])
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
