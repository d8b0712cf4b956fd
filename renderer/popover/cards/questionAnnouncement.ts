/** The open questions as an announcement for screen readers. Pure. */
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { t } from './messages.ts'

type Questions = Pick<Snapshot, 'link' | 'gaps' | 'forgottenPause' | 'elsewhere' | 'reminder' | 'today' | 'earlier'>

/** One sentence for each kind of question, the most urgent first; '' where nothing is asked. */
export function questionAnnouncement({
  link,
  gaps,
  forgottenPause,
  elsewhere,
  reminder,
  today,
  earlier,
}: Questions): string {
  const say = t().asked
  const conflicts = [...today, ...earlier].flatMap(({ send }) => (send.kind === 'conflict' ? [send] : []))
  const isStoredOtherwise = ({ storedOtherwise = false }: (typeof conflicts)[number]) => storedOtherwise
  return [
    link !== null && link.kind !== 'search' && say.link,
    gaps.length > 0 && say.gap,
    forgottenPause !== null && say.forgottenPause,
    reminder !== null && say.reminder,
    conflicts.some((send) => !isStoredOtherwise(send)) && say.conflict,
    conflicts.some(isStoredOtherwise) && say.storedOtherwise,
    elsewhere.length > 0 && say.elsewhere,
  ]
    .filter(Boolean)
    .join(' ')
}
