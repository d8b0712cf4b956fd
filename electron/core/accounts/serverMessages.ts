/** What providers want their people to read: each text once, however often it is heard. */
import type { Account, Notice } from '../../../shared/model/snapshot.ts'
import { serverMessage } from '../journalState.ts'
import type { Notices } from '../notices.ts'
import type { Journal, Notifier } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface ServerMessagesNeeds {
  journal: Journal
  notices: Notices
  notifier: Notifier
  open: () => void
}

export type TellOnce = (account: Account, message: string) => void

export function createServerMessages({ journal, notices, notifier, open }: ServerMessagesNeeds): TellOnce {
  return ({ id, label }, message) => {
    const last = serverMessage(id)
    if (last.read(journal) === message) return
    // Written first: a journal that refuses must not lead to the same words at every look.
    last.write(journal, message)
    notices.raise(serverNotice(id, label, message))
    notifier.show({ title: label, body: message, actions: [], onClick: open })
  }
}

/** What a provider wants its people to read; the same words are said once. */
const serverNotice = (accountId: string, label: string, message: string): Notice => ({
  id: `message ${accountId}`,
  level: 'info',
  title: t().notices.fromBackEnd(label),
  message,
  action: null,
})
