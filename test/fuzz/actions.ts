/** What may happen in a life, at random. */
import fc from 'fast-check'
import { readBackGraceMs } from '../../electron/core/sync/retry.ts'
import { type Fault, impossibles } from '../servers/faults.ts'
import type { Mishap } from './faultyNetwork.ts'
import type { Place } from './endpoints.ts'

const SECOND = 1_000
const MINUTE = 60_000

interface Words {
  description: string
  tags: string[]
  billable: boolean | null
}

export type Act =
  | ({ do: 'work'; ms: number; target: number; pauses: { after: number; ms: number }[] } & Words)
  | { do: 'plan'; mishap: Mishap }
  | { do: 'advance' | 'sleep' | 'putBack' | 'putAhead'; ms: number }
  | { do: 'start'; target: number; description: string }
  | { do: 'pause' | 'resume' | 'stop' | 'discard' }
  | { do: 'edit'; change: { description?: string; target?: number; earlier?: number } }
  | { do: 'remove' | 'settle' | 'repair' | 'wakeNow' | 'lockKeychain' }
  | { do: 'crash' | 'restart' | 'release' | 'cut' }
  | { do: 'fillDisk'; commits: number }
  /** The person adds, begins or ends a record there, with the words of one that was sent last and times near it. */
  | { do: 'addByHand'; begins: number; ends: number }
  | { do: 'beginByHand' }
  | { do: 'endByHand' }
  | { do: 'moveProfile'; zone: string }
  /** Somebody else changes a record there. */
  | { do: 'editThere'; which: number; how: number }
  | { do: 'garble'; table: 'entry' | 'posting'; row: number; column: number; value: number }

const faults: Fault[] = [
  ...[400, 401, 403, 404, 408, 500, 502, 503].map((status) => ({ kind: 'status' as const, status })),
  { kind: 'status', status: 429, retryAfter: 30 },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'malformed' },
  { kind: 'empty' },
  { kind: 'html' },
  { kind: 'redirect', location: 'https://elsewhere.example/' },
  ...impossibles.map((how) => ({ kind: 'impossible' as const, how })),
]

const often: Place[] = ['create', 'create', 'create', 'change', 'change', 'remove', 'remove', 'read', 'other']
const place = fc.constantFrom(...often)
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constant('server'), place, fault: fc.constantFrom(...faults) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('network'), place, kind: fc.constantFrom('down', 'held') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('network'),
      place,
      kind: fc.constant('late'),
      ms: fc.nat(readBackGraceMs - 5 * SECOND),
    }),
  },
)

const target = fc.nat(2)
const description = fc.constantFrom('', 'call', ' call\u200b', 'Ωmega')
const long = fc.integer({ min: MINUTE, max: 180 * MINUTE })
const workWith = (pauses: fc.Arbitrary<{ after: number; ms: number }[]>) =>
  fc.record({
    do: fc.constant('work'),
    ms: fc.oneof(fc.integer({ min: 500, max: 90 * SECOND }), long),
    target,
    description,
    tags: fc.constantFrom<string[][]>([], [], ['café'], ['neu', 'x']),
    billable: fc.constantFrom(null, null, true, false),
    pauses,
  })
const work = workWith(fc.array(fc.record({ after: fc.nat(40 * MINUTE), ms: fc.nat(30 * MINUTE) }), { maxLength: 2 }))
const shortPause = fc.record({ after: fc.nat(40 * MINUTE), ms: fc.integer({ min: 10 * SECOND, max: 90 * SECOND }) })
const edit = fc.record({
  do: fc.constant('edit'),
  change: fc.oneof(
    fc.record({ description: fc.constantFrom('edited', 'edited twice', '') }),
    fc.record({ target }),
    fc.record({ earlier: fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }) }),
  ),
})
const waits = fc.oneof(
  { weight: 4, arbitrary: fc.nat(10 * SECOND) },
  { weight: 4, arbitrary: fc.nat(20 * MINUTE) },
  { weight: 1, arbitrary: fc.nat(15 * 60 * MINUTE) },
)
const plain = <T extends Act['do']>(...names: T[]) => fc.record({ do: fc.constantFrom(...names) })

const garble = fc.record({
  do: fc.constant('garble' as const),
  table: fc.constantFrom(...(['entry', 'posting', 'posting', 'posting'] as const)),
  row: fc.nat(50),
  column: fc.nat(50),
  value: fc.nat(50),
})

const acts: fc.WeightedArbitrary<Act>[] = [
  { weight: 6, arbitrary: work },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('plan'), mishap }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance'), ms: waits }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('start'), target, description }) },
  { weight: 4, arbitrary: plain('pause', 'resume') },
  { weight: 3, arbitrary: plain('stop', 'stop', 'discard') },
  { weight: 3, arbitrary: edit },
  { weight: 3, arbitrary: plain('remove', 'remove', 'settle') },
  { weight: 6, arbitrary: plain('restart', 'release', 'cut', 'cut', 'wakeNow') },
  { weight: 3, arbitrary: plain('crash') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep'), ms: waits }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('putBack'), ms: fc.nat(5 * MINUTE) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('putAhead'), ms: fc.integer({ min: SECOND, max: 10 * MINUTE }) }),
  },
  { weight: 1, arbitrary: plain('lockKeychain') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fillDisk'), commits: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: garble },
]

/** What else happens where records may not overlap: rounded ends meet after short pauses, and the person mends that. */
export const actsWithoutOverlaps: fc.WeightedArbitrary<Act>[] = [
  { weight: 8, arbitrary: workWith(fc.array(shortPause, { minLength: 1, maxLength: 3 })) },
  { weight: 5, arbitrary: plain('repair') },
]

const minutes = fc.constantFrom(0, 0, 0, 1, -1, 7, -7, 30, 60, -60)

/** What the person does at the provider itself. */
export const actsByHand: fc.WeightedArbitrary<Act>[] = [
  { weight: 4, arbitrary: fc.record({ do: fc.constant('addByHand'), begins: minutes, ends: minutes }) },
  { weight: 1, arbitrary: fc.constant({ do: 'beginByHand' }) },
  { weight: 2, arbitrary: fc.constant({ do: 'endByHand' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('moveProfile'),
      zone: fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kathmandu'),
    }),
  },
]

/** What somebody else does there. */
export const foreignEdits: fc.WeightedArbitrary<Act>[] = [
  { weight: 12, arbitrary: fc.record({ do: fc.constant('editThere'), which: fc.nat(20), how: fc.nat(50) }) },
  { weight: 6, arbitrary: edit },
]

export interface Life {
  /** Epoch ms. */
  at: number
  zone: string
  dice: number[]
  acts: Act[]
}

/** An ordinary Friday, and the evenings before the clocks are put back in Europe and in New York. */
const beginnings = [
  Date.UTC(2026, 10, 20, 8),
  Date.UTC(2026, 10, 20, 8),
  Date.UTC(2026, 9, 24, 17),
  Date.UTC(2026, 10, 1, 3),
]

/** `own`: what goes wrong at this provider only; `besides`: what else is done there. */
export const lifeAt = (own: Mishap[], besides: fc.WeightedArbitrary<Act>[] = []): fc.Arbitrary<Life> =>
  fc.record({
    at: fc.constantFrom(...beginnings),
    zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/New_York'),
    dice: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
    acts: fc.array(
      fc.oneof(
        ...acts,
        ...besides,
        ...own.map((one) => ({ weight: 2, arbitrary: fc.constant<Act>({ do: 'plan', mishap: one }) })),
      ),
      { minLength: 10, maxLength: 40, size: 'max' },
    ),
  })
