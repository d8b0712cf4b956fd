/** What goes wrong: the network, and the program at any write. */
import fc from 'fast-check'
import type { Fault } from '../servers/faults.ts'
import { type Mishap } from '../fuzz/faultyNetwork.ts'
import type { Place } from '../fuzz/endpoints.ts'
import { type Command, command, happen } from './runCommand.ts'
import type { When } from './killableJournal.ts'

const faults: Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 400 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 429, retryAfter: 30 },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'malformed' },
]

const often: Place[] = ['create', 'create', 'create', 'change', 'change', 'remove', 'read', 'other']
const place = fc.constantFrom(...often)
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: fc.constant('server'), place, fault: fc.constantFrom(...faults) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('network'), place, kind: fc.constantFrom('down', 'held') }) },
)

const told = (one: Mishap): string =>
  one.by === 'server'
    ? `${one.fault.kind}${one.fault.kind === 'status' ? ` ${one.fault.status}` : ''} at ${one.place}`
    : `${one.kind} at ${one.place}`

const goesWrong = (one: Mishap): Command =>
  command(`fault(${told(one)})`, async (_, { fixture }) => {
    fixture.count('faults')
    fixture.network.plan(one)
  })

const release = command('release()', (model, real) => happen(model, real, () => real.fixture.network.release()))
const cut = command('cut()', (model, real) => happen(model, real, () => real.fixture.network.cut()))
const shown = command('shown()', (model, real) =>
  happen(model, real, () => real.fixture.tell(({ engine }) => engine.shown())),
)

const crashAt = (write: number, when: When): Command =>
  command(`crashAt(write ${write}, ${when} it)`, async (_, { fixture }) => {
    fixture.crashAt(write, when)
  })

export const mishaps: fc.WeightedArbitrary<Command>[] = [
  { weight: 8, arbitrary: mishap.map(goesWrong) },
  { weight: 2, arbitrary: fc.constant(release) },
  { weight: 2, arbitrary: fc.constant(cut) },
  { weight: 2, arbitrary: fc.constant(shown) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom<When[]>('before', 'after'))
      .map(([write, when]) => crashAt(write, when)),
  },
]
