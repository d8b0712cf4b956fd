/** The state of the model beside the entries: what is offered, asked and known of the person's absences. */
import type { Entry, Gap, GapKind, UndoKind } from '../../shared/model/snapshot.ts'
import type { Person } from './personAtServer.ts'
import type { Span } from './intervals.ts'
import type { Work } from './modelEntries.ts'
import type { Offer, EngineUnderTest } from './engineUnderTestTypes.ts'

/** An action that can be taken back. */
interface Undo {
  id: string
  kind: UndoKind
  /** All entries as they were before it. */
  entries: Entry[]
  offer: Offer
}

/** A card that asks what an absence was. */
interface Card {
  span: Span
  kinds: GapKind[]
  entryId: string
  /** Of which entry it asks. */
  lines: number[]
}

export interface Model {
  modelEntries: Work[]
  /** The journal as it was last seen. */
  entries: Entry[]
  /** How many entries there ever were. */
  lines: number
  linesOf: Map<string, number[]>
  undo: Undo | null
  /** All gaps as they were last seen. */
  gaps: Map<string, Gap>
  cards: Map<string, Card>
  /** When the person, or the program, can have been away. */
  away: Span[]
  /** What the clock of the computer said at last. */
  now: number
  /** Somebody put the clock back, so that times no longer say what came first. */
  setBack: boolean
  /** What there is to decide at the moment. */
  conflicts: number
  elsewhere: number
}

export const emptyModel = (): Model => ({
  modelEntries: [],
  entries: [],
  lines: 0,
  linesOf: new Map(),
  undo: null,
  gaps: new Map(),
  cards: new Map(),
  away: [],
  now: 0,
  setBack: false,
  conflicts: 0,
  elsewhere: 0,
})

/** What the commands run against. */
export interface Real {
  fixture: EngineUnderTest
  person: Person
}
