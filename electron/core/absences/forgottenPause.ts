/** Asks about a pause that lasts longer than the person wants to be left alone with. */
import { clock as clockText } from '../../../shared/time/formatTime.ts'
import type { Settings, Timer } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { askedPauseDueAt, intendedPause } from '../journalState.ts'
import type { Clock, Journal, Notifier } from '../ports/ports.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { t } from '../messages.ts'

export interface ForgottenPauseNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  settings: () => Settings
  notifier: Notifier
  open: () => void
  resume: () => void
  stop: () => void
  onChange: () => void
  /** A look that came by itself failed; there is another one. */
  onFailure: OnFailure
}

export interface ForgottenPause {
  /** When the pause began that lasts too long, epoch ms; null: none does. */
  forgotten(): number | null
  /** The pause is meant to last: it is asked about again after as long once more. */
  pauseOn(): void
  /** Looks at the clock now: at start, on wake, after a change of the timer or the settings. */
  check(): void
  close(): void
}

/** Node's timers stand still while the machine sleeps: look at the clock at least this often, ms. */
const longestWaitMs = 15 * 60_000

export function createForgottenPause(needs: ForgottenPauseNeeds): ForgottenPause {
  const { clock, journal, timer, settings, notifier, open, resume, stop, onChange, onFailure } = needs
  let cancel = () => {}

  /** The pause that lasts, and when it is to be asked about, epoch ms. */
  function pending(): { startedAt: number; dueAt: number; what: string } | null {
    const current = timer()
    const limit = settings().pauseLimitMinutes * 60_000
    const pause = current.kind === 'running' ? openPause(current.entry) : null
    if (current.kind === 'idle' || !pause || limit === 0) return null
    const { startedAt } = pause
    const intended = intendedPause.read(journal)
    const since = intended?.startedAt === startedAt ? intended.saidAt : startedAt
    const { project, activity, task } = current.entry.target
    return { startedAt, dueAt: since + limit, what: [project, activity, task].filter(Boolean).join(' · ') }
  }

  /** Whatever becomes of this look: the next one comes after `ms`. */
  function checkAfter(ms: number): void {
    cancel()
    cancel = clock.after(ms, () => runAll({ check }, onFailure))
  }

  function check(): void {
    checkAfter(longestWaitMs)
    const pause = pending()
    if (!pause) return cancel()
    const now = clock.now()
    if (now < pause.dueAt) return checkAfter(Math.min(pause.dueAt - now, longestWaitMs))
    if (askedPauseDueAt.read(journal) === pause.dueAt) return cancel()
    onChange()
    // Written first: a journal that refuses must not lead to the same question at every look.
    askedPauseDueAt.write(journal, pause.dueAt)
    cancel()
    ask(pause.startedAt, pause.what)
  }

  function ask(startedAt: number, what: string): void {
    // A notification may be answered hours later: it speaks of this pause and no other.
    const ifStill = (action: () => void) => () => {
      if (pending()?.startedAt === startedAt) action()
    }
    notifier.show({
      title: t().pauses.since(clockText(startedAt, clock.zone())),
      body: t().pauses.backAtWork(what),
      actions: [
        { label: t().pauses.resume, run: ifStill(resume) },
        { label: t().pauses.stop, run: ifStill(stop) },
      ],
      onClick: open,
    })
  }

  return {
    forgotten() {
      const pause = pending()
      return pause && clock.now() >= pause.dueAt ? pause.startedAt : null
    },
    pauseOn() {
      const pause = pending()
      if (!pause) return
      intendedPause.write(journal, { startedAt: pause.startedAt, saidAt: clock.now() })
      onChange()
      check()
    },
    check,
    close: () => cancel(),
  }
}
