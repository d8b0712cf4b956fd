/** How the last run ended, and since when nobody looked at a timer that ran. */
import { clock as clockText, dayName } from '../../../shared/time/formatTime.ts'
import type { Timer } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import type { AbsenceMonitor, RunEnding, MissedTime } from './absenceMonitor.ts'
import { lastSignOfLife, lastVersion, runClosedBy } from '../journalState.ts'
import type { Notices } from '../notices.ts'
import { restarted } from './absenceNotices.ts'
import type { Clock, Journal } from '../ports/ports.ts'
import { wholeMs } from '../wholeClock.ts'
import { t } from '../messages.ts'

export interface LastRunNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  /** Of this program, such as "1.2.0". */
  version: string
  notices: Notices
  absences: Pick<AbsenceMonitor, 'start'>
}

/** Takes up where the last run ended, says what the person should know of it, and begins a new one. Once, before anything is sent. */
export function reportLastRun({ clock, journal, timer, version, notices, absences }: LastRunNeeds): void {
  const before = lastVersion.read(journal)
  const ending = runClosedBy.read(journal) ?? 'crash'
  // Of a run before there were signs of life nothing is known.
  const missed = before === null ? null : missedTime(journal, timer(), ending)
  const lines = reportLines({
    now: clock.now(),
    zone: clock.zone(),
    ending,
    ran: timer().kind === 'running',
    missed,
    sending: countSending(journal),
    updatedTo: before === version ? null : version,
  })
  absences.start(missed)
  try {
    if (before !== null && lines.length > 0) notices.raise(restarted(lines))
    lastVersion.write(journal, version)
    runClosedBy.write(journal, null)
  } catch {
    // A journal that can't be written keeps nobody from looking at it; the first action says so.
  }
}

function missedTime(journal: Journal, timer: Timer, kind: RunEnding): MissedTime | null {
  if (timer.kind === 'idle' || openPause(timer.entry)) return null
  const { startedAt, pauses } = timer.entry
  const changedAt = pauses.at(-1)?.endedAt ?? startedAt
  const alive = wholeMs(lastSignOfLife.read(journal)) ?? 0
  return { startedAt: Math.max(alive, changedAt), kind }
}

/** How many entries were just being sent. */
function countSending(journal: Journal): number {
  const postings = journal
    .accountsWithPostings(['sending'])
    .flatMap((accountId) => journal.postingsIn(accountId, ['sending']))
  return new Set(postings.map(({ entryId }) => entryId)).size
}

interface RestartFacts {
  now: number
  zone: string
  ending: RunEnding
  /** A timer, paused or not. */
  ran: boolean
  missed: MissedTime | null
  sending: number
  updatedTo: string | null
}

/** Nothing where nothing was under way. A gap that is asked about tells of a quit by itself. */
function reportLines({ now, zone, ending, ran, missed, sending, updatedTo }: RestartFacts): string[] {
  if (!ran && sending === 0) return []
  const at = missed && missed.startedAt <= now ? missed.startedAt : null
  return [
    ...(ending === 'crash' ? [endedText(at, now, zone)] : []),
    ...(ending === 'crash' && ran ? [t().restart.timerKept] : []),
    ...(updatedTo === null ? [] : [t().restart.updated(updatedTo)]),
    ...(sending > 0 ? [t().restart.sending(sending)] : []),
  ]
}

/** `at`: when it was last there, if that is known. */
function endedText(at: number | null, now: number, zone: string): string {
  if (at === null) return t().restart.ended
  const [time, again] = [clockText(at, zone), clockText(now, zone)]
  const isToday = localDate(at, zone) === localDate(now, zone)
  return isToday ? t().restart.endedAt(time, again) : t().restart.endedOn(dayName(at, zone), time, again)
}
