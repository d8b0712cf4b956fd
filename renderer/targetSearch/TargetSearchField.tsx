import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../shared/model/snapshot.ts'
import { pickable, shortNames } from '../state/accountNames.ts'
import { useProviders } from '../state/providersStore.ts'
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
  /** The present target, which is left out; null: none yet. */
  excluded: Target | null
  texts: SearchTexts
  /** The day for which a target is wanted, as "2026-11-20"; absent: today. */
  day?: string | undefined
  /** Inside a card. */
  compact?: boolean
  onChoose(this: void, target: Target): void
  onLeave(this: void): void
}

/** The texts of the search, which depend on its place. */
interface SearchTexts {
  label: string
  placeholder: string
  /** What the list is called. */
  hits: string
  /** Nothing was found. */
  none(this: void, texts: string): string
}

/** More than a person reads. */
const limit = 40

/** A target search inside another form. Enter takes the marked option, Esc leaves. */
export function TargetSearchField({ snapshot, excluded, texts, day, compact, onChoose, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  useEffect(() => {
    field.current?.focus()
  }, [])
  const { hits: found, searchIndex } = useTargetHits(snapshot, query, limit, day)
  const hits = found.filter((target) => !excluded || targetKey(target) !== targetKey(excluded))
  const options = useMarkedOption(query, hits.length)
  const sources = pickable(snapshot)
  const names = shortNames(sources, useProviders().list)

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
        {hits.map((target, index) => (
          <ListOption
            key={targetKey(target)}
            id={options.optionId(index)}
            active={index === options.active}
            onPoint={() => options.setActive(index)}
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
