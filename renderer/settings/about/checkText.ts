/** What is known of newer versions, in a sentence. */
import type { UpdatesView } from '../../../shared/model/updatesView.ts'
import { clock, dayName } from '../../../shared/time/formatTime.ts'
import { t } from '../messages.ts'

export function checkText({ busy, offer, lastCheck }: UpdatesView, zone: string): string {
  const say = t().about
  if (busy === 'checking') return say.checking
  if (busy === 'downloading') return say.downloading(offer?.version ?? '')
  if (offer?.ready) return say.ready(offer.version)
  if (lastCheck === null) return say.never
  const when = `${dayName(lastCheck.at, zone)}, ${clock(lastCheck.at, zone)}`
  if (lastCheck.outcome === 'failed') return say.failed(when, lastCheck.message)
  return offer ? say.newer(offer.version, when) : say.current(when)
}
