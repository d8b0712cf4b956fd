import { Suspense } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { showKeys } from '../../components/keyLabels.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { questionAnnouncement } from './questionAnnouncement.ts'
import { useLinkSearch } from './link/useLinkSearch.ts'
import { t } from './messages.ts'
import { noticeCards, openCards } from './openCards.ts'

/** Loaded when there is a card. */
const CardDeck = lazyWithMessages(() => import('./CardDeck.tsx'))

/** What the person is asked and told, above the timer. */
export function CardArea({ snapshot }: { snapshot: Snapshot }) {
  const announcement = questionAnnouncement(snapshot)
  const cards = openCards(snapshot)
  useLinkSearch(snapshot.link)
  return (
    <>
      <p className="hidden" role="status">
        {announcement && `${announcement} ${t().asked.goThere(showKeys('mod+g'))}`}
      </p>
      <Suspense>{cards.length > 0 && <CardDeck cards={cards} snapshot={snapshot} />}</Suspense>
    </>
  )
}

/** The notices alone, on screens that come before the timer. */
export function NoticeArea({ snapshot }: { snapshot: Snapshot }) {
  const cards = noticeCards(snapshot.notices)
  return <Suspense>{cards.length > 0 && <CardDeck cards={cards} snapshot={snapshot} />}</Suspense>
}
