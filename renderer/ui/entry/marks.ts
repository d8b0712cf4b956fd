/** What may be a slip about an entry, in words. */
import { number } from '../../../shared/format.ts'
import type { EntryMark, Settings } from '../../../shared/model.ts'
import { t } from '../words/index.ts'

export const markWords = (mark: EntryMark, { longHours }: Pick<Settings, 'longHours'>): string =>
  mark === 'overlap' ? t().marks.overlap : t().marks.long(number(longHours, 2))
