/** Whether anything is asked, and how that is announced to those who don't see the cards. Pure. */
import type { Snapshot } from '../../../shared/model.ts'
import { t } from './words/index.ts'

type Asked = Pick<Snapshot, 'link' | 'gaps' | 'forgottenPause' | 'elsewhere' | 'reminder' | 'today' | 'earlier'>

/** One sentence for each kind of question, the most urgent first; '' where nothing is asked. */
export function askedWords({ link, gaps, forgottenPause, elsewhere, reminder, today, earlier }: Asked): string {
  const say = t().asked
  const conflict = [...today, ...earlier].some(({ send }) => send.kind === 'conflict')
  return [
    link !== null && link.kind !== 'search' && say.link,
    gaps.length > 0 && say.gap,
    forgottenPause !== null && say.forgottenPause,
    reminder !== null && say.reminder,
    conflict && say.conflict,
    elsewhere.length > 0 && say.elsewhere,
  ]
    .filter(Boolean)
    .join(' ')
}
