/** The one gap that lasts: stored when it begins, ended and judged when the person is back. */
import { AppError } from '../../../shared/errors.ts'
import type { Gap, GapKind } from '../../../shared/model/snapshot.ts'
import type { GapQuestions } from './gapQuestions.ts'
import { type GapRules, isKept, kindsOf, mergeGaps } from './gapRules.ts'
import type { Clock, Journal } from '../ports/ports.ts'
import type { Absence } from './absenceState.ts'
import { gapSetBack, type SetBack } from '../time/timesSetBack.ts'
import { wholeMs } from '../wholeClock.ts'

export interface CurrentGapNeeds {
  clock: Clock
  journal: Journal
  rules: () => GapRules
  newId: () => string
  questions: GapQuestions
}

/**
 * What throws AppError 'storage' was refused for now and is tried again by `storePendingGap`. A gap that can never be stored is dropped,
 * and the person is told.
 */
export interface CurrentGap {
  /** The entry in which a gap lasts, or ended without being stored yet; null: there is none. */
  entryId(): string | null
  /** No gap of the entry begins before this, epoch ms. */
  floor(entryId: string): number
  /** Begins the gap, or adds to it. */
  extend(entryId: string, absence: Absence): void
  /** Ends the gap, and judges it. */
  end(at: number): void
  /** The gap turned out to be none; nothing happens to one that is over. */
  forget(): void
  /** Stores and judges what is over and could not be stored. */
  storePendingGap(): void
  /** A gap of which is known only now that it is over. */
  add(entryId: string, since: number, kind: GapKind): void
  /** A gap that the last run left: it ended, with something more in it. */
  endLastRunsGap(gap: Gap, more: GapKind[], at: number): void
  /** The system tells of sleep: a clock that was seen to jump just now did not. */
  jumpWasSleep(entryId: string): void
  /** The clock was set back: what is later than now didn't happen yet. */
  clockWentBack(back: SetBack): void
}

/** A jump of the clock and the word of the sleep that it was are no further apart, ms. */
const sleepReportDelayMs = 60_000

export function createCurrentGap({ clock, journal, rules, newId, questions: asking }: CurrentGapNeeds): CurrentGap {
  let current: Gap | null = null
  /** The end of the last gap. */
  let judgedUntil = 0

  const newGap = (entryId: string, { startedAt, kinds }: Absence, endedAt: number | null): Gap => {
    return { id: newId(), entryId, startedAt, endedAt, kinds, outcome: null }
  }

  function floor(entryId: string): number {
    const entry = journal.entry(entryId)
    // Of the last run, too: nobody is asked twice about the same time.
    const asked = journal.openGaps().flatMap((gap) => (gap.entryId === entryId ? (gap.endedAt ?? []) : []))
    const askedUntil = Math.min(Math.max(0, ...asked), clock.now())
    return Math.max(judgedUntil, askedUntil, entry?.startedAt ?? 0, entry?.pauses.at(-1)?.endedAt ?? 0)
  }

  /** The gap as it can be stored. Where it can't be at all there is none any more, and that is told. */
  function storableGap(gap: Gap): Gap | null {
    const whole = wholeGap(gap)
    if (!whole) drop(gap, new RangeError(`no gap can last from ${gap.startedAt} to ${gap.endedAt}`))
    return whole
  }

  function drop(gap: Gap, error: unknown): void {
    current = null
    try {
      // As far as it is stored it would last for ever.
      if (journal.gap(gap.id)) asking.forget(gap)
    } finally {
      asking.lost(gap, error)
    }
  }

  /** The journal refuses for now, as where the disk is full. Anything else would be the same at the next try. */
  const isTemporary = (error: unknown): boolean => error instanceof AppError && error.kind === 'storage'

  function storePendingGap(): void {
    if (!current || current.endedAt === null) return
    const over = storableGap(current)
    if (!over) return
    // What follows from it may come back here.
    current = null
    try {
      // Not before it is over: what is asked about already stays asked, also if Stint dies in this one.
      asking.judge(over, mergeGaps(over, journal.openGaps()))
      // Later than now, where the clock was set back in it.
      judgedUntil = Math.min(over.endedAt ?? 0, clock.now())
    } catch (error) {
      if (isTemporary(error)) current = over
      else if (!isAsked(over)) return drop(over, error)
      throw error
    }
  }

  /** Stored already, perhaps as part of another one, so that it is asked about whatever else failed. */
  const isAsked = ({ entryId, startedAt, endedAt }: Gap): boolean =>
    journal
      .openGaps()
      .some((gap) => gap.entryId === entryId && gap.startedAt <= startedAt && (gap.endedAt ?? 0) >= (endedAt ?? 0))

  function end(at: number): void {
    if (!current) return
    current = { ...current, endedAt: current.endedAt ?? Math.max(at, current.startedAt) }
    storePendingGap()
  }

  return {
    entryId() {
      if (!current) return null
      // An answer may have cut the entry: then the gap went with the rest of it.
      const { entryId } = journal.gap(current.id) ?? current
      current = { ...current, entryId }
      return entryId
    },
    floor,
    extend(entryId, absence) {
      const before = current
      const next = before
        ? { ...before, endedAt: null, kinds: kindsOf(before.kinds, absence.kinds) }
        : newGap(entryId, absence, null)
      const gap = storableGap(next)
      if (!gap) return
      current = gap
      // Should that fail, all of it is stored with its end.
      if (JSON.stringify(gap) !== JSON.stringify(before)) asking.save(gap)
    },
    end,
    forget() {
      if (current?.endedAt !== null) return
      asking.forget(current)
      current = null
    },
    storePendingGap,
    add(entryId, since, kind) {
      const now = clock.now()
      const startedAt = Math.max(since, floor(entryId))
      if (startedAt >= now || isKept([kind], rules())) return
      storePendingGap()
      if (current) return
      current = newGap(entryId, { startedAt, kinds: [kind] }, now)
      storePendingGap()
    },
    endLastRunsGap(gap, more, at) {
      current = { ...gap, kinds: kindsOf(gap.kinds, more) }
      end(at)
    },
    jumpWasSleep(entryId) {
      const since = clock.now() - sleepReportDelayMs
      const jumped = journal
        .openGaps()
        .find((gap) => gap.entryId === entryId && gap.kinds.includes('clock') && (gap.endedAt ?? 0) > since)
      if (!jumped || current) return
      current = { ...jumped, kinds: kindsOf(jumped.kinds, ['sleep']) }
      storePendingGap()
    },
    clockWentBack(back) {
      judgedUntil = 0
      current = current && gapSetBack(current, back)
    },
  }
}

/** The gap in whole ms, with no end before its begin; null: its times are none. */
function wholeGap(gap: Gap): Gap | null {
  const startedAt = wholeMs(gap.startedAt)
  const endedAt = gap.endedAt === null ? null : wholeMs(gap.endedAt)
  if (startedAt === null || (gap.endedAt !== null && endedAt === null)) return null
  return { ...gap, startedAt, endedAt: endedAt === null ? null : Math.max(startedAt, endedAt) }
}
