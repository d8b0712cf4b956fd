/** What is offered while a person types: earlier notes, and tags. */
import { createTagSuggestions } from './accounts/tagSuggestions.ts'
import { createPastNotes, type PastNotesNeeds } from './entries/pastNotes.ts'
import type { Accounts } from './accounts/accounts.ts'

export function createSuggestions(needs: PastNotesNeeds & { accounts: Pick<Accounts, 'connectionOf'> }) {
  const pastNotes = createPastNotes(needs)
  const { connectionOf } = needs.accounts
  return { pastNotes, tags: createTagSuggestions({ connectionOf, usedTags: pastNotes.tagsOf }) }
}
