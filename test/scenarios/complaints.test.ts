/** What users of other timers complain about, with the whole engine at Kimai 2: each of these would fail in a timer that has the fault. */
import { describe, expect, it } from 'vitest'
import {
  type Kimai2Fixture,
  kimai2Fixture,
  HOUR,
  MINUTE,
  MORNING,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'
import { press } from '../support/pressKeys.ts'

/** The network is back, and the system says so. */
async function plugIn(fixture: Kimai2Fixture): Promise<void> {
  fixture.plugIn()
  fixture.app.tell(({ engine }) => engine.outbox.wakeNow())
  await fixture.app.network.quiet()
}

const created = (fixture: Kimai2Fixture) =>
  fixture.server.requests.filter(({ method, path }) => method === 'POST' && path === '/api/timesheets')

describe('time tracked offline vanishes', () => {
  it.each([true, false])(
    'here two days of it, over restarts and a crash, are there once the network is back (shown while it runs: %s)',
    async (live) => {
      const fixture = await kimai2Fixture({ live, config: unrounded })
      fixture.unplug()
      for (let piece = 0; piece < 6; piece++) {
        await fixture.start(`Piece ${piece}`)
        await fixture.pass(2 * HOUR)
        if (piece % 3 === 0) await fixture.app.crash()
        await fixture.stop()
        if (piece % 3 === 1) await fixture.app.restart()
        await fixture.pass(6 * HOUR)
      }
      expect(fixture.stored()).toEqual([])
      expect(fixture.views().filter(({ send }) => send.kind === 'waiting')).toHaveLength(6)
      await plugIn(fixture)
      await fixture.pass(10 * MINUTE)
      expect(fixture.stored().map(({ begin, end }) => [begin, end])).toEqual(
        Array.from({ length: 6 }, (_, piece) => [MORNING + piece * 8 * HOUR, MORNING + piece * 8 * HOUR + 2 * HOUR]),
      )
      fixture.expectAgreed()
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
      const fixture = await kimai2Fixture({ version, skew, config: unrounded })
      await fixture.start()
      expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: null }])
      await fixture.pass(HOUR)
      fixture.unplug()
      await fixture.stop()
      await fixture.pass(3 * HOUR)
      expect(fixture.stored()).toMatchObject([{ end: null }])
      await plugIn(fixture)
      expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
      fixture.expectAgreed()
    })

    it.each(skews)(
      'whose clock is seven minutes %s what another device began ends at the click here',
      async (_, skew) => {
        const fixture = await kimai2Fixture({ version, skew, config: unrounded })
        await fixture.there('POST', '', { project: 1, activity: 1, description: 'Begun there' })
        await fixture.pass(20 * MINUTE)
        fixture.app.tell(({ engine }) => engine.shown())
        await fixture.app.network.quiet()
        await fixture.ask('adopt', { accountId: fixture.target.accountId, recordId: '1' })
        await fixture.pass(20 * MINUTE)
        await fixture.stop()
        expect(fixture.stored()).toMatchObject([{ begin: MORNING + skew, end: MORNING + 40 * MINUTE }])
        fixture.expectAgreed()
      },
    )
  },
)

describe.each(versions)('duplicates after a lost response, a loop making 1600 entries: at Kimai %s', (version) => {
  it.each([true, false])(
    'however many answers are lost for a whole day, there is one record (shown while it runs: %s)',
    async (live) => {
      const fixture = await kimai2Fixture({ version, live, config: unrounded })
      const lost = { kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } } as const
      for (let answer = 0; answer < 100; answer++) fixture.server.fault(lost)
      await fixture.start()
      await fixture.pass(HOUR)
      await fixture.stop()
      await fixture.pass(12 * HOUR)
      await fixture.app.restart()
      await fixture.pass(12 * HOUR)
      expect(created(fixture)).toHaveLength(1)
      expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
      fixture.expectAgreed()
    },
  )

  it('where nothing can be read back for a day either, nothing is sent twice meanwhile', async () => {
    const fixture = await kimai2Fixture({ version, live: false, config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    fixture.server.fault({ kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } })
    const failing = { kind: 'status', status: 500, match: { method: 'GET', path: '/api/timesheets' } } as const
    // Before anything leaves it is asked which ids there are.
    fixture.server.fault({ ...failing, after: 1, times: 1_600 })
    await fixture.stop()
    await fixture.pass(24 * HOUR)
    expect(created(fixture)).toHaveLength(1)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'checking' })
    fixture.server.clearFaults()
    await fixture.pass(10 * MINUTE)
    expect(created(fixture)).toHaveLength(1)
    fixture.expectAgreed()
  })
})

describe('a stale client overwrites the right stop', () => {
  it('a laptop that slept over the weekend leaves the stop that was made elsewhere, and asks', async () => {
    const fixture = await kimai2Fixture({ config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    fixture.app.tell(({ engine }) => engine.absences.event({ kind: 'sleep', edge: 'begins', idleMs: 0 }))
    await fixture.app.sleep(8 * HOUR)
    await fixture.there('PATCH', '/1/stop')
    await fixture.app.sleep(54 * HOUR)
    fixture.app.tell(({ engine }) => {
      engine.absences.event({ kind: 'sleep', edge: 'ends', idleMs: 0 })
      engine.wake()
    })
    await fixture.stop()
    await fixture.pass(HOUR)
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + 9 * HOUR }])
    expect(fixture.conflict()).toMatchObject({
      why: 'It was stopped in Kimai at 18:00.',
      ours: { startedAt: MORNING, endedAt: MORNING + 63 * HOUR },
      theirs: { startedAt: MORNING, endedAt: MORNING + 9 * HOUR },
    })
  })
})

describe('stuck “offline” after VPN or docking', () => {
  it.each<[string, (fixture: Kimai2Fixture) => unknown]>([
    ['the network is back', ({ app }) => app.tell(({ engine }) => engine.outbox.wakeNow())],
    ['the computer wakes', ({ app }) => app.tell(({ engine }) => engine.wake())],
    ['the popover is opened', ({ app }) => app.tell(({ engine }) => engine.shown())],
    // The system may call the network there all the time.
    ['nobody says anything for five minutes', (fixture) => fixture.pass(5 * MINUTE)],
  ])('all that waits goes as soon as %s', async (_, happens) => {
    const fixture = await kimai2Fixture({ config: unrounded })
    fixture.unplug()
    await fixture.start()
    await fixture.pass(HOUR)
    await fixture.stop()
    await fixture.pass(20 * HOUR)
    expect(fixture.app.snapshot().accounts).toMatchObject([{ state: { kind: 'offline' } }])
    fixture.plugIn()
    await happens(fixture)
    await fixture.app.network.quiet()
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    expect(fixture.app.snapshot().accounts).toMatchObject([{ state: { kind: 'ok' } }])
    fixture.expectAgreed()
  })
})

describe('a stop that never reached the server at shutdown', () => {
  it.each(['shutdown', 'quit'] as const)('(%s) is there at the next start, at the time of the click', async (kind) => {
    const fixture = await kimai2Fixture({ config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    fixture.unplug()
    await fixture.stop()
    await fixture.app.quit(kind)
    expect(fixture.stored()).toMatchObject([{ end: null }])
    fixture.plugIn()
    await fixture.pass(14 * HOUR)
    await fixture.app.boot()
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    fixture.expectAgreed()
  })

  it.each<[string, (fixture: Kimai2Fixture) => unknown]>([
    ['shutdown', ({ app }) => app.quit('shutdown')],
    ['loss of power', ({ app }) => app.kill()],
  ])('and one whose answer the %s did not wait for is made once', async (_, ends) => {
    const fixture = await kimai2Fixture({ config: unrounded, live: false })
    await fixture.start()
    await fixture.pass(HOUR)
    fixture.app.network.plan({ place: 'create', by: 'network', kind: 'held' })
    await fixture.stop()
    await ends(fixture)
    await fixture.pass(14 * HOUR)
    await fixture.app.boot()
    await fixture.pass(10 * MINUTE)
    expect(created(fixture)).toHaveLength(1)
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    fixture.expectAgreed()
  })

  it('the stop that can still be taken back goes with the quit', async () => {
    const fixture = await kimai2Fixture({ config: unrounded, settings: { undoSeconds: 60 } })
    await fixture.start()
    await fixture.pass(HOUR)
    await fixture.stop()
    expect(fixture.stored()).toMatchObject([{ end: null }])
    await fixture.app.quit('quit')
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
  })
})

describe.each(versions)('Kimai %s says “You already have an entry for this time”', (version) => {
  const forbidding = { 'timesheet.rules.allow_overlapping_records': false }

  it.each([true, false])(
    'when stop and start share a minute: both are there, one after the other (shown while it runs: %s)',
    async (live) => {
      const fixture = await kimai2Fixture({ version, live, config: forbidding })
      await fixture.start('First')
      await fixture.pass(10 * MINUTE)
      await fixture.stop()
      await fixture.pass(20 * SECOND)
      await fixture.start('Second')
      await fixture.pass(10 * MINUTE)
      await fixture.stop()
      // The first ends with the minute there, and the second began 20 seconds after the click.
      const second = fixture.view(fixture.entry(1).id)
      expect(second.send).toMatchObject({ kind: 'sent' })
      expect(fixture.stored()[1]?.begin).toBe(fixture.stored()[0]?.end)
      expect(fixture.stored()).toHaveLength(2)
    },
  )

  it('is not said to itself: a stop in the minute of the start is one record', async () => {
    const fixture = await kimai2Fixture({ version, config: forbidding })
    await fixture.start('Short')
    await fixture.pass(20 * SECOND)
    await fixture.stop()
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
    expect(fixture.stored()).toHaveLength(1)
  })
})

describe.each(versions)('a shortcut stop leaves a ghost timer in Kimai %s', (version) => {
  it.each(['held', 'down', 'late'] as const)('not where the start was %s when the stop came', async (kind) => {
    const fixture = await kimai2Fixture({ version, config: unrounded })
    fixture.app.network.plan({ place: 'create', by: 'network', ms: 4 * SECOND, kind })
    await fixture.start()
    await fixture.pass(3 * SECOND)
    expect(fixture.app.press(({ engine }) => press(engine.tracker, 'toggle'))).toBe('done')
    fixture.app.network.cut()
    await fixture.pass(10 * MINUTE)
    expect(fixture.app.snapshot().timer.kind).toBe('idle')
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + 3 * SECOND }])
    fixture.expectAgreed()
  })
})
