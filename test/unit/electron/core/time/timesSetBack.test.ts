/** The complaint: the clock went ahead, was put right some minutes later, and an hour of real work was gone. */
import { describe, expect, it } from 'vitest'
import { absenceFixture, aGap, at, drop, keep } from '../../../../support/absenceFixture.ts'
import { engineFixture } from '../../../../support/engineFixture.ts'
import { HOUR, MINUTE } from '../../../../support/samples.ts'
import { coding, ref } from '../../../../support/trackerFixture.ts'

type Fixture = ReturnType<typeof absenceFixture>

/** At work since 9, and at 10 the clock goes ahead; it is looked at half a minute later. */
function ahead(ms = HOUR): Fixture {
  const fixture = absenceFixture()
  fixture.work()
  fixture.until('10:00')
  fixture.clock.set(fixture.clock.now() + ms)
  fixture.clock.advance(MINUTE / 2)
  expect(fixture.asked()).toMatchObject([{ kinds: ['clock'] }])
  return fixture
}

/** The clock is put right, and looked at. */
function putBack(fixture: Fixture, ms = HOUR): void {
  fixture.clock.set(fixture.clock.now() - ms)
  fixture.ends('lock')
}

describe('a question about a clock that went ahead', () => {
  it.each([
    ['an hour', HOUR],
    ['a day', 24 * HOUR],
  ])('by %s is over when the clock is put back, and what is worked then counts', (_, ms) => {
    const fixture = ahead(ms)
    fixture.clock.advance(5 * MINUTE)
    putBack(fixture, ms)
    expect(fixture.asked()).toEqual([])
    expect(fixture.journal.gap('gap1')).toMatchObject({ outcome: 'moot' })
    fixture.until('12:00')
    fixture.tracker.stop()
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '12:00' }])
  })

  it('is over, too, when the clock is put back hours later, by some seconds more or less', () => {
    const fixture = ahead()
    fixture.clock.advance(3 * HOUR)
    putBack(fixture, HOUR + 4_000)
    expect(fixture.asked()).toEqual([])
  })

  it('is about what is left where it is put back by a part', () => {
    const fixture = ahead()
    fixture.clock.advance(5 * MINUTE)
    putBack(fixture, 20 * MINUTE)
    expect(fixture.asked()).toEqual([{ kinds: ['clock'], from: '10:00:30', to: '10:40:30' }])
    putBack(fixture, 40 * MINUTE)
    expect(fixture.asked()).toEqual([])
  })

  it('that was answered as not worked takes nothing from what is worked then', () => {
    const fixture = ahead()
    fixture.answer(drop)
    fixture.clock.advance(5 * MINUTE)
    putBack(fixture)
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('stays where it was, in an entry that ended meanwhile: the hour is in its times', () => {
    const fixture = ahead()
    fixture.clock.advance(5 * MINUTE)
    fixture.work()
    putBack(fixture)
    expect(fixture.asked()).toEqual([{ kinds: ['clock'], from: '10:00:30', to: '11:00:30' }])
    fixture.answer(drop)
    expect(fixture.entries()).toMatchObject([
      { to: '11:05:30', paused: [{ from: '10:00:30', to: '11:00:30' }] },
      { from: '10:05:30', to: null },
    ])
  })

  it('can be answered before anything else sees that the clock was put back', () => {
    const fixture = ahead()
    const notWorked = fixture.shown[0]?.actions?.[1]
    fixture.clock.advance(5 * MINUTE)
    fixture.clock.set(fixture.clock.now() - HOUR)
    notWorked?.run()
    expect([fixture.failures, fixture.failed]).toEqual([[], []])
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })
})

describe('an absence while the clock was ahead', () => {
  it('is asked about at the time at which it was', () => {
    const fixture = ahead()
    fixture.answer(keep)
    fixture.clock.advance(2 * MINUTE)
    fixture.begins('lock')
    fixture.clock.advance(30 * MINUTE)
    fixture.ends('lock')
    putBack(fixture)
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '10:02:30', to: '10:32:30' }])
  })

  it('that lasts ends when the person is back', () => {
    const fixture = ahead()
    fixture.answer(keep)
    fixture.clock.advance(2 * MINUTE)
    fixture.begins('lock')
    fixture.clock.advance(MINUTE)
    fixture.clock.set(fixture.clock.now() - HOUR)
    fixture.until('10:30')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '10:02:30', to: '10:30' }])
  })

  it('in which the clock went ahead is as long as it was', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('10:00')
    fixture.begins('lock')
    fixture.clock.advance(10 * MINUTE)
    fixture.clock.set(at('11:10'))
    fixture.clock.advance(10 * MINUTE)
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '11:20' }])
    putBack(fixture)
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '10:20' }])
  })
})

describe('what the person did while the clock was ahead', () => {
  it('a timer that was started begins when it did, and all that is worked on it counts', () => {
    const fixture = absenceFixture()
    fixture.clock.set(at('10:00'))
    fixture.work()
    fixture.clock.advance(5 * MINUTE)
    fixture.clock.set(at('09:05'))
    fixture.until('09:30')
    fixture.tracker.stop()
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: '09:30' }])
  })

  it('a pause is as long as it was', () => {
    const fixture = ahead()
    fixture.answer(keep)
    fixture.clock.advance(2 * MINUTE)
    fixture.tracker.pause()
    fixture.clock.advance(3 * MINUTE)
    fixture.tracker.resume()
    putBack(fixture)
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: null, paused: [{ from: '10:02:30', to: '10:05:30' }] },
    ])
  })

  it('a pause that lasts began when it did', () => {
    const fixture = ahead()
    fixture.answer(keep)
    fixture.tracker.pause()
    putBack(fixture)
    fixture.until('10:20')
    fixture.tracker.resume()
    expect(fixture.entries()).toMatchObject([{ to: null, paused: [{ from: '10:00:30', to: '10:20' }] }])
  })

  it('survives a new start after which the clock is right', () => {
    const fixture = absenceFixture()
    fixture.again()
    fixture.clock.set(at('10:00'))
    fixture.work()
    fixture.clock.advance(5 * MINUTE)
    fixture.crash()
    fixture.clock.set(at('09:06'))
    fixture.again()
    expect(fixture.failed).toEqual([])
    const [entry] = fixture.journal.entriesBetween(0, at('12:00'))
    expect(entry?.startedAt).toBeLessThanOrEqual(at('09:06'))
    expect(entry?.startedAt).toBeGreaterThanOrEqual(at('09:00'))
  })
})

describe('a click right after the clock was put back, before anything looked', () => {
  it.each([
    ['stop', ({ tracker }: ReturnType<typeof engineFixture>['engine']) => tracker.stop()],
    ['start', ({ tracker }: ReturnType<typeof engineFixture>['engine']) => tracker.start({ target: ref(coding) })],
  ])('%s: no minute of what ran is lost', async (_, click) => {
    const fixture = engineFixture()
    const begun = fixture.clock.now()
    fixture.engine.start({ lacksLocal: false })
    fixture.clock.set(begun + HOUR)
    fixture.start()
    await fixture.after()
    fixture.clock.advance(20 * MINUTE)
    fixture.clock.set(begun + 20 * MINUTE)
    click(fixture.engine)
    await fixture.after()
    const [entry] = fixture.journal.entriesBetween(0, begun + 24 * HOUR).toReversed()
    expect(entry).toMatchObject({ startedAt: begun, endedAt: begun + 20 * MINUTE })
    expect(fixture.failed()).toEqual([])
  })
})

it('an answer takes nothing of what is still to come, though the gap ends later', () => {
  const fixture = absenceFixture()
  fixture.work()
  fixture.until('10:00')
  const gap = aGap({ entryId: 'id1', startedAt: at('09:30'), endedAt: at('11:00'), kinds: ['lock'] })
  fixture.journal.commit([{ kind: 'saveGap', gap }])
  fixture.answer(drop)
  expect(fixture.entries()).toMatchObject([{ to: null, paused: [{ from: '09:30', to: '10:00' }] }])
})
