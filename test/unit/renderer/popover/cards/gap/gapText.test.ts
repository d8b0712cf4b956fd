/** What the person is asked about gaps and pauses: the words, the bar with its handle, the answers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReturnTime } from '../../../../../../renderer/popover/cards/pause/parseReturnTime.ts'
import {
  workAroundGap,
  isOvernight,
  partsOf,
  pieceOf,
  distinctNames,
  parseTimeInGap,
  whatHappened,
} from '../../../../../../renderer/popover/cards/gap/gapText.ts'
import { momentText, rangeText } from '../../../../../../renderer/popover/cards/question/rangeText.ts'
import { discardText } from '../../../../../../renderer/popover/timer/discardText.ts'
import { hoursAround, minutesInside, nearest, place } from '../../../../../../renderer/components/splitBarLayout.ts'
import { clock } from '../../../../../../shared/time/formatTime.ts'
import { wallOf } from '../../../../../../shared/time/zonedTime.ts'
import type { GapKind, GapView } from '../../../../../../shared/model/snapshot.ts'
import { anEntry, aTarget, HOUR, MINUTE, ZONE } from '../../../../../support/samples.ts'

const dayStart = Date.UTC(2026, 10, 19, 23)
const at = (hour: number, minutes = 0) => dayStart + hour * HOUR + minutes * MINUTE
const today = { zone: ZONE, dayStart }
const running = anEntry({ startedAt: at(9), endedAt: null })
const aGap = (change: Partial<GapView> = {}): GapView => ({
  id: 'g1',
  startedAt: at(12),
  endedAt: at(12, 40),
  kinds: ['lock'],
  entry: running,
  ...change,
})

describe('what happened in a gap', () => {
  it.each<[GapKind[], string]>([
    [['lock'], 'The screen was locked'],
    [['idle', 'lock'], 'The screen was locked'],
    [['idle', 'lock', 'sleep'], 'The computer slept'],
    [['idle'], 'Nobody was at the computer'],
    [['lock', 'switch'], 'Another user was at the computer'],
    [['crash'], 'Stint wasn’t running'],
    [['sleep', 'quit'], 'Stint wasn’t running'],
    [['shutdown', 'quit'], 'The computer was off'],
    [['clock'], 'The clock jumped'],
  ])('%j reads as %s', (kinds, words) => expect(whatHappened(kinds)).toBe(words))
})

describe('when a gap was', () => {
  it('has the years where a clock that was set makes it so long', () =>
    expect(rangeText(at(12), at(12) + 64 * 365.25 * 86_400_000, today)).toBe(
      'Fri 20 Nov 2026, 12:00 – Mon 20 Nov 2090, 12:00',
    ))
  it('names no day where the gap is of today', () => expect(rangeText(at(12), at(12, 40), today)).toBe('12:00–12:40'))
  it('names another day once, and two days both', () => {
    expect(rangeText(at(-12), at(-11), today)).toBe('Thu 19 Nov, 12:00–13:00')
    expect(rangeText(at(-6, -58), at(8, 3), today)).toBe('Thu 19 Nov, 17:02 – Fri 20 Nov, 08:03')
    expect(rangeText(at(8), at(24 + 8), today)).toBe('Fri 20 Nov, 08:00 – Sat 21 Nov, 08:00')
  })
  it('names the day of a moment that was not today', () => {
    expect(momentText(at(0), today)).toBe('00:00')
    expect(momentText(at(0) - 1, today)).toBe('Thu 19 Nov, 23:59')
  })
  it('is a night only where it is long and over a midnight', () => {
    expect(isOvernight(aGap({ startedAt: at(-7), endedAt: at(8) }), ZONE)).toBe(true)
    expect(isOvernight(aGap({ startedAt: at(-1), endedAt: at(1) }), ZONE)).toBe(false)
    expect(isOvernight(aGap({ startedAt: at(8), endedAt: at(16) }), ZONE)).toBe(false)
  })
})

describe('the bar around a gap', () => {
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
  const lengths = fc.integer({ min: MINUTE, max: 72 * HOUR })
  const zones = fc.constantFrom(ZONE, 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe')

  it('ends at full hours of the wall clock, with room around the gap', () => {
    expect(hoursAround({ from: at(12), to: at(12, 40) }, ZONE)).toEqual({ from: at(11), to: at(13) })
    expect(hoursAround({ from: at(12, 10), to: at(12, 50) }, ZONE)).toEqual({ from: at(12), to: at(13) })
    fc.assert(
      fc.property(instants, lengths, zones, (from, length, zone) => {
        const hours = hoursAround({ from, to: from + length }, zone)
        expect(hours.from).toBeLessThanOrEqual(from - 10 * MINUTE)
        expect(hours.to).toBeGreaterThanOrEqual(from + length + 10 * MINUTE)
        expect(wallOf(hours.from, zone).second).toBe(0)
        // Where the clock is moved by half an hour in that very hour the end is half past.
        if (zone !== 'Australia/Lord_Howe') {
          expect(clock(hours.from, zone)).toMatch(/:00$/)
          expect(clock(hours.to, zone)).toMatch(/:00$/)
        }
      }),
    )
  })
  it('lets the handle stand on full minutes strictly inside the gap only', () => {
    expect(minutesInside({ from: at(12), to: at(12, 40) })).toEqual({ from: at(12, 1), to: at(12, 39) })
    expect(minutesInside({ from: at(12) + 1, to: at(12, 1) + 1 })).toEqual({ from: at(12, 1), to: at(12, 1) })
    expect(minutesInside({ from: at(12), to: at(12, 1) })).toBeNull()
    fc.assert(
      fc.property(instants, lengths, fc.double({ min: -1, max: 2, noNaN: true }), (from, length, part) => {
        const within = minutesInside({ from, to: from + length })
        if (!within) return
        const cut = nearest(from + part * length, within)
        expect(cut % MINUTE).toBe(0)
        expect(cut).toBeGreaterThan(from)
        expect(cut).toBeLessThan(from + length)
      }),
    )
  })
  it('places times between its ends, 0 to 1', () => {
    const hours = { from: at(11), to: at(13) }
    expect(place(at(12), hours)).toBe(0.5)
    expect(place(at(9), hours)).toBe(0)
    expect(place(at(18), hours)).toBe(1)
  })
  it('shows what was worked before and after it, with the pauses, and nothing beyond its ends', () => {
    const pauses = [
      { startedAt: at(11, 10), endedAt: at(11, 20) },
      { startedAt: at(9, 10), endedAt: at(9, 20) },
    ]
    const gap = aGap({ entry: { ...running, pauses } })
    const pieces = workAroundGap(gap, at(12, 50), { from: at(11), to: at(13) })
    expect(pieces.map(({ from, to, kind }) => [clock(from, ZONE), clock(to, ZONE), kind])).toEqual([
      ['11:00', '12:00', 'worked'],
      ['12:40', '12:50', 'worked'],
      ['11:10', '11:20', 'paused'],
    ])
  })
  it('shows nothing after it where the entry ended with it', () => {
    const gap = aGap({ entry: { ...running, endedAt: at(12, 40) } })
    expect(workAroundGap(gap, at(14), { from: at(11), to: at(13) })).toHaveLength(1)
  })
  it('draws a side as what it was: in the colour of its target, or hatched', () => {
    const span = { from: at(12), to: at(12, 10) }
    const entry = anEntry({ target: aTarget({ color: '#111111' }) })
    expect(pieceOf(span, { kind: 'keep' }, entry)).toMatchObject({ kind: 'worked', color: '#111111' })
    expect(pieceOf(span, { kind: 'drop' }, entry)).toMatchObject({ kind: 'gone', color: null })
    const other = { kind: 'give' as const, target: aTarget({ color: '#222222' }) }
    expect(pieceOf(span, other, entry)).toMatchObject({ kind: 'worked', color: '#222222' })
  })
})

describe('an answer to a gap', () => {
  it('that is not split covers the whole gap', () =>
    expect(partsOf(at(12, 40), [{ kind: 'keep' }])).toEqual([{ endedAt: at(12, 40), use: { kind: 'keep' } }]))
  it('names both sides up to its end, the target by its ids alone', () => {
    const { accountId, projectId, activityId, taskId } = aTarget()
    expect(partsOf(at(12, 40), [{ kind: 'drop' }, { kind: 'give', target: aTarget() }], at(12, 10))).toEqual([
      { endedAt: at(12, 10), use: { kind: 'drop' } },
      { endedAt: at(12, 40), use: { kind: 'give', target: { accountId, projectId, activityId, taskId } } },
    ])
  })
  it('tells two targets apart by their work, or by their projects', () => {
    const design = aTarget({ activityId: '2', activity: 'Design' })
    expect(distinctNames(design, aTarget())).toEqual(['Design', 'Coding'])
    expect(distinctNames(aTarget({ projectId: '2', project: 'Shop' }), aTarget())).toEqual(['Shop', 'Website'])
    expect(distinctNames(aTarget({ activityId: null, activity: null }), aTarget())).toEqual(['Website', 'Coding'])
  })
})

describe('the time at which a gap is split', () => {
  const within = { from: at(12, 1), to: at(12, 39) }
  const typed = (text: string, span = within) => parseTimeInGap(text, span, ZONE, at(12, 45) + 17_000)
  it.each(['12:10', '1210', '12.10'])('takes %s', (text) => expect(typed(text)).toEqual({ ok: true, at: at(12, 10) }))
  it('takes a length before now, to the minute', () => expect(typed('-20m')).toEqual({ ok: true, at: at(12, 25) }))
  it.each(['12:00', '12:40', '13:00', '9'])('refuses %s, which is not inside', (text) =>
    expect(typed(text)).toEqual({ ok: false, message: 'It has to be from 12:01 to 12:39.' }),
  )
  it('refuses what is no time', () => expect(typed('noon')).toMatchObject({ ok: false }))
  it('finds the right day of a night', () => {
    const night = { from: at(-7), to: at(8) }
    expect(typed('22:10', night)).toEqual({ ok: true, at: at(-2, 10) })
    expect(typed('6', night)).toEqual({ ok: true, at: at(6) })
  })
  it('finds the second of two equal times where only that one is inside', () => {
    // On 2026-10-25 the clock in Berlin shows 02:00 to 03:00 twice.
    const second = Date.UTC(2026, 9, 25, 1, 30)
    expect(typed('2:30', { from: second - 10 * MINUTE, to: second + 10 * MINUTE })).toEqual({ ok: true, at: second })
  })
})

describe('the end of a forgotten pause', () => {
  it('is a time within the pause', () =>
    expect(parseReturnTime('12:20', at(11, 25), at(12, 45), ZONE)).toEqual({ ok: true, at: at(12, 20) }))
  it.each(['11:25', '11:00', '-3h'])('is not %s, when it had not begun', (text) =>
    expect(parseReturnTime(text, at(11, 25), at(12, 45), ZONE)).toEqual({
      ok: false,
      message: 'The pause began at 11:25.',
    }),
  )
  it('names the day of a pause that began yesterday', () =>
    expect(parseReturnTime('-13h', at(-1), at(11), ZONE)).toEqual({
      ok: false,
      message: 'The pause began at Thu 19 Nov, 23:00.',
    }))
  it('is refused where it is still to come', () =>
    expect(parseReturnTime('13:00', at(11, 25), at(12, 45), ZONE)).toMatchObject({ ok: false }))
})

describe('the question before a discard', () => {
  const paused = anEntry({ startedAt: at(9), endedAt: null, pauses: [{ startedAt: at(10), endedAt: at(10, 15) }] })
  it('tells worked from paused, and that nothing is sent', () =>
    expect(discardText(paused, at(10, 35), { there: null, undoSeconds: 0 })).toBe(
      'Discard 1:20 worked · 15 min paused? It is not sent.',
    ))
  it('says that it goes at the provider, too, and for how long it can be undone', () =>
    expect(discardText(running, at(10), { there: 'Kimai 2', undoSeconds: 10 })).toBe(
      'Discard 1:00 worked? It is deleted in Kimai 2, too. You can undo it for 10 seconds.',
    ))
})
