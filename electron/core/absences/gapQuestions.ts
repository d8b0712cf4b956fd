/** Judges gaps that are over by the settings, asks about them, and takes the answers. */
import { AppError } from '../../../shared/errors.ts'
import { clock as clockText, dayName, dayNameOfYear } from '../../../shared/time/formatTime.ts'
import type {
  Entry,
  Gap,
  GapPart,
  GapView,
  Notice,
  Settings,
  Target,
  TargetRef,
} from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { gapViews, isKept, judgeGap } from './gapRules.ts'
import { applyGapAnswer } from './gapAnswer.ts'
import { cutToEntry } from '../entries/gapsFollowEntries.ts'
import type { Notices } from '../notices.ts'
import { gapsLost, notCounted } from './absenceNotices.ts'
import { stackOf } from '../partFailures.ts'
import type { Change, Clock, Journal, Log, Notifier } from '../ports/ports.ts'
import type { Interval } from '../../../shared/time/intervals.ts'
import type { Tracker } from '../entries/tracker.ts'
import { wholeMs } from '../wholeClock.ts'
import { t } from '../messages.ts'

export interface GapQuestionsNeeds {
  clock: Clock
  journal: Journal
  settings: () => Settings
  newId: () => string
  rewrite: Tracker['rewrite']
  /** The target with its names. Throws AppError 'notFound' when the catalog doesn't have it. */
  resolve: (ref: TargetRef, day: string) => Target
  notices: Notices
  notifier: Notifier
  open: () => void
  /** What an action of a notification does; a failure of it is shown. */
  attempt: (action: () => void) => void
  onChange: () => void
  log: Log
}

/** A gap, and those that are part of it by now, as they were. */
interface MergedGap {
  gap: Gap
  gone: Gap[]
}

export interface GapQuestions {
  /** Stores the gap as it is. Throws AppError 'storage', as all that follow. */
  save(gap: Gap): void
  /** Takes back that there was one. */
  forget(gap: Gap): void
  /** Stores a gap that is over, merged with those near it, and does what the settings say. */
  judge(own: Gap, merged: MergedGap): void
  /** Says that a gap can't be kept and so is not asked about. */
  lost(gap: Gap, error: unknown): void
  /** Throws AppError 'rejected' for a gap that is no longer asked about, or parts that are not its. */
  answer(input: { gapId: string; parts: GapPart[]; stop: boolean }): void
  views(): GapView[]
}

/** An absence that took so long has two dates, ms. */
const dayMs = 24 * 3_600_000

/** A notice that nobody dismisses doesn't grow for ever. */
const mostNoticeLines = 5

export function createGapQuestions(needs: GapQuestionsNeeds): GapQuestions {
  const { clock, journal, settings, newId, rewrite, resolve, notices, notifier, open, attempt, onChange, log } = needs
  /** What the notice of dropped gaps says. */
  let dropped: string[] = []
  /** What the notice of gaps that could not be kept says. */
  let lost: string[] = []
  /** What was shown of which gap: one that went on unseen is not shown twice. */
  const shown = new Map<string, string>()

  const saveChange = (gap: Gap): Change => ({ kind: 'saveGap', gap })
  const dropChange = ({ id }: Gap): Change => ({ kind: 'dropGap', gapId: id })

  function commit(changes: Change[]): void {
    journal.commit(changes)
    onChange()
  }

  function judge(own: Gap, { gap, gone }: MergedGap): void {
    const entry = journal.entry(gap.entryId)
    // Discarded meanwhile: should that be undone, the whole gap is asked about.
    const interval = entry
      ? cutToEntry(entry, gap)
      : { startedAt: gap.startedAt, endedAt: gap.endedAt ?? gap.startedAt }
    const { gaps } = settings()
    const what = interval ? judgeGap({ ...interval, kinds: gap.kinds }, gaps) : 'nothing'
    if (what === 'nothing') {
      // The others stay as they were: nothing that was asked about is settled by this.
      return commit([saveChange({ ...own, outcome: isKept(own.kinds, gaps) ? 'rule' : 'moot' })])
    }
    commit([...[own, ...gone].filter(({ id }) => id !== gap.id).map(dropChange), saveChange(gap)])
    if (!entry || !interval) return
    // What was asked about already no setting decides: the person may have taken back that it did.
    if (what === 'drop' && gone.length === 0 && dropAll(gap, entry, interval)) return
    ask(gap.id, entry, interval)
  }

  /** Whether it could be done: a provider may hold what can't be changed there, and then it is a question after all. */
  function dropAll(gap: Gap, entry: Entry, interval: Interval): boolean {
    try {
      applyAnswer(gap, entry, [{ endedAt: interval.endedAt, use: { kind: 'drop' } }], false, 'rule')
    } catch (error) {
      if (error instanceof AppError && error.kind === 'rejected') return false
      throw error
    }
    dropped = addNoticeLine(dropped, notCounted, t().absences.dropped(timeText(interval), entry.target.project))
    return true
  }

  /** Says a line more than the notice did, unless it was dismissed meanwhile. */
  function addNoticeLine(lines: string[], notice: (lines: string[]) => Notice, line: string): string[] {
    const isThere = notices.list().some(({ id }) => id === notice([]).id)
    const all = [...(isThere ? lines : []), line].slice(-mostNoticeLines)
    notices.raise(notice(all))
    return all
  }

  function tellLost({ entryId, startedAt, endedAt }: Gap, error: unknown): void {
    log.warn('gap dropped', { entry: entryId, startedAt, endedAt, error: stackOf(error) })
    const [from, to] = [wholeMs(startedAt), wholeMs(endedAt ?? clock.now())]
    const time = from === null || to === null ? t().absences.unknownTime : timeText({ startedAt: from, endedAt: to })
    const line = t().absences.dropped(time, journal.entry(entryId)?.target.project ?? '')
    lost = addNoticeLine(lost, gapsLost, line)
  }

  function applyAnswer(gap: Gap, entry: Entry, parts: GapPart[], stop: boolean, outcome: 'answered' | 'rule'): void {
    const { saved, deleted } = applyGapAnswer({ entry, gap, parts, stop, newId, resolve, now: clock.now() })
    rewrite({
      kind: 'gap',
      entryId: saved.length + deleted.length > 1 ? null : entry.id,
      saved,
      deleted,
      also: [saveChange({ ...gap, outcome })],
      back: [saveChange(gap)],
    })
  }

  /** The gap with its entry, while the person is to be asked about it. */
  function openQuestion(gapId: string): { gap: Gap; entry: Entry; interval: Interval } | null {
    const gap = journal.gap(gapId)
    const entry = gap && journal.entry(gap.entryId)
    const interval = entry && cutToEntry(entry, gap)
    return interval && gap.outcome === null ? { gap, entry, interval } : null
  }

  function timeText({ startedAt, endedAt }: Interval): string {
    const zone = clock.zone()
    if (endedAt - startedAt >= dayMs) return `${dateText(startedAt)} – ${dateText(endedAt)}`
    const times = `${clockText(startedAt, zone)}–${clockText(endedAt, zone)}`
    const today = localDate(startedAt, zone) === localDate(clock.now(), zone)
    return today ? times : `${dayName(startedAt, zone)}, ${times}`
  }

  /** "Fri 20 Nov 2026, 14:00" */
  const dateText = (at: number): string => `${dayNameOfYear(at, clock.zone())}, ${clockText(at, clock.zone())}`

  function ask(gapId: string, { target }: Entry, interval: Interval): void {
    const answerAll = (kind: 'keep' | 'drop') => () =>
      attempt(() => {
        const still = openQuestion(gapId)
        if (!still) return
        // Only what the notification spoke of is answered with it.
        if (timeText(still.interval) !== timeText(interval)) return open()
        applyAnswer(still.gap, still.entry, [{ endedAt: still.interval.endedAt, use: { kind } }], false, 'answered')
      })
    const title = t().absences.away(timeText(interval))
    if (shown.get(gapId) === title) return
    shown.set(gapId, title)
    notifier.show({
      title,
      body: t().absences.wasItWork([target.project, target.activity, target.task].filter(Boolean).join(' · ')),
      actions: [
        { label: t().absences.worked, run: answerAll('keep') },
        { label: t().absences.notWorked, run: answerAll('drop') },
      ],
      onClick: open,
    })
  }

  return {
    save: (gap) => commit([saveChange(gap)]),
    forget: (gap) => commit([dropChange(gap)]),
    judge,
    lost: tellLost,
    answer({ gapId, parts, stop }) {
      const still = openQuestion(gapId)
      if (!still) throw new AppError('rejected', t().absences.answered)
      applyAnswer(still.gap, still.entry, parts, stop, 'answered')
    },
    views: () => gapViews(journal.openGaps(), journal.entry),
  }
}
