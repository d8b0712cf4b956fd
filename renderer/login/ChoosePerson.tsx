/** Where a login names nobody: the people of the back end, to say who one is. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Person } from '../../shared/model/snapshot.ts'
import { Button } from '../components/Button.tsx'
import { Marked } from '../components/HighlightedText.tsx'
import { Input } from '../components/Input.tsx'
import { t as common } from '../state/messages.ts'
import { findPeople, listed } from './findPeople.ts'
import { LoginActions } from './LoginActions.tsx'
import { t } from './messages.ts'
import styles from './ChoosePerson.module.css'

interface Props {
  people: Person[]
  system: string
  onChoose(this: void, person: Person): void
  onBack(this: void): void
}

/** More than a person reads; the rest is reached by another word. */
const limit = 50

export function ChoosePerson({ people, system, onChoose, onBack }: Props) {
  const id = useId()
  const say = t().people
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useMemo(() => listed(people), [people])
  const wanted = useDeferredValue(query)
  const { rows, total } = useMemo(() => findPeople(list, wanted, limit), [list, wanted])
  const marked = Math.min(active, rows.length - 1)
  useEffect(() => {
    input.current?.focus()
  }, [])
  useEffect(() => {
    // Newer engines return a promise here, which an effect must not.
    document.getElementById(`${id}-${marked}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, marked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    if (step) {
      event.preventDefault()
      return setActive(Math.max(0, Math.min(marked + step, rows.length - 1)))
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onBack()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    // Enter may come before the list has followed the typing.
    const chosen = query === wanted ? rows[marked] : findPeople(list, query, 1).rows[0]
    if (chosen) onChoose(chosen)
  }
  return (
    <section className={styles.people} aria-labelledby={`${id}-title`}>
      <header>
        <h3 id={`${id}-title`}>{say.title}</h3>
        <p className="small quiet">{say.why(system)}</p>
      </header>
      <Input
        ref={input}
        role="combobox"
        aria-label={say.name}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={rows.length > 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        placeholder={say.type}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} role="listbox" id={`${id}-list`} aria-label={say.list}>
        {rows.map((person, at) => (
          <li
            key={person.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === marked}
            onPointerMove={() => setActive(at)}
            onClick={() => onChoose(person)}
          >
            <span className="clip">
              <Marked text={person.name} query={wanted} />
            </span>
            {person.detail && (
              <span className={styles.detail}>
                <Marked text={person.detail} query={wanted} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {countWords(people.length, rows.length, total)}
      </p>
      <LoginActions>
        <Button look="plain" onClick={onBack}>
          {common().actions.back}
        </Button>
      </LoginActions>
    </section>
  )
}

function countWords(all: number, shown: number, total: number): string {
  const say = t().people
  if (all === 0) return say.nobody
  if (total === 0) return say.notFound
  return total > shown ? say.some(shown, total) : say.all(total)
}
