import { Suspense } from 'react'
import type { Snapshot } from '../../../shared/model.ts'
import { showKeys } from '../../ui/keys.ts'
import { lazily } from '../../ui/lazily.ts'
import { askedWords } from './asked.ts'
import { useLinkSearch } from './useLinkSearch.ts'
import { t } from './words/index.ts'

/** Mostly there is nothing to ask. */
const Cards = lazily(() => import('./Cards.tsx'))

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
