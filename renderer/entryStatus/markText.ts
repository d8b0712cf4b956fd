/** A mark of an entry, which is a possible mistake, as text. */
import { number } from '../../shared/time/formatTime.ts'
import type { EntryMark, Settings } from '../../shared/model/snapshot.ts'
import { t } from '../state/messages.ts'

export const markText = (mark: EntryMark, { longHours }: Pick<Settings, 'longHours'>): string =>
  mark === 'overlap' ? t().marks.overlap : t().marks.long(number(longHours, 2))
