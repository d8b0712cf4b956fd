import { describe, expect, it } from 'vitest'
import { engineFixture } from '../../../support/engineFixture.ts'
import { HOUR, MINUTE } from '../../../support/samples.ts'
import { diskFull } from '../../../support/trackerFixture.ts'

type Fixture = ReturnType<typeof engineFixture>

/** A timer that runs since an hour, and what fails from now on. */
async function running(breaks: (called: string) => boolean = () => false) {
  const fixture = engineFixture()
  fixture.engine.start({ lacksLocal: false })
  fixture.start()
  await fixture.after()
  fixture.clock.advance(HOUR)
  await fixture.after()
  fixture.calls.length = 0
  fixture.breaks = breaks
  return fixture
}

/** A pause of two minutes, and the end. */
async function pauseAndStop({ engine, clock, after, settings }: Fixture): Promise<void> {
  engine.tracker.pause()
  await after()
  clock.advance(2 * MINUTE)
  engine.tracker.resume()
  await after()
  engine.tracker.stop()
  await after()
  clock.advance(settings.undoSeconds * 1_000)
  await after()
}

/** What each part does after a click, as it is seen from outside. */
const done = {
  'the absences note that Stint is there': (fixture: Fixture) => fixture.calls.includes('setMeta alive'),
  'the pause is looked at': (fixture: Fixture) => fixture.calls.includes('meta pause.meant'),
  'the reminders are looked at': (fixture: Fixture) => fixture.calls.includes('setMeta reminders'),
  'the windows hear of it': (fixture: Fixture) => fixture.calls.includes('send'),
  'what was worked is sent': (fixture: Fixture) => fixture.provider.submitted.length === 1,
}
const allDone = (fixture: Fixture) =>
  Object.fromEntries(Object.entries(done).map(([what, isDone]) => [what, isDone(fixture)]))
const each = Object.fromEntries(Object.keys(done).map((what) => [what, true]))

const is = (call: string) => (called: string) => called === call || called.startsWith(`${call} `)

describe('after a click', () => {
  it('all parts do what is theirs', async () => {
    const fixture = await running()
    await pauseAndStop(fixture)
    expect(allDone(fixture)).toEqual(each)
    expect([fixture.failed(), fixture.told('failed')]).toEqual([[], []])
  })

  it.each([
    ['the absences', is('setMeta alive'), 'You may not be asked about time away.'],
    ['the question about a long pause', is('meta pause.meant'), 'You may not be asked about a long pause.'],
    [
      'what reminders and windows look at',
      is('entriesBetween'),
      'A reminder may be missing.',
      'the windows hear of it',
    ],
    ['what the windows show', is('send'), 'What the windows and the tray show may be out of date.'],
    ['the network', is('onReach'), 'What your accounts offer may be out of date.'],
  ])('%s may fail, and all else is done; it is logged, and told once', async (_, breaks, told, undone = '') => {
    const fixture = await running(breaks)
    await pauseAndStop(fixture)
    expect(allDone(fixture)).toEqual({ ...each, ...(undone && { [undone]: false }) })
    expect(fixture.failed().length).toBeGreaterThan(0)
    const [message = '', ...more] = fixture.told('failed')
    expect(more).toEqual([])
    expect(message).toContain(told)
    expect(message).toContain('Your time is recorded.')
    expect(message).not.toMatch(/TypeError|broken/)
  })

  it('what runs on other devices may not be looked for, all else is done, and it is told', async () => {
    const fixture = await running()
    fixture.engine.tracker.stop()
    await fixture.after()
    fixture.breaks = is('after 180000')
    fixture.start()
    await fixture.after()
    expect(fixture.provider.submitted).toHaveLength(1)
    expect(fixture.told('failed')).toEqual([expect.stringContaining('Timers on other devices may not be shown.')])
  })

  it('sending may fail, all else is done, and what was worked is sent as soon as that works again', async () => {
    const fixture = await running(is('accountsWithRemovals'))
    await pauseAndStop(fixture)
    expect(allDone(fixture)).toEqual({ ...each, 'what was worked is sent': false })
    expect(fixture.told('failed')).toEqual([expect.stringContaining('Entries may be sent later.')])
    fixture.breaks = () => false
    fixture.clock.advance(MINUTE)
    await fixture.after()
    expect(allDone(fixture)).toEqual(each)
  })

  it('all of them may fail at once, and each is told in the one notice', async () => {
    const fixture = await running((called) =>
      ['setMeta alive', 'meta pause.meant', 'send', 'accountsWithRemovals'].includes(called),
    )
    await pauseAndStop(fixture)
    const [message = ''] = fixture.told('failed')
    for (const part of ['sent later', 'time away', 'long pause', 'out of date']) expect(message).toContain(part)
  })
})

describe('what fails', () => {
  it('again and again is said once, and not anew when it was dismissed', async () => {
    const fixture = await running(is('setMeta alive'))
    fixture.clock.advance(5 * MINUTE)
    expect(fixture.failed().length).toBeGreaterThan(2)
    expect(fixture.told('failed')).toHaveLength(1)
    fixture.engine.notices.clear('failed')
    fixture.clock.advance(5 * MINUTE)
    expect(fixture.told('failed')).toEqual([])
  })

  it('later than that is said by itself', async () => {
    const fixture = await running(is('setMeta alive'))
    fixture.clock.advance(5 * MINUTE)
    fixture.engine.notices.clear('failed')
    fixture.breaks = is('send')
    fixture.engine.changed()
    await fixture.after()
    const [message = ''] = fixture.told('failed')
    expect(message).toContain('out of date')
    expect(message).not.toContain('time away')
  })

  it('is said though the journal refuses to keep that', async () => {
    const fixture = await running((called) => called === 'setMeta alive' || called === 'setMeta notices')
    fixture.clock.advance(5 * MINUTE)
    await fixture.after()
    expect(fixture.told('failed')).toHaveLength(1)
    expect(fixture.sent.at(-1)?.notices).toMatchObject([{ id: 'failed' }])
  })

  it('as the journal can’t be written is told with the reason, in sentences, and without saying that all is recorded', async () => {
    const fixture = await running()
    const { setMeta } = fixture.journal
    fixture.journal.setMeta = (key, value) => (key === 'alive' ? diskFull() : setMeta(key, value))
    fixture.clock.advance(5 * MINUTE)
    expect(fixture.told('failed')).toEqual([
      'You may not be asked about time away. disk full. If this happens again, restart Stint.',
    ])
  })

  it('as the journal can’t be read is told without saying that all is recorded', async () => {
    const fixture = await running()
    const broken = () => {
      throw new Error('disk I/O error')
    }
    Object.assign(fixture.journal, { setMeta: broken, running: broken })
    fixture.clock.advance(5 * MINUTE)
    expect(fixture.told('failed')).toEqual([
      'You may not be asked about time away. If this happens again, restart Stint.',
    ])
  })

  it('is said to leave the time recorded only as long as that is so of each part', async () => {
    const fixture = await running(is('send'))
    fixture.engine.changed()
    await fixture.after()
    expect(fixture.told('failed')).toEqual([expect.stringContaining('Your time is recorded.')])
    const { setMeta } = fixture.journal
    fixture.journal.setMeta = (key, value) => (key === 'alive' ? diskFull() : setMeta(key, value))
    fixture.clock.advance(5 * MINUTE)
    expect(fixture.told('failed')).toEqual([expect.not.stringContaining('Your time is recorded.')])
  })

  it('of a notification leaves the question on the page', async () => {
    const fixture = await running((called) => called.startsWith('show'))
    fixture.power('lock', 'begins')
    fixture.clock.advance(HOUR)
    fixture.power('lock', 'ends')
    await fixture.after()
    expect(fixture.engine.snapshot().gaps).toHaveLength(1)
    expect(fixture.told('failed')).toEqual([expect.stringContaining('A notification may be missing.')])
  })
})

describe('other moments', () => {
  it('a sign of the system is never answered by an exception, whatever fails', async () => {
    const fixture = await running((called) => !/^(now|zone|after)/.test(called))
    for (const kind of ['sleep', 'lock', 'switch', 'shutdown'] as const) {
      for (const edge of ['ends', 'begins', 'ends'] as const) expect(() => fixture.power(kind, edge)).not.toThrow()
    }
    for (const call of [fixture.engine.wake, fixture.engine.shown, fixture.engine.settingsChanged])
      expect(call).not.toThrow()
    await expect(fixture.engine.close('quit')).resolves.toBeUndefined()
  })

  it.each(['meta run.version', 'openGaps', 'setMeta alive', 'entriesBetween', 'after 1800000'])(
    'Stint starts and sends what waits though "%s" fails at the start',
    async (call) => {
      const before = await running()
      before.engine.tracker.stop()
      const fixture = engineFixture(before)
      fixture.breaks = is(call)
      fixture.engine.start({ lacksLocal: false })
      await fixture.after()
      fixture.clock.advance(MINUTE)
      await fixture.after()
      expect(fixture.provider.submitted).toHaveLength(1)
    },
  )

  it('a new day begins though the windows could not be told of the last one', async () => {
    const fixture = await running(is('send'))
    fixture.clock.advance(24 * HOUR)
    await fixture.after()
    fixture.breaks = () => false
    const before = fixture.sent.length
    fixture.clock.advance(24 * HOUR)
    await fixture.after()
    expect(fixture.sent.length).toBeGreaterThan(before)
  })
})
