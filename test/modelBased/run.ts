/** The model-based test: many sequences of commands over the whole engine, and the figures of them in one line. */
import fc from 'fast-check'
import { it } from 'vitest'
import type { GapRule, Settings } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import type { Backend } from '../fuzz/backend.ts'
import type { Command } from './runCommand.ts'
import { answers } from './gapAnswerCommands.ts'
import { aways } from './absenceCommands.ts'
import { clicks } from './timerCommands.ts'
import { edits } from './editCommands.ts'
import { elsewheres } from './otherDeviceCommands.ts'
import { jumps } from './clockCommands.ts'
import { mishaps } from './faultCommands.ts'
import { refusedRemovals } from './refusedRemovalCommands.ts'
import { emptyModel } from './model.ts'
import { createPerson } from './personAtServer.ts'
import { audit, expectAllThere, recover } from './settleAndCompare.ts'
import { timeBudget } from '../support/timeBudget.ts'
import { startEngineUnderTest } from './engineUnderTest.ts'

const runsWanted = process.env['STINT_MODEL_RUNS']
const seed = Number(process.env['STINT_MODEL_SEED'] ?? 20_261_121)
/** Of a run that failed, as it was printed. */
const path = process.env['STINT_MODEL_PATH']
const replayPath = process.env['STINT_MODEL_REPLAY']

export interface Figures {
  add(what: string, many?: number): void
  of(what: string): number
  line(): string
}

export function createFigures(): Figures {
  const counted = new Map<string, number>()
  const of = (what: string) => counted.get(what) ?? 0
  const said = (what: string) => `${of(what)} ${what}`
  return {
    of,
    add: (what, many = 1) => void counted.set(what, of(what) + many),
    line: () =>
      [
        ...['sequences', 'commands', 'crashes', 'cut before a write', 'cut after a write', 'faults'].map(said),
        ...[
          'gaps asked',
          'jumps asked',
          'set back',
          'gaps answered',
          'gaps dropped by a setting',
          'conflicts',
          'adopted',
          'undos',
        ].map(said),
        ...['edits', 'splits', 'merges', 'entries by hand', 'refused', 'records'].map(said),
        ...['deletions tried again', 'deletions taken back', 'deletions given up'].map(said),
        `lost ${of('lost')}, double ${of('double')}`,
      ].join(', '),
  }
}

/** An ordinary Friday, the evening before, and the evening before the clocks of Europe are put back; on no full minute. */
const beginnings = [
  Date.UTC(2026, 10, 20, 8, 0, 17, 311),
  Date.UTC(2026, 10, 19, 21, 30, 17, 311),
  Date.UTC(2026, 9, 24, 20, 0, 17, 311),
]

const rule = (minutes: number): fc.Arbitrary<GapRule> =>
  fc.record({ mode: fc.constantFrom('ask', 'ask', 'ask', 'ask', 'drop', 'keep'), minutes: fc.constant(minutes) })

const settings: fc.Arbitrary<Settings> = fc
  .record({
    gaps: fc.record({ sleep: rule(5), lock: rule(5), idle: rule(10), shutdown: rule(5), quit: rule(5) }),
    undoSeconds: fc.constantFrom(10, 10, 10, 60, 0),
  })
  .map((some) => ({ ...defaultSettings, ...some }))

const beginning = fc.record({
  at: fc.constantFrom(...beginnings),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/New_York'),
  settings,
  countsSleep: fc.boolean(),
  dice: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
})

export interface Cast<Variant> {
  name: string
  backend: Backend<Variant>
  /** What the person does there themselves. */
  elsewhere: boolean
  /** Sequences in an ordinary run, of 60 in all. */
  share: number
}

/** `STINT_MODEL_RUNS` and `STINT_MODEL_SEED` make it longer or different; it ends with its budget of time. */
export function modelled<Variant>({ name, backend, elsewhere, share }: Cast<Variant>, figures: Figures): void {
  const runs = runsWanted === undefined ? share : Math.ceil((Number(runsWanted) * share) / 60)
  const kinds: fc.WeightedArbitrary<Command>[] = [
    ...clicks,
    ...edits,
    ...aways,
    ...jumps,
    ...answers,
    ...mishaps,
    ...refusedRemovals,
    ...(elsewhere ? elsewheres : []),
  ]
  const commands = fc.commands([fc.oneof(...kinds)], {
    maxCommands: 100,
    size: 'max',
    ...(replayPath !== undefined && { replayPath }),
  })

  it(`keeps its word at ${name}, whatever happens`, async () => {
    const isOver = timeBudget()
    await fc.assert(
      fc.asyncProperty(backend.variant, beginning, commands, async (variant, start, sequence) => {
        if (isOver()) return
        let throws = 0
        const random = () => start.dice[throws++ % start.dice.length] ?? 0
        const fixture = await startEngineUnderTest({ backend, variant, ...start, random, count: figures.add })
        const real = { fixture, person: createPerson(fixture) }
        const model = { ...emptyModel(), now: fixture.now() }
        try {
          await fc.asyncModelRun(() => ({ model, real }), sequence)
          await recover(model, real, random)
          const { pairs, missing, extra } = audit(real)
          figures.add('sequences')
          figures.add('records', pairs.length)
          figures.add('lost', missing.length)
          figures.add('double', extra.length)
          expectAllThere(real)
        } finally {
          await fixture.close()
        }
      }),
      {
        numRuns: runs,
        seed,
        ...(path !== undefined && { path, endOnFailure: true }),
      },
    )
  }, 3_600_000)
}
