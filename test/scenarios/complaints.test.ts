/** What users of other timers complain about, with the whole engine at Kimai 2: each of these would fail in a timer that has the fault. */
import { describe, expect, it } from 'vitest'
import { type FieldDesk, fieldDesk, HOUR, MINUTE, MORNING, SECOND, unrounded, versions } from './engineAtKimai2.ts'
import { press } from '../support/pressKeys.ts'

/** The network is back, and the system says so. */
async function plugIn(desk: FieldDesk): Promise<void> {
  desk.plugIn()
  desk.world.tell(({ engine }) => engine.outbox.wakeNow())
  await desk.world.network.quiet()
}

const created = (desk: FieldDesk) =>
  desk.server.requests.filter(({ method, path }) => method === 'POST' && path === '/api/timesheets')

describe('time tracked offline vanishes', () => {
  it.each([true, false])(
    'here two days of it, over restarts and a crash, are there once the network is back (shown while it runs: %s)',
    async (live) => {
      const desk = await fieldDesk({ live, config: unrounded })
      desk.unplug()
      for (let piece = 0; piece < 6; piece++) {
        await desk.start(`Piece ${piece}`)
        await desk.pass(2 * HOUR)
        if (piece % 3 === 0) await desk.world.crash()
        await desk.stop()
        if (piece % 3 === 1) await desk.world.restart()
        await desk.pass(6 * HOUR)
      }
      expect(desk.stored()).toEqual([])
      expect(desk.views().filter(({ send }) => send.kind === 'waiting')).toHaveLength(6)
      await plugIn(desk)
      await desk.pass(10 * MINUTE)
      expect(desk.stored().map(({ begin, end }) => [begin, end])).toEqual(
        Array.from({ length: 6 }, (_, piece) => [MORNING + piece * 8 * HOUR, MORNING + piece * 8 * HOUR + 2 * HOUR]),
      )
      desk.expectAgreed()
    },
  )
})

const skews = [
  ['behind', -7 * MINUTE],
  ['ahead', 7 * MINUTE],
] as const

describe.each(versions)(
  'stop time becomes the time the request succeeded, and clocks differ: at Kimai %s',
  (version) => {
    it.each(skews)('whose clock is seven minutes %s it is the time of the click, hours later, too', async (_, skew) => {
      const desk = await fieldDesk({ version, skew, config: unrounded })
      await desk.start()
      expect(desk.stored()).toMatchObject([{ begin: MORNING, end: null }])
      await desk.pass(HOUR)
      desk.unplug()
      await desk.stop()
      await desk.pass(3 * HOUR)
      expect(desk.stored()).toMatchObject([{ end: null }])
      await plugIn(desk)
      expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
      desk.expectAgreed()
    })

    it.each(skews)(
      'whose clock is seven minutes %s what another device began ends at the click here',
      async (_, skew) => {
        const desk = await fieldDesk({ version, skew, config: unrounded })
        await desk.there('POST', '', { project: 1, activity: 1, description: 'Begun there' })
        await desk.pass(20 * MINUTE)
        desk.world.tell(({ engine }) => engine.shown())
        await desk.world.network.quiet()
        await desk.ask('adopt', { accountId: desk.target.accountId, recordId: '1' })
        await desk.pass(20 * MINUTE)
        await desk.stop()
        expect(desk.stored()).toMatchObject([{ begin: MORNING + skew, end: MORNING + 40 * MINUTE }])
        desk.expectAgreed()
      },
    )
  },
)

describe.each(versions)('duplicates after a lost response, a loop making 1600 entries: at Kimai %s', (version) => {
  it.each([true, false])(
    'however many answers are lost for a whole day, there is one record (shown while it runs: %s)',
    async (live) => {
      const desk = await fieldDesk({ version, live, config: unrounded })
      const lost = { kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } } as const
      for (let answer = 0; answer < 100; answer++) desk.server.fault(lost)
      await desk.start()
      await desk.pass(HOUR)
      await desk.stop()
      await desk.pass(12 * HOUR)
      await desk.world.restart()
      await desk.pass(12 * HOUR)
      expect(created(desk)).toHaveLength(1)
      expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
      desk.expectAgreed()
    },
  )

  it('where nothing can be read back for a day either, nothing is sent twice meanwhile', async () => {
    const desk = await fieldDesk({ version, live: false, config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    desk.server.fault({ kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } })
    const failing = { kind: 'status', status: 500, match: { method: 'GET', path: '/api/timesheets' } } as const
    // Before anything leaves it is asked which ids there are.
    desk.server.fault({ ...failing, after: 1, times: 1_600 })
    await desk.stop()
    await desk.pass(24 * HOUR)
    expect(created(desk)).toHaveLength(1)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'checking' })
    desk.server.clearFaults()
    await desk.pass(10 * MINUTE)
    expect(created(desk)).toHaveLength(1)
    desk.expectAgreed()
  })
})

describe('a stale client overwrites the right stop', () => {
  it('a laptop that slept over the weekend leaves the stop that was made elsewhere, and asks', async () => {
    const desk = await fieldDesk({ config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    desk.world.tell(({ engine }) => engine.absences.event({ kind: 'sleep', edge: 'begins', idleMs: 0 }))
    await desk.world.sleep(8 * HOUR)
    await desk.there('PATCH', '/1/stop')
    await desk.world.sleep(54 * HOUR)
    desk.world.tell(({ engine }) => {
      engine.absences.event({ kind: 'sleep', edge: 'ends', idleMs: 0 })
      engine.wake()
    })
    await desk.stop()
    await desk.pass(HOUR)
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + 9 * HOUR }])
    expect(desk.conflict()).toMatchObject({
      why: 'It was stopped in Kimai at 18:00.',
      ours: { startedAt: MORNING, endedAt: MORNING + 63 * HOUR },
      theirs: { startedAt: MORNING, endedAt: MORNING + 9 * HOUR },
    })
  })
})

describe('stuck “offline” after VPN or docking', () => {
  it.each<[string, (desk: FieldDesk) => unknown]>([
    ['the network is back', ({ world }) => world.tell(({ engine }) => engine.outbox.wakeNow())],
    ['the computer wakes', ({ world }) => world.tell(({ engine }) => engine.wake())],
    ['the popover is opened', ({ world }) => world.tell(({ engine }) => engine.shown())],
    // The system may call the network there all the time.
    ['nobody says anything for five minutes', (desk) => desk.pass(5 * MINUTE)],
  ])('all that waits goes as soon as %s', async (_, happens) => {
    const desk = await fieldDesk({ config: unrounded })
    desk.unplug()
    await desk.start()
    await desk.pass(HOUR)
    await desk.stop()
    await desk.pass(20 * HOUR)
    expect(desk.world.snapshot().accounts).toMatchObject([{ state: { kind: 'offline' } }])
    desk.plugIn()
    await happens(desk)
    await desk.world.network.quiet()
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    expect(desk.world.snapshot().accounts).toMatchObject([{ state: { kind: 'ok' } }])
    desk.expectAgreed()
  })
})

describe('a stop that never reached the server at shutdown', () => {
  it.each(['shutdown', 'quit'] as const)('(%s) is there at the next start, at the time of the click', async (kind) => {
    const desk = await fieldDesk({ config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    desk.unplug()
    await desk.stop()
    await desk.world.quit(kind)
    expect(desk.stored()).toMatchObject([{ end: null }])
    desk.plugIn()
    await desk.pass(14 * HOUR)
    await desk.world.boot()
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    desk.expectAgreed()
  })

  it.each<[string, (desk: FieldDesk) => unknown]>([
    ['shutdown', ({ world }) => world.quit('shutdown')],
    ['loss of power', ({ world }) => world.kill()],
  ])('and one whose answer the %s did not wait for is made once', async (_, ends) => {
    const desk = await fieldDesk({ config: unrounded, live: false })
    await desk.start()
    await desk.pass(HOUR)
    desk.world.network.plan({ place: 'create', by: 'network', kind: 'held' })
    await desk.stop()
    await ends(desk)
    await desk.pass(14 * HOUR)
    await desk.world.boot()
    await desk.pass(10 * MINUTE)
    expect(created(desk)).toHaveLength(1)
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    desk.expectAgreed()
  })

  it('the stop that can still be taken back goes with the quit', async () => {
    const desk = await fieldDesk({ config: unrounded, settings: { undoSeconds: 60 } })
    await desk.start()
    await desk.pass(HOUR)
    await desk.stop()
    expect(desk.stored()).toMatchObject([{ end: null }])
    await desk.world.quit('quit')
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
  })
})

describe.each(versions)('Kimai %s says “You already have an entry for this time”', (version) => {
  const forbidding = { 'timesheet.rules.allow_overlapping_records': false }

  it.each([true, false])(
    'when stop and start share a minute: both are there, or it is said how to mend it (shown while it runs: %s)',
    async (live) => {
      const desk = await fieldDesk({ version, live, config: forbidding })
      await desk.start('First')
      await desk.pass(10 * MINUTE)
      await desk.stop()
      await desk.pass(20 * SECOND)
      await desk.start('Second')
      await desk.pass(10 * MINUTE)
      await desk.stop()
      // The first ends with the minute there, and the second began 20 seconds after the click.
      const second = desk.view(desk.entry(1).id)
      expect(second.send).toMatchObject({ kind: 'needsYou', repair: { startedAt: desk.stored()[0]?.end } })
      if (second.send.kind !== 'needsYou' || !second.send.repair) throw new Error('it should need the person')
      expect(second.send.message).toMatch(/09:00.*09:11/)
      const { postingId, startedAt, endedAt } = second.send.repair
      await desk.ask('repair', { entryId: second.id, postingId, startedAt, endedAt })
      await desk.pass(MINUTE)
      expect(desk.view(second.id).send).toMatchObject({ kind: 'sent' })
      expect(desk.stored()).toHaveLength(2)
    },
  )

  it('is not said to itself: a stop in the minute of the start is one record', async () => {
    const desk = await fieldDesk({ version, config: forbidding })
    await desk.start('Short')
    await desk.pass(20 * SECOND)
    await desk.stop()
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'sent' })
    expect(desk.stored()).toHaveLength(1)
  })
})

describe.each(versions)('a shortcut stop leaves a ghost timer in Kimai %s', (version) => {
  it.each(['held', 'down', 'late'] as const)('not where the start was %s when the stop came', async (kind) => {
    const desk = await fieldDesk({ version, config: unrounded })
    desk.world.network.plan({ place: 'create', by: 'network', ms: 4 * SECOND, kind })
    await desk.start()
    await desk.pass(3 * SECOND)
    press(desk.world.tracker(), 'toggle')
    desk.world.network.cut()
    await desk.pass(10 * MINUTE)
    expect(desk.world.snapshot().timer.kind).toBe('idle')
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + 3 * SECOND }])
    desk.expectAgreed()
  })
})
