import { useEffect } from 'react'
import type { Snapshot } from '../../../shared/model.ts'
import { Icon } from '../../ui/Icon.tsx'
import { showKeys } from '../../ui/keys.ts'
import { Problem } from '../../ui/Problem.tsx'
import { type Aim, focusSearch, rest, searchId, type, useView } from '../view.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../words/index.ts'
import { Hits } from './Hits.tsx'
import { usePick } from './usePick.ts'
import '../../ui/find/find.css'
import './pick.css'

/** One search over everything that can be tracked on; its hits take the place of the day while typing. */
export function Pick({ snapshot }: { snapshot: Snapshot }) {
  const query = useView((view) => view.query)
  const aim = useView((view) => view.aim)
  const pick = usePick(snapshot)
  useEffect(focusSearch, [])
  const say = t().pick
  return (
    <>
      <div className="pick">
        <label className="search">
          <Icon name="search" />
          <input
            id={searchId}
            type="text"
            role="combobox"
            aria-label={say.search}
            aria-expanded={pick.open}
            aria-controls="hits"
            aria-autocomplete="list"
            aria-activedescendant={pick.active >= 0 ? `hit-${pick.active}` : undefined}
            placeholder={asked(aim)}
            value={query}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
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
        </label>
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
