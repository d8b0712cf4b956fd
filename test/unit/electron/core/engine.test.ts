import { describe, expect, it } from 'vitest'
import { engineDesk } from '../../../support/engineFixture.ts'
import { HOUR, MINUTE } from '../../../support/samples.ts'
import { diskFull } from '../../../support/trackerFixture.ts'

type Desk = ReturnType<typeof engineDesk>

/** A timer that runs since an hour, and what fails from now on. */
async function running(breaks: (called: string) => boolean = () => false) {
  const desk = engineDesk()
  desk.engine.start({ isNew: false })
  desk.start()
  await desk.after()
  desk.clock.advance(HOUR)
  await desk.after()
  desk.calls.length = 0
  desk.breaks = breaks
  return desk
}

/** A pause of two minutes, and the end. */
async function pauseAndStop({ engine, clock, after, settings }: Desk): Promise<void> {
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
  'the absences note that Stint is there': (desk: Desk) => desk.calls.includes('setMeta alive'),
  'the pause is looked at': (desk: Desk) => desk.calls.includes('meta pause.meant'),
  'the reminders are looked at': (desk: Desk) => desk.calls.includes('setMeta reminders'),
  'the windows hear of it': (desk: Desk) => desk.calls.includes('send'),
  'what was worked is sent': (desk: Desk) => desk.provider.submitted.length === 1,
}
const allDone = (desk: Desk) => Object.fromEntries(Object.entries(done).map(([what, isDone]) => [what, isDone(desk)]))
const each = Object.fromEntries(Object.keys(done).map((what) => [what, true]))

const is = (call: string) => (called: string) => called === call || called.startsWith(`${call} `)

describe('after a click', () => {
  it('all parts do what is theirs', async () => {
    const desk = await running()
    await pauseAndStop(desk)
    expect(allDone(desk)).toEqual(each)
    expect([desk.failed(), desk.told('failed')]).toEqual([[], []])
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
    const desk = await running(breaks)
    await pauseAndStop(desk)
    expect(allDone(desk)).toEqual({ ...each, ...(undone && { [undone]: false }) })
    expect(desk.failed().length).toBeGreaterThan(0)
    const [message = '', ...more] = desk.told('failed')
    expect(more).toEqual([])
    expect(message).toContain(told)
    expect(message).toContain('Your time is recorded.')
    expect(message).not.toMatch(/TypeError|broken/)
  })

  it('what runs on other devices may not be looked for, all else is done, and it is told', async () => {
    const desk = await running()
    desk.engine.tracker.stop()
    await desk.after()
    desk.breaks = is('after 180000')
    desk.start()
    await desk.after()
    expect(desk.provider.submitted).toHaveLength(1)
    expect(desk.told('failed')).toEqual([expect.stringContaining('Timers on other devices may not be shown.')])
  })

  it('sending may fail, all else is done, and what was worked is sent as soon as that works again', async () => {
    const desk = await running(is('accountsWithRemovals'))
    await pauseAndStop(desk)
    expect(allDone(desk)).toEqual({ ...each, 'what was worked is sent': false })
    expect(desk.told('failed')).toEqual([expect.stringContaining('Entries may be sent later.')])
    desk.breaks = () => false
    desk.clock.advance(MINUTE)
    await desk.after()
    expect(allDone(desk)).toEqual(each)
  })

  it('all of them may fail at once, and each is told in the one notice', async () => {
    const desk = await running((called) =>
      ['setMeta alive', 'meta pause.meant', 'send', 'accountsWithRemovals'].includes(called),
    )
    await pauseAndStop(desk)
    const [message = ''] = desk.told('failed')
    for (const part of ['sent later', 'time away', 'long pause', 'out of date']) expect(message).toContain(part)
  })
})

describe('what fails', () => {
  it('again and again is said once, and not anew when it was dismissed', async () => {
    const desk = await running(is('setMeta alive'))
    desk.clock.advance(5 * MINUTE)
    expect(desk.failed().length).toBeGreaterThan(2)
    expect(desk.told('failed')).toHaveLength(1)
    desk.engine.notices.clear('failed')
    desk.clock.advance(5 * MINUTE)
    expect(desk.told('failed')).toEqual([])
  })

  it('later than that is said by itself', async () => {
    const desk = await running(is('setMeta alive'))
    desk.clock.advance(5 * MINUTE)
    desk.engine.notices.clear('failed')
    desk.breaks = is('send')
    desk.engine.changed()
    await desk.after()
    const [message = ''] = desk.told('failed')
    expect(message).toContain('out of date')
    expect(message).not.toContain('time away')
  })

  it('is said though the journal refuses to keep that', async () => {
    const desk = await running((called) => called === 'setMeta alive' || called === 'setMeta notices')
    desk.clock.advance(5 * MINUTE)
    await desk.after()
    expect(desk.told('failed')).toHaveLength(1)
    expect(desk.sent.at(-1)?.notices).toMatchObject([{ id: 'failed' }])
  })

  it('as the journal can’t be written is told with the reason, in sentences, and without saying that all is recorded', async () => {
    const desk = await running()
    const { setMeta } = desk.journal
    desk.journal.setMeta = (key, value) => (key === 'alive' ? diskFull() : setMeta(key, value))
    desk.clock.advance(5 * MINUTE)
    expect(desk.told('failed')).toEqual([
      'You may not be asked about time away. disk full. If this happens again, restart Stint.',
    ])
  })

  it('as the journal can’t be read is told without saying that all is recorded', async () => {
    const desk = await running()
    const broken = () => {
      throw new Error('disk I/O error')
    }
    Object.assign(desk.journal, { setMeta: broken, running: broken })
    desk.clock.advance(5 * MINUTE)
    expect(desk.told('failed')).toEqual(['You may not be asked about time away. If this happens again, restart Stint.'])
  })

  it('is said to leave the time recorded only as long as that is so of each part', async () => {
    const desk = await running(is('send'))
    desk.engine.changed()
    await desk.after()
    expect(desk.told('failed')).toEqual([expect.stringContaining('Your time is recorded.')])
    const { setMeta } = desk.journal
    desk.journal.setMeta = (key, value) => (key === 'alive' ? diskFull() : setMeta(key, value))
    desk.clock.advance(5 * MINUTE)
    expect(desk.told('failed')).toEqual([expect.not.stringContaining('Your time is recorded.')])
  })

  it('of a notification leaves the question on the page', async () => {
    const desk = await running((called) => called.startsWith('show'))
    desk.power('lock', 'begins')
    desk.clock.advance(HOUR)
    desk.power('lock', 'ends')
    await desk.after()
    expect(desk.engine.snapshot().gaps).toHaveLength(1)
    expect(desk.told('failed')).toEqual([expect.stringContaining('A notification may be missing.')])
  })
})

describe('other moments', () => {
  it('a sign of the system is never answered by an exception, whatever fails', async () => {
    const desk = await running((called) => !/^(now|zone|after)/.test(called))
    for (const kind of ['sleep', 'lock', 'switch', 'shutdown'] as const) {
      for (const edge of ['ends', 'begins', 'ends'] as const) expect(() => desk.power(kind, edge)).not.toThrow()
    }
    for (const call of [desk.engine.wake, desk.engine.shown, desk.engine.settingsChanged]) expect(call).not.toThrow()
    await expect(desk.engine.close('quit')).resolves.toBeUndefined()
  })

  it.each(['meta run.version', 'openGaps', 'setMeta alive', 'entriesBetween', 'after 1800000'])(
    'Stint starts and sends what waits though "%s" fails at the start',
    async (call) => {
      const before = await running()
      before.engine.tracker.stop()
      const desk = engineDesk(before)
      desk.breaks = is(call)
      desk.engine.start({ isNew: false })
      await desk.after()
      desk.clock.advance(MINUTE)
      await desk.after()
      expect(desk.provider.submitted).toHaveLength(1)
    },
  )

  it('a new day begins though the windows could not be told of the last one', async () => {
    const desk = await running(is('send'))
    desk.clock.advance(24 * HOUR)
    await desk.after()
    desk.breaks = () => false
    const before = desk.sent.length
    desk.clock.advance(24 * HOUR)
    await desk.after()
    expect(desk.sent.length).toBeGreaterThan(before)
  })
})
