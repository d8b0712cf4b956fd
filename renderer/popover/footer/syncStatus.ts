import type { Snapshot } from '../../../shared/model/snapshot.ts'
import type { IconName } from '../../components/Icon.tsx'
import { t } from '../messages.ts'

export interface Status {
  icon: IconName
  text: string
  /** The details. */
  tooltip: string
  needsYou: boolean
  /** Accounts to reach again on a click. */
  retry: string[]
}

/** The most urgent thing about sending and open questions, for the footer; null: all is well. */
export function syncStatus({ unsent, accounts, gaps }: Pick<Snapshot, 'unsent' | 'accounts' | 'gaps'>): Status | null {
  const say = t().foot
  const asked = unsent.needsYou + gaps.length
  const waiting = unsent.waiting - unsent.sending
  const offline = accounts.filter(({ state }) => state.kind === 'offline')
  const offlineTexts = offline.map(({ label, state }) =>
    state.kind === 'offline' ? `${label}: ${state.message}` : label,
  )
  const retry = offline.map(({ id }) => id)
  if (asked > 0) {
    return { icon: 'warning', text: say.needYou(asked), tooltip: say.show, needsYou: true, retry: [] }
  }
  if (offline.length > 0) {
    const text = waiting > 0 ? say.offlineWaiting(waiting) : say.offline
    return { icon: 'offline', text, tooltip: `${offlineTexts.join(' ')} ${say.tryNow}`, needsYou: false, retry }
  }
  if (waiting > 0) {
    return { icon: 'waiting', text: say.waiting(waiting), tooltip: say.keptHere, needsYou: false, retry: [] }
  }
  return null
}
