import type { useMarkedOption } from '../components/useListNavigation.ts'
import { t } from '../state/messages.ts'
import { ListOption } from '../targetSearch/ListOption.tsx'
import list from './PastNoteList.module.css'
import styles from './TagField.module.css'

interface Props {
  tags: string[]
  options: ReturnType<typeof useMarkedOption>
  onTake(this: void, tag: string): void
}

/** Tags to choose from, below the field in which one is typed. */
export default function TagList({ tags, options, onTake }: Props) {
  return (
    <div className={list.list} id={options.id} role="listbox" aria-label={t().tags.offered}>
      {tags.map((tag, index) => (
        <ListOption
          key={tag}
          id={options.optionId(index)}
          active={index === options.active}
          onPoint={() => options.setActive(index)}
          onChoose={() => onTake(tag)}
        >
          <span className={styles.option}>{tag}</span>
        </ListOption>
      ))}
    </div>
  )
}
