/** Finds absences while a timer runs, by signs of the system, idle time, and jumps of the clock. */
import type { Entry, Timer } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { type GapQuestions, type GapQuestionsNeeds, createGapQuestions } from './gapQuestions.ts'
import { createClockJumpReader } from './clockJump.ts'
import { createCurrentGap } from './currentGap.ts'
import { isKept } from './gapRules.ts'
import { clockSetBack } from './absenceNotices.ts'
import { personPresent, type Presence, type Sign, presenceAfter } from './absenceState.ts'
import { type ClosedBy, lastSignOfLife, runClosedBy } from '../journalState.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { entrySetBack, gapSetBack, type SetBack } from '../time/timesSetBack.ts'
import { wholeMs } from '../wholeClock.ts'

export interface AbsenceMonitorNeeds extends GapQuestionsNeeds {
  timer: () => Timer
  /** How long nobody has touched the computer, ms; 0 where the system doesn't say. */
  idleMs: () => number
  /** A step failed; the others were done. */
  onFailure: OnFailure
}

/** How a run ended. */
export type RunEnding = ClosedBy | 'crash'

/** A timer ran on while Stint did not. */
export interface MissedTime {
  /** The last sign of life, epoch ms; later than now where the clock was set back. */
  startedAt: number
  kind: RunEnding
}

/** Only `answer` and `views` throw; what fails in the others goes to `onFailure`. */
export interface AbsenceMonitor extends Pick<GapQuestions, 'answer' | 'views'> {
  /** The system reports sleep, a lock, idle time or a shutdown. */
  event(event: Omit<Sign, 'at'>): void
  /** Corrects what runs if the clock was just set back; called before a click is given its time. Never throws. */
  checkClock(): void
  /** The timer or the settings may have changed. */
  timerChanged(): void
  /** Goes on with the gap of the last run; `missed`: since when Stint did not run, where a timer ran. */
  start(missed: MissedTime | null): void
  /** Stint ends: an absence begins where a timer runs. */
  close(kind: ClosedBy): void
}

/** Time between two checks while a timer runs, and while somebody is idle, ms. */
const checkEveryMs = 30_000
const idleCheckEveryMs = 5_000
/** How often a sign of life is stored, ms. */
const signOfLifeEveryMs = 60_000

export function createAbsenceMonitor(needs: AbsenceMonitorNeeds): AbsenceMonitor {
  const { clock, journal, timer, settings, newId, rewrite, notices, attempt, onFailure } = needs
  const rules = () => settings().gaps
  const idleMs = () => wholeMs(needs.idleMs()) ?? 0
  const questions = createGapQuestions({
    ...needs,
    attempt: (action) =>
      attempt(() => {
        checkClock()
        action()
      }),
  })
  const currentGap = createCurrentGap({ clock, journal, rules, newId, questions })
  const readClockJump = createClockJumpReader(clock)
  let presence: Presence = personPresent
  /** Whether a timer runs, paused or not. */
  let isRunning = false
  /** The entry that runs unpaused. */
  let watchedEntryId: string | null = null
  /** Since when the computer is seen to be awake: told to sleep or shut down, it may not do so. */
  let awakeSince: number | null = null
  let signOfLifeAt = Number.NEGATIVE_INFINITY
  /** The journal says that the system shuts down. */
  let shutdownNoted = false
  let closed = false
  let cancel = () => {}

  function applySign(sign: Sign): void {
    if (watchedEntryId === null) return
    const next = presenceAfter(presence, sign, rules(), currentGap.floor(watchedEntryId))
    presence = next.presence
    if (presence.absence) currentGap.extend(watchedEntryId, presence.absence)
    else if (next.endedAt === null) currentGap.forget()
    else {
      // A crash that follows begins after it, or it would be asked about twice.
      signOfLifeAt = Number.NEGATIVE_INFINITY
      currentGap.end(next.endedAt)
    }
  }

  /** `woke`: the system says that the computer slept. */
  function compareClocks(woke = false): void {
    const now = clock.now()
    const { back, shown, ahead, passed } = readClockJump()
    if (back > 0) clockWentBack(shown, shown - back)
    // In sleep the monotonic clock stands still on some systems, and goes on on others.
    const lost = ahead > 0 || !woke || passed < 3 * checkEveryMs ? ahead : passed - checkEveryMs
    if (lost === 0) return
    awakeSince = now
    if (watchedEntryId === null || presence.absence || presence.activeSigns.includes('sleep')) return
    currentGap.add(watchedEntryId, now - lost, woke ? 'sleep' : 'clock')
  }

  function clockWentBack(from: number, to: number): void {
    const back = { now: clock.now(), ms: from - to }
    currentGap.clockWentBack(back)
    signOfLifeAt = Number.NEGATIVE_INFINITY
    awakeSince = null
    if (isRunning) notices.raise(clockSetBack(from, to, clock.zone()))
    // Before anything of it is sent.
    run({ setTimesBack: () => setTimesBack(back) })
  }

  /** Moves what runs so that nothing of it lies after now: it would be lost, or overlap the work that follows. */
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
    if (presence.activeSigns.includes('idle')) {
      if (still < minutes * 60_000) applySign({ kind: 'idle', edge: 'ends', at: at - still })
    } else if (presence.activeSigns.length === 0 && still >= minutes * 60_000) {
      applySign({ kind: 'idle', edge: 'begins', at, idleMs: still })
    }
  }

  /** A system that said it would sleep or shut down, and is still awake at the next check, does not. */
  function checkAwake(): void {
    awakeSince ??= clock.now()
    const said = presence.activeSigns.some((kind) => kind === 'sleep' || kind === 'shutdown')
    if (said && clock.now() - awakeSince >= checkEveryMs) applySign({ kind: 'sleep', edge: 'ends', at: awakeSince })
  }

  /** Tells the run after a crash that Stint was there. */
  function noteSignOfLife(): void {
    if (watchedEntryId === null || Math.abs(clock.now() - signOfLifeAt) < signOfLifeEveryMs) return
    signOfLifeAt = clock.now()
    lastSignOfLife.write(journal, signOfLifeAt)
    if (!shutdownNoted || presence.activeSigns.includes('shutdown')) return
    shutdownNoted = false
    runClosedBy.write(journal, null)
  }

  /** Takes over which entry runs. Whoever starts, stops or pauses the timer is present. */
  function followTimer(): void {
    isRunning = timer().kind === 'running'
    const entry = unpaused(timer())
    const absentFrom = currentGap.entryId()
    if (absentFrom !== null && absentFrom !== entry?.id) currentGap.end(endOf(journal.entry(absentFrom)) ?? clock.now())
    if (entry?.id === watchedEntryId) return
    watchedEntryId = entry?.id ?? null
    if (absentFrom !== watchedEntryId) presence = personPresent
    awakeSince = null
  }

  const run = (parts: Record<string, () => void>) => runAll(parts, onFailure)

  function checkClock(): void {
    run({
      compareClocks() {
        const { back, shown } = readClockJump(true)
        if (back > 0) clockWentBack(shown, shown - back)
      },
    })
  }

  function check(): void {
    run({
      compareClocks,
      followTimer,
      storePendingGap: currentGap.storePendingGap,
      lookAtIdle,
      checkAwake,
      noteSignOfLife,
      schedule,
    })
  }

  function schedule(): void {
    cancel()
    if (watchedEntryId === null || closed) return
    const idle = presence.absence !== null && presence.activeSigns.every((kind) => kind === 'idle')
    cancel = clock.after(idle ? idleCheckEveryMs : checkEveryMs, check)
  }

  /** Ends the gap that the last run left open, or stores one for the time since that run. */
  function resumeLastGap(missed: MissedTime | null): void {
    const now = clock.now()
    isRunning = timer().kind === 'running'
    const entry = unpaused(timer())
    if (missed && missed.startedAt > now) clockWentBack(missed.startedAt, now)
    const lasting = journal.openGaps().filter(({ endedAt }) => endedAt === null)
    for (const gap of lasting) {
      const goesOn = gap.entryId === entry?.id
      const more = goesOn && missed && !isKept([missed.kind], rules()) ? [missed.kind] : []
      currentGap.endLastRunsGap(gap, more, goesOn ? now : (endOf(journal.entry(gap.entryId)) ?? now))
    }
    if (lasting.length === 0 && entry && missed) currentGap.add(entry.id, missed.startedAt, missed.kind)
  }

  return {
    answer(input) {
      checkClock()
      questions.answer(input)
    },
    checkClock: checkClock,
    views: questions.views,
    event(event) {
      if (closed) return
      const sleeps = event.kind === 'sleep'
      const idleFor = wholeMs(event.idleMs ?? 0) ?? 0
      run({
        compareClocks: () => compareClocks(sleeps),
        followTimer,
        explainJump() {
          if (event.edge === 'begins') awakeSince = null
          if (sleeps && watchedEntryId !== null) currentGap.jumpWasSleep(watchedEntryId)
        },
        noteShutdown() {
          if (event.kind !== 'shutdown') return
          runClosedBy.write(journal, 'shutdown')
          shutdownNoted = true
        },
        applySign: () => applySign({ ...event, idleMs: idleFor, at: clock.now() }),
        noteSignOfLife,
      })
    },
    timerChanged() {
      if (!closed) run({ compareClocks, followTimer, noteSignOfLife, schedule })
    },
    start: (missed) => run({ resumeLastGap: () => resumeLastGap(missed), followTimer, noteSignOfLife, schedule }),
    close(kind) {
      if (closed) return
      // If this fails, the next start finds a run that was not closed.
      const ending = shutdownNoted ? 'shutdown' : kind
      run({
        followTimer,
        applyEnding() {
          if (!isKept([ending], rules())) applySign({ kind: ending, edge: 'begins', at: clock.now() })
        },
        noteSignOfLife() {
          if (watchedEntryId !== null) lastSignOfLife.write(journal, clock.now())
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
