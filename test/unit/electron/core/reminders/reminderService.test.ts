/** The complaints: a timer that nobody stopped, and reminders that come too often, at the wrong hour, or can't be put off. */
import { describe, expect, it } from 'vitest'
import { createReminderService } from '../../../../../electron/core/reminders/reminderService.ts'
import { reminderWords } from '../../../../../shared/reminderText.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { calm, fakeNotifier } from '../../../../support/fakes.ts'
import { officeHours, working } from '../../../../support/remindersFixture.ts'
import { anEntry, DAY, endingAt, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'
import { coding, trackerFixture as trackerDesk, diskFull, ref } from '../../../../support/trackerFixture.ts'

/** Friday 15:00; the day ends at 17:00. */
function trackerFixture() {
  const made = trackerDesk()
  const { clock, journal } = made
  const { shown, ...notifier } = fakeNotifier()
  const calls: string[] = []
  const own = { calls, shown, reminders: endingAt('17:00'), quiet: false, changes: 0 }
  const open = () =>
    createReminderService({
      ...calm,
      clock,
      journal,
      notifier,
      settings: () => ({ ...defaultSettings, reminders: own.reminders }),
      timer: () => made.tracker.timer(),
      stop: (at) => made.tracker.stop(at),
      open: () => void calls.push('open'),
      openDay: (date) => void calls.push(`day ${date}`),
      quiet: () => own.quiet,
      onChange: () => void own.changes++,
    })
  const all = Object.assign(made, own, { reminding: open() })
  made.onCommit = () => all.reminding.check()
  return Object.assign(own, {
    clock,
    journal,
    tracker: made.tracker,
    get reminding() {
      return all.reminding
    },
    begin: () => made.tracker.start({ target: ref(coding) }),
    restart() {
      all.reminding.close()
      all.reminding = open()
      all.reminding.check()
    },
    titles: () => shown.map(({ title }) => title),
    press(label: string) {
      const action = shown.at(-1)?.actions.find((one) => one.label === label)
      if (!action) throw new Error(`no ${label}`)
      action.run()
    },
    /** How the last entry ended, "17:00" being 0 hours. */
    endedAfterFive: () => ((journal.lastEnded()?.endedAt ?? Number.NaN) - NOW - 2 * HOUR) / HOUR,
  })
}

describe('field complaint 11, forgot to stop: at the end of the day', () => {
  it('the timer that still runs is named, with what can be done', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR - 1)
    expect(made.shown).toEqual([])
    made.clock.advance(1)
    expect(made.shown).toMatchObject([{ title: 'Still running: 2:00', body: 'Website, since 15:00' }])
    const labels = made.shown[0]?.actions.map(({ label }) => label)
    expect(labels).toEqual(['Stop at 17:00', 'Stop now', 'Open day', 'Snooze 10 min'])
  })

  it('it is stopped where the day ended, however late that is said', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(5 * HOUR)
    made.press('Stop at 17:00')
    expect(made.tracker.timer().kind).toBe('idle')
    expect(made.endedAfterFive()).toBe(0)
  })

  it('it is stopped there the next morning, too', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.clock.sleep(15 * HOUR)
    made.reminding.check()
    made.press('Stop at 17:00')
    expect([made.tracker.timer().kind, made.endedAfterFive()]).toEqual(['idle', 0])
  })

  it('one that was slept through is offered the next morning, once', () => {
    const made = trackerFixture()
    made.begin()
    made.reminding.check()
    made.clock.sleep(18 * HOUR)
    made.reminding.check()
    made.clock.advance(HOUR)
    expect(made.shown).toMatchObject([{ title: 'Still running: 18:00', body: 'Website, since Fri 20 Nov, 15:00' }])
    made.press('Stop at 17:00 yesterday')
    expect(made.endedAfterFive()).toBe(0)
  })

  it('a paused one ends where its pause began', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(HOUR)
    made.tracker.pause()
    made.clock.advance(HOUR)
    expect(made.titles()).toEqual(['Paused since 16:00 · 1:00 worked today'])
    made.press('Stop at 16:00')
    expect(made.endedAfterFive()).toBe(-1)
  })

  it('a pause after that end falls away with the rest', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2.5 * HOUR)
    made.tracker.pause()
    made.clock.advance(HOUR)
    made.tracker.resume()
    made.press('Stop at 17:00')
    expect(made.journal.lastEnded()).toMatchObject({ endedAt: NOW + 2 * HOUR, pauses: [] })
  })

  it('it is stopped now, or looked at, by the other buttons', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(3 * HOUR)
    made.press('Open day')
    expect(made.calls).toEqual(['day 2026-11-20'])
    made.press('Stop now')
    expect(made.endedAfterFive()).toBe(1)
  })

  it('only the entry that was spoken of is stopped, however late the answer', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.begin()
    made.press('Stop now')
    made.press('Stop at 17:00')
    expect([made.tracker.timer().kind, made.calls]).toEqual(['running', ['open', 'open']])
    // Not even if it is made to begin before the end of the day.
    const entryId = made.journal.running()?.id ?? ''
    made.tracker.amend({ entryId, startedAt: NOW + HOUR })
    made.press('Stop now')
    expect([made.tracker.timer().kind, made.calls.length]).toEqual(['running', 3])
  })

  it('one that runs on and on is told of by its length', () => {
    const made = trackerFixture()
    made.reminders = { ...endingAt('17:00', []), runsLong: 10 }
    made.begin()
    made.clock.advance(30 * HOUR)
    expect(made.shown).toMatchObject([{ title: 'Running for 10:00' }])
    made.press('Stop now')
    expect(made.tracker.timer().kind).toBe('idle')
  })

  it('a click opens the card, which has the same answers until one is given', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.shown[0]?.onClick()
    expect(made.calls).toEqual(['open'])
    const card = made.reminding.view()
    expect(card).toMatchObject({ kind: 'stillRunning', id: 'end 2026-11-20' })
    const said =
      card && reminderWords(card, { now: made.clock.now(), zone: made.clock.zone(), workedToday: 0, snoozeMinutes: 10 })
    expect(said?.answers.map(({ label }) => label)).toEqual(made.shown[0]?.actions.map(({ label }) => label))
    made.clock.advance(HOUR)
    made.reminding.answer('end 2026-11-20', 'stopAt')
    expect([made.endedAfterFive(), made.reminding.view()]).toEqual([0, null])
  })

  it('the card goes when the timer is stopped otherwise, and a late answer to it is refused', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.tracker.stop()
    expect(made.reminding.view()).toBeNull()
    expect(() => made.reminding.answer('end 2026-11-20', 'stop')).toThrow('no longer so')
  })

  it('what can’t be stored is not stopped, and the reminder stays', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    const { beforeCommit } = made.journal
    made.journal.beforeCommit = diskFull
    expect(() => made.reminding.answer('end 2026-11-20', 'stopAt')).toThrow('disk full')
    made.journal.beforeCommit = beforeCommit
    expect([made.tracker.timer().kind, made.reminding.view()?.id]).toEqual(['running', 'end 2026-11-20'])
  })
})

describe('field complaint 12, reminder spam', () => {
  it('comes once a day, also after a restart', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.clock.advance(4 * HOUR)
    made.restart()
    made.clock.advance(4 * HOUR)
    expect(made.titles()).toEqual(['Nothing tracked today'])
  })

  it('comes once a day over the change to a version that remembers otherwise', () => {
    const made = trackerFixture()
    made.journal.setMeta('reminder.lastShown', '2026-11-20')
    made.restart()
    made.clock.advance(4 * HOUR)
    expect(made.shown).toEqual([])
  })

  it('comes once on wake, however much was missed', () => {
    const made = trackerFixture()
    made.reminders = { ...working([{ from: '14:00', to: '24:00' }], { notTracking: 15, runsLong: 10 }) }
    made.reminders = { ...made.reminders, days: made.reminders.days.map((day) => ({ ...day, end: '17:00' })) }
    made.clock.sleep(7 * HOUR)
    made.reminding.check()
    made.clock.advance(HOUR)
    made.reminding.check()
    expect(made.titles()).toEqual(['Nothing tracked today'])
  })

  it('comes within a quarter of an hour after sleep, should nobody say that the machine woke', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.clock.sleep(5 * HOUR)
    made.clock.advance(15 * MINUTE)
    expect(made.shown).toHaveLength(1)
  })

  it('does not come the next day for one on which nothing was tracked', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.clock.sleep(DAY - 5 * HOUR)
    made.reminding.check()
    expect(made.shown).toEqual([])
  })

  it('has one line for yesterday, where something was tracked and the end was slept through', () => {
    const made = trackerFixture()
    made.journal.commit([{ kind: 'saveEntry', entry: anEntry() }])
    made.reminding.check()
    made.clock.sleep(DAY - 5 * HOUR)
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    expect(made.titles()).toEqual(['Nothing tracked after 15:00 yesterday'])
    expect(made.shown[0]?.actions.map(({ label }) => label)).toEqual(['Open day', 'That was all'])
    made.press('Open day')
    expect(made.calls).toEqual(['day 2026-11-20'])
  })

  it('leaves a day alone that was closed near its end', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(1.75 * HOUR)
    made.tracker.stop()
    made.clock.advance(5 * HOUR)
    expect(made.shown).toEqual([])
  })

  it('says nothing for half an hour after a stop, though that was set back', () => {
    const made = trackerFixture()
    made.reminders = working([{ from: '08:00', to: '24:00' }], { notTracking: 5 })
    made.begin()
    made.clock.advance(3 * HOUR)
    made.tracker.stop(NOW + 2 * HOUR)
    made.clock.advance(30 * MINUTE - 1)
    expect(made.shown).toEqual([])
    made.clock.advance(1)
    expect(made.shown).toMatchObject([{ title: 'Nothing is running' }])
  })

  it('a refusing journal leads to no reminder at every look', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.journal.setMeta = diskFull
    for (let at = 0; at < 3; at++) expect(() => made.clock.advance(2 * HOUR)).toThrow('disk full')
    expect(made.shown).toEqual([])
  })
})

describe('field complaint 12, wrong hours', () => {
  it('each stretch of the working hours is looked at by itself, and the lunch between them is left alone', () => {
    const made = trackerFixture()
    made.reminders = working(officeHours, { notTracking: 15 })
    const came: string[] = []
    made.clock.advance(17.5 * HOUR)
    made.reminding.check()
    for (let quarter = 0; quarter < 4 * 10; quarter++) {
      const before = made.shown.length
      made.clock.advance(15 * MINUTE)
      if (made.shown.length > before) came.push(new Date(made.clock.now()).toISOString().slice(11, 16))
    }
    // 08:45 and 13:15 in Berlin.
    expect(came).toEqual(['07:45', '12:15'])
  })

  it('time that is not tracked is counted inside the working hours only', () => {
    const made = trackerFixture()
    const days = endingAt('17:00').days.map((day) => ({ ...day, hours: officeHours }))
    made.reminders = { ...endingAt('17:00'), days }
    made.journal.commit([{ kind: 'saveEntry', entry: anEntry({ startedAt: NOW - 5 * HOUR, endedAt: NOW - 3 * HOUR }) }])
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    expect(made.shown).toMatchObject([
      { title: '5:30 not tracked today', body: 'Of your working hours. The last entry ended at 12:00.' },
    ])
  })

  it('goes by the new time after the settings changed', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.reminders = endingAt('15:30')
    made.reminding.check()
    made.clock.advance(30 * MINUTE)
    expect(made.shown).toHaveLength(1)
  })

  it('is silent when it is off or was closed', () => {
    const made = trackerFixture()
    made.reminders = endingAt('17:00', [])
    made.reminding.check()
    expect(made.clock.waiting()).toBe(0)
    made.reminders = endingAt('17:00')
    made.reminding.check()
    made.reminding.close()
    made.begin()
    made.clock.advance(DAY)
    expect(made.shown).toEqual([])
  })
})

describe('a clock that was ahead and is put back', () => {
  it('by a day: the end of that day is told when it comes, though it was told already', () => {
    const made = trackerFixture()
    made.reminders = endingAt('17:00', [1, 2, 3, 4, 5, 6, 7])
    made.begin()
    made.clock.set(made.clock.now() + DAY + 3 * HOUR)
    made.reminding.check()
    made.clock.set(made.clock.now() - DAY - 3 * HOUR)
    made.reminding.check()
    made.clock.advance(DAY + 3 * HOUR)
    expect(made.titles()).toEqual(['Still running: 27:00', 'Still running: 2:00', 'Still running: 26:00'])
  })

  it('what was put off meanwhile comes when that time has passed', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.clock.set(made.clock.now() + 3 * HOUR)
    made.press('Snooze 10 min')
    made.clock.set(made.clock.now() - 3 * HOUR)
    made.reminding.check()
    made.clock.advance(10 * MINUTE)
    expect(made.titles()).toEqual(['Still running: 2:00', 'Still running: 2:10'])
  })

  it('who stopped meanwhile is reminded today, not tomorrow', () => {
    const made = trackerFixture()
    made.reminders = working(officeHours, { notTracking: 30 })
    made.begin()
    made.clock.set(made.clock.now() + DAY)
    made.tracker.discard()
    made.clock.set(made.clock.now() - DAY)
    made.reminding.check()
    made.clock.advance(40 * MINUTE)
    expect(made.shown).toHaveLength(1)
  })
})

describe('field complaint 12, no snooze', () => {
  it('comes again after the time set, as often as it is put off, and not while it waits', () => {
    const made = trackerFixture()
    made.reminders = { ...made.reminders, snoozeMinutes: 20 }
    made.begin()
    made.clock.advance(2 * HOUR)
    made.press('Snooze 20 min')
    expect(made.reminding.view()).toBeNull()
    made.clock.advance(20 * MINUTE - 1)
    expect(made.titles()).toEqual(['Still running: 2:00'])
    made.clock.advance(1)
    made.press('Snooze 20 min')
    made.clock.advance(20 * MINUTE)
    made.clock.advance(2 * HOUR)
    expect(made.titles()).toEqual(['Still running: 2:00', 'Still running: 2:20', 'Still running: 2:40'])
  })

  it('a day that was all does not ask again, put off or not, also after a restart', () => {
    const made = trackerFixture()
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    made.press('Snooze 10 min')
    made.clock.advance(10 * MINUTE)
    expect(made.titles()).toEqual(['Nothing tracked today', 'Nothing tracked today'])
    made.press('Snooze 10 min')
    made.clock.advance(5 * MINUTE)
    made.press('That was all')
    expect(made.reminding.view()).toBeNull()
    made.restart()
    made.clock.advance(HOUR)
    expect(made.shown).toHaveLength(2)
  })

  it('a timer that still runs is no day that was all', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    expect(() => made.reminding.answer(made.reminding.view()?.id ?? '', 'done')).toThrow()
    expect(made.tracker.timer().kind).toBe('running')
  })

  it('a snoozed reminder stays snoozed after a restart', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.press('Snooze 10 min')
    made.restart()
    made.clock.advance(10 * MINUTE)
    expect(made.shown).toHaveLength(2)
  })

  it('does not come again once the timer was stopped', () => {
    const made = trackerFixture()
    made.begin()
    made.clock.advance(2 * HOUR)
    made.press('Snooze 10 min')
    made.tracker.stop()
    made.clock.advance(5 * HOUR)
    expect(made.shown).toHaveLength(1)
  })
})

describe('who stopped a moment ago', () => {
  it('is left in peace for half an hour, wherever the stop ended the entry, also after a restart', () => {
    const made = trackerFixture()
    made.reminders = working([{ from: '08:00', to: '24:00' }], { notTracking: 15 })
    made.begin()
    made.clock.advance(HOUR)
    made.tracker.stop(NOW + 10 * MINUTE)
    made.restart()
    made.clock.advance(30 * MINUTE - 1)
    expect(made.titles()).toEqual([])
    made.clock.advance(1)
    expect(made.titles()).toEqual(['Nothing is running'])
  })
})

describe('field complaint 12, do not disturb', () => {
  it('what is due waits until the quiet is over, and comes once', () => {
    const made = trackerFixture()
    made.quiet = true
    made.begin()
    made.clock.advance(3 * HOUR)
    expect([made.shown, made.reminding.view()]).toEqual([[], null])
    made.quiet = false
    made.clock.advance(MINUTE)
    made.clock.advance(2 * HOUR)
    expect(made.titles()).toEqual(['Still running: 3:01'])
  })

  it('what was quiet until midnight is one line of yesterday', () => {
    const made = trackerFixture()
    made.begin()
    made.quiet = true
    made.clock.advance(10 * HOUR)
    made.quiet = false
    made.clock.advance(MINUTE)
    expect(made.shown).toMatchObject([{ body: 'Website, since Fri 20 Nov, 15:00' }])
  })
})
