import { Suspense } from 'react'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { showKeys } from '../components/keyLabels.ts'
import { lazily } from '../components/lazyWithMessages.ts'
import { askedWords } from './cards/questionAnnouncement.ts'
import { useLinkSearch } from './cards/link/useLinkSearch.ts'
import { t } from './cards/messages.ts'

/** Mostly there is nothing to ask. */
const Cards = lazily(() => import('./QuestionCardList.tsx'))

/** All that only the person can tell. */
export function Questions({ snapshot }: { snapshot: Snapshot }) {
  const words = askedWords(snapshot)
  useLinkSearch(snapshot.link)
  return (
    <>
      <p className="hidden" role="status">
        {words && `${words} ${t().asked.goThere(showKeys('mod+g'))}`}
      </p>
      {words && (
        <Suspense>
          <Cards snapshot={snapshot} />
        </Suspense>
      )}
    </>
  )
}
