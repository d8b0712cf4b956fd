/** What a look at the clock finds, as a test changes it: Friday 15:00 in Berlin, nothing runs and nothing was told. */
import type { ReminderContext } from '../../electron/core/reminders/dueReminders.ts'
import type { Reminders, WorkingHours } from '../../shared/model/snapshot.ts'
import { endingAt, NOW, ZONE } from './samples.ts'

export const aLook = (change: Partial<ReminderContext> = {}): ReminderContext => ({
  reminders: endingAt('17:00'),
  timer: { kind: 'idle', last: null },
  entries: [],
  stoppedAt: null,
  asked: false,
  told: [],
  lookedAt: NOW,
  now: NOW,
  zone: ZONE,
  ...change,
})

/** These working hours every day, without an end of it. */
export const working = (hours: WorkingHours[], change: Partial<Reminders> = {}): Reminders => ({
  ...endingAt('17:00', []),
  days: [1, 2, 3, 4, 5, 6, 7].map(() => ({ end: null, hours })),
  ...change,
})

export const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '17:00' },
]
