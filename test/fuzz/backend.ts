/** What the fuzz test has to know of a provider: how to start it and log in, and how its records look. */
import type fc from 'fast-check'
import type { Posting, Provider, RemoteVersion } from '../../electron/core/ports/ports.ts'
import type { Http } from '../../electron/providers/shared/http.ts'
import type { Options, ProviderId, Target } from '../../shared/model/snapshot.ts'
import type { Sandbox } from '../servers/http.ts'
import type { Act } from './actions.ts'
import type { Call } from './pendingCalls.ts'
import type { Mishap } from './faultyNetwork.ts'
import type { Places } from './endpoints.ts'

/** A record as the server has it; `content` is what has to be right. */
export interface Held {
  /** null: the server gives none out. */
  id: string | null
  running: boolean
  content: Record<string, unknown>
  /** The person made it there, or said that it may stay there. */
  byHand?: boolean
}

/** The person at the provider's own pages. */
export interface ByHand {
  /** Adds a record, or begins one (`endedAt` null). */
  add(like: { target: Target; description: string; startedAt: number; endedAt: number | null }): void
  /** Ends what runs; `own`: only what they began there. */
  end(own: boolean): void
  /** It may stay as it is. */
  leave(id: string): void
  /** Sets another time zone in the profile. */
  moveTo?(zone: string): void
}

/** A server that just started. */
export interface Company {
  server: Sandbox
  fields: Record<string, string>
  /** Where the login names nobody. */
  personId?: string
  /** What the person chose, where that isn't the default. */
  options?: Options
  /** The targets to work on, as "project / activity / task". */
  targets: string[]
  /** All records of the person that Stint may have made. */
  held(): Held[]
  /** What `held` should say of the posting's record; `now` is it, for what the server may have rounded. */
  wanted(posting: Posting, now: Held): Record<string, unknown>
  /** What else the server stores, none of which Stint may touch. */
  others?(): unknown
  /** The person throws a record away at the provider itself. */
  erase?(held: Held): void
  byHand?: ByHand
  edits?: ForeignEdits
}

/** What somebody else changes in records there, and whether any of it got lost. */
export interface ForeignEdits {
  edit(which: number, how: number): void
  /** Which version the person keeps of it. */
  keeps(theirs: RemoteVersion | null): 'ours' | 'theirs'
  /** Whether a record was changed there and nothing was to be written here since: it may stay so. */
  isOpen(id: string | null): boolean
  /** Whether a record is that of a posting by its mark, whatever somebody has made of it since. */
  isOf(held: Held, posting: Posting): boolean
  /** The person has decided about this record. */
  decided(id: string): void
  /** What no program can change is settled there. */
  settle(): void
  /** What was changed there and written over, or thrown away, unasked. */
  overwritten(): string[]
  count(): number
}

export interface Backend<Variant> {
  id: ProviderId
  /** In what its servers differ from the usual ones, where a test is about that. */
  named?: string
  /** Its servers refuse records that overlap: what can't be mended with one button stays here, and that is told. */
  refusesOverlaps?: boolean
  /** What is done here besides what is done everywhere. */
  acts?: fc.WeightedArbitrary<Act>[]
  /** In what the servers and the accounts differ. */
  variant: fc.Arbitrary<Variant>
  provider(http: Http): Provider
  /** Whether it can be asked what it has. */
  readsBack: boolean
  /** Calls that have to write in some life, besides 'submit'. */
  calls: Call['does'][]
  places: Places
  /** What goes wrong here and nowhere else. */
  mishaps?: Mishap[]
  /** Whether the person does things there, too. */
  usesByHand?: boolean
  /** Whether somebody else changes records there. */
  hasForeignEdits?: boolean
  start(variant: Variant, now: number): Promise<Company>
}

export const targetName = ({ project, activity, task }: Target): string =>
  [project, activity, task].filter((name) => name !== null).join(' / ')
