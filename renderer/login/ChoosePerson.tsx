/** For a login without a user: the person chooses who they are among the people of the server. */
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Person } from '../../shared/model/snapshot.ts'
import { Button } from '../components/Button.tsx'
import { HighlightedText } from '../components/HighlightedText.tsx'
import { TextInput } from '../components/TextInput.tsx'
import { useMarkedOption } from '../components/useListNavigation.ts'
import { t as common } from '../state/messages.ts'
import { findPeople, searchableList } from './findPeople.ts'
import { LoginActions } from './LoginActions.tsx'
import { t } from './messages.ts'
import styles from './ChoosePerson.module.css'

interface Props {
  people: Person[]
  system: string
  onChoose(this: void, person: Person): void
  onBack(this: void): void
}

/** More than a person reads. */
const limit = 50

export function ChoosePerson({ people, system, onChoose, onBack }: Props) {
  const say = t().people
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useMemo(() => searchableList(people), [people])
  const wanted = useDeferredValue(query)
  const { rows, total } = useMemo(() => findPeople(list, wanted, limit), [list, wanted])
  const options = useMarkedOption(query, rows.length, { page: 6 })
  const marked = options.field['aria-activedescendant']
  useEffect(() => {
    input.current?.focus()
  }, [])
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which React would take for a cleanup.
    document.getElementById(marked ?? '')?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onBack()
    }
    if (event.key !== 'Enter') return options.onKeyDown(event)
    event.preventDefault()
    // Enter may come before the list shows the hits of the query.
    const chosen = query === wanted ? rows[options.active] : findPeople(list, query, 1).rows[0]
    if (chosen) onChoose(chosen)
  }
  return (
    <section className={styles.people} aria-labelledby={`${options.id}-title`}>
      <header>
        <h3 id={`${options.id}-title`}>{say.title}</h3>
        <p className="small quiet">{say.why(system)}</p>
      </header>
      <TextInput
        ref={input}
        {...options.field}
        aria-label={say.name}
        placeholder={say.type}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} role="listbox" id={options.id} aria-label={say.list}>
        {rows.map((person, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field, which keeps the focus, has the keys
          <li
            key={person.id}
            id={options.optionId(index)}
            role="option"
            aria-selected={index === options.active}
            onPointerMove={() => options.setActive(index)}
            onClick={() => onChoose(person)}
          >
            <span className="clip">
              <HighlightedText text={person.name} query={wanted} />
            </span>
            {person.detail && (
              <span className={styles.detail}>
                <HighlightedText text={person.detail} query={wanted} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {countText(people.length, rows.length, total)}
      </p>
      <LoginActions>
        <Button variant="plain" onClick={onBack}>
          {common().actions.back}
        </Button>
      </LoginActions>
    </section>
  )
}

function countText(all: number, shown: number, total: number): string {
  const say = t().people
  if (all === 0) return say.nobody
  if (total === 0) return say.notFound
  return total > shown ? say.some(shown, total) : say.all(total)
}
