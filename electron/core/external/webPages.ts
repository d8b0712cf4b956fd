/** Pages that a person opens in the browser: links in notes, and records at their provider. What a window may name is checked here. */
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import { noteLinks } from '../../../shared/noteLinks.ts'
import type { AccountConnection, Journal } from '../ports/ports.ts'
import { t } from '../messages.ts'

export interface WebPagesNeeds {
  journal: Pick<Journal, 'entry' | 'postings'>
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** Opens it in the person's browser. */
  open: (url: string) => void
}

export function createWebPages({ journal, connectionOf, open }: WebPagesNeeds) {
  function entryById(entryId: string) {
    const entry = journal.entry(entryId)
    if (!entry) throw new AppError('notFound', t().entries.gone)
    return entry
  }
  return {
    /** Opens a link that stands in the note of an entry. Throws AppError 'rejected' for every other address. */
    openLink({ entryId, url }: Parsed<'openLink'>): void {
      const link = noteLinks(entryById(entryId).description).find((one) => one.url === url)
      if (!link) throw new AppError('rejected', t().entries.noLink)
      open(link.url)
    },
    /** Opens the latest record of an entry at its provider. Throws AppError 'notFound' where none has a page. */
    async openRecord({ entryId }: Parsed<'openRecord'>): Promise<void> {
      const { target } = entryById(entryId)
      const id = journal.postings([entryId]).findLast(({ remote }) => remote?.id)?.remote?.id
      const { provider, connection } = await connectionOf(target.accountId)
      const page = id ? provider.recordPage?.(connection.baseUrl, id) : null
      const url = page ? URL.parse(page) : null
      // What a provider answers is at its own server, whatever the id of a record says.
      if (!url || url.origin !== URL.parse(connection.baseUrl)?.origin)
        throw new AppError('notFound', t().entries.noPage)
      open(url.href)
    },
  }
}
