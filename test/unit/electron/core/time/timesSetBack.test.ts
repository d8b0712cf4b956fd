/** The complaint: the clock went ahead, was put right some minutes later, and an hour of real work was gone. */
import { describe, expect, it } from 'vitest'
import { absenceDesk, aGap, at, drop, keep } from '../../../../support/absenceFixture.ts'
import { engineDesk } from '../../../../support/engineFixture.ts'
import { HOUR, MINUTE } from '../../../../support/samples.ts'
import { coding, ref } from '../../../../support/trackerFixture.ts'

type Desk = ReturnType<typeof absenceDesk>

/** At work since 9, and at 10 the clock goes ahead; it is looked at half a minute later. */
function ahead(ms = HOUR): Desk {
  const desk = absenceDesk()
  desk.work()
  desk.until('10:00')
  desk.clock.set(desk.clock.now() + ms)
  desk.clock.advance(MINUTE / 2)
  expect(desk.asked()).toMatchObject([{ kinds: ['clock'] }])
  return desk
}

/** The clock is put right, and looked at. */
function putBack(desk: Desk, ms = HOUR): void {
  desk.clock.set(desk.clock.now() - ms)
  desk.ends('lock')
}

describe('a question about a clock that went ahead', () => {
  it.each([
    ['an hour', HOUR],
    ['a day', 24 * HOUR],
  ])('by %s is over when the clock is put back, and what is worked then counts', (_, ms) => {
    const desk = ahead(ms)
    desk.clock.advance(5 * MINUTE)
    putBack(desk, ms)
    expect(desk.asked()).toEqual([])
    expect(desk.journal.gap('gap1')).toMatchObject({ outcome: 'moot' })
    desk.until('12:00')
    desk.tracker.stop()
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:00' }])
  })

  it('is over, too, when the clock is put back hours later, by some seconds more or less', () => {
    const desk = ahead()
    desk.clock.advance(3 * HOUR)
    putBack(desk, HOUR + 4_000)
    expect(desk.asked()).toEqual([])
  })

  it('is about what is left where it is put back by a part', () => {
    const desk = ahead()
    desk.clock.advance(5 * MINUTE)
    putBack(desk, 20 * MINUTE)
    expect(desk.asked()).toEqual([{ kinds: ['clock'], from: '10:00:30', to: '10:40:30' }])
    putBack(desk, 40 * MINUTE)
    expect(desk.asked()).toEqual([])
  })

  it('that was answered as not worked takes nothing from what is worked then', () => {
    const desk = ahead()
    desk.answer(drop)
    desk.clock.advance(5 * MINUTE)
    putBack(desk)
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('stays where it was, in an entry that ended meanwhile: the hour is in its times', () => {
    const desk = ahead()
    desk.clock.advance(5 * MINUTE)
    desk.work()
    putBack(desk)
    expect(desk.asked()).toEqual([{ kinds: ['clock'], from: '10:00:30', to: '11:00:30' }])
    desk.answer(drop)
    expect(desk.entries()).toMatchObject([
      { to: '11:05:30', paused: [{ from: '10:00:30', to: '11:00:30' }] },
      { from: '10:05:30', to: null },
    ])
  })

  it('can be answered before anything else sees that the clock was put back', () => {
    const desk = ahead()
    const notWorked = desk.shown[0]?.actions?.[1]
    desk.clock.advance(5 * MINUTE)
    desk.clock.set(desk.clock.now() - HOUR)
    notWorked?.run()
    expect([desk.failures, desk.failed]).toEqual([[], []])
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })
})

describe('an absence while the clock was ahead', () => {
  it('is asked about at the time at which it was', () => {
    const desk = ahead()
    desk.answer(keep)
    desk.clock.advance(2 * MINUTE)
    desk.begins('lock')
    desk.clock.advance(30 * MINUTE)
    desk.ends('lock')
    putBack(desk)
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '10:02:30', to: '10:32:30' }])
  })

  it('that lasts ends when the person is back', () => {
    const desk = ahead()
    desk.answer(keep)
    desk.clock.advance(2 * MINUTE)
    desk.begins('lock')
    desk.clock.advance(MINUTE)
    desk.clock.set(desk.clock.now() - HOUR)
    desk.until('10:30')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '10:02:30', to: '10:30' }])
  })

  it('in which the clock went ahead is as long as it was', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('10:00')
    desk.begins('lock')
    desk.clock.advance(10 * MINUTE)
    desk.clock.set(at('11:10'))
    desk.clock.advance(10 * MINUTE)
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '11:20' }])
    putBack(desk)
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '10:20' }])
  })
})

describe('what the person did while the clock was ahead', () => {
  it('a timer that was started begins when it did, and all that is worked on it counts', () => {
    const desk = absenceDesk()
    desk.clock.set(at('10:00'))
    desk.work()
    desk.clock.advance(5 * MINUTE)
    desk.clock.set(at('09:05'))
    desk.until('09:30')
    desk.tracker.stop()
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '09:30' }])
  })

  it('a pause is as long as it was', () => {
    const desk = ahead()
    desk.answer(keep)
    desk.clock.advance(2 * MINUTE)
    desk.tracker.pause()
    desk.clock.advance(3 * MINUTE)
    desk.tracker.resume()
    putBack(desk)
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: null, paused: [{ from: '10:02:30', to: '10:05:30' }] },
    ])
  })

  it('a pause that lasts began when it did', () => {
    const desk = ahead()
    desk.answer(keep)
    desk.tracker.pause()
    putBack(desk)
    desk.until('10:20')
    desk.tracker.resume()
    expect(desk.entries()).toMatchObject([{ to: null, paused: [{ from: '10:00:30', to: '10:20' }] }])
  })

  it('survives a new start after which the clock is right', () => {
    const desk = absenceDesk()
    desk.again()
    desk.clock.set(at('10:00'))
    desk.work()
    desk.clock.advance(5 * MINUTE)
    desk.crash()
    desk.clock.set(at('09:06'))
    desk.again()
    expect(desk.failed).toEqual([])
    const [entry] = desk.journal.entriesBetween(0, at('12:00'))
    expect(entry?.startedAt).toBeLessThanOrEqual(at('09:06'))
    expect(entry?.startedAt).toBeGreaterThanOrEqual(at('09:00'))
  })
})

describe('a click right after the clock was put back, before anything looked', () => {
  it.each([
    ['stop', ({ tracker }: ReturnType<typeof engineDesk>['engine']) => tracker.stop()],
    ['start', ({ tracker }: ReturnType<typeof engineDesk>['engine']) => tracker.start({ target: ref(coding) })],
  ])('%s: no minute of what ran is lost', async (_, click) => {
    const desk = engineDesk()
    const begun = desk.clock.now()
    desk.engine.start({ isNew: false })
    desk.clock.set(begun + HOUR)
    desk.start()
    await desk.after()
    desk.clock.advance(20 * MINUTE)
    desk.clock.set(begun + 20 * MINUTE)
    click(desk.engine)
    await desk.after()
    const [entry] = desk.journal.entriesBetween(0, begun + 24 * HOUR).toReversed()
    expect(entry).toMatchObject({ startedAt: begun, endedAt: begun + 20 * MINUTE })
    expect(desk.failed()).toEqual([])
  })
})

it('an answer takes nothing of what is still to come, though the gap ends later', () => {
  const desk = absenceDesk()
  desk.work()
  desk.until('10:00')
  const gap = aGap({ entryId: 'id1', startedAt: at('09:30'), endedAt: at('11:00'), kinds: ['lock'] })
  desk.journal.commit([{ kind: 'saveGap', gap }])
  desk.answer(drop)
  expect(desk.entries()).toMatchObject([{ to: null, paused: [{ from: '09:30', to: '10:00' }] }])
})
