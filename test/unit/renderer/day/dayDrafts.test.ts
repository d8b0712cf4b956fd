/** A day that is copied, as drafts for another one. */
import { describe, expect, it } from 'vitest'
import { draftProblem, draftsOf, withTime } from '../../../../renderer/day/drafts/dayDrafts.ts'
import { targetKey } from '../../../../shared/catalog/targets.ts'
import { nextDayStart } from '../../../../shared/time/zonedTime.ts'
import { HOUR, ZONE } from '../../../support/samples.ts'
import { anEntryView } from '../../../support/viewSamples.ts'

const dayStart = Date.parse('2026-10-24T00:00+02:00')
const day = { dayStart, dayEnd: nextDayStart(dayStart, ZONE) }
const at = (hours: number) => dayStart + hours * HOUR
const entry = anEntryView({
  id: 'e1',
  startedAt: at(9),
  endedAt: at(11),
  pauses: [{ startedAt: at(10), endedAt: at(10.25) }],
})
const nextDay = Date.parse('2026-10-25T09:00+01:00')

describe('drafts', () => {
  it('are at the same times of the clock, also after a night in which the clock is set', () => {
    expect(draftsOf([entry], day, 1, ZONE)).toMatchObject([
      {
        startedAt: nextDay,
        endedAt: nextDay + 2 * HOUR,
        pauses: [{ startedAt: nextDay + HOUR, endedAt: nextDay + 1.25 * HOUR }],
        ticked: true,
      },
    ])
  })

  it('are of what has ended and began on the day', () => {
    const night = anEntryView({ id: 'night', startedAt: at(-1), endedAt: at(1) })
    const running = anEntryView({ id: 'runs', startedAt: at(12), endedAt: null })
    expect(draftsOf([running, night, entry], day, 7, ZONE).map(({ id }) => id)).toEqual(['e1'])
  })

  it('keep their pauses inside when a time is changed', () => {
    const [draft] = draftsOf([entry], day, 0, ZONE)
    if (!draft) throw new Error('there is no draft')
    expect(withTime(draft, 'end', at(10.1))).toMatchObject({ endedAt: at(10.1), pauses: [{ endedAt: at(10.1) }] })
    expect(withTime(draft, 'start', at(12)).startedAt).toBeLessThan(at(11))
  })

  it('are told of what is in their way', () => {
    const drafts = draftsOf([entry], day, 0, ZONE)
    const [draft] = drafts
    if (!draft) throw new Error('there is no draft')
    const offered = new Set([targetKey(entry.target)])
    const problem = (entries = [entry], known: Set<string> | null = offered, now = at(20)) =>
      draftProblem(draft, drafts, entries, known, now)
    expect(problem([])).toBeNull()
    expect(problem()).toBe('overlap')
    expect(problem([], new Set())).toBe('notOffered')
    expect(problem([], null)).toBeNull()
    expect(problem([], offered, at(10))).toBe('future')
  })
})
