import { Suspense, useEffect } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { Icon } from '../../components/Icon.tsx'
import { showKeys } from '../../components/keyLabels.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import {
  type SearchPurpose,
  focusSearch,
  clearSearch,
  searchId,
  setQuery,
  usePopoverView,
} from '../popoverViewStore.ts'
import { Button } from '../../components/Button.tsx'
import { t } from '../messages.ts'
import { SearchBox } from '../../targetSearch/SearchBox.tsx'
import { heightOf } from './listHeight.ts'
import { useTargetSearch } from './useTargetSearch.ts'
import styles from './TargetSearch.module.css'

/** Not needed for the first look; fetched right after it, so that it is there when something is typed. */
const readHits = () => import('./SearchHits.tsx')
const SearchHits = lazyWithMessages(readHits)

/** The search over all targets; while it is open its hits replace the day. */
export function TargetSearch({ snapshot, day }: { snapshot: Snapshot; day?: string }) {
  const query = usePopoverView((view) => view.query)
  const purpose = usePopoverView((view) => view.purpose)
  const listHeight = usePopoverView((view) => view.listHeight)
  const link = usePopoverView((view) => view.link)
  const search = useTargetSearch(snapshot, day)
  useEffect(focusSearch, [])
  useEffect(() => void readHits(), [])
  const say = t().pick
  return (
    <>
      <div className={styles.search}>
        <SearchBox>
          <input
            id={searchId}
            type="text"
            {...search.options.field}
            aria-label={say.search}
            placeholder={asked(purpose)}
            value={query}
            autoCapitalize="off"
            onChange={(event) => {
              search.call.clear()
              setQuery(event.target.value)
            }}
            onKeyDown={search.onKeyDown}
          />
          {search.open && (
            <Button
              variant="plain icon"
              name={say.clear}
              title={say.clearBy(showKeys('esc'))}
              onClick={() => (clearSearch(), focusSearch())}
            >
              <Icon name="close" size={14} />
            </Button>
          )}
        </SearchBox>
        {link && (
          <p className="small quiet" role="status">
            {say.linkAsked(link.words, link.description)}
          </p>
        )}
        <ErrorMessage error={search.call.error} />
      </div>
      {search.open && (
        <Suspense fallback={<div style={{ flexBasis: heightOf(listHeight) }} />}>
          <SearchHits snapshot={snapshot} search={search} />
        </Suspense>
      )}
    </>
  )
}

/** The placeholder: what choosing a target does. */
function asked(purpose: SearchPurpose): string {
  const say = t().pick
  switch (purpose.kind) {
    case 'start':
      return say.search
    case 'move':
      return purpose.length === null ? say.moveTimer : say.moveLength(purpose.length)
    case 'choose':
      return t().edit.whatFor
  }
}
