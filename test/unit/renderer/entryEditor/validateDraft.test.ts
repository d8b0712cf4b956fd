import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, validateDraft, type Field } from '../../../../renderer/entryEditor/validateDraft.ts'
import {
  addPause,
  type Base,
  type Draft,
  draftOf,
  endOn,
  moveTo,
  overMidnight,
  type Place,
  removePause,
  stepEnd,
  stepStart,
  typeEnd,
  typePause,
  typeStart,
} from '../../../../renderer/entryEditor/entryDraft.ts'
import { newEntryDefaults } from '../../../../renderer/entryEditor/newEntryDefaults.ts'
import { clock } from '../../../../shared/time/formatTime.ts'
import { anEntry, aTarget, DAY, HOUR, MINUTE, NOW, SECOND, ZONE } from '../../../support/samples.ts'

/** On the day of NOW, by Berlin's clock, which shows 15:00 then. */
const at = (hour: number, minute = 0, second = 0) => NOW + (hour - 15) * HOUR + minute * MINUTE + second * SECOND
const place: Place = { zone: ZONE, now: NOW, edges: [] }

/** From 9:02:10 to 10:31:05, paused from 9:40 to 9:55. */
const base = anEntry({
  startedAt: at(9, 2, 10),
  endedAt: at(10, 31, 5),
  pauses: [{ startedAt: at(9, 40), endedAt: at(9, 55) }],
  tags: ['api'],
})
const running = anEntry({ startedAt: at(14), endedAt: null })

type Step = (draft: Draft) => Partial<Draft>
const start =
  (text: string): Step =>
  (draft) =>
    typeStart(draft, text, place)
const end =
  (text: string): Step =>
  (draft) =>
    typeEnd(draft, text, place)
const pause =
  (key: number, from: string, to: string): Step =>
  (draft) => {
    const begun = { ...draft, ...typePause(draft, key, 'start', from, place) }
    return { ...begun, ...typePause(begun, key, 'end', to, place) }
  }
const edited = (entry: Base, ...steps: Step[]): Draft =>
  steps.reduce((draft, step) => ({ ...draft, ...step(draft) }), draftOf(entry, ZONE))

/** What would be saved of it; or what is said at the fields. */
const saved = (entry: Base, ...steps: Step[]) => {
  const draft = edited(entry, ...steps)
  const checked = validateDraft(draft, NOW, entry)
  return Object.keys(checked.problems).length > 0 ? checked.problems : changesOf(entry, draft, checked)
}
const said = (field: Field, entry: Base, ...steps: Step[]) =>
  validateDraft(edited(entry, ...steps), NOW, entry).problems[field]

describe('an entry in the editor', () => {
  it('saves nothing where nothing was changed', () => expect(saved(base)).toEqual({}))
  it('saves only what was changed, to the second where it was not', () => {
    expect(saved(base, end('10:45'))).toEqual({ endedAt: at(10, 45) })
    expect(saved(base, () => ({ description: ' Cart ', tags: 'api, front end', billable: false }))).toEqual({
      description: 'Cart',
      tags: ['api', 'front end'],
      billable: false,
    })
    expect(saved(base, () => ({ target: aTarget({ activityId: '2' }) }))).toEqual({
      target: { accountId: 'a1', projectId: '1', activityId: '2', taskId: null },
    })
  })
  it('is refused without a project', () =>
    expect(said('target', { ...base, target: null })).toBe('Choose what it was for.'))
  it('has no end while it runs, and keeps the pause that lasts', () => {
    const paused = { ...running, pauses: [{ startedAt: at(14, 30), endedAt: null }] }
    expect(saved(paused, start('13:30'))).toEqual({ startedAt: at(13, 30) })
    expect(saved(paused, (draft) => removePause(draft, 0))).toEqual({ pauses: [] })
  })
})

describe('a time in the editor', () => {
  it('is told at its field when it is none', () => {
    expect(said('start', base, start('soon'))).toContain('Not a time')
    expect(said('end', base, end('25:00'))).toContain('Not a time')
    expect(said('start', base, end('25:00'))).toBeUndefined()
  })
  it('is refused where it is still to come', () => {
    expect(said('start', base, start('16'))).toBe('The start is still to come.')
    expect(said('end', base, end('15:01'))).toBe('The end is still to come.')
    expect(said('end', base, end('now'))).toBeUndefined()
  })
  it('ends after it starts; an earlier end means the next day only if that is said', () => {
    const late = { ...base, startedAt: at(-2), endedAt: at(-1), pauses: [] }
    const wrong = edited(late, end('1:00'))
    expect(validateDraft(wrong, NOW, null)).toMatchObject({
      problems: { end: 'The end has to come after the start.' },
      nextDay: true,
    })
    const right = edited(late, end('1:00'), (draft) => endOn(draft, '2026-11-20', place))
    expect(overMidnight(right)).toBe(true)
    expect(changesOf(late, right, validateDraft(right, NOW, null))).toEqual({ endedAt: at(1) })
  })
  it('is not offered the next day where that is still to come', () =>
    expect(validateDraft(edited(base, start('14'), end('13')), NOW, null).nextDay).toBe(false))
  it('covers 24 hours at most', () => {
    const yesterday = (draft: Draft) => ({ ...moveTo(draft, '2026-11-19', place), endDate: '2026-11-20' })
    const long = edited(base, yesterday, end('10:00'))
    expect(validateDraft(long, NOW, null).problems.end).toContain('more than 24 hours')
    expect(validateDraft(edited(base, yesterday, end('8:00')), NOW, null).problems).toEqual({})
  })
  it('counts back from now, on the day that this was', () => {
    expect(saved(base, start('-7h'))).toEqual({ startedAt: at(8) })
    expect(edited(running, start('-16h'))).toMatchObject({ date: '2026-11-19' })
  })
  it('moves by minutes, over midnight too', () => {
    expect(stepStart(draftOf(base, ZONE), 5, ZONE)).toMatchObject({ start: { text: '09:07' } })
    const late = draftOf({ ...base, endedAt: at(24) - MINUTE }, ZONE)
    expect(stepEnd(late, 1, ZONE)).toMatchObject({ endDate: '2026-11-21', end: { text: '00:00' } })
    expect(stepStart(edited(base, start('soon')), 5, ZONE)).toEqual({ start: edited(base, start('soon')).start })
  })
  it('means the very moment at which another entry ended within that minute', () => {
    const edges = [at(8, 30, 20)]
    const draft = { ...draftOf(base, ZONE), ...typeStart(draftOf(base, ZONE), '8:30', { ...place, edges }) }
    expect(validateDraft(draft, NOW, null).times?.startedAt).toBe(at(8, 30, 20))
  })
})

describe('times that are saved already', () => {
  const words = () => ({ description: 'Cart' })
  it('keep nobody from changing the words', () => {
    const forgotten = { ...base, startedAt: at(8) - 2 * DAY }
    const ahead = { ...base, startedAt: at(16), endedAt: at(17), pauses: [] }
    const odd = { ...base, endedAt: base.startedAt, tags: ['x'] }
    for (const entry of [forgotten, ahead, odd]) expect(saved(entry, words)).toEqual(words())
  })
  it('may become shorter step by step, not longer', () => {
    const forgotten = { ...base, startedAt: at(8) - 2 * DAY, pauses: [] }
    expect(saved(forgotten, end('10:00'))).toEqual({ endedAt: at(10) })
    expect(said('end', forgotten, end('11:00'))).toContain('more than 24 hours')
  })
  it('are judged where they make a new entry', () => {
    const ahead = { ...base, startedAt: at(16), endedAt: at(17), pauses: [] }
    expect(validateDraft(draftOf(ahead, ZONE), NOW, null).problems).toMatchObject({
      start: 'The start is still to come.',
    })
  })
})

describe('the day in the editor', () => {
  it('moves the start, the end and the pauses, to the second', () => {
    const moved = (time: number) => time - DAY
    expect(saved(base, (draft) => moveTo(draft, '2026-11-19', place))).toEqual({
      startedAt: moved(base.startedAt),
      endedAt: moved(at(10, 31, 5)),
      pauses: [{ startedAt: moved(at(9, 40)), endedAt: moved(at(9, 55)) }],
    })
  })
  it('keeps the times of the clock where an hour is skipped between', () => {
    const spring = (draft: Draft) => moveTo(draft, '2026-03-20', place)
    expect(edited(base, spring).start).toMatchObject({ text: '09:02' })
    expect(validateDraft(edited(base, spring), NOW, null).times?.startedAt).toBe(Date.UTC(2026, 2, 20, 8, 2, 10))
  })
  it('tells a time that the clock skips on it, and forgets that on the next day', () => {
    const night = { ...base, startedAt: at(2, 30), endedAt: at(5), pauses: [] }
    const skipped = edited(night, (draft) => moveTo(draft, '2026-03-29', place))
    expect(validateDraft(skipped, NOW, null).problems.start).toContain('The clock was put forward')
    const after = { ...skipped, ...moveTo(skipped, '2026-03-30', place) }
    expect(validateDraft(after, NOW, null).times?.startedAt).toBe(Date.UTC(2026, 2, 30, 0, 30))
  })
  it('brings everything back when it is moved there and back', () => {
    const days = fc.integer({ min: -300, max: 300 })
    fc.assert(
      fc.property(days, (count) => {
        const away = new Date(Date.UTC(2026, 10, 20) + count * DAY).toISOString().slice(0, 10)
        const there = edited(base, (draft) => moveTo(draft, away, place))
        const back = { ...there, ...moveTo(there, '2026-11-20', place) }
        expect(back).toEqual(draftOf(base, ZONE))
      }),
    )
  })
})

describe('pauses in the editor', () => {
  it('are those that took time: what only parts two records is not shown, and stays', () => {
    const boundary = { startedAt: at(9, 20), endedAt: at(9, 20) }
    const parted = { ...base, pauses: [boundary, ...base.pauses] }
    expect(edited(parted).pauses.map(({ start: { text } }) => text)).toEqual(['09:40'])
    expect(saved(parted)).toEqual({})
    expect(saved(parted, start('9:00'))).toEqual({ startedAt: at(9) })
  })
  it('are saved when one is added or removed', () => {
    expect(saved(base, addPause, pause(1, '10', '10:10'))).toEqual({
      pauses: [...base.pauses, { startedAt: at(10), endedAt: at(10, 10) }],
    })
    expect(saved(base, (draft) => removePause(draft, 0))).toEqual({ pauses: [] })
  })
  it('are saved in order, however they were typed', () =>
    expect(saved(base, addPause, pause(1, '9:10', '9:20'))).toEqual({
      pauses: [{ startedAt: at(9, 10), endedAt: at(9, 20) }, ...base.pauses],
    }))
  it.each([
    ['9:50', '10:00', 'overlaps the one before'],
    ['8:00', '9:10', 'begins before the entry'],
    ['10:20', '11:00', 'ends after the entry'],
    ['10:20', '10:10', 'has to end after it begins'],
    ['10:20', 'soon', 'Not a time'],
  ])('from %s to %s: it %s', (from, to, words) =>
    expect(said('pause 1', base, addPause, pause(1, from, to))).toContain(words),
  )
  it('are not saved half typed', () => expect(said('pause 1', base, addPause)).toContain('Type when it began'))
  it('are told, not cut, when the end moves before them', () => {
    expect(said('pause 0', base, end('9:50'))).toBe('This pause ends after the entry does.')
    expect(validateDraft(edited(base, end('9:50')), NOW, null).times).toBeNull()
  })
  it('may reach the edge that the fields show, whatever its seconds', () => {
    expect(saved(base, addPause, pause(1, '10:20', '10:31'))).toEqual({
      pauses: [...base.pauses, { startedAt: at(10, 20), endedAt: at(10, 31, 5) }],
    })
    const exact = { ...base, pauses: [{ startedAt: at(10), endedAt: at(10, 15, 40) }] }
    expect(saved(exact, end('10:15'))).toMatchObject({ endedAt: at(10, 15), pauses: [{ endedAt: at(10, 15) }] })
  })
  it('end after they began, on a later day where an entry ran on for longer than one', () => {
    const left = { ...running, startedAt: at(8) - DAY }
    expect(saved(left, addPause, pause(0, '23:00', '9:00'))).toEqual({
      pauses: [{ startedAt: at(-1), endedAt: at(9) }],
    })
  })
  it('lie on the day they fit into', () => {
    const night = { ...base, startedAt: at(-2), endedAt: at(3), pauses: [] }
    expect(saved(night, addPause, pause(0, '23:30', '0:30'))).toEqual({
      pauses: [{ startedAt: at(-0.5), endedAt: at(0.5) }],
    })
    expect(saved(night, addPause, pause(0, '1:00', '1:30'))).toEqual({
      pauses: [{ startedAt: at(1), endedAt: at(1.5) }],
    })
  })
})

describe('what can be saved', () => {
  it('is never outside of the rules, whatever is typed', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    const text = time.map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`)
    const day = fc.integer({ min: 0, max: 19 }).map((days) => `2026-11-${String(20 - days).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.tuple(text, text), { maxLength: 3 }),
        day,
        day,
        (from, to, list, on, until) => {
          const pauses = list.flatMap(([a, b], at) => [addPause, pause(at + 1, a, b)])
          const move = (draft: Draft) => moveTo(draft, on, place)
          const { times } = validateDraft(
            edited(base, start(from), end(to), move, (d) => endOn(d, until, place), ...pauses),
            NOW,
            null,
          )
          if (!times) return
          const ends = times.endedAt ?? Number.NaN
          expect(ends).toBeGreaterThan(times.startedAt)
          expect(ends).toBeLessThanOrEqual(NOW)
          expect(ends - times.startedAt).toBeLessThanOrEqual(DAY)
          let last = times.startedAt
          for (const each of times.pauses) {
            expect(each.startedAt).toBeGreaterThanOrEqual(last)
            last = each.endedAt ?? Number.NaN
            expect(last).toBeGreaterThan(each.startedAt)
          }
          expect(last).toBeLessThanOrEqual(ends)
        },
      ),
    )
  })
})

describe('a new entry', () => {
  const spanOf = (entries: { startedAt: number; endedAt: number | null }[], date = '2026-11-20') => {
    const { startedAt, endedAt, openEnd } = newEntryDefaults({ entries, date, now: NOW, zone: ZONE })
    return `${clock(startedAt, ZONE)}–${openEnd ? '' : clock(endedAt ?? 0, ZONE)}`
  }
  it('goes from the last entry’s end, or an hour ago, until now', () => {
    expect(spanOf([{ startedAt: at(9), endedAt: at(10) }])).toBe('10:00–15:00')
    expect(spanOf([])).toBe('14:00–15:00')
  })
  it('is for the latest gap where the last entry has only just ended', () => {
    const last = { startedAt: at(13), endedAt: NOW - SECOND }
    expect(spanOf([last, { startedAt: at(9), endedAt: at(10) }, { startedAt: at(10, 30), endedAt: at(11) }])).toBe(
      '11:00–13:00',
    )
    // Two minutes are none.
    expect(spanOf([last, { startedAt: at(9), endedAt: at(10) }, { startedAt: at(10, 30), endedAt: at(12, 58) }])).toBe(
      '10:00–10:30',
    )
  })
  it('has no end where there is no gap, so that it overlaps nothing, and says so only once that matters', () => {
    expect(spanOf([{ startedAt: at(9), endedAt: NOW - SECOND }])).toBe('14:59–')
    const base = newEntryDefaults({
      entries: [{ startedAt: at(9), endedAt: NOW - SECOND }],
      date: '2026-11-20',
      now: NOW,
      zone: ZONE,
    })
    expect(said('end', base)).toBe('Type when it ended.')
  })
  it('ends where what runs began', () =>
    expect(
      spanOf([
        { startedAt: at(14), endedAt: null },
        { startedAt: at(9), endedAt: at(10) },
      ]),
    ).toBe('10:00–14:00'))
  it('is an hour on a day that is over, after the last entry or in the morning', () => {
    expect(spanOf([], '2026-11-18')).toBe('09:00–10:00')
    expect(spanOf([{ startedAt: at(9) - DAY, endedAt: at(12) - DAY }], '2026-11-19')).toBe('12:00–13:00')
  })
})
