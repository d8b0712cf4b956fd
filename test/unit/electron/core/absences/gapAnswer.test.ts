import { describe, expect, it } from 'vitest'
import { applyGapAnswer } from '../../../../../electron/core/absences/gapAnswer.ts'
import { AppError } from '../../../../../shared/errors.ts'
import type { Entry, GapPart } from '../../../../../shared/model/snapshot.ts'
import { at, drop, giveDesign, keep } from '../../../../support/absenceFixture.ts'
import { counter } from '../../../../support/fakes.ts'
import { anEntry } from '../../../../support/samples.ts'
import { coding, design, ref } from '../../../../support/trackerFixture.ts'

/** It runs since 9 o'clock, with words, a tag and no price. */
const running = (change: Partial<Entry> = {}): Entry =>
  anEntry({
    startedAt: at('09:00'),
    endedAt: null,
    description: 'Relaunch',
    tags: ['web'],
    billable: false,
    ...change,
  })
const lunch = { startedAt: at('12:00'), endedAt: at('12:40') }
const until = (time: string, use: GapPart['use'], day = 0): GapPart => ({ endedAt: at(time, day), use })
const pause = (from: string, to: string) => ({ startedAt: at(from), endedAt: at(to) })

const say = (entry: Entry, parts: GapPart[], stop = false, gap = lunch, now = Infinity) =>
  applyGapAnswer({
    entry,
    gap,
    parts,
    stop,
    now,
    newId: counter('n'),
    resolve: ({ activityId }) => {
      if (activityId === 'hidden') throw new AppError('notFound', 'no longer offered')
      return activityId === design.activityId ? design : coding
    },
  })

describe('an absence that was work', () => {
  it('an absence that was work changes nothing', () =>
    expect(say(running(), [until('12:40', keep)])).toEqual({ saved: [], deleted: [] }))

  it('nor does one given to what the entry is on already', () => {
    const same = { kind: 'give', target: ref(coding) } as const
    expect(say(running(), [until('12:40', same)])).toEqual({ saved: [], deleted: [] })
  })
})

describe('an absence that was no work', () => {
  it('becomes a pause of the entry, which goes on', () => {
    const entry = running()
    expect(say(entry, [until('12:40', drop)])).toEqual({ saved: [{ ...entry, pauses: [lunch] }], deleted: [] })
  })

  it('becomes one with the pauses that it meets', () => {
    const entry = running({ pauses: [pause('10:00', '10:10'), pause('11:50', '12:05'), pause('12:40', '12:50')] })
    expect(say(entry, [until('12:40', drop)]).saved[0]?.pauses).toEqual([
      pause('10:00', '10:10'),
      pause('11:50', '12:50'),
    ])
  })

  it('makes the entry begin later where it lay at its start', () => {
    const entry = running({ startedAt: at('12:10') })
    expect(say(entry, [until('12:40', drop)])).toEqual({
      saved: [{ ...entry, startedAt: at('12:40') }],
      deleted: [],
    })
  })

  it('makes the entry end sooner where it lay at its end', () => {
    const entry = running({ endedAt: at('12:30') })
    expect(say(entry, [until('12:30', drop)])).toEqual({ saved: [{ ...entry, endedAt: at('12:00') }], deleted: [] })
  })

  it('takes the entry with it that was nothing else', () => {
    const entry = running({ startedAt: at('12:10'), endedAt: at('12:30') })
    expect(say(entry, [until('12:30', drop)])).toEqual({ saved: [], deleted: ['e1'] })
  })

  it('cuts the entry at night: nobody pauses over midnight', () => {
    const entry = running({ pauses: [pause('10:00', '10:10')] })
    const night = { startedAt: at('17:02'), endedAt: at('08:03', 1) }
    expect(say(entry, [until('08:03', drop, 1)], false, night)).toEqual({
      saved: [
        { ...entry, endedAt: at('17:02') },
        { ...entry, id: 'n1', startedAt: at('08:03', 1), pauses: [] },
      ],
      deleted: [],
    })
  })

  it('is a pause up to midnight, where it ends at midnight', () => {
    const evening = { startedAt: at('23:00'), endedAt: at('00:00', 1) }
    expect(say(running(), [until('00:00', drop, 1)], false, evening).saved).toMatchObject([{ pauses: [evening] }])
  })
})

describe('an absence given to something else', () => {
  it('is an entry of its own; the part before keeps the id, the part after the words', () => {
    const entry = running({ pauses: [pause('10:00', '10:10'), pause('13:00', '13:10')] })
    expect(say(entry, [until('12:40', giveDesign)])).toEqual({
      saved: [
        { ...entry, endedAt: at('12:00'), pauses: [pause('10:00', '10:10')] },
        anEntry({ id: 'n1', target: design, ...lunch }),
        { ...entry, id: 'n2', startedAt: at('12:40'), pauses: [pause('13:00', '13:10')] },
      ],
      deleted: [],
    })
  })

  it('never swallows a pause', () => {
    const entry = running({ pauses: [pause('11:55', '12:05'), pause('12:20', '12:25'), pause('12:35', '12:45')] })
    expect(
      say(entry, [until('12:40', giveDesign)]).saved.map(({ startedAt, endedAt, pauses }) => [
        startedAt,
        endedAt,
        pauses,
      ]),
    ).toEqual([
      [at('09:00'), at('11:55'), []],
      [at('12:05'), at('12:35'), [pause('12:20', '12:25')]],
      [at('12:45'), null, []],
    ])
  })

  it('leaves the id to the rest, where the entry began with it', () => {
    const entry = running({ startedAt: at('12:10') })
    expect(say(entry, [until('12:40', giveDesign)]).saved.map(({ id }) => id)).toEqual(['n1', 'e1'])
  })

  it('takes the place of an entry that was nothing else', () => {
    const entry = running({ startedAt: at('12:10'), endedAt: at('12:30') })
    const { saved, deleted } = say(entry, [until('12:30', giveDesign)])
    expect([saved.map(({ id, startedAt }) => [id, startedAt]), deleted]).toEqual([[['n1', at('12:10')]], ['e1']])
  })

  it('leaves a pause that lasts to the part that goes on', () => {
    const entry = running({ pauses: [{ startedAt: at('13:00'), endedAt: null }] })
    expect(say(entry, [until('12:40', giveDesign)]).saved.at(-1)).toMatchObject({
      startedAt: at('12:40'),
      endedAt: null,
      pauses: [{ startedAt: at('13:00'), endedAt: null }],
    })
  })

  it('is refused where it is no longer offered', () => {
    const hidden = { kind: 'give', target: { ...ref(design), activityId: 'hidden' } } as const
    expect(() => say(running(), [until('12:40', hidden)])).toThrow('no longer offered')
  })
})

describe('an absence of several parts', () => {
  it('an absence of several parts becomes each of them', () => {
    const entry = running()
    expect(say(entry, [until('12:10', keep), until('12:30', drop), until('12:40', giveDesign)]).saved).toMatchObject([
      { id: 'e1', endedAt: at('12:10'), pauses: [] },
      { target: design, startedAt: at('12:30'), endedAt: at('12:40') },
      { id: 'n2', startedAt: at('12:40'), endedAt: null },
    ])
  })
})

describe('an entry that ends with the absence', () => {
  it('ends where what was not worked begins', () => {
    const entry = running({ pauses: [pause('11:50', '12:00')] })
    const parts = [until('12:10', drop), until('12:40', drop)]
    expect(say(entry, parts, true).saved).toEqual([{ ...entry, endedAt: at('11:50'), pauses: [] }])
  })

  it('ends with the absence, where that was worked', () => {
    expect(say(running(), [until('12:10', drop), until('12:40', keep)], true).saved).toMatchObject([
      { id: 'e1', endedAt: at('12:40'), pauses: [pause('12:00', '12:10')] },
    ])
  })

  it('ends before what was given away at its end', () => {
    expect(say(running(), [until('12:40', giveDesign)], true).saved).toMatchObject([
      { id: 'e1', endedAt: at('12:00') },
      { target: design, endedAt: at('12:40') },
    ])
  })

  it('vanishes where nothing of it was worked', () => {
    expect(say(running({ startedAt: at('12:10') }), [until('12:40', drop)], true)).toEqual({
      saved: [],
      deleted: ['e1'],
    })
  })
})

describe('stretches', () => {
  it.each([
    ['end too soon', [until('12:30', drop)], 'The absence has other times by now. Look at it again.'],
    ['end too late', [until('12:50', drop)], 'The absence has other times by now. Look at it again.'],
    ['are none', [], 'The absence has other times by now. Look at it again.'],
    [
      'go back',
      [until('12:30', drop), until('12:20', keep), until('12:40', drop)],
      'The parts of an absence have to follow each other.',
    ],
    [
      'take no time',
      [until('12:00', keep), until('12:40', drop)],
      'The parts of an absence have to follow each other.',
    ],
  ])('that %s are refused', (_, parts, message) => {
    expect(() => say(running(), parts)).toThrow(new AppError('rejected', message))
  })

  it('are refused where the entry no longer reaches into the absence', () => {
    expect(() => say(running({ endedAt: at('11:00') }), [until('12:40', drop)])).toThrow(
      new AppError('rejected', 'The entry no longer reaches into this absence.'),
    )
  })
})
