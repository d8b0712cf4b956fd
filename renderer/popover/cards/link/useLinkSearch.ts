/** A link that fits several targets: its words become the search query. */
import { useEffect } from 'react'
import type { LinkView } from '../../../../shared/model/snapshot.ts'
import { acceptAnswer } from '../../../state/snapshotStore.ts'
import { stint } from '../../../state/bridge.ts'
import { focusSearch, searchForLink } from '../../popoverViewStore.ts'

export function useLinkSearch(link: LinkView | null): void {
  const wanted = link?.kind === 'search' ? link : null
  useEffect(() => {
    if (!wanted) return
    searchForLink(wanted.words, wanted.description)
    focusSearch()
    void acceptAnswer(stint().answerLink({ id: wanted.id, answer: 'no' }))
  }, [wanted])
}
