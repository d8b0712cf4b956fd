import { Suspense } from 'react'
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { pickable, shortNames } from '../../state/accountNames.ts'
import { usePopoverView } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import { choiceKey } from './searchChoices.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { SearchHit, NewProjectHit } from './SearchHit.tsx'
import { SearchKeyHints } from './SearchKeyHints.tsx'
import { NoSearchHits } from './NoSearchHits.tsx'
import { ListOption } from '../../targetSearch/ListOption.tsx'
import type { TargetSearchState } from './useTargetSearch.ts'
import styles from './SearchHits.module.css'

const SentenceHit = lazyWithMessages(() => import('./SentenceHit.tsx'))

/** Enough for four hits and the key hints, CSS pixels. */
const leastHeight = 216

/** The list below the search field. Its height is fixed, so that the window doesn't move while typing. */
export function SearchHits({ snapshot, search }: { snapshot: Snapshot; search: TargetSearchState }) {
  const query = usePopoverView((view) => view.query)
  const purpose = usePopoverView((view) => view.purpose)
  const listHeight = usePopoverView((view) => view.listHeight)
  const { options } = search
  const running = snapshot.timer.kind === 'running'
  const sources = pickable(snapshot)
  const names = shortNames(sources)
  const nameOf = (accountId: string) => (sources.length > 1 ? (names.get(accountId) ?? null) : null)
  const [first] = search.choices
  const pinned = new Set(snapshot.pins.map(targetKey))
  const found = first?.kind === 'target'
  const row = first?.kind === 'sentence' ? first.row : null
  const say = t().pick
  return (
    <section className={styles.hits} aria-label={say.results} style={{ flexBasis: Math.max(listHeight, leastHeight) }}>
      {query.trim() === '' && found && <h2 className={styles.title}>{titleOf(snapshot)}</h2>}
      <div className={styles.list} id={options.id} role="listbox" aria-label={say.targets}>
        {search.choices.map((choice, index) => (
          <ListOption
            key={choiceKey(choice)}
            id={options.optionId(index)}
            active={index === options.active}
            onPoint={() => options.setActive(index)}
            onChoose={(move) => search.choose(choice, move)}
          >
            {choice.kind === 'sentence' ? (
              <Suspense>
                <SentenceHit row={choice.row} snapshot={snapshot} nth={index + 1} />
              </Suspense>
            ) : choice.kind === 'create' ? (
              <NewProjectHit project={choice.project} />
            ) : (
              <SearchHit
                target={choice.target}
                account={nameOf(choice.target.accountId)}
                query={query}
                keys={{
                  nth: index + 1,
                  pinned: pinned.has(choiceKey(choice)),
                  onPin: () => search.pin(choice.target),
                }}
              />
            )}
          </ListOption>
        ))}
      </div>
      {search.sentenceProblem !== null && (
        <p className={styles.problem} role="status">
          {search.sentenceProblem}
        </p>
      )}
      {!found && !row && !search.isReading && search.sentenceProblem === null && (
        <NoSearchHits
          snapshot={snapshot}
          query={query}
          searchIndex={search.searchIndex}
          canCreate={first !== undefined}
        />
      )}
      {first && (
        <SearchKeyHints
          purpose={purpose}
          found={found || row !== null}
          running={running}
          active={options.active >= 0}
          adds={row !== null && row.endedAt !== null}
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
