import { useEffect } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { Icon } from '../../components/Icon.tsx'
import { showKeys } from '../../components/keyLabels.ts'
import { Problem } from '../../components/ErrorMessage.tsx'
import { type Aim, focusSearch, rest, searchId, type, useView } from '../popoverViewStore.ts'
import { Button } from '../../components/Button.tsx'
import { t } from '../messages.ts'
import { SearchBox } from '../../targetSearch/SearchBox.tsx'
import { Hits } from './SearchHits.tsx'
import { usePick } from './useTargetSearch.ts'
import styles from './TargetSearch.module.css'

/** One search over everything that can be tracked on; its hits take the place of the day while typing. */
export function Pick({ snapshot }: { snapshot: Snapshot }) {
  const query = useView((view) => view.query)
  const aim = useView((view) => view.aim)
  const pick = usePick(snapshot)
  useEffect(focusSearch, [])
  const say = t().pick
  return (
    <>
      <div className={styles.search}>
        <SearchBox>
          <input
            id={searchId}
            type="text"
            {...pick.options.field}
            aria-label={say.search}
            placeholder={asked(aim)}
            value={query}
            autoCapitalize="off"
            onChange={(event) => {
              pick.intent.clear()
              type(event.target.value)
            }}
            onKeyDown={pick.onKeyDown}
          />
          {pick.open && (
            <Button
              look="plain icon"
              name={say.clear}
              title={say.clearBy(showKeys('esc'))}
              onClick={() => (rest(), focusSearch())}
            >
              <Icon name="close" size={14} />
            </Button>
          )}
        </SearchBox>
        <Problem error={pick.intent.error} />
      </div>
      {pick.open && <Hits snapshot={snapshot} pick={pick} />}
    </>
  )
}

/** What choosing a target would answer. */
function asked(aim: Aim): string {
  const say = t().pick
  switch (aim.kind) {
    case 'start':
      return say.search
    case 'move':
      return aim.length === null ? say.moveTimer : say.moveLength(aim.length)
    case 'choose':
      return t().edit.whatFor
  }
}
