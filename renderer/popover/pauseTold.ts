/** Whether a card speaks of the pause that lasts now; then nothing else has to. Pure. */
import type { Reminder, Snapshot } from '../../shared/model/snapshot.ts'
import { openPause } from '../../shared/time/workedTime.ts'

export const isOfPause = (reminder: Reminder): boolean => 'entry' in reminder && openPause(reminder.entry) !== null

export const isPauseTold = ({ forgottenPause, reminder }: Pick<Snapshot, 'forgottenPause' | 'reminder'>): boolean =>
  forgottenPause !== null || (reminder !== null && isOfPause(reminder))
