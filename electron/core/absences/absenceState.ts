/** Signs of the system -> the one absence that they make together. Pure. Times in epoch ms. */
import type { GapKind } from '../../../shared/model/snapshot.ts'
import { type GapRules, isKept, kindsOf } from './gapRules.ts'

/** Something that keeps the person away, or the end of it. */
export interface Sign {
  kind: GapKind
  edge: 'begins' | 'ends'
  at: number
  /** How long nobody had touched the computer, ms. */
  idleMs?: number
}

export interface Absence {
  startedAt: number
  kinds: GapKind[]
}

export interface Presence {
  /** What keeps the person away now, as far as the system said. */
  activeSigns: GapKind[]
  /** null: the person is there, or what keeps them away counts as work. */
  absence: Absence | null
}

export const personPresent: Presence = { activeSigns: [], absence: null }

export interface PresenceChange {
  presence: Presence
  /** When the absence that there was ended; null: it lasts, there was none, or it turned out to count as work. */
  endedAt: number | null
}

/** Shorter stillness is no absence that something else only made visible, ms. */
const shortestIdleMs = 60_000

/**
 * What a sign makes of it. Signs come doubled, alone or in odd order: what is held is a set, and there is one absence as long
 * as something in it counts. `floor`: no absence begins before it.
 */
export function presenceAfter(
  { activeSigns: held, absence }: Presence,
  sign: Sign,
  rules: GapRules,
  floor: number,
): PresenceChange {
  const holds = sign.edge === 'begins' ? kindsOf(held, [sign.kind]) : signsLeft(held, sign.kind)
  if (holds.length === 0) return { presence: personPresent, endedAt: absence && sign.at }
  if (isKept(holds, rules)) {
    // Whoever lets locked time count isn't asked about the idleness in it; sleep that ended while locked was sleep.
    const counts = absence === null || isKept(kindsOf(absence.kinds, holds), rules)
    return { presence: { activeSigns: holds, absence: null }, endedAt: counts ? null : sign.at }
  }
  const startedAt = absence?.startedAt ?? absenceStart(held, sign, rules, floor)
  return {
    presence: { activeSigns: holds, absence: { startedAt, kinds: kindsOf(absence?.kinds ?? [], holds) } },
    endedAt: null,
  }
}

/** What still holds when something ended. Whoever unlocks is there, whatever else was said and not taken back. */
function signsLeft(held: GapKind[], kind: GapKind): GapKind[] {
  switch (kind) {
    case 'lock':
      return []
    case 'switch':
      return held.filter((each) => each === 'lock')
    case 'sleep':
      // A computer that wakes was not shut down.
      return held.filter((each) => each !== 'sleep' && each !== 'shutdown')
    case 'idle':
    case 'shutdown':
    case 'quit':
    case 'crash':
    case 'clock':
      return held.filter((each) => each !== kind)
  }
}

/** A lock that the screensaver made, or a sleep that came by itself, began where the input stopped. */
function absenceStart(held: GapKind[], { edge, at, idleMs = 0 }: Sign, rules: GapRules, floor: number): number {
  const still = edge === 'begins' && held.length === 0 && idleMs >= shortestIdleMs && rules.idle.mode !== 'keep'
  return Math.max(still ? at - idleMs : at, floor)
}
