/** A person anywhere at any time: what their timer holds, what is shown of a day, and what would be booked of it. */
import { planPostings, type PlanningRules } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { buildDay, buildSnapshot } from '../../electron/core/snapshot/buildSnapshot.ts'
import { createUnsentIndex } from '../../electron/core/snapshot/unsentIndex.ts'
import { workedToday } from '../../renderer/state/dayWork.ts'
import { clock as clockText } from '../../shared/time/formatTime.ts'
import type { Entry, ProviderRules } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { nextDayStart } from '../../shared/time/zonedTime.ts'
import { counter } from './fakes.ts'
import { HOUR, noUpdates, rules, terms } from './samples.ts'
import { coding, trackerFixture, ref } from './trackerFixture.ts'

/** "2026-11-20T14:00" as epoch ms. */
export const utc = (text: string): number => Date.parse(`${text}Z`)

/** The person sits in `zone`, and it is `at` (UTC). */
export function timeFixture(at: string, zone: string) {
  const made = trackerFixture()
  const { clock, journal, tracker } = made
  clock.set(utc(at))
  clock.travel(zone)
  const planningRulesOf = () => made.terms
  const unsent = createUnsentIndex(journal, planningRulesOf)
  const view = { clock, journal, unsent, settings: defaultSettings, planningRulesOf }
  const snapshot = () =>
    buildSnapshot({
      ...view,
      revision: 1,
      timer: tracker.timer(),
      accounts: [],
      gaps: [],
      forgottenPause: null,
      notOffered: false,
      elsewhere: [],
      moreElsewhere: 0,
      undo: null,
      link: null,
      pins: [],
      recents: [],
      reminder: null,
      notices: [],
      shortcutProblems: {},
      shortcutsBy: 'stint',
      catalogRevision: 0,
      updates: noUpdates,
      calendarRevision: 0,
    })
  return {
    ...made,
    snapshot,
    begin: () => tracker.start({ target: ref(coding) }),
    pass: (hours: number) => clock.advance(hours * HOUR),
    /** The entry that runs or, if none does, the last one. */
    entry(): Entry {
      const entry = journal.running() ?? journal.lastEnded()
      if (!entry) throw new Error('nothing was tracked')
      return entry
    },
    /** Hours of today, as the popover counts them. */
    today() {
      const { today, dayStart } = snapshot()
      return workedToday(today, dayStart, clock.now()) / HOUR
    },
    /** Hours of the local day "2026-11-20", as the popover counts them. */
    day(date: string) {
      const { entries, dayStart } = buildDay(date, { ...view, scheduled: () => null })
      return workedToday(entries, dayStart, clock.now(), nextDayStart(dayStart, clock.zone())) / HOUR
    },
  }
}

/** What one posting books: "2026-11-20 22:00–00:00", hours net of breaks, and hours of them. */
export interface Booked {
  when: string
  hours: number
  pause: number
  /** Whether the times of the clock tell the hours, and so may go along. */
  clocks: boolean
}

export const splits = { splitsAtMidnight: true, precisionMinutes: 1 }

export function booked(entry: Entry, change: Partial<ProviderRules>): Booked[] {
  const booking: PlanningRules = { ...terms, rules: { ...rules, ...change } }
  return planPostings(entry, booking, counter('p')).map(toBooked)
}

function toBooked({ startedAt, endedAt, pauseMs, zone, clocks }: Posting): Booked {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(startedAt)
  return {
    when: `${date} ${clockText(startedAt, zone)}–${clockText(endedAt, zone)}`,
    hours: (endedAt - startedAt - pauseMs) / HOUR,
    pause: pauseMs / HOUR,
    clocks,
  }
}

/** "22:00–08:00", as the person reads it. */
export const shown = ({ startedAt, endedAt, zone }: Entry): string =>
  `${clockText(startedAt, zone)}–${endedAt === null ? '' : clockText(endedAt, zone)}`
