import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, merge, split } from '../../electron/core/entries/editEntry.ts'
import { AppError } from '../../shared/errors.ts'
import type { Entry, Pause } from '../../shared/model/snapshot.ts'
import { openPause, worked } from '../../shared/time/workedTime.ts'
import { anEntry, NOW } from '../support/samples.ts'
import { runs } from '../support/zones.ts'

const second = 1_000
/** Short, so that boundaries meet often. */
const span = 60
const instants = fc.integer({ min: 0, max: span }).map((at) => NOW - (span - at) * second)

/** Entries of a minute, ended or running, with pauses in order; some of them touch each other or an end. */
const entries = fc
  .tuple(
    fc.uniqueArray(instants, { minLength: 2, maxLength: 8 }),
    fc.boolean(),
    fc.boolean(),
    fc.string({ maxLength: 2 }),
  )
  .map(([drawn, runsOn, isPaused, id]): Entry => {
    const [startedAt = NOW, ...marks] = drawn.toSorted((a, b) => a - b)
    const endedAt = runsOn ? null : (marks.pop() ?? NOW)
    const pauses: Pause[] = []
    for (let at = 0; at + 1 < marks.length; at += 2) {
      pauses.push({ startedAt: marks[at] ?? 0, endedAt: marks[at + 1] ?? 0 })
    }
    const last = marks.at(-1)
    if (runsOn && isPaused && last !== undefined && marks.length % 2 === 1)
      pauses.push({ startedAt: last, endedAt: null })
    return anEntry({ id: `e${id}`, startedAt, endedAt, pauses, description: id })
  })

/** Whether somebody worked on it in the second from `at`. */
const isWorked = (entry: Entry, at: number): boolean =>
  at >= entry.startedAt &&
  at < (entry.endedAt ?? NOW) &&
  !entry.pauses.some((pause) => at >= pause.startedAt && at < (pause.endedAt ?? NOW))
const seconds = Array.from({ length: span + 1 }, (_, at) => NOW - (span - at) * second)
const workedIn = (...all: Entry[]) => seconds.filter((at) => all.some((entry) => isWorked(entry, at)))

function expectSound({ startedAt, endedAt, pauses }: Entry): void {
  let at = startedAt
  for (const [index, pause] of pauses.entries()) {
    expect(pause.startedAt).toBeGreaterThanOrEqual(at)
    if (pause.endedAt === null) expect([endedAt, index]).toEqual([null, pauses.length - 1])
    else expect(pause.endedAt).toBeGreaterThan(pause.startedAt)
    at = pause.endedAt ?? pause.startedAt
  }
  expect(at).toBeLessThanOrEqual(endedAt ?? NOW)
}

/** What comes of it; null: it was refused. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    return null
  }
}

describe('cutting an entry in two', () => {
  it('leaves two sound entries with the same seconds worked between them', () => {
    fc.assert(
      fc.property(entries, instants, (entry, at) => {
        const halves = attempt(() => split(entry, at, 'new', NOW))
        const isInside = workedIn(entry).some((one) => one < at) && workedIn(entry).some((one) => one >= at)
        expect(halves !== null).toBe(isInside)
        if (!halves) return
        const [first, then] = halves
        for (const half of halves) expectSound(half)
        expect(first.endedAt).toBeLessThanOrEqual(then.startedAt)
        expect([first.id, then.id, then.endedAt]).toEqual([entry.id, 'new', entry.endedAt])
        expect(workedIn(...halves)).toEqual(workedIn(entry))
        for (const half of halves) expect(worked(half, NOW)).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  it('and making one of the two again leaves the same seconds worked', () => {
    fc.assert(
      fc.property(entries, instants, (entry, at) => {
        const halves = attempt(() => split(entry, at, 'new', NOW))
        if (!halves) return
        const again = merge(halves[0], halves[1], NOW)
        expect([again.startedAt, again.endedAt]).toEqual([entry.startedAt, entry.endedAt])
        expect(workedIn(again)).toEqual(workedIn(entry))
        expect(openPause(again)).toEqual(openPause(entry))
      }),
      runs,
    )
  })
})

describe('making one entry of two', () => {
  it('leaves a sound one with what was worked on either, whichever is asked', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const both = [attempt(() => merge(one, other, NOW)), attempt(() => merge(other, one, NOW))]
        const [merged, turned] = both
        if (!merged || !turned) {
          expect(both).toEqual([null, null])
          return
        }
        expectSound(merged)
        expect(workedIn(merged)).toEqual(workedIn(one, other))
        const isTie = one.startedAt === other.startedAt
        expect({ ...turned, description: '' }).toEqual({ ...merged, description: '', ...(isTie && { id: turned.id }) })
        expect([merged.description, turned.description]).toEqual([one.description, other.description])
      }),
      runs,
    )
  })

  it('is refused only for itself and for a later one than runs', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const [first, last] = other.startedAt < one.startedAt ? [other, one] : [one, other]
        const goesOn = first.endedAt === null && !(last.endedAt === null || first.startedAt === last.startedAt)
        const bothRun = first.endedAt === null && last.endedAt === null
        const refused = one.id === other.id || goesOn || bothRun
        expect(attempt(() => merge(one, other, NOW)) === null).toBe(refused)
      }),
      runs,
    )
  })
})

describe('amending times', () => {
  const change = fc.record(
    {
      startedAt: instants,
      endedAt: instants,
      pauses: fc.array(fc.record({ startedAt: instants, endedAt: fc.option(instants) }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )

  it('leaves a sound entry with all that was asked, or refuses all of it', () => {
    fc.assert(
      fc.property(entries, change, (entry, asked) => {
        const amended = attempt(() => amend(entry, asked, NOW))
        if (!amended) return
        expectSound(amended)
        expect(amended.startedAt).toBe(asked.startedAt ?? entry.startedAt)
        expect(amended.endedAt).toBe(asked.endedAt ?? entry.endedAt)
        const lasting = asked.pauses?.filter((pause) => pause.startedAt !== pause.endedAt)
        if (lasting) expect(new Set(amended.pauses)).toEqual(new Set(lasting))
        else {
          const from = Math.max(amended.startedAt, entry.startedAt)
          const paused = seconds.filter(
            (at) => at >= from && at < (amended.endedAt ?? NOW) && at < (entry.endedAt ?? NOW),
          )
          expect(paused.filter((at) => isWorked(amended, at))).toEqual(paused.filter((at) => isWorked(entry, at)))
        }
      }),
      runs,
    )
  })
})
