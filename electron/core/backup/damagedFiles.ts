/** What a person is told of files of Stint's own that could not be read. */
import type { Notice } from '../../../shared/model/snapshot.ts'
import { warning } from '../notices.ts'
import { t } from '../messages.ts'

/** `keptAs`: the name that the unreadable file has now, in the folder of the journal. `backup`: there is one to restore. */
export function damagedJournal(keptAs: string, backup: boolean): Notice {
  const { title, keptAs: alone, restorable } = t().notices.journal
  return backup ? warning('journal', title, restorable(keptAs), 'settings') : warning('journal', title, alone(keptAs))
}

export const damagedSettings = (problem: string): Notice =>
  warning('settings', t().notices.settings, problem, 'settings')
