/** A link that fits several targets: its words become the search query. */
import { useEffect } from 'react'
import type { LinkView } from '../../../../shared/model/snapshot.ts'
import { acceptAnswer } from '../../../state/snapshotStore.ts'
import { stint } from '../../../state/bridge.ts'
import { focusSearch, clearSearch, setQuery } from '../../popoverViewStore.ts'

export function useLinkSearch(link: LinkView | null): void {
  const query = link?.kind === 'search' ? link.words : null
  const id = link?.id ?? ''
  useEffect(() => {
    if (query === null) return
    clearSearch()
    setQuery(query)
    focusSearch()
    void acceptAnswer(stint().answerLink({ id, answer: 'no' }))
  }, [query, id])
}
