/** What may be a slip about an entry, in words. */
import type { EntryMark, Settings } from '../../../shared/model.ts'

export const markWords = (mark: EntryMark, { longHours }: Pick<Settings, 'longHours'>): string =>
  mark === 'overlap' ? 'Overlaps another entry' : `Longer than ${longHours} h`
