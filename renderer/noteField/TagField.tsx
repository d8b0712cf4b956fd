import { type KeyboardEvent, Suspense, useId, useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { useMarkedOption } from '../components/useListNavigation.ts'
import { t } from '../state/messages.ts'
import { useTags } from './useTags.ts'
import styles from './TagField.module.css'

/** Loaded when something is typed. */
const TagList = lazyWithMessages(() => import('./TagList.tsx'))

interface Props {
  name: string
  /** Tags with commas between them; the last one may be typed still. */
  value: string
  accountId: string | null
  /** The system's own name. */
  system: string
  placeholder: string
  invalid: boolean
  describedBy: string
  onText(this: void, text: string): void
  onBlur(this: void): void
}

const partsOf = (text: string): string[] => text.split(',').map((tag) => tag.trim())

/**
 * Tags as chips before the field in which another one is typed: a comma or Enter ends it, Backspace in the empty field removes
 * the last chip. Tags of earlier entries and of the account's system are offered; one that the system does not have is marked.
 */
export function TagField({ name, value, accountId, system, onText, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState('')
  /** Those that are the entry's already: nobody is asked about them. */
  const [kept] = useState(() => partsOf(value).filter(Boolean))
  const id = useId()
  const all = partsOf(value).filter(Boolean)
  const last = typed.trim()
  const chips = last !== '' && all.at(-1) === last ? all.slice(0, -1) : all
  const { tags, unknown } = useTags(accountId, last, chips, kept)
  const options = useMarkedOption(last, tags.length, { first: -1, open: tags.length > 0 })
  const say = t().tags

  const change = (tagsBefore: string[], text: string) => {
    setTyped(text)
    const more = text.trim()
    onText([...tagsBefore, ...(more === '' ? [] : [more])].join(', '))
  }
  const type = (text: string) => {
    const parts = text.split(',')
    const rest = parts.pop() ?? ''
    change([...chips, ...parts.map((part) => part.trim()).filter(Boolean)], rest.trimStart())
  }
  const take = (tag: string) => change([...chips, tag], '')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const marked = tags[options.active]
    if (event.key === 'Enter' && (marked || last !== '') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      take(marked ?? last)
    } else if (event.key === 'Backspace' && typed === '' && chips.length > 0) {
      event.preventDefault()
      change(chips.slice(0, -1), '')
    } else if (tags.length > 0) {
      options.onKeyDown(event)
    }
  }
  const combobox = tags.length > 0 ? options.field : { autoComplete: 'off', spellCheck: false }
  return (
    <div className={styles.field}>
      {chips.map((tag) => (
        <span key={tag} className={styles.chip} data-unknown={unknown.has(tag.toLowerCase())}>
          <span className="clip">{tag}</span>
          <button
            type="button"
            title={say.remove(tag)}
            onClick={() =>
              change(
                chips.filter((one) => one !== tag),
                typed,
              )
            }
          >
            <Icon name="close" size={12} />
            <span className="hidden">{say.remove(tag)}</span>
          </button>
        </span>
      ))}
      <input
        {...combobox}
        type="text"
        className={styles.input}
        aria-label={name}
        aria-invalid={rest.invalid}
        aria-describedby={`${rest.describedBy} ${id}`}
        placeholder={chips.length === 0 ? rest.placeholder : ''}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (last !== '') take(last)
          onBlur()
        }}
      />
      <Suspense>{tags.length > 0 && <TagList tags={tags} options={options} onTake={take} />}</Suspense>
      <p id={id} className={styles.unknown} role="status">
        {unknown.size > 0 &&
          say.unknown(
            system,
            chips.filter((tag) => unknown.has(tag.toLowerCase())),
          )}
      </p>
    </div>
  )
}
