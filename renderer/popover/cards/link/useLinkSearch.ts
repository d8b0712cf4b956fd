/** A link named no single target: its words go into the search, where the person picks. */
import { useEffect } from 'react'
import type { LinkView } from '../../../../shared/model/snapshot.ts'
import { apply } from '../../../state/snapshotStore.ts'
import { stint } from '../../../state/bridge.ts'
import { focusSearch, rest, type } from '../../popoverViewStore.ts'

export function useLinkSearch(link: LinkView | null): void {
  const words = link?.kind === 'search' ? link.words : null
  const id = link?.id ?? ''
  useEffect(() => {
    if (words === null) return
    rest()
    type(words)
    focusSearch()
    void apply(stint().answerLink({ id, answer: 'no' }))
  }, [words, id])
}
