/** A tracker and the absences as the core wires them, on a journal of their own; the person and the system are played by hand. */
import { createAbsenceMonitor } from '../../electron/core/absences/absenceMonitor.ts'
import { createNotices } from '../../electron/core/notices.ts'
import type { Sign } from '../../electron/core/absences/absenceState.ts'
import { reportLastRun } from '../../electron/core/absences/lastRun.ts'
import { wholeClock } from '../../electron/core/wholeClock.ts'
import { asAppError } from '../../shared/errors.ts'
import type { Gap, GapUse, Settings } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { counter, fakeNotifier, fractionAt, memoryNotices, silentLog } from './fakes.ts'
import { anEntry, NOW } from './samples.ts'
import { coding, trackerFixture, design, ref } from './trackerFixture.ts'

/** Friday 2026-11-20 in Berlin: at('12:05'). The 21st is day 1. */
export const at = (time: string, day = 0): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return Date.UTC(2026, 10, 20 + day, hours - 1, minutes, seconds)
}

type Kind = Sign['kind']

/** It is `time`, and nothing runs yet. `counts`: whether what nobody sets goes on in sleep. */
export function absenceFixture(time: string | number = '09:00', counts: 'awake' | 'always' = 'awake') {
  const base = trackerFixture()
  const { clock, journal } = base
  clock.set(typeof time === 'number' ? time : at(time))
  const notifier = fakeNotifier()
  const notices = createNotices(memoryNotices(), () => {})
  const newId = counter('gap')
  const self = Object.assign(base, {
    notices,
    shown: notifier.shown,
    settings: defaultSettings as Settings,
    version: '1.0.0',
    /** When somebody last touched the computer; null: just now. */
    touched: null as number | null,
    opened: 0,
    changes: 0,
    failures: [] as string[],
    /** What failed besides actions, as "step: message". */
    failed: [] as string[],
  })
  let leave = () => {}
  function open() {
    let here = true
    leave = () => (here = false)
    const wall = wholeClock(
      {
        ...clock,
        monotonic: () => (counts === 'always' ? clock.now() : clock.monotonic()) + fractionAt(clock.now()),
        after: (ms, task) => clock.after(ms, () => here && task()),
      },
      (error) => {
        throw error
      },
    )
    const absences = createAbsenceMonitor({
      clock: wall,
      journal,
      timer: () => self.tracker.timer(),
      settings: () => self.settings,
      newId,
      rewrite: (edit) => self.tracker.rewrite(edit),
      resolve: (wanted) => (wanted.activityId === design.activityId ? design : coding),
      idleMs: () => (self.touched === null ? 0 : clock.now() - self.touched),
      notices,
      notifier,
      open: () => void self.opened++,
      attempt(action) {
        try {
          action()
        } catch (thrown) {
          self.failures.push(asAppError(thrown).message)
        }
      },
      onChange: () => void self.changes++,
      log: silentLog,
      onFailure: (step, error) => void self.failed.push(`${step}: ${asAppError(error).message}`),
    })
    self.onCommit = absences.timerChanged
    return absences
  }
  const all = Object.assign(self, { absences: open() })
  return Object.assign(all, {
    /** Starts on Coding. */
    work: () => self.tracker.start({ target: ref(coding) }),
    /** Time passes up to `time`. */
    until: (until: string, day = 0) => clock.advance(at(until, day) - clock.now()),
    /** The computer sleeps up to `time`, and nobody says so. */
    asleep: (until: string, day = 0) => clock.sleep(at(until, day) - clock.now()),
    begins: (kind: Kind, idleMs = 0) => all.absences.event({ kind, edge: 'begins', idleMs }),
    ends: (kind: Kind) => all.absences.event({ kind, edge: 'ends', idleMs: 0 }),
    rules(change: Partial<Settings['gaps']>) {
      self.settings = { ...self.settings, gaps: { ...self.settings.gaps, ...change } }
    },
    /** Answers the question that waits first, each use for as long as the others. */
    answer(...uses: GapUse[]) {
      const [gap] = all.absences.views()
      if (!gap) throw new Error('nothing is asked')
      const share = (gap.endedAt - gap.startedAt) / uses.length
      const parts = uses.map((use, index) => ({ endedAt: gap.startedAt + share * (index + 1), use }))
      all.absences.answer({ gapId: gap.id, parts, stop: false })
    },
    /** The program is gone at once, as by a crash. */
    crash() {
      leave()
      self.onCommit = () => {}
    },
    /** It starts again. */
    again() {
      self.tracker = self.reopen()
      all.absences = open()
      const { tracker, version } = self
      reportLastRun({ clock, journal, timer: tracker.timer, version, notices, absences: all.absences })
    },
    asked: () => all.absences.views().map((gap) => ({ kinds: gap.kinds, ...times(gap) })),
    entries: () =>
      journal
        .entriesBetween(0, Number.MAX_SAFE_INTEGER)
        .toReversed()
        .map(({ target, pauses, ...entry }) => ({
          on: target.activity,
          ...times(entry),
          ...(pauses.length > 0 && { paused: pauses.map(times) }),
        })),
  })
}

const text = (time: number) => new Date(time + 3_600_000).toISOString().slice(11, time % 60_000 === 0 ? 16 : 19)
const times = ({ startedAt, endedAt }: { startedAt: number; endedAt: number | null }) => ({
  from: text(startedAt),
  to: endedAt === null ? null : text(endedAt),
})

export const aGap = (change: Partial<Gap> = {}): Gap => ({
  id: 'g1',
  entryId: anEntry().id,
  startedAt: NOW - 30 * 60_000,
  endedAt: NOW,
  kinds: ['lock'],
  outcome: null,
  ...change,
})

export const keep: GapUse = { kind: 'keep' }
export const drop: GapUse = { kind: 'drop' }
export const giveDesign: GapUse = { kind: 'give', target: ref(design) }
