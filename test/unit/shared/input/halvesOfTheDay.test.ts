/** The complaint: "1:30" typed after lunch, where days have twice twelve hours, was the middle of the night. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTime } from '../../../../shared/input/readTime.ts'
import { type Draft, draftOf, endOn, typeEnd, typeStart } from '../../../../renderer/entryEditor/entryDraft.ts'
import { newEntryDefaults } from '../../../../renderer/entryEditor/newEntryDefaults.ts'
import { parseStartTime } from '../../../../shared/input/startTime.ts'
import { english, speak } from '../../../../shared/language.ts'
import { localDate, wallClock } from '../../../../shared/time/zonedTime.ts'
import { anEntry, HOUR, MINUTE, ZONE } from '../../../support/samples.ts'
import { utc } from '../../../support/timeFixture.ts'

/** The time that a clock in Berlin shows, in winter. */
const berlin = (text: string) => utc(text) - HOUR
const shown = (at: number) => wallClock(at, ZONE).slice(0, 16)
const begun = (text: string, now: number) => {
  const read = parseStartTime(text, now, ZONE)
  return read.ok ? shown(read.at) : read.message
}
const partOf = (draft: Draft, side: 'start' | 'end') => {
  const read = draft[side]?.read
  return read?.ok ? shown(read.at) : undefined
}

describe('where days have twice twelve hours', () => {
  beforeEach(() => speak({ ...english, hours: 12 }))
  afterEach(() => speak(english))

  it.each([
    ['2026-11-20T14:05', '1:30', '2026-11-20T13:30'],
    ['2026-11-20T14:05', '2:05', '2026-11-20T14:05'],
    ['2026-11-20T14:05', '2:06', '2026-11-20T02:06'],
    ['2026-11-20T14:05', '9', '2026-11-20T09:00'],
    ['2026-11-20T14:05', '12', '2026-11-20T12:00'],
    ['2026-11-20T14:05', '1:30a', '2026-11-20T01:30'],
    ['2026-11-20T14:05', '13:30', '2026-11-20T13:30'],
    ['2026-11-20T00:30', '11:50', '2026-11-19T23:50'],
    ['2026-11-20T00:30', '12:10', '2026-11-20T00:10'],
  ])('a start typed at %s as "%s" is the last such time before then', (now, text, at) =>
    expect(begun(text, berlin(now))).toBe(at),
  )

  it('an end is the first such time after the start, a start the last before the end', () => {
    const now = berlin('2026-11-20T20:00')
    const place = { zone: ZONE, now, edges: [] }
    const entry = anEntry({ startedAt: berlin('2026-11-20T14:00'), endedAt: berlin('2026-11-20T15:00') })
    const draft = draftOf(entry, ZONE)
    expect(partOf({ ...draft, ...typeEnd(draft, '4:30', place) }, 'end')).toBe('2026-11-20T16:30')
    expect(partOf({ ...draft, ...typeStart(draft, '1:30', place) }, 'start')).toBe('2026-11-20T13:30')
    expect(partOf({ ...draft, ...typeStart(draft, '9:00', place) }, 'start')).toBe('2026-11-20T09:00')
    expect(partOf({ ...draft, ...endOn(draft, '2026-11-20', place) }, 'end')).toBe('2026-11-20T15:00')
  })

  it('a time at which an entry is split is the first after its start', () => {
    const from = berlin('2026-11-20T13:00')
    expect(readTime('1:30', { zone: ZONE, now: from + HOUR, dates: ['2026-11-20'], from })).toMatchObject({
      at: berlin('2026-11-20T13:30'),
    })
  })

  it('a new entry of a past day begins in the morning', () => {
    const base = newEntryDefaults({ entries: [], date: '2026-11-18', now: berlin('2026-11-20T14:05'), zone: ZONE })
    expect(shown(base.startedAt)).toBe('2026-11-18T09:00')
  })
})

describe('just after midnight', () => {
  const now = berlin('2026-11-20T00:30')
  const place = { zone: ZONE, now, edges: [] }
  const added = (start: string, end: string) => {
    const fresh = draftOf(newEntryDefaults({ entries: [], date: localDate(now, ZONE), now, zone: ZONE }), ZONE)
    const begun = { ...fresh, ...typeStart(fresh, start, place) }
    const draft = { ...begun, ...typeEnd(begun, end, place) }
    return [partOf(draft, 'start'), partOf(draft, 'end')]
  }

  it.each([
    ['0:05', '0:20', '2026-11-20T00:05', '2026-11-20T00:20'],
    ['23:10', '23:50', '2026-11-19T23:10', '2026-11-19T23:50'],
    ['23:10', '0:20', '2026-11-19T23:10', '2026-11-20T00:20'],
    ['22:00', '24:00', '2026-11-19T22:00', '2026-11-20T00:00'],
  ])('an entry from %s to %s is the nearest past one', (start, end, from, to) =>
    expect(added(start, end)).toEqual([from, to]),
  )

  it('a start that was typed anew goes back over midnight', () => {
    const entry = anEntry({ startedAt: berlin('2026-11-20T00:05'), endedAt: berlin('2026-11-20T00:20') })
    const draft = draftOf(entry, ZONE)
    expect(partOf({ ...draft, ...typeStart(draft, '23:00', place) }, 'start')).toBe('2026-11-19T23:00')
  })
})

describe('the end of a day', () => {
  it('may be typed as 24:00', () => {
    const now = berlin('2026-11-20T12:00')
    const entry = anEntry({ startedAt: berlin('2026-11-18T22:00'), endedAt: berlin('2026-11-18T23:00') })
    const draft = draftOf(entry, ZONE)
    const changed = { ...draft, ...typeEnd(draft, '24:00', { zone: ZONE, now, edges: [] }) }
    expect(partOf(changed, 'end')).toBe('2026-11-19T00:00')
    expect(changed.endDate).toBe('2026-11-19')
  })

  it('keeps typed seconds', () => {
    const read = readTime('09:15:30', { zone: ZONE, now: 0, dates: ['2026-11-20'] })
    expect(read).toEqual({ ok: true, at: berlin('2026-11-20T09:15') + MINUTE / 2 })
  })
})
