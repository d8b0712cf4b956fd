import type { PastNote, TargetRef } from '../../shared/model/snapshot.ts'
import type { useMarkedOption } from '../components/useListNavigation.ts'
import { ProjectDot } from '../components/ProjectDot.tsx'
import { t } from '../state/messages.ts'
import { ListOption } from '../targetSearch/ListOption.tsx'
import styles from './PastNoteList.module.css'

interface Props {
  notes: PastNote[]
  target: TargetRef | null
  options: ReturnType<typeof useMarkedOption>
  onTake(this: void, note: PastNote): void
}

/** Notes of earlier entries below the field that one is typed into. */
export default function PastNoteList({ notes, target, options, onTake }: Props) {
  const say = t().notes
  return (
    <>
      <div className={styles.list} id={options.id} role="listbox" aria-label={say.earlier}>
        {notes.map((note, index) => (
          <ListOption
            key={note.entryId}
            id={options.optionId(index)}
            active={index === options.active}
            onPoint={() => options.setActive(index)}
            onChoose={() => onTake(note)}
          >
            <ProjectDot color={note.target.color} />
            <span className={styles.note}>
              <span className="clip">{note.description}</span>
              {note.target.projectId !== target?.projectId && (
                <span className={styles.project}>{note.target.project}</span>
              )}
            </span>
          </ListOption>
        ))}
      </div>
      <p className="hidden" role="status">
        {say.found(notes.length)}
      </p>
    </>
  )
}
