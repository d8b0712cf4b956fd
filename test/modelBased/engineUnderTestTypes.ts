/** What the model test asks of the engine under test, and what it hears of it. */
import type { Call } from '../fuzz/pendingCalls.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import type { AppError } from '../../shared/errors.ts'
import type { CallName } from '../../shared/ipc/callNames.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import type { Entry, Gap, Settings, Snapshot } from '../../shared/model/snapshot.ts'
import type { Shown } from '../support/fakes.ts'
import type { Backend } from '../fuzz/backend.ts'
import type { EngineUnderFuzz } from '../fuzz/engineUnderFuzz.ts'
import type { Life } from './programRun.ts'
import type { When } from './killableJournal.ts'

/** What became of something asked of the program: an error that it told of, or the end of its life in the middle of it. */
export type Ended = 'done' | 'gone' | AppError

/** An action that can be taken back, as seen from outside. */
export interface Offer {
  /** Entries as they were before it. */
  before: Entry[]
  /** What was asked about before it. */
  asked: Gap[]
  touched: Set<string>
  /** Until when it may be offered, in real ms; sleep doesn't count. */
  until: number
  /** What was written before the action. */
  from: number
  /** What had been written when it ended otherwise. */
  to: number
  /** A write that was under way at the time. */
  exempt: Call | null
}

export interface EngineUnderTest extends EngineUnderFuzz {
  /** Figures, by name. */
  count(what: string, many?: number): void
  zone(): string
  /** In which the person was when the entry began. */
  zoneOf(entryId: string): string
  travel(zone: string): void
  settings(): Settings
  snapshot(): Snapshot
  gaps(): Gap[]
  /** Notifications shown so far, oldest first. */
  shown: Shown[]
  /** Calls the program as a window does; what it answers is looked at in its state. */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Ended>
  /** A shortcut is pressed; the program tells the person what it refuses. */
  press(what: (life: Life) => void): Ended
  /** Something happens to the program that isn't a call. */
  tell(what: (life: Life) => void): Ended
  /** What the clock says that counts real time, for the server and for what is offered for some seconds. */
  real(): number
  /** Nobody touches the computer from now on, or somebody does. */
  leave(): void
  touch(): void
  /** The k-th write from now is the last one. */
  crashAt(write: number, when: When): void
  /** No more of that. */
  spare(): void
  isOver(): boolean
  /** How many runs of the program there were. */
  lives(): number
  /** Whether the last run ended before its time. */
  wasCut(): boolean
  /** What the clock of the computer said when the last run ended. */
  endedAt(): number
  idleMs(): number
  /** Quits, which takes as long as it takes, and stays off. */
  quit(kind: 'quit' | 'shutdown'): Promise<void>
  kill(): void
  /** Starts the program; should it end in that, once more. */
  boot(): Promise<void>
  /** The last commit that changed entries, or answered what an absence was. */
  lastChange(): Offer | null
  /** What was done last stands: it may go. */
  closeOffer(): void
  /** The latest the clock of the computer ever said. */
  latest(): number
  /** The entry that a mark or a record's id was written for. */
  entryOf(mark: string): string | undefined
  /** What was last to be there under a record's id. */
  wantedOf(recordId: string): Posting | undefined
  /** Errors that nobody was told of. */
  failures: unknown[]
}

export interface EngineUnderTestOptions<Variant> {
  backend: Backend<Variant>
  variant: Variant
  /** Epoch ms at which it begins. */
  at: number
  zone: string
  settings: Settings
  /** Whether the clock that nobody sets goes on in sleep. */
  countsSleep: boolean
  random: () => number
  count: EngineUnderTest['count']
}
