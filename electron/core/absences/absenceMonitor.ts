/** Watches a timer that runs: what the system tells of the person, who sits idle, and a clock that jumps. */
import type { Entry, Timer } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { type Asking, type AskingNeeds, createAsking } from './gapQuestions.ts'
import { createDrift } from './clockJump.ts'
import { createGapRecord } from './currentGap.ts'
import { isKept } from './gapRules.ts'
import { clockSetBack } from './absenceNotices.ts'
import { present, type Presence, type Sign, step } from './absenceState.ts'
import { type ClosedBy, lastSignOfLife, runClosedBy } from '../journalState.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { entrySetBack, gapSetBack, type SetBack } from '../time/timesSetBack.ts'
import { wholeMs } from '../wholeClock.ts'

export interface AbsencesNeeds extends AskingNeeds {
  timer: () => Timer
  /** How long nobody has touched the computer, ms; 0 where the system doesn't say. */
  idleMs: () => number
  onClockBack: () => void
  /** One of the things that are done here failed; the others were done. */
  onFailure: OnFailure
}

/** How a run ended. */
export type Ending = ClosedBy | 'crash'

/** A timer ran on while Stint did not. */
export interface Missed {
  /** The last sign of life, epoch ms; later than now where the clock was set back. */
  startedAt: number
  kind: Ending
}

/** Only `answer` and `views` throw; what fails in the others goes to `onFailure`. */
export interface Absences extends Pick<Asking, 'answer' | 'views'> {
  /** What the system says of the computer and of who is at it. */
  event(event: Omit<Sign, 'at'>): void
  /** Looks whether the clock was just set back, before a click is given its time. Never throws. */
  followClock(): void
  /** The timer or the settings may have changed. */
  timerChanged(): void
  /** Takes up what the last run left; `missed`: since when nobody looked, where a timer ran. */
  start(missed: Missed | null): void
  /** Stint ends: an absence begins where a timer runs. */
  close(kind: ClosedBy): void
}

/** Between two looks while a timer runs, and while somebody sits idle, ms. */
const lookEvery = 30_000
const lookSoon = 5_000
/** How often the journal hears that Stint is there, ms. */
const beatEvery = 60_000

export function createAbsences(needs: AbsencesNeeds): Absences {
  const { clock, journal, timer, settings, newId, rewrite, notices, attempt, onClockBack, onFailure } = needs
  const rules = () => settings().gaps
  const idleMs = () => wholeMs(needs.idleMs()) ?? 0
  const asking = createAsking({
    ...needs,
    attempt: (action) =>
      attempt(() => {
        followClock()
        action()
      }),
  })
  const record = createGapRecord({ clock, journal, rules, newId, asking })
  const drift = createDrift(clock)
  let presence: Presence = present
  /** Whether a timer runs, paused or not. */
  let runs = false
  /** The entry that runs unpaused. */
  let watched: string | null = null
  /** Since when this goes on although the system said that it would sleep or shut down. */
  let awakeSince: number | null = null
  let beatAt = Number.NEGATIVE_INFINITY
  /** The journal has it that the system shuts down. */
  let marked = false
  let closed = false
  let cancel = () => {}

  function take(sign: Sign): void {
    if (watched === null) return
    const next = step(presence, sign, rules(), record.floor(watched))
    presence = next.presence
    if (presence.absence) record.hold(watched, presence.absence)
    else if (next.endedAt === null) record.forget()
    else {
      // A crash that follows begins after it, or it would be asked about twice.
      beatAt = Number.NEGATIVE_INFINITY
      record.end(next.endedAt)
    }
  }

  /** `woke`: the system says that the computer slept. */
  function compareClocks(woke = false): void {
    const now = clock.now()
    const { back, shown, ahead, passed } = drift()
    if (back > 0) wentBack(shown, shown - back)
    // What nobody sets may stand still in sleep, or go on.
    const lost = ahead > 0 || !woke || passed < 3 * lookEvery ? ahead : passed - lookEvery
    if (lost === 0) return
    awakeSince = now
    if (watched === null || presence.absence || presence.held.includes('sleep')) return
    record.add(watched, now - lost, woke ? 'sleep' : 'clock')
  }

  function wentBack(from: number, to: number): void {
    const back = { now: clock.now(), ms: from - to }
    record.clockWentBack(back)
    beatAt = Number.NEGATIVE_INFINITY
    awakeSince = null
    if (runs) notices.raise(clockSetBack(from, to, clock.zone()))
    // Before anything of it is sent.
    run({ setTimesBack: () => setTimesBack(back) })
    onClockBack()
  }

  /** Nothing of what runs may lie after now: it would be lost, or take from the work that follows. */
  function setTimesBack(back: SetBack): void {
    const current = timer()
    if (current.kind === 'idle') return
    const { entry } = current
    const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
    const moved = entrySetBack(entry, back)
    const gaps = journal.openGaps().flatMap((gap) => {
      const after = gapSetBack(gap, back)
      return gap.entryId === entry.id && isOther(after, gap) ? [after] : []
    })
    rewrite({
      kind: null,
      entryId: entry.id,
      saved: isOther(moved, entry) ? [moved] : [],
      deleted: [],
      also: gaps.map((gap) => ({ kind: 'saveGap', gap })),
    })
  }

  function lookAtIdle(): void {
    const { minutes } = rules().idle
    const [at, still] = [clock.now(), idleMs()]
    if (presence.held.includes('idle')) {
      if (still < minutes * 60_000) take({ kind: 'idle', edge: 'ends', at: at - still })
    } else if (presence.held.length === 0 && still >= minutes * 60_000) {
      take({ kind: 'idle', edge: 'begins', at, idleMs: still })
    }
  }

  /** A system that said it would sleep or shut down, and goes on from one look to the next, does not. */
  function doubt(): void {
    awakeSince ??= clock.now()
    const said = presence.held.some((kind) => kind === 'sleep' || kind === 'shutdown')
    if (said && clock.now() - awakeSince >= lookEvery) take({ kind: 'sleep', edge: 'ends', at: awakeSince })
  }

  /** Tells the run after a crash that Stint was there. */
  function beat(): void {
    if (watched === null || Math.abs(clock.now() - beatAt) < beatEvery) return
    beatAt = clock.now()
    lastSignOfLife.write(journal, beatAt)
    if (!marked || presence.held.includes('shutdown')) return
    marked = false
    runClosedBy.write(journal, null)
  }

  /** Follows the timer. Whoever starts, stops or pauses it is there. */
  function sync(): void {
    runs = timer().kind === 'running'
    const entry = unpaused(timer())
    const absentFrom = record.entryId()
    if (absentFrom !== null && absentFrom !== entry?.id) record.end(endOf(journal.entry(absentFrom)) ?? clock.now())
    if (entry?.id === watched) return
    watched = entry?.id ?? null
    if (absentFrom !== watched) presence = present
    awakeSince = null
  }

  const run = (parts: Record<string, () => void>) => runAll(parts, onFailure)

  function followClock(): void {
    run({
      compareClocks() {
        const { back, shown } = drift(true)
        if (back > 0) wentBack(shown, shown - back)
      },
    })
  }

  function look(): void {
    run({ compareClocks, followTimer: sync, storeGap: record.storePendingGap, lookAtIdle, doubt, beat, schedule })
  }

  function schedule(): void {
    cancel()
    if (watched === null || closed) return
    const idle = presence.absence !== null && presence.held.every((kind) => kind === 'idle')
    cancel = clock.after(idle ? lookSoon : lookEvery, look)
  }

  /** Ends the gap that the last run left, or makes one of the time since it was there. */
  function takeUp(missed: Missed | null): void {
    const now = clock.now()
    runs = timer().kind === 'running'
    const entry = unpaused(timer())
    if (missed && missed.startedAt > now) wentBack(missed.startedAt, now)
    const lasting = journal.openGaps().filter(({ endedAt }) => endedAt === null)
    for (const gap of lasting) {
      const goesOn = gap.entryId === entry?.id
      const more = goesOn && missed && !isKept([missed.kind], rules()) ? [missed.kind] : []
      record.takeUp(gap, more, goesOn ? now : (endOf(journal.entry(gap.entryId)) ?? now))
    }
    if (lasting.length === 0 && entry && missed) record.add(entry.id, missed.startedAt, missed.kind)
  }

  return {
    answer(input) {
      followClock()
      asking.answer(input)
    },
    followClock,
    views: asking.views,
    event(event) {
      if (closed) return
      const sleeps = event.kind === 'sleep'
      const idleFor = wholeMs(event.idleMs ?? 0) ?? 0
      run({
        compareClocks: () => compareClocks(sleeps),
        followTimer: sync,
        explainJump() {
          if (event.edge === 'begins') awakeSince = null
          if (sleeps && watched !== null) record.explain(watched)
        },
        noteShutdown() {
          if (event.kind !== 'shutdown') return
          runClosedBy.write(journal, 'shutdown')
          marked = true
        },
        takeSign: () => take({ ...event, idleMs: idleFor, at: clock.now() }),
        beat,
      })
    },
    timerChanged() {
      if (!closed) run({ compareClocks, followTimer: sync, beat, schedule })
    },
    start: (missed) => run({ takeUp: () => takeUp(missed), followTimer: sync, beat, schedule }),
    close(kind) {
      if (closed) return
      // What fails here the next start finds: a run that was not closed.
      const ending = marked ? 'shutdown' : kind
      run({
        followTimer: sync,
        takeEnding() {
          if (!isKept([ending], rules())) take({ kind: ending, edge: 'begins', at: clock.now() })
        },
        beat() {
          if (watched !== null) lastSignOfLife.write(journal, clock.now())
        },
        noteEnding: () => runClosedBy.write(journal, ending),
      })
      closed = true
      cancel()
    },
  }
}

const unpaused = (timer: Timer): Entry | null =>
  timer.kind === 'running' && !openPause(timer.entry) ? timer.entry : null

/** When the entry ended or was paused; null: it runs, or is gone. */
const endOf = (entry: Entry | null): number | null => entry && (entry.endedAt ?? openPause(entry)?.startedAt ?? null)
