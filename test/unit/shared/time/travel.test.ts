/** The complaint: wrong days and hours after a flight. The person goes from Berlin to Tokyo to Los Angeles, at work. */
import { describe, expect, it } from 'vitest'
import { createReminderService } from '../../../../electron/core/reminders/reminderService.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { worked } from '../../../../shared/time/workedTime.ts'
import { calm, fakeNotifier } from '../../../support/fakes.ts'
import { endingAt, HOUR } from '../../../support/samples.ts'
import { booked, shown, splits, timeFixture, utc } from '../../../support/timeFixture.ts'
import { press } from '../../../support/pressKeys.ts'

const [berlin, tokyo, losAngeles] = ['Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles']

/** Works from Friday 15:00 in Berlin to Saturday 11:00 in Tokyo, 12 hours. */
function toTokyo() {
  const made = timeFixture('2026-11-20T14:00', berlin)
  made.begin()
  made.pass(11)
  made.clock.travel(tokyo)
  made.pass(1)
  return made
}

/** Then something else from 11:00 in Tokyo to 04:00 in Los Angeles, on the same Saturday, 10 hours later. */
function toLosAngeles() {
  const made = toTokyo()
  made.begin()
  made.pass(9)
  made.clock.travel(losAngeles)
  made.pass(1)
  return made
}

describe('time zone errors: a flight while the timer runs', () => {
  it('the entry keeps the zone in which it began, and is as long as it was', () => {
    const made = toTokyo()
    made.tracker.stop()
    expect(made.entry()).toMatchObject({ zone: berlin, endedAt: utc('2026-11-21T02:00') })
    expect([shown(made.entry()), worked(made.entry(), 0) / HOUR]).toEqual(['15:00–03:00', 12])
  })

  it('what begins after it has the zone of the place, also by the shortcut', () => {
    const made = toLosAngeles()
    expect(made.entry()).toMatchObject({ zone: tokyo, startedAt: utc('2026-11-21T02:00') })
    press(made.tracker, 'toggle')
    press(made.tracker, 'toggle')
    expect(made.entry()).toMatchObject({ zone: losAngeles, startedAt: utc('2026-11-21T12:00') })
  })

  it('no pause on the way is longer or shorter for it', () => {
    const made = timeFixture('2026-11-20T14:00', berlin)
    made.begin()
    made.pass(1)
    made.tracker.pause()
    made.clock.travel(tokyo)
    made.pass(2)
    made.clock.travel(losAngeles)
    made.tracker.resume()
    made.pass(1)
    made.tracker.stop()
    expect([worked(made.entry(), 0) / HOUR, made.today()]).toEqual([2, 2])
  })

  it('it is booked on the days of the place where it began, also when it is changed elsewhere', () => {
    const made = toTokyo()
    made.tracker.stop()
    const days = [
      { when: '2026-11-20 15:00–00:00', hours: 9, pause: 0, clocks: false },
      { when: '2026-11-21 00:00–03:00', hours: 3, pause: 0, clocks: true },
    ]
    expect(booked(made.entry(), splits)).toEqual(days)
    made.clock.travel(losAngeles)
    made.tracker.amend({ entryId: made.entry().id, description: 'on the plane' })
    expect(booked(made.entry(), splits)).toEqual(days)
  })

  it('today is the day at the place where the person is', () => {
    const made = timeFixture('2026-11-20T14:00', berlin)
    const day = () => [made.snapshot().zone, made.snapshot().dayStart]
    expect(day()).toEqual([berlin, utc('2026-11-19T23:00')])
    made.pass(2)
    made.clock.travel(tokyo)
    expect(day()).toEqual([tokyo, utc('2026-11-20T15:00')])
    made.clock.travel(losAngeles)
    expect(day()).toEqual([losAngeles, utc('2026-11-20T08:00')])
  })

  it('today has what was worked since midnight there, wherever it began', () => {
    const made = toTokyo()
    expect(made.today()).toBe(11)
    made.clock.travel(berlin)
    expect(made.today()).toBe(3)
    made.clock.travel(losAngeles)
    expect(made.today()).toBe(12)
    expect(made.snapshot().today).toHaveLength(1)
  })

  it('the days add up to what was worked, in whichever zone they are looked at', () => {
    const made = toLosAngeles()
    made.tracker.stop()
    const days = (zone: string) => {
      made.clock.travel(zone)
      return ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(made.day)
    }
    expect(days(berlin)).toEqual([0, 9, 13, 0])
    expect(days(tokyo)).toEqual([0, 1, 21, 0])
    expect(days(losAngeles)).toEqual([0, 18, 4, 0])
  })

  it('the same day begins again east of the date line, and nothing of it is counted twice', () => {
    const made = timeFixture('2026-11-21T00:00', tokyo)
    made.begin()
    made.pass(1)
    made.tracker.stop()
    expect(made.today()).toBe(1)
    made.clock.travel('Pacific/Honolulu')
    expect([made.day('2026-11-21'), made.day('2026-11-20'), made.today()]).toEqual([0, 1, 1])
  })

  it('over a change of the clocks in both places it is still as long as it was', () => {
    // Saturday 22:00 in Berlin to Sunday 08:00 in Los Angeles, in the night in which Berlin leaves summer time.
    const made = timeFixture('2026-10-24T20:00', berlin)
    made.begin()
    made.clock.travel(losAngeles)
    made.pass(19)
    expect(made.today()).toBe(8)
    made.tracker.stop()
    expect(worked(made.entry(), 0) / HOUR).toBe(19)
    expect(booked(made.entry(), splits)).toEqual([
      { when: '2026-10-24 22:00–00:00', hours: 2, pause: 0, clocks: false },
      { when: '2026-10-25 00:00–16:00', hours: 17, pause: 0, clocks: false },
    ])
  })
})

describe('reminders on a journey', () => {
  /** Reminded of a running timer at 17:00 of the place, looked at every quarter of an hour. */
  function reminded(zone: string) {
    const made = timeFixture('2026-11-20T14:00', zone)
    const { clock, journal, tracker } = made
    const { shown: messages, ...notifier } = fakeNotifier()
    const settings = () => ({ ...defaultSettings, reminders: endingAt('17:00') })
    const rest = { ...calm, timer: tracker.timer, stop: tracker.stop, open: () => {} }
    made.begin()
    createReminderService({ clock, journal, notifier, settings, ...rest }).check()
    return { ...made, titles: () => messages.map(({ title, body }) => `${title}, ${body}`) }
  }

  it('come at the hour of the place, with the true length', () => {
    const made = reminded(berlin)
    made.pass(1)
    made.clock.travel(losAngeles)
    made.pass(9.99)
    expect(made.titles()).toEqual([])
    made.pass(0.5)
    expect(made.titles()).toEqual(['Still running: 11:00, Website, since 06:00'])
  })

  it('don’t come again on a day that begins anew in the west', () => {
    const made = reminded(berlin)
    made.pass(3)
    expect(made.titles()).toEqual(['Still running: 2:00, Website, since 15:00'])
    made.clock.travel(losAngeles)
    made.pass(12)
    expect(made.titles()).toHaveLength(1)
  })

  it('come on the next day of a place in the east, although no day has passed', () => {
    const made = reminded(losAngeles)
    made.pass(11)
    expect(made.titles()).toHaveLength(1)
    made.clock.travel(tokyo)
    // Saturday 10:00 in Tokyo; Saturdays are free, and on Monday at 17:00 the next one is due.
    made.pass(24 + 24 + 6)
    expect(made.titles()).toHaveLength(1)
    made.pass(1.25)
    expect(made.titles()).toEqual([expect.anything(), 'Still running: 66:00, Website, since Fri 20 Nov, 23:00'])
  })
})
