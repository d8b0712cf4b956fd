import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { targetKey } from '../../../shared/catalog.ts'
import type { Snapshot, Target } from '../../../shared/model.ts'
import { useHits } from '../../state/hits.ts'
import { Button } from '../../ui/Button.tsx'
import { Dot } from '../../ui/Dot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TargetName } from '../../ui/TargetName.tsx'

interface Props {
  snapshot: Snapshot
  /** The one that it is already; null: there is none yet. */
  not: Target | null
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

/** More than a person reads; the rest is reached by another word. */
const limit = 40

/** The search for the target of the entry that is edited. Enter takes the marked one, Esc leaves. */
export function FindTarget({ snapshot, not, onChoose, onLeave }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const { hits: found, searchable } = useHits(snapshot, query, limit)
  const hits = found.filter((target) => !not || targetKey(target) !== targetKey(not))
  const active = Math.min(marked, hits.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, query])
  const sources = snapshot.accounts.filter(({ enabled, targets }) => enabled && targets > 0)
  const under = ({ customer, accountId }: Target) =>
    [customer, sources.length > 1 && sources.find((account) => account.id === accountId)?.label]
      .filter(Boolean)
      .join(' · ')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (step !== 0) return setMarked(Math.max(0, Math.min(hits.length - 1, active + step)))
    const chosen = hits[active]
    if (chosen && !event.repeat) onChoose(chosen)
  }
  return (
    <div className="find">
      <label className="find-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search client, project, activity, task"
          aria-expanded
          aria-controls={`${id}-hits`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder="What was it for?"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value)
            setMarked(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="plain icon" name="Back" title="Back (Esc)" onClick={onLeave}>
          <Icon name="close" size={14} />
        </Button>
      </label>
      <div ref={list} className="find-hits scroll" id={`${id}-hits`} role="listbox" aria-label="Targets">
        {hits.map((target, at) => (
          <div
            key={targetKey(target)}
            id={`${id}-${at}`}
            className="find-hit"
            role="option"
            aria-selected={at === active}
            onPointerMove={() => setMarked(at)}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(target)}
          >
            <Dot color={target.color} />
            <TargetName target={target} query={query} />
            {under(target) && <span className="small quiet clip">{under(target)}</span>}
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="find-none quiet" role="status">
          {query.trim() === ''
            ? 'Type a word or two.'
            : searchable.index
              ? `Nothing has all of “${query.trim()}”.`
              : ''}
        </p>
      )}
      <Problem error={searchable.error} />
    </div>
  )
}
