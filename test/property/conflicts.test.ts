/** Taking over what a provider has of a piece of an entry: no time is invented, and of other pieces only what it covers goes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptRemoteVersion } from '../../electron/core/postings/adoptRemoteVersion.ts'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { type Interval, united } from '../../shared/time/intervals.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import { worked } from '../../shared/time/workedTime.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { anEntry, aTarget, HOUR, NOW, rules } from '../support/samples.ts'

const terms = { rules: { ...rules, liveRecords: true }, abilities: { amends: true, removes: true }, pauseTarget: null }
const planned = (entry: Entry) => planPostings(entry, terms, () => '')

const length = fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 2 * HOUR }))

/** An entry of several stretches, down to some milliseconds; it has ended, runs, or is paused. */
const anyEntry = fc
  .record({
    lengths: fc.array(length, { minLength: 1, maxLength: 9 }),
    state: fc.constantFrom('ended', 'runs', 'paused'),
  })
  .map(({ lengths, state }): Entry => {
    const edges = [NOW]
    for (const ms of lengths) edges.push((edges.at(-1) ?? NOW) + ms)
    const pauses = []
    for (let at = 1; at + 1 < edges.length; at += 2) {
      pauses.push({ startedAt: edges[at] ?? 0, endedAt: edges[at + 1] ?? 0 })
    }
    const end = edges.at(-1) ?? NOW
    const isPausedAtEnd = pauses.at(-1)?.endedAt === end
    const endedAt = isPausedAtEnd ? end + 1_500 : end
    if (state === 'ended') return anEntry({ startedAt: NOW, endedAt, pauses })
    if (state === 'runs') return anEntry({ startedAt: NOW, endedAt: null, pauses })
    return anEntry({ startedAt: NOW, endedAt: null, pauses: [...pauses, { startedAt: endedAt, endedAt: null }] })
  })

/** Times of a record in whole seconds, around those of the entry. */
const anyTimes = fc
  .record({ from: fc.integer({ min: -3_600, max: 40_000 }), seconds: fc.option(fc.integer({ min: 0, max: 20_000 })) })
  .map(({ from, seconds }) => ({
    startedAt: NOW + from * 1_000,
    endedAt: seconds === null ? null : NOW + (from + seconds) * 1_000,
  }))

const scene = fc
  .record({ entry: anyEntry, pick: fc.nat(), times: fc.option(anyTimes, { freq: 4 }) })
  .map(({ entry, pick, times }) => {
    const pieces = planned(entry)
    const piece = pieces[pick % Math.max(1, pieces.length)]
    return { entry, piece, times, others: pieces.filter((one) => one !== piece) }
  })
  .filter(({ piece }) => piece !== undefined)

const words = { target: aTarget({ activityId: '2' }), description: 'theirs', tags: ['x'] }

const spanOf = ({ startedAt, endedAt, running }: Posting): Interval => ({
  startedAt,
  endedAt: running ? Infinity : endedAt,
})

const isInside = (one: Interval, whole: Interval) => one.startedAt >= whole.startedAt && one.endedAt <= whole.endedAt

/** What of them lies apart from a span. */
const apartFrom = (spans: Interval[], { startedAt, endedAt }: Interval): Interval[] =>
  spans
    .flatMap((one) => [
      { ...one, endedAt: Math.min(one.endedAt, startedAt) },
      { ...one, startedAt: Math.max(one.startedAt, endedAt) },
    ])
    .filter((one) => one.endedAt > one.startedAt)

describe('taking over what is there', () => {
  it('leaves a sound entry, and of every other piece what it does not cover', () => {
    fc.assert(
      fc.property(scene, ({ entry, piece, times, others }) => {
        if (!piece) return
        const found = adoptRemoteVersion(entry, piece, times && { ...words, ref: times })
        if (!found) {
          expect(others).toEqual([])
          return
        }
        const { entry: after, partAt } = found
        const marks = [after.startedAt, ...after.pauses.flatMap((one) => [one.startedAt, one.endedAt ?? []].flat())]
        if (after.endedAt !== null) marks.push(after.endedAt)
        expect(marks).toEqual(marks.toSorted((a, b) => a - b))
        expect(after.pauses.slice(0, -1).every(({ endedAt }) => endedAt !== null)).toBe(true)
        expect(worked(after, NOW + 100 * HOUR)).toBeGreaterThan(0)
        const pieces = planned(after)
        const now = pieces.filter(({ startedAt }) => startedAt === partAt)
        const rest = pieces.filter((one) => !now.includes(one)).map(spanOf)
        // Pieces that touch may have become one.
        const before = united(others.map(spanOf))
        for (const one of rest) expect(before.some((other) => isInside(one, other))).toBe(true)
        const uncovered = now.reduce((spans, one) => apartFrom(spans, spanOf(one)), before)
        for (const one of uncovered) expect(united(rest).some((other) => isInside(one, other))).toBe(true)
      }),
      propertyRuns(2_000),
    )
  })

  it('has the piece as it is there', () => {
    fc.assert(
      fc.property(scene, ({ entry, piece, times }) => {
        if (!piece || !times) return
        fc.pre((times.endedAt ?? (piece.running ? Infinity : piece.endedAt)) > times.startedAt)
        const found = adoptRemoteVersion(entry, piece, { ...words, ref: times })
        const now = found && planned(found.entry).find(({ startedAt }) => startedAt === found.partAt)
        expect(now).toMatchObject({ startedAt: times.startedAt, description: 'theirs', tags: ['x'] })
        if (times.endedAt !== null) expect(now).toMatchObject({ endedAt: times.endedAt, running: false })
      }),
      propertyRuns(2_000),
    )
  })

  it('changes no time where only words were changed there', () => {
    fc.assert(
      fc.property(scene, ({ entry, piece }) => {
        if (!piece) return
        const { startedAt, endedAt, running } = piece
        const found = adoptRemoteVersion(entry, piece, {
          ...words,
          ref: { startedAt, endedAt: running ? null : endedAt },
        })
        expect(found).toEqual({ entry: { ...entry, ...words }, partAt: piece.startedAt })
      }),
      propertyRuns(1_000),
    )
  })
})
