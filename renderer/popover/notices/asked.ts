/** Whether anything is asked, and how that is announced to those who don't see the cards. Pure. */
import type { Snapshot } from '../../../shared/model.ts'

type Asked = Pick<Snapshot, 'link' | 'gaps' | 'forgottenPause' | 'elsewhere' | 'reminder' | 'today' | 'earlier'>

/** One sentence for each kind of question, the most urgent first; '' where nothing is asked. */
export function askedWords({ link, gaps, forgottenPause, elsewhere, reminder, today, earlier }: Asked): string {
  const conflict = [...today, ...earlier].some(({ send }) => send.kind === 'conflict')
  return [
    link !== null && link.kind !== 'search' && 'A link asks for something. Should it happen?',
    gaps.length > 0 && 'You were away while the timer ran. Was it work?',
    forgottenPause !== null && 'The pause has lasted long. Are you back?',
    reminder !== null && 'There is a reminder.',
    conflict && 'An entry was changed elsewhere. Which version is right?',
    elsewhere.length > 0 && 'Another timer runs elsewhere.',
  ]
    .filter(Boolean)
    .join(' ')
}
