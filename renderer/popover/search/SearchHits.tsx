import { Suspense } from 'react'
import { favouriteKey } from '../../../shared/catalog/favourites.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { pickable, shortNames } from '../../state/accountNames.ts'
import { useProviders } from '../../state/providersStore.ts'
import { heightOf } from './listHeight.ts'
import { usePopoverView } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { type Choice, choiceKey } from './searchChoices.ts'
import { FavouriteHit, NewProjectHit, NoteHit, PastHit, SearchHit } from './SearchHit.tsx'
import { SearchKeyHints } from './SearchKeyHints.tsx'
import { NoSearchHits } from './NoSearchHits.tsx'
import { ListOption } from '../../targetSearch/ListOption.tsx'
import { asFavourite, type TargetSearchState } from './useTargetSearch.ts'
import styles from './SearchHits.module.css'

const SentenceHit = lazyWithMessages(() => import('./SentenceHit.tsx'))

/** The list below the search field. Its height is fixed, so that the window doesn't move while typing. */
export default function SearchHits({ snapshot, search }: { snapshot: Snapshot; search: TargetSearchState }) {
  const query = usePopoverView((view) => view.query)
  const purpose = usePopoverView((view) => view.purpose)
  const listHeight = usePopoverView((view) => view.listHeight)
  const { options, choices } = search
  const entry = snapshot.timer.kind === 'running' ? snapshot.timer.entry : null
  const sources = pickable(snapshot)
  const names = shortNames(sources, useProviders().list)
  const nameOf = (accountId: string) => (sources.length > 1 ? (names.get(accountId) ?? null) : null)
  const pinned = new Set(snapshot.pins.map(favouriteKey))
  const found = choices.some(({ kind }) => kind !== 'note' && kind !== 'create')
  const sentence = choices.find(({ kind }) => kind === 'sentence')
  const say = t().pick
  const keysOf = (choice: Choice, nth: number) => {
    const favourite = asFavourite(choice)
    return { nth, pinned: favourite !== null && pinned.has(favouriteKey(favourite)), onPin: () => search.pin(choice) }
  }
  const hit = (choice: Choice, keys: ReturnType<typeof keysOf>) => {
    switch (choice.kind) {
      case 'create':
        return <NewProjectHit project={choice.project} />
      case 'note':
        return <NoteHit text={choice.text} replaced={entry?.description ?? ''} />
      case 'past':
        return <PastHit past={choice.past} zone={snapshot.zone} query={query} keys={keys} />
      case 'favourite':
        return <FavouriteHit favourite={choice.favourite} keys={keys} />
      case 'sentence':
        return (
          <Suspense>
            <SentenceHit row={choice.row} snapshot={snapshot} nth={keys.nth} />
          </Suspense>
        )
      case 'target':
        return <SearchHit target={choice.target} account={nameOf(choice.target.accountId)} query={query} keys={keys} />
    }
  }
  const option = (choice: Choice, index: number) => (
    <ListOption
      key={choiceKey(choice)}
      id={options.optionId(index)}
      active={index === options.active}
      onPoint={() => options.setActive(index)}
      onChoose={(move) => search.choose(choice, move)}
    >
      {hit(choice, keysOf(choice, index + 1))}
    </ListOption>
  )
  const firstPast = choices.findIndex(({ kind }) => kind === 'past')
  const afterPast = choices.findLastIndex(({ kind }) => kind === 'past') + 1
  const part = (from: number, to?: number) => choices.slice(from, to).map((choice, at) => option(choice, from + at))
  return (
    <section className={styles.hits} aria-label={say.results} style={{ flexBasis: heightOf(listHeight) }}>
      {query.trim() === '' && found && <h2 className={styles.title}>{titleOf(snapshot)}</h2>}
      <div className={styles.list} id={options.id} role="listbox" aria-label={say.targets}>
        {firstPast < 0 ? (
          part(0)
        ) : (
          <>
            {part(0, firstPast)}
            <div role="group" aria-label={say.past}>
              <div className={styles.part} aria-hidden="true">
                {say.past}
              </div>
              {part(firstPast, afterPast)}
            </div>
            {part(afterPast)}
          </>
        )}
      </div>
      {search.sentenceProblem !== null && (
        <p className={styles.problem} role="status">
          {search.sentenceProblem}
        </p>
      )}
      {!found && !search.isReading && search.sentenceProblem === null && (
        <NoSearchHits
          snapshot={snapshot}
          query={query}
          searchIndex={search.searchIndex}
          canCreate={choices.some(({ kind }) => kind === 'create')}
        />
      )}
      {choices.length > 0 && (
        <SearchKeyHints
          purpose={purpose}
          active={choices[options.active]?.kind ?? null}
          first={choices[0]?.kind ?? null}
          running={entry !== null}
          adds={sentence?.kind === 'sentence' && sentence.row.endedAt !== null}
        />
      )}
    </section>
  )
}

/** The title of the list before anything is typed. */
function titleOf({ pins, recents }: Snapshot): string {
  const say = t().pick
  if (pins.length > 0) return say.pinnedAndRecent
  return recents.length > 0 ? say.recent : say.targets
}
