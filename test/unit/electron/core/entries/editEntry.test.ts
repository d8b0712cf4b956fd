import { describe, expect, it } from 'vitest'
import { added, amend, type Amendment, merge, split } from '../../../../../electron/core/entries/editEntry.ts'
import type { Entry, Pause } from '../../../../../shared/model/snapshot.ts'
import type { EntryRule } from '../../../../../shared/time/entryRules.ts'
import { worked } from '../../../../../shared/time/workedTime.ts'
import { anEntry, aTarget, DAY, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'

const design = aTarget({ activityId: '2', activity: 'Design' })
const refusal = (message: string) => expect.objectContaining({ kind: 'rejected', message })
const against = (rule: EntryRule) => expect.objectContaining({ kind: 'rejected', rule })
const ago = (minutes: number) => NOW - minutes * MINUTE
const pause = (from: number, to: number | null): Pause => ({
  startedAt: ago(from),
  endedAt: to === null ? null : ago(to),
})
const running = (change: Partial<Entry> = {}) => anEntry({ endedAt: null, ...change })

describe('amending', () => {
  const entry = anEntry({ description: 'a', tags: ['x'], billable: true })

  it('amending an entry changes only what is named', () => {
    expect(amend(entry, {}, NOW)).toEqual(entry)
    expect(amend(entry, { description: '' }, NOW)).toEqual({ ...entry, description: '' })
    expect(amend(entry, { startedAt: NOW - MINUTE }, NOW)).toEqual({ ...entry, startedAt: NOW - MINUTE })
    expect(amend(entry, { endedAt: NOW - MINUTE }, NOW)).toEqual({ ...entry, endedAt: NOW - MINUTE })
    expect(amend(entry, { target: design }, NOW)).toEqual({ ...entry, target: design })
    expect(amend(entry, { tags: [] }, NOW)).toEqual({ ...entry, tags: [] })
    expect(amend(entry, { pauses: [pause(30, 20)] }, NOW)).toEqual({ ...entry, pauses: [pause(30, 20)] })
  })

  it('tells “not billable” from “let the provider decide” from “as it was”', () => {
    expect(amend(entry, { billable: false }, NOW).billable).toBe(false)
    expect(amend(entry, { billable: null }, NOW).billable).toBeNull()
    expect(amend(entry, { billable: undefined }, NOW).billable).toBe(true)
  })

  it('judges start and end together, as they should be', () => {
    const moved = amend(entry, { startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR }, NOW)
    expect([moved.startedAt, moved.endedAt]).toEqual([NOW - 3 * HOUR, NOW - 2 * HOUR])
  })

  const refusals: [EntryRule, Entry, Amendment][] = [
    ['startInFuture', running(), { startedAt: NOW + 1 }],
    ['endBeforeStart', anEntry({ endedAt: ago(30) }), { startedAt: ago(20) }],
    ['endInFuture', entry, { endedAt: NOW + 1 }],
    ['endBeforeStart', entry, { endedAt: ago(61) }],
    ['endBeforeStart', entry, { startedAt: ago(10), endedAt: ago(20) }],
    ['endBeforeStart', entry, { endedAt: ago(60) }],
    ['tooLong', entry, { startedAt: NOW - DAY - 1 }],
    ['pauseBackwards', entry, { pauses: [pause(20, 30)] }],
    ['pauseBackwards', entry, { pauses: [pause(50, 40), pause(30, 30)] }],
    ['pausesOverlap', entry, { pauses: [pause(40, 20), pause(30, 10)] }],
    ['pauseBeforeEntry', entry, { pauses: [pause(61, 50)] }],
    ['pauseAfterEntry', anEntry({ endedAt: ago(10) }), { pauses: [pause(20, 9)] }],
    ['pauseBeforeEntry', entry, { startedAt: ago(30), pauses: [pause(40, 20)] }],
    ['pauseInFuture', running(), { pauses: [pause(20, -1)] }],
    ['pauseWithoutEnd', entry, { pauses: [pause(20, null)] }],
    ['pausesOverlap', running(), { pauses: [pause(40, null), pause(20, 10)] }],
  ]
  it.each(refusals)('refuses what breaks the rule %s', (rule, before, change) => {
    expect(() => amend(before, change, NOW)).toThrow(against(rule))
  })

  it('gives a running entry no end', () => {
    expect(() => amend(running(), { endedAt: NOW }, NOW)).toThrow(
      refusal('A running entry has no end yet: stop it first.'),
    )
  })

  it('lets a running entry be paused from an earlier moment on, and be as long as it is', () => {
    expect(amend(running(), { pauses: [pause(20, null)] }, NOW).pauses).toEqual([pause(20, null)])
    expect(amend(running(), { startedAt: NOW - 2 * DAY }, NOW).startedAt).toBe(NOW - 2 * DAY)
  })

  it('takes pauses in any order', () => {
    const pauses = [pause(20, 10), pause(50, 40)]
    expect(amend(entry, { pauses }, NOW).pauses).toEqual([pause(50, 40), pause(20, 10)])
  })

  it('cuts the pauses that are not named where the entry begins later or ends earlier', () => {
    const pauses = [pause(40, 30), pause(20, 10)]
    const paused = anEntry({ pauses })
    expect(amend(paused, { startedAt: ago(15) }, NOW).pauses).toEqual([pause(15, 10)])
    expect(amend(paused, { startedAt: ago(120) }, NOW).pauses).toEqual(pauses)
    expect(amend(paused, { endedAt: ago(35) }, NOW).pauses).toEqual([pause(40, 35)])
    expect(amend(running({ pauses: [pause(20, null)] }), { startedAt: ago(10) }, NOW).pauses).toEqual([pause(10, null)])
  })

  it('changes the words of an entry whose times would be refused today, and shortens it', () => {
    const forgotten = anEntry({ startedAt: NOW - 40 * HOUR, endedAt: NOW + HOUR, pauses: [pause(60, -30)] })
    expect(amend(forgotten, { ...forgotten, endedAt: NOW + HOUR, description: 'b' }, NOW).description).toBe('b')
    expect(amend(forgotten, { startedAt: NOW - 30 * HOUR }, NOW).startedAt).toBe(NOW - 30 * HOUR)
  })
})

describe('an entry by hand', () => {
  it('is taken if its times are right', () => {
    const entry = anEntry({ pauses: [pause(20, 10), pause(50, 40)] })
    expect(added(entry, NOW)).toEqual({ ...entry, pauses: [pause(50, 40), pause(20, 10)] })
  })

  it('is refused as an edit is', () => {
    expect(() => added(anEntry({ endedAt: NOW + 1 }), NOW)).toThrow(against('endInFuture'))
    expect(() => added(anEntry({ startedAt: NOW - DAY - 1 }), NOW)).toThrow(against('tooLong'))
    expect(added(anEntry({ startedAt: NOW - DAY }), NOW).startedAt).toBe(NOW - DAY)
    expect(() => added(anEntry({ pauses: [pause(70, 50)] }), NOW)).toThrow(against('pauseBeforeEntry'))
  })
})

describe('cutting in two', () => {
  const entry = anEntry({ description: 'Logo', tags: ['ux'], billable: true, pauses: [pause(40, 30)] })

  it('leaves two entries that meet at the cut, with the same words, the first under its id', () => {
    const [first, second] = split(entry, ago(20), 'e2', NOW)
    expect(first).toEqual({ ...entry, endedAt: ago(20) })
    expect(second).toEqual({ ...entry, id: 'e2', startedAt: ago(20), pauses: [] })
  })

  it.each([40, 35, 30])('at a pause takes the pause away between them', (minutes) => {
    const [first, second] = split(entry, ago(minutes), 'e2', NOW)
    expect([first.endedAt, second.startedAt]).toEqual([ago(40), ago(30)])
    expect([first.pauses, second.pauses]).toEqual([[], []])
  })

  it('of the running one ends the first half, and the second goes on as it was', () => {
    const paused = running({ pauses: [pause(10, null)] })
    const [first, second] = split(paused, ago(20), 'e2', NOW)
    expect(first).toMatchObject({ id: 'e1', endedAt: ago(20), pauses: [] })
    expect(second).toMatchObject({ id: 'e2', startedAt: ago(20), endedAt: null, pauses: [pause(10, null)] })
  })

  it.each([
    ['before the begin', entry, 61],
    ['at the begin', entry, 60],
    ['at the end', entry, 0],
    ['after now', running(), -1],
    ['in the pause that lasts', running({ pauses: [pause(10, null)] }), 5],
    ['in a pause at its begin', anEntry({ pauses: [pause(60, 50)] }), 55],
  ])('is refused %s, where one half would be empty', (_, cut, minutes) => {
    expect(() => split(cut, ago(minutes), 'e2', NOW)).toThrow(against('cutOutside'))
  })
})

describe('making one of two', () => {
  const early = anEntry({ id: 'early', startedAt: ago(180), endedAt: ago(120), description: 'early', target: design })
  const late = anEntry({ id: 'late', description: 'late', tags: ['x'] })

  it('pauses between them and keeps the words of the one it is asked of, under the id of the earlier', () => {
    const span = { startedAt: ago(180), endedAt: NOW, pauses: [pause(120, 60)] }
    expect(merge(early, late, NOW)).toEqual({ ...early, ...span })
    expect(merge(late, early, NOW)).toEqual({ ...late, id: 'early', ...span })
  })

  it('keeps the id of the running one, which goes on', () => {
    const live = { ...late, endedAt: null }
    expect(merge(early, live, NOW)).toEqual({
      ...early,
      id: 'late',
      endedAt: null,
      pauses: [pause(120, 60)],
      startedAt: ago(180),
    })
    const paused = { ...live, pauses: [pause(10, null)] }
    expect(merge(live, early, NOW)).toMatchObject({ endedAt: null, pauses: [pause(120, 60)] })
    expect(merge(paused, early, NOW).pauses).toEqual([pause(120, 60), pause(10, null)])
  })

  it('without a gap has no pause', () => {
    expect(merge(early, { ...late, startedAt: ago(120) }, NOW).pauses).toEqual([])
  })

  it('unites what overlaps: who worked on one of both did not pause', () => {
    const over = { ...late, startedAt: ago(150), endedAt: ago(90), pauses: [pause(140, 110)] }
    const merged = merge({ ...early, pauses: [pause(170, 160), pause(130, 125)] }, over, NOW)
    expect(merged.pauses).toEqual([pause(170, 160), pause(130, 125), pause(120, 110)])
    expect(worked(merged, NOW)).toBe((90 - 10 - 5 - 10) * MINUTE)
    const inside = { ...late, startedAt: ago(150), endedAt: ago(130) }
    expect(merge(early, inside, NOW)).toEqual(early)
  })

  it('goes on where the first lasted into a pause of the running one', () => {
    const paused = running({ id: 'late', startedAt: ago(150), pauses: [pause(140, null)] })
    expect(merge(early, paused, NOW).pauses).toEqual([pause(120, null)])
  })

  it('is refused over two accounts, with itself, with a later one than runs, and over more than a day', () => {
    const elsewhere = { ...late, target: aTarget({ accountId: 'a2' }) }
    expect(() => merge(early, elsewhere, NOW)).toThrow(refusal('Entries of different accounts can’t be merged.'))
    expect(() => merge(early, early, NOW)).toThrow(refusal('An entry can’t be merged with itself.'))
    const live = { ...early, endedAt: null }
    for (const [kept, other] of [
      [live, late],
      [late, live],
    ] as const) {
      expect(() => merge(kept, other, NOW)).toThrow(
        refusal('The running entry can only be merged with one that began before it.'),
      )
    }
    const yesterday = { ...early, startedAt: NOW - DAY - HOUR, endedAt: NOW - DAY }
    expect(() => merge(yesterday, late, NOW)).toThrow(against('tooLong'))
  })
})
