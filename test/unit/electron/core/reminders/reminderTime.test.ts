/** The complaint: a reminder at the wrong hour, twice or never. Days on which the clocks change, and the hours they skip. */
import { describe, expect, it } from 'vitest'
import { createReminderService } from '../../../../../electron/core/reminders/reminderService.ts'
import { clock as clockText } from '../../../../../shared/time/formatTime.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { calm, fakeNotifier } from '../../../../support/fakes.ts'
import { endingAt } from '../../../../support/samples.ts'
import { timeFixture } from '../../../../support/timeFixture.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Somebody at work from `at` (UTC) on; gives when each reminder of `hours` came, by the wall, and what it said. */
function remindersFrom(at: string, zone: string, time: string, hours: number): string[] {
  const made = timeFixture(at, zone)
  const { clock, journal, tracker } = made
  const notifier = fakeNotifier()
  const came: string[] = []
  const reminding = createReminderService({
    clock,
    journal,
    notifier: {
      show: (message) => (notifier.show(message), came.push(`${clockText(clock.now(), zone)} ${message.title}`)),
    },
    ...calm,
    settings: () => ({ ...defaultSettings, reminders: endingAt(time, everyDay) }),
    timer: tracker.timer,
    stop: tracker.stop,
    open: () => {},
  })
  made.begin()
  reminding.check()
  made.pass(hours)
  return came
}

describe('time zone and DST errors: the reminder of the day', () => {
  it.each([
    [
      'spring in Berlin',
      'Europe/Berlin',
      '2026-03-28T10:00',
      ['17:00 Still running: 6:00', '17:00 Still running: 29:00'],
    ],
    [
      'autumn in Berlin',
      'Europe/Berlin',
      '2026-10-24T09:00',
      ['17:00 Still running: 6:00', '17:00 Still running: 31:00'],
    ],
    [
      'spring in Los Angeles',
      'America/Los_Angeles',
      '2026-03-07T19:00',
      ['17:00 Still running: 6:00', '17:00 Still running: 29:00'],
    ],
    [
      'autumn in Los Angeles',
      'America/Los_Angeles',
      '2026-10-31T18:00',
      ['17:00 Still running: 6:00', '17:00 Still running: 31:00'],
    ],
    [
      'spring on Lord Howe Island',
      'Australia/Lord_Howe',
      '2026-10-03T00:30',
      ['17:00 Still running: 6:00', '17:00 Still running: 29:30'],
    ],
    [
      'autumn on Lord Howe Island',
      'Australia/Lord_Howe',
      '2026-04-04T00:00',
      ['17:00 Still running: 6:00', '17:00 Still running: 30:30'],
    ],
    ['Kolkata', 'Asia/Kolkata', '2026-03-28T05:30', ['17:00 Still running: 6:00', '17:00 Still running: 30:00']],
  ])('comes at its hour on the wall before and after the change, %s', (_, zone, at, came) => {
    expect(remindersFrom(at, zone, '17:00', 34)).toEqual(came)
  })

  it.each([
    ['Europe/Berlin', '2026-03-28T23:30', '02:30', '03:30 Still running: 2:00'],
    ['America/Los_Angeles', '2026-03-08T08:30', '02:30', '03:30 Still running: 2:00'],
    ['Australia/Lord_Howe', '2026-10-03T14:00', '02:15', '02:45 Still running: 1:45'],
  ])('at a time that the clock skips in %s comes as much later, once', (zone, at, time, came) => {
    expect(remindersFrom(at, zone, time, 12)).toEqual([came])
  })

  it.each([
    ['Europe/Berlin', '2026-10-24T22:30', '02:30', '02:30 Still running: 2:00'],
    ['America/Los_Angeles', '2026-11-01T07:30', '01:30', '01:30 Still running: 1:00'],
    ['Australia/Lord_Howe', '2026-04-04T13:30', '01:45', '01:45 Still running: 1:15'],
  ])('at a time that the clock shows twice in %s comes the first time, and only then', (zone, at, time, came) => {
    expect(remindersFrom(at, zone, time, 12)).toEqual([came])
  })

  it('comes on 29 February and on the day after', () => {
    expect(remindersFrom('2028-02-28T23:30', 'Europe/Berlin', '17:00', 48)).toEqual([
      '17:00 Still running: 16:30',
      '17:00 Still running: 40:30',
    ])
  })
})
