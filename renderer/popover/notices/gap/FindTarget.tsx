import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { targetKey } from '../../../../shared/catalog.ts'
import type { Snapshot, Target } from '../../../../shared/model.ts'
import { useHits } from '../../../state/hits.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { t as common } from '../../../ui/words/index.ts'
import { pickable, shortNames } from '../../accounts.ts'
import { Hit } from '../../pick/Hit.tsx'
import { Option } from '../../pick/Option.tsx'
import { t } from '../words/index.ts'

interface Props {
  snapshot: Snapshot
  /** The one that it is already. */
  not: Target
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

/** More than fits; the rest is reached by another word. */
const limit = 20

/** A search over the targets, small enough for a card. Enter takes the marked one, Esc leaves. */
export function FindTarget({ snapshot, not, onChoose, onLeave }: Props) {
  const id = useId()
  const say = t().gap
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const { hits: found, searchable } = useHits(snapshot, query, limit)
  const hits = found.filter((target) => targetKey(target) !== targetKey(not))
  const active = Math.min(marked, hits.length - 1)
  const sources = pickable(snapshot)
  const names = shortNames(sources)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onLeave()
    }
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (step !== 0) return setMarked(Math.max(0, Math.min(hits.length - 1, active + step)))
    const chosen = hits[active]
    if (chosen && !event.repeat) onChoose(chosen)
  }
  return (
    <div className="find-target">
      <label className="search">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={say.search}
          aria-expanded
          aria-controls={`${id}-hits`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder={say.onWhat}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value)
            setMarked(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="plain icon" name={common().actions.back} title={say.back} onClick={onLeave}>
          <Icon name="close" size={14} />
        </Button>
      </label>
      <div className="find-hits scroll" id={`${id}-hits`} role="listbox" aria-label={say.others}>
        {hits.map((target, at) => (
          <Option
            key={targetKey(target)}
            id={`${id}-${at}`}
            active={at === active}
            onPoint={() => setMarked(at)}
            onChoose={() => onChoose(target)}
          >
            <Hit
              target={target}
              account={sources.length > 1 ? (names.get(target.accountId) ?? null) : null}
              query={query}
            />
          </Option>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="small quiet" role="status">
          {query.trim() === '' ? say.type : searchable.index ? say.nothing(query.trim()) : ''}
        </p>
      )}
      <Problem error={searchable.error} />
    </div>
  )
}
