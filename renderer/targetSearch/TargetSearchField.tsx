import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../shared/model/snapshot.ts'
import { pickable, shortNames } from '../state/accountNames.ts'
import { useTargetHits } from '../state/useTargetHits.ts'
import { Button } from '../components/Button.tsx'
import { ProjectDot } from '../components/ProjectDot.tsx'
import { Icon } from '../components/Icon.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { TargetName } from '../components/TargetName.tsx'
import { useMarkedOption } from '../components/useListNavigation.ts'
import { t } from '../state/messages.ts'
import { HitSubline } from './HitSubline.tsx'
import { ListOption } from './ListOption.tsx'
import { SearchBox } from './SearchBox.tsx'
import styles from './TargetSearchField.module.css'

interface Props {
  snapshot: Snapshot
  /** The one that it is already; null: there is none yet. */
  not: Target | null
  texts: SearchTexts
  /** Among what is asked in a card. */
  compact?: boolean
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

/** What is asked for, in the words of where it is asked. */
interface SearchTexts {
  label: string
  placeholder: string
  /** What the list is called. */
  hits: string
  /** `words`: what was typed, and nothing has all of it. */
  none(this: void, texts: string): string
}

/** More than a person reads; the rest is reached by another word. */
const limit = 40

/** A search over the targets beside something else. Enter takes the marked one, Esc leaves. */
export function TargetSearchField({ snapshot, not, texts, compact, onChoose, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  useEffect(() => {
    field.current?.focus()
  }, [])
  const { hits: found, searchIndex } = useTargetHits(snapshot, query, limit)
  const hits = found.filter((target) => !not || targetKey(target) !== targetKey(not))
  const options = useMarkedOption(query, hits.length)
  const sources = pickable(snapshot)
  const names = shortNames(sources)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return options.onKeyDown(event)
    event.preventDefault()
    const chosen = hits[options.active]
    if (chosen && !event.repeat) onChoose(chosen)
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onLeave()
  }
  return (
    <div className={styles.find} data-compact={compact} onKeyDown={onEscape}>
      <SearchBox>
        <input
          ref={field}
          type="text"
          {...options.field}
          aria-label={texts.label}
          placeholder={texts.placeholder}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button variant="plain icon" name={t().find.back} title={t().find.backKey} onClick={onLeave}>
          <Icon name="close" size={14} />
        </Button>
      </SearchBox>
      <div className={styles.hits} id={options.id} role="listbox" aria-label={texts.hits}>
        {hits.map((target, at) => (
          <ListOption
            key={targetKey(target)}
            id={options.optionId(at)}
            active={at === options.active}
            onPoint={() => options.setActive(at)}
            onChoose={() => onChoose(target)}
          >
            <ProjectDot color={target.color} />
            <TargetName target={target} query={query} />
            <HitSubline
              target={target}
              account={sources.length > 1 ? (names.get(target.accountId) ?? null) : null}
              query={query}
            />
          </ListOption>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="small quiet" role="status">
          {query.trim() === '' ? t().find.type : searchIndex.index && texts.none(query.trim())}
        </p>
      )}
      <ErrorMessage error={searchIndex.error} />
    </div>
  )
}
