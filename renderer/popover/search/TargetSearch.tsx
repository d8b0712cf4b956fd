import { useEffect } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { Icon } from '../../components/Icon.tsx'
import { showKeys } from '../../components/keyLabels.ts'
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
import { SearchHits } from './SearchHits.tsx'
import { useTargetSearch } from './useTargetSearch.ts'
import styles from './TargetSearch.module.css'

/** The search over all targets; while it is open its hits replace the day. */
export function TargetSearch({ snapshot, day }: { snapshot: Snapshot; day?: string }) {
  const query = usePopoverView((view) => view.query)
  const purpose = usePopoverView((view) => view.purpose)
  const search = useTargetSearch(snapshot, day)
  useEffect(focusSearch, [])
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
        <ErrorMessage error={search.call.error} />
      </div>
      {search.open && <SearchHits snapshot={snapshot} search={search} />}
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
