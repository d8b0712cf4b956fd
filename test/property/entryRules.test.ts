/** The form and the engine judge the times of an entry by the same rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added, amend, split } from '../../electron/core/entries/editEntry.ts'
import { momentAt } from '../../renderer/entryEditor/moment.ts'
import { type Draft, draftOf } from '../../renderer/entryEditor/entryDraft.ts'
import { halvesOf } from '../../renderer/entryEditor/splitHalves.ts'
import { changesOf, validateDraft } from '../../renderer/entryEditor/validateDraft.ts'
import { AppError, describe as inWords } from '../../shared/errors.ts'
import type { Entry, Pause } from '../../shared/model/snapshot.ts'
import { anEntry, HOUR, MINUTE, NOW, SECOND, ZONE } from '../support/samples.ts'
import { runs } from '../support/zones.ts'

type Times = Pick<Entry, 'startedAt' | 'endedAt' | 'pauses'>

/** From two hours ago until soon, and sometimes more than a day ago, in steps of so many ms: close together, so that they meet. */
const instantsEach = (step: number) =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.integer({ min: -2 * HOUR, max: 5 * MINUTE }) },
      { weight: 1, arbitrary: fc.integer({ min: -26 * HOUR, max: -23 * HOUR }) },
    )
    .map((ms) => NOW + Math.round(ms / step) * step)

const timesEach = (step: number, isRunning: boolean): fc.Arbitrary<Times> => {
  const instants = instantsEach(step)
  return fc.record({
    startedAt: instants,
    endedAt: isRunning ? fc.constant(null) : instants,
    pauses: fc.array(fc.record({ startedAt: instants, endedAt: fc.option(instants, { freq: 8 }) }), { maxLength: 3 }),
  })
}

/** Times that are asked for, and an entry as it is saved, however odd; null: it is new. Some of the times stay as they are. */
const asksEach = (step: number) =>
  fc.boolean().chain((isRunning) =>
    fc
      .record({
        asked: timesEach(step, isRunning),
        saved: isRunning ? timesEach(step, true) : fc.option(timesEach(step, false)),
        stays: fc.record({ startedAt: fc.boolean(), endedAt: fc.boolean(), pauses: fc.boolean() }),
      })
      .map(({ asked, saved, stays }) => ({
        saved: saved && anEntry(saved),
        asked: {
          startedAt: saved && stays.startedAt ? saved.startedAt : asked.startedAt,
          endedAt: saved && stays.endedAt ? saved.endedAt : asked.endedAt,
          pauses: saved && stays.pauses ? saved.pauses : asked.pauses,
        },
      })),
  )

const typed = (at: number) => momentAt(at, ZONE)
const draftWith = ({ startedAt, endedAt, pauses }: Times): Draft => ({
  ...draftOf(anEntry(), ZONE),
  start: typed(startedAt),
  end: endedAt === null ? null : typed(endedAt),
  pauses: pauses.map((pause: Pause, key) => ({
    key,
    start: typed(pause.startedAt),
    end: pause.endedAt === null ? null : typed(pause.endedAt),
  })),
})

/** What comes of it, or what a person reads. */
function told<T>(action: () => T): T | string {
  try {
    return action()
  } catch (error) {
    if (error instanceof AppError && error.rule) return inWords(error).message
    throw error
  }
}

const byEngine = (asked: Times, saved: Entry | null) =>
  told(() => {
    const { endedAt, ...rest } = asked
    return saved
      ? amend(saved, { ...rest, ...(endedAt !== null && { endedAt }) }, NOW)
      : added({ ...anEntry(), ...asked }, NOW)
  })

describe('times that are asked for', () => {
  it('break the same rule in the form and in the engine, or none', () => {
    const broken = new Set<string>()
    fc.assert(
      fc.property(asksEach(MINUTE), ({ asked, saved }) => {
        const { problems } = validateDraft(draftWith(asked), NOW, saved)
        const engine = byEngine(asked, saved)
        expect(typeof engine === 'string').toBe(Object.keys(problems).length > 0)
        if (typeof engine !== 'string') return
        broken.add(engine)
        expect(Object.values(problems)).toContain(engine)
        expect(problems.start ?? problems.end ?? engine).toBe(engine)
      }),
      // Never a share of them: each rule has to be met.
      { numRuns: 2_000 },
    )
    // All of them but the one about a cut.
    expect(broken.size).toBe(10)
  })

  it('are saved as the form takes them, and refused by the engine where the form refuses them, to the second', () => {
    fc.assert(
      fc.property(asksEach(10 * SECOND), ({ asked, saved }) => {
        const draft = draftWith(asked)
        const checked = validateDraft(draft, NOW, saved)
        if (!checked.times) expect(byEngine(asked, saved)).toBeTypeOf('string')
        else if (!saved) expect(byEngine(checked.times, null)).toMatchObject(checked.times)
        else {
          const { startedAt, endedAt, pauses } = changesOf(saved, draft, checked)
          const made = told(() => amend(saved, { startedAt, endedAt, pauses }, NOW))
          expect(made).toMatchObject({ startedAt: checked.times.startedAt, endedAt: checked.times.endedAt })
          if (pauses) expect(made).toMatchObject({ pauses })
        }
      }),
      runs,
    )
  })
})

describe('a cut', () => {
  it('is offered by the form where the engine makes it, with the same halves', () => {
    const cuts = fc.record({ times: fc.boolean().chain((runs) => timesEach(MINUTE, runs)), at: instantsEach(MINUTE) })
    fc.assert(
      fc.property(cuts, ({ times, at }) => {
        const entry = anEntry(times)
        const halves = halvesOf(entry, at, NOW)
        const made = told(() => split(entry, at, 'new', NOW))
        if (halves === null) expect(made).toBe('Choose a time inside what was worked.')
        else expect(made).toMatchObject(halves.map(({ startedAt, endedAt }) => ({ startedAt, endedAt })))
      }),
      runs,
    )
  })
})
