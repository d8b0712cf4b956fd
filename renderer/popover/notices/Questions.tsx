import { lazy, Suspense } from 'react'
import type { Snapshot } from '../../../shared/model.ts'

/** Mostly there is nothing to ask. */
const Cards = lazy(() => import('./Cards.tsx').then((cards) => ({ default: cards.Cards })))

/** All that only the person can tell. */
export function Questions({ snapshot }: { snapshot: Snapshot }) {
  const { gaps, forgottenPause, elsewhere, today, earlier } = snapshot
  const conflict = [...today, ...earlier].some(({ send }) => send.kind === 'conflict')
  if (gaps.length === 0 && forgottenPause === null && elsewhere.length === 0 && !conflict) return null
  return (
    <Suspense>
      <Cards snapshot={snapshot} />
    </Suspense>
  )
}
