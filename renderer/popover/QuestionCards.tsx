import { Suspense } from 'react'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { showKeys } from '../components/keyLabels.ts'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { questionAnnouncement } from './cards/questionAnnouncement.ts'
import { useLinkSearch } from './cards/link/useLinkSearch.ts'
import { t } from './cards/messages.ts'

/** Loaded when there is a question. */
const QuestionCardList = lazyWithMessages(() => import('./QuestionCardList.tsx'))

/** All open questions to the person. */
export function QuestionCards({ snapshot }: { snapshot: Snapshot }) {
  const announcement = questionAnnouncement(snapshot)
  useLinkSearch(snapshot.link)
  return (
    <>
      <p className="hidden" role="status">
        {announcement && `${announcement} ${t().asked.goThere(showKeys('mod+g'))}`}
      </p>
      {announcement && (
        <Suspense>
          <QuestionCardList snapshot={snapshot} />
        </Suspense>
      )}
    </>
  )
}
