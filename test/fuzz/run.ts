/** The exactly-once test of a provider: many lives, and the figures of them in one line. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actsByHand, foreignEdits, type Life, lifeAt } from './actions.ts'
import { audit, earlyWrites, expectExactlyOnce } from './checkServer.ts'
import type { Backend } from './backend.ts'
import { createKeptRecords } from './keptRecords.ts'
import { decide, expectOneRunning, perform, recover } from './session.ts'
import { timeBudget } from '../support/timeBudget.ts'
import { startEngineUnderFuzz, type EngineUnderFuzz } from './engineUnderFuzz.ts'

const runsWanted = process.env['STINT_FUZZ_RUNS']
const seed = Number(process.env['STINT_FUZZ_SEED'] ?? 20_261_120)

/** To make what failed small takes many minutes: it is done on demand, with the seed that was printed. */
const shrinks = process.env['STINT_FUZZ_SHRINK'] !== undefined

/** One life alone, by the path that a failure names beside its seed. */
const path = process.env['STINT_FUZZ_PATH']

/** The kinds of mishaps, as the network counts them. */
const kinds = 'status drop-before drop-after malformed empty html redirect down held late'.split(' ')

/**
 * `STINT_FUZZ_RUNS` and `STINT_FUZZ_SEED` make it longer or different, `STINT_FUZZ_PATH` plays one life of a seed again,
 * `STINT_FUZZ_SHRINK` makes a failure smaller; it ends with its budget of time.
 */
export function exactlyOnce<Variant>(backend: Backend<Variant>, usualRuns: number): void {
  const runs = Number(runsWanted ?? usualRuns)
  const figures = createFigures()
  const name = [backend.id, backend.named].filter(Boolean).join(' ')

  let isOver = () => false

  async function live({ variant, at, zone, dice, acts }: Life & { variant: Variant }): Promise<void> {
    if (isOver()) return
    let throws = 0
    const random = () => dice[throws++ % dice.length] ?? 0
    const fixture = await startEngineUnderFuzz({ backend, variant, at, zone, random })
    const others = JSON.stringify(fixture.company.others?.())
    const kept = createKeptRecords(fixture)
    const recovered = () => kept.during(false, () => recover(fixture))
    try {
      for (const one of acts) {
        figures.add(one.do)
        await kept.during(one.do !== 'repair', () => perform(fixture, one))
      }
      await recovered()
      expectOneRunning(fixture)
      await kept.during(true, async () => fixture.tracker().stop())
      await recovered()
      figures.add('unknown', await decide(fixture))
      await recovered()
      figures.add('resolved', fixture.resolved())
      figures.take(fixture)
      figures.add('deleted', kept.deletedUnasked().length)
      figures.add('overwritten', fixture.company.edits?.overwritten().length ?? 0)
      figures.add('edited there', fixture.company.edits?.count() ?? 0)
      expect(fixture.company.edits?.overwritten() ?? []).toEqual([])
      expectExactlyOnce(fixture)
      expect(kept.deletedUnasked()).toEqual([])
      expect(earlyWrites(fixture)).toEqual([])
      expect(JSON.stringify(fixture.company.others?.())).toEqual(others)
    } finally {
      await fixture.close()
    }
  }

  const scenario = fc
    .tuple(
      backend.variant,
      lifeAt(backend.mishaps ?? [], [
        ...(backend.acts ?? []),
        ...(backend.usesByHand ? actsByHand : []),
        ...(backend.hasForeignEdits ? foreignEdits : []),
      ]),
    )
    .map(([variant, rest]) => ({ variant, ...rest }))

  it(`brings every entry to ${name} exactly once, in lives full of mishaps`, async () => {
    isOver = timeBudget()
    try {
      await fc.assert(fc.asyncProperty(scenario, live), {
        ...(path === undefined ? { numRuns: runs } : { numRuns: 1, path }),
        seed,
        endOnFailure: !shrinks,
      })
    } finally {
      console.log(figures.line(name, backend))
    }
    // Not an idle run: writes were repeated and, in as many lives as usual, each kind of mishap and of call happened.
    const played = figures.of('scenarios')
    expect(played).toBeGreaterThan(0)
    if (played < 10) return
    expect(figures.of('creates')).toBeGreaterThan(figures.of('records'))
    if (played < usualRuns) return
    for (const kind of kinds) expect(figures.of(`hit ${kind}`), kind).toBeGreaterThan(0)
    for (const call of backend.calls) expect(figures.of(call), call).toBeGreaterThan(0)
  }, 3_600_000)
}

function createFigures() {
  const counted = new Map<string, number>()
  const of = (what: string) => counted.get(what) ?? 0
  const add = (what: string, many = 1) => void counted.set(what, of(what) + many)
  return {
    of,
    add,
    take(fixture: EngineUnderFuzz) {
      add('scenarios')
      for (const [what, many] of Object.entries(audit(fixture))) add(what, many)
      add('refused deletions', fixture.told.length)
      const { writes, hits } = fixture.network
      add('ambiguous', writes.filter(({ ambiguous }) => ambiguous).length)
      add('creates', writes.filter(({ creates }) => creates).length)
      for (const { call } of writes) add(call.does)
      for (const [kind, many] of hits) {
        add(`hit ${kind}`, many)
        add('faults', many)
      }
    },
    line(
      name: string,
      {
        readsBack,
        refusesOverlaps,
        hasForeignEdits,
      }: Pick<Backend<unknown>, 'readsBack' | 'refusesOverlaps' | 'hasForeignEdits'>,
    ): string {
      const why = readsBack ? '' : ' (no read-back; settled by the person)'
      return [
        `exactly once, ${name}, seed ${seed}: ${of('scenarios')} scenarios`,
        `${of('records')} records, ${of('faults')} faults`,
        `${of('ambiguous')} ambiguous writes, ${of('crash')} crashes, ${of('garble')} broken values`,
        `by hand ${['addByHand', 'beginByHand', 'endByHand'].map(of).join('/')}, answers ${of('resolved')}, refused deletions ${of('refused deletions')}`,
        ...(hasForeignEdits
          ? [`${of('edited there')} edited there, others' work overwritten ${of('overwritten')}`]
          : []),
        ...(refusesOverlaps ? [`${of('repair')} times repaired, ${of('refused')} refused and kept`] : []),
        `lost ${of('lost')}, double ${of('double')}, deleted unasked ${of('deleted')}, unknown ${of('unknown')}${why}`,
      ].join(', ')
    },
  }
}
